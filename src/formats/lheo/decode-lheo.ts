import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import {
  type Complements,
  createReleve,
  type Ligne,
  type Rapport,
  type Releve,
} from '#src/formats/echange/rapport.ts'
import { childrenOf, findNoeud, leavesOf, type Noeud } from '#src/formats/xml/arbre.ts'
import type { RefusXml } from '#src/formats/xml/lexique-xml.ts'
import { readXml } from '#src/formats/xml/read-xml.ts'
import { checkStructure, type Ecart, type Structure } from '#src/formats/xml/structure.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { decodeAction } from './decode-action.ts'
import { decodeFormation } from './decode-formation.ts'
import { keepAside } from './keep-aside.ts'
import type { Vu } from './lecture-lheo.ts'
import { ESPACE_LHEO, ESPACES_ANCIENS_LHEO, STRUCTURE_LHEO } from './structure-lheo.ts'

export type RefusLheo =
  | RefusXml
  | { readonly code: 'lheo.espace'; readonly espace: string }
  | { readonly code: 'lheo.vide' }

/** One formation of a file: what was understood of it, what became of the rest, where it departs from the schema. */
export type ImportLheo = {
  readonly programme: Programme
  readonly rapport: Rapport
  readonly ecarts: readonly Ecart[]
  /** What the file says beyond a programme, ready to be given back to an export. */
  readonly complements: Complements
}

type Dialecte = {
  readonly structure: Structure
  /** The former namespace the file was in, or null. */
  readonly ancien: string | null
  /** What this dialect says elsewhere than LHÉO. */
  readonly also?: (releve: Releve, formation: Vu, programme: Programme) => void
}

const decodeOne = (noeud: Noeud, { structure, ancien, also }: Dialecte): ImportLheo => {
  const feuilles = leavesOf(noeud, 'formation')
  const releve = createReleve(feuilles)
  const programme = programmeVide()
  const formation = { noeud, chemin: 'formation' }
  decodeFormation(releve, formation, programme)
  decodeAction(releve, formation, programme)
  also?.(releve, formation, programme)
  const espace: readonly Ligne[] =
    ancien === null
      ? []
      : [
          {
            sort: 'transforme',
            source: 'lheo@xmlns',
            cible: 'lheo@xmlns',
            de: ancien,
            vers: ESPACE_LHEO,
            regle: 'ancien_espace',
          },
        ]
  const { rapport, complements } = keepAside(releve.rapport(), feuilles, 'fichier importé')
  return {
    programme,
    complements,
    rapport: [...espace, ...rapport],
    ecarts: checkStructure(structure, noeud),
  }
}

/** The formations below a root already read, in one dialect of LHÉO. */
export const decodeOffres = (racine: Noeud, dialecte: Dialecte): Result<readonly ImportLheo[], RefusLheo> => {
  const formations = childrenOf(findNoeud(racine, 'offres'), 'formation')
  if (formations.length === 0) return refus({ code: 'lheo.vide' })
  return ok(formations.map((formation) => decodeOne(formation, dialecte)))
}

/**
 * Every formation of a LHÉO file (2.3, and the former namespaces of 2.0 to 2.2), each as a programme in which what
 * the file does not say is unknown. Departures from the schema are told, they do not stop the reading.
 */
export const decodeLheo = (octets: Uint8Array): Result<readonly ImportLheo[], RefusLheo> => {
  const read = readXml(octets)
  if (!read.ok) return read
  const { racine, espace } = read.value
  const isFormer = ESPACES_ANCIENS_LHEO.includes(espace)
  if (racine.nom !== 'lheo' || (espace !== ESPACE_LHEO && !isFormer))
    return refus({ code: 'lheo.espace', espace })
  return decodeOffres(racine, { structure: STRUCTURE_LHEO, ancien: isFormer ? espace : null })
}
