/** The two sibling parcours of the M2 MPT, as drafts of which the brochure prints the code and the title alone. */
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import voisins from '#data/demonstration/voisins.json' with { type: 'json' }
import { type Programme, programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import type { Tx } from '#src/store/database.ts'
import { insertMillesime } from '#src/store/offre/millesime-store.ts'
import { insertVersion } from '#src/store/offre/version-store.ts'

/** Fixed identifiers of the two drafts, for tests and screenshots. */
export const VOISINS_DEMONSTRATION = {
  ge2s: voisins[0]?.id ?? '',
  manoess: voisins[1]?.id ?? '',
} as const

/** The blocs are the mention's; the one EC, which the MPT has too, is ours: there is something to share. */
const draftOf = (code: string, intitule: string): Programme => {
  const vide = programmeVide()
  const { etablissement, composante, diplome, maquette } = programmeSchema.parse(mpt)
  const ec = maquette.semestres
    .flatMap(({ parties }) => parties.flatMap(({ ues }) => ues.flatMap(({ ecs }) => ecs)))
    .find((one) => one.intitule === 'Méthodologie de recherche')
  if (!ec) throw new Error('the demonstration’s MPT has no EC to share')
  const { competences: _competences, objectifs: _objectifs, ...commun } = ec
  const ue = { code: null, intitule: null, ects: null, coefficient: null, responsables: [], ecs: [commun] }
  return {
    ...vide,
    etablissement,
    composante,
    diplome,
    parcours: { ...vide.parcours, code, intitule, annee: 'M2' },
    maquette: {
      blocs: maquette.blocs,
      semestres: [{ code: 'S3', parties: [{ bloc: 'BCC5', ues: [ue] }] }],
    },
  }
}

export const loadVoisins = async (tx: Tx): Promise<void> => {
  for (const { id, version, parcours, code, intitule } of voisins) {
    await insertMillesime(tx, { id, parcours, programme: draftOf(code, intitule) })
    await insertVersion(tx, {
      id: version,
      millesime_id: id,
      numero: 1,
      statut: 'brouillon',
      ouverte_le: new Date('2025-09-01T08:00:00Z'),
    })
  }
}
