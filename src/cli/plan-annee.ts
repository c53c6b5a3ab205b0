import type { ActiviteFet, CaseFet, DonneesFet, EcartFet, PlaceFet } from '#src/formats/fet/fet.ts'
import { clock } from '#src/kit/duree.ts'
import { addDays, jour, parseJour } from '#src/kit/jour.ts'
import type { Annee, Module, Plan } from '#src/planner/annee/annee.ts'
import { blocKey, convient } from '#src/planner/annee/modele.ts'
import { type Grille, type Ouverture, opening, outsideLunch, slotCount } from '#src/planner/grille/grille.ts'

const closedCells = ({ parJour }: Grille, open: Ouverture, common: Ouverture): CaseFet[] =>
  [...open.keys()]
    .filter((slot) => !open[slot] && common[slot])
    .map((slot) => [Math.floor(slot / parJour), slot % parJour])

/** A year in the terms of FET: dates are its days, slots its hours. Limits, order and waivers have no place there. */
export const toFet = (annee: Annee): DonneesFet => {
  const { grille, promotions, enseignants, salles, modules } = annee
  const common = outsideLunch(grille)
  for (const [j, day] of grille.jours.entries())
    if (annee.fermetures.has(day)) common.fill(0, j * grille.parJour, (j + 1) * grille.parJour)
  const everything = new Uint8Array(slotCount(grille)).fill(1)
  const idOf = new Map<string, number>()
  let id = 0
  const activites = modules.flatMap((module) => {
    const groupe = module.blocs.length > 1 ? id + 1 : 0
    const rooms = salles.filter((salle) => convient(annee, module, salle)).map((salle) => salle.id)
    return module.blocs.map((minutes, rang) => {
      idOf.set(blocKey({ module: module.id, rang }), ++id)
      return {
        id,
        groupe,
        matiere: module.id,
        enseignants: module.enseignants,
        classes: module.promotions,
        duree: Math.ceil(minutes / grille.pas),
        effectif: null,
        salles: rooms,
      }
    })
  })
  const groups = Map.groupBy(
    activites.filter(({ groupe }) => groupe > 0),
    ({ groupe }) => groupe,
  )
  return {
    etablissement: 'Cohorte',
    jours: grille.jours,
    heures: Array.from({ length: grille.parJour }, (_, k) => clock(grille.ouverture + k * grille.pas)),
    enseignants: enseignants.map((e) => ({ nom: e.id, ferme: closedCells(grille, e.disponibilite, common) })),
    classes: promotions.map((p) => ({
      nom: p.id,
      effectif: p.effectif,
      parties: [p.id],
      ferme: closedCells(grille, p.ouverture, common),
    })),
    salles: salles.map((s) => ({
      nom: s.id,
      capacite: s.capacite,
      batiment: s.site,
      ferme: closedCells(grille, s.ouverture, common),
    })),
    activites,
    pauses: closedCells(grille, common, everything),
    ecarts: [
      ...[...groups.values()].map((list) => ({ activites: list.map((a) => a.id), jours: 1 })),
      ...(annee.ecarts ?? []).map(({ blocs, jours }) => ({
        activites: blocs.flatMap(({ module, rang }) => idOf.get(blocKey({ module, rang })) ?? []),
        jours,
      })),
    ],
  }
}

/** One slot of FET is an hour here when it does not say; days that are not dates follow each other from a Monday. */
const SLOT = 60
const SOME_MONDAY = jour('2026-08-31')

/** FET may give a teacher, a set of students and a room the same name; the ids of a year are distinct. */
const ID = {
  classe: (nom: string) => `classe ${nom}`,
  enseignant: (nom: string) => `enseignant ${nom}`,
  salle: (nom: string) => `salle ${nom}`,
  sansSalle: (module: string) => `sans salle ${module}`,
}

/** A FET file as a year, and the activities of each module. */
export type AnneeDeFet = {
  readonly annee: Annee
  readonly blocsOf: ReadonlyMap<string, readonly number[]>
}

/** What makes two activities blocks of one module: the same people, the same rooms. */
const sameModule = (a: ActiviteFet, b: ActiviteFet): boolean =>
  JSON.stringify([a.enseignants, a.classes, a.effectif, a.salles]) ===
  JSON.stringify([b.enseignants, b.classes, b.effectif, b.salles])

/** The rooms an activity may use that seat its students, which FET asks of every room; null: it needs none. */
const seating = ({ salles, classes }: DonneesFet): ((activite: ActiviteFet) => readonly string[] | null) => {
  const places = new Map(salles.map(({ nom, capacite }) => [nom, capacite]))
  const students = new Map(classes.map(({ nom, effectif }) => [nom, effectif]))
  return ({ salles: own, classes: present, effectif }) => {
    const asked = effectif ?? present.reduce((sum, nom) => sum + (students.get(nom) ?? 0), 0)
    return own && own.filter((nom) => (places.get(nom) ?? 0) >= asked)
  }
}

