import type { Acteur } from '#src/domain/acces/permission.ts'
import { PROFILS } from '#src/formats/profil/profil.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import type { Monde } from '../monde.ts'
import { recordAudit } from '../socle/record.ts'
import { type DemandeExport, type Essai, tryExport } from './show-exports.ts'

export type Export = {
  readonly octets: Uint8Array
  readonly nom: string
  readonly mime: string
}
export type RefusExport =
  | { readonly code: 'introuvable' }
  | { readonly code: 'incomplet'; readonly essai: Essai }

/** 'm2-mpt-lheo-v1.xml': whose, which format, which version; a text that is not public says so. */
export const fileNameOf = ({ page, profil, texte }: Essai, extension: string): string => {
  const statut = texte.source === 'publiee' ? '' : `-${texte.statut.replaceAll('_', '-')}`
  return `${page.place.adresse}-${profil}-v${texte.numero}${statut}.${extension}`
}

/** Takes a document out of the house: what left, in which version, completed on which elements, is in the audit. */
export const exporterProgramme = (
  monde: Monde,
  acteur: Acteur,
  demande: DemandeExport,
): Promise<Result<Export, RefusExport>> =>
  inTransaction(monde.db, async (tx): Promise<Result<Export, RefusExport>> => {
    const tried = await tryExport({ db: tx }, acteur, demande)
    if (!tried.ok) return refus({ code: tried.refus })
    const essai = tried.value
    if (!essai.issue.ok) return refus({ code: 'incomplet', essai })
    const { extension, mime } = PROFILS[essai.profil]
    await recordAudit(
      tx,
      acteur,
      'programme.exporter',
      { type: 'millesime', id: demande.millesime },
      {
        profil: essai.profil,
        version: essai.texte.numero,
        complements: essai.issue.value.rapport.flatMap((ligne) =>
          ligne.sort === 'complete' ? [ligne.cible] : [],
        ),
      },
    )
    return ok({ octets: essai.issue.value.octets, nom: fileNameOf(essai, extension), mime })
  })
