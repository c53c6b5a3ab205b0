/** The natural employers are public: they may not sign a contrat de professionnalisation (B-08), apprenticeship they may. */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { employeursPublics } from '../employeur.rules.ts'
import { lignesDe } from '../source.rules.ts'

export const proEmployeurPublic = {
  code: 'pro-employeur-public',
  famille: 'statut',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { programme, lecture } = dossier
    const nommes = employeursPublics(programme)
    if (!programme.parcours.statuts.includes('PRO') || nommes.length === 0) return []
    const cite = citer(dossier, 'professionnalisation.employeurs_exclus')
    if (cite.length === 0) return []
    const lignes = lignesDe(lecture, 'parcours.statuts', ...nommes.map(({ chemin }) => chemin))
    const employeurs = [...new Set(nommes.map(({ mot }) => mot))].join(', ')
    return [{ chemin: 'parcours.statuts', lignes, params: { employeurs }, cite }]
  },
} as const satisfies Controle
