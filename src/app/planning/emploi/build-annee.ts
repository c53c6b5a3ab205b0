/** From what people wrote to the planner's problem. */
import { feriesEntre } from '#src/domain/droit/jour-ferie.rules.ts'
import type { DispenseEmploi, Donnees, Emploi, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { addDays, type Jour } from '#src/kit/jour.ts'
import { eachDay } from '#src/kit/periode.ts'
import type { Annee, Ecart, Module } from '#src/planner/annee/annee.ts'
import type { Poids } from '#src/planner/annee/regles.ts'
import { type Grille, opening } from '#src/planner/grille/grille.ts'
import { ouverturesDe } from './annee/ouvertures.ts'
import { grilleOf, rangsOf } from './grille-emploi.ts'
import { poidsOf } from './poids-emploi.ts'

/** `id`: this waiver lets a cours have several blocks a day. */
export const REGLE_UN_BLOC_PAR_JOUR = 'planning.deuxBlocsLeMemeJour'

/** Rules of a block alone: whoever waives one has given up what it kept for that day. */
const REGLE_REPAS = 'repas'
const REGLES_DE_JOUR: ReadonlySet<string> = new Set(['trop-proche', 'deja-ce-jour'])

/** A timetable as the planner sees it, and the way back. */
export type Probleme = {
  readonly annee: Annee
  readonly rangs: ReadonlyMap<Jour, number>
  /** cours -> the identifiers of the blocks the planner places, in the order it knows them. */
  readonly blocs: ReadonlyMap<string, readonly string[]>
  /** Séances that stand outside its choice: held elsewhere, or by a waiver. */
  readonly fixes: readonly Seance[]
  /** What each fault weighs here. */
  readonly poids: Poids
}

export type Entree = {
  readonly donnees: Donnees
  /** Those of the edition: the ones fixed outside the planner's choice are taken from here. */
  readonly seances: readonly Seance[]
  readonly dispenses: readonly DispenseEmploi[]
  /** Held by other public timetables: rooms and lecturers they use are not free. */
  readonly occupees: readonly Seance[]
  /** The planner chooses nothing before this day, and leaves what stands there; null or left out: the whole year is open. */
  readonly aPartirDu?: Jour | null
}

/** Why a day that is gone is closed; nobody reads it: what is done by hand may still touch the past. */
const PASSE = 'passe'

const fermeturesOf = ({ emploi, fermetures }: Donnees, aPartirDu: Jour | null): Map<Jour, string> => {
  const { debut, fin } = emploi.grille
  const feries = feriesEntre({ du: debut, au: fin }).map((f): [Jour, string] => [f.jour, f.nom])
  const gone =
    aPartirDu === null ? [] : eachDay({ du: debut, au: addDays(aPartirDu, -1) }).filter((day) => day <= fin)
  return new Map([
    ...gone.map((day): [Jour, string] => [day, PASSE]),
    ...feries,
    ...fermetures.flatMap(({ nom, du, au }) => eachDay({ du, au }).map((day): [Jour, string] => [day, nom])),
  ])
}

/** Slots of a day from one minute to another. */
const slotsBetween = (grille: Grille, j: number, [debut, fin]: readonly [number, number]) => {
  const k = (minute: number, round: (n: number) => number): number =>
    Math.min(grille.parJour, Math.max(0, round((minute - grille.ouverture) / grille.pas)))
  return { debut: j * grille.parJour + k(debut, Math.floor), fin: j * grille.parJour + k(fin, Math.ceil) }
}

/** A lunch that slides, in the slots that lie wholly inside its hours. */
const repasOf = ({ repas, grille: { ouverture, pas } }: Emploi): Pick<Annee, 'repas'> =>
  repas === null
    ? {}
    : {
        repas: {
          de: Math.ceil((repas.de - ouverture) / pas),
          a: Math.floor((repas.a - ouverture) / pas),
          duree: repas.minutes,
        },
      }

/** Days between the blocks of a cours, where some are asked; those that stand already are kept away from too. */
const ecartsOf = (
  { cours }: Donnees,
  { blocs, fixes, leve }: { blocs: Probleme['blocs']; fixes: readonly Seance[]; leve: ReadonlySet<string> },
): readonly Ecart[] =>
  cours.flatMap(({ id, ecartMin }) => {
    const own = blocs.get(id) ?? []
    if (ecartMin === null || own.length === 0) return []
    const tenus = fixes.filter((one) => one.cours === id && !leve.has(one.bloc)).map(({ jour }) => jour)
    return [{ blocs: own.map((_, rang) => ({ module: id, rang })), jours: ecartMin, tenus }]
  })

/** A cours held elsewhere has a place of its own, as the planner puts every block somewhere. */
export const ailleurs = (cours: string): string => `ailleurs:${cours}`
const EVERYONE = 1_000_000

/** Compiles a timetable. */
export const buildAnnee = (entree: Entree): Probleme => {
  const { donnees, seances, dispenses, occupees, aPartirDu = null } = entree
  const { emploi, groupes, salles, intervenants, cours } = donnees
  const grille = grilleOf(emploi)
  const rangs = rangsOf(grille)
  const ouvertures = ouverturesDe(donnees, grille)
  const waived = new Set(dispenses.flatMap(({ bloc }) => bloc ?? []))
  const parEvenement = new Set(donnees.evenements.flatMap((e) => e.cours ?? []))
  const libres = cours.filter(({ id, groupes }) => !parEvenement.has(id) && groupes.length > 0)
  const choosable = new Set(libres.map(({ id }) => id))
  // A séance the planner does not choose: an event's, one without a room, or one where a rule was waived for its block.
  const dehors = new Set(libres.flatMap(({ id, horsSite }) => (horsSite ? id : [])))
  const fixes = seances.filter(
    (seance) =>
      !choosable.has(seance.cours) ||
      (aPartirDu !== null && seance.jour < aPartirDu) ||
      waived.has(seance.bloc) ||
      (seance.salle === null && !dehors.has(seance.cours)),
  )
  const fixed = new Set(fixes.map(({ bloc }) => bloc))
  const used = new Set([
    ...cours.flatMap((c) => c.intervenants),
    ...seances.flatMap((seance) => seance.intervenants),
    ...donnees.evenements.flatMap((e) => e.intervenants),
  ])

  const blocs = new Map<string, string[]>()
  const modules = libres.flatMap((c): Module[] => {
    const free = c.blocs.filter(({ id }) => !fixed.has(id))
    if (free.length === 0) return []
    blocs.set(
      c.id,
      free.map(({ id }) => id),
    )
    return [
      {
        id: c.id,
        promotions: c.groupes,
        enseignants: c.intervenants,
        blocs: free.map(({ minutes }) => minutes),
        equipements: c.horsSite ? [] : c.equipements,
        site: c.horsSite ? ailleurs(c.id) : c.site,
        apres: c.apres,
        ecart: c.ecart,
      },
    ]
  })
  const known = new Set(modules.map(({ id }) => id))

  const waivers = (regles: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(dispenses.flatMap(({ bloc, regle }) => (bloc !== null && regles.has(regle) ? bloc : [])))
  const sansRepas = waivers(new Set([REGLE_REPAS]))
  const held = [...fixes, ...occupees].flatMap((seance) => {
    const j = rangs.get(seance.jour)
    if (j === undefined) return []
    const concerne = [...seance.groupes, ...seance.intervenants, ...(seance.salle ? [seance.salle] : [])]
    const slots = slotsBetween(grille, j, [seance.debut, seance.debut + seance.duree])
    return [{ nom: seance.id, concerne, ...slots, ...(sansRepas.has(seance.bloc) && { sansRepas: true }) }]
  })
  const events = donnees.evenements.flatMap((e) =>
    eachDay({ du: e.du, au: e.au }).flatMap((jour) => {
      const j = rangs.get(jour)
      if (j === undefined) return []
      const hours = [e.debut ?? 0, e.fin ?? 1440] as const
      return [{ nom: e.id, concerne: [...e.groupes, ...e.intervenants], ...slotsBetween(grille, j, hours) }]
    }),
  )
  const annee: Annee = {
    grille,
    promotions: groupes.map((groupe) => ({
      id: groupe.id,
      effectif: groupe.effectif ?? 0,
      ouverture: ouvertures.groupe(groupe),
      maxParJour: groupe.jourMax,
      maxParSemaine: groupe.semaineMax,
    })),
    enseignants: intervenants
      .filter(({ id }) => used.has(id))
      .map(({ id, externe, jourMax }) => ({
        id,
        externe,
        disponibilite: ouvertures.de(id),
        maxParJour: jourMax,
        evite: ouvertures.evite(id),
      })),
    salles: [
      ...salles.map(({ id, capacite, equipements, site }) => ({
        id,
        capacite: capacite ?? 0,
        equipements,
        site: site ?? '',
        ouverture: ouvertures.de(id),
      })),
      ...[...dehors].map((id) => ({
        id: ailleurs(id),
        capacite: EVERYONE,
        equipements: [],
        site: ailleurs(id),
        ouverture: opening(grille, () => true),
      })),
    ],
    modules: modules.map((m) => ({ ...m, apres: m.apres.filter((id) => known.has(id)) })),
    fermetures: fermeturesOf(donnees, aPartirDu),
    evenements: [...held, ...events],
    ...repasOf(emploi),
    ecarts: ecartsOf(donnees, { blocs, fixes, leve: waivers(REGLES_DE_JOUR) }),
    leves: new Set(
      dispenses.flatMap((d) => (d.bloc === null && d.regle === REGLE_UN_BLOC_PAR_JOUR ? d.cours : [])),
    ),
  }
  return { annee, rangs, blocs, fixes, poids: poidsOf(emploi.importances) }
}
