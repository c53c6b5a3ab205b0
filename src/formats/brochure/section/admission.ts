import { fold } from '#src/kit/text.ts'
import { type Contexte, dire, libres, libresDe } from '../contexte.ts'
import { isCandidature } from '../fait/candidature.ts'
import { alternativesOf, natureCritere, niveauOf } from '../fait/critere.ts'
import { datesOf } from '../fait/date-fait.ts'
import { splitListe, splitPhrases } from '../fait/enumeration.ts'
import { statutsOf } from '../fait/statut.ts'
import type { Unite } from '../unite.ts'

const FACULTATIF = /facultati|optionnel|\boptional\b|non obligatoire/
const DISPONIBLE =
  /si disponible|si possible|le cas echeant|eventuelle?(?:ment)?|if (?:available|applicable|any)|si vous en avez/
const PIECE =
  /^(?:une? |votre |vos |la |les |le |l'|your |a )?(?:lettre|cv\b|curriculum|releves?|copies?|photocopies?|attestations?|diplomes?|justificatifs?|formulaire|dossier de|photo|piece d'identite|description du projet|projet professionnel|transcripts?|cover letter|letters?|resume|passport|proof|test score|certificat)/
const LISTE_PIECES = /^(?:documents?|pi[eè]ces?|dossier)(?: [^:]{2,40})?\s?:\s+(\S.*)$/i
const OUVERT =
  /\bouvert|accessible|s'adresse|proposee? (?:en|aux)|se deroule en|peut etre suivi|is open to|available (?:in|as)/
const EN_ALTERNANCE = /^(?:(?:la )?formation (?:est )?(?:proposee )?)?en (?:alternance|apprentissage)\b/
const ETAPE = /\b(?:dossiers?|entretiens?|jury|oral|tests?|epreuves?|interviews?|application file|concours)\b/
const DEMARCHE =
  /^(?:entretiens?|auditions?|tests?\b|epreuves?|jury|examen (?:du|des) dossiers?|etude (?:du|des) dossiers?|dossier (?:de candidature|en ligne)|interview|online application|selection (?:sur|par)|depot (?:du|des) dossiers?)/
