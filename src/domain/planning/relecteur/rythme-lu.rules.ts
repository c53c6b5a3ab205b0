/** What the rhythm of a programme tells the relecteur: the year is the session's, or the one the leaflet was made for. */
import type { Dossier } from '#src/domain/offre/relecteur/controle.ts'
import { type CodeControle, type Controle, controlerRythme } from '../rythme-contrat/controle.rules.ts'

/** Year of the intake: printed, else that of the paper or of today; months alone only need it for public holidays. */
const anneeDe = ({ programme: { document, organisation }, today }: Dossier): number => {
  const texte = organisation.debut ?? document.anneeUniversitaire ?? document.date ?? today
  return Number(texte.slice(0, 4))
}

/** null where the register says nothing of that year: then nothing is checked. */
export const rythmeLu = (dossier: Dossier): Controle | null => {
  const lu = controlerRythme(dossier.droit, dossier.programme, { annee: anneeDe(dossier) })
  return lu.ok ? lu.value : null
}

export const constatsRythme = (dossier: Dossier, ...codes: readonly CodeControle[]): Controle['constats'] =>
  (rythmeLu(dossier)?.constats ?? []).filter(({ code }) => codes.includes(code))
