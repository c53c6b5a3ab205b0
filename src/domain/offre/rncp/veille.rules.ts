/**
 * What there is to say of the fiche a programme rests on, on a day: what the fiche itself tells (rncp.rules.ts), and a
 * code the imported register does not hold. While nothing was imported nothing is known, and nothing is said.
 */
import type { Droit } from '#src/domain/droit/droit.ts'
import { type Jour, parseJour, toOrdinal } from '#src/kit/jour.ts'
import { addMonths } from '#src/kit/periode.ts'
import type { Programme } from '../programme.schema.ts'
import { NIVEAU_MASTER } from './import.rules.ts'
import { numeroDe } from './lien.rules.ts'
import { type ConstatRncp, type ParcoursRncp, watchRncp } from './rncp.rules.ts'
import type { FicheRncp } from './rncp.schema.ts'

export type DossierRncp = {
  /** The day of the last import that kept more than a list; null: none. */
  readonly importe: Jour | null
  /** The text that holds today of the fiche linked, else of the code written; null when it was not imported. */
  readonly fiche: FicheRncp | null
  /** Number of the fiche a person linked; null while nobody did. */
  readonly lie: string | null
  /** Of the institution. */
  readonly siret: string | null
}

export type ConstatVeille =
  | ConstatRncp
  | { readonly code: 'rncp.inconnu'; readonly numero: string; readonly importe: Jour }
  | { readonly code: 'rncp.autre_code'; readonly numero: string; readonly ecrit: string }

const dayOf = (texte: string | null): Jour | null => {
  const read = parseJour(texte ?? '')
  return read.ok ? read.value : null
}

const parcoursOf = (programme: Programme, siret: string | null): ParcoursRncp => ({
  debut: dayOf(programme.organisation.debut),
  fin: dayOf(programme.organisation.fin),
  niveau: programme.diplome.niveau ?? NIVEAU_MASTER,
  apprentissage: programme.parcours.statuts.includes('APP'),
  etablissement: { siret, nom: programme.etablissement.nom },
})

/** How many days before its end a fiche warns; none where the register says nothing of that day. */
const alerteOf = (droit: Droit, today: Jour): number => {
  const lue = droit.at('rncp.alerte_fin', today)
  return lue.ok ? toOrdinal(addMonths(today, lue.value.valeur)) - toOrdinal(today) : -1
}

export const veiller = (
  programme: Programme,
  { importe, fiche, lie, siret }: DossierRncp,
  { today, droit }: { readonly today: Jour; readonly droit: Droit },
): readonly ConstatVeille[] => {
  const ecrit = numeroDe(programme)
  if (fiche === null) {
    const numero = lie ?? ecrit
    return numero === null || importe === null ? [] : [{ code: 'rncp.inconnu', numero, importe }]
  }
  return [
    ...(lie !== null && ecrit !== null && lie !== ecrit
      ? [{ code: 'rncp.autre_code' as const, numero: lie, ecrit }]
      : []),
    ...watchRncp(fiche, parcoursOf(programme, siret), { today, alerte: alerteOf(droit, today) }),
  ]
}

/** What is honestly unknown is shown beside the fiche; it warns nobody. */
const SILENCES: ReadonlySet<ConstatVeille['code']> = new Set([
  'rncp.fin_inconnue',
  'rncp.etablissement_inconnu',
  'rncp.apprentissage_inconnu',
])

export const estAlerte = ({ code }: ConstatVeille): boolean => !SILENCES.has(code)

/** A finding as the watch remembers it: the days that pass are not news. */
export const signeDe = (constat: ConstatVeille): string => {
  const { code, ...faits } = constat
  const { jours: _, ...stables } = faits as Readonly<Record<string, unknown>>
  return `${code} ${JSON.stringify(stables)}`
}
