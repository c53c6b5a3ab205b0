/** A folded leaflet prints its admission panel before its title: on a page, the presentation comes first. */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'

export const ordreRubriques = {
  code: 'ordre-rubriques',
  famille: 'arbre',
  gravite: 'information',
  lit: ({ lecture }) => {
    const [admission] = lignesDe(lecture, 'admission')
    const titre = lignesDe(lecture, 'parcours.intitule', 'diplome.mention')[0]
    if (lecture === null || admission === undefined || titre === undefined || admission > titre) return []
    const heading = lecture.titres.findLast(({ ligne }) => ligne < admission)
    const params = { rubrique: heading?.texte ?? null, ligneTitre: titre }
    return [{ chemin: 'admission', lignes: [heading?.ligne ?? admission, titre], params }]
  },
} as const satisfies Controle
