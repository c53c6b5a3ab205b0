/** Files above this are refused, in bytes. */
export const OCTETS_MAX = 20 * 1024 * 1024
/** Pages of a PDF above this are refused. */
export const PAGES_MAX = 400

/** Why a file gives no text; the sentence and the way out are the catalogue's. */
export type RefusLecture =
  | { readonly code: 'vide' }
  | { readonly code: 'trop_gros'; readonly octets: number; readonly max: number }
  | { readonly code: 'trop_de_pages'; readonly pages: number; readonly max: number }
  /** What the content is, whatever the name says: 'png', 'doc', 'xlsx'…; null when nothing is recognised. */
  | { readonly code: 'type_refuse'; readonly type: string | null }
  | { readonly code: 'protege'; readonly format: 'pdf' | 'docx' }
  /** A scanned PDF: pages of images. */
  | { readonly code: 'sans_texte'; readonly format: 'pdf' | 'docx'; readonly pages: number | null }
  | { readonly code: 'abime'; readonly format: 'pdf' | 'docx' }
  /** An archive that would unpack to far more than a document holds. */
  | { readonly code: 'archive_demesuree' }
