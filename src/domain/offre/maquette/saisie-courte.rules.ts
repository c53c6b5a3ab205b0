/**
 * A field of a node as one line of text, the way a table shows it and a person types it back: « CM 12 + TD 8 » is two
 * volumes, « 20 » hours nobody said how to teach, « FI, APP » two statuses. Blank is unknown, never zero.
 */
import { ok, type Result, refus } from '#src/kit/result.ts'
import { fold } from '#src/kit/text.ts'
import type { RefusValeur } from '../edition/feuille.rules.ts'
import type { Volume } from '../maquette.schema.ts'
import { MODES_HEURE, STATUTS_APPRENANT } from '../vocabulaire.ts'
import type { Niveau } from './operations.rules.ts'

/** The fields a table writes, by level; the others have a form of their own. */
export const CHAMPS_COURTS = {
  semestre: ['code'],
  partie: [],
  ue: ['intitule', 'code', 'ects'],
  ec: ['intitule', 'code', 'volumes', 'ects', 'statuts', 'responsables', 'evaluation'],
  bloc: ['code', 'intitule'],
} as const satisfies Record<Niveau | 'bloc', readonly string[]>
export type ChampCourt = (typeof CHAMPS_COURTS)[Niveau | 'bloc'][number]

export type RefusCourt = RefusValeur | 'heures-attendues' | 'statut-inconnu'

const number = (value: number): string => String(value).replace('.', ',')

/** A field in one line; unknown is blank. */
export const writeCourt = (champ: ChampCourt, valeur: unknown): string => {
  if (valeur === null || valeur === undefined) return ''
  if (champ === 'volumes')
    return (valeur as readonly Volume[])
      .map(({ mode, heures }) => (mode === null ? number(heures) : `${mode} ${number(heures)}`))
      .join(' + ')
  if (champ === 'statuts') return (valeur as readonly string[]).join(', ')
  if (champ === 'responsables') return (valeur as readonly string[]).join(' ; ')
  return typeof valeur === 'number' ? number(valeur) : String(valeur)
}

const VOLUME = /^(?:([a-z]+)\s*:?\s*)?(\d+(?:[.,]\d+)?)\s*h?(?:\s*([a-z]+))?$/

const readVolume = (texte: string): Volume | undefined => {
  const [, before, heures = '', after] = VOLUME.exec(fold(texte)) ?? []
  const nom = before ?? after ?? null
  const mode = nom === null ? null : MODES_HEURE.find((one) => fold(one) === nom)
  const n = Number(heures.replace(',', '.'))
  return mode === undefined || (before && after) || !(n > 0) ? undefined : { mode, heures: n }
}

const readVolumes = (texte: string, avant: readonly Volume[]): Result<Volume[], RefusCourt> => {
  const parts = texte.split(/[+;]/).map((part) => part.trim())
  const volumes = texte.trim() === '' ? [] : parts.map(readVolume)
  if (!volumes.every((one) => one !== undefined)) return refus('heures-attendues')
  const [only, ...others] = avant
  // A number typed over « TD 12 » changes how long it is, not how it is taught.
  const keeps = volumes.length === 1 && volumes[0]?.mode === null && only && others.length === 0
  return ok(keeps ? volumes.map((one) => ({ ...one, mode: only.mode })) : volumes)
}

const readStatuts = (texte: string): Result<string[], RefusCourt> => {
  const words = texte
    .toUpperCase()
    .split(/[,;/+\s]+/)
    .filter(Boolean)
  const known = STATUTS_APPRENANT.filter((statut) => words.includes(statut))
  const isKnown = words.every((word) => STATUTS_APPRENANT.some((statut) => statut === word))
  return isKnown ? ok(known) : refus('statut-inconnu')
}

const FACULTATIFS: Readonly<Record<Niveau | 'bloc', readonly ChampCourt[]>> = {
  semestre: ['code'],
  partie: [],
  ue: ['intitule', 'code', 'ects'],
  ec: ['code', 'ects', 'evaluation'],
  bloc: [],
}

/** What was typed, as a value of this field; `avant` is what stands there. */
export const readCourt = (
  { niveau, champ }: { niveau: Niveau | 'bloc'; champ: ChampCourt },
  texte: string,
  avant: unknown,
): Result<unknown, RefusCourt> => {
  const propre = texte.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim()
  if (champ === 'volumes') return readVolumes(propre, Array.isArray(avant) ? (avant as Volume[]) : [])
  if (champ === 'statuts') return readStatuts(propre)
  if (champ === 'responsables')
    return ok(
      propre
        .split(';')
        .map((nom) => nom.trim())
        .filter(Boolean),
    )
  if (propre === '') return FACULTATIFS[niveau].includes(champ) ? ok(null) : refus('obligatoire')
  if (champ !== 'ects') return ok(propre)
  const n = Number(propre.replace(',', '.'))
  return n >= 0 ? ok(n) : refus('nombre-attendu')
}
