/** The code written is not in the register that was imported; without an import nothing is said. */
import { controleVeille } from './controle-veille.ts'

export const codeInconnu = controleVeille('rncp-inconnu', 'rncp.inconnu')
