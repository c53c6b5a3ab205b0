/** « tous les postes »: a claim without measure. A survey would say which posts, and how many. */
import { z } from 'zod'
import absolus from '#data/relecteur/promesses-absolues.json' with { type: 'json' }
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'
import { textesOf } from '../texte.rules.ts'

const ABSOLUS = z
  .array(z.string())
  .parse(absolus)
  .map((motif) => new RegExp(motif))

export const promesseAbsolue = {
  code: 'promesse-absolue',
  famille: 'promesse',
  gravite: 'information',
  lit: ({ programme }) =>
    textesOf(programme).flatMap(({ chemin, texte }) => {
      const extrait = ABSOLUS.map((motif) => motif.exec(fold(texte))?.[0]).find((met) => met !== undefined)
      return extrait === undefined ? [] : [{ chemin, params: { extrait } }]
    }),
} as const satisfies Controle
