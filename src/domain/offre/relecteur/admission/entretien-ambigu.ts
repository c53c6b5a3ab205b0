/** « un entretien avec chaque candidat » after a selection on file: each candidate, or each one found admissible? */
import type { Controle } from '../controle.ts'

const CHACUN = /\b(chaque candidat|tous les candidats)\b(?! admissibles?| retenus?)/i

export const entretienAmbigu = {
  code: 'entretien-ambigu',
  famille: 'admission',
  gravite: 'avertissement',
  lit: ({ programme: { admission } }) => {
    const filtre = admission.etapes.findIndex(({ nom }) => nom === 'admissibilite')
    return admission.etapes.flatMap(({ texte }, rang) => {
      if (filtre < 0 || rang <= filtre || !CHACUN.test(texte)) return []
      const chemin = `admission.etapes[${rang}].texte`
      const apres = texte.replace(CHACUN, (mots) => `${mots} admissible${/^tous/i.test(mots) ? 's' : ''}`)
      return [{ chemin, params: { texte }, reparation: [{ chemin, avant: texte, apres }] }]
    })
  },
} as const satisfies Controle
