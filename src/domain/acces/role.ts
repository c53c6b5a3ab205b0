/** Who a person is in the house: a role held on a perimeter, between two dates. One person may hold several. */
import type { Jour } from '#src/kit/jour.ts'

export const ROLES = [
  'administrateur',
  'directrice_mention',
  'responsable',
  'gestionnaire',
  'communication',
  'lecteur',
] as const
export type Role = (typeof ROLES)[number]

export const PERIMETRES = [
  'installation',
  'etablissement',
  'composante',
  'mention',
  'parcours',
  'promotion',
] as const
export type PerimetreType = (typeof PERIMETRES)[number]

/** The place of a thing in the institution: every identifier that is known, from the wide to the narrow. */
export type Lieu = { readonly [K in Exclude<PerimetreType, 'installation'>]?: string | null }

export type Affectation = {
  readonly role: Role
  readonly perimetreType: PerimetreType
  readonly perimetreId: string | null
  readonly debut: Jour
  readonly fin: Jour | null
}

/** Both ends counted; no end means still held. */
export const isEnCours = (affectation: Affectation, today: Jour): boolean =>
  affectation.debut <= today && (affectation.fin === null || today <= affectation.fin)

export type Perimetre = Pick<Affectation, 'perimetreType' | 'perimetreId'>

/** Whether a thing stands within a perimeter. */
export const couvre = ({ perimetreType, perimetreId }: Perimetre, lieu: Lieu): boolean =>
  perimetreType === 'installation' || (perimetreId !== null && lieu[perimetreType] === perimetreId)
