/** The level asked for is stated for one status only: the others must know theirs too. */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const niveauParStatut = {
  code: 'niveau-par-statut',
  famille: 'statut',
  gravite: 'avertissement',
  lit: ({ programme: { admission, parcours }, lecture }) => {
    const disant = admission.criteres.flatMap((critere, rang) =>
      critere.nature === 'diplome' || critere.nature === 'vapp' ? [{ critere, rang }] : [],
    )
    if (disant.some(({ critere }) => critere.statuts.length === 0)) return []
    const dits = new Set(disant.flatMap(({ critere }) => critere.statuts))
    const sans = parcours.statuts.filter((statut) => !dits.has(statut))
    if (sans.length === 0) return []
    const lignes = lignesDe(
      lecture,
      'admission.niveauRequis',
      ...disant.map(({ rang }) => `admission.criteres[${rang}]`),
    )
    const params = {
      statuts: sans.join(', '),
      niveau: admission.niveauRequis,
      dits: [...dits].join(', ') || null,
    }
    return [{ chemin: 'admission.niveauRequis', lignes, params }]
  },
} as const satisfies Controle
