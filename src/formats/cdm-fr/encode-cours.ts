import type { Ec, Maquette, Partie, Semestre, Ue, Volume } from '#src/domain/offre/maquette.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { says } from '#src/formats/echange/plume.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { element, feuille, type Noeud } from '#src/formats/xml/arbre.ts'
import { blocNomme, texteCdm } from './bloc.ts'

export const FORME_CDM: Readonly<Record<StatutApprenant, string>> = {
  FI: 'formInit',
  FC: 'formCont',
  APP: 'formAppr',
  PRO: 'formPro',
}
/** Modes CDM-fr knows; an hour of unknown mode is of « all ». The others go into a block of ours. */
const TYPES_CDM = new Set(['CM', 'TD', 'TP'])

/** What the encoders of the tree write besides it: the courses, which stand at the top of the document. */
type Cours = { readonly arbre: Noeud | null; readonly cours: readonly (Noeud | null)[] }

const keepAll = (releve: Releve, paths: readonly (readonly [string, string])[]): void => {
  for (const [source, cible] of paths) releve.keep(source, cible)
}

/** Credits and hours. The schema asks for a block before the volumes: it carries the hours it has no type for. */
const encodeCredits = (
  releve: Releve,
  { ects, volumes }: { readonly ects: number | null; readonly volumes: readonly Volume[] },
  { source, cible }: { readonly source: string; readonly cible: string },
): Noeud | null => {
  if (ects === null && volumes.length === 0) return null
  if (ects !== null) releve.keep(`${source}.ects`, `${cible}/credits@ECTScredits`)
  const typed = volumes.map(({ mode, heures }, i) => {
    keepAll(releve, [
      [`${source}.volumes[${i}].heures`, `${cible}/credits/globalVolume`],
      [`${source}.volumes[${i}].mode`, `${cible}/credits/globalVolume@teachingtype`],
    ])
    const type = mode === null ? 'all' : TYPES_CDM.has(mode) ? mode : null
    return type === null ? null : feuille('cdmfr:globalVolume', String(heures), { teachingtype: type })
  })
  const autres = volumes.map(({ mode, heures }) =>
    mode === null || TYPES_CDM.has(mode)
      ? null
      : feuille('subBlock', String(heures), { userDefined: `volume-${mode}` }),
  )
  return element('cdmfr:credits', [element('infoBlock', autres, { empty: true }), typed], {
    attributs: ects === null ? {} : { ECTScredits: String(ects) },
    empty: true,
  })
}

const encodeResponsables = (
  releve: Releve,
  responsables: readonly string[],
  source: string,
  cible: string,
): Noeud | null =>
  element(
    'contacts',
    responsables.map((nom, i) =>
      element('contactData', [
        texteCdm(releve, `${source}.responsables[${i}]`, nom, {
          nom: 'contactName',
          cible: `${cible}/contacts/contactData/contactName`,
        }),
      ]),
    ),
  )

/** null for an EC whose title XML cannot carry at all. */
const encodeEc = (releve: Releve, ec: Ec, source: string, id: string): Noeud | null => {
  if (!says(ec.intitule)) return null
  const cible = `course[${id}]`
  const nature = ec.nature
  if (nature !== null) releve.keep(`${source}.nature`, `${cible}/infoBlock`)
  if (ec.coefficient !== null) releve.keep(`${source}.coefficient`, `${cible}/infoBlock`)
  ec.statuts.forEach((_, i) => releve.keep(`${source}.statuts[${i}]`, `${cible}/formOfTeaching`))
  const text = (nom: string, champ: 'code' | 'intitule' | 'evaluation', attributs = {}): Noeud | null =>
    texteCdm(releve, `${source}.${champ}`, ec[champ], { nom, cible: `${cible}/${nom}`, attributs })
  return element(
    'course',
    [
      text('courseName', 'intitule'),
      text('courseCode', 'code', { codeSet: 'EC' }) ??
        element('courseCode', [], { empty: true, attributs: { codeSet: 'EC' } }),
      encodeCredits(releve, ec, { source, cible }),
      ec.statuts.map((statut) =>
        element('formOfTeaching', [], { empty: true, attributs: { org: FORME_CDM[statut] } }),
      ),
      text('formOfAssessment', 'evaluation'),
      encodeResponsables(releve, ec.responsables, source, cible),
      blocNomme('nature', nature),
      blocNomme('coefficient', ec.coefficient === null ? null : String(ec.coefficient)),
    ],
    { attributs: { id } },
  )
}

