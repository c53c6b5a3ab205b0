/** The register says the fiche is no longer active: nothing may rest on it. */
import { controleVeille } from './controle-veille.ts'

export const ficheInactive = controleVeille('rncp-inactif', 'rncp.inactive')
