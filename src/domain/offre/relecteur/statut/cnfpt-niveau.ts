/** A collectivité that takes an apprentice of this level pays the training itself: the CNFPT funds other levels (B-09). */
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { employeursPublics } from '../employeur.rules.ts'
import { lignesDe } from '../source.rules.ts'

export const cnfptNiveau = {
  code: 'cnfpt-niveau',
  famille: 'statut',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { programme, lecture } = dossier
    const territoriaux = employeursPublics(programme).filter(({ territorial }) => territorial)
    const { niveau } = programme.diplome
    const [finances] = citer(dossier, 'cnfpt.niveaux')
    if (
      !programme.parcours.statuts.includes('APP') ||
      territoriaux.length === 0 ||
      niveau === null ||
      !finances
    )
      return []
    const niveaux = Array.isArray(finances.valeur) ? finances.valeur.map((ligne) => ligne.niveau) : []
    if (niveaux.includes(niveau)) return []
    const lignes = lignesDe(lecture, 'parcours.statuts', ...territoriaux.map(({ chemin }) => chemin))
    const params = { niveau, finances: niveaux.join(', ') }
    return [{ chemin: 'parcours.tarifs', lignes, params, cite: [finances] }]
  },
} as const satisfies Controle
