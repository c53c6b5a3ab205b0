import { ok, type Result, refus } from '#src/kit/result.ts'
import type { SituationJson } from '#src/planner/annee/annee-json.ts'
import type { Cle } from '#src/planner/annee/pourquoi/essai.ts'
import type { Answered, Answers, Question } from './essai-message.ts'

/** The worker could not answer: it did not load, or it died. */
export type RefusEssai = { readonly code: 'sans-reponse'; readonly motif: string }
type Reply<C extends keyof Answers> = Promise<Result<Answers[C], RefusEssai>>

/** What-if in the page: each answer comes from the planner itself, in a worker of the browser. */
export type EssaiClient = {
  /** Resolves once the plan is ready to be asked. */
  readonly ready: Reply<'open'>
  /** Every start between two slots for a block, lit (refus null) or refused with its reason. */
  readonly cibles: (bloc: Cle, from: number, to: number) => Reply<'cibles'>
  /** What moving a block would change and whom; null when it cannot stand there. */
  readonly deplacer: (bloc: Cle, debut: number) => Reply<'deplacer'>
  readonly close: () => void
}

/** Opens a situation; `url` is assetUrl('essai-worker.js'), written by the page in a data attribute. */
export const openEssai = (url: string, situation: SituationJson): EssaiClient => {
  const worker = new Worker(url, { type: 'module' })
  const waiting = new Map<number, (answered: Answered) => void>()
  let count = 0
  let dead = ''

  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.numero)?.(data)
    waiting.delete(data.numero)
  })
  const die = (motif: string): void => {
    dead ||= motif
    for (const [numero, done] of waiting) done({ numero, motif })
    waiting.clear()
  }
  worker.addEventListener('error', (event) => die(event.message || 'the worker did not load'))

  const ask = <C extends keyof Answers>(question: Extract<Question, { code: C }>): Reply<C> =>
    new Promise((resolve) => {
      if (dead) return resolve(refus({ code: 'sans-reponse', motif: dead }))
      const numero = ++count
      waiting.set(numero, (answered) =>
        resolve(
          'value' in answered
            ? ok(answered.value as Answers[C])
            : refus({ code: 'sans-reponse', motif: answered.motif }),
        ),
      )
      worker.postMessage({ numero, question })
    })
  return {
    ready: ask<'open'>({ code: 'open', situation }),
    cibles: (bloc, from, to) => ask<'cibles'>({ code: 'cibles', bloc, from, to }),
    deplacer: (bloc, debut) => ask<'deplacer'>({ code: 'deplacer', bloc, debut }),
    close: () => {
      worker.terminate()
      die('closed')
    },
  }
}
