/** The native Typst compiler, from whichever platform package npm installed: they carry no types. */
import { createRequire } from 'node:module'

export type TypstJob = {
  /** Typst source of the document. */
  readonly template: string
  /** What it reads as sys.inputs. */
  readonly inputs: Readonly<Record<string, string>>
  /** Seconds since 1970, written as the date of the file. */
  readonly creation: number
}

type Diagnostic = { readonly message?: string }
type Compiled = {
  readonly result: object | null
  readonly hasError: () => boolean
  readonly takeError: () => { readonly shortDiagnostics: readonly Diagnostic[] } | null
}
type Compiler = {
  readonly compile: (job: { mainFileContent: string; inputs: object }) => Compiled
  readonly pdf: (document: object, options: { pdfStandard: string; creationTimestamp: number }) => Uint8Array
  readonly evictCache: (age: number) => void
}
type Binding = { readonly NodeCompiler: { readonly create: () => Compiler } }

const PACKAGES = ['linux-x64-gnu', 'linux-x64-musl'].map(
  (platform) => `@myriaddreamin/typst-ts-node-compiler-${platform}`,
)

const loadBinding = (): Binding => {
  const require = createRequire(import.meta.url)
  const failures: unknown[] = []
  for (const name of PACKAGES)
    try {
      return require(name) as Binding
    } catch (error) {
      failures.push(error)
    }
  throw new AggregateError(failures, 'no Typst compiler for this platform')
}

/** A compiler to PDF/UA-1; it throws with what Typst said of a document it refuses. */
export const openCompiler = (): ((job: TypstJob) => Uint8Array) => {
  const compiler = loadBinding().NodeCompiler.create()
  return ({ template, inputs, creation }) => {
    const compiled = compiler.compile({ mainFileContent: template, inputs })
    if (compiled.hasError() || !compiled.result) {
      const said = compiled.takeError()?.shortDiagnostics.map(({ message }) => message ?? '') ?? []
      throw new Error(`Typst refused the document: ${said.join(' ; ')}`)
    }
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: creation })
    compiler.evictCache(0)
    return pdf
  }
}
