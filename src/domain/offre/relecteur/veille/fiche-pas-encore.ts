/** The year begins before the registration takes effect. */
import { controleVeille } from './controle-veille.ts'

export const fichePasEncore = controleVeille('rncp-pas-encore', 'rncp.pas_encore')
