/** The service of a lecturer: hours planned in the public timetable, hours held by closed sheets, cours by cours. */

export type HeurePrevue = {
  readonly cours: string
  readonly intervenants: readonly string[]
  readonly duree: number
}

export type LigneService = {
  readonly intervenant: string
  readonly cours: string
  /** Minutes of the public timetable. */
  readonly prevu: number
  /** Minutes of closed sheets. */
  readonly fait: number
}

const keyOf = (intervenant: string, cours: string): string => `${intervenant} ${cours}`

/** One line per lecturer and cours; each of two who teach together has the whole of the hours. */
export const services = (
  prevues: readonly HeurePrevue[],
  faites: readonly HeurePrevue[],
): readonly LigneService[] => {
  const lignes = new Map<string, LigneService>()
  const add = ({ cours, intervenants, duree }: HeurePrevue, quoi: 'prevu' | 'fait'): void => {
    for (const intervenant of intervenants) {
      const key = keyOf(intervenant, cours)
      const kept = lignes.get(key) ?? { intervenant, cours, prevu: 0, fait: 0 }
      lignes.set(key, { ...kept, [quoi]: kept[quoi] + duree })
    }
  }
  for (const one of prevues) add(one, 'prevu')
  for (const one of faites) add(one, 'fait')
  return [...lignes.values()]
}
