/** The fiche as a PDF/UA-1: made once per content, kept with the files under the hash of all that made it. */
import { createHash } from 'node:crypto'
import { FICHE_TEMPLATE, ficheInputs } from '#src/formats/fiche-pdf/fiche-template.ts'
import { compilePdf } from '#src/gateways/typst/compile-pdf.ts'
import { mix, readableOn } from '#src/kit/couleur.ts'
import { translator } from '../message/catalogue.ts'
import type { Monde } from '../monde.ts'
import { buildFiche } from './build-fiche.ts'
import type { Publication } from './show-publication.ts'

const PAPIER = '#ffffff'
const ENCRE = '#1b2421'
const TEINTE = 0.09
/** Part of the hash: a new engine makes a new file. */
const MOTEUR = 'typst-0.14.2 ua-1'

/** Always in French, the language of what the programme says. */
export const renderFichePdf = async (monde: Monde, publication: Publication): Promise<Uint8Array> => {
  const langue = 'fr'
  const fiche = buildFiche({ t: translator(langue), langue }, publication)
  const marque = readableOn(publication.marque.couleur ?? ENCRE, PAPIER)
  const job = {
    template: FICHE_TEMPLATE,
    inputs: ficheInputs(fiche, { marque, marqueDoux: mix(PAPIER, marque, TEINTE) }, langue),
    creation: Math.floor(Date.parse(publication.publieeLe) / 1000),
  }
  const key = createHash('sha256').update(MOTEUR).update(JSON.stringify(job)).digest('hex')
  const kept = await monde.files.get(key)
  if (kept) return kept
  const pdf = await compilePdf(job)
  await monde.files.put(key, pdf, 'application/pdf')
  return pdf
}
