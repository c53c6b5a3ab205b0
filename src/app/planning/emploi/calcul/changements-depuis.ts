import type { Donnees } from '#src/domain/planning/emploi/emploi.ts'
import type { Db } from '#src/store/database.ts'
import { type Calcul, listFaitsDepuis } from '#src/store/planning/calcul-store.ts'

/** Deeds that change what a run was asked; each has its sentence in the catalogue (`calcul.depuis.*`). */
const FAITS = [
  'disponibilite.ajouter',
  'disponibilite.retirer',
  'intervenant.enregistrer',
  'salle.enregistrer',
  'cours.modifier',
  'groupe.modifier',
  'groupe.rythme',
  'fermeture.ajouter',
  'fermeture.retirer',
  'evenement.enregistrer',
  'evenement.supprimer',
  'emploi.importances',
  'emploi.repas',
  'edition.publier',
  'reparation.accorder',
] as const
type FaitDepuis = (typeof FAITS)[number]

/** Of another timetable of the composante, only what it shares bears on this one. */
const PARTAGES: ReadonlySet<string> = new Set([
  'disponibilite.ajouter',
  'disponibilite.retirer',
  'intervenant.enregistrer',
  'salle.enregistrer',
  'edition.publier',
  'reparation.accorder',
])

export type ChangementDepuis = {
  readonly fait: FaitDepuis
  /** Of whom, or of what; blank where it goes without saying. */
  readonly nom: string
  readonly qui: string | null
  readonly le: Date
}

const nameIn = (detail: Readonly<Record<string, unknown>>): string => {
  const apres = (detail['apres'] ?? {}) as Record<string, unknown>
  const found = [
    detail['qui'],
    detail['groupe'],
    apres['nom'],
    apres['intitule'],
    detail['nom'],
    detail['emploi'],
  ]
  return found.find((one): one is string => typeof one === 'string') ?? ''
}

/** What changed of what a run was asked, from its start until it was kept, or until now. */
export const listChangementsDepuis = async (
  db: Db,
  { emploi, intervenants, salles, groupes }: Donnees,
  calcul: Pick<Calcul, 'id' | 'edition'>,
): Promise<readonly ChangementDepuis[]> => {
  const known = new Set([...intervenants, ...salles, ...groupes].map(({ nom }) => nom))
  const rows = await listFaitsDepuis(db, { ...calcul, composante: emploi.lieu.composante })
  return rows.flatMap(({ action, objet, detail, qui, le }): ChangementDepuis[] => {
    const fait = FAITS.find((one) => one === action)
    const nom = nameIn(detail)
    const own = objet === emploi.id
    if (!fait || (!own && !PARTAGES.has(fait))) return []
    if (!own && fait.startsWith('disponibilite') && !known.has(nom)) return []
    return [{ fait, nom, qui, le }]
  })
}
