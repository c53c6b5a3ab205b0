/**
 * A programme as schema.org 30.0 (JSON-LD): a WorkBasedProgram when every statut is a work contract, else an
 * EducationalOccupationalProgram, with its EC as Course. A property that is not known is absent: nothing is invented.
 */
import type { Adresse, Programme } from '#src/domain/offre/programme.schema.ts'

type Node = { readonly '@type': string; readonly [property: string]: unknown }

/** Without what is unknown: null, undefined, empty lists, and nodes that say only their type. */
const known = (type: string, properties: Readonly<Record<string, unknown>>): Node | undefined => {
  const stated = Object.entries(properties).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return stated.length > 0 ? { '@type': type, ...Object.fromEntries(stated) } : undefined
}

const address = (adresse: Adresse | null): Node | undefined =>
  adresse
    ? known('PostalAddress', {
        streetAddress: adresse.voie,
        postalCode: adresse.codePostal,
        addressLocality: adresse.ville,
      })
    : undefined

const provider = ({ composante, etablissement }: Programme): Node | undefined =>
  known('CollegeOrUniversity', {
    name: composante.nom ?? etablissement.nom,
    alternateName: composante.nomLong,
    url: composante.siteWeb,
    email: composante.courriel,
    telephone: composante.telephone,
    address: address(composante.adresse),
    parentOrganization: composante.nom
      ? known('CollegeOrUniversity', { name: etablissement.nom, address: address(etablissement.adresse) })
      : undefined,
  })

const credential = ({ diplome }: Programme): Node | undefined =>
  known('EducationalOccupationalCredential', {
    name: diplome.type && diplome.mention ? `${diplome.type} mention ${diplome.mention}` : null,
    credentialCategory: diplome.type,
    educationalLevel: diplome.niveau ? `Niveau ${diplome.niveau}` : null,
    identifier: diplome.rncp
      ? known('PropertyValue', { propertyID: 'RNCP', value: `RNCP${diplome.rncp}` })
      : undefined,
    recognizedBy: diplome.delivrePar ? known('Organization', { name: diplome.delivrePar }) : undefined,
  })

const courses = (programme: Programme): readonly Node[] => {
  const { composante, etablissement, maquette } = programme
  const name = composante.nom ?? etablissement.nom
  const by = name ? { '@type': 'CollegeOrUniversity', name } : undefined
  return maquette.semestres.flatMap(({ parties }) =>
    parties.flatMap(({ ues }) =>
      ues.flatMap(({ ecs }) =>
        ecs.map((ec) => {
          const heures = ec.volumes.reduce((sum, volume) => sum + volume.heures, 0)
          return {
            '@type': 'Course',
            name: ec.intitule,
            ...(ec.code ? { courseCode: ec.code } : {}),
            ...(by ? { provider: by } : {}),
            ...(ec.ects === null ? {} : { numberOfCredits: ec.ects }),
            ...(heures > 0 ? { timeRequired: `PT${heures}H` } : {}),
          }
        }),
      ),
    ),
  )
}

/** `url` is the canonical address of the fiche. */
export const encodeJsonLd = (programme: Programme, url: string): Readonly<Record<string, unknown>> => {
  const { parcours, diplome, organisation, admission, debouches, document } = programme
  const { statuts } = parcours
  const atWork = statuts.length > 0 && statuts.every((statut) => statut === 'APP' || statut === 'PRO')
  return {
    '@context': 'https://schema.org',
    ...known(atWork ? 'WorkBasedProgram' : 'EducationalOccupationalProgram', {
      '@id': url,
      url,
      name: parcours.intitule ?? parcours.code,
      identifier: parcours.code,
      description: parcours.presentation.join('\n\n') || null,
      programType: diplome.type,
      provider: provider(programme),
      educationalCredentialAwarded: credential(programme),
      programPrerequisites: admission.criteres.map(({ texte }) => texte),
      startDate: organisation.debut,
      endDate: organisation.fin,
      timeToComplete: isoDuration(organisation.dureeTexte),
      numberOfCredits: parcours.ects,
      inLanguage: parcours.langues,
      occupationalCategory: debouches.metiers.map(({ intitule }) => intitule),
      dateModified: document.date,
      hasCourse: courses(programme),
      // A programme has no word for a notice; the page that presents it has one.
      subjectOf: document.mentionLegale
        ? known('WebPage', {
            url,
            usageInfo: known('CreativeWork', { text: document.mentionLegale }),
          })
        : undefined,
    }),
  }
}

/** '1 an' -> 'P1Y', '24 mois' -> 'P24M'; any other wording is left out. */
const isoDuration = (texte: string | null): string | null => {
  const read = /^\s*(\d+)\s*(ans?|mois)\s*$/i.exec(texte ?? '')
  if (!read) return null
  return `P${read[1]}${read[2]?.toLowerCase().startsWith('a') ? 'Y' : 'M'}`
}