const LIBELLE_ETAPE = /^(?:modalites?|procedure|selection|recrutement|admission)(?: d[e'].{3,20})? ?: ?\S/
const DECIDE =
  /admissib|\badmission|\badmis|\bselection|\brecrut|candidat.{0,40}(?:entretien|jury|convoque)|shortlist|\binterview/

const savePiece = ({ carnet }: Contexte, texte: string, unite: Unite): void => {
  const plie = fold(texte)
  const chemin = carnet.place('admission.pieces')
  const exigence = FACULTATIF.test(plie)
    ? 'facultatif'
    : DISPONIBLE.test(plie)
      ? 'si_disponible'
      : 'obligatoire'
  carnet.champ(`${chemin}.intitule`, texte.replace(/\s?[;,.]$/, ''), unite.lignes)
  carnet.champ(`${chemin}.exigence`, exigence, unite.lignes, exigence === 'obligatoire' ? 'moyenne' : 'haute')
  for (const statut of statutsOf(plie)) carnet.ajout(`${chemin}.statuts`, statut, unite.lignes, 'moyenne')
}

const readPieces = (contexte: Contexte): void => {
  const { pris } = contexte
  const unites = libresDe(contexte, 'pieces')
  const listees = unites.some((unite) => unite.genre === 'puce' && unite.valeur === null)
  for (const unite of unites) {
    const court = unite.texte.length <= 220 && !unite.texte.endsWith(':')
    if (unite.valeur !== null) for (const item of splitListe(unite.valeur)) savePiece(contexte, item, unite)
    else if (court && (unite.genre === 'puce' || (!listees && PIECE.test(unite.plie))))
      savePiece(contexte, unite.texte, unite)
    else continue
    pris.add(unite)
  }
  for (const unite of libresDe(contexte, 'admission', 'calendrier', 'prerequis')) {
    const liste = unite.texte.length <= 600 ? LISTE_PIECES.exec(unite.texte)?.[1] : undefined
    const items = liste === undefined ? [] : splitListe(liste)
    if (items.length >= 2 && PIECE.test(fold(items[0]!))) {
      for (const item of items) savePiece(contexte, item, unite)
      pris.add(unite)
    } else if (
      unite.genre === 'puce' &&
      unite.texte.length <= 160 &&
      PIECE.test(unite.plie) &&
      !DEMARCHE.test(unite.plie) &&
      natureCritere(unite.plie) !== 'diplome'
    ) {
      savePiece(contexte, unite.texte, unite)
      pris.add(unite)
    }
  }
}

const saveEtape = ({ carnet }: Contexte, phrase: string, plie: string, unite: Unite): boolean => {
  const mode = /entretien|interview|\boral|\bjury|audition/.test(plie)
    ? 'entretien'
    : /\btests?\b|epreuve|concours/.test(plie)
      ? 'test'
      : 'dossier'
  const nom = /admissib|shortlist/.test(plie)
    ? 'admissibilite'
    : /\badmis|\bselection|\brecrut/.test(plie)
      ? 'admission'
      : 'autre'
  const chemin = carnet.place('admission.etapes')
  carnet.champ(`${chemin}.nom`, nom, unite.lignes, 'moyenne')
  carnet.champ(`${chemin}.mode`, mode, unite.lignes)
  return carnet.champ(`${chemin}.texte`, phrase, unite.lignes)
}

const SUJET =
  /^(?:pour )?(?:les |des |aux |tous les )?(?:etudiant|candidat|apprenant|professionnel|salarie|public|stagiaire|student|applicant)/

/** Sentences of one kind that follow each other in a paragraph are one condition. */
const saveCriteres = (contexte: Contexte, unite: Unite, phrases: readonly string[]): void => {
  const { carnet } = contexte
  const sujet = fold(phrases[0] ?? '').slice(0, 90)
  const heritage = SUJET.test(sujet) ? statutsOf(sujet) : []
  const groupes: { texte: string; nature: ReturnType<typeof natureCritere> }[] = []
  for (const phrase of phrases) {
    const nature = natureCritere(fold(phrase))
    const last = groupes.at(-1)
    if (last && (nature === null || (last.nature === nature && nature !== 'diplome')))
      last.texte += ` ${phrase}`
    else groupes.push({ texte: phrase, nature })
  }
  for (const { texte, nature } of groupes) {
    const debut = fold(texte).slice(0, 90)
    const chemin = carnet.place('admission.criteres')
    carnet.champ(`${chemin}.texte`, texte, unite.lignes)
    if (nature !== null) carnet.champ(`${chemin}.nature`, nature, unite.lignes, 'moyenne')
    const statuts = SUJET.test(debut) && statutsOf(debut).length > 0 ? statutsOf(debut) : heritage
    for (const statut of statuts) carnet.ajout(`${chemin}.statuts`, statut, unite.lignes, 'moyenne')
    for (const alternative of alternativesOf(texte))
      carnet.ajout(`${chemin}.alternatives`, alternative, unite.lignes, 'moyenne')
    const niveau = niveauOf(texte)
    if (niveau !== null) carnet.champ('admission.niveauRequis', niveau, unite.lignes)
  }
}

const readOuverture = (contexte: Contexte, unite: Unite): boolean => {
  const { carnet } = contexte
  const statuts = statutsOf(unite.plie)
  const liste =
    unite.texte.length <= 160 &&
    statuts.length >= 2 &&
    splitListe(dire(unite)).length >= 2 &&
    splitListe(dire(unite)).every((item) => statutsOf(fold(item)).length > 0)
  const explicite = unite.rubrique === 'statuts' || liste
  if (statuts.length === 0 || unite.texte.length > 500 || !(explicite || OUVERT.test(unite.plie)))
    return false
  carnet.champ('parcours.statutsTexte', dire(unite), unite.lignes)
  for (const statut of statuts) carnet.ajout('parcours.statuts', statut, unite.lignes)
  return true
}

/** A sentence of a paragraph that says to whom the programme is open; the paragraph is still to be read. */
const readOuverte = ({ carnet }: Contexte, unite: Unite): void => {
  for (const phrase of splitPhrases(unite.texte)) {
    const plie = fold(phrase)
    const dit = OUVERT.test(plie) || EN_ALTERNANCE.test(plie)
    const statuts = dit && phrase.length <= 400 ? statutsOf(plie) : []
    if (statuts.length === 0 || natureCritere(plie) === 'diplome') continue
    if (OUVERT.test(plie)) carnet.champ('parcours.statutsTexte', phrase, unite.lignes)
    for (const statut of statuts) carnet.ajout('parcours.statuts', statut, unite.lignes)
  }
}

/** « 1/ dossier - 2/ entretien » is two steps; else the sentences. */
const splitEtapes = (texte: string): string[] => {
  const pas = /^1\s?[/.)]\s.*\s2\s?[/.)]\s/.test(texte) && texte.length <= 600
  return pas
    ? texte
        .split(/\s?[-–;,.]?\s?(?:^|\s)\d\s?[/.)]\s/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : splitPhrases(texte)
}

