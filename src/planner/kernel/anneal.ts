import type { Random } from './random.ts'

/** A place in the landscape of legal schedules, able to take one random step. */
export type Walk = {
  /** Draws one move and makes it if its cost is at most `allowance`; returns the change of cost, 0 when refused. */
  step(allowance: number): number
  /** Total soft cost of the present state. */
  cost(): number
  /** Remembers the present state as the best so far. */
  keep(): void
  /** Goes back to the state last kept. */
  restore(): void
}

/** Where the temperature starts and ends, in units of cost. */
export type Cooling = { readonly hot: number; readonly cold: number }

/** A simulated annealing that can be advanced, looked at and left at any moment. */
export type Annealing = {
  /** Takes `steps` moves at the temperature of `spent` (0 at the start of the budget, 1 at its end). */
  advance(steps: number, spent: number): void
  readonly best: () => number
  readonly moves: () => number
}

/**
 * Simulated annealing. The random number is drawn before the move is priced, so that a walk may refuse
 * a move as soon as a lower bound of its cost passes the allowance: the law of the walk is unchanged.
 */
export const annealing = (walk: Walk, random: Random, { hot, cold }: Cooling): Annealing => {
  let cost = walk.cost()
  let best = cost
  let moves = 0
  walk.keep()
  const advance = (steps: number, spent: number): void => {
    const temperature = hot * (cold / hot) ** Math.min(1, Math.max(0, spent))
    for (let i = 0; i < steps; i++) {
      cost += walk.step(temperature * random.patience())
      if (cost < best) {
        best = cost
        walk.keep()
      }
    }
    moves += steps
  }
  return { advance, best: () => best, moves: () => moves }
}
