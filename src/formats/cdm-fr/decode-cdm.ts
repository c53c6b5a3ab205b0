import type { Adresse, Contact, Programme } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import { ROLES_CONTACT } from '#src/domain/offre/vocabulaire.ts'
import { createReleve, type Ligne, type Rapport, type Releve } from '#src/formats/echange/rapport.ts'
import { langueOf } from '#src/formats/lheo/codes-lheo.ts'
import { type Vu, vu, vus } from '#src/formats/lheo/lecture-lheo.ts'
import { type Feuille, leavesOf } from '#src/formats/xml/arbre.ts'
import type { RefusXml } from '#src/formats/xml/lexique-xml.ts'
import { readXml } from '#src/formats/xml/read-xml.ts'
import { addDays, parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { decodeMaquette, indexCours, takeStatuts } from './decode-cours.ts'
import { NIVEAU_CDM } from './encode-program.ts'
import { ESPACE_CDM, ESPACE_CDM_AUTRE, ESPACES_CDM } from './espace-cdm.ts'
import {
  attributeAt,
  takeAt,
  takeBlocs,
  takeEntier,
  takeItems,
  takeListOrText,
  tellAttribute,
} from './lecture-cdm.ts'

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

const decodeAdr = (releve: Releve, adr: Vu | null, cible: string): Adresse | null =>
  adr === null
    ? null
    : {
        voie: takeAt(releve, adr, 'street', `${cible}.voie`),
        codePostal: takeAt(releve, adr, 'pcode', `${cible}.codePostal`),
        ville: takeAt(releve, adr, 'locality', `${cible}.ville`),
      }

const decodeOrganismes = (releve: Releve, racine: Vu, programme: Programme): void => {
  const [etablissement = null, composante = null] = vus(racine, 'orgUnit')
  programme.etablissement = {
    nom: takeAt(releve, etablissement, 'orgUnitName', 'etablissement.nom'),
    adresse: decodeAdr(releve, vu(etablissement, 'contacts/contactData/adr'), 'etablissement.adresse'),
    textes: takeItems(releve, etablissement, 'orgUnitIntroduction/list', 'etablissement.textes'),
  }
  const contact = vu(composante, 'contacts/contactData')
  programme.composante = {
    nom: takeAt(releve, composante, 'orgUnitName', 'composante.nom'),
    nomLong: null,
    adresse: decodeAdr(releve, vu(contact, 'adr'), 'composante.adresse'),
    siteWeb: takeAt(releve, composante, 'webLink/href', 'composante.siteWeb'),
    courriel: takeAt(releve, contact, 'email', 'composante.courriel'),
    telephone: takeAt(releve, contact, 'telephone', 'composante.telephone'),
  }
}

const decodeContacts = (releve: Releve, program: Vu): Contact[] =>
  vus(vu(program, 'contacts'), 'contactData').map((contact, i) => {
    const cible = `contacts[${i}]`
    const role = ROLES_CONTACT.find((one) => one === attributeAt(contact, 'userDefined'))
    if (role)
      tellAttribute(releve, contact, 'userDefined', {
        cible: `${cible}.role`,
        vers: role,
        regle: 'nomenclature',
      })
    return {
      role: role ?? 'autre',
      titre: takeAt(releve, contact, 'infoBlock', `${cible}.titre`),
      nom: takeAt(releve, contact, 'contactName', `${cible}.nom`),
      courriel: takeAt(releve, contact, 'email', `${cible}.courriel`),
      telephone: takeAt(releve, contact, 'telephone', `${cible}.telephone`),
    }
  })

const decodeNiveau = (releve: Releve, program: Vu): number | null => {
  const level = vu(program, 'level')
  const written = /^Niveau ([1-8])$/.exec(level?.noeud.texte ?? '')?.[1]
  const letter = Object.entries(NIVEAU_CDM).find(([, one]) => one === attributeAt(level, 'level'))?.[0]
  const niveau = written ?? letter
  if (level === null || niveau === undefined) return null
  if (written) releve.transform(level.chemin, 'diplome.niveau', { vers: written, regle: 'nomenclature' })
  if (letter === niveau)
    tellAttribute(releve, level, 'level', { cible: 'diplome.niveau', vers: niveau, regle: 'nomenclature' })
  return Number(niveau)
}

const decodeBlocs = (releve: Releve, qualification: Vu | null): Programme['competences']['blocs'] => {
  const blocs: Programme['competences']['blocs'] = []
  for (const description of vus(qualification, 'qualificationDescription')) {
    const bloc = vu(description, 'infoBlock')
    const cible = `competences.blocs[${blocs.length}]`
    const intitule = takeAt(releve, bloc, 'header', `${cible}.intitule`)
    if (intitule === null) continue
    const code = attributeAt(bloc, 'userDefined') || null
    if (code)
      tellAttribute(releve, bloc, 'userDefined', { cible: `${cible}.code`, vers: code, regle: 'normalise' })
    blocs.push({ code, intitule, competences: takeItems(releve, bloc, 'list', `${cible}.competences`) })
  }
  return blocs
}

const decodeDiplome = (releve: Releve, program: Vu, programme: Programme): void => {
  const qualification = vu(program, 'qualification')
  const credits = vu(qualification, 'credits')
  const ects = Number(attributeAt(credits, 'ECTScredits'))
  const code = vu(program, 'programCode/codeUserDefined')
  const rncp = /^RNCP(\d{3,6})$/.exec(code?.noeud.texte ?? '')?.[1] ?? null
  if (code && rncp) releve.transform(code.chemin, 'diplome.rncp', { vers: rncp, regle: 'normalise' })
  programme.diplome = {
    ...programme.diplome,
    type: takeAt(releve, qualification, 'degree', 'diplome.type'),
    mention: takeAt(releve, qualification, 'qualificationName', 'diplome.mention'),
    niveau: decodeNiveau(releve, program),
    rncp,
  }
  programme.parcours.ects = Number.isFinite(ects) && ects > 0 ? ects : null
  if (programme.parcours.ects !== null)
    tellAttribute(releve, credits, 'ECTScredits', {
      cible: 'parcours.ects',
      vers: String(ects),
      regle: 'normalise',
    })
  programme.competences.blocs = decodeBlocs(releve, qualification)
  programme.debouches.metiers = vus(qualification, 'profession').flatMap((profession) => {
    const intitule = takeAt(releve, profession, 'infoBlock', 'debouches.metiers')
    return intitule === null ? [] : [{ intitule, domaines: [] }]
  })
}

const decodeDuree = (releve: Releve, program: Vu, { organisation }: Programme): void => {
  const duree = vu(program, 'programDuration')
  const debut = parseJour(attributeAt(duree, 'start'))
  const days = /^P(\d{1,4})D$/.exec(attributeAt(duree, 'duration'))?.[1]
  organisation.dureeTexte = takeEntier(releve, duree, 'organisation.dureeTexte')
  if (!debut.ok) return
  organisation.debut = debut.value
  tellAttribute(releve, duree, 'start', {
    cible: 'organisation.debut',
    vers: debut.value,
    regle: 'normalise',
  })
  if (!days) return
  organisation.fin = addDays(debut.value, Number(days) - 1)
  tellAttribute(releve, duree, 'duration', {
    cible: 'organisation.fin',
    vers: organisation.fin,
    regle: 'deduit',
  })
}

const decodeParcours = (releve: Releve, program: Vu, { parcours }: Programme): void => {
  parcours.code = takeAt(releve, program, 'programID', 'parcours.code')
  parcours.intitule = takeAt(releve, program, 'programName', 'parcours.intitule')
  parcours.statuts = takeStatuts(releve, program, 'parcours.statuts')
  parcours.presentation = takeListOrText(
    releve,
    program,
    'programDescription/infoBlock',
    'parcours.presentation',
  )
  parcours.objectifsIntro = takeAt(releve, program, 'learningObjectives/header', 'parcours.objectifsIntro')
  parcours.objectifs = takeItems(releve, program, 'learningObjectives/list', 'parcours.objectifs')
  if (parcours.objectifsIntro === null && parcours.objectifs.length === 0)
    parcours.objectifs = takeListOrText(releve, program, 'learningObjectives', 'parcours.objectifs')
  parcours.langues = vus(program, 'ppalTeachingLanguage').flatMap((at) => {
    const langue = langueOf(attributeAt(at, 'teachingLang').slice(0, 2))
    if (langue)
      tellAttribute(releve, at, 'teachingLang', {
        cible: 'parcours.langues',
        vers: langue,
        regle: 'nomenclature',
      })
    return langue ?? []
  })
  const at = vu(program, 'admissionInfo/studentPlaces')
  const places = Number(attributeAt(at, 'places'))
  parcours.capacite = Number.isInteger(places) && places > 0 ? places : null
  if (parcours.capacite !== null)
    tellAttribute(releve, at, 'places', {
      cible: 'parcours.capacite',
      vers: String(places),
      regle: 'normalise',
    })
  parcours.tarifs = takeListOrText(releve, program, 'expenses', 'parcours.tarifs')
}

const decodeProgram = (releve: Releve, program: Vu, programme: Programme): void => {
  const { admission, organisation } = programme
  decodeParcours(releve, program, programme)
  admission.etapes = vus(vu(program, 'admissionInfo'), 'admissionDescription').flatMap((one) => {
    const texte = takeEntier(releve, one, 'admission.etapes')
    return texte === null ? [] : [{ nom: 'autre' as const, mode: null, texte }]
  })
  admission.niveauRequis = takeAt(releve, program, 'recommendedPrerequisites', 'admission.niveauRequis')
  admission.criteres = takeListOrText(releve, program, 'formalPrerequisites', 'admission.criteres').map(
    (texte) => ({ texte, statuts: [], nature: null, alternatives: [] }),
  )
  const volume = vu(program, 'programDescription/globalVolume')
  const heures = Number(volume?.noeud.texte || Number.NaN)
  organisation.heuresAnnoncees = Number.isFinite(heures) && heures > 0 ? heures : null
  if (volume && organisation.heuresAnnoncees !== null)
    releve.transform(volume.chemin, 'organisation.heuresAnnoncees', {
      vers: String(heures),
      regle: 'normalise',
    })
  const [rythme = null] = takeBlocs(releve, program, 'rythme', 'organisation.rythmeTexte')
  organisation.rythmeTexte = takeEntier(releve, rythme, 'organisation.rythmeTexte')
  const [mention = null] = takeBlocs(releve, program, 'mention-legale', 'document.mentionLegale')
  programme.document.mentionLegale = takeEntier(releve, mention, 'document.mentionLegale')
  programme.pedagogie.evaluation = takeListOrText(releve, program, 'regulations', 'pedagogie.evaluation')
  programme.cfa.handicapTexte = takeAt(releve, program, 'universalAdjustment', 'cfa.handicapTexte')
  programme.site = {
    nom: takeAt(releve, program, 'teachingPlace/infoBlock', 'site.nom'),
    adresse: decodeAdr(releve, vu(program, 'teachingPlace/adr'), 'site.adresse'),
  }
  programme.contacts = decodeContacts(releve, program)
}

/** The first programme of a CDM-fr document; other editions of the vocabulary are read too, and said so. */
export const decodeCdm = (octets: Uint8Array): Result<ImportCdm, RefusCdm> => {
  const read = readXml(octets, (one) => ESPACES_CDM.test(one))
  if (!read.ok) return read
  const { racine: noeud, espace, notes } = read.value
  if (noeud.nom !== 'CDM' || (espace !== ESPACE_CDM && !ESPACE_CDM_AUTRE.test(espace)))
    return refus({ code: 'cdm.espace', espace })
  const racine = { noeud, chemin: 'CDM' }
  const program = vu(racine, 'program') ?? vu(racine, 'orgUnit/program')
  if (program === null) return refus({ code: 'cdm.vide' })
  const feuilles = leavesOf(noeud, 'CDM')
  const releve = createReleve(feuilles)
  const programme = programmeVide()
  const datetime = vu(racine, 'properties/datetime')
  const date = parseJour(attributeAt(datetime, 'date'))
  if (date.ok)
    tellAttribute(releve, datetime, 'date', { cible: 'document.date', vers: date.value, regle: 'normalise' })
  programme.document.date = date.ok ? date.value : null
  decodeOrganismes(releve, racine, programme)
  decodeDiplome(releve, program, programme)
  decodeDuree(releve, program, programme)
  decodeProgram(releve, program, programme)
  programme.maquette = decodeMaquette(releve, program, indexCours(vus(racine, 'course')))
  const change = { source: 'CDM@xmlns', cible: 'CDM@xmlns', de: espace, vers: ESPACE_CDM }
  const autre: Rapport =
    espace === ESPACE_CDM ? [] : [{ sort: 'transforme', regle: 'ancien_espace', ...change }]
  const commentaires = notes.map(
    ({ chemin }): Ligne => ({ sort: 'abandonne', source: chemin, raison: 'commentaire' }),
  )
  return ok({
    programme,
    rapport: [...autre, ...releve.rapport(), ...commentaires],
    feuilles: [...feuilles, ...notes],
  })
}
