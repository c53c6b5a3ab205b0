/** The page of the maquette as one thing: read again, posted to, brought up to date in place. */
import { morph } from './morph.ts'
import { say, showEtat } from './texte.ts'

const barre = (): HTMLElement | null => document.querySelector('.barre-vive')

/** The address of the maquette, and the revision the page shows. */
export const action = (): string => barre()?.dataset['action'] ?? ''
export const revision = (): number => Number(barre()?.dataset['revision'])

type Hook = () => void
const hooks: Hook[] = []
/** Run after each time the page was brought up to date. */
export const afterUpdate = (hook: Hook): void => {
  hooks.push(hook)
}

let stale = false
let saves = 0
/** Something was saved that the page does not show yet. */
export const markStale = (): void => {
  stale = true
  saves += 1
}

let isHeld = (): boolean => false
/** While this is so, nothing moves on the page: it is brought up to date afterwards. */
export const pauseWhile = (held: () => boolean): void => {
  isHeld = held
}

const adopt = (html: string): boolean => {
  if (isHeld()) return false
  const fresh = new DOMParser().parseFromString(html, 'text/html')
  const [from, to] = [document.querySelector('main'), fresh.querySelector('main')]
  // Sent to sign in, or no longer a draft: what is on the page, typed words included, stays there.
  if (!from || !to || !fresh.querySelector('.barre-vive')) return false
  morph(from, to)
  stale = false
  for (const hook of hooks) hook()
  return true
}

/** Reads the page again from the server; false when it could not be. */
export const refresh = async (): Promise<boolean> => {
  const before = saves
  try {
    const answer = await fetch(action(), { headers: { accept: 'text/html' } })
    const html = await answer.text()
    // Saved meanwhile: this page is already old.
    if (saves !== before) return refresh()
    return answer.ok && adopt(html)
  } catch {
    return false
  }
}
export const refreshIfStale = async (): Promise<void> => {
  if (stale) await refresh()
}

/** Posts a form the way the browser would, and shows the answer in place. */
export const post = async (to: string, body: FormData): Promise<URL | null> => {
  showEtat('cours', say('vif.enCours'))
  try {
    const answer = await fetch(to, { method: 'POST', body })
    if (!adopt(await answer.text())) throw new Error('not a page of the maquette')
    showEtat(answer.ok ? 'bon' : 'alerte', answer.ok ? say('vif.enregistre') : '')
    return new URL(answer.url)
  } catch {
    showEtat('alerte', say('vif.panne'))
    return null
  }
}

/** Reads the page again when someone else changed the maquette. */
export const watchOthers = async (): Promise<void> => {
  try {
    const answer = await fetch(`${action()}/revision`)
    const read = (await answer.json()) as { revision: number }
    if (read.revision !== revision() && (await refresh())) showEtat('', say('vif.autres'))
  } catch {
    // Signed out or offline: the next deed says so.
  }
}
