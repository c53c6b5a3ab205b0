import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { leavesOfProgramme } from '#src/formats/echange/chemin.ts'
import { tellUnused } from '#src/formats/echange/complement.ts'
import { says } from '#src/formats/echange/plume.ts'
import {
  type Complements,
  createReleve,
  type Manque,
  type Rapport,
  type Releve,
} from '#src/formats/echange/rapport.ts'
import { element, feuille, type Noeud } from '#src/formats/xml/arbre.ts'
import { renderXml } from '#src/formats/xml/render-xml.ts'
import { sortChildren } from '#src/formats/xml/structure.ts'
import { parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { texteCdm } from './bloc.ts'
import { encodeMaquette } from './encode-cours.ts'
import { encodeOrganismes } from './encode-organisme.ts'
import { encodeProgram } from './encode-program.ts'
import { ESPACE_CDM, ESPACE_CDMFR, STRUCTURE_CDM } from './espace-cdm.ts'

export type ExportCdm = Result<
  { readonly texte: string; readonly rapport: Rapport },
  { readonly manque: readonly Manque[] }
>

/** The BCC of the maquette: CDM-fr has no word for them; their titles stand in blocks of ours. */
const encodeBlocs = (releve: Releve, { maquette }: Programme): readonly (Noeud | null)[] =>
  maquette.blocs.map(({ code, intitule }, i) => {
    if (!says(code) || !says(intitule)) return null
    const part = (champ: 'code' | 'intitule', valeur: string, nom: string): Noeud | null =>
      texteCdm(releve, `maquette.blocs[${i}].${champ}`, valeur, { nom, cible: `program/infoBlock/${nom}` })
    return element('infoBlock', [part('code', code, 'header'), part('intitule', intitule, 'p')], {
      attributs: { userDefined: 'BCC' },
    })
  })

/**
 * A programme as CDM-fr 1.1.1. Only a name is mandatory: of the parcours, or given as 'program/programName'.
 */
export const encodeCdm = (programme: Programme, complements: Complements = {}): ExportCdm => {
  const releve = createReleve(leavesOfProgramme(programme))
  const own = texteCdm(releve, 'parcours.intitule', programme.parcours.intitule, {
    nom: 'cdmfr:text',
    cible: 'program/programName',
  })
  const given = complements['program/programName']
  const nom = own ?? feuille('cdmfr:text', given ? [given.valeur].flat().join(' ') : null)
  if (nom === null)
    return refus({
      manque: [{ chemin: 'parcours.intitule', element: 'program/programName', regle: 'manquant' }],
    })
  if (own === null && given) releve.complete('program/programName', nom.texte, given.par)
  const { semestres, cours } = encodeMaquette(releve, programme.maquette)
  const program = encodeProgram(releve, programme, nom, semestres)
  const date = programme.document.date
  const isDay = date !== null && parseJour(date).ok
  if (isDay) releve.keep('document.date', 'properties/datetime@date')
  const racine = element(
    'CDM',
    [
      isDay ? element('properties', [element('datetime', [], { empty: true, attributs: { date } })]) : null,
      encodeOrganismes(releve, programme),
      {
        ...program,
        enfants: [...program.enfants, ...encodeBlocs(releve, programme).filter((bloc) => bloc !== null)],
      },
      cours,
    ],
    { attributs: { xmlns: ESPACE_CDM, 'xmlns:cdmfr': ESPACE_CDMFR, language: 'fr-FR', profile: 'CDM-fr' } },
  )!
  tellUnused(complements, releve)
  return ok({ texte: renderXml(sortChildren(STRUCTURE_CDM, racine)), rapport: releve.rapport() })
}
