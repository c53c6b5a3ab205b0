/** Months before the end of the registration, someone must know: a renewal takes that long. */
import { controleVeille } from './controle-veille.ts'

export const ficheExpireBientot = controleVeille('rncp-expire-bientot', 'rncp.expire_bientot')
