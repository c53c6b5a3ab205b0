/** The worker of a page: the planner's own code answers what-if questions without a round trip. Loaded by essai-client. */
import { decodeAnnee } from '#src/planner/annee/annee-json.ts'
import { type Essai, ouvrirEssai } from '#src/planner/annee/pourquoi/essai.ts'
import type { Answered, Asked, Question } from './essai-message.ts'

let essai: Essai | undefined

const answer = (question: Question) => {
  if (question.code === 'open') {
    const { annee, plan, verrous } = question.situation
    essai = ouvrirEssai(decodeAnnee(annee), plan, new Set(verrous))
    return null
  }
  if (!essai) throw new Error('no situation was given')
  return question.code === 'cibles'
    ? essai.cibles(question.bloc, question.from, question.to)
    : essai.deplacer(question.bloc, question.debut)
}

self.addEventListener('message', ({ data: { numero, question } }: MessageEvent<Asked>) => {
  let answered: Answered
  try {
    answered = { numero, value: answer(question) }
  } catch (error) {
    answered = { numero, motif: String(error) }
  }
  self.postMessage(answered)
})
