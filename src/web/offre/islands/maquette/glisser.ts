/** A node held and put elsewhere: by mouse, by finger, or by the keyboard from its handle. */
import { action, post, refreshIfStale, revision } from './page.ts'
import { light, mark, nomOf, type Place, placeAt, placesOf, rowOf, unlight } from './place.ts'
import { flush } from './saisie.ts'
import { announce, say } from './texte.ts'

const START_PX = 5
const EDGE_PX = 70
const SCROLL_PX = 14

type Tenu = {
  readonly row: HTMLElement
  readonly poignee: HTMLElement
  readonly places: readonly Place[]
  place: Place | null
}
let tenu: Tenu | null = null

/** Whether a node is in hand: nothing else moves the page then. */
export const isHolding = (): boolean => tenu !== null

const tellPlace = (place: Place): string => {
  const host = rowOf(place.parent)
  const parent = host ? nomOf(host) : say('vif.glisser.racine')
  const before = place.avant === '' ? null : rowOf(place.avant)
  return before
    ? say('vif.glisser.avant', { nom: nomOf(before), parent })
    : say('vif.glisser.fin', { parent })
}

const hold = (poignee: HTMLElement): Tenu | null => {
  const row = poignee.closest<HTMLElement>('[data-lieu]')
  if (!row) return null
  tenu = { row, poignee, places: placesOf(row), place: null }
  light(row, tenu.places)
  document.documentElement.classList.add('en-main')
  return tenu
}

const letGo = (): void => {
  unlight()
  document.documentElement.classList.remove('en-main')
  tenu = null
}

const aim = (place: Place | null): void => {
  if (!tenu || place === tenu.place) return
  tenu.place = place
  mark(place)
}

const giveUp = (): void => {
  if (!tenu) return
  const { row, poignee } = tenu
  letGo()
  announce(say('vif.glisser.renonce', { nom: nomOf(row) }))
  poignee.focus({ preventScroll: true })
}

const drop = async (): Promise<void> => {
  if (!tenu) return
  const { row, place, poignee } = tenu
  if (!place) return giveUp()
  const told = say('vif.glisser.pose', { nom: nomOf(row), place: tellPlace(place) })
  const noeud = row.dataset['lieu'] ?? ''
  letGo()
  await flush()
  await refreshIfStale()
  const body = new FormData()
  const champs = { geste: 'deplacer', noeud, vers: place.parent, avant: place.avant }
  for (const [nom, valeur] of Object.entries(champs)) body.set(nom, valeur)
  body.set('revision', String(revision()))
  const answer = await post(action(), body)
  if (answer?.searchParams.has('fait')) announce(told)
  ;(rowOf(noeud)?.querySelector<HTMLElement>('[data-poignee]') ?? poignee).focus()
}

/** Near an edge of the window the page comes along. */
let pointer = { x: 0, y: 0 }
const follow = (): void => {
  if (!tenu) return
  const room = { up: pointer.y - EDGE_PX, down: pointer.y - (innerHeight - EDGE_PX) }
  const step = room.up < 0 ? -SCROLL_PX : room.down > 0 ? SCROLL_PX : 0
  if (step !== 0) {
    scrollBy(0, step)
    aim(placeAt(pointer, tenu.row, tenu.places))
  }
  requestAnimationFrame(follow)
}

const onDown = (event: PointerEvent): void => {
  const poignee = (event.target as Element).closest<HTMLElement>('[data-poignee]')
  if (!poignee || event.button !== 0 || tenu) return
  const start = { x: event.clientX, y: event.clientY }
  poignee.setPointerCapture(event.pointerId)
  let wasHeld = false
  const onMove = ({ clientX, clientY }: PointerEvent): void => {
    pointer = { x: clientX, y: clientY }
    const isFar = Math.hypot(clientX - start.x, clientY - start.y) > START_PX
    // Given up with Escape, it is not picked up again by the same press.
    if (!tenu && !wasHeld && isFar && hold(poignee)) {
      wasHeld = true
      requestAnimationFrame(follow)
    }
    if (tenu) aim(placeAt(pointer, tenu.row, tenu.places))
  }
  const stop = (): void => {
    poignee.removeEventListener('pointermove', onMove)
    poignee.removeEventListener('pointerup', onUp)
    poignee.removeEventListener('pointercancel', onCancel)
  }
  const onUp = (): void => {
    stop()
    if (tenu) void drop()
  }
  const onCancel = (): void => {
    stop()
    giveUp()
  }
  poignee.addEventListener('pointermove', onMove)
  poignee.addEventListener('pointerup', onUp)
  poignee.addEventListener('pointercancel', onCancel)
}

/** The place nearest to where the node stands, then one further each time. */
const nearest = ({ row, places }: Tenu, way: 1 | -1): number => {
  const after = places.findIndex(
    (one) => (row.compareDocumentPosition(one.row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  const next = after < 0 ? places.length : after
  return way === 1 ? next : next - 1
}

const step = (held: Tenu, way: 1 | -1): void => {
  const rang = held.place ? held.places.indexOf(held.place) + way : nearest(held, way)
  const place = held.places[Math.max(0, Math.min(held.places.length - 1, rang))]
  if (!place) return
  aim(place)
  place.row.scrollIntoView({ block: 'nearest' })
  announce(tellPlace(place))
}

const pickUp = (poignee: HTMLElement): void => {
  const held = hold(poignee)
  if (!held) return
  const nom = nomOf(held.row)
  if (held.places.length > 0)
    return announce(say('vif.glisser.pris', { nom, place: say('vif.glisser.aide') }))
  letGo()
  announce(say('vif.glisser.aucune', { nom }))
}

const onKey = (event: KeyboardEvent): void => {
  const { key } = event
  const poignee = (event.target as Element).closest<HTMLElement>('[data-poignee]')
  const isDrop = key === ' ' || key === 'Enter'
  const way = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null
  if (tenu && key === 'Escape') giveUp()
  else if (tenu && way !== null) step(tenu, way)
  else if (tenu && isDrop) void drop()
  else if (tenu && key === 'Tab') return giveUp()
  else if (!tenu && poignee && isDrop) pickUp(poignee)
  else return
  event.preventDefault()
}

/** Handles answer from now on. */
export const listenGlisser = (): void => {
  document.addEventListener('pointerdown', onDown)
  document.addEventListener('keydown', onKey)
}
