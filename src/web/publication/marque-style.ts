/** The colour of a composante as a small style sheet: contrast is computed, so no brand can make a page unreadable. */
import { mix, readableOn } from '#src/kit/couleur.ts'

/** Hardest grounds of each theme: tokens.css --creux. */
const CLAIR = '#f2eee4'
const SOMBRE = '#232a27'
/** What a tint of the brand is mixed into. */
const FOND_CLAIR = '#ffffff'
const FOND_SOMBRE = '#121614'

/** '#1f3f77' -> ':root { --marque: … }', readable as text in both themes. */
export const marqueStyle = (couleur: string): string => {
  const pair = (light: string, dark: string): string => `light-dark(${light}, ${dark})`
  return `:root { --marque: ${pair(readableOn(couleur, CLAIR), readableOn(couleur, SOMBRE))}; --marque-doux: ${pair(
    mix(FOND_CLAIR, couleur, 0.08),
    mix(FOND_SOMBRE, couleur, 0.22),
  )}; }\n`
}

/** The address of that style sheet, or nothing for a composante without a colour. */
export const marqueHref = (couleur: string | null | undefined): string | null =>
  couleur ? `/marques/${couleur.slice(1)}.css` : null
