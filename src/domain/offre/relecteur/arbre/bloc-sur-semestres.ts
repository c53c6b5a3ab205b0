/** A block met in two semesters is validated once: it belongs to the parcours, not to a semester. */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const blocSurSemestres = {
  code: 'bloc-sur-semestres',
  famille: 'arbre',
  gravite: 'information',
  lit: ({ programme: { maquette }, lecture }) => {
    const parts = maquette.semestres.flatMap(({ parties }, s) =>
      parties.map(({ bloc }, p) => ({ bloc, s, chemin: `maquette.semestres[${s}].parties[${p}].bloc` })),
    )
    const partages = [...Map.groupBy(parts, ({ bloc }) => bloc)].filter(
      ([bloc, group]) => bloc !== null && new Set(group.map(({ s }) => s)).size > 1,
    )
    if (partages.length === 0) return []
    const lignes = lignesDe(lecture, ...partages.flatMap(([, group]) => group.map(({ chemin }) => chemin)))
    const blocs = partages.map(([bloc]) => bloc)
    return [
      {
        chemin: 'maquette.blocs',
        lignes,
        params: { blocs: blocs.join(', '), partages: blocs.length, total: maquette.blocs.length },
      },
    ]
  },
} as const satisfies Controle
