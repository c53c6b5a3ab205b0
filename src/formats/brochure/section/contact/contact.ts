import type { RoleContact } from '#src/domain/offre/vocabulaire.ts'
import { type Contexte, libres } from '../../contexte.ts'
import { courrielsOf, isNom, nomFinal, roleOf, sansCivilite, telephonesOf } from '../../fait/personne.ts'
import type { Unite } from '../../unite.ts'
import { save } from './garder.ts'
import { isReach, reachAfter, withoutReach } from './joindre.ts'

const ETIQUETTE = /^([^:]{4,90}?)\s?:\s*(\S.*)$/
const SEPARATEUR = /\s[-–—|]\s|\s?,\s(?=[a-zà-ÿ]|Resp|Dir|Co|Réf|Gest|Prof|Maître|Ma[iî]tresse|Head|Program)/

/** « Nom - Titre Nom - Titre »: each title but the last ends with the next person's name. */
const splitChain = (texte: string): { nom: string; titre: string }[] => {
  const parts = texte.split(SEPARATEUR).map((part) => part.trim())
  if (parts.length < 2 || parts.length > 12 || !isNom(parts[0]!)) return []
  const people: { nom: string; titre: string }[] = []
  let nom = parts[0]!
  for (let i = 1; i < parts.length; i++) {
    const last = i === parts.length - 1
    const suivant = last ? null : nomFinal(parts[i]!)
    if (!last && suivant === null) return []
    const titre = suivant === null ? parts[i]! : parts[i]!.slice(0, parts[i]!.length - suivant.length).trim()
    if (roleOf(titre) === null) return []
    people.push({ nom, titre })
    nom = suivant ?? ''
  }
  return people
}

/** From a name to the next one. */
const partOf = (texte: string, nom: string, suivant: string | undefined): string => {
  const debut = Math.max(texte.indexOf(nom), 0)
  const fin = suivant === undefined ? -1 : texte.indexOf(suivant, debut + nom.length)
  return texte.slice(debut, fin < 0 ? undefined : fin)
}

const readLigne = (contexte: Contexte, unite: Unite, rang: number): boolean => {
  const texte = withoutReach(unite.texte)
  const chain = splitChain(texte)
  chain.forEach(({ nom, titre }, i) => {
    const part = partOf(unite.texte, nom, chain[i + 1]?.nom)
    const seul = chain.length === 1
    const personne = { role: roleOf(titre)!, titre, nom, unites: [unite], ...(seul ? {} : { part }) }
    save(contexte, personne, seul ? reachAfter(contexte, rang) : [])
  })
  if (chain.length > 0) return true
  const paren = /^([^()]{4,60})\s\(([^()]{4,80})\)$/.exec(texte)
  const role = paren ? roleOf(paren[2]!) : null
  if (paren && role !== null && isNom(paren[1]!)) {
    save(
      contexte,
      { role, titre: paren[2]!, nom: paren[1]!.trim(), unites: [unite] },
      reachAfter(contexte, rang),
    )
    return true
  }
  return false
}

/** « A et B », « A, B », « A / B ». */
const splitNoms = (texte: string): string[] =>
  texte.split(/\s(?:et|and|&)\s|\s?[,;/]\s/).map((nom) => nom.trim())

/** In a section of contacts, whatever title stands before a mailbox or a person names somebody to reach. */
const roleInconnu = (unite: Unite, titre: string, reste: string): RoleContact | null =>
  (unite.rubrique === 'contacts' || unite.rubrique === 'equipe' || isNom(reste)) &&
  titre.length <= 60 &&
  !/^[^:]*\b(?:mail|courriel|t[ée]l|adresse|ligne)/i.test(titre) &&
  !/^(?:site|web|fax|acces|horaires?|lieu|linkedin|twitter|facebook|instagram)\b/i.test(titre) &&
  (courrielsOf(unite.texte).length > 0 || telephonesOf(unite.texte).length > 0)
    ? 'autre'
    : null

const readEtiquette = (contexte: Contexte, unite: Unite, rang: number): boolean => {
  const cells = unite.genre === 'rangee' && unite.cellules.length === 2 ? unite.cellules : null
  const found = cells ?? ETIQUETTE.exec(unite.texte)?.slice(1)
  const titre = found?.[0]?.trim()
  const reste = withoutReach(found?.[1] ?? '')
  const role = titre === undefined ? null : (roleOf(titre) ?? roleInconnu(unite, titre, reste))
  if (titre === undefined || role === null) return false
  const noms = splitNoms(reste).filter((nom) => nom !== '')
  const reach = courrielsOf(unite.texte).length > 0 || telephonesOf(unite.texte).length > 0
  if (noms.length > 0 && noms.every(isNom)) {
    noms.forEach((nom, i) =>
      save(contexte, { role, titre, nom, unites: [unite] }, i === 0 ? reachAfter(contexte, rang) : []),
    )
    return true
  }
  if (noms.length > 0 || !reach) return false
  save(contexte, { role, titre, nom: null, unites: [unite] }, reachAfter(contexte, rang))
  return true
}

