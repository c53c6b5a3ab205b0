/** Every sum follows the keys: reckoned here from what is typed, by the same rules as on the server. */

import { readCourt } from '#src/domain/offre/maquette/saisie-courte.rules.ts'
import { bilansOf, bilansParStatut, type Somme } from '#src/domain/offre/maquette/somme.rules.ts'
import type { Ec, Maquette, Ue } from '#src/domain/offre/maquette.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { type Control, controlOf } from './brouillon.ts'
import { say } from './texte.ts'

type Niveau = 'ec' | 'ue'
type Champ = 'volumes' | 'ects' | 'statuts'

/** What a field says now; what cannot be read yet counts as it is kept. */
const valueOf = (control: Control | null, niveau: Niveau, champ: Champ): unknown => {
  const kept = readCourt({ niveau, champ }, control?.defaultValue ?? '', null)
  const before = kept.ok ? kept.value : null
  const typed = readCourt({ niveau, champ }, control?.value ?? '', before)
  return typed.ok ? typed.value : before
}

const rowsUnder = (parent: string, niveau: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`tr[data-niveau="${niveau}"][data-parent="${parent}"]`),
]
const idOf = (row: HTMLElement): string => row.dataset['lieu'] ?? ''

const ecOf = (row: HTMLElement): Ec => {
  const field = (champ: Champ) => valueOf(controlOf({ noeud: idOf(row), champ }), 'ec', champ)
  return {
    code: null,
    intitule: '-',
    nature: null,
    volumes: field('volumes') as Ec['volumes'],
    ects: field('ects') as Ec['ects'],
    coefficient: null,
    statuts: field('statuts') as Ec['statuts'],
    responsables: [],
    evaluation: null,
  }
}
const ueOf = (row: HTMLElement): Ue => ({
  code: null,
  intitule: null,
  ects: valueOf(controlOf({ noeud: idOf(row), champ: 'ects' }), 'ue', 'ects') as Ue['ects'],
  coefficient: null,
  responsables: [],
  ecs: rowsUnder(idOf(row), 'ec').map(ecOf),
})

const readPage = (): Maquette => ({
  blocs: [],
  semestres: [...document.querySelectorAll<HTMLElement>('section.semestre')].map((section) => ({
    code: section.dataset['code'] || null,
    parties: rowsUnder(idOf(section), 'partie').map((row) => ({
      bloc: row.dataset['bloc'] || null,
      ues: rowsUnder(idOf(row), 'ue').map(ueOf),
    })),
  })),
})

const tell = ({ total, inconnus }: Somme): string => {
  const params = { total: String(total), inconnus: String(inconnus) }
  if (inconnus === 0) return say('maquette.somme', params)
  return total === 0 ? say('maquette.inconnue') : say('maquette.sommeIncomplete', params)
}

const write = (node: Element | null | undefined, texte: string): void => {
  if (node && node.textContent !== texte) node.textContent = texte
}

/** Brings every sum of the page to what is typed. */
export const showSommes = (): void => {
  const maquette = readPage()
  const { semestres, blocs, ues } = bilansOf(maquette)
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-somme]')]
  const statuts = rows.flatMap(({ dataset }) => /^statut:(.*)$/.exec(dataset['somme'] ?? '')?.[1] ?? [])
  const all = [
    ...semestres.map((one) => ({ ...one, de: 'semestre' })),
    ...blocs.map((one) => ({ ...one, de: 'bloc' })),
    ...bilansParStatut(maquette, statuts as StatutApprenant[]).map((one) => ({ ...one, de: 'statut' })),
  ]
  for (const { de, cle, heures, ects } of all) {
    const row = rows.find(({ dataset }) => dataset['somme'] === `${de}:${cle}`)
    const [first, second] = row?.querySelectorAll('td') ?? []
    write(first, tell(heures))
    write(second, tell(ects))
  }
  for (const { cle, heures, ects } of ues) {
    const line = document.querySelector<HTMLElement>(`[data-somme="ue:${cle}"]`)
    if (line?.dataset['vide'] === undefined)
      write(line, say('maquette.sommeUe', { heures: tell(heures), ects: tell(ects) }))
  }
}
