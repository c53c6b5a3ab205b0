/** A diploma « contenant des matières de… »: no title proves it, somebody has to read the transcripts. */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'

const CONTENU =
  /\b(contenant|comprenant|comportant|incluant) (des|d'|de la|du|un|une)|ayant pris en compte|ayant comporte|s'il a compris/
const JUGE = /releves? de notes|apprecie|examine|verifie|commission/

export const prerequisDeContenu = {
  code: 'prerequis-de-contenu',
  famille: 'admission',
  gravite: 'avertissement',
  lit: ({ programme: { admission } }) =>
    admission.criteres.flatMap(({ texte }, rang) => {
      const dit = fold(texte)
      const extrait = CONTENU.exec(dit)?.[0]
      return extrait !== undefined && !JUGE.test(dit)
        ? [{ chemin: `admission.criteres[${rang}].texte`, params: { extrait } }]
        : []
    }),
} as const satisfies Controle
