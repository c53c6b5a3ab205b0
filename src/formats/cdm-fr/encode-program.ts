import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { says } from '#src/formats/echange/plume.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { LANGUES } from '#src/formats/lheo/codes-lheo.ts'
import { element, feuille, type Noeud } from '#src/formats/xml/arbre.ts'
import { countDays, jour, parseJour } from '#src/kit/jour.ts'
import { listeCdm, texteCdm } from './bloc.ts'
import { FORME_CDM } from './encode-cours.ts'
import { encodeAdr } from './encode-organisme.ts'
import { encodeQualification } from './encode-qualification.ts'

/** levelValueType stops at three letters; other levels stay text. */
export const NIVEAU_CDM: Readonly<Record<number, string>> = { 6: 'L', 7: 'M', 8: 'Doc' }

const encodeContacts = (releve: Releve, { contacts }: Programme): Noeud | null =>
  element(
    'contacts',
    contacts.map((contact, i) => {
      const part = (champ: 'nom' | 'telephone' | 'courriel' | 'titre', nom: string): Noeud | null =>
        texteCdm(releve, `contacts[${i}].${champ}`, contact[champ], {
          nom,
          cible: `program/contacts/contactData[${i + 1}]/${nom}`,
        })
      releve.keep(`contacts[${i}].role`, `program/contacts/contactData[${i + 1}]@userDefined`)
      return element(
        'contactData',
        [
          part('nom', 'contactName'),
          part('telephone', 'telephone'),
          part('courriel', 'email'),
          part('titre', 'infoBlock'),
        ],
        { empty: true, attributs: { userDefined: contact.role } },
      )
    }),
  )

const encodeDuree = (releve: Releve, { organisation }: Programme): Noeud | null => {
  const { debut, fin, dureeTexte } = organisation
  const hasDebut = debut !== null && parseJour(debut).ok
  const days = hasDebut && fin !== null && parseJour(fin).ok ? countDays(jour(debut), jour(fin)) : null
  if (hasDebut) releve.keep('organisation.debut', 'program/programDuration@start')
  const duration = days !== null && days > 0 ? `P${days}D` : null
  if (duration !== null)
    releve.transform('organisation.fin', 'program/programDuration@duration', {
      vers: duration,
      regle: 'deduit',
    })
  const texte = texteCdm(releve, 'organisation.dureeTexte', dureeTexte, {
    nom: 'programDuration',
    cible: 'program/programDuration',
  })
  const attributs = { ...(hasDebut && { start: debut }), ...(duration && { duration }) }
  if (texte === null && Object.keys(attributs).length === 0) return null
  return { nom: 'programDuration', attributs, enfants: [], texte: texte?.texte ?? '' }
}

const encodeDescription = (releve: Releve, { parcours, organisation }: Programme): Noeud | null => {
  const heures = organisation.heuresAnnoncees
  if (heures !== null) releve.keep('organisation.heuresAnnoncees', 'program/programDescription/globalVolume')
  return element(
    'cdmfr:programDescription',
    [
      element('infoBlock', [
        listeCdm(releve, 'parcours.presentation', {
          valeurs: parcours.presentation,
          cible: 'program/programDescription/infoBlock',
        }),
      ]),
      feuille('cdmfr:globalVolume', heures === null ? null : String(heures), { teachingtype: 'all' }),
    ],
    { empty: true, attributs: { nature: 'parcours' } },
  )
}

