import assert from 'node:assert/strict'
import { it } from 'node:test'
import cipt from '#data/demonstration/cipt.json' with { type: 'json' }
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import { type Programme, programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { encodeJsonLd } from './programme-json-ld.ts'

const CIPT = programmeSchema.parse(cipt)
const MPT = programmeSchema.parse(mpt)
const URL_CIPT = 'https://cohorte.exemple/formations/m2-cipt'

it('the CIPT is a WorkBasedProgram with what it states and nothing else', () => {
  const { hasCourse, description, programPrerequisites, occupationalCategory, ...rest } = encodeJsonLd(
    CIPT,
    URL_CIPT,
  )
  const adresse = {
    '@type': 'PostalAddress',
    streetAddress: '1, rue Victor Cousin',
    postalCode: '75005',
    addressLocality: 'Paris',
  }
  assert.deepEqual(rest, {
    '@context': 'https://schema.org',
    '@type': 'WorkBasedProgram',
    '@id': URL_CIPT,
    url: URL_CIPT,
    name: 'Communication institutionnelle et politique des territoires',
    identifier: 'M2_CIPT',
    programType: 'Master',
    provider: {
      '@type': 'CollegeOrUniversity',
      name: 'École de Science politique de la Sorbonne',
      address: adresse,
      parentOrganization: {
        '@type': 'CollegeOrUniversity',
        name: 'Université Paris 1 Panthéon-Sorbonne',
        address: adresse,
      },
    },
    educationalCredentialAwarded: {
      '@type': 'EducationalOccupationalCredential',
      name: 'Master mention Science politique',
      credentialCategory: 'Master',
      educationalLevel: 'Niveau 7',
      identifier: { '@type': 'PropertyValue', propertyID: 'RNCP', value: 'RNCP38175' },
      recognizedBy: { '@type': 'Organization', name: 'Université Paris 1 Panthéon-Sorbonne' },
    },
    startDate: '2025-09-01',
    endDate: '2026-09-14',
    timeToComplete: 'P1Y',
    dateModified: '2025-09-08',
  })
  assert.match(String(description), /^Au sein de la mention Science politique/)
  assert.equal((programPrerequisites as string[]).length, 4)
  assert.equal((occupationalCategory as string[]).length, 5)
  const courses = hasCourse as Record<string, unknown>[]
  assert.equal(courses.length, 25)
  assert.deepEqual(courses[0], {
    '@type': 'Course',
    name: 'Communication publique',
    provider: { '@type': 'CollegeOrUniversity', name: 'École de Science politique de la Sorbonne' },
    timeRequired: 'PT20H',
  })
})

it('the MPT, open to students too, is an EducationalOccupationalProgram; its unknown dates, code and hours are absent', () => {
  const encoded = encodeJsonLd(MPT, 'https://cohorte.exemple/formations/m2-mpt')
  assert.equal(encoded['@type'], 'EducationalOccupationalProgram')
  for (const absent of [
    'startDate',
    'endDate',
    'timeToComplete',
    'numberOfCredits',
    'description',
    'inLanguage',
  ])
    assert.equal(absent in encoded, false, absent)
  assert.deepEqual(encoded.educationalCredentialAwarded, {
    '@type': 'EducationalOccupationalCredential',
    name: 'Master mention Management de l’innovation',
    credentialCategory: 'Master',
    educationalLevel: 'Niveau 7',
  })
  assert.equal(
    encoded.hasCourse instanceof Array && encoded.hasCourse.some((course) => 'timeRequired' in course),
    false,
  )
})

const emptied = (value: unknown): unknown => {
  if (Array.isArray(value)) return []
  if (value === null || typeof value !== 'object') return null
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, emptied(inside)]))
}

it('of a programme that states nothing, nothing is said', () => {
  const nothing = emptied({ ...MPT }) as Programme
  assert.deepEqual(encodeJsonLd(nothing, 'https://x.exemple/f'), {
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalProgram',
    '@id': 'https://x.exemple/f',
    url: 'https://x.exemple/f',
  })
})