/** A title alone on its line, then the person or the mailbox. */
const readTitre = (contexte: Contexte, unite: Unite, rang: number): boolean => {
  const entier = unite.texte.replace(/\s?:$/, '')
  const titre = roleOf(entier) === null ? entier.split(/,\s/)[0]! : entier
  const role = titre === entier || !isNom(titre) ? roleOf(titre) : null
  const apres = contexte.unites[rang + 1]
  if (
    role === null ||
    apres === undefined ||
    apres.genre === 'rangee' ||
    contexte.pris.has(apres) ||
    apres.bloc > unite.bloc + 1
  )
    return false
  const noms = splitNoms(withoutReach(apres.texte))
  const reach = reachAfter(contexte, rang + 1)
  if (noms.every(isNom))
    noms.forEach((nom, i) =>
      save(contexte, { role, titre, nom, unites: [unite, apres] }, i === 0 ? reach : []),
    )
  else if (isReach(apres, true))
    save(contexte, { role, titre, nom: null, unites: [unite] }, [apres, ...reachAfter(contexte, rang + 1)])
  else return false
  return true
}

/** A name alone in a section of contacts: the heading says who it is. */
const readNom = (contexte: Contexte, unite: Unite, rang: number, entete: Unite | null): void => {
  const entier = withoutReach(unite.texte)
  const avant = entier.split(/,\s/)[0]!
  const nom = sansCivilite(avant) === avant ? entier : avant
  if (!isNom(nom)) return
  const cfa = entete !== null && /\breferente?s?\b|\bcfa\b|apprentissage|alternance/.test(entete.plie)
  const role: RoleContact = cfa ? 'referent_cfa' : (roleOf(entete?.texte ?? '') ?? 'autre')
  const reach = reachAfter(contexte, rang)
  if (role === 'autre' && reach.length === 0 && entete?.rubrique !== 'equipe') return
  save(contexte, { role, titre: null, nom, unites: [unite] }, reach)
  const courriel = cfa
    ? reach.flatMap((one) => courrielsOf(one.texte).map((c) => [c, one] as const))[0]
    : undefined
  if (courriel) contexte.carnet.champ('cfa.courriel', courriel[0], courriel[1].lignes, 'moyenne')
}

const CFA =
  /^(?:[Vv]os |[Nn]os |[Ll]es )?(?:[Rr][ée]f[ée]rente?s?|[Cc]ontacts?|[Cc]onseillers?|[Ii]nterlocuteurs?)(?: au| du| de la)? ((?:CFA\b.{2,60})|(?:[A-ZÀ-Ý0-9][A-ZÀ-Ý0-9'&-]+(?: [A-ZÀ-Ý0-9][A-ZÀ-Ý0-9'&-]+){0,6}))$/

const AILLEURS: ReadonlySet<Unite['rubrique']> = new Set([
  'debouches',
  'metiers',
  'activites',
  'competences',
  'objectifs',
  'pieces',
  'prerequis',
])
const DIRIGE = /formation|master|mention|parcours|pedagogique|secretariat|gestionnaire|handicap/

const CLAUSE = /[;.]\s+([^:;.]{4,60}?)\s?:\s+([^:;]{4,80})$/

/** « … ; référente handicap : Ada Lovelace, 01 … »: somebody named at the end of a sentence on something else. */
const readClause = (contexte: Contexte, unite: Unite): void => {
  const found = CLAUSE.exec(unite.texte)
  const role = found ? roleOf(found[1]!) : null
  const nom = withoutReach(found?.[2] ?? '')
  if (found === null || role === null || !isNom(nom)) return
  save(contexte, { role, titre: found[1]!, nom, unites: [unite] }, [])
  contexte.pris.delete(unite)
}

/** People and mailboxes with the title printed beside them. */
export const readContacts = (contexte: Contexte): void => {
  let entete: Unite | null = null
  contexte.unites.forEach((unite, rang) => {
    const { titres, pris, carnet } = contexte
    if (titres.has(unite)) {
      entete = unite
      const cfa = unite.texte.length > 120 ? null : CFA.exec(unite.texte.replace(/\s?:$/, ''))
      if (cfa) carnet.champ('cfa.nom', cfa[1]!, unite.lignes, 'moyenne')
      if (cfa) pris.add(unite)
      if (!cfa) readTitre(contexte, unite, rang)
      return
    }
    if (pris.has(unite) || unite.texte.length > 300) return
    if (AILLEURS.has(unite.rubrique)) {
      if (unite.genre === 'ligne') readEtiquette(contexte, unite, rang)
      return
    }
    if (unite.rubrique === 'programme' && !DIRIGE.test(unite.plie)) return
    if (
      readLigne(contexte, unite, rang) ||
      readEtiquette(contexte, unite, rang) ||
      readTitre(contexte, unite, rang)
    )
      return
    readClause(contexte, unite)
    if (unite.rubrique === 'contacts' || unite.rubrique === 'equipe') readNom(contexte, unite, rang, entete)
  })
  for (const unite of libres(contexte))
    if (
      unite.texte.length <= 160 &&
      /^(?:le )?cfa\b\s?:?\s|^centre de formation d'apprentis/.test(unite.plie)
    ) {
      const nom = unite.texte.replace(/^(?:le )?CFA\s?:\s?/i, '').replace(/[.;]$/, '')
      if (nom.length > 80 || !contexte.carnet.champ('cfa.nom', nom, unite.lignes, 'moyenne')) continue
      contexte.pris.add(unite)
    }
}
