export const LANGUES = ['fr', 'en'] as const
export type Langue = (typeof LANGUES)[number]

export const isLangue = (texte: string | undefined): texte is Langue =>
  LANGUES.some((langue) => langue === texte)

/** French sets a space before « : ; ! ? » and inside its quotation marks; a line must never break there. */
const typeset = (text: string): string =>
  text.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0')

/** A noun's words: French first, English beside, the same keys on both sides by type. */
export const words = <K extends string>(
  fr: Readonly<Record<K, string>>,
  en: Readonly<Record<NoInfer<K>, string>>,
): Readonly<Record<Langue, Readonly<Record<K, string>>>> => {
  const set = Object.fromEntries(Object.entries<string>(fr).map(([key, text]) => [key, typeset(text)]))
  return { fr: set as Record<K, string>, en }
}
