/** Why a block may not start there, in the terms of the timetable: the planner's answer, with what stands behind it. */
import { isOuvert } from '#src/domain/planning/emploi/disponibilite.rules.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { Refus } from '#src/planner/annee/pourquoi/cible.ts'
import { instantOf } from './grille-emploi.ts'
import type { Situation } from './read-situation.ts'

/** `code` has a sentence in the catalogue (`emploi.cible.*`); the params are names people know, never identifiers, and minutes. */
export type RefusCible = {
  readonly code:
    | 'jour-ferme'
    | 'hors-journee'
    | 'hors-rythme'
    | 'evenement'
    | 'indisponible'
    | 'groupe-pris'
    | 'intervenant-pris'
    | 'pris-ailleurs'
    | 'deja-ce-jour'
    | 'trop-proche'
    | 'repas'
    | 'limite'
    | 'salle'
    | 'aucune-salle'
    | 'ordre'
  readonly params: Readonly<Record<string, string>>
}

const meets = (a: Pick<Seance, 'jour' | 'debut' | 'duree'>, b: Pick<Seance, 'jour' | 'debut' | 'duree'>) =>
  a.jour === b.jour && a.debut < b.debut + b.duree && b.debut < a.debut + a.duree

type Place = { readonly jour: Jour; readonly debut: number; readonly duree: number }

const whyAway = (situation: Situation, qui: string, place: Place): RefusCible => {
  const { donnees, occupees, noms } = situation
  const nom = noms.get(qui) ?? ''
  const event = donnees.evenements.find(
    ({ groupes, intervenants, du, au, debut, fin }) =>
      [...groupes, ...intervenants].includes(qui) &&
      du <= place.jour &&
      place.jour <= au &&
      (debut === null || (debut < place.debut + place.duree && place.debut < (fin ?? 1440))),
  )
  if (event) return { code: 'evenement', params: { qui: nom, quoi: event.nom } }
  const holds = (seance: Seance): boolean =>
    meets(seance, place) && (seance.groupes.includes(qui) || seance.intervenants.includes(qui))
  const other = occupees.find(holds)
  if (other) return { code: 'pris-ailleurs', params: { qui: nom } }
  const fixe = situation.probleme.fixes.find(holds)
  if (fixe) {
    const code = fixe.groupes.includes(qui) ? 'groupe-pris' : 'intervenant-pris'
    return { code, params: { qui: nom, quoi: noms.get(fixe.cours) ?? '' } }
  }
  if (donnees.groupes.some(({ id }) => id === qui)) return { code: 'hors-rythme', params: { qui: nom } }
  const absent = (situation.lignes.get(qui) ?? []).find(
    (d) =>
      d.sens === 'indisponible' &&
      d.motif !== null &&
      !isOuvert([d], { jour: place.jour, minute: place.debut }),
  )
  return { code: 'indisponible', params: { qui: nom, motif: absent?.motif ?? '' } }
}

/** The planner's refusal in the terms of the timetable. */
export const explainCible = (
  situation: Situation,
  { refus, debut, duree }: { readonly refus: Refus; readonly debut: number; readonly duree: number },
): RefusCible => {
  const { probleme, parJour, noms } = situation
  const place: Place = { ...instantOf(probleme.annee.grille, debut), duree }
  const qui = noms.get(refus.qui) ?? ''
  const holder = (): string => {
    const found = (parJour.get(place.jour) ?? []).find(
      (seance) => [...seance.groupes, ...seance.intervenants].includes(refus.qui) && meets(seance, place),
    )
    return found ? (noms.get(found.cours) ?? '') : ''
  }
  switch (refus.cause) {
    case 'ferme': {
      const ferme = probleme.annee.fermetures.get(place.jour)
      return ferme === undefined
        ? { code: 'hors-journee', params: {} }
        : { code: 'jour-ferme', params: { quoi: ferme } }
    }
    case 'indisponible':
      return whyAway(situation, refus.qui, place)
    case 'promotion':
      return { code: 'groupe-pris', params: { qui, quoi: holder() } }
    case 'enseignant':
      return { code: 'intervenant-pris', params: { qui, quoi: holder() } }
    case 'deja-ce-jour':
      return { code: 'deja-ce-jour', params: { quoi: qui } }
    case 'trop-proche': {
      const jours = situation.donnees.cours.find(({ id }) => id === refus.qui)?.ecartMin ?? 1
      return { code: 'trop-proche', params: { quoi: qui, jours: String(jours) } }
    }
    case 'repas': {
      const { de = 0, a = 0, minutes = 0 } = situation.donnees.emploi.repas ?? {}
      return { code: 'repas', params: { qui, minutes: String(minutes), de: String(de), a: String(a) } }
    }
    case 'limite':
      return { code: 'limite', params: { qui } }
    case 'ordre':
      return { code: 'ordre', params: { quoi: qui } }
    case 'salle':
      return { code: 'salle', params: {} }
  }
}
