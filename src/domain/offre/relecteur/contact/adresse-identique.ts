/** The school and the seat of its university at one address: one of the two was often copied from the other. */
import { fold } from '#src/kit/text.ts'
import type { Adresse } from '../../programme.schema.ts'
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

const oneLine = ({ voie, codePostal, ville }: Adresse): string =>
  [voie, codePostal, ville].filter((part) => part !== null).join(', ')

export const adresseIdentique = {
  code: 'adresse-identique',
  famille: 'contact',
  gravite: 'avertissement',
  lit: ({ programme: { composante, etablissement }, lecture }) => {
    if (composante.adresse === null || etablissement.adresse === null) return []
    const adresse = oneLine(etablissement.adresse)
    if (adresse === '' || fold(oneLine(composante.adresse)) !== fold(adresse)) return []
    const lignes = lignesDe(lecture, 'composante.adresse', 'etablissement.adresse')
    return [{ chemin: 'etablissement.adresse', lignes, params: { adresse } }]
  },
} as const satisfies Controle
