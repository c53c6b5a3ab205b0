import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Donnees, Evenement } from '#src/domain/planning/emploi/emploi.ts'
import { newId } from '#src/kit/id.ts'
import { eachDay } from '#src/kit/periode.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { deleteEvenement, saveEvenement } from '#src/store/planning/cours-store.ts'
import { bumpEmploi } from '#src/store/planning/emploi-store.ts'
import { type Monde, maintenant } from '../../../monde.ts'
import { recordAudit } from '../../../socle/record.ts'
import { openEmploiToWrite, type RefusEcriture } from '../acces-emploi.ts'
import { poserDansBrouillons } from '../poser-evenements.ts'
import { readDonnees } from '../read-donnees.ts'
import { type RefusDates, readPeriode } from './fermeture.ts'
import { empreinteOf, readHeure } from './lire-saisie.ts'

/** As the form sends it: texts, and identifiers of lists. */
export type SaisieEvenement = {
  readonly nom: string
  readonly du: string
  readonly au: string
  /** Hours of each day; both blank: the whole day. */
  readonly debut: string
  readonly fin: string
  readonly adresse: string
  readonly transport: string
  readonly horsSite: boolean
  /** The cours whose hours it gives, or blank. */
  readonly cours: string
  readonly groupes: readonly string[]
  readonly intervenants: readonly string[]
}

/** Why an event cannot give the hours of a cours: one block a day, within its hours. */
export type RefusCoursDonne =
  | { readonly code: 'cours-heures' | 'cours-groupes' | 'cours-pris' }
  | { readonly code: 'cours-jours'; readonly blocs: number; readonly jours: number }
  | { readonly code: 'cours-long'; readonly bloc: number; readonly place: number }
export type RefusEvenement =
  | RefusEcriture
  | RefusDates
  | { readonly code: 'nom-vide' | 'heures' | 'qui' | 'change-entre-temps' }
  | RefusCoursDonne

const checkCours = (donnees: Donnees, e: Evenement): Result<true, RefusCoursDonne | RefusEcriture> => {
  if (e.cours === null) return ok(true)
  const cours = donnees.cours.find(({ id }) => id === e.cours)
  if (!cours) return refus({ code: 'introuvable' })
  if (e.debut === null || e.fin === null) return refus({ code: 'cours-heures' })
  if (e.groupes.length === 0) return refus({ code: 'cours-groupes' })
  if (donnees.evenements.some(({ id, cours: taken }) => id !== e.id && taken === e.cours))
    return refus({ code: 'cours-pris' })
  const [jours, blocs] = [eachDay(e).length, cours.blocs.length]
  if (blocs > jours) return refus({ code: 'cours-jours', blocs, jours })
  const [bloc, place] = [Math.max(...cours.blocs.map(({ minutes }) => minutes)), e.fin - e.debut]
  return bloc > place ? refus({ code: 'cours-long', bloc, place }) : ok(true)
}

const known = (list: readonly string[], all: readonly { readonly id: string }[]): string[] =>
  all.map(({ id }) => id).filter((id) => list.includes(id))

const read = (donnees: Donnees, saisie: SaisieEvenement, id: string): Result<Evenement, RefusEvenement> => {
  const nom = saisie.nom.trim()
  if (nom === '') return refus({ code: 'nom-vide' })
  const periode = readPeriode(saisie, donnees.emploi.grille)
  if (!periode.ok) return periode
  const [debut, fin] = [readHeure(saisie.debut), readHeure(saisie.fin)]
  if (debut === undefined || fin === undefined || (debut === null) !== (fin === null))
    return refus({ code: 'heures' })
  if (debut !== null && fin !== null && fin <= debut) return refus({ code: 'heures' })
  const groupes = known(saisie.groupes, donnees.groupes)
  const intervenants = known(saisie.intervenants, donnees.intervenants)
  // It would close nobody's day.
  if (groupes.length + intervenants.length === 0) return refus({ code: 'qui' })
  const evenement = {
    id,
    nom,
    ...periode.value,
    debut,
    fin,
    adresse: saisie.adresse.trim() || null,
    horsSite: saisie.horsSite,
    transport: saisie.transport.trim() || null,
    cours: saisie.cours || null,
    groupes,
    intervenants,
  }
  const given = checkCours(donnees, evenement)
  return given.ok ? ok(evenement) : given
}

