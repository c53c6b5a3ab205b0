/** « filière », « statut », « parcours » for one and the same thing: the reader thinks there are three. */
import type { Controle } from '../controle.ts'
import { lignesDe } from '../source.rules.ts'
import { textesSous } from '../texte.rules.ts'

/** The word a sentence uses for the kind of learner. */
const MOTS = [
  {
    mot: 'filière',
    motif: /sans distinction de fili[èe]re|quelle que soit la fili[èe]re|toutes fili[èe]res/i,
  },
  {
    mot: 'parcours',
    motif: /entre (les )?parcours diff[ée]rents|diff[ée]rents parcours|tous parcours confondus/i,
  },
  { mot: 'statut', motif: /ensemble des statuts|tous les statuts|quel que soit le statut|selon le statut/i },
  { mot: 'régime', motif: /quel que soit le r[ée]gime|tous les r[ée]gimes|selon le r[ée]gime/i },
] as const

export const vocabulaireStatut = {
  code: 'vocabulaire-statut',
  famille: 'statut',
  gravite: 'information',
  lit: ({ programme, lecture }) => {
    const emplois = textesSous(programme, 'organisation.', 'admission.').flatMap(({ chemin, texte }) =>
      MOTS.filter(({ motif }) => motif.test(texte)).map(({ mot }) => ({ mot, chemin })),
    )
    const mots = [...new Set(emplois.map(({ mot }) => mot))]
    const [first] = emplois
    if (!first || mots.length < 2) return []
    const lignes = lignesDe(lecture, ...emplois.map(({ chemin }) => chemin))
    return [{ chemin: first.chemin, lignes, params: { mots: mots.join(', ') } }]
  },
} as const satisfies Controle
