/** What a person supposes to try a rhythm: read from the address of the page, refused field by field. */
import type { Jour } from '#src/kit/jour.ts'
import { parseJour } from '#src/kit/jour.ts'

export const CHOIX_FERMETURES = ['aucune', 'noel', 'A', 'B', 'C'] as const
export type ChoixFermetures = (typeof CHOIX_FERMETURES)[number]

/** The year of work the cap of a contrat de professionnalisation may be counted on, other than the register's own base. */
export const CHOIX_BASE = ['brutes'] as const
export type ChoixBase = (typeof CHOIX_BASE)[number]

export const CHAMPS_RYTHME = [
  'heures',
  'journee',
  'demiJournee',
  'entreprise',
  'annee',
  'fermetures',
  'premiere',
  'base',
  'accord',
] as const
export type ChampRythme = (typeof CHAMPS_RYTHME)[number]
export type SaisieRythme = Readonly<Record<ChampRythme, string>>

export type RythmeSuppose = {
  /** null: what the programme and the law register give. */
  readonly heures: number | null
  readonly journee: number | null
  readonly demiJournee: number | null
  readonly entreprise: number | null
  readonly annee: number | null
  readonly fermetures: ChoixFermetures
  readonly premiere: Jour | null
  readonly base: ChoixBase | null
  /** Share a branch agreement allows a contrat de professionnalisation, in per cent; null: none is supposed. */
  readonly accord: number | null
}
export type SaisieLue = { readonly suppose: RythmeSuppose; readonly fautes: readonly ChampRythme[] }

const BORNES = {
  heures: [1, 5000],
  journee: [0.5, 12],
  demiJournee: [0.5, 12],
  entreprise: [0.5, 12],
  annee: [2000, 2100],
  accord: [1, 100],
} as const satisfies Partial<Record<ChampRythme, readonly [number, number]>>
type ChampNombre = keyof typeof BORNES

/** A number as people write it here (« 7,5 »); undefined when it is none, or out of reason. */
const readNombre = (champ: ChampNombre, texte: string): number | undefined => {
  const [min, max] = BORNES[champ]
  if (!/^\d{1,4}([.,]\d{1,2})?$/.test(texte)) return undefined
  const lu = Number(texte.replace(',', '.'))
  return lu < min || lu > max || (champ === 'annee' && !Number.isInteger(lu)) ? undefined : lu
}

/** A blank field supposes nothing; a wrong one is named, and supposes nothing either. */
export const readSaisie = (saisie: SaisieRythme): SaisieLue => {
  const fautes: ChampRythme[] = []
  const nombre = (champ: ChampNombre): number | null => {
    if (saisie[champ] === '') return null
    const lu = readNombre(champ, saisie[champ])
    if (lu === undefined) fautes.push(champ)
    return lu ?? null
  }
  const fermetures = CHOIX_FERMETURES.find((choix) => choix === saisie.fermetures)
  const premiere = parseJour(saisie.premiere)
  const base = CHOIX_BASE.find((choix) => choix === saisie.base)
  const suppose: RythmeSuppose = {
    heures: nombre('heures'),
    journee: nombre('journee'),
    demiJournee: nombre('demiJournee'),
    entreprise: nombre('entreprise'),
    annee: nombre('annee'),
    fermetures: fermetures ?? 'aucune',
    premiere: premiere.ok ? premiere.value : null,
    base: base ?? null,
    accord: nombre('accord'),
  }
  if (saisie.fermetures !== '' && !fermetures) fautes.push('fermetures')
  if (saisie.premiere !== '' && !premiere.ok) fautes.push('premiere')
  if (saisie.base !== '' && !base) fautes.push('base')
  return { suppose, fautes }
}
