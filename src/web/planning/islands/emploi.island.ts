/** Carries a séance to another place: by mouse, by finger, by keyboard. Without it, « Déplacer » leads to a plain page. */
import { ouvrirAvance } from './avance.ts'
import { type Case, type Cible, direCible, montrerOmbre, poserCouche, voisine } from './couche-cibles.ts'

type Portee = {
  readonly adresse: string
  readonly depuis: string
  readonly titre: string
  readonly lien: HTMLAnchorElement | null
  readonly carte: HTMLElement | null
}

const semaine = document.querySelector<HTMLElement>('.semaine')
const form = document.querySelector<HTMLFormElement>('#deplacement')
const mots = JSON.parse(form?.dataset['mots'] ?? '{}') as Readonly<Record<string, string>>
const mot = (name: string, params: Readonly<Record<string, string | number>> = {}): string =>
  (mots[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''))
const ouverture = Number(semaine?.dataset['ouverture'] ?? 0)

/** The same week to answer for, and the way back to it. */
const ici = (): string => {
  const retour = form?.querySelector<HTMLInputElement>('[name="retour"]')?.value ?? ''
  return `semaine=${form?.dataset['semaine']}&retour=${encodeURIComponent(retour)}`
}
const avance = ouvrirAvance(async (adresse): Promise<readonly Cible[] | null> => {
  const answer = await fetch(`${adresse}/cibles?${ici()}`)
  return answer.ok ? ((await answer.json()) as readonly Cible[]) : null
})

let portee: Portee | null = null
let cases: readonly Case[] = []

const barre = document.createElement('div')
barre.className = 'deplacement-barre'
barre.hidden = true
const dit = document.createElement('p')
dit.setAttribute('role', 'status')
const titre = document.createElement('p')
titre.className = 'deplacement-titre'
const renoncer = document.createElement('button')
renoncer.type = 'button'
renoncer.className = 'second'
renoncer.textContent = mot('renoncer')
const partout = document.createElement('a')
partout.className = 'bouton second'
partout.textContent = mot('refusees')
barre.append(titre, dit, partout, renoncer)
semaine?.before(barre)

const dire = (texte: string): void => {
  dit.textContent = texte
}

const fermer = (focus: boolean): void => {
  const lien = portee?.lien
  portee?.carte?.classList.remove('portee')
  for (const layer of document.querySelectorAll('.cibles')) layer.remove()
  semaine?.classList.remove('choisit')
  barre.hidden = true
  portee = null
  cases = []
  carryAcross()
  if (focus) lien?.focus()
}

/** The links to the other weeks take the séance along. */
const carryAcross = (): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.vue-semaines a[rel]')) {
    const url = new URL(link.href)
    if (portee) url.searchParams.set('deplacer', portee.adresse.split('/').at(-1)!)
    else url.searchParams.delete('deplacer')
    link.href = url.href
  }
}

const deposer = (cible: Cible): void => {
  if (!form || !portee) return
  if (cible.ici) return fermer(true)
  form.action = `${portee.adresse}/deplacer`
  for (const [name, value] of [
    ['cible', cible.place],
    ['depuis', portee.depuis],
  ] as const)
    form.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value = value
  form.submit()
}

const choisir = (one: Case | undefined): void => {
  if (!one) return
  if (one.cible.refus === null) deposer(one.cible)
  else dire(direCible(one.cible, mot('libre')))
}

const viser = (one: Case): void => {
  montrerOmbre(one, ouverture)
  dire(direCible(one.cible, mot('libre')))
}

/** Lights the places of the week; the plain page is the way out when they cannot be known. */
const ouvrir = async (next: Portee): Promise<boolean> => {
  fermer(false)
  if (!semaine || !form) return false
  portee = next
  next.carte?.classList.add('portee')
  titre.textContent = mot('enCours', { titre: next.titre })
  partout.href = `${next.adresse}/deplacer?${ici()}`
  const cibles = await avance.demander(next.adresse)
  if (portee !== next) return false
  if (cibles === null) {
    location.href = partout.href
    return false
  }
  cases = poserCouche(semaine, cibles, { depuis: ouverture, libre: mot('libre') })
  const lit = cases.filter(({ cible }) => cible.refus === null)
  semaine.classList.add('choisit')
  barre.hidden = false
  dire(lit.length === 0 ? mot('aucune') : mot('places', { n: lit.length }))
  carryAcross()
  return true
}

const porteeOf = (carte: HTMLElement): Portee => ({
  adresse: carte.dataset['adresse']!,
  depuis: carte.dataset['depuis']!,
  titre: carte.dataset['titre']!,
  lien: carte.querySelector('.prise-seance'),
  carte: carte.matches('.plage') ? carte : null,
})

const caseOf = (target: EventTarget | Element | null): Case | undefined =>
  cases.find(({ bouton }) => target instanceof Node && bouton.contains(target))

const focusFirst = (): void => {
  const lit = cases.filter(({ cible }) => cible.refus === null)
  ;(lit.find(({ cible }) => cible.ici) ?? lit[0] ?? cases[0])?.bouton.focus()
}

