/** « Durée : 1 an » for 379 days: funding is paid by the day, and a contrat de professionnalisation is limited in months. */
import type { Params } from '#src/domain/droit/constat.rules.ts'
import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { lignesDe } from '#src/domain/offre/relecteur/source.rules.ts'
import { constatsRythme } from './rythme-lu.rules.ts'

/** Over by a day counts, a contract is limited; short by less than a month is how a year of classes is. */
const isAutre = ({ params }: { readonly params: Params }): boolean => {
  const [annonces, mois, jours] = [params.annonces, params.mois, params.joursRestants].map(Number) as [
    number,
    number,
    number,
  ]
  return mois > annonces || (mois === annonces && jours > 0) || mois < annonces - 1
}

export const dureeAnnoncee = {
  code: 'duree-annoncee',
  famille: 'date',
  gravite: 'avertissement',
  lit: (dossier) =>
    constatsRythme(dossier, 'duree-annoncee-differente')
      .filter(isAutre)
      .map(({ params }) => ({
        chemin: 'organisation.dureeTexte',
        lignes: lignesDe(
          dossier.lecture,
          'organisation.dureeTexte',
          'organisation.debut',
          'organisation.fin',
        ),
        params,
      })),
} as const satisfies Controle
