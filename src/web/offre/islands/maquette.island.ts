/** The maquette written where it stands: fields save themselves, deeds answer in place, nothing typed is lost. */
import { brouillons, recall, showBrouillon } from './maquette/brouillon.ts'
import { listenColler } from './maquette/coller.ts'
import { isHolding, listenGlisser } from './maquette/glisser.ts'
import { afterUpdate, pauseWhile, post, refreshIfStale, watchOthers } from './maquette/page.ts'
import { choose, flush, isSending, listen } from './maquette/saisie.ts'
import { showSommes } from './maquette/sommes.ts'

const POLL_MS = 6000

const focusOn = (answer: URL | null): void => {
  const noeud = answer?.searchParams.get('noeud')
  if (noeud) document.getElementById(`n-${noeud}`)?.focus()
}

/** A deed of the page: what is typed goes first, then the deed, then the page is brought up to date. */
const perform = async (form: HTMLFormElement, button: HTMLElement | null): Promise<void> => {
  await flush()
  await refreshIfStale()
  const body = new FormData(form, button)
  const { id } = button ?? { id: '' }
  form.reset()
  const answer = await post(form.action, body)
  if (id.startsWith('pile-')) document.getElementById(id)?.focus()
  else focusOn(answer)
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (!form.closest('main') || form.method !== 'post' || !/\/maquette(\/|$)/.test(form.action)) return
  event.preventDefault()
  if (form.dataset['conflit']) void choose(form, event.submitter)
  else void perform(form, event.submitter)
})

const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false
  return !target.matches('.vif') || target.value !== target.defaultValue
}

document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  const sens = key === 'y' || event.shiftKey ? 'retablir' : 'annuler'
  document.getElementById(`pile-${sens}`)?.click()
})

afterUpdate(() => {
  brouillons.forEach(showBrouillon)
  if (brouillons.size > 0) showSommes()
})
document.addEventListener('input', ({ target }) => {
  if (target instanceof Element && target.matches('.vif')) showSommes()
})
pauseWhile(isHolding)
document.documentElement.classList.add('script')
recall()
brouillons.forEach(showBrouillon)
listen()
listenGlisser()
listenColler()
if (brouillons.size > 0) void flush()
setInterval(() => {
  if (document.visibilityState === 'visible' && !isSending() && !isHolding()) void watchOthers()
}, POLL_MS)
