/** Themes of teaching met in the titles and activities of masters: words as data, in data/relecteur/themes.json. */
import { z } from 'zod'
import themes from '#data/relecteur/themes.json' with { type: 'json' }
import { fold } from '#src/kit/text.ts'

const themeSchema = z.object({
  theme: z.string(),
  /** Folded beginnings of words. */
  mots: z.array(z.string()).min(1),
  /** Narrow: two EC of this theme overlap. A wide one (management) holds many without overlap. */
  etroit: z.boolean(),
})

export const THEMES = z.array(themeSchema).parse(themes)

/** The themes a text names. */
export const themesOf = (texte: string): ReadonlySet<string> => {
  const folded = ` ${fold(texte).replace(/[^a-z0-9]+/g, ' ')} `
  const named = THEMES.filter(({ mots }) => mots.some((mot) => folded.includes(` ${mot}`)))
  return new Set(named.map(({ theme }) => theme))
}
