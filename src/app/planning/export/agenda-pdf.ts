import { ok, type Result, refus } from '#src/kit/result.ts'
import { findPubliee } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { translator } from '../../message/catalogue.ts'
import type { Monde } from '../../monde.ts'
import { ouvrirJeton, type RefusLectureAgenda } from '../agenda/lire-agenda.ts'
import { readDonnees } from '../emploi/read-donnees.ts'
import { readCarnet } from '../vue/carnet.ts'
import { nomSujet } from '../vue/nom-sujet.ts'
import { buildMois } from '../vue/show-annee.ts'
import { documentAnnee } from './document-emploi.ts'
import { renderEmploiPdf } from './render-emploi-pdf.ts'

/** The year of whoever a secret address is about, on paper: days of class and at the employer's, hours, holidays. */
export const lireAgendaPdf = async (
  monde: Monde,
  asked: { readonly jeton: string; readonly adresse: string },
): Promise<Result<Uint8Array, RefusLectureAgenda>> => {
  const opened = await ouvrirJeton(monde, asked)
  if (!opened.ok) return opened
  const { cible } = opened.value
  if (!('emploi' in cible)) return refus({ code: 'introuvable' })
  const edition = await findPubliee(monde.db, cible.emploi)
  const donnees = edition && (await readDonnees(monde.db, cible.emploi))
  if (!donnees) return refus({ code: 'introuvable' })
  const { sujet, nature } = cible
  const seances = await listSeances(monde.db, { edition: edition.id })
  const carnet = await readCarnet(monde.db, donnees, seances)
  const t = translator('fr')
  const nom = nomSujet({ donnees, carnet, sujet }, t)
  const entete = {
    t,
    nom: nature === 'employeur' ? t('agenda.nom.employeur', { nom }) : nom,
    emploi: donnees.emploi.intitule,
    composante: donnees.emploi.composanteNom,
    edition,
  }
  const document = documentAnnee(entete, await buildMois(monde, { donnees, seances, sujet }))
  return ok(await renderEmploiPdf(monde, document, edition.publieeLe ?? edition.ouverteLe))
}
