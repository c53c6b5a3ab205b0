import type { Ec, Maquette, Partie, Semestre, Ue, Volume } from '#src/domain/offre/maquette.schema.ts'
import {
  MODES_HEURE,
  NATURES_EC,
  STATUTS_APPRENANT,
  type StatutApprenant,
} from '#src/domain/offre/vocabulaire.ts'
import { childrenOf, findNoeud, type Noeud } from '#src/formats/xml/arbre.ts'
import { blocsNommes, texteEntier } from './bloc.ts'
import { FORME_CDM } from './encode-cours.ts'

/** Courses of a document by every name one may refer to them with. */
export type Index = ReadonlyMap<string, Noeud>

export const indexCours = (cours: readonly Noeud[]): Index =>
  new Map(
    cours.flatMap((course) =>
      [course.attributs['id'], course.attributs['ident'], findNoeud(course, 'courseID')?.texte].flatMap(
        (nom) => (nom ? [[nom, course] as const] : []),
      ),
    ),
  )

const refOf = (ref: Noeud): string => ref.attributs['ref'] ?? ref.attributs['idRef'] ?? ''

const positive = (texte: string | undefined): number | null => {
  const n = Number(texte?.replace(',', '.'))
  return texte && Number.isFinite(n) && n > 0 ? n : null
}
const atLeastZero = (texte: string | undefined): number | null => {
  const n = Number(texte?.replace(',', '.'))
  return texte && Number.isFinite(n) && n >= 0 ? n : null
}

export const statutsOf = (noeud: Noeud): StatutApprenant[] =>
  childrenOf(noeud, 'formOfTeaching').flatMap(
    (forme) => STATUTS_APPRENANT.find((statut) => FORME_CDM[statut] === forme.attributs['org']) ?? [],
  )

const volumesOf = (credits: Noeud | null): Volume[] => {
  const typed = childrenOf(credits, 'globalVolume').flatMap((volume): Volume[] => {
    const type = volume.attributs['teachingtype']
    const heures = positive(volume.texte)
    if (heures === null) return []
    if (type === 'CM' || type === 'TD' || type === 'TP') return [{ mode: type, heures }]
    return type === 'all' ? [{ mode: null, heures }] : []
  })
  const autres = MODES_HEURE.flatMap((mode) =>
    blocsNommes(findNoeud(credits, 'infoBlock'), `volume-${mode}`).flatMap((bloc): Volume[] => {
      const heures = positive(bloc.texte)
      return heures === null ? [] : [{ mode, heures }]
    }),
  )
  return [...typed, ...autres]
}

const responsablesOf = (course: Noeud): string[] =>
  childrenOf(findNoeud(course, 'contacts'), 'contactData').flatMap(
    (contact) => texteEntier(findNoeud(contact, 'contactName')) || [],
  )

const common = (course: Noeud) => ({
  code: findNoeud(course, 'courseCode')?.texte || null,
  ects: atLeastZero(findNoeud(course, 'credits')?.attributs['ECTScredits']),
  coefficient: atLeastZero(blocsNommes(course, 'coefficient')[0]?.texte),
  responsables: responsablesOf(course),
})

const decodeEc = (course: Noeud): Ec[] => {
  const intitule = texteEntier(findNoeud(course, 'courseName'))
  const nature = blocsNommes(course, 'nature')[0]?.texte
  if (intitule === '') return []
  return [
    {
      ...common(course),
      intitule,
      nature: NATURES_EC.find((one) => one === nature) ?? null,
      volumes: volumesOf(findNoeud(course, 'credits')),
      statuts: statutsOf(course),
      evaluation: texteEntier(findNoeud(course, 'formOfAssessment')) || null,
    },
  ]
}

const contentsOf = (course: Noeud, index: Index): readonly Noeud[] =>
  [
    ...blocsNommes(course, 'contenu').flatMap((bloc) => childrenOf(bloc, 'refCourse')),
    ...childrenOf(findNoeud(course, 'courseDescription/courseContentsEC'), 'refCourse'),
  ].flatMap((ref) => index.get(refOf(ref)) ?? [])

const decodeUe = (course: Noeud, index: Index): Ue => ({
  ...common(course),
  intitule: texteEntier(findNoeud(course, 'courseName')) || null,
  ecs: contentsOf(course, index).flatMap(decodeEc),
})

/** Courses a programme names: those of its structure, UE first; an EC named alone stands in an implicit UE. */
const uesOf = (program: Noeud, index: Index): Ue[] => {
  const refs = childrenOf(program, 'programStructure').flatMap((structure) =>
    childrenOf(structure, 'refCourse'),
  )
  return refs.flatMap((ref): Ue[] => {
    const course = index.get(refOf(ref))
    if (course === undefined) return []
    if (findNoeud(course, 'courseCode')?.attributs['codeSet'] !== 'EC') return [decodeUe(course, index)]
    return [
      { code: null, intitule: null, ects: null, coefficient: null, responsables: [], ecs: decodeEc(course) },
    ]
  })
}

const natureOf = (program: Noeud): string =>
  findNoeud(program, 'programDescription')?.attributs['nature'] ?? ''

const partiesOf = (program: Noeud, index: Index): Partie[] => {
  const own = uesOf(program, index)
  const inner = childrenOf(program, 'subProgram').map(
    (sub): Partie => ({ bloc: findNoeud(sub, 'programID')?.texte || null, ues: uesOf(sub, index) }),
  )
  return own.length > 0 ? [{ bloc: null, ues: own }, ...inner] : inner
}

const semestresOf = (program: Noeud, index: Index): Semestre[] =>
  childrenOf(program, 'subProgram').flatMap((sub): Semestre[] => {
    if (natureOf(sub) !== 'semestre') return natureOf(sub) === '' ? [] : semestresOf(sub, index)
    return [{ code: texteEntier(findNoeud(sub, 'programName')) || null, parties: partiesOf(sub, index) }]
  })

/** The maquette a programme's tree describes: semesters at any depth; without any, one of unknown name. */
export const decodeMaquette = (program: Noeud, index: Index): Maquette => {
  const blocs = blocsNommes(program, 'BCC').flatMap((bloc) => {
    const code = findNoeud(bloc, 'header')?.texte
    const intitule = findNoeud(bloc, 'p')?.texte
    return code && intitule ? [{ code, intitule }] : []
  })
  const semestres = semestresOf(program, index)
  const loose = uesOf(program, index)
  return {
    blocs,
    semestres:
      semestres.length > 0 || loose.length === 0
        ? semestres
        : [{ code: null, parties: [{ bloc: null, ues: loose }] }],
  }
}
