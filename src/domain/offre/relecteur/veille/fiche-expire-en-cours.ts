/** The registration ends before the cohorte does: what happens to those who began in time is asked in time. */
import { controleVeille } from './controle-veille.ts'

export const ficheExpireEnCours = controleVeille('rncp-expire-avant-fin', 'rncp.expire_avant_fin')
