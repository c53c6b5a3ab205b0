import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { decodeCoordonnees } from '#src/formats/lheo/decode-formation.ts'
import { decodeOffres, type ImportLheo, type RefusLheo } from '#src/formats/lheo/decode-lheo.ts'
import { type Vu, vu } from '#src/formats/lheo/lecture-lheo.ts'
import { readXml } from '#src/formats/xml/read-xml.ts'
import { type Result, refus } from '#src/kit/result.ts'
import { ESPACE_EDOF, STRUCTURE_EDOF } from './structure-edof.ts'

/** EDOF names no contact of the organisation: the one of the place stands for it. */
const decodeLieu = (releve: Releve, formation: Vu, { composante }: Programme): void => {
  const at = vu(formation, 'action/lieu-de-formation/coordonnees')
  const { courriel, telephone } = decodeCoordonnees(releve, at, 'composante')
  composante.courriel ??= courriel
  composante.telephone ??= telephone
}

/** Every formation of a file of Mon Compte Formation, in the encoding it declares. */
export const decodeEdof = (octets: Uint8Array): Result<readonly ImportLheo[], RefusLheo> => {
  const read = readXml(octets)
  if (!read.ok) return read
  const { racine, espace } = read.value
  if (racine.nom !== 'lheo' || espace !== ESPACE_EDOF) return refus({ code: 'lheo.espace', espace })
  return decodeOffres(read.value, { structure: STRUCTURE_EDOF, ancien: null, also: decodeLieu })
}
