import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Tx } from '#src/store/database.ts'
import { keepFichier } from '#src/store/organisation/organisation-store.ts'
import type { Monde } from '../monde.ts'

/** What a browser draws everywhere and that cannot hold a script: no SVG. */
const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp']
/** A logo is on every page of the composante. */
export const LOGO_MAX = 512 * 1024

export type RefusLogo = { readonly code: 'logo_type' | 'logo_taille' }

type Logo = { readonly bytes: Uint8Array; readonly empreinte: string; readonly typeMime: string }

/** A picture as it was sent, if it is one a page may show. */
export const readLogoBytes = async (bytes: Uint8Array): Promise<Result<Logo, RefusLogo>> => {
  if (bytes.length > LOGO_MAX) return refus({ code: 'logo_taille' })
  const typeMime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (!LOGO_TYPES.includes(typeMime)) return refus({ code: 'logo_type' })
  return ok({ bytes, typeMime, empreinte: createHash('sha256').update(bytes).digest('hex') })
}

/** The same bytes twice are one file, however many places show it. */
export const keepLogo = async (
  tx: Tx,
  monde: Monde,
  { bytes, empreinte, typeMime }: Logo,
): Promise<string> => {
  await monde.files.put(empreinte, bytes, typeMime)
  await keepFichier(tx, { empreinte, typeMime, taille: bytes.length })
  return empreinte
}
