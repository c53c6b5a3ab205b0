import type { ModeHeure } from '#src/domain/offre/vocabulaire.ts'

export type Volume = { readonly mode: ModeHeure | null; readonly heures: number }

/** What a line of a maquette says beside its title. */
export type Mesures = {
  readonly intitule: string
  readonly volumes: readonly Volume[]
  readonly ects: number | null
  readonly coefficient: number | null
}

const NOMBRE = '(\\d{1,4}(?:[.,]\\d{1,2})?)'
const MODE =
  '(CM\\s?[/+&-]\\s?TD|CTD|CM|TD|TP|cours magistra(?:l|ux)|travaux dirig[ée]s|travaux pratiques|lectures?|tutorials?|seminars?|labs?|projets?|projects?|coaching|visites?)'
const HEURE = '(?:h(?:eures?|rs?|ours?)?(?![a-zà-ÿ])|H(?![a-zà-ÿ]))'
const APRES = new RegExp(
  `(?<![\\d.,])${NOMBRE}\\s?${HEURE}(\\d{2}(?!\\d))?(?:\\s?(?:de |d'|of |en )?\\(?${MODE}(?![a-zà-ÿ])\\)?)?`,
  'gi',
)
const AVANT = new RegExp(`(?<![a-zà-ÿ])${MODE}\\s?[:=]?\\s?${NOMBRE}(?:\\s?${HEURE})?(?![\\d%])`, 'gi')
const ECTS =
  /(?<![\d.,])(\d{1,3}(?:[.,]\d)?)\s?(?:cr[ée]dits?\s+)?(?:ECTS|cr[ée]dits?(?: europ[ée]ens)?|credits?|cts)(?![a-zà-ÿ])/gi
const ECTS_AVANT = /(?:cr[ée]dits?\s+)?ECTS\s?[:=]?\s?(\d{1,3}(?:[.,]\d)?)(?![\d%])/gi
const COEFFICIENT = /(?<![a-zà-ÿ])coef(?:f?icients?|f|\.)?\.?\s?[:=]?\s?(\d{1,2}(?:[.,]\d{1,2})?)/gi

/** « 18 h (CM 6 h, TD 12 h) »: the parts say more than the total. */
const DETAILLEE =
  /\d{1,4}(?:[.,]\d{1,2})?\s?h(?:eures)?\s?\(((?:CM|TD|TP)\s?:?\s?\d[^()]{0,60}|\d{1,3}\s?h\s?(?:CM|TD|TP)[^()]{0,60}\d[^()]{0,40})\)/gi

/** « Stage de 400 heures minimum » says how long one works, not how long one is taught. */
const DUREE_STAGE =
  /^\W{0,3}(?:\w{2,4}\s?\d{0,3}\s?[-–:.]\s?)?(?:stage|internship)s?\b.{0,30}\b(?:de|d['’]|of)\s?\d/i

const numberOf = (texte: string): number => Number(texte.replace(',', '.'))

/** The mode a word of teaching stands for; null for a mix (« CM/TD ») or an unknown word. */
export const modeOf = (mot: string | undefined): ModeHeure | null => {
  const plie = (mot ?? '').toLowerCase().replace(/\s/g, '')
  if (/^(?:cm|coursmag|lecture)/.test(plie) && !/td/.test(plie)) return 'CM'
  if (/^(?:td|travauxdir|tutorial|seminar)/.test(plie)) return 'TD'
  if (/^(?:tp|travauxprat|lab)/.test(plie)) return 'TP'
  if (/^proje[ct]/.test(plie)) return 'projet'
  if (plie.startsWith('visite')) return 'visite'
  return plie === 'coaching' ? 'coaching' : null
}

const tidy = (texte: string): string => {
  let net = texte
    .replace(/\((?:[\s,;/+&–-]|\bet\b|\bdont\b|\bsoit\b)*\)/g, ' ')
    .replace(/\[[\s,;/+–-]*\]/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim()
  for (let avant = ''; avant !== net; ) {
    avant = net
    net = net
      .replace(/[\s,;:/|+=–—-]$/, '')
      .replace(/^[\s,;:/|+–—-]/, '')
      .replace(/\($/, '')
  }
  return net.replace(/\s+([,;)])/g, '$1')
}

/** Takes the hours, credits and coefficient out of a line; what is left is the title. */
export const readMesures = (texte: string): Mesures => {
  if (texte.length > 400 || !/\d/.test(texte))
    return { intitule: texte.trim(), volumes: [], ects: null, coefficient: null }
  let reste = texte.replace(DETAILLEE, '$1')
  let ects: number | null = null
  let coefficient: number | null = null
  const volumes: Volume[] = []
  const take = (motif: RegExp, use: (m: RegExpMatchArray) => boolean): void => {
    reste = reste.replace(motif, (...m) => (use(m as unknown as RegExpMatchArray) ? ' ' : (m[0] as string)))
  }
  take(COEFFICIENT, (m) => {
    coefficient ??= numberOf(m[1]!)
    return true
  })
  for (const motif of [ECTS, ECTS_AVANT])
    take(motif, (m) => {
      ects ??= numberOf(m[1]!)
      return true
    })
  const mode = new RegExp(`(?<![a-zà-ÿ])${MODE}\\s?[:=]?\\s?\\d`, 'i').exec(reste)?.index ?? -1
  const heure = new RegExp(`\\d\\s?${HEURE}`, 'i').exec(reste)?.index ?? -1
  if (mode >= 0 && (heure < 0 || mode < heure))
    take(AVANT, (m) => volumes.push({ mode: modeOf(m[1]), heures: numberOf(m[2]!) }) > 0)
  const duree = DUREE_STAGE.test(reste)
  take(APRES, (m) => {
    if (duree) return false
    const heures = numberOf(m[1]!) + (m[2] === undefined ? 0 : Number(m[2]) / 60)
    volumes.push({ mode: modeOf(m[3]), heures })
    return true
  })
  return { intitule: tidy(reste), volumes: volumes.filter((volume) => volume.heures > 0), ects, coefficient }
}
