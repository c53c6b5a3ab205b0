/** The layer of places laid over a week while a séance is carried: one button per start, lit or refused. */
import { bits, QUART, quartsDe } from '../vue/bits.ts'

export type Cible = {
  readonly place: string
  readonly jour: string
  readonly debut: number
  readonly fin: number
  readonly heures: string
  readonly quand: string
  readonly refus: string | null
  readonly ici: boolean
  readonly cout: string | null
}

/** A button of the layer and what it stands for. */
export type Case = { readonly bouton: HTMLButtonElement; readonly cible: Cible }

/** What a place says when it is pointed at: where, then why not or what it costs. */
export const direCible = ({ quand, refus, cout }: Cible, libre: string): string =>
  `${quand} : ${refus ?? [libre, cout].filter(Boolean).join(', ')}`

const caseOf = (cible: Cible, { rang, pas, libre }: { rang: number; pas: number; libre: string }): Case => {
  const bouton = document.createElement('button')
  bouton.type = 'button'
  bouton.className = [
    'cible',
    cible.refus === null ? 'allumee' : 'refusee',
    cible.ici ? 'cible-ici' : '',
    bits('q', rang),
    bits('d', pas),
  ].join(' ')
  bouton.setAttribute('aria-label', direCible(cible, libre))
  bouton.dataset['place'] = cible.place
  bouton.tabIndex = -1
  if (cible.refus === null) bouton.textContent = cible.heures
  else {
    bouton.setAttribute('aria-disabled', 'true')
    bouton.title = cible.refus
  }
  return { bouton, cible }
}

/** Lays the places over the days of the week; gives every button in order of time. */
export const poserCouche = (
  semaine: HTMLElement,
  cibles: readonly Cible[],
  { depuis, libre }: { readonly depuis: number; readonly libre: string },
): readonly Case[] =>
  [...Map.groupBy(cibles, ({ jour }) => jour)].flatMap(([jour, own]) => {
    const day = semaine.querySelector<HTMLElement>(`[data-jour="${jour}"]`)
    if (!day) return []
    const layer = document.createElement('div')
    layer.className = 'cibles'
    layer.setAttribute('role', 'group')
    layer.setAttribute('aria-label', day.querySelector('h2')?.textContent?.trim() ?? jour)
    const pas = own.length > 1 ? quartsDe(own[0]!.debut, own[1]!.debut) : 2
    const cases = own.map((cible) =>
      caseOf(cible, { rang: Math.round((cible.debut - depuis) / QUART), pas, libre }),
    )
    const ombre = document.createElement('span')
    ombre.className = 'ombre'
    ombre.hidden = true
    layer.append(ombre, ...cases.map(({ bouton }) => bouton))
    day.append(layer)
    return cases
  })

/** Shows how long the séance would last from the place pointed at. */
export const montrerOmbre = ({ bouton, cible }: Case, depuis: number): void => {
  for (const other of document.querySelectorAll<HTMLElement>('.ombre')) other.hidden = true
  const ombre = bouton.parentElement?.querySelector<HTMLElement>('.ombre')
  if (!ombre) return
  ombre.className = [
    'ombre',
    cible.refus === null ? 'ombre-libre' : 'ombre-refusee',
    bits('q', Math.round((cible.debut - depuis) / QUART)),
    bits('d', quartsDe(cible.debut, cible.fin)),
  ].join(' ')
  ombre.hidden = false
}

/** The place an arrow leads to: up and down in time, left and right to the nearest hour of another day. */
export const voisine = (cases: readonly Case[], from: Case, key: string): Case | undefined => {
  const i = cases.indexOf(from)
  if (key === 'ArrowDown') return cases[i + 1]
  if (key === 'ArrowUp') return cases[i - 1]
  if (key === 'Home') return cases[0]
  if (key === 'End') return cases.at(-1)
  const others = cases.filter(({ cible }) =>
    key === 'ArrowRight' ? cible.jour > from.cible.jour : cible.jour < from.cible.jour,
  )
  const jour = (key === 'ArrowRight' ? others[0] : others.at(-1))?.cible.jour
  const far = ({ cible }: Case): number => Math.abs(cible.debut - from.cible.debut)
  return others.filter(({ cible }) => cible.jour === jour).toSorted((a, b) => far(a) - far(b))[0]
}
