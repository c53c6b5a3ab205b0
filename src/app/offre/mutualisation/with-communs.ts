import type { Maquette } from '#src/domain/offre/maquette.schema.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { Db } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime } from '#src/store/offre/millesime-store.ts'
import { listMutualisations } from '#src/store/offre/mutualisation-store.ts'

/** By EC, the codes of the programmes that share it today, in order. */
const communsOf = async (db: Db, millesime: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = (await listMutualisations(db, millesime)).filter(({ statut }) => statut === 'acceptee')
  // All who share one carrier's EC share it with one another.
  const found = new Map<string, Set<string>>()
  for (const row of rows) {
    const carries = row.porteur_millesime_id === millesime
    const circle = await db
      .selectFrom('mutualisation')
      .select(['porteur_millesime_id', 'associe_millesime_id'])
      .where('porteur_ec_id', '=', row.porteur_ec_id)
      .where('statut', '=', 'acceptee')
      .execute()
    const own = carries ? row.porteur_ec_id : row.associe_ec_id
    const codes = found.get(own) ?? new Set<string>()
    for (const one of circle)
      for (const id of [one.porteur_millesime_id, one.associe_millesime_id]) {
        const place = id === millesime ? undefined : await findMillesime(db, id)
        if (place) codes.add(place.parcoursCode)
      }
    found.set(own, codes)
  }
  return new Map([...found].map(([ec, codes]) => [ec, [...codes].sort()]))
}

/** The text with, on each EC taught once for several parcours, the programmes it is shared with: what is published. */
export const withCommuns = async (db: Db, millesime: string, programme: Programme): Promise<Programme> => {
  const communs = await communsOf(db, millesime)
  if (communs.size === 0) return programme
  const tenue = await readMaquetteTenue(db, millesime)
  const maquette: Maquette = {
    ...programme.maquette,
    semestres: programme.maquette.semestres.map((semestre, s) => ({
      ...semestre,
      parties: semestre.parties.map((partie, p) => ({
        ...partie,
        ues: partie.ues.map((ue, u) => ({
          ...ue,
          ecs: ue.ecs.map((ec, e) => {
            const id = tenue.semestres[s]?.parties[p]?.ues[u]?.ecs[e]?.id ?? ''
            const avec = communs.get(id)
            return avec ? { ...ec, communAvec: [...avec] } : ec
          }),
        })),
      })),
    })),
  }
  return { ...programme, maquette }
}
