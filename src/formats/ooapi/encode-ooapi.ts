import { createHash } from 'node:crypto'
import type { Adresse, Programme } from '#src/domain/offre/programme.schema.ts'
import { leavesOfProgramme } from '#src/formats/echange/chemin.ts'
import { createReleve, type Manque, type Rapport, type Releve } from '#src/formats/echange/rapport.ts'
import { countDays, jour, parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { AdresseOoapi, CourseOoapi, OrganizationOoapi, ProgramOoapi, TexteOoapi } from './objet-ooapi.ts'

/** Identifiers of our own database. */
export type IdsOoapi = {
  readonly program: string
  readonly etablissement: string
  readonly composante: string
}
export type OffreOoapi = {
  readonly program: ProgramOoapi
  readonly courses: readonly CourseOoapi[]
  readonly organizations: readonly OrganizationOoapi[]
  readonly rapport: Rapport
}

/** ISO 639-2 codes of the languages a brochure names. */
const LANGUES_3: ReadonlyMap<string, string> = new Map([
  ['français', 'fra'],
  ['anglais', 'eng'],
  ['allemand', 'deu'],
  ['espagnol', 'spa'],
  ['italien', 'ita'],
  ['portugais', 'por'],
])
const LEVELS: ReadonlyMap<number, 'bachelor' | 'master' | 'doctoral'> = new Map([
  [6, 'bachelor'],
  [7, 'master'],
  [8, 'doctoral'],
])

/** A stable UUID (v5 form) for what has no row of its own: the same place of the same programme, the same id. */
export const idOfPlace = (program: string, chemin: string): string => {
  const hex = createHash('sha1').update(`${program}/${chemin}`).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ].join('-')
}

const fr = (value: string): readonly TexteOoapi[] => [{ language: 'fr-FR', value }]

const adresseOf = (
  releve: Releve,
  adresse: Adresse | null,
  { source, addressType }: { readonly source: string; readonly addressType: AdresseOoapi['addressType'] },
): readonly AdresseOoapi[] | undefined => {
  if (adresse === null) return undefined
  releve.keep(`${source}.voie`, 'addresses/street')
  releve.keep(`${source}.codePostal`, 'addresses/postalCode')
  releve.keep(`${source}.ville`, 'addresses/city')
  const { voie, codePostal, ville } = adresse
  return [
    {
      addressType,
      ...(voie && { street: voie }),
      ...(codePostal && { postalCode: codePostal }),
      ...(ville && { city: ville }),
      countryCode: 'FR',
    },
  ]
}

const extOf = ({ document }: Programme): Pick<ProgramOoapi, 'ext'> =>
  document.mentionLegale ? { ext: { mentionLegale: document.mentionLegale } } : {}

const coursesOf = (
  releve: Releve,
  programme: Programme,
  ids: IdsOoapi,
  langue: string | undefined,
): readonly CourseOoapi[] =>
  programme.maquette.semestres.flatMap(({ parties }, s) =>
    parties.flatMap(({ ues }, p) =>
      ues.flatMap(({ ecs }, u) =>
        ecs.map((ec, e): CourseOoapi => {
          const source = `maquette.semestres[${s}].parties[${p}].ues[${u}].ecs[${e}]`
          const courseId = idOfPlace(ids.program, source)
          for (const [champ, cible] of [
            ['code', 'primaryCode/code'],
            ['intitule', 'name'],
            ['ects', 'studyLoad/value'],
            ['evaluation', 'assessment'],
          ])
            releve.keep(`${source}.${champ}`, `course/${cible}`)
          const heures = ec.volumes.reduce((sum, volume) => sum + volume.heures, 0)
          const duration = `PT${Math.round(heures * 60)}M`
          ec.volumes.forEach((_, v) =>
            releve.transform(`${source}.volumes[${v}].heures`, 'course/duration', {
              vers: duration,
              regle: 'aplati',
            }),
          )
          const level = LEVELS.get(programme.diplome.niveau ?? 0)
          return {
            courseId,
            primaryCode: { codeType: 'identifier', code: ec.code || courseId },
            name: fr(ec.intitule),
            ...(ec.code && { abbreviation: ec.code }),
            ...(langue && { teachingLanguage: langue }),
            ...(ec.ects !== null && { studyLoad: { studyLoadUnit: 'ects', value: ec.ects } }),
            ...(heures > 0 && { duration }),
            ...(level && { level }),
            ...(ec.evaluation && { assessment: fr(ec.evaluation) }),
            organization: ids.composante,
            programs: [ids.program],
            ...extOf(programme),
          }
        }),
      ),
    ),
  )

