/** The demonstration's learners, all invented, and the attendance of the CIPT's first weeks. */
import demonstration from '#data/demonstration/apprenants.json' with { type: 'json' }
import personnes from '#data/demonstration/personnes.json' with { type: 'json' }
import type { Apprenant } from '#src/domain/assiduite/apprenant.ts'
import type { Presence } from '#src/domain/assiduite/presence.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { newId } from '#src/kit/id.ts'
import { jour } from '#src/kit/jour.ts'
import { slug } from '#src/kit/text.ts'
import { insertApprenant } from '#src/store/assiduite/apprenant-store.ts'
import { insertFeuille, saveFeuille, savePresences } from '#src/store/assiduite/feuille-store.ts'
import type { Tx } from '#src/store/database.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { EDITIONS_DEMONSTRATION } from './load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from './load-programmes.ts'

const JUSQU_AU = jour('2025-09-30')
/** One learner in so many is away, one in two of those with a reason. */
const ABSENCE = 17

const insertPromotion = async (
  tx: Tx,
  { millesime, du, apprenants }: (typeof demonstration.promotions)[number],
) => {
  const made: Apprenant[] = apprenants.map(({ prenom, nom, statut }) => ({
    id: newId(),
    millesime: MILLESIMES_DEMONSTRATION[millesime as keyof typeof MILLESIMES_DEMONSTRATION],
    prenom,
    nom,
    courriel: `${slug(prenom)}.${slug(nom)}@demo.exemple`,
    personne: null,
    statuts: [{ statut: statut as StatutApprenant, du: jour(du), au: null, motif: null }],
  }))
  for (const apprenant of made) await insertApprenant(tx, apprenant)
  return made
}

const presencesOf = (apprenants: readonly Apprenant[], rang: number, duree: number): readonly Presence[] =>
  apprenants.map(({ id, statuts }, i) => {
    const away = (i * 5 + rang * 3) % ABSENCE === 0
    return {
      apprenant: id,
      statut: statuts[0]!.statut,
      minutes: away ? 0 : duree,
      justification: away && i % 2 === 0 ? 'Arrêt de travail' : null,
      preuve: 'feuille',
      attestation: null,
    }
  })

export const loadApprenants = async (tx: Tx): Promise<void> => {
  const promotions = new Map<string, readonly Apprenant[]>()
  for (const promotion of demonstration.promotions)
    promotions.set(promotion.millesime, await insertPromotion(tx, promotion))
  const par = personnes.find(({ prenom }) => prenom === 'Jules')!.id
  const seances = await listSeances(tx, { edition: EDITIONS_DEMONSTRATION.cipt, au: JUSQU_AU })
  for (const [rang, { bloc, jour: day, debut, duree, intervenants }] of seances.entries()) {
    const signe = { par, le: new Date(`${day}T18:00:00Z`) }
    const id = newId()
    const held = {
      id,
      bloc,
      jour: day,
      debut,
      duree,
      salle: null,
      horsSite: false,
      adresse: null,
      intervenants,
    }
    await insertFeuille(tx, held, signe)
    await savePresences(tx, id, { lignes: presencesOf(promotions.get('cipt')!, rang, duree), ...signe })
    await saveFeuille(tx, id, signe)
  }
}
