export const LANGUES = ['fr', 'en'] as const
export type Langue = (typeof LANGUES)[number]

/** A noun's words: French first, English beside, the same keys on both sides by type. */
export const words = <K extends string>(
  fr: Readonly<Record<K, string>>,
  en: Readonly<Record<NoInfer<K>, string>>,
): Readonly<Record<Langue, Readonly<Record<K, string>>>> => ({ fr, en })
