/** Typst is synchronous: it runs here, beside the thread that answers requests. */
import { parentPort } from 'node:worker_threads'
import { openCompiler, type TypstJob } from './typst-binding.ts'

export type Asked = { readonly numero: number; readonly job: TypstJob }
export type Answered = { readonly numero: number } & (
  | { readonly pdf: Uint8Array }
  | { readonly error: string }
)

let compile: ReturnType<typeof openCompiler> | undefined

parentPort?.on('message', ({ numero, job }: Asked) => {
  try {
    compile ??= openCompiler()
    parentPort?.postMessage({ numero, pdf: compile(job) } satisfies Answered)
  } catch (error) {
    parentPort?.postMessage({ numero, error: String(error) } satisfies Answered)
  }
})
