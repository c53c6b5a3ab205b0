/** Why something counts: a code the catalogue turns into a sentence, and what it speaks of. */
export type Because = { readonly code: string } & Readonly<Record<string, string | number>>

/** One thing found by a rule; `poids` counts units, before the weight of the rule. */
export type Constat = { readonly poids: number; readonly because: Because }

/** A rule read from the plan alone, from scratch: the second opinion of what the kernel keeps, and its explanation. */
export type Regle<Donnees, Plan> = {
  readonly nom: string
  readonly dure: boolean
  check(donnees: Donnees, plan: Plan): readonly Constat[]
}

/** A soft rule and its weight, a whole number. */
export type Pesee<Donnees, Plan> = readonly [Regle<Donnees, Plan>, number]

/** What a plan breaks and what it costs, in words. */
export type Bilan = {
  readonly dur: readonly Constat[]
  readonly souple: readonly {
    readonly nom: string
    readonly cout: number
    readonly constats: readonly Constat[]
  }[]
  readonly cout: number
}

/** Judges a plan by every rule. */
export const juger = <Donnees, Plan>(
  donnees: Donnees,
  plan: Plan,
  dures: readonly Regle<Donnees, Plan>[],
  souples: readonly Pesee<Donnees, Plan>[],
): Bilan => {
  const souple = souples.map(([regle, poids]) => {
    const constats = regle.check(donnees, plan)
    return { nom: regle.nom, cout: poids * constats.reduce((sum, c) => sum + c.poids, 0), constats }
  })
  return {
    dur: dures.flatMap((regle) => regle.check(donnees, plan)),
    souple,
    cout: souple.reduce((sum, { cout }) => sum + cout, 0),
  }
}
