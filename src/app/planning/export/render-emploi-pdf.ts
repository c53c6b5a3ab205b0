import { createHash } from 'node:crypto'
import type { EmploiPdf } from '#src/formats/emploi-pdf/emploi-document.ts'
import { EMPLOI_TEMPLATE, emploiInputs } from '#src/formats/emploi-pdf/emploi-template.ts'
import { compilePdf } from '#src/gateways/typst/compile-pdf.ts'
import type { Monde } from '../../monde.ts'

/** Part of the hash: a new engine makes a new file. */
const MOTEUR = 'typst-0.14.2 ua-1'

/** A PDF/UA-1 made once per content and kept with the files; `le` is written as the date of the file. */
export const renderEmploiPdf = async (monde: Monde, document: EmploiPdf, le: Date): Promise<Uint8Array> => {
  const job = {
    template: EMPLOI_TEMPLATE,
    inputs: emploiInputs(document, 'fr'),
    creation: Math.floor(le.getTime() / 1000),
  }
  const key = createHash('sha256').update(MOTEUR).update(JSON.stringify(job)).digest('hex')
  const kept = await monde.files.get(key)
  if (kept) return kept
  const pdf = await compilePdf(job)
  await monde.files.put(key, pdf, 'application/pdf')
  return pdf
}
