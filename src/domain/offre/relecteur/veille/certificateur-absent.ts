/** A national fiche lists the accredited universities: ours must be one of them. */
import { controleVeille } from './controle-veille.ts'

export const certificateurAbsent = controleVeille('rncp-certificateur', 'rncp.certificateur_absent')