/** Activities of the same people kept on different days become one module; every other distance is kept as it is. */
const groupByModule = ({ activites, ecarts }: DonneesFet) => {
  const byId = new Map(activites.map((a) => [a.id, a]))
  const groupOf = new Map<number, string>()
  const apart: EcartFet[] = []
  for (const [e, { activites: ids, jours }] of ecarts.entries()) {
    const list = ids.flatMap((id) => byId.get(id) ?? [])
    const one = list.length > 0 && list.every((a) => sameModule(a, list[0]!) && !groupOf.has(a.id))
    if (!one || jours > 1) apart.push({ activites: list.map(({ id }) => id), jours })
    if (one) for (const { id } of list) groupOf.set(id, `ecart ${e}`)
  }
  return { groups: Map.groupBy(activites, ({ id }) => groupOf.get(id) ?? `seule ${id}`), apart }
}

/** Reads a FET file as a year: activities kept on different days are one module, others one module each. */
export const fromFet = (donnees: DonneesFet): AnneeDeFet => {
  const dates = donnees.jours.map((nom) => parseJour(nom))
  const jours = dates.map((read, j) =>
    read.ok && dates.every((d) => d.ok) ? read.value : addDays(SOME_MONDAY, j),
  )
  const parJour = donnees.heures.length
  const grille: Grille = { jours, ouverture: 0, pas: SLOT, parJour, dejeuner: [0, 0] }
  const openFor = (closed: readonly CaseFet[]): Ouverture => {
    const open = opening(grille, () => true)
    for (const [j, h] of [...closed, ...donnees.pauses]) open[j * parJour + h] = 0
    return open
  }
  const parts = new Map(donnees.classes.map((c) => [c.nom, c.parties]))
  const closedOf = (part: string): CaseFet[] =>
    donnees.classes.filter(({ parties }) => parties.includes(part)).flatMap(({ ferme }) => ferme)
  const leaves = [...new Set(donnees.classes.flatMap(({ parties }) => parties))]
  const { groups, apart } = groupByModule(donnees)
  // What one room can be asked is written as a piece of equipment: the set of rooms an activity may use.
  const roomsOf = seating(donnees)
  const setOf = (rooms: readonly string[]): string => `parmi ${JSON.stringify(rooms.toSorted())}`
  const sets = new Map(
    donnees.activites.flatMap((a) => {
      const rooms = roomsOf(a)
      return rooms ? [[setOf(rooms), new Set(rooms)] as const] : []
    }),
  )
  /** What needs no room has one to itself, named after its module, which nothing else meets. */
  const nowhere: string[] = []
  const blocsOf = new Map<string, readonly number[]>()
  const modules = [...groups].map(([id, list]): Module => {
    const [first] = list
    const rooms = roomsOf(first!)
    if (!rooms) nowhere.push(id)
    blocsOf.set(
      id,
      list.map((a) => a.id),
    )
    return {
      id,
      promotions: [...new Set(first!.classes.flatMap((nom) => parts.get(nom) ?? []))].map(ID.classe),
      enseignants: [...new Set(first!.enseignants)].map(ID.enseignant),
      blocs: list.map(({ duree }) => duree * SLOT),
      equipements: [rooms ? setOf(rooms) : ID.sansSalle(id)],
      site: null,
      apres: [],
      ecart: 0,
    }
  })
  const blocOf = new Map(
    [...blocsOf].flatMap(([module, ids]) => ids.map((id, rang) => [id, { module, rang }] as const)),
  )
  const annee: Annee = {
    grille,
    promotions: leaves.map((nom) => ({
      id: ID.classe(nom),
      effectif: 0,
      ouverture: openFor(closedOf(nom)),
      maxParJour: null,
      maxParSemaine: null,
    })),
    enseignants: donnees.enseignants.map(({ nom, ferme }) => ({
      id: ID.enseignant(nom),
      externe: false,
      disponibilite: openFor(ferme),
      maxParJour: null,
      evite: null,
    })),
    salles: [
      ...donnees.salles.map(({ nom, ferme }) => ({
        id: ID.salle(nom),
        capacite: 0,
        equipements: [...sets].filter(([, names]) => names.has(nom)).map(([set]) => set),
        site: '',
        ouverture: openFor(ferme),
      })),
      ...nowhere.map((id) => ({
        id: ID.sansSalle(id),
        capacite: 0,
        equipements: [ID.sansSalle(id)],
        site: '',
        ouverture: openFor([]),
      })),
    ],
    modules,
    fermetures: new Map(),
    evenements: [],
    leves: new Set(),
    ecarts: apart.map(({ activites, jours: least }) => ({
      blocs: activites.flatMap((id) => blocOf.get(id) ?? []),
      jours: least,
      compte: 'rangs',
    })),
  }
  return { annee, blocsOf }
}

/** A plan in the terms of the FET file it came from. */
export const placesOf = (
  donnees: DonneesFet,
  blocsOf: ReadonlyMap<string, readonly number[]>,
  plan: Plan,
): readonly PlaceFet[] => {
  const rooms = new Map(donnees.salles.map(({ nom }) => [ID.salle(nom), nom]))
  return plan.map(({ module, rang, debut, salle }) => ({
    id: blocsOf.get(module)![rang]!,
    jour: donnees.jours[Math.floor(debut / donnees.heures.length)]!,
    heure: donnees.heures[debut % donnees.heures.length]!,
    salle: rooms.get(salle) ?? '',
  }))
}
