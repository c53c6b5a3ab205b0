import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { putTexte, says } from '#src/formats/echange/plume.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { element, type Noeud } from '#src/formats/xml/arbre.ts'
import { listeCdm, SANS_BORNE, texteCdm } from './bloc.ts'

const DEGRES_CDM = ['master', 'licence']

/** The diploma, its credits, its blocks of skills and the jobs it leads to. */
export const encodeQualification = (
  releve: Releve,
  { diplome, parcours, competences, debouches }: Programme,
): Noeud | null => {
  const degree = DEGRES_CDM.find((one) => one === diplome.type?.toLowerCase())
  const blocs = competences.blocs.map((bloc, i) => {
    if (!says(bloc.intitule)) return null
    const source = `competences.blocs[${i}]`
    const cible = `program/qualification/qualificationDescription[${i + 1}]`
    const code = putTexte(releve, `${source}.code`, {
      cible: `${cible}/infoBlock@userDefined`,
      valeur: bloc.code,
      max: SANS_BORNE,
    })
    return element('cdmfr:qualificationDescription', [
      element(
        'infoBlock',
        [
          texteCdm(releve, `${source}.intitule`, bloc.intitule, {
            nom: 'header',
            cible: `${cible}/infoBlock/header`,
          }),
          listeCdm(releve, `${source}.competences`, {
            valeurs: bloc.competences,
            cible: `${cible}/infoBlock/list`,
          }),
        ],
        { empty: true, attributs: code === null ? {} : { userDefined: code } },
      ),
    ])
  })
  const ects = parcours.ects
  if (ects !== null) releve.keep('parcours.ects', 'program/qualification/credits@ECTScredits')
  return element('qualification', [
    texteCdm(releve, 'diplome.mention', diplome.mention, {
      nom: 'qualificationName',
      cible: 'program/qualification/qualificationName',
    }),
    blocs,
    ects === null
      ? null
      : element('cdmfr:credits', [element('infoBlock', [], { empty: true })], {
          attributs: { ECTScredits: String(ects) },
        }),
    texteCdm(releve, 'diplome.type', diplome.type, {
      nom: 'cdmfr:degree',
      cible: 'program/qualification/degree',
      attributs: degree === undefined ? {} : { degree },
    }),
    debouches.metiers.map(({ intitule }, i) => {
      const metier = texteCdm(releve, `debouches.metiers[${i}].intitule`, intitule, {
        nom: 'infoBlock',
        cible: 'program/qualification/profession',
      })
      return metier && element('cdmfr:profession', [metier, element('cdmfr:romeData', [], { empty: true })])
    }),
  ])
}
