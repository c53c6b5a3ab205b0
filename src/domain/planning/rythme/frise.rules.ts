/**
 * The year as a strip: what each day is, and what it would have been without the holiday or the closure. Every
 * count of the rhythm checker is a count on this strip. A day the site is closed is neither class nor company here:
 * whether the learner then goes to the employer is for the contract to say.
 */
import { joursFeries } from '#src/domain/droit/jour-ferie.rules.ts'
import { addDays, type Jour, toOrdinal, weekday } from '#src/kit/jour.ts'
import { covers, eachDay, mondayOf } from '#src/kit/periode.ts'
import type { Cadre, JourCours, Rythme } from './rythme.schema.ts'

export const ETATS_JOUR = ['cours', 'entreprise', 'ferie', 'fermeture', 'semaine_coupee', 'libre'] as const
export type EtatJour = (typeof ETATS_JOUR)[number]

export type JourFrise = {
  readonly jour: Jour
  /** Monday of its week. */
  readonly lundi: Jour
  readonly etat: EtatJour
  readonly prevu: 'cours' | 'entreprise' | null
  /** Part of the day planned as class; null when none was. */
  readonly partie: JourCours['partie'] | null
  /** Name of the holiday or of the closure. */
  readonly nom: string | null
}
export type Frise = readonly JourFrise[]

const isSemaineCours = (rythme: Rythme, lundi: Jour): boolean => {
  if (rythme.genre === 'jours') return true
  if (rythme.genre === 'semaines') return rythme.lundis.includes(lundi)
  const tour = rythme.semainesCours + rythme.semainesEntreprise
  const rang = (toOrdinal(lundi) - toOrdinal(rythme.premiere)) / 7
  return ((rang % tour) + tour) % tour < rythme.semainesCours
}

/** A class week of a cycle that the period cuts is no class week: nobody starts one on the contract's last day. */
const isCoupee = (rythme: Rythme, cadre: Cadre, lundi: Jour): boolean =>
  rythme.genre === 'cycle' && rythme.cours.some(({ jour }) => !covers(cadre, addDays(lundi, jour - 1)))

export const buildFrise = (rythme: Rythme, cadre: Cadre): Frise => {
  const feries = new Map<Jour, string>()
  for (let annee = Number(cadre.du.slice(0, 4)); annee <= Number(cadre.au.slice(0, 4)); annee += 1)
    for (const { jour, nom } of joursFeries(annee, cadre.territoire)) feries.set(jour, nom)

  const cours = new Map(rythme.cours.map(({ jour, partie }) => [jour, partie]))
  return eachDay(cadre).map((jour): JourFrise => {
    const lundi = mondayOf(jour)
    const enCours = isSemaineCours(rythme, lundi)
    const partie = (enCours && cours.get(weekday(jour))) || null
    const prevu = partie ? 'cours' : rythme.entreprise.includes(weekday(jour)) ? 'entreprise' : null
    const base = { jour, lundi, prevu, partie } as const
    const ferie = feries.get(jour)
    if (ferie !== undefined) return { ...base, etat: 'ferie', nom: ferie }
    const ferme = cadre.fermetures.find((fermeture) => covers(fermeture, jour))
    if (ferme && prevu !== 'entreprise') return { ...base, etat: 'fermeture', nom: ferme.nom }
    if (prevu === 'cours' && isCoupee(rythme, cadre, lundi))
      return { ...base, etat: 'semaine_coupee', nom: null }
    return { ...base, etat: prevu ?? 'libre', nom: null }
  })
}

/** The days of one state, in order. */
export const joursDe = (frise: Frise, etat: EtatJour): Frise => frise.filter((jour) => jour.etat === etat)

/** Mondays of the weeks that hold at least one class day. */
export const lundisCours = (frise: Frise): readonly Jour[] => [
  ...new Set(joursDe(frise, 'cours').map(({ lundi }) => lundi)),
]
