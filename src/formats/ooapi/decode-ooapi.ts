import type { Ec } from '#src/domain/offre/maquette.schema.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import {
  createReleve,
  type Rapport,
  type RegleTransforme,
  type Releve,
} from '#src/formats/echange/rapport.ts'
import { langueOf } from '#src/formats/lheo/codes-lheo.ts'
import type { Feuille } from '#src/formats/xml/arbre.ts'
import { addDays, parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'

export type RefusOoapi = {
  readonly code: 'json.mal-forme' | 'json.taille' | 'json.profondeur' | 'ooapi.vide'
}
export type ImportOoapi = {
  readonly programme: Programme
  readonly rapport: Rapport
  readonly feuilles: readonly Feuille[]
}

type Objet = Readonly<Record<string, unknown>>
const TAILLE_MAX = 8 << 20
const PROFONDEUR_MAX = 32

const isObjet = (value: unknown): value is Objet =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Every known leaf of a JSON value under its path ('name[0].value'); null when it is deeper than allowed. */
const leavesOfJson = (value: unknown, chemin: string, depth = 0): readonly Feuille[] | null => {
  if (depth > PROFONDEUR_MAX) return null
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [{ chemin, texte: String(value) }]
  const parts = Array.isArray(value)
    ? value.map((one, i) => [`${chemin}[${i}]`, one] as const)
    : Object.entries(value).map(([nom, one]) => [chemin === '' ? nom : `${chemin}.${nom}`, one] as const)
  const all: Feuille[] = []
  for (const [at, one] of parts) {
    const below = leavesOfJson(one, at, depth + 1)
    if (below === null) return null
    all.push(...below)
  }
  return all
}

/** What is read of one object, under the path it stands at. */
const createLecture = (releve: Releve, objet: Objet, racine: string) => {
  const at = (chemin: string): unknown =>
    chemin
      .replaceAll(/\[(\d+)\]/g, '.$1')
      .split('.')
      .reduce<unknown>((value, nom) => (value as Objet | undefined | null)?.[nom], objet)
  const path = (chemin: string): string => (racine === '' ? chemin : `${racine}.${chemin}`)
  const text = (chemin: string): string | null => {
    const value = at(chemin)
    const texte = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    return texte === '' ? null : texte
  }
  const take = (chemin: string, cible: string): string | null => {
    const texte = text(chemin)
    if (texte === null) return null
    if (texte === String(at(chemin))) releve.keep(path(chemin), cible)
    else releve.transform(path(chemin), cible, { vers: texte, regle: 'normalise' })
    return texte
  }
  const change = (chemin: string, cible: string, vers: string, regle: RegleTransforme): void =>
    releve.transform(path(chemin), cible, { vers, regle })
  /** The French of a text in several languages, else its first; its language is told apart. */
  const said = (chemin: string, cible: string): string | null => {
    const value = at(chemin)
    if (typeof value === 'string') return take(chemin, cible)
    const list = listOf(value)
    const i = Math.max(
      0,
      list.findIndex((one) => isObjet(one) && /^fr\b/i.test(String(one['language'] ?? ''))),
    )
    return take(`${chemin}[${i}].value`, cible)
  }
  return { at, text, take, change, said, path }
}
type Lecture = ReturnType<typeof createLecture>

const LEVELS: Readonly<Record<string, number>> = { bachelor: 6, master: 7, doctoral: 8 }

const ectsOf = (lu: Lecture, cible: string): number | null => {
  const champ = lu.at('studyLoad.studyLoadUnit') === 'ects' ? 'studyLoad.value' : 'ects'
  const ects = Number(lu.text(champ) ?? '')
  if (!(ects > 0)) return null
  lu.take(champ, cible)
  if (champ === 'studyLoad.value') lu.change('studyLoad.studyLoadUnit', cible, String(ects), 'deduit')
  return ects
}

const decodeIdentite = (lu: Lecture, programme: Programme): void => {
  const { parcours, diplome } = programme
  parcours.intitule = lu.said('name', 'parcours.intitule')
  parcours.code = lu.take('abbreviation', 'parcours.code') ?? lu.take('primaryCode.code', 'parcours.code')
  parcours.ects = ectsOf(lu, 'parcours.ects')
  const niveau = /^[1-8]$/.test(lu.text('levelOfQualification') ?? '')
    ? Number(lu.take('levelOfQualification', 'diplome.niveau'))
    : null
  const level = LEVELS[lu.text('level') ?? ''] ?? null
  if (level !== null && (niveau === null || niveau === level))
    lu.change('level', 'diplome.niveau', String(level), 'nomenclature')
  diplome.niveau = niveau ?? level
  const code = listOf(lu.at('otherCodes')).findIndex((one) => isObjet(one) && one['codeType'] === 'x-rncp')
  const rncp = /^(?:RNCP)?(\d{3,6})$/.exec(lu.text(`otherCodes[${code}].code`) ?? '')?.[1] ?? null
  if (rncp !== null) lu.change(`otherCodes[${code}].code`, 'diplome.rncp', rncp, 'normalise')
  diplome.rncp = rncp
}

const decodeProgram = (lu: Lecture, programme: Programme): void => {
  const { parcours, admission, organisation } = programme
  programme.document.mentionLegale = lu.take('ext.mentionLegale', 'document.mentionLegale')
  decodeIdentite(lu, programme)
  const description = lu.said('description', 'parcours.presentation')
  parcours.presentation = description?.split(/\n+/).filter((ligne) => ligne.trim() !== '') ?? []
  parcours.objectifs = listOf(lu.at('learningOutcomes')).flatMap(
    (_, i) => lu.said(`learningOutcomes[${i}]`, 'parcours.objectifs') ?? [],
  )
  const conditions = lu.said('admissionRequirements', 'admission.criteres')
  admission.criteres = (conditions?.split(/\n+/).filter((ligne) => ligne.trim() !== '') ?? []).map(
    (texte) => ({
      texte,
      statuts: [],
      nature: null,
      alternatives: [],
    }),
  )
  const langue = langueOf((lu.text('teachingLanguage') ?? '').slice(0, 2))
  if (langue !== null) lu.change('teachingLanguage', 'parcours.langues', langue, 'nomenclature')
  parcours.langues = langue === null ? [] : [langue]
  const debut = parseJour(lu.text('firstStartDate') ?? '')
  if (!debut.ok) return
  organisation.debut = debut.value
  lu.take('firstStartDate', 'organisation.debut')
  const days = /^P(\d{1,4})D$/.exec(lu.text('duration') ?? '')?.[1]
  if (days === undefined) return
  organisation.fin = addDays(debut.value, Number(days) - 1)
  lu.change('duration', 'organisation.fin', organisation.fin, 'deduit')
}

const HEURES = /^PT(?:(\d{1,4})H)?(?:(\d{1,6})M)?$/

const decodeCourse = (releve: Releve, course: Objet, racine: string, i: number): Ec[] => {
  const lu = createLecture(releve, course, racine)
  const cible = `maquette.semestres[0].parties[0].ues[0].ecs[${i}]`
  const intitule = lu.said('name', `${cible}.intitule`)
  if (intitule === null) return []
  const [, heures, minutes] = HEURES.exec(lu.text('duration') ?? '') ?? []
  const total = Number(heures ?? 0) + Number(minutes ?? 0) / 60
  if (total > 0) lu.change('duration', `${cible}.volumes`, String(total), 'deduit')
  return [
    {
      code: lu.take('abbreviation', `${cible}.code`),
      intitule,
      nature: null,
      volumes: total > 0 ? [{ mode: null, heures: total }] : [],
      ects: ectsOf(lu, `${cible}.ects`),
      coefficient: null,
      statuts: [],
      responsables: [],
      evaluation: lu.said('assessment', `${cible}.evaluation`),
    },
  ]
}

/** Objects of a document: a Program alone, with its courses expanded, or a page of programs or of courses. */
const partsOf = (json: unknown) => {
  const items = isObjet(json) && Array.isArray(json['items']) ? json['items'] : null
  const list = (items ?? (Array.isArray(json) ? json : [json])).map((one, i) => ({
    objet: isObjet(one) ? one : {},
    racine: items === null ? (Array.isArray(json) ? `[${i}]` : '') : `items[${i}]`,
  }))
  return {
    programs: list.filter(({ objet }) => 'programId' in objet || 'programType' in objet),
    courses: list.filter(({ objet }) => 'courseId' in objet),
  }
}

const withCourses = (programme: Programme, ecs: readonly Ec[]): Programme => {
  if (ecs.length === 0) return programme
  const ue = { code: null, intitule: null, ects: null, coefficient: null, responsables: [], ecs: [...ecs] }
  return {
    ...programme,
    maquette: { blocs: [], semestres: [{ code: null, parties: [{ bloc: null, ues: [ue] }] }] },
  }
}

/** Every Program of an OOAPI v5 answer; a page of courses alone is a programme of which only the courses are known. */
export const decodeOoapi = (octets: Uint8Array): Result<readonly ImportOoapi[], RefusOoapi> => {
  if (octets.length > TAILLE_MAX) return refus({ code: 'json.taille' })
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets))
  } catch {
    return refus({ code: 'json.mal-forme' })
  }
  const feuilles = leavesOfJson(json, '')
  if (feuilles === null) return refus({ code: 'json.profondeur' })
  const { programs, courses } = partsOf(json)
  const heads = programs.length > 0 ? programs : courses.length > 0 ? [{ objet: {}, racine: '' }] : []
  if (heads.length === 0) return refus({ code: 'ooapi.vide' })
  return ok(
    heads.map(({ objet, racine }) => {
      const own = feuilles.filter(({ chemin }) => programs.length === 0 || chemin.startsWith(racine))
      const releve = createReleve(own)
      const programme = programmeVide()
      decodeProgram(createLecture(releve, objet, racine), programme)
      const below = listOf(objet['courses'])
        .map((one, i) => ({ objet: one, racine: `${racine === '' ? '' : `${racine}.`}courses[${i}]` }))
        .filter((one): one is { objet: Objet; racine: string } => isObjet(one.objet))
      const ecs = (programs.length > 0 ? below : courses).flatMap((one, i) =>
        decodeCourse(releve, one.objet, one.racine, i),
      )
      return { programme: withCourses(programme, ecs), rapport: releve.rapport(), feuilles: own }
    }),
  )
}
