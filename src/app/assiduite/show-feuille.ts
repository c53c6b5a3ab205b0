import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Apprenant } from '#src/domain/assiduite/apprenant.ts'
import type { Feuille, Presence } from '#src/domain/assiduite/presence.ts'
import { attendus } from '#src/domain/assiduite/statut-date.rules.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Emploi, Intervenant, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { numerosSeances } from '#src/domain/planning/emploi/numero-seance.rules.ts'
import { isId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { listApprenants } from '#src/store/assiduite/apprenant-store.ts'
import { findFeuille, listPresences } from '#src/store/assiduite/feuille-store.ts'
import { findPlaceDeBloc, findSeancePublique } from '#src/store/assiduite/suivi-store.ts'
import type { Db } from '#src/store/database.ts'
import { findEmploi } from '#src/store/planning/emploi-store.ts'
import { listGroupes, listIntervenants, listSalles } from '#src/store/planning/ressource-store.ts'
import { findSeance, listSeances } from '#src/store/planning/seance-store.ts'
import type { Monde } from '../monde.ts'

/** The séance of a block as its sheet has it, or as the public timetable announces it. */
export type SeanceEmargee = Pick<
  Feuille,
  'bloc' | 'jour' | 'debut' | 'duree' | 'salle' | 'horsSite' | 'adresse'
> & {
  readonly intervenants: readonly Intervenant[]
  readonly groupes: readonly string[]
}

export type LigneFeuille = { readonly apprenant: Apprenant; readonly presence: Presence }

export type PageFeuille = {
  readonly emploi: Emploi
  readonly cours: {
    readonly id: string
    readonly intitule: string
    readonly code: string | null
    /** Among the séances of the public version, in order of time. */
    readonly numero: number
  }
  readonly seance: SeanceEmargee
  /** null: nobody opened it yet. */
  readonly feuille: Feuille | null
  readonly lignes: readonly LigneFeuille[]
  /** Groupes whose learners are kept elsewhere. */
  readonly ailleurs: readonly string[]
  /** Whether this person may also open a closed sheet again. */
  readonly equipe: boolean
}

const blank = (apprenant: string, statut: StatutApprenant): Presence => ({
  apprenant,
  statut,
  minutes: null,
  justification: null,
  preuve: 'feuille',
  attestation: null,
})

const readSeance = async (
  db: Db,
  { seance, feuille, emploi }: { seance: Seance; feuille: Feuille | undefined; emploi: Emploi },
): Promise<SeanceEmargee> => {
  const gens = await listIntervenants(db, emploi.lieu.composante)
  const salles = await listSalles(db, emploi.lieu.composante)
  const held = feuille ?? {
    ...seance,
    salle: salles.find(({ id }) => id === seance.salle)?.nom ?? null,
  }
  return {
    bloc: seance.bloc,
    jour: held.jour,
    debut: held.debut,
    duree: held.duree,
    salle: held.salle,
    horsSite: held.horsSite,
    adresse: held.adresse,
    intervenants: gens.filter(({ id }) => held.intervenants.includes(id)),
    groupes: seance.groupes,
  }
}

/** The sheet of a block: for the team of the timetable, and for whoever teaches that séance. */
export const readFeuille = async (
  db: Db,
  acteur: Acteur,
  bloc: string,
): Promise<Result<PageFeuille, 'introuvable' | 'interdit'>> => {
  const place = isId(bloc) ? await findPlaceDeBloc(db, bloc) : undefined
  const publique = place && (await findSeancePublique(db, bloc))
  const emploi = place && (await findEmploi(db, place.emploi))
  const seance = publique && (await findSeance(db, publique.id))
  if (!place || !emploi || !seance) return refus('introuvable')
  const feuille = await findFeuille(db, bloc)
  const emargee = await readSeance(db, { seance, feuille, emploi })
  const equipe = can(acteur, 'presence.tenir', emploi.lieu)
  if (!equipe && !emargee.intervenants.some(({ personne }) => personne === acteur.id))
    return refus(can(acteur, 'emploi.lire', emploi.lieu) ? 'interdit' : 'introuvable')
  const memeCours = await listSeances(db, { edition: seance.edition, cours: seance.cours })
  const numero = numerosSeances(memeCours).get(bloc)!
  const groupes = (await listGroupes(db, emploi.id)).filter(({ id }) => emargee.groupes.includes(id))
  const millesimes = new Set(groupes.flatMap(({ millesime }) => millesime ?? []))
  const apprenants = await listApprenants(db, [...millesimes])
  const dites = new Map(
    (feuille ? await listPresences(db, feuille.id) : []).map((one) => [one.apprenant, one] as const),
  )
  const here = attendus(apprenants, groupes, emargee.jour)
  const expected = new Map(here.map(({ apprenant, statut }) => [apprenant.id, statut]))
  return ok({
    emploi,
    cours: { id: place.cours, intitule: place.intitule, code: place.code, numero },
    seance: emargee,
    feuille: feuille ?? null,
    // Whoever is written on the sheet stays on it, even if their statut was corrected since.
    lignes: apprenants.flatMap((apprenant) => {
      const statut = expected.get(apprenant.id)
      const presence = dites.get(apprenant.id) ?? (statut && blank(apprenant.id, statut))
      return presence ? [{ apprenant, presence }] : []
    }),
    ailleurs: groupes
      .filter(({ millesime }) => !apprenants.some((a) => a.millesime === millesime))
      .map(({ nom }) => nom),
    equipe,
  })
}

export const showFeuille = (monde: Monde, acteur: Acteur, bloc: string) => readFeuille(monde.db, acteur, bloc)
