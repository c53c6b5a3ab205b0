/** The fiche as a PDF/UA-1: made once per content, kept with the files under the hash of all that made it. */
import { createHash } from 'node:crypto'
import type { FicheDocument } from '#src/formats/fiche-pdf/fiche-document.ts'
import {
  DEPLIANT_TEMPLATE,
  FICHE_TEMPLATE,
  ficheInputs,
  type ImagesPdf,
} from '#src/formats/fiche-pdf/fiche-template.ts'
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

/** Pages of text, or a leaflet folded in three. */
export type FormePdf = 'fiche' | 'depliant'
const TEMPLATES: Readonly<Record<FormePdf, string>> = { fiche: FICHE_TEMPLATE, depliant: DEPLIANT_TEMPLATE }

/** The bytes of each mark that has a picture, by the hash of its file; a lost file leaves its words. */
const readImages = async (monde: Monde, { marques }: FicheDocument): Promise<ImagesPdf> => {
  const found: Record<string, Uint8Array> = {}
  for (const { image } of marques) {
    const bytes = image && (await monde.files.get(image))
    if (image && bytes) found[image] = bytes
  }
  return found
}

/** Always in French, the language of what the programme says. */
export const renderFichePdf = async (
  monde: Monde,
  publication: Publication,
  forme: FormePdf = 'fiche',
): Promise<Uint8Array> => {
  const langue = 'fr'
  const fiche = buildFiche({ t: translator(langue), langue }, publication)
  const marque = readableOn(publication.marque.couleur ?? ENCRE, PAPIER)
  const images = await readImages(monde, fiche)
  const job = {
    template: TEMPLATES[forme],
    inputs: ficheInputs({
      fiche,
      images,
      couleurs: { marque, marqueDoux: mix(PAPIER, marque, TEINTE) },
      langue,
    }),
    creation: Math.floor(Date.parse(publication.publieeLe) / 1000),
  }
  const key = createHash('sha256').update(MOTEUR).update(JSON.stringify(job)).digest('hex')
  const kept = await monde.files.get(key)
  if (kept) return kept
  const pdf = await compilePdf(job)
  await monde.files.put(key, pdf, 'application/pdf')
  return pdf
}
