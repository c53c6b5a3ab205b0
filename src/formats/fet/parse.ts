import { ok, type Result, refus } from '#src/kit/result.ts'
import type { ActiviteFet, CaseFet, ClasseFet, DonneesFet, EcartFet, PlaceFet } from './fet.ts'
import { enfants, type Noeud, parseXml, texteDe } from './xml.ts'

/** Why a file is not read. */
export type RefusFet =
  | { readonly code: 'xml'; readonly ligne: number }
  | { readonly code: 'pas-un-fichier-fet' }
  | { readonly code: 'nombre' | 'reference' | 'doublon'; readonly balise: string; readonly valeur: string }

/** What was read, and the constraints that were passed over: name -> how many. Nothing is dropped in silence. */
export type LectureFet = { readonly donnees: DonneesFet; readonly ignorees: ReadonlyMap<string, number> }

/** Constraints that say nothing a year does not already say. */
const IMPLIED = ['ConstraintBasicCompulsoryTime', 'ConstraintBasicCompulsorySpace']

/** Teachers, sets of students, rooms. */
type Kind = 'T' | 'S' | 'R'

/** Students sets, years with their groups and subgroups: each with the smallest sets inside it. */
const classesOf = (list: Noeud | undefined): Omit<ClasseFet, 'ferme'>[] => {
  const read = (noeud: Noeud, inner: readonly string[]): Omit<ClasseFet, 'ferme'>[] => {
    const below = inner.length > 0 ? enfants(noeud, inner[0]!) : []
    const parts = below.flatMap((child) => read(child, inner.slice(1)))
    const nom = texteDe(noeud, 'Name')
    const leaves = parts.length > 0 ? [...new Set(parts.flatMap(({ parties }) => parties))] : [nom]
    return [...parts, { nom, effectif: Number(texteDe(noeud, 'Number_of_Students')) || 0, parties: leaves }]
  }
  const all = enfants(list, 'Year').flatMap((year) => read(year, ['Group', 'Subgroup']))
  return [...new Map(all.map((classe) => [classe.nom, classe])).values()]
}

