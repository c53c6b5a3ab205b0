import { jour } from '#src/kit/jour.ts'
import type { Annee, Module } from './annee.ts'

/** One week, Monday to Friday, four slots of an hour, lunch after the second, one promotion, one lecturer, one room. */
export const uneAnnee = (over: Partial<Annee> = {}): Annee => {
  const grille = {
    jours: ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map(jour),
    ouverture: 600,
    pas: 60,
    parJour: 5,
    dejeuner: [2, 3] as const,
  }
  const open = new Uint8Array(25).fill(1)
  return {
    grille,
    promotions: [{ id: 'P', effectif: 20, ouverture: open, maxParJour: null, maxParSemaine: null }],
    enseignants: [{ id: 'E', externe: true, disponibilite: open, maxParJour: null, evite: null }],
    salles: [{ id: 'S', capacite: 30, equipements: [], site: 'centre', ouverture: open }],
    modules: [unModule()],
    fermetures: new Map(),
    evenements: [],
    leves: new Set(),
    ...over,
  }
}

/** Two blocks of two hours for the promotion and the lecturer of `uneAnnee`. */
export const unModule = (over: Partial<Module> = {}): Module => ({
  id: 'M',
  promotions: ['P'],
  enseignants: ['E'],
  blocs: [120, 120],
  equipements: [],
  site: null,
  apres: [],
  ecart: 0,
  ...over,
})
