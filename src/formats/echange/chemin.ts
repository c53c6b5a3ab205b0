import type { Feuille } from '#src/formats/xml/arbre.ts'

const below = (valeur: unknown, chemin: string): readonly Feuille[] => {
  if (valeur === null || valeur === undefined || valeur === '') return []
  if (Array.isArray(valeur)) return valeur.flatMap((one, i) => below(one, `${chemin}[${i}]`))
  if (typeof valeur === 'object')
    return Object.entries(valeur).flatMap(([nom, one]) =>
      below(one, chemin === '' ? nom : `${chemin}.${nom}`),
    )
  return [{ chemin, texte: String(valeur) }]
}

/** Every known leaf of a programme, under its path ('admission.pieces[0].intitule'); null and '' are unknown. */
export const leavesOfProgramme = (programme: object): readonly Feuille[] => below(programme, '')

/** The value at a path of a programme; undefined when the path leads nowhere. */
export const valueAt = (programme: object, chemin: string): unknown =>
  chemin
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((at, nom) => (at as Record<string, unknown> | null | undefined)?.[nom], programme)
