import type { EcTenu, MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { heuresOf } from '#src/domain/offre/maquette/somme.rules.ts'
import type { Cote, GardeMutualisation } from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'
import { repartir } from '#src/domain/offre/mutualisation/part.rules.ts'
import { fromDecimal } from '#src/kit/fraction.ts'
import type { Facts } from '#src/kit/workflow.ts'
import type { Db, Tx } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { lockMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { listEnCours, type MutualisationRow, partOf } from '#src/store/offre/mutualisation-store.ts'

/** Where the EC of a mutualisation stand: what is read of a row, proposed or only asked for. */
export type Paire = Pick<
  MutualisationRow,
  'porteur_ec_id' | 'associe_ec_id' | 'part_numerateur' | 'part_denominateur' | 'part_heures'
> & { readonly id?: string }

export const ecsTenus = ({ semestres }: MaquetteTenue): readonly EcTenu[] =>
  semestres.flatMap(({ parties }) => parties.flatMap(({ ues }) => ues.flatMap(({ ecs }) => ecs)))

export const findEc = (maquette: MaquetteTenue, id: string): EcTenu | undefined =>
  ecsTenus(maquette).find((ec) => ec.id === id)

/** Locks the two programmes, always in one order: two deeds on one pair wait for each other. */
export const lockDeux = async (
  tx: Tx,
  porteur: string,
  associe: string,
): Promise<Readonly<Record<Cote, MillesimeRow>> | undefined> => {
  const rows = new Map<string, MillesimeRow>()
  for (const id of [porteur, associe].toSorted()) {
    const row = await lockMillesime(tx, id)
    if (row) rows.set(id, row)
  }
  const [carrier, sharer] = [rows.get(porteur), rows.get(associe)]
  return carrier && sharer && { porteur: carrier, associe: sharer }
}

export type Maquettes = Readonly<Record<Cote, MaquetteTenue>>

export const readMaquettes = async (
  db: Db,
  { porteur_millesime_id, associe_millesime_id }: Pick<MutualisationRow, `${Cote}_millesime_id`>,
): Promise<Maquettes> => ({
  porteur: await readMaquetteTenue(db, porteur_millesime_id),
  associe: await readMaquetteTenue(db, associe_millesime_id),
})

/**
 * The guards of accepting, as they stand. An EC is carried by one other at a time, and one that is shared carries none:
 * what is taught once has one carrier.
 */
export const gardesMutualisation = async (
  db: Db,
  paire: Paire,
  maquettes: Maquettes,
): Promise<Facts<GardeMutualisation>> => {
  const carrier = findEc(maquettes.porteur, paire.porteur_ec_id)
  const sharer = findEc(maquettes.associe, paire.associe_ec_id)
  const others = (await listEnCours(db, [paire.porteur_ec_id, paire.associe_ec_id])).filter(
    ({ id }) => id !== paire.id,
  )
  const held = others.filter(
    (one) =>
      [one.porteur_ec_id, one.associe_ec_id].includes(paire.associe_ec_id) ||
      one.associe_ec_id === paire.porteur_ec_id,
  )
  const heures = carrier ? heuresOf({ ec: carrier }) : null
  const parts = others.filter(
    ({ statut, porteur_ec_id }) => statut === 'acceptee' && porteur_ec_id === paire.porteur_ec_id,
  )
  const { depasse } = repartir(heures === null ? null : fromDecimal(heures), [...parts, paire].map(partOf))
  return {
    ecsPresents: carrier !== undefined && sharer !== undefined,
    ecsLibres: held.length === 0,
    partDansTotal: !depasse,
  }
}
