import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Donnees, Edition, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { findSujet, type Sujet, sujetParDefaut } from '#src/domain/planning/vue/sujet.rules.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { listEditions } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../../monde.ts'
import { readDonnees } from '../emploi/read-donnees.ts'
import { type Carnet, readCarnet } from './carnet.ts'

/** As an address asks it; what it does not name takes what is most useful. */
export type DemandeVue = {
  readonly emploi: string
  readonly edition: string
  readonly qui: string
  readonly statut: string
}

export type Vue = {
  readonly donnees: Donnees
  readonly carnet: Carnet
  readonly editions: readonly Edition[]
  /** null: nothing was ever placed. */
  readonly edition: Edition | null
  /** All of the edition, in order of day and hour. */
  readonly seances: readonly Seance[]
  /** null: nobody is taught. */
  readonly sujet: Sujet | null
  /** A draft, before someone who may change it. */
  readonly modifiable: boolean
  /** May change the timetable, whatever edition is shown. */
  readonly gere: boolean
}

/** The edition asked, else the public one, else the newest draft. */
const chooseEdition = (editions: readonly Edition[], asked: string): Edition | null =>
  editions.find(({ id }) => id === asked) ??
  editions.find(({ statut }) => statut === 'publiee') ??
  editions.find(({ statut }) => statut === 'brouillon') ??
  null

/** Opens a timetable to look at it; one that may not be read does not exist. */
export const ouvrirVue = async (
  monde: Monde,
  acteur: Acteur,
  demande: DemandeVue,
): Promise<Result<Vue, 'introuvable'>> => {
  const donnees = isId(demande.emploi) ? await readDonnees(monde.db, demande.emploi) : undefined
  if (!donnees || !can(acteur, 'emploi.lire', donnees.emploi.lieu)) return refus('introuvable')
  const editions = await listEditions(monde.db, demande.emploi)
  const edition = chooseEdition(editions, demande.edition)
  const seances = edition ? await listSeances(monde.db, { edition: edition.id }) : []
  const gere = can(acteur, 'emploi.modifier', donnees.emploi.lieu)
  return ok({
    donnees,
    carnet: await readCarnet(monde.db, donnees, seances),
    editions,
    edition,
    seances,
    sujet: findSujet(donnees, demande.qui, demande.statut) ?? sujetParDefaut(donnees),
    modifiable: gere && edition?.statut === 'brouillon',
    gere,
  })
}
