/** Class and company in the same week: class time is working time, so the two add up against the legal week (B-02). */

import type { Controle } from '#src/domain/offre/relecteur/controle.ts'
import { citer } from '#src/domain/offre/relecteur/droit-cite.ts'
import { lignesDe } from '#src/domain/offre/relecteur/source.rules.ts'
import { rythmeDe } from '../rythme/rythme.schema.ts'
import { chargeSemaine } from '../rythme-contrat/charge-hebdo.rules.ts'

/** The day is not printed: the shortest and the longest a university teaches, beside a company day of the legal week. */
const COURTE = { journee: 6, demiJournee: 3 }
const LONGUE = { journee: 7, demiJournee: 4 }
const JOURS_OUVRES = 5

export const semaineApprenti = {
  code: 'semaine-apprenti',
  famille: 'rythme',
  gravite: 'avertissement',
  lit: (dossier) => {
    const { organisation, parcours } = dossier.programme
    const rythme = rythmeDe(organisation)
    const [legale] = citer(dossier, 'travail.duree_hebdo')
    const alterne = parcours.statuts.some((statut) => statut === 'APP' || statut === 'PRO')
    if (!alterne || rythme?.genre !== 'jours' || rythme.entreprise.length === 0 || !legale) return []
    const seuil = Number(legale.valeur)
    const [min, max] = [COURTE, LONGUE].map(
      (durees) => chargeSemaine(rythme, durees, seuil / JOURS_OUVRES).total,
    )
    if (min === undefined || max === undefined || max <= seuil) return []
    const lignes = lignesDe(dossier.lecture, 'organisation.joursCours', 'organisation.joursEntreprise')
    const jours =
      rythme.entreprise.length +
      rythme.cours.reduce((n, { partie }) => n + (partie === 'journee' ? 1 : 0.5), 0)
    return [
      { chemin: 'organisation.joursEntreprise', lignes, params: { jours, min, max, seuil }, cite: [legale] },
    ]
  },
} as const satisfies Controle
