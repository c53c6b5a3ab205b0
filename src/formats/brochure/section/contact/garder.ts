import type { RoleContact } from '#src/domain/offre/vocabulaire.ts'
import { fold } from '#src/kit/text.ts'
import type { Carnet } from '../../carnet.ts'
import type { Contexte } from '../../contexte.ts'
import { courrielsOf, e164, sansCivilite, telephonesOf } from '../../fait/personne.ts'
import type { Unite } from '../../unite.ts'

export type Personne = {
  readonly role: RoleContact
  readonly titre: string | null
  readonly nom: string | null
  readonly unites: readonly Unite[]
  /** The words that are about this person alone, on a line of several. */
  readonly part?: string
}

export const lignesOf = (unites: readonly Unite[]): number[] => unites.flatMap((unite) => unite.lignes)

/** The same person under the same title, met again further down. */
const known = (carnet: Carnet, { nom, role }: Personne): string | null => {
  for (let rang = 0; rang < 40 && nom !== null; rang++) {
    const connu = carnet.get(`contacts[${rang}].nom`)
    if (
      typeof connu === 'string' &&
      fold(connu) === fold(sansCivilite(nom)) &&
      carnet.get(`contacts[${rang}].role`) === role
    )
      return `contacts[${rang}]`
  }
  return null
}

/** Notes a person with the lines that say how to reach them; gives the place they were given. */
export const save = (contexte: Contexte, personne: Personne, reach: readonly Unite[]): string => {
  const { carnet, pris } = contexte
  const lignes = lignesOf(personne.unites)
  const chemin = known(carnet, personne) ?? carnet.place('contacts')
  carnet.champ(`${chemin}.role`, personne.role, lignes, personne.role === 'autre' ? 'basse' : 'moyenne')
  if (personne.titre !== null) carnet.champ(`${chemin}.titre`, personne.titre, lignes)
  if (personne.nom !== null) carnet.champ(`${chemin}.nom`, sansCivilite(personne.nom), lignes)
  for (const unite of [...personne.unites, ...reach]) {
    const dit = personne.part ?? unite.texte
    const courriel = courrielsOf(dit)[0]
    const telephone = telephonesOf(dit)[0]
    if (courriel !== undefined) carnet.champ(`${chemin}.courriel`, courriel, unite.lignes)
    if (telephone !== undefined) carnet.champ(`${chemin}.telephone`, e164(telephone), unite.lignes)
    pris.add(unite)
  }
  return chemin
}