const encodeUe = (releve: Releve, ue: Ue, source: string, id: string): readonly (Noeud | null)[] => {
  const cible = `course[${id}]`
  if (ue.coefficient !== null) releve.keep(`${source}.coefficient`, `${cible}/infoBlock`)
  const text = (nom: string, champ: 'code' | 'intitule', attributs = {}): Noeud | null =>
    texteCdm(releve, `${source}.${champ}`, ue[champ], { nom, cible: `${cible}/${nom}`, attributs })
  const ecs = ue.ecs.map((ec, i) =>
    encodeEc(releve, ec, `${source}.ecs[${i}]`, `${id.replace('UE', 'EC')}-${i + 1}`),
  )
  const refs = ecs.map(
    (ec) => ec && element('refCourse', [], { empty: true, attributs: { ref: ec.attributs['id']! } }),
  )
  const course = element(
    'course',
    [
      text('courseName', 'intitule'),
      text('courseCode', 'code', { codeSet: 'UE' }) ??
        element('courseCode', [], { empty: true, attributs: { codeSet: 'UE' } }),
      encodeCredits(releve, { ects: ue.ects, volumes: [] }, { source, cible }),
      encodeResponsables(releve, ue.responsables, source, cible),
      blocNomme('coefficient', ue.coefficient === null ? null : String(ue.coefficient)),
      element('infoBlock', refs, { attributs: { userDefined: 'contenu' } }),
    ],
    { attributs: { id } },
  )
  return [course, ...ecs]
}

const encodePartie = (releve: Releve, partie: Partie, source: string, rang: string): Cours => {
  const ues = partie.ues.map((ue, u) => encodeUe(releve, ue, `${source}.ues[${u}]`, `UE${rang}-${u + 1}`))
  const arbre = element(
    'subProgram',
    [
      texteCdm(releve, `${source}.bloc`, partie.bloc, {
        nom: 'programID',
        cible: 'program/subProgram/subProgram/programID',
      }),
      element(
        'cdmfr:programStructure',
        ues.map((_, u) =>
          element('cdmfr:refCourse', [], { empty: true, attributs: { ref: `UE${rang}-${u + 1}` } }),
        ),
      ),
    ],
    { empty: true, attributs: { id: `BCC${rang}` } },
  )
  return { arbre, cours: ues.flat() }
}

const encodeSemestre = (releve: Releve, semestre: Semestre, s: number): Cours => {
  const source = `maquette.semestres[${s}]`
  const parties = semestre.parties.map((partie, p) =>
    encodePartie(releve, partie, `${source}.parties[${p}]`, `-${s + 1}-${p + 1}`),
  )
  const nom = texteCdm(releve, `${source}.code`, semestre.code, {
    nom: 'cdmfr:text',
    cible: 'program/subProgram/programName',
  })
  const arbre = element(
    'subProgram',
    [
      element('cdmfr:programName', [nom]),
      element('cdmfr:programDescription', [], { empty: true, attributs: { nature: 'semestre' } }),
      parties.map(({ arbre }) => arbre),
    ],
    { attributs: { id: `SEM-${s + 1}` } },
  )
  return { arbre, cours: parties.flatMap(({ cours }) => cours) }
}

/** The maquette: semesters and BCC as nested sub-programmes, UE and EC as courses the tree refers to. */
export const encodeMaquette = (
  releve: Releve,
  maquette: Maquette,
): { readonly semestres: readonly (Noeud | null)[]; readonly cours: readonly (Noeud | null)[] } => {
  const all = maquette.semestres.map((semestre, s) => encodeSemestre(releve, semestre, s))
  return { semestres: all.map(({ arbre }) => arbre), cours: all.flatMap(({ cours }) => cours) }
}
