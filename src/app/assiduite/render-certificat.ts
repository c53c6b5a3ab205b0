import type { Acteur } from '#src/domain/acces/permission.ts'
import {
  CERTIFICAT_TEMPLATE,
  type Certificat,
  certificatInputs,
} from '#src/formats/certificat/certificat-template.ts'
import { compilePdf } from '#src/gateways/typst/compile-pdf.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { translator } from '../message/catalogue.ts'
import { writeInstant, writeJour } from '../message/date-message.ts'
import { writeDuree } from '../message/duree-message.ts'
import type { Monde } from '../monde.ts'
import { today } from '../monde.ts'
import { type PageApprenant, showApprenant } from './show-apprenant.ts'

/** What the certificate says: attended minutes of closed sheets, and nothing else. */
export const buildCertificat = (
  { apprenant, place, parCours, total }: PageApprenant,
  { jour, instant }: { readonly jour: string; readonly instant: Date },
): Certificat => {
  const langue = 'fr'
  const t = translator(langue)
  const duree = (minutes: number): string => writeDuree(langue, minutes)
  return {
    titre: t('presence.certificat.titre'),
    etablissement: place.composanteNom,
    phrases: [
      t('presence.certificat.qui', {
        nom: `${apprenant.prenom} ${apprenant.nom}`,
        parcours: place.parcoursIntitule,
        annee: place.anneeUniversitaire ?? '—',
      }),
      t('presence.certificat.suivi', { duree: duree(total.suivies), jour: writeJour(langue, jour) }),
      t('presence.certificat.compte'),
    ],
    colonnes: [t('presence.cours'), t('presence.tenues'), t('presence.suivies')],
    lignes: parCours.map((one) => [
      one.code ? `${one.code} · ${one.intitule}` : one.intitule,
      duree(one.tenues),
      duree(one.suivies),
    ]),
    total: [t('presence.total'), duree(total.tenues), duree(total.suivies)],
    pied: [t('presence.certificat.pied', { instant: writeInstant(langue, instant) })],
  }
}

/** The certificat de réalisation of a learner, in French, as of today. */
export const renderCertificat = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<Uint8Array, 'introuvable'>> => {
  const shown = await showApprenant(monde, acteur, id)
  if (!shown.ok) return shown
  const instant = monde.now()
  const certificat = buildCertificat(shown.value, { jour: today(monde), instant })
  const inputs = certificatInputs(certificat, 'fr')
  const creation = Math.floor(instant.getTime() / 1000)
  return ok(await compilePdf({ template: CERTIFICAT_TEMPLATE, inputs, creation }))
}
