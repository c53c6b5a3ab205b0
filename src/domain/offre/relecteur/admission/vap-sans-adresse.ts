/** A file « à remplir et adresser »: to whom, and by when? */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'

const ADRESSE = /@|https?:|www\.|aupres d|au service|a la direction|au secretariat/
const DATE =
  /\bavant\b|au plus tard|jusqu'a|\b\d{1,2} (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)/

export const vapSansAdresse = {
  code: 'vap-sans-adresse',
  famille: 'admission',
  gravite: 'avertissement',
  lit: ({ programme: { admission } }) =>
    admission.criteres.flatMap(({ nature, texte }, rang) => {
      const dit = fold(texte)
      return nature === 'vapp' && !(ADRESSE.test(dit) && DATE.test(dit))
        ? [{ chemin: `admission.criteres[${rang}]`, params: { texte } }]
        : []
    }),
} as const satisfies Controle
