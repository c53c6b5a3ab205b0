import assert from 'node:assert/strict'
import { beforeEach, it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { VOISINS_DEMONSTRATION } from '#src/app/demonstration/load-voisins.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { useDatabase } from '#test/database.ts'
import { mutualiser, TITRE_PARTAGE } from '#test/mutualiser.ts'
import { deciderMutualisation } from './decider-mutualisation.ts'
import { proposerMutualisation } from './proposer-mutualisation.ts'

const world = useDatabase({ demonstration: true })
const { acteur, ecOf, propose, show, ligne, decide, proposed, change } = mutualiser(world)
const { mpt, cipt } = MILLESIMES_DEMONSTRATION
const { ge2s, manoess } = VOISINS_DEMONSTRATION
const GE2S_PARCOURS = 'b0000000-0000-4000-8000-000000000002'
const LOU = 'd0000000-0000-4000-8000-000000000010'

beforeEach(async () => {
  await world.current.db.deleteFrom('mutualisation').execute()
})
const headOfGe2s = async (): Promise<void> => {
  const held = await world.current.db
    .selectFrom('affectation')
    .select('id')
    .where('personne_id', '=', LOU)
    .where('role', '=', 'responsable')
    .executeTakeFirst()
  if (held) return
  await world.current.db
    .insertInto('affectation')
    .values({
      id: crypto.randomUUID(),
      personne_id: LOU,
      role: 'responsable',
      perimetre_type: 'parcours',
      perimetre_id: GE2S_PARCOURS,
      titre: null,
      debut: '2025-09-01',
      fin: null,
    })
    .execute()
}

it('the responsable of the other programme accepts; the one who proposed cannot in their place', async () => {
  await headOfGe2s()
  const id = await proposed()
  const mine = await ligne('philippine', mpt, id)
  assert.deepEqual(
    mine.offres.map(({ pas }) => pas),
    ['retirer'],
  )
  assert.deepEqual(await decide('philippine', mpt, { id, pas: 'accepter' }), {
    ok: false,
    refus: { code: 'autre-cote' },
  })
  assert.deepEqual(await decide('philippine', ge2s, { id, pas: 'accepter' }), {
    ok: false,
    refus: { code: 'introuvable' },
  })
  assert.deepEqual(
    (await ligne('lou', ge2s, id)).offres.map(({ pas, open }) => [pas, open]),
    [
      ['accepter', true],
      ['refuser', true],
    ],
  )
  assert.deepEqual(await decide('lou', ge2s, { id, pas: 'accepter' }), { ok: true, value: 'acceptee' })
  assert.equal((await ligne('philippine', mpt, id)).statut, 'acceptee')
  const mails = await world.current.db.selectFrom('courrier').select(['destinataire', 'sujet']).execute()
  assert.ok(mails.some(({ destinataire }) => destinataire === 'lou@demo.exemple'))
  assert.ok(
    mails.some(
      ({ destinataire, sujet }) => destinataire === 'philippine@demo.exemple' && /Méthodologie/.test(sujet),
    ),
  )
  const audit = await world.current.db
    .selectFrom('audit')
    .select('objet_id')
    .where('action', '=', 'mutualisation.accepter')
    .execute()
  assert.deepEqual(audit.map((line) => line.objet_id).sort(), [mpt, ge2s].sort())
})

it('who may not, someone else’s programme, another establishment: refused, and nothing is written', async () => {
  const own = await ecOf(mpt)
  const foreign =
    (await readMaquetteTenue(world.current.db, cipt)).semestres[0]?.parties[0]?.ues[0]?.ecs[0]?.id ?? ''
  const ask = async (qui: string, millesime: string, ec: string, autre: string) => {
    const answer = await proposerMutualisation(world.current.monde, await acteur(qui), {
      millesime,
      ec,
      autre,
      cote: 'porteur',
      part: '',
    })
    return answer.ok ? 'ok' : answer.refus.code
  }
  assert.equal(await ask('solene', mpt, own, await ecOf(ge2s)), 'interdit')
  assert.equal(await ask('jules', mpt, own, await ecOf(ge2s)), 'introuvable')
  assert.equal(await ask('philippine', mpt, own, foreign), 'autre-absent')
  assert.equal(await ask('philippine', mpt, own, own), 'autre-absent')
  assert.equal(await ask('philippine', mpt, await ecOf(ge2s), await ecOf(ge2s)), 'ec-absent')
  assert.equal(await ask('philippine', 'nulle-part', own, 'rien'), 'introuvable')
  const badPart = await propose({ part: 'la moitié' })
  assert.deepEqual(badPart, { ok: false, refus: { code: 'part-illisible' } })
  assert.equal((await show('philippine', mpt)).lignes.length, 0)
  const id = await proposed()
  assert.deepEqual(await decide('gael', mpt, { id, pas: 'terminer' }), {
    ok: false,
    refus: { code: 'interdit' },
  })
  assert.deepEqual(await decide('jules', cipt, { id, pas: 'accepter' }), {
    ok: false,
    refus: { code: 'introuvable' },
  })
  assert.deepEqual(await decide('gael', mpt, { id, pas: 'retirer' }), { ok: true, value: 'retiree' })
})

it('one EC has one carrier: not shared twice, and what is shared carries nothing', async () => {
  await proposed()
  assert.deepEqual(await propose(), { ok: false, refus: { code: 'pas-libre' } })
  const third = await propose({ qui: 'dominique', de: ge2s, vers: manoess })
  assert.deepEqual(third, { ok: false, refus: { code: 'pas-libre' } })
  // The carrier may be shared by one programme more.
  assert.ok((await propose({ vers: manoess })).ok)
})

it('refusing and ending say why; a refused one may be proposed again', async () => {
  const id = await proposed()
  assert.deepEqual(await decide('dominique', ge2s, { id, pas: 'refuser' }), {
    ok: false,
    refus: { code: 'motif-absent' },
  })
  assert.ok((await decide('dominique', ge2s, { id, pas: 'refuser', motif: 'Salles' })).ok)
  assert.equal((await ligne('philippine', mpt, id)).motif, 'Salles')
  const again = await proposed()
  assert.ok((await decide('dominique', ge2s, { id: again, pas: 'accepter' })).ok)
  assert.ok((await decide('philippine', mpt, { id: again, pas: 'terminer', motif: 'Fin' })).ok)
  assert.deepEqual(await decide('dominique', ge2s, { id: again, pas: 'terminer', motif: 'x' }), {
    ok: false,
    refus: { code: 'hors-statut' },
  })
})

it('two answers at once: one is taken, the other is told', async () => {
  const id = await proposed()
  const answers = await Promise.all([
    decide('dominique', ge2s, { id, pas: 'accepter' }),
    decide('dominique', ge2s, { id, pas: 'refuser', motif: 'Non' }),
  ])
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
  const [lost] = answers.filter(({ ok }) => !ok)
  assert.ok(lost && !lost.ok && ['hors-statut', 'change-entre-temps'].includes(lost.refus.code))
})

it('two proposals at once on one EC: one is taken', async () => {
  const [one, two] = await Promise.all([propose(), propose({ qui: 'gael' })])
  assert.deepEqual([one.ok, two.ok].sort(), [false, true])
})

it('the parts of all fit in the hours', async () => {
  await change(mpt, TITRE_PARTAGE, { volumes: [{ mode: 'TD', heures: 21 }] })
  assert.deepEqual(await propose({ part: '22 h' }), { ok: false, refus: { code: 'part-trop-grande' } })
  const [first, second] = [await proposed({ part: '14 h' }), await proposed({ vers: manoess, part: '1/2' })]
  const before = await ligne('dominique', ge2s, first)
  assert.ok((await decide('dominique', ge2s, { id: first, pas: 'accepter' })).ok)
  assert.deepEqual(await decide('dominique', manoess, { id: second, pas: 'accepter' }), {
    ok: false,
    refus: { code: 'bloque', par: 'partDansTotal' },
  })
  assert.equal(before.total, 21)
})

it('one accepts the hours one has read', async () => {
  const id = await proposed()
  const seen = await ligne('dominique', ge2s, id)
  await change(mpt, TITRE_PARTAGE, { volumes: [{ mode: 'TD', heures: 30 }] })
  const stale = await deciderMutualisation(world.current.monde, await acteur('dominique'), {
    millesime: ge2s,
    mutualisation: id,
    pas: 'accepter',
    revision: seen.revision,
    revisionPorteur: seen.revisionPorteur,
  })
  assert.deepEqual(stale, { ok: false, refus: { code: 'change-entre-temps' } })
})
