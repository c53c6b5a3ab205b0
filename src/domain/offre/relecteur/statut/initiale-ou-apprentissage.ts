/** « en formation initiale, en apprentissage »: an apprentice is in initial training too, by law: the local words need defining. */
import type { Controle } from '../controle.ts'

const OPPOSES = /formation initiale\s*(,|\bet\b|\bou\b)\s*((en|par|l['’])\s*)?(apprentissage|alternance)/i

export const initialeOuApprentissage = {
  code: 'initiale-ou-apprentissage',
  famille: 'statut',
  gravite: 'information',
  lit: ({ programme: { parcours } }) => {
    const extrait = parcours.statutsTexte?.match(OPPOSES)?.[0]
    return extrait === undefined ? [] : [{ chemin: 'parcours.statutsTexte', params: { extrait } }]
  },
} as const satisfies Controle
