/** Blocks that speak of the mention and never of the parcours were inherited: a local wording would help the reader. */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'

const distinctifs = (texte: string): readonly string[] =>
  fold(texte)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot.length > 5)

export const blocsDeLaMention = {
  code: 'blocs-de-la-mention',
  famille: 'arbre',
  gravite: 'information',
  lit: ({ programme: { diplome, maquette, parcours } }) => {
    const propres = distinctifs(parcours.intitule ?? '')
    const herites = distinctifs(diplome.mention ?? '').filter((mot) => !propres.includes(mot))
    const blocs = maquette.blocs.map(({ intitule }) => fold(intitule))
    const parlent = (mots: readonly string[]): number =>
      blocs.filter((bloc) => mots.some((mot) => bloc.includes(mot))).length
    const nombre = parlent(herites)
    return nombre > 1 && parlent(propres) === 0
      ? [{ chemin: 'maquette.blocs', params: { nombre, mots: herites.join(', '), mention: diplome.mention } }]
      : []
  },
} as const satisfies Controle
