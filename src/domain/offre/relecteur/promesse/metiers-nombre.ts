/** A list of jobs that goes from « contrôleur » to « chargés »: one number for all of them reads better. */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

/** « DGS » has no number. */
const SIGLE = /^[A-Z]{2,}$/
/** The noun that names the job, at its head: « chefs de projet » is plural, « responsable des relations » is not. */
const isPluriel = (intitule: string): boolean => {
  const [tete = ''] = intitule.split(/[\s,/(]+/)
  return /(s|x)$/i.test(tete)
}

export const metiersNombre = {
  code: 'metiers-nombre',
  famille: 'promesse',
  gravite: 'information',
  lit: ({ programme: { debouches }, lecture }) => {
    const metiers = debouches.metiers.filter(({ intitule }) => !SIGLE.test(intitule))
    const pluriels = metiers.filter(({ intitule }) => isPluriel(intitule))
    const [pluriel] = pluriels
    const singulier = metiers.find(({ intitule }) => !isPluriel(intitule))
    if (!pluriel || !singulier) return []
    const params = { pluriel: pluriel.intitule, singulier: singulier.intitule }
    return [{ chemin: 'debouches.metiers', lignes: lignesDe(lecture, 'debouches.metiers'), params }]
  },
} as const satisfies Controle
