import type { Acteur } from '#src/domain/acces/permission.ts'
import { can } from '#src/domain/acces/permission.ts'
import type { RefusDroit } from '#src/domain/droit/droit.ts'
import { droit } from '#src/domain/droit/registre.ts'
import { type Changement, compareEditions } from '#src/domain/planning/emploi/changements.rules.ts'
import { type AlerteSemaine, checkSemaines } from '#src/domain/planning/emploi/charge-groupe.rules.ts'
import { editionWorkflow, type GardeEdition } from '#src/domain/planning/emploi/edition.workflow.ts'
import type { DispenseEmploi, Edition, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { addDays, type Jour, toOrdinal } from '#src/kit/jour.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { type Facts, type Offer, offer } from '#src/kit/workflow.ts'
import type { Db } from '#src/store/database.ts'
import { findEnCours } from '#src/store/planning/calcul-store.ts'
import { findPubliee, listDispenses } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { type Monde, today } from '../../../monde.ts'
import { openEdition, type RefusLecture } from '../acces-emploi.ts'
import { interruptGone } from '../calcul/interrupt-gone.ts'
import { keepSituation, type Situation } from '../read-situation.ts'
import { type Destinataire, listDestinataires } from './prevenir.ts'
import { listAttente, listRompues, type Rompue } from './regles-rompues.ts'

/** The first séance comes sooner than the notice that was promised. */
export type Preavis = { readonly promis: number; readonly premiere: Jour; readonly limite: Jour }

export type Publication = {
  readonly publiee: Edition | null
  readonly changements: readonly Changement[]
  readonly destinataires: readonly Destinataire[]
  readonly attente: ReturnType<typeof listAttente>
  readonly rompues: readonly Rompue[]
  /** null: kept, or nobody promised any. */
  readonly preavis: Preavis | null
  /** Rules waived here and not in the public version, by identifier; how many it had that are gone. */
  readonly dispenses: { readonly nouvelles: ReadonlySet<string>; readonly levees: number }
  readonly semaines: Result<readonly AlerteSemaine[], RefusDroit>
}

const DAYS = 7

/** Whether a calendar made public on that day comes in time. Of what changes, the first séance still to come counts. */
export const checkPreavis = (
  promis: number | null,
  { jour, seances }: { readonly jour: Jour; readonly seances: readonly Seance[] },
): Preavis | null => {
  const coming = seances.filter((seance) => seance.jour >= jour).map((seance) => seance.jour)
  if (promis === null || coming.length === 0) return null
  const premiere = coming.reduce((a, b) => (a < b ? a : b))
  const limite = addDays(premiere, -promis * DAYS)
  return toOrdinal(jour) > toOrdinal(limite) ? { promis, premiere, limite } : null
}

const alertes = ({ donnees, seances }: Situation): Publication['semaines'] => {
  const all: AlerteSemaine[] = []
  for (const groupe of donnees.groupes) {
    const checked = checkSemaines(droit, groupe, seances)
    if (!checked.ok) return checked
    all.push(...checked.value)
  }
  return ok(all)
}

/** A copy keeps who waived what, why and when: the same trace is the same waiver. */
const compareDispenses = (
  avant: readonly DispenseEmploi[],
  apres: readonly DispenseEmploi[],
): Publication['dispenses'] => {
  const trace = ({ regle, cours, bloc, motif, par, le }: DispenseEmploi): string =>
    JSON.stringify([regle, cours, bloc, motif, par, le])
  const [was, is] = [new Set(avant.map(trace)), new Set(apres.map(trace))]
  return {
    nouvelles: new Set(apres.flatMap((one) => (was.has(trace(one)) ? [] : one.id))),
    levees: avant.filter((one) => !is.has(trace(one))).length,
  }
}

/** What publishing this draft would change, break, and whom it would tell. Nothing is written. */
export const foresee = async (db: Db, situation: Situation, jour: Jour): Promise<Publication> => {
  const publiee = (await findPubliee(db, situation.donnees.emploi.id)) ?? null
  const avant = publiee ? await listSeances(db, { edition: publiee.id }) : []
  const changements = compareEditions(avant, situation.seances)
  const touched = changements.flatMap(({ avant: a, apres }) => [a, apres].filter((one) => one !== null))
  return {
    publiee,
    changements,
    destinataires: listDestinataires(situation.donnees, changements),
    attente: listAttente(situation),
    rompues: listRompues(situation),
    dispenses: compareDispenses(publiee ? await listDispenses(db, publiee.id) : [], situation.dispenses),
    preavis: checkPreavis(situation.donnees.emploi.preavisSemaines, {
      jour,
      seances: publiee ? touched : situation.seances,
    }),
    semaines: alertes(situation),
  }
}

export const factsEdition = async (
  db: Db,
  { edition, rompues }: { readonly edition: string; readonly rompues: readonly Rompue[] },
): Promise<Facts<GardeEdition>> => ({
  aucunCalcul: (await findEnCours(db, edition)) === undefined,
  aucuneRegleRompue: rompues.length === 0,
})

export type PagePublication = {
  readonly situation: Situation
  readonly publication: Publication
  readonly publier: Offer<GardeEdition>
}

/** What a person sees before they publish: the list of who must be told comes before accepting. */
export const prevoirPublication = async (
  monde: Monde,
  acteur: Acteur,
  edition: string,
): Promise<Result<PagePublication, RefusLecture>> => {
  const open = await openEdition(monde.db, acteur, edition)
  if (!open.ok) return open
  await interruptGone(monde.db, edition, monde.now())
  const situation = (await keepSituation(monde.db, edition))!
  const publication = await foresee(monde.db, situation, today(monde))
  const facts = await factsEdition(monde.db, { edition, rompues: publication.rompues })
  const mayWrite = can(acteur, 'emploi.modifier', open.value.emploi.lieu)
  const { statut } = open.value.edition
  const publier = mayWrite ? offer(editionWorkflow, statut, 'publier', facts) : { shown: false, open: false }
  return ok({ situation, publication, publier })
}
