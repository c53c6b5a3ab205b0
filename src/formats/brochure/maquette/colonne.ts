import { fold } from '#src/kit/text.ts'
import { type Mesures, modeOf, readMesures } from './mesure.ts'

/** What a column of a maquette table holds. */
export type Colonne =
  | 'intitule'
  | 'code'
  | 'CM'
  | 'TD'
  | 'TP'
  | 'heures'
  | 'ects'
  | 'coefficient'
  | 'evaluation'
  | 'responsable'
  | 'semestre'
  | 'ue'
  | 'autre'

const NOMS: readonly (readonly [Colonne, RegExp])[] = [
  ['semestre', /^(?:semestre|semester|sem\.?|s)$/],
  ['code', /^(?:code|ref\.?|reference|n°|code (?:ue|ec|apogee))$/],
  ['ects', /^(?:(?:credits?|nb|nombre)? ?(?:d')?\(?ects\)?|credits?(?: ects| europeens)?)$/],
  ['coefficient', /^(?:coef(?:f?icients?|f|\.)?\.?|ponderation|weight)$/],
  [
    'CM',
    /^(?:(?:heures?|h|vol\.?|volume|(?:vol\.?|volume) horaire)? ?(?:de |en )?(?:cm|cours magistra(?:l|ux)|lectures?)(?: ?\(h(?:eures)?\))?)$/,
  ],
  [
    'TD',
    /^(?:(?:heures?|h|vol\.?|volume|(?:vol\.?|volume) horaire)? ?(?:de |en )?(?:td|travaux diriges|tutorials?|seminars?)(?: ?\(h(?:eures)?\))?)$/,
  ],
  [
    'TP',
    /^(?:(?:heures?|h|vol\.?|volume|(?:vol\.?|volume) horaire)? ?(?:de |en )?(?:tp|travaux pratiques|labs?)(?: ?\(h(?:eures)?\))?)$/,
  ],
  [
    'heures',
    /^(?:(?:nb |nombre |total )?(?:d')?(?:heures?|h|hours?|contact hours)|volumes?(?: horaires?)?(?: .{0,40})?|duree|total(?: h.{0,8})?|vh)$/,
  ],
  ['evaluation', /^(?:(?:modalites? d')?evaluations?|mcc|controle.{0,20}|examens?|assessments?|epreuves?)$/],
  [
    'responsable',
    /^(?:responsables?|enseignante?s?(?:[.·-]e[.·-]s)?|intervenante?s?|lecturers?|teachers?|professeurs?|instructors?)$/,
  ],
  ['ue', /^(?:ue|unites? d'enseignement|blocs?|bcc|teaching units?)$/],
  [
    'intitule',
    /^(?:(?:intitules?|noms?|titres?|libelles?|matieres?|enseignements?|cours|modules?|ec|elements? constitutifs?|disciplines?|courses?|titles?|subjects?|units?|course units?|ue ?\/ ?ec)(?: .{0,40})?)$/,
  ],
]

/** The columns a header row names, or null when the row is not a header. */
export const readEntete = (cellules: readonly string[]): Colonne[] | null => {
  const colonnes = cellules.map((cellule): Colonne => {
    const plie = fold(cellule)
    return NOMS.find(([, motif]) => motif.test(plie))?.[0] ?? 'autre'
  })
  const known = colonnes.filter((colonne) => colonne !== 'autre').length
  if (known < 2 || known * 2 < cellules.filter((cellule) => cellule !== '').length) return null
  if (!colonnes.includes('intitule')) {
    const at = colonnes.includes('ue') ? colonnes.indexOf('ue') : colonnes.indexOf('autre')
    if (at >= 0) colonnes[at] = 'intitule'
  }
  return colonnes
}

export type Rangee = Mesures & {
  readonly code: string | null
  readonly semestre: string | null
  readonly ue: string | null
  readonly evaluation: string | null
  readonly responsables: readonly string[]
}

const NOMBRE = /^(\d{1,4}(?:[.,]\d{1,2})?)\s?(?:h|heures?|hours?|ects|cr[ée]dits?)?\.?$/i
const numberOf = (cellule: string): number | null => {
  const found = NOMBRE.exec(cellule)
  return found ? Number(found[1]!.replace(',', '.')) : null
}

const VIDE = { code: null, semestre: null, ue: null, evaluation: null, responsables: [] as string[] }

const fromColonnes = (cellules: readonly string[], colonnes: readonly Colonne[]): Rangee => {
  const at = (colonne: Colonne): string | null => cellules[colonnes.indexOf(colonne)]?.trim() || null
  const titre = readMesures(at('intitule') ?? '')
  const volumes = (['CM', 'TD', 'TP'] as const).flatMap((mode) => {
    const heures = numberOf(at(mode) ?? '')
    return heures !== null && heures > 0 ? [{ mode: modeOf(mode), heures }] : []
  })
  const total = at('heures')
  const heures = numberOf(total ?? '')
  const melange = total !== null && heures === null ? readMesures(total).volumes : []
  const seul = heures !== null && heures > 0 ? [{ mode: null, heures }] : melange
  return {
    ...VIDE,
    intitule: titre.intitule,
    volumes: volumes.length > 0 ? volumes : seul.length > 0 ? seul : titre.volumes,
    ects: numberOf(at('ects') ?? '') ?? titre.ects,
    coefficient: numberOf(at('coefficient') ?? '') ?? titre.coefficient,
    code: at('code'),
    semestre: /[1-6]/.exec(at('semestre') ?? '')?.[0] ?? null,
    ue: at('ue'),
    evaluation: at('evaluation'),
    responsables: (at('responsable') ?? '')
      .split(/\s?[,;/]\s|\set\s/)
      .filter((nom) => nom !== '' && /\p{L}/u.test(nom)),
  }
}

/** Reads a row, by its header where there is one, else by what each cell says. */
export const readRangee = (cellules: readonly string[], colonnes: readonly Colonne[] | null): Rangee => {
  if (colonnes !== null && cellules.length >= 2 && colonnes.length >= cellules.length)
    return fromColonnes(cellules, colonnes)
  const filled = cellules.filter((cellule) => cellule !== '')
  const rang = filled.findIndex((cellule) => /\p{L}{3}/u.test(readMesures(cellule).intitule))
  const titre = filled[Math.max(rang, 0)] ?? ''
  const autres = readMesures([titre, ...filled.filter((_, i) => i !== Math.max(rang, 0))].join(' ; '))
  const intitule = readMesures(titre).intitule
  const avant = rang === 1 && /^[A-Z][A-Z0-9._-]{2,14}$/.test(filled[0]!) ? filled[0]! : null
  return { ...VIDE, ...autres, intitule, code: avant }
}
