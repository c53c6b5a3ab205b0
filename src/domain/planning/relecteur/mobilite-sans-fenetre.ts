/** A semester abroad needs a semester: classes each week of both, and a contract for apprentices, leave none. */
import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { lignesDe } from '#src/domain/offre/relecteur/source.rules.ts'
import { rythmeDe } from '../rythme/rythme.schema.ts'

export const mobiliteSansFenetre = {
  code: 'mobilite-sans-fenetre',
  famille: 'rythme',
  gravite: 'avertissement',
  lit: ({ programme: { mobilite, organisation, parcours }, lecture }) => {
    const [premiere] = mobilite
    const tousLesMois = organisation.moisDebut !== null && organisation.moisFin !== null
    if (!premiere || !tousLesMois || rythmeDe(organisation)?.genre !== 'jours') return []
    const alternance = parcours.statuts.filter((statut) => statut === 'APP' || statut === 'PRO')
    return [
      {
        chemin: 'mobilite[0]',
        lignes: lignesDe(lecture, 'mobilite'),
        params: { pays: premiere.pays, statuts: alternance.join(', ') || null },
      },
    ]
  },
} as const satisfies Controle
