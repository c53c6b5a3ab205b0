import { ok, type Result, refus } from '#src/kit/result.ts'
import type { ActiviteFet, CaseFet, ClasseFet, DonneesFet, EcartFet } from './fet.ts'
import { enfants, type Noeud, parseXml, texteDe } from './xml.ts'

/** Why a file is not read. */
export type RefusFet =
  | { readonly code: 'xml'; readonly ligne: number }
  | { readonly code: 'pas-un-fichier-fet' }
  | { readonly code: 'nombre' | 'reference'; readonly balise: string; readonly valeur: string }

/** What was read, and the constraints that were passed over: name -> how many. Nothing is dropped in silence. */
export type LectureFet = { readonly donnees: DonneesFet; readonly ignorees: ReadonlyMap<string, number> }

/** Constraints that say nothing a year does not already say. */
const IMPLIED = ['ConstraintBasicCompulsoryTime', 'ConstraintBasicCompulsorySpace']

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
  const close = (kind: string, nom: string, added: readonly CaseFet[]): void => {
    closed.set(`${kind} ${nom}`, [...(closed.get(`${kind} ${nom}`) ?? []), ...added])
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
      close('T', texteDe(noeud, 'Teacher'), cells(noeud, unavailable))
    else if (noeud.nom === 'ConstraintStudentsSetNotAvailableTimes')
      close('S', texteDe(noeud, 'Students'), cells(noeud, unavailable))
    else if (noeud.nom === 'ConstraintRoomNotAvailableTimes')
      close('R', texteDe(noeud, 'Room'), cells(noeud, unavailable))
    else if (noeud.nom === 'ConstraintBreakTimes') pauses.push(...cells(noeud, 'Break_Time'))
    else if (noeud.nom === 'ConstraintMinDaysBetweenActivities')
      ecarts.push({ activites: ids(noeud), jours: number(texteDe(noeud, 'MinDays'), 'MinDays') })
    else if (noeud.nom === 'ConstraintActivityPreferredRoom')
      for (const id of ids(noeud)) rooms.set(id, [texteDe(noeud, 'Room')])
    else if (noeud.nom === 'ConstraintActivityPreferredRooms')
      for (const id of ids(noeud))
        rooms.set(
          id,
          enfants(noeud, 'Preferred_Room').map((room) => room.texte),
        )
    else return false
    return true
  }
  for (const list of ['Time_Constraints_List', 'Space_Constraints_List'])
    for (const noeud of section(list)?.enfants ?? [])
      if (!constraint(noeud)) ignorees.set(noeud.nom, (ignorees.get(noeud.nom) ?? 0) + 1)

  const shut = (kind: string, nom: string): readonly CaseFet[] => closed.get(`${kind} ${nom}`) ?? []
  const classes = classesOf(section('Students_List')).map((c) => ({ ...c, ferme: shut('S', c.nom) }))
  const enseignants = enfants(section('Teachers_List'), 'Teacher').map((noeud) => {
    const nom = texteDe(noeud, 'Name')
    return { nom, ferme: shut('T', nom) }
  })
  const salles = enfants(section('Rooms_List'), 'Room').map((noeud) => {
    const nom = texteDe(noeud, 'Name')
    const capacite = number(texteDe(noeud, 'Capacity') || '0', 'Capacity')
    return { nom, capacite, batiment: texteDe(noeud, 'Building'), ferme: shut('R', nom) }
  })
  const known = (list: readonly { readonly nom: string }[], noeud: Noeud): string => {
    if (!list.some(({ nom }) => nom === noeud.texte))
      wrong ??= { code: 'reference', balise: noeud.nom, valeur: noeud.texte }
    return noeud.texte
  }
  const activites = enfants(section('Activities_List'), 'Activity')
    .filter((noeud) => texteDe(noeud, 'Active') !== 'false')
    .map((noeud): ActiviteFet => {
      const id = number(texteDe(noeud, 'Id'), 'Id')
      return {
        id,
        groupe: number(texteDe(noeud, 'Activity_Group_Id') || '0', 'Activity_Group_Id'),
        matiere: texteDe(noeud, 'Subject'),
        enseignants: enfants(noeud, 'Teacher').map((t) => known(enseignants, t)),
        classes: enfants(noeud, 'Students').map((s) => known(classes, s)),
        duree: number(texteDe(noeud, 'Duration'), 'Duration'),
        salles: rooms.get(id) ?? null,
      }
    })
  if (wrong) return refus(wrong)
  const etablissement = texteDe(root, 'Institution_Name')
  const donnees = { etablissement, jours, heures, enseignants, classes, salles, activites, pauses, ecarts }
  return ok({ donnees, ignorees })
}
