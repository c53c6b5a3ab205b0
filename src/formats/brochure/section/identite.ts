import { type Contexte, libres } from '../contexte.ts'
import { statutsOf } from '../fait/statut.ts'
import type { Unite } from '../unite.ts'

const TYPES: readonly (readonly [string, RegExp, number | null])[] = [
  ['Licence professionnelle', /^(?:licence (?:professionnelle|pro)\b|lp\b)/, 6],
  ['Licence', /^licence\b/, 6],
  ['BUT', /^(?:b\.?u\.?t\.?|bachelor universitaire de technologie)\b/, 6],
  ['Mastère spécialisé', /^mastere(?: specialise)?\b/, null],
  ['Executive MBA', /^executive mba\b/, null],
  ['MBA', /^mba\b/, null],
  ['Master of Science', /^(?:master of (?:science|arts)|msc|m\.sc\.?)(?![a-z])/, null],
  ['Master', /^master(?:'s degree|'s)?\b/, 7],
  ['Doctorat', /^doctorat\b/, 8],
  ['Diplôme universitaire', /^(?:diplome (?:inter-?)?universitaire|d\.?i?\.?u\.?)(?![a-z])/, null],
  ['Bachelor', /^bachelor\b/, null],
]

const DEUX_ANNEES = /^\s*(?:1 (?:et|&) 2|1 ?\/ ?2|1-2)(?=\s|$)/i
const ANNEE = /^(?:[-–:,(]|\s)*([12])(?:[eè]re?|e|nde?)?(?: ann[ée]e)?\)?(?=\s|$|[-–:,])/i
const FINALITE = /^\s*(?:à finalité )?(?:professionnel(?:le)?|recherche|indifférenciée?)(?=\s*$|\s+[-–:(])/i
const FIN_ANNEE = /[\s,–-]+([12])\s?(?:[eè]re|e|[eè]me|nde?) ann[ée]e$/i
const CODE_PAREN = /\s?[([]((?:M[12]|L3|LP|MBA)?[_ -]?[A-Z][A-Z0-9]{0,11}(?:[_-][A-Z0-9]{1,12})*)[)\]]\s*$/
const CODE = /^(M[12]|L3|LP)[ _-]([A-Z][A-Z0-9&-]{1,11})$/
const LIGNE_CODE = /^(M[12])\s+([A-Z][A-Za-z0-9&]{1,11})\s*[-–:]?\s+([A-ZÀ-Ý].{4,120})$/
const RNCP = /\brncp\s?(?:n[°o]?\s?)?[:-]?\s?(\d{4,6})\b/

const typeOf = (plie: string): { type: string; niveau: number | null; longueur: number } | null => {
  for (const [type, motif, niveau] of TYPES) {
    const found = motif.exec(plie)
    if (found) return { type, niveau, longueur: found[0].length }
  }
  return null
}

const saveType = ({ carnet }: Contexte, unite: Unite, type: string, niveau: number | null): boolean => {
  const kept = carnet.champ('diplome.type', type, unite.lignes)
  if (kept && niveau !== null) carnet.champ('diplome.niveau', niveau, unite.lignes, 'moyenne')
  return kept
}

const trimSep = (texte: string): string => texte.replace(/^[\s:,|–—-]+/, '').replace(/[\s:,|–—-]+$/, '')

/** Whether a « Parcours X » follows closely: the title above it is then the mention. */
const hasParcours = ({ unites }: Contexte, unite: Unite): boolean => {
  const rang = unites.indexOf(unite)
  return unites
    .slice(rang + 1, rang + 4)
    .some((one) => one.texte.length <= 120 && /^\(?parcours ?:? ?\p{L}/u.test(one.plie))
}

const sansGuillemets = (texte: string): string => texte.replace(/^[«"“]\s?(.+?)\s?[»"”]$/, '$1')

/** « Économie circulaire / Circular Economy Master »: a title said twice is read in the first language. */
const sansTraduction = (texte: string): string =>
  texte.split(
    /\s\|\s(?!\s?(?:Parcours|PARCOURS|Mention|MENTION)\b)|\s\/\s(?=[^/]{0,80}\b(?:Master|Programme?|Track|Degree)\b)/,
  )[0]!

/** « Science politique - Parcours X (M2_X) »: mention, parcours and code of a title. */
const readReste = (contexte: Contexte, unite: Unite, entier: string): boolean => {
  const texte = sansTraduction(entier).replace(/^[®™©\s]+/, '')
  const { carnet, casse } = contexte
  const code = CODE_PAREN.exec(texte)
  const nu = trimSep(code ? texte.slice(0, code.index) : texte)
  const parcours = /(?:^|[\s(])parcours(?:[ -]type)?\s?:?\s+(.+?)\)?$/i.exec(nu)
  const avant = trimSep(parcours ? nu.slice(0, parcours.index) : nu)
  const mention = /(?:^|\s[-–—:,(]\s?)mention\s?:?\s+(.+)$/i.exec(avant)
  const kept: boolean[] = []
  const annee = code !== null && /^M[12]$/.test(code[1]!)
  if (code) kept.push(carnet.champ(annee ? 'parcours.annee' : 'parcours.code', code[1]!, unite.lignes))
  if (parcours)
    kept.push(carnet.champ('parcours.intitule', sansGuillemets(trimSep(parcours[1]!)), unite.lignes))
  if (mention) kept.push(carnet.champ('diplome.mention', casse(trimSep(mention[1]!)), unite.lignes))
  else if (avant.length >= 3 && parcours)
    kept.push(carnet.champ('diplome.mention', casse(avant), unite.lignes))
  else if (avant.length >= 3) {
    const propre = avant.replace(/^(?:en|in|of|de|professionnelle?)\s+/i, '')
    const known = carnet.get('diplome.mention')
    if (typeof known === 'string' && known.toLowerCase() === propre.toLowerCase())
      kept.push(carnet.champ('diplome.mention', casse(propre), unite.lignes))
    else if (hasParcours(contexte, unite))
      kept.push(carnet.champ('diplome.mention', casse(propre), unite.lignes, 'moyenne'))
    else kept.push(carnet.champ('parcours.intitule', propre, unite.lignes, 'moyenne'))
  }
  return kept.includes(true)
}

/** « EXECUTIVE MBA », then the title on the next line. */
const readSuite = (contexte: Contexte, unite: Unite): void => {
  const { unites, pris, titres, carnet } = contexte
  const apres = unites[unites.indexOf(unite) + 1]
  if (apres === undefined || apres.bloc !== unite.bloc || apres.genre !== 'ligne' || titres.has(apres)) return
  if (!pris.has(apres) && apres.texte.length <= 160 && /.\(parcours ?:/.test(apres.plie)) {
    if (readReste(contexte, apres, apres.texte)) pris.add(apres)
    return
  }
  if (
    pris.has(apres) ||
    apres.valeur !== null ||
    /^\(?(?:mention|parcours|universite|ecole)|[.;:@]/.test(apres.plie) ||
    apres.texte.length > 100
  )
    return
  const chemin = carnet.get('parcours.intitule') === undefined ? 'parcours.intitule' : 'diplome.mention'
  if (carnet.champ(chemin, apres.texte, apres.lignes, 'moyenne')) pris.add(apres)
}

const readTitre = (contexte: Contexte, unite: Unite): boolean => {
  const { carnet } = contexte
  const texte = unite.texte.replace(
    /^(?:dipl[ôo]me(?: vis[ée])?|formation|intitul[ée]|title|degree|level|niveau)\s?:\s*/i,
    '',
  )
  const decalage = unite.texte.length - texte.length
  const found = typeOf(unite.plie.slice(decalage))
  const court = /^M([12])\b[\s:–-]+(?=[A-ZÀ-Ý])/.exec(texte)
  if (found === null && court === null) return false
  if (/[.!?;]$/.test(texte) || texte.length > 200) return false
  const seul = /^(?:level|niveau)/i.test(unite.texte)
  let reste = texte.slice(found ? found.longueur : court![0].length)
  if (found && /^['’\p{L}]/u.test(reste)) return false
  reste = reste.replace(DEUX_ANNEES, '')
  const annee = found ? ANNEE.exec(reste) : null
  if (annee) reste = reste.slice(annee[0].length)
  const fin = annee ? null : FIN_ANNEE.exec(reste)
  if (fin) reste = reste.slice(0, fin.index)
  if (seul) reste = ''
  reste = reste.replace(FINALITE, ' ')
  const rang = annee?.[1] ?? fin?.[1] ?? court?.[1]
  const kept = found
    ? saveType(contexte, unite, found.type, found.niveau)
    : saveType(contexte, unite, 'Master', 7)
  if (trimSep(reste).length < 3 && !seul) readSuite(contexte, unite)
  if (trimSep(reste).length >= 3 && !readReste(contexte, unite, reste)) return false
  if (rang !== undefined && (found === null || found.type === 'Master'))
    carnet.champ('parcours.annee', `M${rang}`, unite.lignes)
  return kept
}

/** Short units around a bare code that print its title, maybe broken over lines. */
const readCode = (contexte: Contexte, unite: Unite, rang: number): boolean => {
  const found = CODE.exec(unite.texte)
  const { carnet, unites, titres, pris } = contexte
  if (found === null || !carnet.champ('parcours.code', unite.texte, unite.lignes)) return false
  pris.add(unite)
  if (found[1]!.startsWith('M')) carnet.champ('parcours.annee', found[1]!, unite.lignes)
  if (unite.rubrique === 'programme') return true
  const suite: Unite[] = []
  for (let i = rang + 1; i < unites.length && suite.length < 3; i++) {
    const one = unites[i]!
    const close = titres.has(unite)
      ? titres.has(one) && one.bloc === unite.bloc + 1 && suite.length === 0
      : one.bloc === unite.bloc
    if (!close || pris.has(one) || one.texte.length > 90 || /[.;:@]/.test(one.texte)) break
    suite.push(one)
  }
  const texte = suite.map((one) => one.texte).join(' ')
  if (
    texte.length > 3 &&
    carnet.champ(
      'parcours.intitule',
      texte,
      suite.flatMap((one) => one.lignes),
    )
  )
    for (const one of suite) pris.add(one)
  return true
}

/** The years of the mention, one per line: « M2 ABC Title of the parcours ». */
const readAnnees = (contexte: Contexte): void => {
  const { carnet, pris } = contexte
  const lignes = libres(contexte).flatMap((unite) => {
    if (unite.rubrique === 'programme' || unite.texte.length > 160) return []
    const tete = unite.tete === null ? null : /^(M[12])\s+\S.{0,14}$/.exec(unite.tete)
    const found = tete ? null : LIGNE_CODE.exec(unite.texte)
    const isCode = found !== null && (found[2] === found[2]!.toUpperCase() || found[2]!.length <= 3)
    if (tete)
      return [
        {
          unite,
          annee: tete[1]!,
          code: unite.tete!,
          intitule: trimSep(unite.texte.slice(unite.tete!.length)),
        },
      ]
    return isCode
      ? [{ unite, annee: found[1]!, code: `${found[1]} ${found[2]}`, intitule: trimSep(found[3]!) }]
      : []
  })
  if (lignes.length === 1 && carnet.get('parcours.intitule') === undefined) {
    const [{ unite, annee, code, intitule }] = lignes as [(typeof lignes)[number]]
    carnet.champ('parcours.code', code, unite.lignes)
    carnet.champ('parcours.annee', annee, unite.lignes)
    if (carnet.champ('parcours.intitule', intitule, unite.lignes)) pris.add(unite)
    return
  }
  for (const { unite, annee, code, intitule } of lignes) {
    const chemin = carnet.place('diplome.annees')
    carnet.champ(`${chemin}.annee`, annee, unite.lignes)
    carnet.champ(`${chemin}.code`, code, unite.lignes)
    carnet.champ(`${chemin}.intitule`, intitule, unite.lignes)
    pris.add(unite)
  }
}

/** A line of tags: « Master | Contrat d'apprentissage | RNCP 38175 ». */
const readEtiquettes = (contexte: Contexte, unite: Unite): boolean => {
  const parts = unite.plie.split(/\s?[|•·]\s?|\s[–—-]\s|\s\/\s/)
  if (parts.length < 2 || parts.length > 8 || parts.some((part) => part.length > 60)) return false
  const { carnet } = contexte
  const lus = parts.map((part) => {
    const type = typeOf(part)
    return {
      statuts: statutsOf(part),
      rncp: RNCP.exec(part)?.[1],
      niveau: /^niveau ([5-8])$/.exec(part)?.[1],
      ects: /^(60|120|180) (?:credits )?ects$/.exec(part)?.[1],
      type: type?.longueur === part.length ? type : null,
    }
  })
  const known = lus.filter((lu) => lu.statuts.length > 0 || lu.rncp || lu.niveau || lu.ects || lu.type).length
  if (known < 2 || known * 2 < parts.length) return false
  for (const { statuts, rncp, niveau, ects, type } of lus) {
    for (const statut of statuts) carnet.ajout('parcours.statuts', statut, unite.lignes)
    if (rncp) carnet.champ('diplome.rncp', rncp, unite.lignes)
    if (niveau) carnet.champ('diplome.niveau', Number(niveau), unite.lignes)
    if (ects) carnet.champ('parcours.ects', Number(ects), unite.lignes)
    if (type) saveType(contexte, unite, type.type, type.niveau)
  }
  return true
}

/** Words printed to be seen from afar: bold or capitals, alone and short. */
const isAffiche = (unite: Unite): boolean =>
  unite.texte.length <= 60 && (unite.gras || unite.texte === unite.texte.toUpperCase())

const EXPLICITE = /^\(?(mention|parcours)(?: type)?\s?:?\s+\S/

/** « Mention Droit public », « (Parcours : X) »: a label beats what a title lets guess. */
const readExplicites = (contexte: Contexte): void => {
  for (const unite of contexte.unites)
    if (
      !contexte.pris.has(unite) &&
      unite.genre !== 'puce' &&
      unite.rubrique !== 'programme' &&
      unite.texte.length <= 120 &&
      EXPLICITE.test(unite.plie) &&
      readReste(contexte, unite, unite.texte.replace(/^\((.*)\)$/, '$1'))
    )
      contexte.pris.add(unite)
}

/** Diploma, mention, parcours, code, years of the mention, RNCP number. */
export const readIdentite = (contexte: Contexte): void => {
  const { carnet, pris, titres } = contexte
  readAnnees(contexte)
  readExplicites(contexte)
  contexte.unites.forEach((unite, rang) => {
    if (pris.has(unite) || unite.texte.length > 260) return
    const rncp = RNCP.exec(unite.plie)
    if (
      rncp &&
      carnet.champ('diplome.rncp', rncp[1]!, unite.lignes) &&
      unite.texte.length <= 60 &&
      !unite.texte.includes('|')
    )
      pris.add(unite)
    const code = /\bcode ?(?:de la formation|du parcours|interne)? ?: ?([A-Za-z][A-Za-z0-9_-]{2,14})\b/i.exec(
      unite.texte.slice(0, 120),
    )
    if (
      code &&
      unite.rubrique !== 'programme' &&
      !/^rncp/i.test(code[1]!) &&
      carnet.champ('parcours.code', code[1]!, unite.lignes) &&
      unite.texte.length <= 60
    )
      pris.add(unite)
    if (unite.genre === 'puce') return
    const free =
      unite.rubrique === 'identite' ||
      unite.rubrique === 'presentation' ||
      titres.has(unite) ||
      rang < 12 ||
      isAffiche(unite)
    if (readCode(contexte, unite, rang)) return
    if (readEtiquettes(contexte, unite)) pris.add(unite)
    else if (free && unite.rubrique !== 'programme' && readTitre(contexte, unite)) pris.add(unite)
  })
  const premier = contexte.unites.slice(0, 12).find((unite) => titres.has(unite) && unite.niveau === 1)
  if (premier && premier.rubrique === 'identite' && !pris.has(premier) && premier.texte.length <= 140)
    if (carnet.champ('parcours.intitule', premier.texte, premier.lignes, 'basse')) pris.add(premier)
}
