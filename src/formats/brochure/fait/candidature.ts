import { datesOf, moisOf } from './date-fait.ts'

const CANDIDATURE =
  /candidat|inscription|\bdossiers?\b|mon ?master|parcoursup|\bapply\b|\bapplications?\b|deadline/
/** The national or local platforms where one applies. */
const PLATEFORME = /\bmon ?master\b|\be-?candidat\b|\bparcoursup\b|\betudes en france\b|campus ?france/
const PORTAIL = /candidat|monmaster|parcoursup|inscription|apply|admission/i

/** Whether a folded text says when or where to apply. */
export const isCandidature = (plie: string): boolean =>
  plie.length <= 400 &&
  CANDIDATURE.test(plie) &&
  (datesOf(plie).length > 0 || (/\d/.test(plie) && moisOf(plie).length > 0) || PLATEFORME.test(plie))

/** Whether an address leads to where one applies, not to the programme. */
export const isPortail = (site: string): boolean => PORTAIL.test(site)
