import type { Structure } from '#src/formats/xml/structure.ts'

export const ESPACE_CDM = 'http://cdm-fr.fr/2012/CDM'
export const ESPACE_CDMFR = 'http://cdm-fr.fr/2012/CDM-frSchema'
/** Other editions of the same vocabulary (2006, 2011, 2013): read, and said so. */
/** Every namespace of the family: names of all of them are words of CDM-fr. */
export const ESPACES_CDM = /^http:\/\/cdm-fr\.fr\//
export const ESPACE_CDM_AUTRE = /^http:\/\/cdm-fr\.fr\/\d{4}\/CDM(-fr)?$/

const BLOC =
  '& header bold italic p br list email webLink refOrgUnit refProgram refCourse refPerson picture extension subBlock altLangBlock searchword'

/**
 * The part of CDM-fr 1.1.1 this profile writes. program, course and orgUnit take their children in any order: the
 * schema says so; the blocks inside them do not.
 */
export const STRUCTURE_CDM: Structure = {
  CDM: 'cdmfr:habilitation* properties? orgUnit* program* course* person*',
  properties: 'datasource? target* type? datetime? infoBlock?',
  datasource: 'texte 1 1000',
  datetime: 'libre',
  orgUnit:
    '& orgUnitID orgUnitName orgUnitCode orgUnitKind cdmfr:webLink orgUnitIntroduction contacts infoBlock orgUnit',
  orgUnitID: 'texte 1 1000',
  orgUnitName: 'libre',
  orgUnitIntroduction: BLOC,
  program:
    '& programID cdmfr:programName cdmfr:programCode cdmfr:webLink cdmfr:programDescription qualification cdmfr:ppalTeachingLanguage level learningObjectives admissionInfo recommendedPrerequisites formalPrerequisites teachingPlace formOfTeaching programDuration cdmfr:programStructure regulations expenses universalAdjustment contacts infoBlock subProgram',
  subProgram:
    '& programID cdmfr:programName cdmfr:programDescription cdmfr:programStructure infoBlock subProgram',
  programID: 'texte 1 1000',
  'cdmfr:programName': 'cdmfr:text+',
  'cdmfr:text': 'libre',
  'cdmfr:programCode': '| cdmfr:codeUserDefined',
  'cdmfr:codeUserDefined': 'libre',
  'cdmfr:webLink': 'href cdmfr:linkName*',
  href: 'texte 1 2000',
  'cdmfr:programDescription': '& infoBlock cdmfr:globalVolume',
  'cdmfr:globalVolume': 'motif \\d+(\\.\\d+)?',
  qualification:
    'qualificationName* cdmfr:qualificationDescription* cdmfr:credits? cdmfr:degree? cdmfr:profession*',
  qualificationName: 'libre',
  'cdmfr:qualificationDescription': 'infoBlock+',
  'cdmfr:credits': 'infoBlock cdmfr:globalVolume*',
  'cdmfr:degree': BLOC,
  'cdmfr:profession': 'infoBlock cdmfr:romeData',
  'cdmfr:romeData': 'libre',
  'cdmfr:ppalTeachingLanguage': 'libre',
  level: 'libre',
  learningObjectives: BLOC,
  admissionInfo: 'cdmfr:admissionDescription* studentPlaces? teachingStart?',
  'cdmfr:admissionDescription': BLOC,
  studentPlaces: 'libre',
  teachingStart: 'libre',
  recommendedPrerequisites: BLOC,
  formalPrerequisites: BLOC,
  teachingPlace: 'cdmfr:refOrgUnit adr? infoBlock?',
  'cdmfr:refOrgUnit': 'libre',
  formOfTeaching: 'libre',
  programDuration: 'libre',
  'cdmfr:programStructure': 'infoBlock? cdmfr:refProgram* cdmfr:refCourse*',
  'cdmfr:refCourse': 'libre',
  regulations: BLOC,
  expenses: BLOC,
  universalAdjustment: BLOC,
  contacts: '& contactData',
  contactData: 'contactName? adr? telephone* email? webLink? infoBlock?',
  contactName: 'libre',
  telephone: 'texte 1 1000',
  email: 'texte 1 1000',
  adr: 'extadr? street? locality? pcode?',
  street: 'texte 1 1000',
  locality: 'texte 1 1000',
  pcode: 'texte 1 1000',
  course: '& courseID courseName courseCode cdmfr:credits formOfTeaching formOfAssessment contacts infoBlock',
  courseID: 'texte 1 1000',
  courseName: 'libre',
  courseCode: 'libre',
  formOfAssessment: BLOC,
  infoBlock: BLOC,
  subBlock: BLOC,
  header: 'texte 1 100000',
  p: BLOC,
  list: 'listItem*',
  listItem: BLOC,
  refCourse: 'libre',
}