/** The programme itself, its semesters given. */
export const encodeProgram = (
  releve: Releve,
  programme: Programme,
  nom: Noeud | null,
  semestres: readonly (Noeud | null)[],
): Noeud => {
  const { parcours, admission, cfa, diplome, organisation, pedagogie, site } = programme
  const list = (nomElement: string, source: string, valeurs: readonly string[], champ = ''): Noeud | null =>
    element(nomElement, [listeCdm(releve, source, { valeurs, cible: `program/${nomElement}`, champ })])
  const text = (nomElement: string, source: string, valeur: string | null): Noeud | null =>
    texteCdm(releve, source, valeur, { nom: nomElement, cible: `program/${nomElement}` })
  parcours.statuts.forEach((_, i) => releve.keep(`parcours.statuts[${i}]`, 'program/formOfTeaching@org'))
  const langues = parcours.langues.map((langue, i) => {
    const code = LANGUES.get(langue)
    if (code === undefined) releve.drop(`parcours.langues[${i}]`, 'code_inconnu')
    else releve.keep(`parcours.langues[${i}]`, 'program/ppalTeachingLanguage@teachingLang')
    return code === undefined
      ? null
      : element('cdmfr:ppalTeachingLanguage', [], { empty: true, attributs: { teachingLang: code } })
  })
  if (diplome.niveau !== null) releve.keep('diplome.niveau', 'program/level')
  if (diplome.rncp !== null) releve.keep('diplome.rncp', 'program/programCode')
  if (parcours.capacite !== null)
    releve.keep('parcours.capacite', 'program/admissionInfo/studentPlaces@places')
  const level = NIVEAU_CDM[diplome.niveau ?? 0]
  return element(
    'program',
    [
      text('programID', 'parcours.code', parcours.code),
      nom && element('cdmfr:programName', [nom]),
      element(
        'cdmfr:programCode',
        [feuille('cdmfr:codeUserDefined', diplome.rncp && `RNCP${diplome.rncp}`)],
        {
          attributs: { codeSet: 'userDefined' },
        },
      ),
      encodeDescription(releve, programme),
      encodeQualification(releve, programme),
      langues,
      feuille('level', diplome.niveau === null ? null : `Niveau ${diplome.niveau}`, level ? { level } : {}),
      element('learningObjectives', [
        texteCdm(releve, 'parcours.objectifsIntro', parcours.objectifsIntro, {
          nom: 'header',
          cible: 'program/learningObjectives/header',
        }),
        listeCdm(releve, 'parcours.objectifs', {
          valeurs: parcours.objectifs,
          cible: 'program/learningObjectives/list',
        }),
      ]),
      element('admissionInfo', [
        admission.etapes.map((etape, i) => {
          if (etape.nom === 'autre' && says(etape.texte))
            releve.keep(`admission.etapes[${i}].nom`, 'program/admissionInfo')
          return texteCdm(releve, `admission.etapes[${i}].texte`, etape.texte, {
            nom: 'cdmfr:admissionDescription',
            cible: 'program/admissionInfo/admissionDescription',
          })
        }),
        parcours.capacite === null
          ? null
          : element('studentPlaces', [], { empty: true, attributs: { places: String(parcours.capacite) } }),
      ]),
      text('recommendedPrerequisites', 'admission.niveauRequis', admission.niveauRequis),
      list(
        'formalPrerequisites',
        'admission.criteres',
        admission.criteres.map((c) => c.texte),
        '.texte',
      ),
      site.adresse === null
        ? null
        : element('teachingPlace', [
            element('cdmfr:refOrgUnit', [], { empty: true, attributs: { ref: 'OU-COMPOSANTE' } }),
            encodeAdr(releve, site.adresse, 'site.adresse', 'program/teachingPlace'),
            text('infoBlock', 'site.nom', site.nom),
          ]),
      parcours.statuts.map((statut) =>
        element('formOfTeaching', [], { empty: true, attributs: { org: FORME_CDM[statut] } }),
      ),
      encodeDuree(releve, programme),
      list('regulations', 'pedagogie.evaluation', pedagogie.evaluation),
      list('expenses', 'parcours.tarifs', parcours.tarifs),
      text('universalAdjustment', 'cfa.handicapTexte', cfa.handicapTexte),
      encodeContacts(releve, programme),
      texteCdm(releve, 'organisation.rythmeTexte', organisation.rythmeTexte, {
        nom: 'infoBlock',
        cible: 'program/infoBlock',
        attributs: { userDefined: 'rythme' },
      }),
      texteCdm(releve, 'document.mentionLegale', programme.document.mentionLegale, {
        nom: 'infoBlock',
        cible: 'program/infoBlock',
        attributs: { userDefined: 'mention-legale' },
      }),
      semestres,
    ],
    { attributs: { id: 'PR-1' }, empty: true },
  )!
}
