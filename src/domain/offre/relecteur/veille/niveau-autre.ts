/** A master is of level 7: a fiche of another level is another diploma. */
import { controleVeille } from './controle-veille.ts'

export const niveauAutre = controleVeille('rncp-niveau', 'rncp.niveau_autre')
