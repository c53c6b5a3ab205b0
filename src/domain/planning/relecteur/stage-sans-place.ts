/** An internship of three months between the last class and the defence: are there days enough for it? */
import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { lignesDe } from '#src/domain/offre/relecteur/source.rules.ts'
import { constatsRythme } from './rythme-lu.rules.ts'

export const stageSansPlace = {
  code: 'stage-sans-place',
  famille: 'rythme',
  gravite: 'avertissement',
  lit: (dossier) =>
    constatsRythme(dossier, 'stage-sans-place').map(({ params, cite }) => ({
      chemin: 'organisation.stageMois',
      lignes: lignesDe(dossier.lecture, 'organisation.stageMois', 'organisation.soutenanceMois'),
      params,
      cite,
    })),
} as const satisfies Controle
