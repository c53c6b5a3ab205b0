/** Holders of the M1 of this mention in this institution have a right to an M2 of it: the seats are not all for selection. */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { lignesDe } from '../source.rules.ts'
import { textesSous } from '../texte.rules.ts'

const DE_DROIT = /de (plein )?droit/i

export const placeDeDroit = {
  code: 'place-de-droit',
  famille: 'statut',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { programme, lecture } = dossier
    const { diplome, parcours, admission } = programme
    const m1 = diplome.annees.findIndex(({ annee }) => annee === 'M1')
    const selectionne = parcours.capacite !== null && admission.etapes.length > 0
    const isDit = textesSous(programme, 'admission.', 'parcours.').some(({ texte }) => DE_DROIT.test(texte))
    const cite = citer(dossier, 'admission.m2.de_droit')
    if (parcours.annee !== 'M2' || m1 < 0 || !selectionne || isDit || cite.length === 0) return []
    const lignes = lignesDe(lecture, 'parcours.capacite', `diplome.annees[${m1}]`)
    return [{ chemin: 'parcours.capacite', lignes, params: { capacite: parcours.capacite }, cite }]
  },
} as const satisfies Controle
