/** What a programme aims at, in one sentence of its own text: a summary quotes it, and never writes one. */
import { fold } from '#src/kit/text.ts'
import type { Programme } from '../programme.schema.ts'

/** Words by which a sentence says what a programme is for. */
const VISE =
  /\b(vise a|visent a|a pour (but|objectif|objet|ambition|vocation)|forme(nt)? (a|aux|des|les|la|le)|former (a|aux|des|les)|prepare(nt)? (a|au|aux))\b/

const sentencesOf = (texte: string): readonly string[] => texte.split(/(?<=[.!?])\s+(?=\p{Lu})/u)

/** The first sentence that says so; null when none does. */
export const viseeDe = ({ parcours, debouches }: Programme): string | null =>
  [...parcours.presentation, ...(debouches.texte === null ? [] : [debouches.texte])]
    .flatMap(sentencesOf)
    .find((sentence) => VISE.test(fold(sentence))) ?? null