renoncer.addEventListener('click', () => fermer(true))
document.addEventListener('keydown', (event) => {
  if (!portee) return
  if (event.key === 'Escape') return fermer(true)
  if (event.key === 'PageDown' || event.key === 'PageUp') {
    event.preventDefault()
    document
      .querySelector<HTMLAnchorElement>(`a[rel="${event.key === 'PageDown' ? 'next' : 'prev'}"]`)
      ?.click()
    return
  }
  const from = caseOf(document.activeElement)
  if (!from || !/^(Arrow|Home$|End$)/.test(event.key)) return
  event.preventDefault()
  const among = event.shiftKey ? cases : cases.filter((one) => one === from || one.cible.refus === null)
  voisine(among, from, event.key)?.bouton.focus()
})
/** The séance that may be carried from there. */
const adresseOf = (target: EventTarget | null): string | undefined =>
  (target as Element | null)?.closest<HTMLElement>('.plage[data-adresse]')?.dataset['adresse']

semaine?.addEventListener('focusin', ({ target }) => {
  const one = caseOf(target)
  if (one) return viser(one)
  const adresse = adresseOf(target)
  if (adresse) avance.reposer(adresse)
})
semaine?.addEventListener('pointerover', ({ target }) => {
  const one = caseOf(target)
  if (one) return viser(one)
  const adresse = adresseOf(target)
  if (adresse) avance.reposer(adresse)
  else avance.quitter()
})
semaine?.addEventListener('pointerleave', avance.quitter)
// A page that comes back from the browser's own memory is an old one.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) avance.oublier()
})
semaine?.addEventListener('click', (event) => {
  const one = caseOf(event.target)
  if (one) return choisir(one)
  const lien = (event.target as Element).closest<HTMLAnchorElement>('.prise-seance')
  const carte = lien?.closest<HTMLElement>('[data-adresse]')
  if (!carte || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  void ouvrir(porteeOf(carte)).then((done) => done && focusFirst())
})

/** Pixels a pointer moves before it carries something: less is a click. */
const SEUIL = 6
/** This near the edge of the window, the page scrolls under what is carried. */
const BORD = 48
type Prise = { readonly carte: HTMLElement; readonly x: number; readonly y: number; readonly haut: number }
let prise: Prise | null = null
let ouvre: Promise<boolean> | null = null

const etiquette = document.createElement('p')
etiquette.className = 'deplacement-etiquette'
etiquette.hidden = true
etiquette.setAttribute('aria-hidden', 'true')
document.body.append(etiquette)

/** What is under the top of the carried card, else under the pointer itself. */
const under = ({ haut }: Prise, { clientX, clientY }: PointerEvent): Case | undefined =>
  caseOf(document.elementFromPoint(clientX, clientY - haut + SEUIL)) ??
  caseOf(document.elementFromPoint(clientX, clientY))

const lacher = (): void => {
  prise = null
  ouvre = null
  etiquette.hidden = true
  document.documentElement.classList.remove('porte')
}

semaine?.addEventListener('pointerdown', (event) => {
  const target = event.target as Element
  const carte = target.closest<HTMLElement>('.plage[data-adresse]')
  const poignee = target.closest('.prise-seance')
  // A finger that moves on a card scrolls the page: only the handle carries.
  if (!carte || event.button !== 0 || (event.pointerType !== 'mouse' && !poignee)) return
  if (target.closest('button, a') && !poignee) return
  avance.prevoir(carte.dataset['adresse']!)
  prise = {
    carte,
    x: event.clientX,
    y: event.clientY,
    haut: event.clientY - carte.getBoundingClientRect().top,
  }
  if (event.pointerType !== 'mouse') target.releasePointerCapture(event.pointerId)
})
document.addEventListener('pointermove', (event) => {
  if (!prise) return
  if (!ouvre) {
    if (Math.hypot(event.clientX - prise.x, event.clientY - prise.y) < SEUIL) return
    ouvre = ouvrir(porteeOf(prise.carte))
    document.documentElement.classList.add('porte')
    getSelection()?.removeAllRanges()
  }
  if (event.clientY < BORD) scrollBy(0, -BORD / 4)
  if (event.clientY > innerHeight - BORD) scrollBy(0, BORD / 4)
  const one = under(prise, event)
  if (one) viser(one)
  etiquette.hidden = false
  etiquette.textContent = one ? (dit.textContent ?? '') : (prise.carte.dataset['titre'] ?? '')
  etiquette.dataset['refus'] = String(one?.cible.refus != null)
  etiquette.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`
})
document.addEventListener('pointerup', (event) => {
  if (!prise || !ouvre) {
    prise = null
    return
  }
  const [held, opened] = [prise, ouvre]
  lacher()
  // The click that ends a drag is not a click.
  const swallow = (click: Event): void => {
    click.preventDefault()
    click.stopPropagation()
  }
  document.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 50)
  void opened.then((done) => {
    const one = done ? under(held, event) : undefined
    if (one) choisir(one)
    else if (done) fermer(false)
  })
})
document.addEventListener('pointercancel', () => {
  if (prise && ouvre) fermer(false)
  lacher()
})

// The first answer of a revision is the dear one: it is made ready while nobody waits.
const premiere = adresseOf(semaine?.querySelector('.plage[data-adresse]') ?? null)
if (premiere && !form?.dataset['adresse']) setTimeout(avance.reposer, 300, premiere)

if (form?.dataset['adresse']) void ouvrir(porteeOf(form)).then((done) => done && focusFirst())
