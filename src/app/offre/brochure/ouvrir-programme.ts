import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { ANNEES_DIPLOME } from '#src/domain/offre/vocabulaire.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { Tx } from '#src/store/database.ts'
import { insertMillesime } from '#src/store/offre/millesime-store.ts'
import { insertVersion } from '#src/store/offre/version-store.ts'
import type { Monde } from '../../monde.ts'
import { findDestination, type Lieu } from './destination.ts'

/** Where a programme goes, and the parcours to be made where there is none. */
export type Place = {
  readonly destination: string
  /** Of a parcours to be made; not asked where it exists. */
  readonly code: string
  readonly intitule: string
  readonly annee: string
}
export type RefusOuverture =
  | { readonly code: 'interdit' }
  | { readonly code: 'destination-absente' }
  | { readonly code: 'parcours-incomplet' }
  | { readonly code: 'code-pris' }

const newParcours = async (tx: Tx, lieu: Lieu, asked: Place): Promise<Result<string, RefusOuverture>> => {
  const annee = ANNEES_DIPLOME.find((one) => one === asked.annee)
  const [code, intitule] = [asked.code.trim(), asked.intitule.trim()]
  if (!annee || !code || !intitule) return refus({ code: 'parcours-incomplet' })
  const id = newId()
  const made = await tx
    .insertInto('parcours')
    .values({ id, mention_id: lieu.mention, code, intitule, annee })
    .onConflict((conflict) => conflict.columns(['mention_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? ok(id) : refus({ code: 'code-pris' })
}

/** A programme in draft at the place a person chose; its identifier. */
export const ouvrirProgramme = async (
  tx: Tx,
  monde: Monde,
  acteur: Acteur,
  asked: Place & { readonly programme: () => Programme },
): Promise<Result<string, RefusOuverture>> => {
  const lieu = await findDestination(tx, asked.destination)
  if (!lieu) return refus({ code: 'destination-absente' })
  if (!can(acteur, 'programme.modifier', lieu)) return refus({ code: 'interdit' })
  const parcours = lieu.parcours ? ok(lieu.parcours) : await newParcours(tx, lieu, asked)
  if (!parcours.ok) return parcours
  const id = newId()
  await insertMillesime(tx, { id, parcours: parcours.value, programme: asked.programme() })
  await insertVersion(tx, {
    id: newId(),
    millesime_id: id,
    numero: 1,
    statut: 'brouillon',
    ouverte_le: monde.now(),
  })
  return ok(id)
}
