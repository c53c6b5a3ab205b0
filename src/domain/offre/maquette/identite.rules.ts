/**
 * A node of the maquette is the same thing whatever its title and its place: seats, marks and sessions will hang on it
 * for years. The printed text bears no identifier; the maquette that is kept does.
 */
import { isSame } from '#src/kit/egal.ts'
import type { Bloc, Ec, Maquette, Partie, Semestre, Ue } from '../maquette.schema.ts'

type Tenu<T> = T & { readonly id: string }
export type EcTenu = Tenu<Ec>
export type UeTenue = Tenu<Omit<Ue, 'ecs'> & { ecs: EcTenu[] }>
export type PartieTenue = Tenu<Omit<Partie, 'ues'> & { ues: UeTenue[] }>
export type SemestreTenu = Tenu<Omit<Semestre, 'parties'> & { parties: PartieTenue[] }>
export type BlocTenu = Tenu<Bloc>
export type MaquetteTenue = { blocs: BlocTenu[]; semestres: SemestreTenu[] }

const sansId = <T extends { readonly id: string }>({ id: _id, ...rest }: T) => rest

const partieNue = (partie: PartieTenue): Partie => ({
  ...sansId(partie),
  ues: partie.ues.map((ue) => ({ ...sansId(ue), ecs: ue.ecs.map(sansId) })),
})
const semestreNu = (semestre: SemestreTenu): Semestre => ({
  ...sansId(semestre),
  parties: semestre.parties.map(partieNue),
})

/** The maquette as it is printed. */
export const dropIdentites = ({ blocs, semestres }: MaquetteTenue): Maquette => ({
  blocs: blocs.map(sansId),
  semestres: semestres.map(semestreNu),
})

type Regard<T, A> = { readonly nu: (avant: A) => T; readonly nom: (noeud: T) => string }

/** Pairs each item with what it was: unmoved first, then the same elsewhere, then of one name, then of one place. */
const pair = <T, A>(
  avant: readonly A[],
  apres: readonly T[],
  { nu, nom }: Regard<T, A>,
): (A | undefined)[] => {
  const bare = avant.map(nu)
  const free = new Set(avant.keys())
  const found = apres.map((): number | undefined => undefined)
  const passes: readonly ((item: T, i: number, j: number) => boolean)[] = [
    (item, i, j) => i === j && isSame(item, bare[j]),
    (item, _, j) => isSame(item, bare[j]),
    (item, _, j) => nom(item) === nom(bare[j] as T),
    (_item, i, j) => i === j,
  ]
  for (const matches of passes)
    for (const [i, item] of apres.entries()) {
      if (found[i] !== undefined) continue
      const j = [...free].find((one) => matches(item, i, one))
      if (j === undefined) continue
      found[i] = j
      free.delete(j)
    }
  return found.map((j) => (j === undefined ? undefined : avant[j]))
}

const nomOf = ({ code, intitule }: { code: string | null; intitule: string | null }): string =>
  JSON.stringify([code, intitule])

/** The same maquette with identifiers: a node keeps the one it had, a new one is given the next. */
export const identify = (apres: Maquette, newId: () => string, avant?: MaquetteTenue): MaquetteTenue => {
  const ecs = (list: readonly Ec[], old: readonly EcTenu[]): EcTenu[] => {
    const pairs = pair<Ec, EcTenu>(old, list, { nu: sansId, nom: nomOf })
    return list.map((ec, i) => ({ ...ec, id: pairs[i]?.id ?? newId() }))
  }
  const ues = (list: readonly Ue[], old: readonly UeTenue[]): UeTenue[] => {
    const nu = (ue: UeTenue): Ue => ({ ...sansId(ue), ecs: ue.ecs.map(sansId) })
    const pairs = pair(old, list, { nu, nom: nomOf })
    return list.map((ue, i) => ({
      ...ue,
      id: pairs[i]?.id ?? newId(),
      ecs: ecs(ue.ecs, pairs[i]?.ecs ?? []),
    }))
  }
  const parties = (list: readonly Partie[], old: readonly PartieTenue[]): PartieTenue[] => {
    const pairs = pair(old, list, { nu: partieNue, nom: ({ bloc }) => bloc ?? '' })
    return list.map((partie, i) => ({
      ...partie,
      id: pairs[i]?.id ?? newId(),
      ues: ues(partie.ues, pairs[i]?.ues ?? []),
    }))
  }
  const blocPairs = pair<Bloc, BlocTenu>(avant?.blocs ?? [], apres.blocs, {
    nu: sansId,
    nom: ({ code }) => code,
  })
  const semPairs = pair(avant?.semestres ?? [], apres.semestres, {
    nu: semestreNu,
    nom: ({ code }) => code ?? '',
  })
  return {
    blocs: apres.blocs.map((bloc, i) => ({ ...bloc, id: blocPairs[i]?.id ?? newId() })),
    semestres: apres.semestres.map((semestre, i) => ({
      ...semestre,
      id: semPairs[i]?.id ?? newId(),
      parties: parties(semestre.parties, semPairs[i]?.parties ?? []),
    })),
  }
}
