import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Difference } from '#src/domain/offre/edition/compare.rules.ts'
import { dropIdentites, type MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { heuresOf } from '#src/domain/offre/maquette/somme.rules.ts'
import type { Bloc } from '#src/domain/offre/maquette.schema.ts'
import {
  type Accord,
  coutParEc,
  type LigneCout,
  type SommeExacte,
  sumExact,
} from '#src/domain/offre/mutualisation/cout.rules.ts'
import { blocsCommuns, ecartsOf } from '#src/domain/offre/mutualisation/ecart.rules.ts'
import {
  type Cote,
  cotesDe,
  type GardeMutualisation,
  mutualisationWorkflow,
  PAS_MUTUALISATION,
  type PasMutualisation,
  type StatutMutualisation,
} from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'
import { heuresDePart, type Part } from '#src/domain/offre/mutualisation/part.rules.ts'
import { type Fraction, fromDecimal } from '#src/kit/fraction.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type Offer, offer } from '#src/kit/workflow.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { listMutualisations, partOf } from '#src/store/offre/mutualisation-store.ts'
import type { Monde } from '../../monde.ts'
import { findPlace } from '../place.ts'
import { lieuOf } from '../read-draft.ts'
import { ecsTenus, findEc, gardesMutualisation } from './deux-cotes.ts'
import { type Candidat, listCandidats } from './list-candidats.ts'

export type OffreMutualisation = Offer<GardeMutualisation> & { readonly pas: PasMutualisation }

/** One agreement, proposed, in force or past, seen from this programme. */
export type LigneMutualisation = {
  readonly id: string
  readonly revision: number
  readonly revisionPorteur: number
  readonly cote: Cote
  readonly statut: StatutMutualisation
  readonly autre: MillesimeRow
  readonly ec: { readonly id: string; readonly intitule: string | null }
  readonly autreEc: string | null
  /** Hours of the carrier's EC today. */
  readonly total: number | null
  readonly part: Part | null
  readonly heuresPart: Fraction | null
  readonly proposee: { readonly par: string; readonly le: Date }
  readonly decidee: { readonly par: string; readonly le: Date } | null
  readonly motif: string | null
  /** For the associated side of what is in force: what the carrier changed since; null when its EC is gone. */
  readonly ecarts: readonly Difference[] | null
  /** The steps this person may take from here. */
  readonly offres: readonly OffreMutualisation[]
  readonly reconnaissable: boolean
}

export type Cout = {
  readonly lignes: readonly (LigneCout & {
    readonly repere: string
    readonly intitule: string
    readonly avec: readonly string[]
  })[]
  readonly apprenants: SommeExacte
  readonly porte: SommeExacte
}

export type PageMutualisations = {
  readonly place: MillesimeRow
  readonly maquette: MaquetteTenue
  readonly lignes: readonly LigneMutualisation[]
  readonly cout: Cout
  /** Null: this person proposes nothing here. */
  readonly candidats: readonly Candidat[] | null
  readonly blocs: readonly { readonly autre: MillesimeRow; readonly blocs: readonly Bloc[] }[]
}

type Row = Awaited<ReturnType<typeof listMutualisations>>[number]
const heures = (maquette: MaquetteTenue | undefined, id: string): number | null => {
  const ec = maquette && findEc(maquette, id)
  return ec ? heuresOf({ ec }) : null
}
const fullName = (prenom: string | null, nom: string | null): string =>
  [prenom, nom].filter(Boolean).join(' ')

/** What programmes on both sides say today, read once. */
type Lus = {
  readonly places: ReadonlyMap<string, MillesimeRow>
  readonly maquettes: ReadonlyMap<string, MaquetteTenue>
}

const readBoth = async (monde: Monde, ids: readonly string[]): Promise<Lus> => {
  const [places, maquettes] = [new Map<string, MillesimeRow>(), new Map<string, MaquetteTenue>()]
  for (const id of new Set(ids)) {
    const place = await findMillesime(monde.db, id)
    if (!place) throw new Error(`a mutualisation names the millésime ${id}, which is not there`)
    places.set(id, place)
    maquettes.set(id, await readMaquetteTenue(monde.db, id))
  }
  return { places, maquettes }
}

const describe = async (
  monde: Monde,
  acteur: Acteur,
  { row, here, lus }: { row: Row; here: MillesimeRow; lus: Lus },
): Promise<LigneMutualisation> => {
  const cote: Cote = row.porteur_millesime_id === here.id ? 'porteur' : 'associe'
  const other: Cote = cote === 'porteur' ? 'associe' : 'porteur'
  const at = (side: Cote) => lus.maquettes.get(row[`${side}_millesime_id`]) as MaquetteTenue
  const title = (side: Cote): string | null => findEc(at(side), row[`${side}_ec_id`])?.intitule ?? null
  const facts = await gardesMutualisation(monde.db, row, { porteur: at('porteur'), associe: at('associe') })
  const may = (pas: PasMutualisation): boolean =>
    cotesDe(pas, row.proposee_par_cote).includes(cote) &&
    can(acteur, pas === 'retirer' ? 'mutualisation.proposer' : 'mutualisation.decider', lieuOf(here))
  const total = heures(at('porteur'), row.porteur_ec_id)
  const part = partOf(row)
  const watched = cote === 'associe' && row.statut === 'acceptee' ? row.convenu : null
  const ecarts = watched === null ? [] : ecartsOf(watched, findEc(at('porteur'), row.porteur_ec_id))
  return {
    id: row.id,
    revision: row.revision,
    revisionPorteur: lus.places.get(row.porteur_millesime_id)?.revision ?? 0,
    cote,
    statut: row.statut,
    autre: lus.places.get(row[`${other}_millesime_id`]) as MillesimeRow,
    ec: { id: row[`${cote}_ec_id`], intitule: title(cote) },
    autreEc: title(other),
    total,
    part,
    heuresPart: heuresDePart(part, total === null ? null : fromDecimal(total)),
    proposee: { par: fullName(row.proposantPrenom, row.proposantNom), le: row.proposee_le },
    decidee: row.decidee_le && { par: fullName(row.decideurPrenom, row.decideurNom), le: row.decidee_le },
    motif: row.motif,
    ecarts,
    offres: PAS_MUTUALISATION.filter(may)
      .map((pas) => ({ pas, ...offer(mutualisationWorkflow, row.statut, pas, facts) }))
      .filter(({ shown }) => shown),
    reconnaissable: (ecarts?.length ?? 0) > 0 && can(acteur, 'mutualisation.decider', lieuOf(here)),
  }
}

const costOf = (maquette: MaquetteTenue, rows: readonly Row[], lus: Lus): Cout => {
  const accords = rows
    .filter(({ statut }) => statut === 'acceptee')
    .map((row): Accord & { row: Row } => ({
      porteur: {
        id: row.porteur_ec_id,
        heures: heures(lus.maquettes.get(row.porteur_millesime_id), row.porteur_ec_id),
      },
      associe: row.associe_ec_id,
      part: partOf(row),
      row,
    }))
  const places = ecsOf(dropIdentites(maquette))
  const costs = coutParEc(
    ecsTenus(maquette).map((ec) => ({ id: ec.id, heures: heuresOf({ ec }) })),
    accords,
  )
  const lignes = costs.map((cost, i) => ({
    ...cost,
    repere: places[i]?.repere ?? '',
    intitule: places[i]?.ec.intitule ?? '',
    avec: accords
      .flatMap(({ porteur, associe, row }) => {
        if (porteur.id === cost.ec) return [lus.places.get(row.associe_millesime_id)?.parcoursCode ?? '']
        return associe === cost.ec ? [lus.places.get(row.porteur_millesime_id)?.parcoursCode ?? ''] : []
      })
      .sort(),
  }))
  return {
    lignes: lignes.filter(({ role }) => role !== 'seul'),
    apprenants: sumExact(costs.map((cost) => cost.heures)),
    porte: sumExact(costs.map(({ cout }) => cout)),
  }
}

/** What a programme shares with others: agreements, who bears what, and what could be shared still. */
export const showMutualisations = async (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
): Promise<Result<PageMutualisations, 'introuvable'>> => {
  const place = await findPlace(monde.db, acteur, millesime)
  if (!place) return refus('introuvable')
  const rows = await listMutualisations(monde.db, millesime)
  const lus = await readBoth(monde, [
    millesime,
    ...rows.flatMap((row) => [row.porteur_millesime_id, row.associe_millesime_id]),
  ])
  const maquette = lus.maquettes.get(millesime) as MaquetteTenue
  const lignes: LigneMutualisation[] = []
  for (const row of rows) lignes.push(await describe(monde, acteur, { row, here: place, lus }))
  const all = await listCandidats(monde.db, acteur, place)
  return ok({
    place,
    maquette,
    lignes,
    cout: costOf(maquette, rows, lus),
    candidats: can(acteur, 'mutualisation.proposer', lieuOf(place)) ? all : null,
    blocs: all
      .map((one) => ({ autre: one.place, blocs: blocsCommuns(maquette.blocs, one.maquette.blocs) }))
      .filter(({ blocs }) => blocs.length > 0),
  })
}
