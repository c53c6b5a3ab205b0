/** Fields save themselves: a moment after the last key, or when left. Nothing typed is lost, whatever the answer. */
import {
  type Brouillon,
  brouillons,
  type Control,
  controlOf,
  forget,
  keep,
  keyOf,
  showBrouillon,
} from './brouillon.ts'
import { action, markStale, refresh } from './page.ts'
import { say, showEtat } from './texte.ts'

const PAUSE_MS = 900
const RETRY_MS = [2000, 5000, 15_000, 30_000]

type Accepte = { readonly valeurs: Readonly<Record<string, string>> }
type Refuse = { readonly code: string; readonly texte: string; readonly html: string | null }

const showWhole = (): void => {
  const list = [...brouillons.values()]
  const wrong = list.find(({ etat }) => etat === 'refus')
  const torn = list.find(({ etat }) => etat === 'conflit')
  if (wrong) return showEtat('alerte', say('vif.refuse', { texte: wrong.raison }))
  if (torn) return showEtat('alerte', say('vif.conflit', { nom: controlOf(torn)?.ariaLabel ?? '' }))
  if (list.some(({ etat }) => etat === 'envoi')) return showEtat('cours', say('vif.enCours'))
  if (list.length > 0) return showEtat('cours', say('vif.attente'))
  showEtat('bon', say('vif.enregistre'))
}

const accept = (one: Brouillon, sent: string, { valeurs }: Accepte): void => {
  const kept = valeurs[one.champ] ?? sent
  const control = controlOf(one)
  if (control) control.defaultValue = kept
  markStale()
  if (one.texte !== sent) {
    // Typed on while it was on its way: what is kept now is what the next words are compared to.
    Object.assign(one, { base: kept, etat: 'attente' })
    return
  }
  forget(one)
  if (control && document.activeElement !== control) control.value = kept
}

const refuse = (one: Brouillon, { code, texte, html }: Refuse): void => {
  const isTorn = code === 'conflit'
  Object.assign(one, { etat: isTorn ? 'conflit' : 'refus', raison: isTorn ? '' : texte, panneau: html ?? '' })
  showBrouillon(one)
}

/** Sends one field; false when the answer never came. */
const send = async (one: Brouillon): Promise<boolean> => {
  const sent = one.texte
  Object.assign(one, { etat: 'envoi', raison: '', panneau: '' })
  showBrouillon(one)
  showWhole()
  const body = new FormData()
  body.set('noeud', one.noeud)
  body.set('base', JSON.stringify({ [one.champ]: one.base }))
  body.set(`texte.${one.champ}`, sent)
  try {
    const answer = await fetch(`${action()}/champs`, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    })
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false
    if (answer.redirected || answer.status === 403) throw new Error('session')
    if (!isJson) throw new Error('no answer')
    if (answer.ok) accept(one, sent, (await answer.json()) as Accepte)
    else refuse(one, (await answer.json()) as Refuse)
    return true
  } catch (error) {
    one.etat = 'attente'
    showBrouillon(one)
    const lost = error instanceof Error && error.message === 'session'
    showEtat('alerte', say(lost ? 'vif.session' : 'vif.horsLigne'))
    return false
  }
}

let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined
const later = (ms: number): void => {
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), ms)
}

const drain = async (): Promise<void> => {
  let saved = false
  for (;;) {
    const next = [...brouillons.values()].find(({ etat }) => etat === 'attente')
    if (!next) break
    if (!(await send(next))) {
      later(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? PAUSE_MS)
      tries += 1
      return
    }
    saved = true
    tries = 0
  }
  keep()
  if (!saved) return
  showWhole()
  void refresh()
}

let running: Promise<void> | undefined
/** Sends what waits; done when nothing does, or when the network is gone. */
export const flush = (): Promise<void> => {
  clearTimeout(timer)
  running ??= drain().finally(() => {
    running = undefined
  })
  return running
}
/** Whether something is on its way. */
export const isSending = (): boolean => running !== undefined

const type = (control: Control): void => {
  const { noeud = '', champ = '' } = control.dataset
  const key = keyOf(noeud, champ)
  const old = brouillons.get(key)
  const texte = control.value.replace(/\n/g, ' ')
  const base = old?.base ?? control.defaultValue
  if (texte === base && old?.etat !== 'envoi') {
    if (old) forget(old)
    return
  }
  const one = old ?? { noeud, champ, base, texte, etat: 'attente', raison: '', panneau: '' }
  if (one.etat !== 'envoi') Object.assign(one, { etat: 'attente', raison: '', panneau: '' })
  one.texte = texte
  brouillons.set(key, one)
  showBrouillon(one)
  keep()
  showEtat('cours', say('vif.attente'))
  later(PAUSE_MS)
}

const isVif = (target: EventTarget | null): target is Control =>
  target instanceof HTMLElement && target.matches('.vif')

/** Enter goes down the column, Escape gives the field back as it is kept. */
const onKey = (event: KeyboardEvent): void => {
  const control = event.target
  if (!isVif(control) || event.isComposing) return
  if (event.key === 'Enter') {
    event.preventDefault()
    const column = [...document.querySelectorAll<Control>(`.vif[data-champ="${control.dataset['champ']}"]`)]
    void flush()
    column[column.indexOf(control) + (event.shiftKey ? -1 : 1)]?.focus()
  }
  if (event.key === 'Escape') {
    const one = brouillons.get(keyOf(control.dataset['noeud'] ?? '', control.dataset['champ'] ?? ''))
    control.value = one?.base ?? control.defaultValue
    if (one) forget(one)
    control.dispatchEvent(new Event('input', { bubbles: true }))
    showWhole()
  }
}

/** A choice between two people's words: what is chosen is sent against what is kept. */
export const choose = async (form: HTMLFormElement, button: HTMLElement | null): Promise<void> => {
  const body = new FormData(form, button)
  const champ = form.dataset['conflit'] ?? ''
  const one = brouillons.get(keyOf(String(body.get('noeud')), champ))
  if (!one) return
  const base = JSON.parse(String(body.get('base'))) as Readonly<Record<string, string>>
  Object.assign(one, { base: base[champ] ?? '', texte: String(body.get(`texte.${champ}`)), etat: 'attente' })
  const control = controlOf(one)
  await flush()
  control?.focus()
}

/** Fields listen from now on; what an earlier tab left unsaved is sent. */
export const listen = (): void => {
  document.addEventListener('input', ({ target }) => isVif(target) && type(target))
  document.addEventListener('change', ({ target }) => isVif(target) && void flush())
  document.addEventListener('keydown', onKey)
  addEventListener('online', () => void flush())
  addEventListener('beforeunload', (event) => {
    if ([...brouillons.values()].some(({ etat }) => etat !== 'refus')) event.preventDefault()
  })
}
