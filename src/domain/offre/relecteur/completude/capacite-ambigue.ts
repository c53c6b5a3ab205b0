/** « 20 Étudiants »: seats or heads, which year, which statuses? Only the word « places » says a capacity. */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'

const CAPACITE = /\bplaces?\b|capacite|admis|accueil|\bmaxi|limite/

export const capaciteAmbigue = {
  code: 'capacite-ambigue',
  famille: 'completude',
  gravite: 'avertissement',
  lit: ({ programme: { parcours } }) => {
    const { capacite, capaciteTexte } = parcours
    if (capacite === null || capaciteTexte === null || CAPACITE.test(fold(capaciteTexte))) return []
    const chemin = 'parcours.capaciteTexte'
    const reparation = [{ chemin, avant: capaciteTexte, apres: `${capacite} places` }]
    return [{ chemin, params: { texte: capaciteTexte, capacite }, reparation }]
  },
} as const satisfies Controle
