import { z } from 'zod'
import { ok, type Result, refus } from '#src/kit/result.ts'

/** A number for each day and slot. */
type Grid = readonly (readonly number[])[]

/** An instance, counted from 0: defences whose whole committee is to be chosen (Almeida et al., EJOR 2023, section 2.2). */
export type InstanceAlmeida = {
  readonly jours: number
  readonly creneaux: number
  readonly soutenances: number
  readonly roles: number
  readonly duree: number
  /** `gout[day][slot]`: 0 away, 1 and more there; `peut[defence][role]`: 1 when it may hold the role. */
  readonly membres: readonly { readonly maximum: number; readonly gout: Grid; readonly peut: Grid }[]
  /** salles[room][day][slot]: 1 when a defence may start there. */
  readonly salles: readonly Grid[]
}

/** Which field breaks which rule, what was read there and what would be taken. */
export type RefusAlmeida = {
  readonly code: 'forme' | 'taille' | 'indice-zero' | 'duree' | 'roles'
  readonly champ: string
  readonly lu: string
  readonly attendu: string
}

const count = z.number().int().positive()
const natural = z.number().int().nonnegative()
const bit = z.number().refine((n) => n === 0 || n === 1, '0, 1')
const cube = <T extends z.ZodType<number>>(cell: T) => z.array(z.array(z.array(cell)))

const fileSchema = z.object({
  idx: z.object({ n_i: count, n_j: count, n_t: count, n_k: count, n_ell: count, n_p: count }),
  par: z.object({ d: count, e: cube(bit), c: z.array(natural), l: cube(natural), m: cube(bit) }),
})
type Fichier = z.infer<typeof fileSchema>

/** Whether parsed JSON looks like a file of this form, right or wrong: it has `idx` and `par`. */
export const isAlmeida = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'idx' in json && 'par' in json

const write = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  )

type Nested = number | readonly Nested[]

const isBlank = (value: Nested): boolean => (typeof value === 'number' ? value === 0 : value.every(isBlank))

/** The first list that is not as long as it must be (index 0 included), or whose index 0 holds something. */
const wrongTensor = (champ: string, value: Nested, sizes: readonly number[]): RefusAlmeida | null => {
  const [size, ...inner] = sizes
  if (typeof value === 'number' || size === undefined) return null
  if (value.length !== size + 1)
    return { code: 'taille', champ, lu: `${value.length}`, attendu: `${size + 1} (0 … ${size})` }
  const first = value[0]!
  if (!isBlank(first))
    return {
      code: 'indice-zero',
      champ: `${champ}[0]`,
      lu: JSON.stringify(first).slice(0, 40),
      attendu: '0',
    }
  for (const [i, item] of value.entries()) {
    const wrong = wrongTensor(`${champ}[${i}]`, item, inner)
    if (wrong) return wrong
  }
  return null
}

/** Most seats of a committee. */
const ROLES_MAX = 8

const wrongFile = ({ idx, par }: Fichier): RefusAlmeida | null => {
  const { n_i, n_j, n_t, n_k, n_ell, n_p } = idx
  if (n_t > ROLES_MAX) return { code: 'roles', champ: 'idx.n_t', lu: `${n_t}`, attendu: `1 … ${ROLES_MAX}` }
  if (par.d > n_ell) return { code: 'duree', champ: 'par.d', lu: `${par.d}`, attendu: `1 … ${n_ell} (n_ell)` }
  return (
    wrongTensor('par.c', par.c, [n_i]) ??
    wrongTensor('par.e', par.e, [n_i, n_j, n_t]) ??
    wrongTensor('par.l', par.l, [n_i, n_k, n_ell]) ??
    wrongTensor('par.m', par.m, [n_k, n_ell, n_p])
  )
}

const past0 = <T>(list: readonly T[]): T[] => list.slice(1)

/**
 * Reads an instance from parsed JSON that nobody has checked: `{ idx, par }`, every tensor with an empty index 0. Only what
 * says how many defences can stand is read (d, e, c, l, m); the parameters of the other objectives are left alone.
 */
export const decodeAlmeida = (json: unknown): Result<InstanceAlmeida, RefusAlmeida> => {
  const read = fileSchema.safeParse(json)
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    const lu = path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
      json,
    )
    return refus({
      code: 'forme',
      champ: write(path),
      lu: `${JSON.stringify(lu)}`.slice(0, 40),
      attendu: message,
    })
  }
  const wrong = wrongFile(read.data)
  if (wrong) return refus(wrong)
  const { idx, par } = read.data
  return ok({
    jours: idx.n_k,
    creneaux: idx.n_ell,
    soutenances: idx.n_j,
    roles: idx.n_t,
    duree: par.d,
    membres: past0(par.c).map((maximum, i) => ({
      maximum,
      gout: past0(par.l[i + 1]!).map(past0),
      peut: past0(par.e[i + 1]!).map(past0),
    })),
    salles: Array.from({ length: idx.n_p }, (_, p) =>
      past0(par.m).map((day) => past0(day).map((slot) => slot[p + 1]!)),
    ),
  })
}

const with0 = <T>(empty: T, list: readonly T[]): T[] => [empty, ...list]
const zeros = (n: number): number[] => Array.from({ length: n }, () => 0)

/** Writes an instance in the same form; the parameters of the other objectives are given neutral values. */
export const encodeAlmeida = (instance: InstanceAlmeida): object => {
  const { jours, creneaux, soutenances, roles, duree, membres, salles } = instance
  const grid = (rows: Grid, width: number): number[][] =>
    with0(
      zeros(width + 1),
      rows.map((row) => with0(0, row)),
    )
  const blank = (height: number, width: number): number[][] =>
    Array.from({ length: height + 1 }, () => zeros(width + 1))
  const each = <T>(empty: T, cell: T): T[] => [empty, ...membres.map(() => cell)]
  const step = [1, ...zeros(duree - 1)]
  return {
    idx: {
      n_i: membres.length,
      n_j: soutenances,
      n_t: roles,
      n_k: jours,
      n_ell: creneaux,
      n_p: salles.length,
      n_q: 1,
    },
    par: {
      d: duree,
      e: with0(
        blank(soutenances, roles),
        membres.map(({ peut }) => grid(peut, roles)),
      ),
      c: with0(
        0,
        membres.map(({ maximum }) => maximum),
      ),
      u: each(0, 1),
      l: with0(
        blank(jours, creneaux),
        membres.map(({ gout }) => grid(gout, creneaux)),
      ),
      r: each([0, 0], [0, 1]),
      b: each(0, duree - 1),
      v: each(zeros(duree), step),
      a: each(0, duree - 1),
      h: each(zeros(duree), step),
      m: with0(
        blank(creneaux, salles.length),
        Array.from({ length: jours }, (_, k) =>
          with0(
            zeros(salles.length + 1),
            Array.from({ length: creneaux }, (_, ell) =>
              with0(
                0,
                salles.map((room) => room[k]![ell]!),
              ),
            ),
          ),
        ),
      ),
      tbar: [[0, 0], ...Array.from({ length: soutenances }, () => [0, 1])],
    },
  }
}
