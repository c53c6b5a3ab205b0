/** « diplômé.e.s »: points inside words are read out as full stops by a screen reader (RGAA); spell both words out. */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { textesOf } from '../texte.rules.ts'

const POINTE = /\p{L}{2,}[.·•](?:e|trice|rice|ice|ne|ère|euse|le|fe)(?:[.·•]?s)?(?!\p{L})/u

export const ecritureInclusive = {
  code: 'ecriture-inclusive',
  famille: 'langue',
  gravite: 'information',
  lit: (dossier) =>
    textesOf(dossier.programme).flatMap(({ chemin, texte }) => {
      const extrait = POINTE.exec(texte)?.[0]
      return extrait === undefined
        ? []
        : [{ chemin, params: { extrait }, cite: citer(dossier, 'rgaa.version') }]
    }),
} as const satisfies Controle
