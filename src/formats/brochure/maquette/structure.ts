/** What a line of a maquette is, by its spelling alone. */
export type Structure =
  | { readonly rang: 'semestre'; readonly code: string; readonly intitule: string }
  | { readonly rang: 'bloc'; readonly code: string; readonly intitule: string }
  | {
      readonly rang: 'ue' | 'ec'
      readonly code: string | null
      readonly intitule: string
      readonly module: boolean
    }

const ROMAINS = ['i', 'ii', 'iii', 'iv', 'v', 'vi']
const ORDINAUX =
  /^(premier|1er|first|deuxieme|second|2e|2nd|troisieme|3e|third|quatrieme|4e|fourth)(?:eme)? semest(?:re|er)\b/
const SEMESTRE =
  /^(?:m[12] ?[-–:,/]? ?)?(?:semestre|semester|sem\.?) ?(?:n° ?)?([1-6]|i{1,3}|iv|vi?)(?![a-z\d])/
const COURT = /^(?:m[12] ?[-–:,/]? ?)?s ?([1-6])(?= ?(?:$|[-–:(]))/
const ANNEE = /^(?:m([12])|master ([12])) ?[-–:,] ?s(?:emestre)? ?([12])\b/

const rangOf = (mot: string): number => {
  if (/^(?:premier|1er|first)/.test(mot)) return 1
  if (/^(?:deux|second|2)/.test(mot)) return 2
  return /^(?:trois|3|third)/.test(mot) ? 3 : 4
}

const semestreOf = (plie: string): string | null => {
  if (plie.length > 110) return null
  const ordinal = ORDINAUX.exec(plie)
  if (ordinal) return `S${rangOf(ordinal[1]!)}`
  const found = SEMESTRE.exec(plie) ?? COURT.exec(plie) ?? null
  if (found) return `S${ROMAINS.includes(found[1]!) ? ROMAINS.indexOf(found[1]!) + 1 : found[1]}`
  const annee = ANNEE.exec(plie)
  return annee ? `S${annee[3]}` : null
}

const NUMERO = '((?:[A-Z]\\.?)?\\d{1,3}(?:[.-]\\d{1,3}){0,3}[a-z]?)'
const BLOC =
  /^(BCC|Bloc(?: de (?:connaissances et de )?comp[ée]tences)?|Block|P[ôo]le)\s?(?:n°\s?)?(\d{1,2}|[A-H])(?![\p{L}\d])\s*[:.–—-]?\s*(.*)$/iu
const UE = new RegExp(
  `^(?:UE|Unit[ée]s? d['’]enseignement|Teaching unit|Course unit)(?![a-zà-ÿ])\\s?(?:n°\\s?)?(?:${NUMERO}(?![\\p{L}\\d])|([A-H])(?=\\s?[.:–—-]))?\\s*[:.–—-]?\\s*(.*)$`,
  'iu',
)
const EC = new RegExp(
  `^(EC|ECUE|[ÉE]l[ée]ment constitutif|Mati[èe]re|Module|Cours|Course)(?![a-zà-ÿ])\\s?(?:n°\\s?)?(?:${NUMERO}(?![\\p{L}\\d])\\s*[:.–—-]?|[:–—-])\\s*(\\S.*)$`,
  'iu',
)

/** Reads 'BCC 1 : …', 'UE 1.2 – …', 'UEMobiliser…', 'EC 3 : …', 'Semestre 3'; null for anything else. */
export const structureOf = (texte: string, plie: string): Structure | null => {
  const semestre = semestreOf(plie)
  if (semestre !== null) return { rang: 'semestre', code: semestre, intitule: '' }
  if (texte.length > 300) return null
  const bloc = BLOC.exec(texte)
  if (bloc) {
    const prefix = /^bcc$/i.test(bloc[1]!) ? 'BCC' : /^p/i.test(bloc[1]!) ? 'Pôle ' : 'Bloc '
    return { rang: 'bloc', code: `${prefix}${bloc[2]!.toUpperCase()}`, intitule: bloc[3]! }
  }
  if (/^UE[A-ZÀ-Ý][a-zà-ÿ]/.test(texte))
    return { rang: 'ue', code: null, intitule: texte.slice(2), module: false }
  const ue = UE.exec(texte)
  if (ue && /^(?:UE|U[a-z])/.test(texte.replace(/^(?:Teaching|Course)/i, 'U'))) {
    const numero = ue[1] ?? ue[2]
    return { rang: 'ue', code: numero === undefined ? null : `UE${numero}`, intitule: ue[3]!, module: false }
  }
  const ec = EC.exec(texte)
  if (ec) {
    const prefix = /^ec/i.test(ec[1]!) ? ec[1]!.toUpperCase() : /^[ée]l/i.test(ec[1]!) ? 'EC' : ''
    const code = ec[2] === undefined ? null : `${prefix}${ec[2]}`
    return { rang: 'ec', code: prefix === '' ? null : code, intitule: ec[3]!, module: prefix === '' }
  }
  return null
}
