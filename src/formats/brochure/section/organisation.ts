import { fold } from '#src/kit/text.ts'
import { type Contexte, dire, libres } from '../contexte.ts'
import { isCandidature } from '../fait/candidature.ts'
import { datesOf, joursOf, moisOf } from '../fait/date-fait.ts'
import { splitPhrases } from '../fait/enumeration.ts'
import { statutsOf } from '../fait/statut.ts'
import type { Rubrique } from '../rubrique.ts'
import type { Unite } from '../unite.ts'

const SIENNES: ReadonlySet<Rubrique> = new Set([
  'organisation',
  'rythme',
  'dates',
  'duree',
  'lieu',
  'stage',
  'memoire',
])
const ICI: ReadonlySet<Rubrique> = new Set([
  ...SIENNES,
  'identite',
  'presentation',
  'chiffres',
  'statuts',
  'modalites',
])
const N = '(\\d{1,2}|une?|deux|trois|quatre|cinq|one|two|three|four)'
const ECOLE =
  "(?:en |à |a |de |d'|au |in |at )?(?:l'|la |le )?(?:cours|universite|formation|ecole|cfa|centre|iut|iae|institut|class(?:es)?|campus|university|school)"
const TRAVAIL =
  "(?:en |sur |dans |chez |in |at |on )?(?:les? |l'|the )?(?:entreprises?|lieux? de travail|employeurs?|structure|milieu professionnel|alternance|company|workplace|collectivites?)"
const PERIODE = new RegExp(
  `\\b${N} (semaines?|jours?|weeks?|days?)(?: (?:par|per) (?:mois|semaine|week|month))? ${ECOLE}\\b.{0,40}?\\b${N} (?:semaines?|jours?|weeks?|days?) ${TRAVAIL}\\b`,
)
const INVERSE = new RegExp(
  `\\b${N} (semaines?|jours?|weeks?|days?)(?: (?:par|per) (?:mois|semaine|week|month))? ${TRAVAIL}\\b.{0,40}?\\b${N} (?:semaines?|jours?|weeks?|days?) ${ECOLE}\\b`,
)
const NOMBRES = ['', 'un|une|one', 'deux|two', 'trois|three', 'quatre|four', 'cinq']
const DEMI =
  /\bdemi-?journees?|\bjours? et demi|\bjours? par semaine|\bdays? (?:per|a) week|\bweek-?ends?\b|\bsoirs?\b/
const TRAVAILLE = /collectivite|entreprise|employeur|lieux? de travail|workplace|company|structure d'accueil/
const PROPOSITION =
  / ?; ?|, (?=les (?:etudiants|apprentis|alternants)|(?:en )?entreprise\b)|(?<=\b(?:entreprise|collectivite|universite|ecole|iut|iae|cfa|cours|formation|campus|centre)s?)(?:,| et| \/) /
/** When an office is open, not when one is taught. */
const OUVERTURE =
  /\b(?:secretariat|scolarite|bureau|accueil|permanences?|standard)\b.{0,60}\b(?:ouverte?s?|de \d{1,2} ?h|sur rendez-vous)|\bhoraires d'ouverture/
/** Dates of the register or of the document, not of the courses. */
const ENREGISTRE = /\brncp\b|\benregistr|\becheance\b|france competences|\bhabilit|\baccredit|mise? a jour/
const COURS = /\bcours\b|enseignements?|formation|universite|class(?:es)?\b|lectures?\b|regroupements?/
const LIEU =
  /(?:se deroul|ont lieu|a lieu|sont dispens|est dispens|se tien|take place|are held|taught)\w*\b.{0,30}\b(?:sur|a|au|aux|dans|at|in|on)\b/
