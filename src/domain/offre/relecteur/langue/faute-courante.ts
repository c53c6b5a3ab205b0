/** Mistakes met in brochures again and again: data/relecteur/fautes.json. */
import { z } from 'zod'
import fautes from '#data/relecteur/fautes.json' with { type: 'json' }
import type { Controle } from '../controle.ts'
import { textesOf } from '../texte.rules.ts'

const FAUTES = z
  .array(z.object({ faux: z.string(), juste: z.string() }))
  .parse(fautes)
  .map(({ faux, juste }) => ({ motif: new RegExp(`(?<!\\p{L})${faux}(?!\\p{L})`, 'u'), juste }))

export const fauteCourante = {
  code: 'faute-courante',
  famille: 'langue',
  gravite: 'information',
  lit: ({ programme }) =>
    textesOf(programme).flatMap(({ chemin, texte }) =>
      FAUTES.flatMap(({ motif, juste }) => {
        const extrait = motif.exec(texte)?.[0]
        if (extrait === undefined) return []
        const propose = extrait.replace(motif, juste)
        const apres = texte.replace(motif, juste)
        return [{ chemin, params: { extrait, propose }, reparation: [{ chemin, avant: texte, apres }] }]
      }),
    ),
} as const satisfies Controle
