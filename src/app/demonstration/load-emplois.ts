import { buildSeances, seancesDEvenements } from '#src/app/planning/emploi/plan-emploi.ts'
import { newId } from '#src/kit/id.ts'
import type { Tx } from '#src/store/database.ts'
import { insertCours, saveEvenement } from '#src/store/planning/cours-store.ts'
import { insertEdition, saveStatutEdition } from '#src/store/planning/edition-store.ts'
import { insertEmploi } from '#src/store/planning/emploi-store.ts'
import { saveGroupe, saveIntervenant, saveSalle } from '#src/store/planning/ressource-store.ts'
import { insertSeances } from '#src/store/planning/seance-store.ts'
import { type EmploiDemonstration, emploisDemonstration } from './emploi-demonstration.ts'

/** Fixed identifiers of the two timetables and of their public edition, for tests and screenshots. */
export const EMPLOIS_DEMONSTRATION = {
  mpt: '11000000-0000-4000-8000-000000000001',
  cipt: '11000000-0000-4000-8000-000000000002',
} as const
export const EDITIONS_DEMONSTRATION = {
  mpt: '10000000-0000-4000-8000-000000000001',
  cipt: '10000000-0000-4000-8000-000000000002',
} as const

const findEcs = (tx: Tx, millesime: string) =>
  tx
    .selectFrom('ec')
    .innerJoin('ue', 'ue.id', 'ec.ue_id')
    .select(['ec.id', 'ec.intitule'])
    .where('ue.millesime_id', '=', millesime)
    .orderBy('ue.ordre')
    .orderBy('ec.ordre')
    .execute()

const writeDemande = async (tx: Tx, { donnees, ecs }: EmploiDemonstration): Promise<void> => {
  const { emploi, millesimes, fermetures, groupes, salles, intervenants, disponibilites } = donnees
  await insertEmploi(tx, emploi, { millesimes: millesimes.map(({ id }) => id), fermetures })
  for (const [ordre, g] of groupes.entries()) await saveGroupe(tx, { emploi: emploi.id, ordre, groupe: g })
  const { composante } = emploi.lieu
  for (const salle of salles) await saveSalle(tx, { composante, salle })
  for (const intervenant of intervenants) await saveIntervenant(tx, { composante, intervenant })
  await tx
    .insertInto('disponibilite')
    .values(
      disponibilites.map(({ de, jourSemaine, ...d }) => ({
        ...d,
        intervenant_id: de,
        salle_id: null,
        groupe_id: null,
        jour_semaine: jourSemaine,
      })),
    )
    .execute()
  const known = await findEcs(tx, millesimes[0]!.id)
  const cours = donnees.cours.map((one) => {
    const named = ecs.get(one.id)!
    const ec = known.filter(({ intitule }) => intitule === named.intitule)[named.rang]?.id ?? null
    return { ...one, ec }
  })
  await insertCours(tx, emploi.id, cours)
  for (const evenement of donnees.evenements) await saveEvenement(tx, { emploi: emploi.id, evenement })
}

/** Writes the timetables and the public edition of each; who attends and teaches is the cours's. */
export const loadEmplois = async (tx: Tx): Promise<void> => {
  for (const [e, demonstration] of emploisDemonstration().entries()) {
    await writeDemande(tx, demonstration)
    const { donnees, plan, publieeLe: le, publieePar: par } = demonstration
    const id = Object.values(EDITIONS_DEMONSTRATION)[e]!
    await insertEdition(tx, { id, emploi: donnees.emploi.id, nom: null, depuis: null, par, le })
    const cadre = { edition: id, newId }
    await insertSeances(tx, [...seancesDEvenements(donnees, cadre), ...buildSeances(donnees, plan, cadre)])
    await saveStatutEdition(tx, { id, statut: 'publiee', par, le })
  }
}
