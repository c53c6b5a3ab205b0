/**
 * Answers asked for before they are needed: a pointer that rests or presses on a séance, a handle that takes the focus
 * will likely want its places. One is asked ahead at a time; an answer is kept a minute, for the page it was asked by (one
 * week, one revision of an edition): whatever was shown, the server judges the drop.
 */
export type Avance<T> = {
  /** What is known, or being asked; else asks now. null: it cannot be known. */
  readonly demander: (cle: string) => Promise<T | null>
  /** Asks ahead; of several wanted while one is asked, only the last is. */
  readonly prevoir: (cle: string) => void
  /** The same, once the pointer or the focus has rested there. */
  readonly reposer: (cle: string) => void
  /** Whatever rested there is gone. */
  readonly quitter: () => void
  /** Everything known may be old. */
  readonly oublier: () => void
}

const REPOS_MS = 80
const GARDE_MS = 60_000

/** `lire` answers for a key, null when it cannot. */
export const ouvrirAvance = <T>(lire: (cle: string) => Promise<T | null>): Avance<T> => {
  const gardees = new Map<string, { readonly reponse: Promise<T | null>; readonly le: number }>()
  let repos: ReturnType<typeof setTimeout> | undefined
  let enCours = false
  let voulue: string | null = null

  const demander = (cle: string): Promise<T | null> => {
    const known = gardees.get(cle)
    if (known && Date.now() - known.le < GARDE_MS) return known.reponse
    const reponse = lire(cle).catch(() => null)
    const gardee = { reponse, le: Date.now() }
    gardees.set(cle, gardee)
    void reponse.then((value) => value === null && gardees.get(cle) === gardee && gardees.delete(cle))
    return reponse
  }
  const next = (): void => {
    const cle = voulue
    voulue = null
    enCours = cle !== null
    if (cle !== null) void demander(cle).then(next)
  }
  const prevoir = (cle: string): void => {
    voulue = cle
    if (!enCours) next()
  }
  const quitter = (): void => {
    clearTimeout(repos)
    voulue = null
  }
  return {
    demander,
    prevoir,
    reposer: (cle) => {
      clearTimeout(repos)
      repos = setTimeout(prevoir, REPOS_MS, cle)
    },
    quitter,
    oublier: () => gardees.clear(),
  }
}
