import type { Adresse, Contact, Programme } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import { ROLES_CONTACT } from '#src/domain/offre/vocabulaire.ts'
import { leavesOfProgramme } from '#src/formats/echange/chemin.ts'
import type { Ligne, Rapport } from '#src/formats/echange/rapport.ts'
import { langueOf } from '#src/formats/lheo/codes-lheo.ts'
import { childrenOf, type Feuille, findNoeud, leavesOf, type Noeud } from '#src/formats/xml/arbre.ts'
import type { RefusXml } from '#src/formats/xml/lexique-xml.ts'
import { readXml } from '#src/formats/xml/read-xml.ts'
import { addDays, parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { blocsNommes, texteEntier } from './bloc.ts'
import { decodeMaquette, indexCours, statutsOf } from './decode-cours.ts'
import { NIVEAU_CDM } from './encode-program.ts'
import { ESPACE_CDM, ESPACE_CDM_AUTRE, ESPACES_CDM } from './espace-cdm.ts'

export type RefusCdm =
  | RefusXml
  | { readonly code: 'cdm.espace'; readonly espace: string }
  | { readonly code: 'cdm.vide' }

export type ImportCdm = {
  readonly programme: Programme
  readonly rapport: Rapport
  /** The texts the report is about. */
  readonly feuilles: readonly Feuille[]
}

const text = (noeud: Noeud | null, chemin: string): string | null =>
  texteEntier(findNoeud(noeud, chemin)) || null
const items = (noeud: Noeud | null, chemin: string): string[] =>
  childrenOf(findNoeud(noeud, chemin), 'listItem').flatMap((item) => texteEntier(item) || [])
/** A block as a list, or as one text when it is written without one. */
const listOrText = (noeud: Noeud | null, chemin: string): string[] => {
  const list = items(noeud, `${chemin}/list`)
  if (list.length > 0) return list
  const whole = text(noeud, chemin)
  return whole === null ? [] : [whole]
}

const adresseOf = (adr: Noeud | null): Adresse | null =>
  adr === null
    ? null
    : { voie: text(adr, 'street'), codePostal: text(adr, 'pcode'), ville: text(adr, 'locality') }

const decodeOrganismes = (racine: Noeud, programme: Programme): void => {
  const [etablissement = null, composante = null] = childrenOf(racine, 'orgUnit')
  programme.etablissement = {
    nom: text(etablissement, 'orgUnitName'),
    adresse: adresseOf(findNoeud(etablissement, 'contacts/contactData/adr')),
    textes: items(etablissement, 'orgUnitIntroduction/list'),
  }
  const contact = findNoeud(composante, 'contacts/contactData')
  programme.composante = {
    nom: text(composante, 'orgUnitName'),
    nomLong: null,
    adresse: adresseOf(findNoeud(contact, 'adr')),
    siteWeb: text(composante, 'webLink/href'),
    courriel: text(contact, 'email'),
    telephone: text(contact, 'telephone'),
  }
}

const contactsOf = (program: Noeud): Contact[] =>
  childrenOf(findNoeud(program, 'contacts'), 'contactData').map((contact) => ({
    role: ROLES_CONTACT.find((role) => role === contact.attributs['userDefined']) ?? 'autre',
    titre: text(contact, 'infoBlock'),
    nom: text(contact, 'contactName'),
    courriel: text(contact, 'email'),
    telephone: text(contact, 'telephone'),
  }))

const niveauOf = (program: Noeud): number | null => {
  const level = findNoeud(program, 'level')
  const written = /^Niveau ([1-8])$/.exec(level?.texte ?? '')?.[1]
  if (written) return Number(written)
  const found = Object.entries(NIVEAU_CDM).find(([, letter]) => letter === level?.attributs['level'])
  return found ? Number(found[0]) : null
}

const decodeDiplome = (program: Noeud, programme: Programme): void => {
  const qualification = findNoeud(program, 'qualification')
  const ects = Number(findNoeud(qualification, 'credits')?.attributs['ECTScredits'])
  programme.diplome = {
    ...programme.diplome,
    type: text(qualification, 'degree'),
    mention: text(qualification, 'qualificationName'),
    niveau: niveauOf(program),
    rncp: /^RNCP(\d{3,6})$/.exec(text(program, 'programCode/codeUserDefined') ?? '')?.[1] ?? null,
  }
  programme.parcours.ects = Number.isFinite(ects) && ects > 0 ? ects : null
  programme.competences.blocs = childrenOf(qualification, 'qualificationDescription').flatMap(
    (description) => {
      const bloc = findNoeud(description, 'infoBlock')
      const intitule = text(bloc, 'header')
      const code = bloc?.attributs['userDefined'] ?? null
      return intitule === null ? [] : [{ code, intitule, competences: items(bloc, 'list') }]
    },
  )
  programme.debouches.metiers = childrenOf(qualification, 'profession').flatMap((profession) => {
    const intitule = text(profession, 'infoBlock')
    return intitule === null ? [] : [{ intitule, domaines: [] }]
  })
}

const decodeDuree = (program: Noeud, { organisation }: Programme): void => {
  const duree = findNoeud(program, 'programDuration')
  const debut = parseJour(duree?.attributs['start'] ?? '')
  const days = /^P(\d{1,4})D$/.exec(duree?.attributs['duration'] ?? '')?.[1]
  organisation.debut = debut.ok ? debut.value : null
  organisation.fin = debut.ok && days ? addDays(debut.value, Number(days) - 1) : null
  organisation.dureeTexte = duree?.texte || null
}

const decodeProgram = (program: Noeud, programme: Programme): void => {
  const { parcours, admission, organisation } = programme
  parcours.code = text(program, 'programID')
  parcours.intitule = text(program, 'programName')
  parcours.statuts = statutsOf(program)
  parcours.presentation = listOrText(program, 'programDescription/infoBlock')
  parcours.objectifsIntro = text(program, 'learningObjectives/header')
  parcours.objectifs = items(program, 'learningObjectives/list')
  if (parcours.objectifsIntro === null && parcours.objectifs.length === 0)
    parcours.objectifs = listOrText(program, 'learningObjectives')
  parcours.langues = childrenOf(program, 'ppalTeachingLanguage').flatMap(
    (langue) => langueOf(langue.attributs['teachingLang']?.slice(0, 2) ?? '') ?? [],
  )
  const places = Number(findNoeud(program, 'admissionInfo/studentPlaces')?.attributs['places'])
  parcours.capacite = Number.isInteger(places) && places > 0 ? places : null
  parcours.tarifs = listOrText(program, 'expenses')
  admission.etapes = childrenOf(findNoeud(program, 'admissionInfo'), 'admissionDescription').flatMap(
    (one) => {
      const texte = texteEntier(one)
      return texte === '' ? [] : [{ nom: 'autre' as const, mode: null, texte }]
    },
  )
  admission.niveauRequis = text(program, 'recommendedPrerequisites')
  admission.criteres = listOrText(program, 'formalPrerequisites').map((texte) => ({
    texte,
    statuts: [],
    nature: null,
    alternatives: [],
  }))
  const heures = Number(text(program, 'programDescription/globalVolume') ?? '')
  organisation.heuresAnnoncees = Number.isFinite(heures) && heures > 0 ? heures : null
  organisation.rythmeTexte = texteEntier(blocsNommes(program, 'rythme')[0] ?? null) || null
  programme.pedagogie.evaluation = listOrText(program, 'regulations')
  programme.cfa.handicapTexte = text(program, 'universalAdjustment')
  programme.site = {
    nom: text(program, 'teachingPlace/infoBlock'),
    adresse: adresseOf(findNoeud(program, 'teachingPlace/adr')),
  }
  programme.contacts = contactsOf(program)
}

/**
 * What became of each text of the document: found again, word for word, in the programme, or left out. A tree of
 * references has no simple path on both sides; the words are what a reader must not lose. Codes are not counted.
 */
const reportOf = (racine: Noeud, programme: Programme, ancien: string | null): Rapport => {
  const kept = new Map(leavesOfProgramme(programme).map(({ chemin, texte }) => [texte, chemin]))
  const lines = leavesOf(racine, racine.nom).flatMap(({ chemin, texte }): readonly Ligne[] => {
    if (
      /@(id|ref|idRef|ident|language|profile|codeSet|teachingtype|nature|version|level|org|teachingLang|degree|duration|userDefined)$/.test(
        chemin,
      )
    )
      return []
    const cible = kept.get(texte)
    return [
      cible === undefined
        ? { sort: 'abandonne', source: chemin, raison: 'sans_place' }
        : { sort: 'conserve', source: chemin, cible },
    ]
  })
  if (ancien === null) return lines
  const change = { source: 'CDM@xmlns', cible: 'CDM@xmlns', de: ancien, vers: ESPACE_CDM }
  return [{ sort: 'transforme', regle: 'ancien_espace', ...change }, ...lines]
}

/** The first programme of a CDM-fr document; other editions of the vocabulary are read too, and said so. */
export const decodeCdm = (octets: Uint8Array): Result<ImportCdm, RefusCdm> => {
  const read = readXml(octets, (one) => ESPACES_CDM.test(one))
  if (!read.ok) return read
  const { racine, espace } = read.value
  if (racine.nom !== 'CDM' || (espace !== ESPACE_CDM && !ESPACE_CDM_AUTRE.test(espace)))
    return refus({ code: 'cdm.espace', espace })
  const program = childrenOf(racine, 'program')[0] ?? findNoeud(racine, 'orgUnit/program')
  if (program === null) return refus({ code: 'cdm.vide' })
  const programme = programmeVide()
  const date = parseJour(findNoeud(racine, 'properties/datetime')?.attributs['date'] ?? '')
  programme.document.date = date.ok ? date.value : null
  decodeOrganismes(racine, programme)
  decodeDiplome(program, programme)
  decodeDuree(program, programme)
  decodeProgram(program, programme)
  programme.maquette = decodeMaquette(program, indexCours(childrenOf(racine, 'course')))
  return ok({
    programme,
    rapport: reportOf(racine, programme, espace === ESPACE_CDM ? null : espace),
    feuilles: leavesOf(racine, racine.nom),
  })
}
