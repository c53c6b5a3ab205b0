import type { Ec, Maquette, Partie, Semestre, Ue, Volume } from '#src/domain/offre/maquette.schema.ts'
import {
  MODES_HEURE,
  NATURES_EC,
  STATUTS_APPRENANT,
  type StatutApprenant,
} from '#src/domain/offre/vocabulaire.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { tellTaken, type Vu, vu, vus } from '#src/formats/lheo/lecture-lheo.ts'
import { FORME_CDM } from './encode-cours.ts'
import { attributeAt, takeAt, takeBlocs, takeEntier, tellAttribute } from './lecture-cdm.ts'

/** Courses of a document by every name one may refer to them with. */
export type Index = ReadonlyMap<string, Vu>
const NOMS = ['id', 'ident'] as const

export const indexCours = (cours: readonly Vu[]): Index =>
  new Map(
    cours.flatMap((course) =>
      [...NOMS.map((nom) => attributeAt(course, nom)), vu(course, 'courseID')?.noeud.texte ?? ''].flatMap(
        (nom) => (nom === '' ? [] : [[nom, course] as const]),
      ),
    ),
  )

/** The course a reference leads to: the link is the tree itself, on both sides. */
const follow = (releve: Releve, ref: Vu, index: Index): readonly Vu[] => {
  const nom = attributeAt(ref, 'ref') === '' ? 'idRef' : 'ref'
  const name = attributeAt(ref, nom)
  const course = index.get(name)
  if (course === undefined) return []
  const link = { cible: 'maquette', vers: '', regle: 'deduit' as const }
  tellAttribute(releve, ref, nom, link)
  for (const one of NOMS) if (attributeAt(course, one) === name) tellAttribute(releve, course, one, link)
  const id = vu(course, 'courseID')
  if (id?.noeud.texte === name) releve.transform(id.chemin, 'maquette', { vers: '', regle: 'deduit' })
  return [course]
}

const numberOf = (texte: string): number | null => {
  const n = Number(texte.replace(',', '.'))
  return texte !== '' && Number.isFinite(n) && n >= 0 ? n : null
}

export const takeStatuts = (releve: Releve, at: Vu, cible: string): StatutApprenant[] =>
  vus(at, 'formOfTeaching').flatMap((forme) => {
    const statut = STATUTS_APPRENANT.find((one) => FORME_CDM[one] === attributeAt(forme, 'org'))
    if (statut === undefined) return []
    tellAttribute(releve, forme, 'org', { cible, vers: statut, regle: 'nomenclature' })
    return [statut]
  })

const hoursAt = (releve: Releve, at: Vu, cible: string): number | null => {
  const heures = numberOf(at.noeud.texte)
  if (heures === null || heures === 0) return null
  tellTaken(releve, at, { cible, vers: String(heures), regle: 'normalise' })
  return heures
}

const takeVolumes = (releve: Releve, credits: Vu | null, cible: string): Volume[] => {
  const typed = vus(credits, 'globalVolume').flatMap((volume): Volume[] => {
    const type = attributeAt(volume, 'teachingtype')
    const mode = type === 'CM' || type === 'TD' || type === 'TP' ? type : type === 'all' ? null : undefined
    if (mode === undefined) return []
    const heures = hoursAt(releve, volume, cible)
    if (heures === null) return []
    tellAttribute(releve, volume, 'teachingtype', { cible, vers: mode ?? '', regle: 'deduit' })
    return [{ mode, heures }]
  })
  const autres = MODES_HEURE.flatMap((mode) =>
    takeBlocs(releve, vu(credits, 'infoBlock'), `volume-${mode}`, cible).flatMap((bloc): Volume[] => {
      const heures = hoursAt(releve, bloc, cible)
      return heures === null ? [] : [{ mode, heures }]
    }),
  )
  return [...typed, ...autres]
}

const takeNumber = (releve: Releve, at: Vu | undefined, cible: string): number | null => {
  const n = at === undefined ? null : numberOf(at.noeud.texte)
  if (at !== undefined && n !== null) tellTaken(releve, at, { cible, vers: String(n), regle: 'normalise' })
  return n
}

const takeCommon = (releve: Releve, course: Vu, cible: string) => {
  const code = vu(course, 'courseCode')
  const credits = vu(course, 'credits')
  const ects = numberOf(attributeAt(credits, 'ECTScredits'))
  if (ects !== null)
    tellAttribute(releve, credits, 'ECTScredits', {
      cible: `${cible}.ects`,
      vers: String(ects),
      regle: 'normalise',
    })
  if (/^(?:UE|EC)$/.test(attributeAt(code, 'codeSet')))
    tellAttribute(releve, code, 'codeSet', { cible, vers: '', regle: 'deduit' })
  const [coefficient] = takeBlocs(releve, course, 'coefficient', `${cible}.coefficient`)
  return {
    code: takeEntier(releve, code, `${cible}.code`),
    ects,
    coefficient: takeNumber(releve, coefficient, `${cible}.coefficient`),
    responsables: vus(vu(course, 'contacts'), 'contactData').flatMap(
      (contact) => takeAt(releve, contact, 'contactName', `${cible}.responsables`) ?? [],
    ),
  }
}

