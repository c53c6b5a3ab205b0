/**
 * A programme goes on from one university year to the next. What belongs to a year is not carried over by itself: the
 * dates, the printed document and the rates of a past cohorte are unknown again, unless a person takes a proposal.
 */
import { addDays, parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Ec, Maquette, Ue } from './maquette.schema.ts'
import type { Programme } from './programme.schema.ts'

const ANNEE = /^(\d{4})\s*[-/–—]\s*(\d{4})$/
/** The same weekday a year later. */
const CINQUANTE_DEUX_SEMAINES = 364

/** '2025/2026' is the year that begins in 2025; undefined: not a university year. */
export const debutAnnee = (texte: string | null): number | undefined => {
  const [, debut, fin] = ANNEE.exec(texte?.trim() ?? '') ?? []
  return Number(fin) === Number(debut) + 1 ? Number(debut) : undefined
}

/** The year after, as it is written; null where this one is unknown. */
export const anneeSuivante = (texte: string | null): string | null => {
  const debut = debutAnnee(texte)
  return debut === undefined ? null : `${debut + 1}-${debut + 2}`
}

/** What may be proposed for a date: the same weekday, fifty-two weeks later; null where there is none to shift. */
export const dateProposee = (date: string | null): string | null => {
  const read = date === null ? undefined : parseJour(date)
  return read?.ok ? addDays(read.value, CINQUANTE_DEUX_SEMAINES) : null
}

export type ChoixReconduction = {
  readonly annee: string
  /** Dates taken as proposed; the others are unknown. */
  readonly debut: boolean
  readonly fin: boolean
  /** Codes of the UE and the EC: kept, or the university's to give again. */
  readonly codes: boolean
}

const sansCodes = ({ blocs, semestres }: Maquette): Maquette => ({
  blocs,
  semestres: semestres.map((semestre) => ({
    ...semestre,
    parties: semestre.parties.map((partie) => ({
      ...partie,
      ues: partie.ues.map(
        (ue): Ue => ({ ...ue, code: null, ecs: ue.ecs.map((ec): Ec => ({ ...ec, code: null })) }),
      ),
    })),
  })),
})

/** The programme of the next year, as far as this one tells it. */
export const reconduire = (
  programme: Programme,
  { annee, debut, fin, codes }: ChoixReconduction,
): Result<Programme, 'annee-invalide'> => {
  if (debutAnnee(annee) === undefined) return refus('annee-invalide')
  const { document, organisation, parcours, maquette } = programme
  return ok({
    ...programme,
    document: { ...document, anneeUniversitaire: annee, date: null, dateTexte: null },
    organisation: {
      ...organisation,
      debut: debut ? dateProposee(organisation.debut) : null,
      fin: fin ? dateProposee(organisation.fin) : null,
    },
    parcours: { ...parcours, taux: [] },
    maquette: codes ? maquette : sansCodes(maquette),
  })
}

/** The addresses of the sentences that name a year: carried over as they are, to be read again. */
export const phrasesDatees = (node: unknown, chemin = ''): readonly string[] => {
  if (typeof node === 'string') return /\b20\d{2}\b/.test(node) ? [chemin] : []
  if (Array.isArray(node)) return node.flatMap((one, rang) => phrasesDatees(one, `${chemin}[${rang}]`))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([nom, fils]) => phrasesDatees(fils, chemin ? `${chemin}.${nom}` : nom))
}
