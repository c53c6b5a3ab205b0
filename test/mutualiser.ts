/** Deeds of two programmes that share an EC, for tests: proposing, answering, reading what each side sees. */
import assert from 'node:assert/strict'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { VOISINS_DEMONSTRATION } from '#src/app/demonstration/load-voisins.ts'
import { deciderMutualisation } from '#src/app/offre/mutualisation/decider-mutualisation.ts'
import { ecsTenus } from '#src/app/offre/mutualisation/deux-cotes.ts'
import { proposerMutualisation } from '#src/app/offre/mutualisation/proposer-mutualisation.ts'
import { showMutualisations } from '#src/app/offre/mutualisation/show-mutualisations.ts'
import type { Ec } from '#src/domain/offre/maquette.schema.ts'
import type { Cote, PasMutualisation } from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { loadProgramme, saveProgramme } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from './acteur.ts'
import type { useDatabase } from './database.ts'

const { mpt } = MILLESIMES_DEMONSTRATION
const { ge2s } = VOISINS_DEMONSTRATION
/** The EC the three programmes of the mention have. */
export const TITRE_PARTAGE = 'Méthodologie de recherche'

type Demande = { qui?: string; de?: string; vers?: string; cote?: Cote; part?: string; titre?: string }

export const mutualiser = (world: ReturnType<typeof useDatabase>) => {
  const acteur = (qui: string) => acteurOf(world.current.monde, qui)
  const ecOf = async (millesime: string, titre = TITRE_PARTAGE): Promise<string> => {
    const found = ecsTenus(await readMaquetteTenue(world.current.db, millesime)).find(
      ({ intitule }) => intitule === titre,
    )
    assert.ok(found)
    return found.id
  }
  const propose = async ({
    qui = 'philippine',
    de = mpt,
    vers = ge2s,
    cote = 'porteur',
    part = '1/3',
    titre = TITRE_PARTAGE,
  }: Demande = {}) =>
    proposerMutualisation(world.current.monde, await acteur(qui), {
      millesime: de,
      ec: await ecOf(de, titre),
      autre: await ecOf(vers),
      cote,
      part,
    })
  const show = async (qui: string, millesime: string) => {
    const shown = await showMutualisations(world.current.monde, await acteur(qui), millesime)
    assert.ok(shown.ok)
    return shown.value
  }
  const ligne = async (qui: string, millesime: string, id: string) => {
    const found = (await show(qui, millesime)).lignes.find((one) => one.id === id)
    assert.ok(found)
    return found
  }
  const decide = async (
    qui: string,
    millesime: string,
    { id, pas, motif = '' }: { id: string; pas: PasMutualisation; motif?: string },
  ) => {
    const revisions = await world.current.db
      .selectFrom('mutualisation')
      .innerJoin('millesime', 'millesime.id', 'mutualisation.porteur_millesime_id')
      .select(['mutualisation.revision', 'millesime.revision as revisionPorteur'])
      .where('mutualisation.id', '=', id)
      .executeTakeFirstOrThrow()
    return deciderMutualisation(world.current.monde, await acteur(qui), {
      millesime,
      mutualisation: id,
      pas,
      motif,
      ...revisions,
    })
  }
  const proposed = async (demande: Demande = {}): Promise<string> => {
    const answer = await propose(demande)
    assert.ok(answer.ok, JSON.stringify(answer))
    return answer.value
  }
  /** Changes one EC of a text by its title, wherever the lifecycle stands. */
  const change = async (millesime: string, titre: string, ec: Partial<Ec>): Promise<void> => {
    const { db, monde } = world.current
    const programme = await loadProgramme(db, millesime)
    assert.ok(programme)
    const next = structuredClone(programme)
    for (const semestre of next.maquette.semestres)
      for (const partie of semestre.parties)
        for (const ue of partie.ues)
          for (const one of ue.ecs) if (one.intitule === titre) Object.assign(one, ec)
    await db
      .transaction()
      .execute((tx) => saveProgramme(tx, { id: millesime, programme: next, le: monde.now() }))
  }
  return { acteur, ecOf, propose, show, ligne, decide, proposed, change }
}
