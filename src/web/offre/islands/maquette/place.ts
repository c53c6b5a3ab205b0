/** Where a node of the tree may go, read from the rows of the page. */
const PARENT = { semestre: '', partie: 'semestre', ue: 'partie', ec: 'ue' } as const
export type Niveau = keyof typeof PARENT

/** Under which node, before which sibling; none: last. `row` is where the mark is shown, and on which side. */
export type Place = {
  readonly parent: string
  readonly avant: string
  readonly row: HTMLElement
  readonly cote: 'avant' | 'apres' | 'dans'
}

export const nomOf = (row: HTMLElement): string => row.dataset['nom'] ?? ''
export const niveauOf = (row: HTMLElement): Niveau => row.dataset['niveau'] as Niveau
const idOf = (row: HTMLElement): string => row.dataset['lieu'] ?? ''

/** The row of a node. */
export const rowOf = (lieu: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-lieu="${lieu}"]`)

const rowsOf = (niveau: Niveau): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-niveau="${niveau}"]`),
]
const childrenOf = (parent: string, niveau: Niveau): HTMLElement[] =>
  rowsOf(niveau).filter((row) => row.dataset['parent'] === parent)

/** The last row a node takes on the page: its own, or that of what it holds. */
const endOf = (row: HTMLElement): HTMLElement => {
  if (niveauOf(row) === 'partie') return row.parentElement?.lastElementChild as HTMLElement
  if (niveauOf(row) !== 'ue') return row
  return childrenOf(idOf(row), 'ec').at(-1) ?? row
}

/** Every place a node may be put, in the order of the page; those that change nothing are left out. */
export const placesOf = (moved: HTMLElement): readonly Place[] => {
  const niveau = niveauOf(moved)
  const above = PARENT[niveau]
  const hosts = above === '' ? [null] : rowsOf(above)
  return hosts.flatMap((host) => {
    const parent = host ? idOf(host) : ''
    const fils = childrenOf(parent, niveau)
    const here = fils.indexOf(moved)
    const befores = fils.map((row, rang) => ({ parent, avant: idOf(row), row, cote: 'avant' as const, rang }))
    const last = fils.at(-1)
    const end = last
      ? { parent, avant: '', row: endOf(last), cote: 'apres' as const, rang: fils.length }
      : host && { parent, avant: '', row: host, cote: 'dans' as const, rang: 0 }
    return [...befores, ...(end ? [end] : [])].filter(
      ({ rang }) => here < 0 || (rang !== here && rang !== here + 1),
    )
  })
}

/** The node of a level a row belongs to: itself, or the one that holds it. */
const ancestorOf = (row: HTMLElement, niveau: Niveau): HTMLElement | null => {
  for (let one: HTMLElement | null = row; one; one = rowOf(one.dataset['parent'] ?? ''))
    if (niveauOf(one) === niveau) return one
  return null
}

/** The place under a point of the screen, among those allowed; none: what is there cannot hold it. */
export const placeAt = (
  { x, y }: { readonly x: number; readonly y: number },
  moved: HTMLElement,
  places: readonly Place[],
): Place | null => {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-lieu]')
  if (!row) return null
  const niveau = niveauOf(moved)
  const same = ancestorOf(row, niveau)
  if (!same)
    return places.find(({ parent, avant }) => parent === idOf(row) && avant === firstOf(row, niveau)) ?? null
  const [top, bottom] = [same.getBoundingClientRect().top, endOf(same).getBoundingClientRect().bottom]
  const siblings = childrenOf(same.dataset['parent'] ?? '', niveau)
  const next = siblings[siblings.indexOf(same) + 1]
  const avant = y < (top + bottom) / 2 ? idOf(same) : next ? idOf(next) : ''
  return places.find((one) => one.parent === (same.dataset['parent'] ?? '') && one.avant === avant) ?? null
}

const firstOf = (host: HTMLElement, niveau: Niveau): string => {
  const [first] = childrenOf(idOf(host), niveau)
  return first ? idOf(first) : ''
}

/** Lights the rows that can receive the node, and dims the others. */
export const light = (moved: HTMLElement, places: readonly Place[]): void => {
  const good = new Set(places.map(({ row }) => row))
  const niveau = niveauOf(moved)
  for (const row of document.querySelectorAll<HTMLElement>('tr[data-lieu]')) {
    const same = ancestorOf(row, niveau)
    const isHost = places.some(({ parent }) => parent === row.dataset['lieu'])
    row.classList.add(good.has(row) || isHost || (same && same !== moved) ? 'cible' : 'hors-cible')
  }
  moved.classList.add('tenu')
}

/** Shows where it would go, and only there. */
export const mark = (place: Place | null): void => {
  for (const row of document.querySelectorAll('.pose-avant, .pose-apres, .pose-dans'))
    row.classList.remove('pose-avant', 'pose-apres', 'pose-dans')
  place?.row.classList.add(`pose-${place.cote}`)
}

/** Puts the page back as it was before a node was held. */
export const unlight = (): void => {
  mark(null)
  for (const row of document.querySelectorAll('.cible, .hors-cible, .tenu'))
    row.classList.remove('cible', 'hors-cible', 'tenu')
}