/** Reads a FET file (version 6): the part a dated year understands. */
export const parseFet = (texte: string): Result<LectureFet, RefusFet> => {
  const tree = parseXml(texte)
  if (!tree.ok) return tree
  const root = tree.value
  if (root.nom !== 'fet') return refus({ code: 'pas-un-fichier-fet' })
  const section = (nom: string): Noeud | undefined => enfants(root, nom)[0]
  let wrong: RefusFet | undefined

  const jours = enfants(section('Days_List'), 'Day').map((noeud) => texteDe(noeud, 'Name'))
  const heures = enfants(section('Hours_List'), 'Hour').map((noeud) => texteDe(noeud, 'Name'))
  const rank = (list: readonly string[], noeud: Noeud, balise: string): number => {
    const valeur = texteDe(noeud, balise)
    const at = list.indexOf(valeur)
    if (at < 0) wrong ??= { code: 'reference', balise, valeur }
    return at
  }
  const number = (valeur: string, balise: string): number => {
    if (!/^\d+$/.test(valeur)) wrong ??= { code: 'nombre', balise, valeur }
    return Number(valeur)
  }
  const cells = (noeud: Noeud, nom: string): CaseFet[] =>
    enfants(noeud, nom).map((cell) => [rank(jours, cell, 'Day'), rank(heures, cell, 'Hour')])

  const closed = new Map<string, CaseFet[]>()
  /** Constraints that name someone: checked once everyone has been read. */
  const named: (readonly [list: Kind, noeud: Noeud])[] = []
  const close = (kind: Kind, who: Noeud | undefined, added: readonly CaseFet[]): void => {
    if (!who) return
    named.push([kind, who])
    closed.set(`${kind} ${who.texte}`, [...(closed.get(`${kind} ${who.texte}`) ?? []), ...added])
  }
  /** Each constraint on the rooms of an activity must hold: those of several are the rooms common to all. */
  const restrict = (noeud: Noeud, list: readonly Noeud[]): void => {
    for (const room of list) named.push(['R', room])
    const own = list.map((room) => room.texte)
    for (const id of ids(noeud)) rooms.set(id, rooms.get(id)?.filter((nom) => own.includes(nom)) ?? own)
  }
  const pauses: CaseFet[] = []
  const ecarts: EcartFet[] = []
  const rooms = new Map<number, string[]>()
  const ignorees = new Map<string, number>()
  const ids = (noeud: Noeud): number[] =>
    enfants(noeud, 'Activity_Id').map((id) => number(id.texte, 'Activity_Id'))
  const constraint = (noeud: Noeud): boolean => {
    const firm = Number(texteDe(noeud, 'Weight_Percentage') || 100) === 100
    const unavailable = 'Not_Available_Time'
    if (texteDe(noeud, 'Active') === 'false' || IMPLIED.includes(noeud.nom)) return true
    if (!firm) return false
    if (noeud.nom === 'ConstraintTeacherNotAvailableTimes')
      close('T', enfants(noeud, 'Teacher')[0], cells(noeud, unavailable))
    else if (noeud.nom === 'ConstraintStudentsSetNotAvailableTimes')
      close('S', enfants(noeud, 'Students')[0], cells(noeud, unavailable))
    else if (noeud.nom === 'ConstraintRoomNotAvailableTimes')
      close('R', enfants(noeud, 'Room')[0], cells(noeud, unavailable))
    else if (noeud.nom === 'ConstraintBreakTimes') pauses.push(...cells(noeud, 'Break_Time'))
    else if (noeud.nom === 'ConstraintMinDaysBetweenActivities')
      ecarts.push({ activites: ids(noeud), jours: number(texteDe(noeud, 'MinDays'), 'MinDays') })
    else if (noeud.nom === 'ConstraintActivityPreferredRoom') restrict(noeud, enfants(noeud, 'Room'))
    else if (noeud.nom === 'ConstraintActivityPreferredRooms')
      restrict(noeud, enfants(noeud, 'Preferred_Room'))
    else return false
    return true
  }
  const pass = (nom: string): void => {
    ignorees.set(nom, (ignorees.get(nom) ?? 0) + 1)
  }
  for (const list of ['Time_Constraints_List', 'Space_Constraints_List'])
    for (const noeud of section(list)?.enfants ?? []) if (!constraint(noeud)) pass(noeud.nom)

  const mode = texteDe(root, 'Mode')
  if (mode !== '' && mode !== 'Official') pass(`Mode ${mode}`)
  const shut = (kind: Kind, nom: string): readonly CaseFet[] => closed.get(`${kind} ${nom}`) ?? []
  const classes = classesOf(section('Students_List')).map((c) => ({ ...c, ferme: shut('S', c.nom) }))
  const enseignants = enfants(section('Teachers_List'), 'Teacher').map((noeud) => {
    const nom = texteDe(noeud, 'Name')
    return { nom, ferme: shut('T', nom) }
  })
  const salles = enfants(section('Rooms_List'), 'Room').map((noeud) => {
    const nom = texteDe(noeud, 'Name')
    const capacite = number(texteDe(noeud, 'Capacity') || '0', 'Capacity')
    // A virtual room stands for several real ones; it is taken for a room of its own.
    if (texteDe(noeud, 'Virtual') === 'true') pass('Room Virtual')
    return { nom, capacite, batiment: texteDe(noeud, 'Building'), ferme: shut('R', nom) }
  })
  const names: Readonly<Record<Kind, ReadonlySet<string>>> = {
    T: new Set(enseignants.map(({ nom }) => nom)),
    S: new Set(classes.map(({ nom }) => nom)),
    R: new Set(salles.map(({ nom }) => nom)),
  }
  const known = (kind: Kind, noeud: Noeud): string => {
    if (!names[kind].has(noeud.texte)) wrong ??= { code: 'reference', balise: noeud.nom, valeur: noeud.texte }
    return noeud.texte
  }
  for (const [kind, noeud] of named) known(kind, noeud)
  const seen = new Set<number>()
  const activites = enfants(section('Activities_List'), 'Activity')
    .filter((noeud) => texteDe(noeud, 'Active') !== 'false')
    .map((noeud): ActiviteFet => {
      const id = number(texteDe(noeud, 'Id'), 'Id')
      const students = texteDe(noeud, 'Number_Of_Students')
      if (seen.has(id)) wrong ??= { code: 'doublon', balise: 'Id', valeur: `${id}` }
      seen.add(id)
      return {
        id,
        groupe: number(texteDe(noeud, 'Activity_Group_Id') || '0', 'Activity_Group_Id'),
        matiere: texteDe(noeud, 'Subject'),
        enseignants: enfants(noeud, 'Teacher').map((t) => known('T', t)),
        classes: enfants(noeud, 'Students').map((s) => known('S', s)),
        duree: number(texteDe(noeud, 'Duration'), 'Duration'),
        effectif: students === '' ? null : number(students, 'Number_Of_Students'),
        salles: rooms.get(id) ?? null,
      }
    })
  if (wrong) return refus(wrong)
  const etablissement = texteDe(root, 'Institution_Name')
  const donnees = { etablissement, jours, heures, enseignants, classes, salles, activites, pauses, ecarts }
  return ok({ donnees, ignorees })
}

/** Reads where activities stand, from the `…_activities.xml` FET writes; those it left out are absent. */
export const parsePlacesFet = (texte: string): Result<readonly PlaceFet[], RefusFet> => {
  const tree = parseXml(texte)
  if (!tree.ok) return tree
  if (tree.value.nom !== 'Activities_Timetable') return refus({ code: 'pas-un-fichier-fet' })
  let wrong: RefusFet | undefined
  const places = enfants(tree.value, 'Activity').map((noeud): PlaceFet => {
    const id = texteDe(noeud, 'Id')
    if (!/^\d+$/.test(id)) wrong ??= { code: 'nombre', balise: 'Id', valeur: id }
    const [jour, heure, salle] = [texteDe(noeud, 'Day'), texteDe(noeud, 'Hour'), texteDe(noeud, 'Room')]
    return { id: Number(id), jour, heure, salle }
  })
  return wrong ? refus(wrong) : ok(places.filter(({ jour }) => jour !== ''))
}
