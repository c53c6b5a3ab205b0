/** A parcours takes apprentis, and its fiche is not open to apprenticeship. */
import { controleVeille } from './controle-veille.ts'

export const apprentissageFerme = controleVeille('rncp-apprentissage', 'rncp.apprentissage_ferme')
