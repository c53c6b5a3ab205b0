import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import {
  type Complements,
  createReleve,
  FICHIER,
  type Ligne,
  type Rapport,
  type Releve,
} from '#src/formats/echange/rapport.ts'
import { childrenOf, type Feuille, leavesOf, type Noeud } from '#src/formats/xml/arbre.ts'
import type { RefusXml } from '#src/formats/xml/lexique-xml.ts'
import { type DocumentXml, readXml } from '#src/formats/xml/read-xml.ts'
import { checkStructure, type Ecart, type Structure } from '#src/formats/xml/structure.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { decodeAction } from './decode-action.ts'
import { decodeFormation } from './decode-formation.ts'
import { keepAside } from './keep-aside.ts'
import type { Vu } from './lecture-lheo.ts'
import { ESPACE_LHEO, ESPACE_LHEO_AUTRE, STRUCTURE_LHEO } from './structure-lheo.ts'

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
  /** The texts the report is about. */
  readonly feuilles: readonly Feuille[]
}

type Dialecte = {
  readonly structure: Structure
  /** The former namespace the file was in, or null. */
  readonly ancien: string | null
  /** What this dialect says elsewhere than LHÉO. */
  readonly also?: (releve: Releve, formation: Vu, programme: Programme) => void
}

type Autour = { readonly rapport: Rapport; readonly feuilles: readonly Feuille[] }

/** What the file says around its formations: told with the first of them. */
const tellAround = ({ racine, notes }: DocumentXml, ancien: string | null): Autour => {
  const around = (noeud: Noeud): Noeud => ({
    ...noeud,
    enfants: noeud.enfants.flatMap((enfant) => {
      if (enfant.nom === 'offres') return [around(enfant)]
      return noeud.nom === 'offres' && enfant.nom === 'formation' ? [] : [enfant]
    }),
  })
  const change = { source: 'lheo@xmlns', cible: 'lheo@xmlns', vers: ESPACE_LHEO }
  const feuilles = leavesOf(around(racine), racine.nom)
  const drop =
    (raison: 'sans_place' | 'commentaire') =>
    (feuille: Feuille): Ligne => ({
      sort: 'abandonne',
      source: feuille.chemin,
      raison,
    })
  const espace: Rapport =
    ancien === null ? [] : [{ sort: 'transforme', ...change, de: ancien, regle: 'ancien_espace' }]
  return {
    rapport: [...espace, ...feuilles.map(drop('sans_place')), ...notes.map(drop('commentaire'))],
    feuilles: [...feuilles, ...notes],
  }
}

const decodeOne = (noeud: Noeud, { structure, also }: Dialecte): ImportLheo => {
  const feuilles = leavesOf(noeud, 'formation')
  const releve = createReleve(feuilles)
  const programme = programmeVide()
  const formation = { noeud, chemin: 'formation' }
  decodeFormation(releve, formation, programme)
  decodeAction(releve, formation, programme)
  also?.(releve, formation, programme)
  const { rapport, complements } = keepAside(releve.rapport(), { noeud, structure, par: FICHIER })
  return { programme, complements, rapport, feuilles, ecarts: checkStructure(structure, noeud) }
}

/** The formations of a document already read, in one dialect of LHÉO. */
export const decodeOffres = (
  document: DocumentXml,
  dialecte: Dialecte,
): Result<readonly ImportLheo[], RefusLheo> => {
  const formations = childrenOf(document.racine, 'offres').flatMap((offres) =>
    childrenOf(offres, 'formation'),
  )
  const [first, ...others] = formations.map((formation) => decodeOne(formation, dialecte))
  if (first === undefined) return refus({ code: 'lheo.vide' })
  const autour = tellAround(document, dialecte.ancien)
  const whole = {
    ...first,
    rapport: [...autour.rapport, ...first.rapport],
    feuilles: [...autour.feuilles, ...first.feuilles],
  }
  return ok([whole, ...others])
}

/**
 * Every formation of a LHÉO file (2.3, other editions, or none named), each as a programme in which what the file
 * does not say is unknown. Departures from the schema are told, they do not stop the reading.
 */
export const decodeLheo = (octets: Uint8Array): Result<readonly ImportLheo[], RefusLheo> => {
  const read = readXml(octets)
  if (!read.ok) return read
  const { racine, espace } = read.value
  const isOther = espace !== ESPACE_LHEO
  if (racine.nom !== 'lheo' || (isOther && !ESPACE_LHEO_AUTRE.test(espace)))
    return refus({ code: 'lheo.espace', espace })
  return decodeOffres(read.value, { structure: STRUCTURE_LHEO, ancien: isOther ? espace : null })
}
