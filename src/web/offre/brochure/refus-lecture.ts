import type { Translate } from '#src/app/message/catalogue.ts'
import type { RefusDepot } from '#src/app/offre/brochure/deposer-brochure.ts'

type Refus = Extract<RefusDepot, { code: 'illisible' }>['refus'] | Extract<RefusDepot, { code: 'trop_long' }>
const MIO = 1024 * 1024
const FORMATS = { pdf: 'PDF', docx: 'Word' } as const

/** Why a file gives no text, and the way out, in one sentence. */
export const refusText = (t: Translate, refus: Refus): string => {
  switch (refus.code) {
    case 'trop_gros':
      return t('brochure.refus.trop_gros', {
        mio: Math.ceil(refus.octets / MIO),
        max: Math.floor(refus.max / MIO),
      })
    case 'trop_long':
      return t('brochure.refus.trop_long', { lignes: refus.lignes, max: refus.max })
    case 'trop_de_pages':
      return t('brochure.refus.trop_de_pages', { pages: refus.pages, max: refus.max })
    case 'type_refuse':
      return refus.type === null
        ? t('brochure.refus.type_inconnu')
        : t('brochure.refus.type_refuse', { type: refus.type })
    case 'protege':
    case 'abime':
      return t(`brochure.refus.${refus.code}`, { format: FORMATS[refus.format] })
    case 'sans_texte':
      return t(`brochure.refus.sans_texte.${refus.format}`)
    case 'vide':
    case 'archive_demesuree':
      return t(`brochure.refus.${refus.code}`)
  }
}
