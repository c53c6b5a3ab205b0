import { type Contexte, dire, libres, libresDe } from '../contexte.ts'
import { splitListe, splitPhrases } from '../fait/enumeration.ts'
import { paysOf } from '../fait/pays.ts'
import { roleOf } from '../fait/personne.ts'
import type { Rubrique } from '../rubrique.ts'
import type { Unite } from '../unite.ts'

const MEMBRE =
  /\b(?:est|sont|is a|are) (?:membres?|adherente?s?|member|members|labellisee?s?|accreditee?s?)(?: of| par| aupres)?(?: de| du| des| d'| of| the| la| le| les| l'| au| aux)* ?/
const MOBILITE =
  /\berasmus|mobilites? internationale|echanges? (?:internationa|universitaires?|academiques?)|semestres? a l'etranger|(?:study|semester|year) abroad|exchange (?:semester|programme|agreement)|double diplome|double degree/
const LANGUE =
  /\b(fran[çc]ais|anglais|espagnol|allemand|italien|portugais|arabe|chinois|french|english|spanish|german|italian)e?\b/gi
const LANGUES: Readonly<Record<string, string>> = {
  french: 'français',
  francais: 'français',
  english: 'anglais',
  spanish: 'espagnol',
  german: 'allemand',
  italian: 'italien',
}
const ENSEIGNE =
  /\b(?:taught|delivered) (?:entirely |fully )?in (?:english|french)|enseignements?.{0,30} en (?:anglais|francais)|cours (?:sont )?(?:dispenses |assures )?en (?:anglais|francais)|langue d'enseignement/

