import { type Acteur, type Action, can } from '#src/domain/acces/permission.ts'
import { droit } from '#src/domain/droit/registre.ts'
import { marquesSansCode, tauxEnBlanc } from '#src/domain/offre/garde.rules.ts'
import { type ConstatHeures, heuresMaquette } from '#src/domain/offre/heures.rules.ts'
import { type ConstatMaquette, constatsMaquette } from '#src/domain/offre/maquette/completude.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { bloquants } from '#src/domain/offre/relecteur/relire.rules.ts'
import {
  type GardeVersion,
  PAS_VERSION,
  type PasVersion,
  versionWorkflow,
} from '#src/domain/offre/version.workflow.ts'
import type { Jour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Offer, offer } from '#src/kit/workflow.ts'
import { listJournal } from '#src/store/offre/journal-store.ts'
import type { MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { findMention } from '#src/store/offre/programme-store.ts'
import { listHistorique, listVersions } from '#src/store/offre/version-store.ts'
import type { Monde } from '../monde.ts'
import { gardesVersion } from './avancer-version.ts'
import type { Mention } from './list-programmes.ts'
import { findPlace } from './place.ts'
import { lieuOf, readDraft } from './read-draft.ts'
import { relireMillesime } from './relecteur/show-relecture.ts'

/** What the page may offer: what the lifecycle says, and whether this person may. */
export type OffrePas = Offer<GardeVersion> & { readonly pas: PasVersion; readonly permis: boolean }

/** What the sentences of the guards are filled with. */
export type Blocages = {
  readonly heures: ConstatHeures | null
  readonly tauxEnBlanc: readonly string[]
  readonly marquesSansCode: readonly string[]
  /** Blocking findings of the relecteur that nobody set aside. */
  readonly relecture: number
}

export type PageProgramme = {
  readonly place: MillesimeRow
  readonly mention: Mention
  readonly programme: Programme
  readonly ouverte: {
    readonly numero: number
    readonly statut: 'brouillon' | 'en_relecture' | 'approuvee'
  } | null
  readonly offres: readonly OffrePas[]
  readonly blocages: Blocages
  readonly constats: readonly ConstatMaquette[]
  readonly historique: Awaited<ReturnType<typeof listHistorique>>
  readonly journal: Awaited<ReturnType<typeof listJournal>>
  readonly modifiable: boolean
  readonly ouvrable: boolean
}

/** ECTS of a semester on that day; null where the register does not know. */
export const ectsSemestreAt = (jour: Jour): number | null => {
  const lue = droit.at('master.ects_semestre', jour)
  return lue.ok ? lue.value.valeur : null
}

/** One programme as its team sees it: where it stands, what it waits for, what was done. */
export const showProgramme = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageProgramme, 'introuvable'>> => {
  const place = await findPlace(monde.db, acteur, id)
  if (!place) return refus('introuvable')
  const programme = await readDraft(monde.db, place)
  const versions = await listVersions(monde.db, id)
  const open = versions.find(({ statut }) => statut !== 'publiee' && statut !== 'remplacee')
  const may = (action: Action): boolean => can(acteur, action, lieuOf(place))
  const { constats } = await relireMillesime(monde, monde.db, { place, programme })
  const facts = open ? gardesVersion(programme, { version: open, constats }) : {}
  const offres = PAS_VERSION.map((pas) => ({
    pas,
    permis: may(`programme.${pas}`),
    ...(open
      ? offer<string, PasVersion, GardeVersion>(versionWorkflow, open.statut, pas, facts)
      : { shown: false, open: false }),
  }))
  const mention = await findMention(monde.db, place.mention)
  if (!mention) throw new Error(`mention ${place.mention} has a parcours and no row`)
  return ok({
    place,
    mention,
    programme,
    ouverte: open ? { numero: open.numero, statut: open.statut as 'brouillon' } : null,
    offres,
    blocages: {
      heures: heuresMaquette(programme.organisation.heuresAnnoncees, programme.maquette),
      tauxEnBlanc: tauxEnBlanc(programme),
      marquesSansCode: marquesSansCode(programme),
      relecture: bloquants(constats).length,
    },
    constats: constatsMaquette(programme.maquette, {
      statuts: programme.parcours.statuts,
      ectsSemestre: ectsSemestreAt(acteur.today),
    }),
    historique: await listHistorique(monde.db, id),
    journal: await listJournal(monde.db, { type: 'millesime', id }),
    modifiable: open?.statut === 'brouillon' && may('programme.modifier'),
    ouvrable: !open && may('programme.modifier'),
  })
}
