/** The registration has ended, or will have when the cohorte enters: a diploma is prepared while it runs. */
import { controleVeille } from './controle-veille.ts'

export const ficheExpiree = controleVeille('rncp-expire', 'rncp.expiree', 'rncp.expire_avant_entree')
