import type { Acteur } from '#src/domain/acces/permission.ts'
import type { RefusDroit } from '#src/domain/droit/droit.ts'
import { droit } from '#src/domain/droit/registre.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Monde, today } from '../monde.ts'
import { type PageMaquette, showMaquette } from '../offre/show-partie.ts'
import { type Etude, etudierRythme } from './etudier-rythme.ts'
import { type ChampRythme, readSaisie, type SaisieRythme } from './saisie-rythme.ts'

/** What a programme does not say and a rhythm cannot be counted without. */
export const MANQUES_RYTHME = ['rythme', 'debut', 'dates'] as const
export type ManqueRythme = (typeof MANQUES_RYTHME)[number]

export type PageRythme = Pick<PageMaquette, 'place' | 'modifiable'> & {
  readonly organisation: Programme['organisation']
  readonly saisie: SaisieRythme
  readonly fautes: readonly ChampRythme[]
  /** Year supposed where only months are said; null where the days are. */
  readonly annee: number | null
  readonly manques: readonly ManqueRythme[]
  /** null where something is missing; a refusal where the register does not know those days. */
  readonly etude: Result<Etude | null, RefusDroit>
}

/** The rhythm is a cycle of weeks: without its first day nobody knows which weeks are class. */
const manquesDe = (organisation: Programme['organisation']): readonly ManqueRythme[] => {
  const { joursCours, semainesCours, semainesEntreprise, debut, fin, moisDebut, moisFin } = organisation
  const cycle = semainesCours !== null && semainesEntreprise !== null
  const manques: ManqueRythme[] = []
  if (joursCours.length === 0 && !cycle) manques.push('rythme')
  const dates = (debut !== null && fin !== null) || (moisDebut !== null && moisFin !== null)
  if (!dates) manques.push('dates')
  else if (joursCours.length === 0 && cycle && debut === null) manques.push('debut')
  return manques
}

/** The rhythm of a programme, tried on what this person supposes. */
export const showRythme = async (
  monde: Monde,
  acteur: Acteur,
  { millesime, saisie }: { readonly millesime: string; readonly saisie: SaisieRythme },
): Promise<Result<PageRythme, 'introuvable'>> => {
  const shown = await showMaquette(monde, acteur, millesime)
  if (!shown.ok) return refus('introuvable')
  const { place, programme, modifiable } = shown.value
  const { organisation, document, parcours } = programme
  const { suppose, fautes } = readSaisie(saisie)
  const texte = document.anneeUniversitaire ?? document.date ?? today(monde)
  const annee = suppose.annee ?? Number(texte.slice(0, 4))
  const isDate = organisation.debut !== null && organisation.fin !== null
  return ok({
    place,
    modifiable,
    organisation,
    saisie,
    fautes,
    annee: isDate ? null : annee,
    manques: manquesDe(organisation),
    etude: etudierRythme(droit, { organisation, parcours }, { suppose, annee }),
  })
}
