/**
 * What must be true of the text itself before it goes further: a title, hours that agree, no rate printed « --% »,
 * and no « enregistrée au RNCP » mark without a number behind it.
 */
import type { Facts } from '#src/kit/workflow.ts'
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

/**
 * The check of the relecteur each guard stands for. They are one truth: a guard opens when its finding is mended, or set
 * aside with a reason by someone entitled where the check lets it be.
 */
const CONTROLE_DE = {
  heuresCoherentes: 'heures-ecart',
  tauxSansBlanc: 'taux-en-blanc',
  marqueRncpJustifiee: 'marque-sans-numero',
} as const satisfies { readonly [G in GardeVersion]?: string }

/** The guards the text decides by itself, given the findings that still block; approval is a fact of the version. */
export const gardesTexte = (
  programme: Programme,
  bloquants: readonly { readonly code: string }[],
): Facts<GardeVersion> => {
  const sans = (code: string): boolean => !bloquants.some((constat) => constat.code === code)
  return {
    intituleConnu: programme.parcours.intitule !== null && programme.diplome.mention !== null,
    heuresCoherentes: sans(CONTROLE_DE.heuresCoherentes),
    tauxSansBlanc: sans(CONTROLE_DE.tauxSansBlanc),
    marqueRncpJustifiee: sans(CONTROLE_DE.marqueRncpJustifiee),
    relectureSansBlocage: bloquants.length === 0,
  }
}
