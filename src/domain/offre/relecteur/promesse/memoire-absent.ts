/** A national master holds an initiation to research and a mémoire or a personal work (arrêté of 22 January 2014). */
import { fold } from '#src/kit/text.ts'
import { ecsOf } from '../../maquette/repere.rules.ts'
import type { Controle } from '../controle.ts'
import { citer } from '../droit-cite.ts'
import { intitulesOf, isMaster } from '../programme.rules.ts'

const RECHERCHE = /\bmemoire|\brecherche\b|travail personnel/

export const memoireAbsent = {
  code: 'memoire-absent',
  famille: 'promesse',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { maquette, organisation, pedagogie } = dossier.programme
    const ecs = ecsOf(maquette)
    if (!isMaster(dossier.programme)) return []
    const prevu =
      organisation.memoireTexte !== null ||
      [...intitulesOf(maquette), ...pedagogie.evaluation].some((texte) => RECHERCHE.test(fold(texte)))
    const cite = citer(dossier, 'master.memoire')
    return ecs.length === 0 || prevu || cite.length === 0
      ? []
      : [{ chemin: 'maquette', lignes: [], params: { nombre: ecs.length }, cite }]
  },
} as const satisfies Controle
