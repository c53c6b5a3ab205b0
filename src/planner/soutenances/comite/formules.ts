import type { Instance, SoutenancePlacee } from './instance.ts'

/** A constraint of the published model and what breaks it. */
export type Ecart = { readonly formule: string; readonly ou: string }

/**
 * The constraints (A.1) to (A.9) of the published model, read one by one from the answer alone: nothing of the kernel and
 * nothing of the rules of defences is used. Empty: the answer stands. (A.3) only counts what stands.
 */
export const verifier = (instance: Instance, placees: readonly SoutenancePlacee[]): readonly Ecart[] => {
  const { jours, creneaux, soutenances, roles, duree, membres, salles } = instance
  const ecarts: Ecart[] = []
  const say = (formule: string, ou: string): void => void ecarts.push({ formule, ou })
  const within = (n: number | undefined, below: number): boolean =>
    n !== undefined && Number.isInteger(n) && n >= 0 && n < below

  for (const { soutenance, jour, creneau, salle, comite } of placees) {
    const ou = `defence ${soutenance}`
    const isSomewhere =
      within(soutenance, soutenances) &&
      within(jour, jours) &&
      within(creneau, creneaux) &&
      within(salle, salles.length)
    if (!isSomewhere) say('range', ou)
    else {
      if (comite.length !== roles || comite.some((i) => !within(i, membres.length))) say('A.1', ou)
      for (const [role, i] of comite.entries()) {
        if (membres[i]?.peut[soutenance]?.[role] !== 1) say('A.4', `${ou}, role ${role}, member ${i}`)
        if (!((membres[i]?.gout[jour]?.[creneau] ?? 0) >= 1)) say('A.6', `${ou}, member ${i}`)
      }
      if (new Set(comite).size < comite.length) say('A.6', `${ou}: one member in two roles`)
      if (salles[salle]![jour]![creneau] !== 1) say('A.8', `${ou}, room ${salle}`)
    }
  }
  const times = Map.groupBy(placees, ({ soutenance }) => soutenance)
  for (const [soutenance, all] of times) if (all.length > 1) say('A.2', `defence ${soutenance}`)
  for (const [i, { maximum }] of membres.entries()) {
    const seats = placees.reduce((sum, { comite }) => sum + comite.filter((m) => m === i).length, 0)
    if (seats > maximum) say('A.5', `member ${i}: ${seats} of ${maximum}`)
  }
  for (const [a, one] of placees.entries())
    for (const other of placees.slice(a + 1)) {
      if (one.jour !== other.jour || Math.abs(one.creneau - other.creneau) >= duree) continue
      const ou = `defences ${one.soutenance} and ${other.soutenance}`
      if (one.salle === other.salle) say('A.9', ou)
      if (one.comite.some((i) => other.comite.includes(i))) say('A.7', ou)
    }
  return ecarts
}
