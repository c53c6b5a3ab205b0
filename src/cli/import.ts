import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Lecture } from '#src/domain/offre/lecture.schema.ts'
import { assembleProgramme } from '#src/formats/brochure/assemble-programme.ts'
import { extractText } from '#src/formats/brochure/extraction/extract-text.ts'
import type { RefusLecture } from '#src/formats/brochure/extraction/refus-lecture.ts'
import { readBrochure } from '#src/formats/brochure/read-brochure.ts'

const mega = (octets: number): string => `${Math.ceil(octets / (1024 * 1024))} Mo`
const NOMS = { pdf: 'PDF', docx: 'Word' } as const

const phraseOf = (refus: RefusLecture): string => {
  switch (refus.code) {
    case 'vide':
      return 'Le fichier est vide : choisissez le fichier de la plaquette.'
    case 'trop_gros':
      return `Le fichier pèse ${mega(refus.octets)}, la limite est ${mega(refus.max)} : enregistrez-le sans ses images, ou copiez son texte dans un fichier .txt.`
    case 'trop_de_pages':
      return `Le PDF a ${refus.pages} pages, la limite est ${refus.max} : gardez les pages de la formation.`
    case 'type_refuse':
      return `Ce fichier ${refus.type === null ? "n'est pas du texte" : `est de type ${refus.type}`} : donnez un .txt, .md, .pdf ou .docx.`
    case 'protege':
      return `Le document ${NOMS[refus.format]} est protégé par un mot de passe : enregistrez-le sans mot de passe, puis recommencez.`
    case 'sans_texte':
      return refus.format === 'pdf'
        ? `Le PDF (${refus.pages} page(s)) ne contient que des images : faites-en reconnaître le texte (OCR), ou donnez le document d'origine.`
        : 'Le document Word ne contient aucun texte.'
    case 'abime':
      return `Le document ${NOMS[refus.format]} est abîmé : ouvrez-le dans son logiciel et enregistrez-le à nouveau.`
    case 'archive_demesuree':
      return 'Le document se décompresse en un volume démesuré : il est refusé.'
  }
}

const LIGNES_MONTREES = 40

const show = (nom: string, lecture: Lecture): string => {
  const pleines = lecture.lignes.filter((ligne) => ligne.trim() !== '').length
  const champs = lecture.champs.map(
    ({ chemin, valeur, lignes, confiance }) =>
      `${chemin} = ${JSON.stringify(valeur)}  [l. ${lignes.join(', ')}${confiance === 'haute' ? '' : ` ; confiance ${confiance}`}]`,
  )
  const nonLues = lecture.nonLues.map((n) => `  l. ${n} : ${lecture.lignes[n - 1]!.trim().slice(0, 120)}`)
  const reste = nonLues.length - LIGNES_MONTREES
  return [
    ...champs,
    '',
    `${nom} : ${lecture.champs.length} champs lus ; ${pleines} lignes non vides = ${pleines - lecture.nonLues.length} utilisées + ${lecture.nonLues.length} non lues.`,
    ...(nonLues.length > 0 ? ['Lignes non lues :', ...nonLues.slice(0, LIGNES_MONTREES)] : []),
    ...(reste > 0 ? [`  … et ${reste} autres (voir --json)`] : []),
  ].join('\n')
}

/** Where the command speaks: the keyboard's screen, or a test. */
type Sortie = Pick<Console, 'log' | 'error'>

/** `cohorte import FILE [--json]`: reads a brochure and prints what was understood, and what was not. */
export const importCommand = async (args: string[], sortie: Sortie = console): Promise<number> => {
  const json = args.includes('--json')
  const files = args.filter((arg) => !arg.startsWith('--'))
  const inconnu = args.find((arg) => arg.startsWith('--') && arg !== '--json')
  if (files.length !== 1 || inconnu !== undefined) {
    sortie.error(
      inconnu === undefined ? 'Usage : cohorte import FICHIER [--json]' : `Option inconnue : ${inconnu}`,
    )
    return 2
  }
  const file = files[0]!
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
  if (!(bytes instanceof Uint8Array)) {
    sortie.error(
      bytes.code === 'ENOENT'
        ? `Le fichier ${file} n'existe pas.`
        : `Le fichier ${file} ne peut pas être lu (${bytes.code ?? 'erreur'}).`,
    )
    return 1
  }
  const text = await extractText(bytes, basename(file))
  if (!text.ok) {
    sortie.error(phraseOf(text.refus))
    if (json) sortie.log(JSON.stringify({ refus: text.refus }))
    return 1
  }
  const lecture = readBrochure(text.value)
  sortie.log(
    json
      ? JSON.stringify({ programme: assembleProgramme(lecture.champs), lecture }, null, 2)
      : show(basename(file), lecture),
  )
  return 0
}

if (import.meta.main) process.exitCode = await importCommand(process.argv.slice(2))
