import {
  closeBuffer,
  type ErrorDetail,
  openBuffer,
  ParseOption,
  readBuffer,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'
import { ok, type Result, refus } from '#src/kit/result.ts'

/** A fault of the document, where it stands (line 0: unknown). */
export type Faute = { readonly ligne: number; readonly message: string }
/** `schema`: the XSD itself cannot be used; `document`: it is no well-formed XML; `invalide`: it breaks the schema. */
export type RefusXsd = {
  readonly code: 'xsd.schema' | 'xsd.document' | 'xsd.invalide'
  readonly fautes: readonly Faute[]
  /** Schemas the XSD asks for and nobody brought. */
  readonly absents: readonly string[]
}
/** An XSD and those that may stand beside it, by file name. */
export type Schemas = { readonly nom: string; readonly fichiers: ReadonlyMap<string, Uint8Array> }

const FAUTES_MAX = 200
const OPTIONS =
  ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NO_SYS_CATALOG

const fileName = (place: string): string => place.split(/[/\\]/).at(-1) ?? place

const fautesOf = (error: unknown): readonly Faute[] => {
  if (!(error instanceof XmlLibError)) throw error
  const seen = error.details.filter(({ level }: ErrorDetail) => level > 1)
  const told = seen.length > 0 ? seen : [{ line: 0, message: error.message }]
  return told.slice(0, FAUTES_MAX).map(({ line, message }) => ({ ligne: line, message: message.trim() }))
}

/** Runs one step; what the library throws becomes faults, a bug stays a throw. */
const attempt = <T>(step: () => T): Result<T, readonly Faute[]> => {
  try {
    return ok(step())
  } catch (error) {
    return refus(fautesOf(error))
  }
}

/**
 * A document against an XSD brought from outside. Whatever address an import or include gives, only its file name
 * counts, and only among the schemas that were given: nothing is fetched, no other file is read.
 */
export const validateXsd = (document: Uint8Array, { nom, fichiers }: Schemas): Result<'valide', RefusXsd> => {
  const absents = new Set<string>()
  const fail = (code: RefusXsd['code'], fautes: readonly Faute[]): Result<'valide', RefusXsd> =>
    refus({ code, fautes, absents: [...absents] })
  const parse = (octets: Uint8Array, url: string) =>
    attempt(() => XmlDocument.fromBuffer(octets, { option: OPTIONS, url }))
  xmlRegisterInputProvider({
    match: () => true,
    open: (place) => {
      const octets = fichiers.get(fileName(place))
      if (octets !== undefined) return openBuffer(octets)
      absents.add(place)
      return undefined
    },
    read: readBuffer,
    close: (fd) => {
      closeBuffer(fd)
      return true
    },
  })
  const held: { dispose: () => void }[] = []
  const hold = <T extends { dispose: () => void }>(one: T): T => {
    held.push(one)
    return one
  }
  try {
    const schema = parse(fichiers.get(nom) ?? new Uint8Array(), nom)
    if (!schema.ok) return fail('xsd.schema', schema.refus)
    const xsd = hold(schema.value)
    const validator = attempt(() => hold(XsdValidator.fromDoc(xsd)))
    if (!validator.ok) return fail('xsd.schema', validator.refus)
    const read = parse(document, 'document')
    if (!read.ok) return fail('xsd.document', read.refus)
    const tree = hold(read.value)
    const verdict = attempt(() => validator.value.validate(tree))
    return verdict.ok ? ok('valide') : fail('xsd.invalide', verdict.refus)
  } finally {
    for (const one of held.toReversed()) one.dispose()
    xmlCleanupInputProvider()
  }
}