/** The mark of an event as a form shows it. */
export const empreinteEvenement = ({ groupes, intervenants, ...e }: Evenement): string =>
  empreinteOf([
    e.nom,
    e.du,
    e.au,
    e.debut,
    e.fin,
    e.adresse,
    e.horsSite,
    e.transport,
    e.cours,
    groupes.toSorted(),
    intervenants.toSorted(),
  ])

/** What its séances are made of: a new name moves nobody. */
const placeOf = ({ groupes, intervenants, ...e }: Evenement): string =>
  JSON.stringify([
    e.cours,
    e.du,
    e.au,
    e.debut,
    e.horsSite,
    e.adresse,
    e.transport,
    groupes.toSorted(),
    intervenants.toSorted(),
  ])

const coursTouches = (before: Evenement | undefined, after: Evenement | undefined): ReadonlySet<string> =>
  before && after && placeOf(before) === placeOf(after)
    ? new Set()
    : new Set([before, after].flatMap((e) => e?.cours ?? []))

type Demande = {
  readonly emploi: string
  /** null: a new one. */
  readonly evenement: string | null
  /** Mark the form was read at. */
  readonly lu: string
  readonly saisie: SaisieEvenement
}

/** Adds an outside event or changes one; drafts follow it at once, what was made public stays as it was told. */
export const enregistrerEvenement = (
  monde: Monde,
  acteur: Acteur,
  { emploi: id, evenement: asked, lu, saisie }: Demande,
): Promise<Result<string, RefusEvenement>> =>
  inTransaction<string, RefusEvenement>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, id)
    if (!open.ok) return open
    const donnees = (await readDonnees(tx, id))!
    const kept = donnees.evenements.find((one) => one.id === asked)
    if (asked !== null && !kept) return refus({ code: 'introuvable' })
    if (kept && empreinteEvenement(kept) !== lu) return refus({ code: 'change-entre-temps' })
    const evenement = read(donnees, saisie, kept?.id ?? newId())
    if (!evenement.ok) return evenement
    await saveEvenement(tx, { emploi: id, evenement: evenement.value })
    const cours = coursTouches(kept, evenement.value)
    await poserDansBrouillons(tx, (await readDonnees(tx, id))!, { cours, now: maintenant(monde) })
    await bumpEmploi(tx, id)
    const detail = { avant: kept ?? null, apres: evenement.value }
    await recordAudit(tx, acteur, 'evenement.enregistrer', { type: 'emploi', id }, detail)
    return ok(evenement.value.id)
  })

/** Takes an event away: in drafts, the hours it gave wait for a date again. */
export const supprimerEvenement = (
  monde: Monde,
  acteur: Acteur,
  { emploi: id, evenement, lu }: Omit<Demande, 'saisie' | 'evenement'> & { readonly evenement: string },
): Promise<Result<true, RefusEcriture | { readonly code: 'change-entre-temps' }>> =>
  inTransaction<true, RefusEcriture | { readonly code: 'change-entre-temps' }>(monde.db, async (tx) => {
    const open = await openEmploiToWrite(tx, acteur, id)
    if (!open.ok) return open
    const kept = (await readDonnees(tx, id))!.evenements.find((one) => one.id === evenement)
    if (!kept) return refus({ code: 'introuvable' })
    if (empreinteEvenement(kept) !== lu) return refus({ code: 'change-entre-temps' })
    await deleteEvenement(tx, kept.id)
    const cours = coursTouches(kept, undefined)
    await poserDansBrouillons(tx, (await readDonnees(tx, id))!, { cours, now: maintenant(monde) })
    await bumpEmploi(tx, id)
    await recordAudit(tx, acteur, 'evenement.supprimer', { type: 'emploi', id }, kept)
    return ok(true)
  })
