/** Blocks of one list printed with different bullets: a block may be read as a skill, or a skill as a block. */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

const PUCE = /^[\s\-–•*►▶▪○◦]*/

export const pucesInegales = {
  code: 'puces-inegales',
  famille: 'rncp',
  gravite: 'avertissement',
  lit: ({ programme, lecture }) => {
    if (lecture === null) return []
    const puces = programme.competences.blocs.flatMap((_, rang) => {
      const [n] = lignesDe(lecture, `competences.blocs[${rang}].intitule`)
      const texte = n === undefined ? undefined : lecture.lignes[n - 1]
      return n === undefined || texte === undefined ? [] : [{ n, puce: PUCE.exec(texte)?.[0].trim() ?? '' }]
    })
    const groups = [...Map.groupBy(puces, ({ puce }) => puce).values()].toSorted(
      (a, b) => a.length - b.length,
    )
    const [rares] = groups
    if (!rares || groups.length < 2) return []
    const params = { puce: rares[0]?.puce ?? null, nombre: rares.length, total: puces.length }
    return [{ chemin: 'competences.blocs', lignes: rares.map(({ n }) => n), params }]
  },
} as const satisfies Controle