const LONGUES: ReadonlySet<Unite['rubrique']> = new Set(['presentation', 'identite'])

/** The statuses the programme is open to, wherever it says so. */
export const readOuvertures = (contexte: Contexte): void => {
  for (const unite of libresDe(
    contexte,
    'statuts',
    'admission',
    'prerequis',
    'organisation',
    'identite',
    'presentation',
    'modalites',
    'duree',
    'rythme',
    'dates',
    'lieu',
  )) {
    const phrases = unite.texte.length > 3000 ? 0 : splitPhrases(unite.texte).length
    if (EN_ALTERNANCE.test(unite.plie) || (phrases > 1 && LONGUES.has(unite.rubrique)))
      readOuverte(contexte, unite)
    if (
      (unite.genre !== 'rangee' || unite.cellules.length === 2) &&
      (unite.rubrique === 'statuts' || phrases === 1) &&
      readOuverture(contexte, unite)
    )
      if (natureCritere(unite.plie) !== 'diplome') contexte.pris.add(unite)
  }
}

/** A level asked for among the dates is a condition. */
const isNiveau = (unite: Unite): boolean =>
  natureCritere(unite.plie) === 'competence' && datesOf(unite.plie).length === 0 && unite.texte.length <= 200

const isSession = (unite: Unite): boolean =>
  unite.rubrique === 'admission' &&
  /^(?:prochaines? )?(?:sessions?|dates?|jurys?|cloture|ouverture)\b/.test(unite.plie) &&
  datesOf(unite.plie).length > 0

/** What is asked, how one is chosen, which papers and when. */
export const readAdmission = (contexte: Contexte): void => {
  const { carnet, pris } = contexte
  readPieces(contexte)
  for (const unite of libres(contexte))
    if (
      unite.rubrique !== 'programme' &&
      !contexte.titres.has(unite) &&
      ((unite.rubrique === 'calendrier' && !isNiveau(unite)) ||
        isCandidature(unite.plie) ||
        isSession(unite)) &&
      unite.texte.length <= 600
    ) {
      carnet.ajout(
        'admission.calendrier',
        unite.rubrique === 'calendrier' && unite.valeur === null ? unite.texte : dire(unite),
        unite.lignes,
      )
      pris.add(unite)
    }
  for (const unite of libresDe(contexte, 'admission', 'prerequis', 'calendrier')) {
    if (unite.rubrique === 'calendrier' && !isNiveau(unite)) continue
    if (unite.texte.endsWith(':') && unite.texte.length <= 120) continue
    const niveau = unite.texte.length <= 60 ? niveauOf(dire(unite)) : null
    if (
      niveau !== null &&
      dire(unite).length <= niveau.length + 4 &&
      carnet.champ('admission.niveauRequis', niveau, unite.lignes)
    ) {
      pris.add(unite)
      continue
    }
    const phrases = splitEtapes(dire(unite))
    const restes = phrases.filter((phrase) => {
      const plie = fold(phrase)
      return !(
        ((DECIDE.test(plie) && ETAPE.test(plie)) ||
          (LIBELLE_ETAPE.test(plie) && ETAPE.test(plie)) ||
          ((unite.genre === 'puce' || phrases.length >= 2) && DEMARCHE.test(plie))) &&
        natureCritere(plie) !== 'vapp' &&
        saveEtape(contexte, phrase, plie, unite)
      )
    })
    const conditions =
      unite.genre === 'puce' || unite.texte.length >= 25 || natureCritere(unite.plie) !== null ? restes : []
    if (conditions.length > 0) saveCriteres(contexte, unite, conditions)
    if (conditions.length > 0 || restes.length < phrases.length) pris.add(unite)
  }
}
