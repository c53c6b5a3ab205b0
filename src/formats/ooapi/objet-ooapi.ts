/** The read shapes of the Open Education API v5 this system answers with. Absent means unknown: never a dummy. */

/** A text in a language; the brochures are French. */
export type TexteOoapi = { readonly language: 'fr-FR'; readonly value: string }
export type CodeOoapi = { readonly codeType: string; readonly code: string }
export type ChargeOoapi = { readonly studyLoadUnit: 'ects'; readonly value: number }
export type AdresseOoapi = {
  readonly addressType: 'postal' | 'visit' | 'teaching'
  readonly street?: string
  readonly postalCode?: string
  readonly city?: string
  readonly countryCode: 'FR'
}

/** Where the specification lets a service say what it has no attribute for: here the legal notice of the document. */
export type ExtOoapi = { readonly mentionLegale: string }

export type ProgramOoapi = {
  readonly programId: string
  readonly primaryCode: CodeOoapi
  readonly otherCodes?: readonly CodeOoapi[]
  readonly programType: 'program'
  readonly name: readonly TexteOoapi[]
  readonly abbreviation?: string
  readonly description?: readonly TexteOoapi[]
  readonly teachingLanguage?: string
  readonly studyLoad?: ChargeOoapi
  readonly modeOfStudy?: 'dual training'
  readonly duration?: string
  readonly firstStartDate?: string
  readonly level?: 'bachelor' | 'master' | 'doctoral'
  readonly levelOfQualification?: string
  readonly learningOutcomes?: readonly (readonly TexteOoapi[])[]
  readonly admissionRequirements?: readonly TexteOoapi[]
  readonly link?: string
  readonly addresses?: readonly AdresseOoapi[]
  readonly organization?: string
  readonly courses: readonly string[]
  readonly ext?: ExtOoapi
}

export type CourseOoapi = {
  readonly courseId: string
  readonly primaryCode: CodeOoapi
  readonly name: readonly TexteOoapi[]
  readonly abbreviation?: string
  readonly teachingLanguage?: string
  readonly studyLoad?: ChargeOoapi
  readonly duration?: string
  readonly level?: 'bachelor' | 'master' | 'doctoral'
  readonly assessment?: readonly TexteOoapi[]
  readonly organization?: string
  readonly programs: readonly string[]
  readonly ext?: ExtOoapi
}

export type OrganizationOoapi = {
  readonly organizationId: string
  readonly primaryCode: CodeOoapi
  readonly organizationType: 'root' | 'faculty'
  readonly name: readonly TexteOoapi[]
  readonly shortName: string
  readonly link?: string
  readonly addresses?: readonly AdresseOoapi[]
  readonly parent?: string
}

/** One page of a collection. */
export type PageOoapi<T> = {
  readonly pageSize: number
  readonly pageNumber: number
  readonly hasPreviousPage: boolean
  readonly hasNextPage: boolean
  readonly totalPages: number
  readonly items: readonly T[]
}

/** A page of a list; pages count from 1, and a page past the end is empty. */
export const paginate = <T>(items: readonly T[], pageNumber: number, pageSize: number): PageOoapi<T> => {
  const from = (pageNumber - 1) * pageSize
  return {
    pageSize,
    pageNumber,
    hasPreviousPage: pageNumber > 1,
    hasNextPage: from + pageSize < items.length,
    totalPages: Math.ceil(items.length / pageSize),
    items: items.slice(from, from + pageSize),
  }
}