const NIVEAU = /^niveau (?:d'etudes? vise|de sortie|du diplome|vise)\b/
const CREDITS = /^(?:nombre de )?(?:ects|credits?(?: ects)?) ?:? ?(\d{2,3})\b/

const saveMobilite = ({ carnet, pris }: Contexte, unite: Unite, phrase: string): void => {
  const chemin = carnet.place('mobilite')
  carnet.champ(`${chemin}.texte`, phrase, unite.lignes)
  const programme = /\bErasmus(?: ?\+| Mundus| plus)?/i.exec(phrase)
  if (programme) carnet.champ(`${chemin}.programme`, programme[0], unite.lignes)
  const pays = paysOf(phrase)
  if (pays.length === 1) {
    carnet.champ(`${chemin}.pays`, pays[0]!.pays, unite.lignes)
    const paren = /^\s?\(([^()]{3,300})\)/.exec(phrase.slice(pays[0]!.fin))
    for (const partenaire of paren ? splitListe(paren[1]!) : [])
      carnet.ajout(`${chemin}.partenaires`, partenaire, unite.lignes, 'moyenne')
  }
  pris.add(unite)
}

/** « membre du A (nom complet) B (…) »: the short name outside the parentheses, the full one inside. */
const saveAdhesion = ({ carnet, pris }: Contexte, unite: Unite, membre: RegExpExecArray): void => {
  const suite = unite.texte
    .slice(membre.index + membre[0].length)
    .replace(/[.;]$/, '')
    .slice(0, 240)
  const dedans = [...suite.matchAll(/\(([^()]{2,120})\)/g)].map((m) => m[1]!)
  const organisme = suite
    .replace(/\([^()]*\)/g, ' ')
    .split(/[,;]| et | depuis | qui /)[0]!
    .replace(/\s+/g, ' ')
    .trim()
  if (organisme.length < 2 || organisme.length > 90) return
  const chemin = carnet.place('adhesions')
  carnet.champ(`${chemin}.organisme`, organisme, unite.lignes, 'moyenne')
  if (dedans.length > 0) carnet.champ(`${chemin}.nomComplet`, dedans.join(' '), unite.lignes, 'moyenne')
  carnet.champ(`${chemin}.texte`, unite.texte, unite.lignes)
  pris.add(unite)
}

/** « AACSB », alone on its line under the labels. */
const isSigle = (unite: Unite): boolean =>
  unite.genre === 'ligne' && unite.valeur === null && /^[A-Z][A-Za-z]{1,11}$/.test(unite.texte)

const readPartout = (contexte: Contexte, unite: Unite): void => {
  const { carnet, pris } = contexte
  const membre = unite.texte.length <= 500 && unite.rubrique !== 'debouches' ? MEMBRE.exec(unite.plie) : null
  if (membre && unite.plie.length === unite.texte.length) return saveAdhesion(contexte, unite, membre)
  if (
    unite.rubrique === 'mobilite' ||
    (MOBILITE.test(unite.plie) && unite.texte.length <= 500 && unite.rubrique !== 'competences')
  ) {
    const dite = unite.genre === 'puce' || MOBILITE.test(unite.plie) || unite.texte.length >= 25
    if (unite.texte.length >= 12 && dite && !unite.texte.includes(' > '))
      return saveMobilite(contexte, unite, dire(unite))
  }
  if (
    /\bhandicap|\bdisabilit/.test(unite.plie) &&
    (unite.texte.length >= 30 || unite.rubrique === 'handicap') &&
    unite.texte.length <= 900
  ) {
    if (roleOf(unite.texte) === null && carnet.champ('cfa.handicapTexte', dire(unite), unite.lignes))
      pris.add(unite)
  } else if (unite.rubrique === 'langues' || (unite.texte.length <= 250 && ENSEIGNE.test(unite.plie))) {
    const langues = [...dire(unite).matchAll(LANGUE)].map((m) => m[1]!.toLowerCase())
    for (const langue of langues) carnet.ajout('parcours.langues', LANGUES[langue] ?? langue, unite.lignes)
    if (langues.length > 0) pris.add(unite)
  } else if (
    unite.rubrique === 'reseaux' &&
    !contexte.titres.has(unite) &&
    (unite.genre === 'puce' ? unite.texte.length <= 200 : isSigle(unite))
  ) {
    const chemin = carnet.place('adhesions')
    carnet.champ(`${chemin}.organisme`, unite.texte.replace(/\s?[;,.]$/, ''), unite.lignes, 'basse')
    pris.add(unite)
  } else if (unite.rubrique === 'reseaux' && unite.valeur !== null && unite.valeur.length <= 400) {
    for (const nom of splitListe(unite.valeur)) {
      if (/^cfa\b/i.test(nom)) carnet.champ('cfa.nom', nom, unite.lignes, 'moyenne')
      else carnet.champ(`${carnet.place('adhesions')}.organisme`, nom, unite.lignes, 'basse')
    }
    pris.add(unite)
  } else if (unite.texte.length <= 80 && NIVEAU.test(unite.plie)) {
    const bac = /bac ?\+ ?(\d)/.exec(unite.plie)?.[1]
    const niveau = bac === '5' ? 7 : bac === '3' ? 6 : null
    if (niveau !== null && carnet.champ('diplome.niveau', niveau, unite.lignes, 'moyenne')) pris.add(unite)
  } else if (unite.texte.length <= 60 && CREDITS.test(unite.plie)) {
    if (carnet.champ('parcours.ects', Number(CREDITS.exec(unite.plie)![1]), unite.lignes)) pris.add(unite)
  } else if (
    unite.rubrique !== 'prerequis' &&
    unite.rubrique !== 'admission' &&
    /^(?:total|diplome|master|formation|programme)?.{0,30}\b(?:60|120|180) (?:credits )?ects\b/.test(
      unite.plie,
    ) &&
    unite.texte.length <= 120
  ) {
    const ects = /\b(60|120|180) (?:credits )?ects/.exec(unite.plie)
    if (ects && carnet.champ('parcours.ects', Number(ects[1]), unite.lignes)) pris.add(unite)
  }
}

const LISTES: readonly (readonly [Rubrique, string, number])[] = [
  ['modalites', 'pedagogie.modalites', 400],
  ['evaluation', 'pedagogie.evaluation', 600],
  ['tarifs', 'parcours.tarifs', 600],
]

const readListes = (contexte: Contexte): void => {
  const { carnet, pris } = contexte
  for (const [rubrique, liste, longueur] of LISTES)
    for (const unite of libresDe(contexte, rubrique)) {
      if (unite.texte.length > longueur || (unite.texte.endsWith(':') && unite.valeur === null)) continue
      const said =
        rubrique === 'tarifs' && /^frais de (?:candidature|dossier)/.test(unite.plie)
          ? unite.texte
          : dire(unite)
      const items =
        unite.valeur !== null && rubrique === 'modalites' ? splitListe(said) : [said.replace(/\s?[;,]$/, '')]
      for (const item of items) carnet.ajout(liste, item, unite.lignes)
      pris.add(unite)
    }
}

const readObjectifs = (contexte: Contexte): void => {
  const { carnet, pris } = contexte
  for (const unite of libresDe(contexte, 'objectifs')) {
    if (unite.texte.endsWith(':') && unite.valeur === null) {
      if (carnet.champ('parcours.objectifsIntro', unite.texte, unite.lignes)) pris.add(unite)
    } else if (unite.genre === 'puce' || unite.texte.length >= 25) {
      carnet.ajout(
        'parcours.objectifs',
        dire(unite),
        unite.lignes,
        unite.genre === 'puce' ? 'haute' : 'moyenne',
      )
      pris.add(unite)
    }
  }
  for (const unite of libresDe(contexte, 'presentation'))
    if (unite.texte.length >= 40 || unite.genre === 'puce' || /^.{15,}\.$/.test(unite.texte)) {
      carnet.ajout('parcours.presentation', dire(unite), unite.lignes)
      pris.add(unite)
    }
}

/** « Crédits ECTS », and the number on the line below. */
const readCredits = ({ carnet, pris, unites }: Contexte): void => {
  unites.forEach((unite, rang) => {
    const apres = unites[rang + 1]
    if (apres === undefined || pris.has(unite) || pris.has(apres) || unite.rubrique === 'programme') return
    if (!/^(?:nombre de )?(?:credits(?: ects)?|ects) ?:?$/.test(unite.plie)) return
    const credits = /^(30|60|120|180)(?: (?:ects|credits))?$/.exec(apres.plie)?.[1]
    if (credits === undefined) return
    if (carnet.champ('parcours.ects', Number(credits), [...unite.lignes, ...apres.lignes]))
      pris.add(unite).add(apres)
  })
}

const readDiplome = (contexte: Contexte): void => {
  const { carnet, pris } = contexte
  for (const unite of libres(contexte)) {
    if (contexte.titres.has(unite) || unite.texte.length > 600) continue
    const delivre = /\bd[ée]livr[ée]e?s? par (?:l['’]|le |la |les )?([^.;,]{3,120})/i.exec(unite.texte)
    if (
      unite.rubrique !== 'diplome' &&
      !(delivre && /^(?:diplome|titre|grade|certification)/.test(unite.plie))
    )
      continue
    if (!carnet.champ('diplome.texte', dire(unite), unite.lignes)) continue
    const niveau = /\bniveau ([1-8])\b|\blevel ([1-8])\b/.exec(unite.plie)
    if (niveau) carnet.champ('diplome.niveau', Number(niveau[1] ?? niveau[2]), unite.lignes)
    if (delivre) carnet.champ('diplome.delivrePar', delivre[1]!.trim(), unite.lignes)
    pris.add(unite)
  }
}

/** What is said in sentences: partners, mobility, languages, disability, pedagogy, aims, presentation, diploma. */
export const readTextes = (contexte: Contexte): void => {
  for (const unite of libres(contexte))
    if (unite.rubrique !== 'programme' && !contexte.titres.has(unite)) readPartout(contexte, unite)
  readCredits(contexte)
  readListes(contexte)
  readDiplome(contexte)
  readObjectifs(contexte)
}

/** What a section leaves: one sentence of a paragraph already split elsewhere is never read twice. */
export const readPresentation = (contexte: Contexte): void => {
  for (const unite of libresDe(contexte, 'identite'))
    if (
      unite.genre === 'ligne' &&
      unite.texte.length >= 140 &&
      splitPhrases(unite.texte).length >= 1 &&
      /[.!…]$/.test(unite.texte)
    ) {
      contexte.carnet.ajout('parcours.presentation', unite.texte, unite.lignes, 'basse')
      contexte.pris.add(unite)
    }
}
