/** A piece that must be sent after one that may be: the eye stops at the first « facultatif ». */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const ordrePieces = {
  code: 'ordre-pieces',
  famille: 'admission',
  gravite: 'avertissement',
  lit: ({ programme: { admission }, lecture }) => {
    const { pieces } = admission
    const premiere = pieces.findIndex(({ exigence }) => exigence !== 'obligatoire')
    const tardive = pieces.findLastIndex(({ exigence }) => exigence === 'obligatoire')
    if (premiere < 0 || tardive < premiere) return []
    const [obligatoires, autres] = [true, false].map((asked) =>
      pieces.filter(({ exigence }) => (exigence === 'obligatoire') === asked),
    )
    const chemin = 'admission.pieces'
    return [
      {
        chemin,
        lignes: lignesDe(lecture, `${chemin}[${premiere}]`, `${chemin}[${tardive}]`),
        params: { avant: pieces[premiere]?.intitule ?? null, apres: pieces[tardive]?.intitule ?? null },
        reparation: [{ chemin, avant: pieces, apres: [...(obligatoires ?? []), ...(autres ?? [])] }],
      },
    ]
  },
} as const satisfies Controle
