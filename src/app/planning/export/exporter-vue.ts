import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Table } from '#src/formats/tableau/table.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { translator } from '../../message/catalogue.ts'
import type { Monde } from '../../monde.ts'
import { nomSujet } from '../vue/nom-sujet.ts'
import { type DemandeVue, ouvrirVue, type Vue } from '../vue/ouvrir-vue.ts'
import { showAnnee } from '../vue/show-annee.ts'
import { showSemaine } from '../vue/show-semaine.ts'
import { documentAnnee, documentSemaine, type EnteteDocument } from './document-emploi.ts'
import { renderEmploiPdf } from './render-emploi-pdf.ts'
import { tableSeances, tablesAnnee } from './tables-annee.ts'

/** Always French, the language of what the programmes say. */
const t = translator('fr')

const enteteOf = (vue: Vue): EnteteDocument => ({
  t,
  nom: nomSujet(vue, t),
  emploi: vue.donnees.emploi.intitule,
  composante: vue.donnees.emploi.composanteNom,
  edition: vue.edition,
})
const dateOf = ({ edition }: Vue): Date => edition?.publieeLe ?? edition?.ouverteLe ?? new Date(0)

/** The year of a subject, on paper. */
export const exporterAnneePdf = async (
  monde: Monde,
  acteur: Acteur,
  demande: DemandeVue,
): Promise<Result<Uint8Array, 'introuvable'>> => {
  const shown = await showAnnee(monde, acteur, demande)
  if (!shown.ok) return shown
  const { vue, mois } = shown.value
  return ok(await renderEmploiPdf(monde, documentAnnee(enteteOf(vue), mois), dateOf(vue)))
}

/** One week of a subject, on paper. */
export const exporterSemainePdf = async (
  monde: Monde,
  acteur: Acteur,
  demande: DemandeVue & { readonly semaine: string },
): Promise<Result<Uint8Array, 'introuvable'>> => {
  const shown = await showSemaine(monde, acteur, { ...demande, deplacer: '' })
  if (!shown.ok) return shown
  const { vue } = shown.value
  const document = documentSemaine(enteteOf(vue), { ...shown.value, carnet: vue.carnet })
  return ok(await renderEmploiPdf(monde, document, dateOf(vue)))
}

/** Every séance of an edition as tables: one sheet per promotion and the hours of each cours; or all in one. */
export const exporterSeances = async (
  monde: Monde,
  acteur: Acteur,
  demande: DemandeVue,
): Promise<Result<{ readonly feuilles: readonly Table[]; readonly tout: Table }, 'introuvable'>> => {
  const opened = await ouvrirVue(monde, acteur, demande)
  if (!opened.ok) return opened
  const { donnees, carnet, seances } = opened.value
  return ok({
    feuilles: tablesAnnee({ donnees, carnet, seances }, t),
    tout: tableSeances(t('vue.table.seances'), { carnet, seances }, t),
  })
}