const organizationsOf = (
  releve: Releve,
  { etablissement, composante }: Programme,
  ids: IdsOoapi,
): readonly OrganizationOoapi[] => {
  const root = etablissement.nom
  const part = composante.nom
  if (root !== null) releve.keep('etablissement.nom', 'organization/name')
  if (part !== null) releve.keep('composante.nom', 'organization/name')
  if (composante.siteWeb !== null && part !== null) releve.keep('composante.siteWeb', 'organization/link')
  const of = (
    id: string,
    nom: string,
    addresses: readonly AdresseOoapi[] | undefined,
  ): Omit<OrganizationOoapi, 'organizationType'> => ({
    organizationId: id,
    primaryCode: { codeType: 'identifier', code: id },
    name: fr(nom),
    shortName: nom,
    ...(addresses && { addresses }),
  })
  return [
    ...(root === null
      ? []
      : [
          {
            ...of(
              ids.etablissement,
              root,
              adresseOf(releve, etablissement.adresse, {
                source: 'etablissement.adresse',
                addressType: 'postal',
              }),
            ),
            organizationType: 'root' as const,
          },
        ]),
    ...(part === null
      ? []
      : [
          {
            ...of(
              ids.composante,
              part,
              adresseOf(releve, composante.adresse, { source: 'composante.adresse', addressType: 'postal' }),
            ),
            organizationType: 'faculty' as const,
            ...(composante.siteWeb && { link: composante.siteWeb }),
            ...(root !== null && { parent: ids.etablissement }),
          },
        ]),
  ]
}

const durationOf = (
  releve: Releve,
  { organisation }: Programme,
): Pick<ProgramOoapi, 'duration' | 'firstStartDate'> => {
  const { debut, fin } = organisation
  if (debut === null || !parseJour(debut).ok) return {}
  releve.keep('organisation.debut', 'program/firstStartDate')
  if (fin === null || !parseJour(fin).ok || fin < debut) return { firstStartDate: debut }
  const duration = `P${countDays(jour(debut), jour(fin))}D`
  releve.transform('organisation.fin', 'program/duration', { vers: duration, regle: 'deduit' })
  return { firstStartDate: debut, duration }
}

const programOf = (
  releve: Releve,
  programme: Programme,
  ids: IdsOoapi,
  nom: string,
): Omit<ProgramOoapi, 'courses'> => {
  const { parcours, diplome, admission, site } = programme
  const isAlternance =
    parcours.statuts.length > 0 && parcours.statuts.every((s) => s === 'APP' || s === 'PRO')
  const level = LEVELS.get(diplome.niveau ?? 0)
  const each = (list: readonly unknown[], source: string, cible: string, champ = ''): void =>
    list.forEach((_, i) => releve.keep(`${source}[${i}]${champ}`, `program/${cible}`))
  for (const [source, cible] of [
    ['parcours.code', 'primaryCode'],
    ['parcours.intitule', 'name'],
    ['parcours.ects', 'studyLoad'],
    ['diplome.niveau', 'levelOfQualification'],
    ['diplome.rncp', 'otherCodes'],
    ['document.mentionLegale', 'ext/mentionLegale'],
  ] as const)
    releve.keep(source, `program/${cible}`)
  each(parcours.presentation, 'parcours.presentation', 'description')
  each(parcours.objectifs, 'parcours.objectifs', 'learningOutcomes')
  each(admission.criteres, 'admission.criteres', 'admissionRequirements', '.texte')
  const addresses = adresseOf(releve, site.adresse, { source: 'site.adresse', addressType: 'teaching' })
  return {
    programId: ids.program,
    primaryCode: { codeType: 'identifier', code: parcours.code || ids.program },
    ...(diplome.rncp && { otherCodes: [{ codeType: 'x-rncp', code: `RNCP${diplome.rncp}` }] }),
    programType: 'program',
    name: fr(nom),
    ...(parcours.code && { abbreviation: parcours.code }),
    ...(parcours.presentation.length > 0 && { description: fr(parcours.presentation.join('\n\n')) }),
    ...(parcours.ects !== null && { studyLoad: { studyLoadUnit: 'ects', value: parcours.ects } }),
    ...(isAlternance && { modeOfStudy: 'dual training' }),
    ...durationOf(releve, programme),
    ...(level && { level }),
    ...(diplome.niveau !== null && { levelOfQualification: String(diplome.niveau) }),
    ...(parcours.objectifs.length > 0 && { learningOutcomes: parcours.objectifs.map(fr) }),
    ...(admission.criteres.length > 0 && {
      admissionRequirements: fr(admission.criteres.map(({ texte }) => texte).join('\n\n')),
    }),
    ...(addresses && { addresses }),
    organization: ids.composante,
    ...extOf(programme),
  }
}

/**
 * A programme as OOAPI v5 objects: a Program, its EC as Courses, its establishment and component as Organizations.
 * A Program must have a name; its code may be our own identifier. Only one teaching language can be said.
 */
export const encodeOoapi = (
  programme: Programme,
  ids: IdsOoapi,
): Result<OffreOoapi, { readonly manque: readonly Manque[] }> => {
  const nom = programme.parcours.intitule
  if (nom === null)
    return refus({ manque: [{ chemin: 'parcours.intitule', element: 'program/name', regle: 'manquant' }] })
  const releve = createReleve(leavesOfProgramme(programme))
  const [langue, ...others] = programme.parcours.langues
  const code = others.length === 0 ? LANGUES_3.get(langue ?? '') : undefined
  if (code) releve.keep('parcours.langues[0]', 'program/teachingLanguage')
  const courses = coursesOf(releve, programme, ids, code)
  const program: ProgramOoapi = {
    ...programOf(releve, programme, ids, nom),
    ...(code && { teachingLanguage: code }),
    courses: courses.map(({ courseId }) => courseId),
  }
  const organizations = organizationsOf(releve, programme, ids)
  return ok({ program, courses, organizations, rapport: releve.rapport() })
}
