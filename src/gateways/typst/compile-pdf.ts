import { Worker } from 'node:worker_threads'
import type { TypstJob } from './typst-binding.ts'
import type { Answered, Asked } from './typst-worker.ts'

/** The native memory of a document is not seen by the collector: the thread is renewed after so many. */
const JOBS_PER_THREAD = 100

type Waiting = { readonly done: (pdf: Uint8Array) => void; readonly failed: (error: Error) => void }
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting>; given: number }

let current: Thread | undefined

const retire = (thread: Thread): void => {
  if (thread.waiting.size > 0) return
  if (thread.given >= JOBS_PER_THREAD) void thread.worker.terminate()
  else thread.worker.unref()
}

const startThread = (): Thread => {
  const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), { execArgv: [] })
  const thread: Thread = { worker, waiting: new Map(), given: 0 }
  worker.on('message', (answer: Answered) => {
    const asked = thread.waiting.get(answer.numero)
    thread.waiting.delete(answer.numero)
    if ('pdf' in answer) asked?.done(answer.pdf)
    else asked?.failed(new Error(answer.error))
    retire(thread)
  })
  worker.on('error', (error) => {
    if (current === thread) current = undefined
    for (const { failed } of thread.waiting.values()) failed(error as Error)
    thread.waiting.clear()
  })
  worker.unref()
  return thread
}

/** A Typst document as PDF/UA-1, compiled in a thread of its own. Rejects when Typst refuses the document. */
export const compilePdf = (job: TypstJob): Promise<Uint8Array> => {
  if (!current || current.given >= JOBS_PER_THREAD) current = startThread()
  const thread = current
  thread.given += 1
  return new Promise((done, failed) => {
    thread.waiting.set(thread.given, { done, failed })
    thread.worker.ref()
    thread.worker.postMessage({ numero: thread.given, job } satisfies Asked)
  })
}
