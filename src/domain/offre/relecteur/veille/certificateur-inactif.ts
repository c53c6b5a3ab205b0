/** The university is on the fiche, and said to be inactive there. */
import { controleVeille } from './controle-veille.ts'

export const certificateurInactif = controleVeille('rncp-certificateur-inactif', 'rncp.certificateur_inactif')
