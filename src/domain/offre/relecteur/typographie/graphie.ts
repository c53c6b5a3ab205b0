/** Names and borrowed words as their owners or dictionaries write them: data/relecteur/graphies.json. */
import { z } from 'zod'
import graphies from '#data/relecteur/graphies.json' with { type: 'json' }
import type { Controle } from '../controle.ts'
import { textesOf } from '../texte.rules.ts'

const GRAPHIES = z
  .array(z.object({ motif: z.string(), juste: z.string() }))
  .parse(graphies)
  .map(({ motif, juste }) => ({ motif: new RegExp(`(?<![\\p{L}'’])${motif}(?!\\p{L})`, 'iu'), juste }))

/** Keeps the capital the sentence gave the word. */
const likeFirst = (juste: string, trouve: string): string =>
  /^\p{Lu}/u.test(trouve) ? juste.charAt(0).toUpperCase() + juste.slice(1) : juste

export const graphie = {
  code: 'graphie',
  famille: 'typographie',
  gravite: 'information',
  lit: ({ programme }) =>
    textesOf(programme).flatMap(({ chemin, texte }) =>
      GRAPHIES.flatMap(({ motif, juste }) => {
        const extrait = motif.exec(texte)?.[0]
        if (extrait === undefined || likeFirst(juste, extrait) === extrait.replace('’', "'")) return []
        const propose = likeFirst(juste, extrait)
        const apres = texte.replace(motif, propose)
        return [{ chemin, params: { extrait, propose }, reparation: [{ chemin, avant: texte, apres }] }]
      }),
    ),
} as const satisfies Controle