const takeEc = (releve: Releve, course: Vu, cible: string): Ec | null => {
  const intitule = takeAt(releve, course, 'courseName', `${cible}.intitule`)
  if (intitule === null) return null
  const [bloc] = takeBlocs(releve, course, 'nature', `${cible}.nature`)
  const nature = NATURES_EC.find((one) => one === bloc?.noeud.texte) ?? null
  if (bloc && nature !== null) releve.keep(bloc.chemin, `${cible}.nature`)
  return {
    ...takeCommon(releve, course, cible),
    intitule,
    nature,
    volumes: takeVolumes(releve, vu(course, 'credits'), `${cible}.volumes`),
    statuts: takeStatuts(releve, course, `${cible}.statuts`),
    evaluation: takeAt(releve, course, 'formOfAssessment', `${cible}.evaluation`),
  }
}

const takeContents = (releve: Releve, course: Vu, index: Index): readonly Vu[] =>
  [
    ...takeBlocs(releve, course, 'contenu', 'maquette').flatMap((bloc) => vus(bloc, 'refCourse')),
    ...vus(vu(course, 'courseDescription/courseContentsEC'), 'refCourse'),
  ].flatMap((ref) => follow(releve, ref, index))

const takeUe = (releve: Releve, course: Vu, index: Index, cible: string): Ue => {
  const ecs: Ec[] = []
  for (const one of takeContents(releve, course, index)) {
    const ec = takeEc(releve, one, `${cible}.ecs[${ecs.length}]`)
    if (ec !== null) ecs.push(ec)
  }
  return {
    ...takeCommon(releve, course, cible),
    intitule: takeAt(releve, course, 'courseName', `${cible}.intitule`),
    ecs,
  }
}

/** Courses a programme names: those of its structure, UE first; an EC named alone stands in an implicit UE. */
const takeUes = (releve: Releve, program: Vu, index: Index, cible: string): Ue[] => {
  const courses = vus(program, 'programStructure')
    .flatMap((structure) => vus(structure, 'refCourse'))
    .flatMap((ref) => follow(releve, ref, index))
  return courses.map((course, u) => {
    const at = `${cible}.ues[${u}]`
    if (attributeAt(vu(course, 'courseCode'), 'codeSet') !== 'EC') return takeUe(releve, course, index, at)
    const ec = takeEc(releve, course, `${at}.ecs[0]`)
    const ecs = ec === null ? [] : [ec]
    return { code: null, intitule: null, ects: null, coefficient: null, responsables: [], ecs }
  })
}

const natureOf = (program: Vu): string => attributeAt(vu(program, 'programDescription'), 'nature')

const takeParties = (releve: Releve, program: Vu, index: Index, cible: string): Partie[] => {
  const own = takeUes(releve, program, index, `${cible}.parties[0]`)
  const first = own.length > 0 ? 1 : 0
  const inner = vus(program, 'subProgram').map((sub, p): Partie => {
    const at = `${cible}.parties[${p + first}]`
    return { bloc: takeAt(releve, sub, 'programID', `${at}.bloc`), ues: takeUes(releve, sub, index, at) }
  })
  return own.length > 0 ? [{ bloc: null, ues: own }, ...inner] : inner
}

/** Semesters at any depth, in reading order. */
const semestresOf = (program: Vu): readonly Vu[] =>
  vus(program, 'subProgram').flatMap((sub) => {
    if (natureOf(sub) === 'semestre') return [sub]
    return natureOf(sub) === '' ? [] : semestresOf(sub)
  })

/** The maquette a programme's tree describes: semesters at any depth; without any, one of unknown name. */
export const decodeMaquette = (releve: Releve, program: Vu, index: Index): Maquette => {
  const blocs: Maquette['blocs'] = takeBlocs(releve, program, 'BCC', 'maquette').flatMap((bloc) => {
    if (!vu(bloc, 'header')?.noeud.texte || !vu(bloc, 'p')?.noeud.texte) return []
    const code = takeAt(releve, bloc, 'header', 'maquette.blocs')
    const intitule = takeAt(releve, bloc, 'p', 'maquette.blocs')
    return code && intitule ? [{ code, intitule }] : []
  })
  const semestres = semestresOf(program).map((sub, s): Semestre => {
    const cible = `maquette.semestres[${s}]`
    tellAttribute(releve, vu(sub, 'programDescription'), 'nature', { cible, vers: '', regle: 'deduit' })
    return {
      code: takeAt(releve, sub, 'programName', `${cible}.code`),
      parties: takeParties(releve, sub, index, cible),
    }
  })
  if (semestres.length > 0) return { blocs, semestres }
  const ues = takeUes(releve, program, index, 'maquette.semestres[0].parties[0]')
  return { blocs, semestres: ues.length === 0 ? [] : [{ code: null, parties: [{ bloc: null, ues }] }] }
}
