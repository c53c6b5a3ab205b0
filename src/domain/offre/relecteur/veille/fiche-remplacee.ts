/** A newer fiche replaces this one: the next cohorte will rest on it. */
import { controleVeille } from './controle-veille.ts'

export const ficheRemplacee = controleVeille('rncp-remplace', 'rncp.remplacee')
