/** Where a node of the maquette stands: for a form that addresses it, and for a person who reads it. */
import type { MaquetteTenue } from './identite.rules.ts'
import { findLieu } from './operations.rules.ts'

const LISTE = { semestre: 'semestres', partie: 'parties', ue: 'ues', ec: 'ecs' } as const

/** The address of a node, or of a BCC, in the Programme today; undefined once it is gone. */
export const cheminOf = (maquette: MaquetteTenue, id: string): string | undefined => {
  const bloc = maquette.blocs.findIndex((one) => one.id === id)
  if (bloc >= 0) return `maquette.blocs[${bloc}]`
  const lieu = findLieu(maquette, id)
  if (!lieu) return undefined
  const { parent, rang } = lieu.place
  const stem = parent === null ? 'maquette' : cheminOf(maquette, parent)
  return `${stem}.${LISTE[lieu.noeud.niveau]}[${rang}]`
}

/** What a node is called; null when nobody named it. */
export const nomOf = ({ champs }: { readonly champs: Readonly<Record<string, unknown>> }): string | null => {
  const nom = champs['intitule'] ?? champs['bloc'] ?? champs['code'] ?? null
  return typeof nom === 'string' ? nom : null
}

/** The names met from the semester down to the node itself, the unnamed left out; null where it stands nowhere. */
export const describeLieu = (maquette: MaquetteTenue, id: string): string | null => {
  const lieu = findLieu(maquette, id)
  if (!lieu) return null
  const above = lieu.place.parent === null ? null : describeLieu(maquette, lieu.place.parent)
  const own = `${nomOf(lieu.noeud) ?? '?'} (${lieu.place.rang + 1})`
  return above === null ? own : `${above} › ${own}`
}

type Branche = { readonly id: string; readonly fils: readonly Branche[] }

/** A node and all it holds. */
export const idsOf = ({ id, fils }: Branche): readonly string[] => [id, ...fils.flatMap(idsOf)]
