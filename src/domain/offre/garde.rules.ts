/**
 * What must be true of the text itself before it goes further: a title, hours that agree, no rate printed « --% »,
 * and no « enregistrée au RNCP » mark without a number behind it.
 */
import type { Facts } from '#src/kit/workflow.ts'
import { heuresMaquette } from './heures.rules.ts'
import type { Programme } from './programme.schema.ts'
import type { GardeVersion } from './version.workflow.ts'

const BLANC = /[-–—_]{2,}\s*%?/
const MARQUE_RNCP = /\bRNCP\b|france\s+comp[ée]tences/i

/** Rates shown as a placeholder: the words printed stand where a number should. */
export const tauxEnBlanc = ({ parcours }: Programme): readonly string[] =>
  parcours.taux.filter(({ valeur, affiche }) => valeur === null && BLANC.test(affiche)).map(({ nom }) => nom)

/** Marks that say « registered » where no RNCP number is known. */
export const marquesSansCode = ({ marque, diplome }: Programme): readonly string[] =>
  diplome.rncp === null ? marque.marques.filter((texte) => MARQUE_RNCP.test(texte)) : []

/** The guards the text decides by itself; approval is a fact of the version. */
export const gardesTexte = (programme: Programme): Facts<GardeVersion> => ({
  intituleConnu: programme.parcours.intitule !== null && programme.diplome.mention !== null,
  heuresCoherentes:
    heuresMaquette(programme.organisation.heuresAnnoncees, programme.maquette)?.poids !== 'bloque',
  tauxSansBlanc: tauxEnBlanc(programme).length === 0,
  marqueRncpJustifiee: marquesSansCode(programme).length === 0,
})
