/** What was typed and is not saved: kept through a refusal, a lost network, a reload of the tab. */
export type Etat = 'attente' | 'envoi' | 'refus' | 'conflit'
export type Brouillon = {
  readonly noeud: string
  readonly champ: string
  /** What was shown when typing began. */
  base: string
  texte: string
  etat: Etat
  raison: string
  panneau: string
}
export type Control = HTMLInputElement | HTMLTextAreaElement

export const brouillons = new Map<string, Brouillon>()

export const keyOf = (noeud: string, champ: string): string => `${noeud} ${champ}`
export const controlOf = ({ noeud, champ }: Pick<Brouillon, 'noeud' | 'champ'>): Control | null =>
  document.getElementById(`${champ}-${noeud}`) as Control | null

const memory = (): string => `brouillon:${location.pathname}`

/** Keeps them in the tab. */
export const keep = (): void => {
  const list = [...brouillons.values()]
  if (list.length === 0) sessionStorage.removeItem(memory())
  else sessionStorage.setItem(memory(), JSON.stringify(list))
}

/** Finds again what a reload left unsaved. */
export const recall = (): void => {
  const kept = JSON.parse(sessionStorage.getItem(memory()) ?? '[]') as Brouillon[]
  for (const one of kept)
    brouillons.set(keyOf(one.noeud, one.champ), { ...one, etat: 'attente', raison: '', panneau: '' })
}

/** The place under a field where it is said what is wrong with it. */
const showRaison = (control: Control, { raison }: Brouillon): void => {
  const id = `raison-${control.id}`
  const shown = document.getElementById(id) ?? document.createElement('p')
  shown.id = id
  shown.className = 'champ-erreur'
  shown.textContent = raison
  control.after(shown)
  control.setAttribute('aria-invalid', 'true')
  control.setAttribute('aria-describedby', id)
}

const hideRaison = (control: Control): void => {
  document.getElementById(`raison-${control.id}`)?.remove()
  control.removeAttribute('aria-invalid')
  control.removeAttribute('aria-describedby')
}

const showPanneau = (control: Control, { panneau }: Brouillon): void => {
  const id = `panneau-${control.id}`
  document.getElementById(id)?.remove()
  const row = control.closest('tr')
  const holder = document.createElement(row ? 'tr' : 'div')
  holder.id = id
  holder.className = 'panneau-conflit'
  const cell = row ? holder.appendChild(document.createElement('td')) : holder
  if (cell instanceof HTMLTableCellElement) cell.colSpan = 9
  cell.innerHTML = panneau
  ;(row ?? control.parentElement ?? control).after(holder)
}

/** Shows a draft on its field: what was typed, and what became of it. */
export const showBrouillon = (one: Brouillon): void => {
  const control = controlOf(one)
  if (!control) return
  if (control.value !== one.texte) control.value = one.texte
  control.dataset['etat'] = one.etat
  if (one.raison) showRaison(control, one)
  else hideRaison(control)
  document.getElementById(`panneau-${control.id}`)?.remove()
  if (one.panneau) showPanneau(control, one)
}

/** Forgets a draft: the field reads as it is kept. */
export const forget = (one: Brouillon): void => {
  brouillons.delete(keyOf(one.noeud, one.champ))
  keep()
  const control = controlOf(one)
  if (!control) return
  delete control.dataset['etat']
  hideRaison(control)
  document.getElementById(`panneau-${control.id}`)?.remove()
}
