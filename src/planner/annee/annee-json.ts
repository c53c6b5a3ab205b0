import type { Jour } from '#src/kit/jour.ts'
import type { Grille, Ouverture } from '../grille/grille.ts'
import type { Annee, Ecart, Enseignant, Evenement, Module, Plan, Promotion, Salle } from './annee.ts'

/** An opening as text: one bit per slot, the first slot is the highest bit of the first byte, in base64. */
export type OuvertureJson = string

/** A year as JSON: the same words as Annee; openings as base64 bits, closed days as an object. */
export type AnneeJson = {
  readonly format: 'cohorte-annee/1'
  readonly grille: Grille
  readonly promotions: readonly (Omit<Promotion, 'ouverture'> & { readonly ouverture: OuvertureJson })[]
  readonly enseignants: readonly (Omit<Enseignant, 'disponibilite' | 'evite'> & {
    readonly disponibilite: OuvertureJson
    readonly evite: OuvertureJson | null
  })[]
  readonly salles: readonly (Omit<Salle, 'ouverture'> & { readonly ouverture: OuvertureJson })[]
  readonly modules: readonly Module[]
  readonly fermetures: Readonly<Record<string, string>>
  readonly evenements: readonly Evenement[]
  readonly leves: readonly string[]
  readonly ecarts?: readonly Ecart[]
  readonly repas?: Annee['repas']
}

/** A year, a plan and its locks: all a what-if needs. */
export type SituationJson = {
  readonly annee: AnneeJson
  readonly plan: Plan
  readonly verrous: readonly string[]
}

/** Packs an opening into bits. */
export const encodeOuverture = (open: Ouverture): OuvertureJson => {
  const bytes = new Uint8Array(Math.ceil(open.length / 8))
  for (const [slot, bit] of open.entries()) if (bit) bytes[slot >> 3]! |= 128 >> (slot & 7)
  return btoa(String.fromCharCode(...bytes))
}

/** Reads an opening of so many slots; what the text does not say is closed. */
export const decodeOuverture = (texte: OuvertureJson, slots: number): Ouverture => {
  const bits = atob(texte)
  return Uint8Array.from({ length: slots }, (_, slot) =>
    (bits.charCodeAt(slot >> 3) << (slot & 7)) & 128 ? 1 : 0,
  )
}

/** Writes a year. */
export const encodeAnnee = (annee: Annee): AnneeJson => ({
  format: 'cohorte-annee/1',
  grille: annee.grille,
  promotions: annee.promotions.map((p) => ({ ...p, ouverture: encodeOuverture(p.ouverture) })),
  enseignants: annee.enseignants.map((e) => ({
    ...e,
    disponibilite: encodeOuverture(e.disponibilite),
    evite: e.evite && encodeOuverture(e.evite),
  })),
  salles: annee.salles.map((s) => ({ ...s, ouverture: encodeOuverture(s.ouverture) })),
  modules: annee.modules,
  fermetures: Object.fromEntries(annee.fermetures),
  evenements: annee.evenements,
  leves: [...annee.leves],
  ...(annee.ecarts && { ecarts: annee.ecarts }),
  ...(annee.repas && { repas: annee.repas }),
})

/** Reads a year that has the right shape: what comes from outside is checked by readAnnee first. */
export const decodeAnnee = (json: AnneeJson): Annee => {
  const slots = json.grille.jours.length * json.grille.parJour
  const open = (texte: OuvertureJson): Ouverture => decodeOuverture(texte, slots)
  return {
    grille: json.grille,
    promotions: json.promotions.map((p) => ({ ...p, ouverture: open(p.ouverture) })),
    enseignants: json.enseignants.map((e) => ({
      ...e,
      disponibilite: open(e.disponibilite),
      evite: e.evite === null ? null : open(e.evite),
    })),
    salles: json.salles.map((s) => ({ ...s, ouverture: open(s.ouverture) })),
    modules: json.modules,
    fermetures: new Map(Object.entries(json.fermetures) as [Jour, string][]),
    evenements: json.evenements,
    leves: new Set(json.leves),
    ...(json.ecarts && { ecarts: json.ecarts }),
    ...(json.repas && { repas: json.repas }),
  }
}
