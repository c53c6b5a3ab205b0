import { fold } from '#src/kit/text.ts'
import { type CodeOoapi, type PageOoapi, paginate, type TexteOoapi } from './objet-ooapi.ts'

/** What a client of a collection asks: which page, which words, which values, in which order. */
export type DemandeOoapi = {
  readonly pageNumber: number
  readonly pageSize: number
  readonly q: string | null
  /** Attribute -> the value it must have. */
  readonly filtres: Readonly<Record<string, string>>
  /** Attributes, '-' before one for the other way round. */
  readonly sort: readonly string[]
}

/** What the collections have in common. */
type Listable = {
  readonly primaryCode: CodeOoapi
  readonly name: readonly TexteOoapi[]
  readonly abbreviation?: string
  readonly description?: readonly TexteOoapi[]
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  if (typeof value !== 'object' || value === null) return ''
  return 'value' in value ? textOf(value.value) : 'code' in value ? textOf(value.code) : ''
}
const attributeOf = (item: Listable, nom: string): string => textOf((item as Record<string, unknown>)[nom])

const matches = (item: Listable, { q, filtres }: DemandeOoapi): boolean => {
  const words = [item.name, item.abbreviation, item.description, item.primaryCode].map(textOf).join(' ')
  return (
    (q === null || fold(words).includes(fold(q))) &&
    Object.entries(filtres).every(([nom, value]) => attributeOf(item, nom) === value)
  )
}

const FRANCAIS = new Intl.Collator('fr', { numeric: true })

/** One page of what was asked, by name unless asked otherwise. */
export const selectOoapi = <T extends Listable>(items: readonly T[], demande: DemandeOoapi): PageOoapi<T> => {
  const order = demande.sort.length > 0 ? demande.sort : ['name']
  const compare = (a: T, b: T): number => {
    for (const key of order) {
      const nom = key.replace(/^-/, '')
      const found = FRANCAIS.compare(attributeOf(a, nom), attributeOf(b, nom))
      if (found !== 0) return key.startsWith('-') ? -found : found
    }
    return 0
  }
  const kept = items.filter((item) => matches(item, demande)).toSorted(compare)
  return paginate(kept, demande.pageNumber, demande.pageSize)
}
