import type { Langue } from './langue.ts'

/** Kept ready: making one of these costs more than a whole page. */
const NOMBRE: Readonly<Record<Langue, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}

/** '1 607,5'; a small whole number is written the same in every language, and at once. */
export const writeNombre = (langue: Langue, n: number): string =>
  Number.isInteger(n) && n >= 0 && n < 1000 ? String(n) : NOMBRE[langue].format(n)