const STAGE =
  /^(?:un |une |le |les |la |an? |the )?(?:stages?|missions? en entreprise|periode en entreprise|internship|work placement)\b|\bstage (?:obligatoire|de|d'une duree)\b|\binternship of\b/
const DUREE_STAGE =
  /(\d{1,2}|une?|deux|trois|quatre|cinq|six)(?:\s?(?:a|-|to)\s?\d{1,2})? (mois|semaines?|months?|weeks?)/
const MEMOIRE =
  /^(?:un |le |the |a |redaction d'un )?(?:memoire|master'?s? (?:thesis|dissertation)|thesis|dissertation)\b/
const HEURES = /(?<![\d.,])(\d{1,2}[ .]?\d{3}|\d{2,4})\s?(?:h\b|heures?|hours)/
const DUREE =
  /\b(?:\d{1,2}|une?|deux|trois|one|two|three) ?(?:ans?|annees?|mois|semestres?|years?|months?|semesters?)\b/
const PEDAGOGIE =
  /\b((?:dynamique|pédagogie|démarche|logique) (?:de|par|du|en) projets?|apprentissage par (?:le )?projets?|classe inversée|project-based learning)\b/i

const numberOf = (mot: string): number =>
  /^\d/.test(mot)
    ? Number(mot)
    : Math.max(
        NOMBRES.findIndex((noms) => noms.split('|').includes(mot)),
        mot === 'six' ? 6 : 0,
      )

const readRythme = ({ carnet }: Contexte, phrase: string, plie: string, unite: Unite): boolean => {
  const direct = PERIODE.exec(plie)
  const inverse = direct ? null : INVERSE.exec(plie)
  const found = direct ?? inverse
  if (found) {
    const [cours, travail] = direct ? [found[1]!, found[3]!] : [found[3]!, found[1]!]
    carnet.champ('organisation.rythmeTexte', phrase, unite.lignes)
    if (!/^(?:sem|week)/.test(found[2]!)) return true
    carnet.champ('organisation.semainesCours', numberOf(cours), unite.lignes)
    return carnet.champ('organisation.semainesEntreprise', numberOf(travail), unite.lignes)
  }
  const propositions = plie.split(PROPOSITION)
  const travail = propositions
    .filter((part) => TRAVAILLE.test(part) && !/\bcours\b|\buniversite\b|\bclass/.test(part))
    .flatMap(joursOf)
  const cours = propositions.filter((part) => !TRAVAILLE.test(part) && COURS.test(part)).flatMap(joursOf)
  for (const { jour } of travail) carnet.ajout('organisation.joursEntreprise', jour, unite.lignes)
  if (travail.length > 0 && cours.length === 0) {
    carnet.ajout('organisation.textes', phrase, unite.lignes)
    return true
  }
  const jours = cours.length > 0 || travail.length > 0 ? cours : joursOf(plie)
  const dit = (jours.length > 0 || DEMI.test(plie)) && (COURS.test(plie) || SIENNES.has(unite.rubrique))
  if (!dit && !(unite.rubrique === 'rythme' && phrase.length >= 6)) return false
  if (!carnet.champ('organisation.rythmeTexte', phrase, unite.lignes)) {
    carnet.ajout('organisation.textes', phrase, unite.lignes)
    return true
  }
  for (const { jour, partie } of jours) {
    const chemin = carnet.place('organisation.joursCours')
    carnet.champ(`${chemin}.jour`, jour, unite.lignes)
    carnet.champ(`${chemin}.partie`, partie, unite.lignes, partie === 'journee' ? 'moyenne' : 'haute')
  }
  return true
}

const readMois = ({ carnet }: Contexte, plie: string, unite: Unite): boolean => {
  const periode =
    /\b(?:de|d'|from) ?(?:debut |fin |mi-?)?(\p{L}+)(?: 20\d\d)? (?:a|au|to|until) (?:debut |fin |mi-?)?(\p{L}+)\b/u.exec(
      plie,
    )
  const mois = periode ? [moisOf(periode[1]!)[0], moisOf(periode[2]!)[0]] : []
  if (mois[0] !== undefined && mois[1] !== undefined) {
    carnet.champ('organisation.moisDebut', mois[0], unite.lignes)
    carnet.champ('organisation.moisFin', mois[1], unite.lignes)
  }
  const soutenance = /\bsoutenances?\b.{0,30}?\ben (\p{L}+)/u.exec(plie)
  const dite = soutenance ? moisOf(soutenance[1]!)[0] : undefined
  if (dite !== undefined) carnet.champ('organisation.soutenanceMois', dite, unite.lignes)
  return mois[0] !== undefined && mois[1] !== undefined
}

const readDates = ({ carnet }: Contexte, plie: string, unite: Unite): boolean => {
  const jours = datesOf(plie).filter((date) => date.jour)
  const heures = HEURES.exec(plie)
  const kept: boolean[] = []
  if (jours.length === 2 && jours[0]!.iso < jours[1]!.iso) {
    kept.push(
      carnet.champ('organisation.debut', jours[0]!.iso, unite.lignes),
      carnet.champ('organisation.fin', jours[1]!.iso, unite.lignes),
    )
  } else if (jours.length === 1 && /rentree|debut|demarr|start/.test(unite.plie))
    kept.push(carnet.champ('organisation.debut', jours[0]!.iso, unite.lignes))
  else if (jours.length === 0 && /^(?:rentree|debut|start)/.test(unite.plie) && moisOf(plie).length === 1)
    kept.push(carnet.champ('organisation.moisDebut', moisOf(plie)[0]!, unite.lignes))
  else if (jours.length === 1 && /\bfin\b|\bend\b/.test(unite.plie))
    kept.push(carnet.champ('organisation.fin', jours[0]!.iso, unite.lignes))
  if (
    heures &&
    !(/\bm1\b/.test(plie) && /\bm2\b/.test(plie)) &&
    /total|volume|duree|formation|heures de|programme|\(|hours/.test(
      unite.plie + (jours.length > 0 || unite.rubrique === 'duree' ? '(' : ''),
    )
  )
    kept.push(
      carnet.champ('organisation.heuresAnnoncees', Number(heures[1]!.replace(/\D/g, '')), unite.lignes),
    )
  return kept.includes(true)
}

const readStage = ({ carnet }: Contexte, phrase: string, plie: string, unite: Unite): boolean => {
  if (!carnet.champ('organisation.stageTexte', phrase, unite.lignes)) return false
  const duree = DUREE_STAGE.exec(plie)
  if (duree && duree[2]!.startsWith('mo'))
    carnet.champ('organisation.stageMois', numberOf(duree[1]!), unite.lignes)
  // « un stage ou une alternance »: the second is not whom the first is for
  const dits = plie.split(/\bou (?:une |en |un |d'un )?(?:alternance|apprentissage|contrat)\b/)[0]!
  for (const statut of statutsOf(dits)) carnet.ajout('organisation.stageStatuts', statut, unite.lignes)
  return true
}

const readPhrase = (contexte: Contexte, phrase: string, unite: Unite): boolean => {
  const { carnet } = contexte
  const plie = fold(phrase)
  const { rubrique, lignes } = unite
  const pedagogie = PEDAGOGIE.exec(phrase)
  if (pedagogie && ICI.has(rubrique)) carnet.ajout('pedagogie.modalites', pedagogie[1]!, lignes, 'moyenne')
  if (rubrique === 'stage' || STAGE.test(plie)) return readStage(contexte, phrase, plie, unite)
  if (rubrique === 'memoire' || MEMOIRE.test(plie))
    return carnet.champ('organisation.memoireTexte', phrase, lignes)
  if (rubrique === 'lieu') return carnet.champ('organisation.lieu', phrase, lignes)
  const dates = SIENNES.has(rubrique) || phrase.length <= 120 ? readDates(contexte, plie, unite) : false
  const ects = rubrique === 'duree' ? /\b(60|120|180) (?:credits )?ects\b/.exec(plie)?.[1] : undefined
  if (ects !== undefined) carnet.champ('parcours.ects', Number(ects), lignes)
  if (rubrique === 'duree' && (DUREE.test(plie) || !HEURES.test(plie)))
    return carnet.champ('organisation.dureeTexte', phrase, lignes) || dates
  if (readRythme(contexte, phrase, plie, unite)) {
    readMois(contexte, plie, unite)
    return true
  }
  if (LIEU.test(plie) && COURS.test(plie) && datesOf(plie).length === 0)
    return carnet.champ('organisation.lieu', phrase, lignes)
  return (rubrique === 'dates' && readMois(contexte, plie, unite)) || dates
}

/** Rhythm, dates, hours, place, internship and dissertation, sentence by sentence. */
export const readOrganisation = (contexte: Contexte): void => {
  const { carnet, pris, titres } = contexte
  for (const unite of libres(contexte)) {
    if (
      titres.has(unite) ||
      !ICI.has(unite.rubrique) ||
      unite.texte.length > 3000 ||
      isCandidature(unite.plie) ||
      ENREGISTRE.test(unite.plie) ||
      OUVERTURE.test(unite.plie) ||
      /\bhandicap/.test(unite.plie)
    )
      continue
    const siennes = SIENNES.has(unite.rubrique)
    const phrases = splitPhrases(dire(unite))
    if (!siennes && phrases.length > 1) continue
    const restes = phrases.filter((phrase) => !readPhrase(contexte, phrase, unite))
    if (siennes)
      for (const phrase of restes)
        if (phrase.length >= 20 || unite.genre === 'puce')
          carnet.ajout('organisation.textes', phrase, unite.lignes)
    if (
      restes.length < phrases.length ||
      (siennes && restes.some((phrase) => phrase.length >= 20 || unite.genre === 'puce'))
    )
      pris.add(unite)
  }
}
