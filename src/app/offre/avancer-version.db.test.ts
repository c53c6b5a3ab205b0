import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { PasVersion } from '#src/domain/offre/version.workflow.ts'
import { jour } from '#src/kit/jour.ts'
import { ok } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { loadProgramme, saveProgramme } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { avancerVersion, ouvrirVersion } from './avancer-version.ts'
import { listProgrammes, showMention } from './list-programmes.ts'
import { showProgramme } from './show-programme.ts'
import { compareVersions, findPublicationAt } from './show-version.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = MILLESIMES_DEMONSTRATION
const MENTION_MPT = 'a0000000-0000-4000-8000-000000000001'

/** Opens a version on the text changed by hand, as far as the given steps. */
const prepare = async (
  millesime: string,
  change: (programme: Programme) => Programme,
  steps: readonly (readonly [string, PasVersion])[],
) => {
  const { monde } = world.current
  const [first] = steps
  const who = await acteurOf(monde, first?.[0] ?? 'philippine')
  await ouvrirVersion(monde, who, millesime)
  const programme = await loadProgramme(monde.db, millesime)
  assert.ok(programme)
  await inTransaction(monde.db, async (tx) => {
    await saveProgramme(tx, { id: millesime, programme: change(programme), le: world.now })
    return ok(true)
  })
  for (const [compte, pas] of steps) {
    const answer = await avancerVersion(monde, await acteurOf(monde, compte), { millesime, pas })
    assert.equal(answer.ok, true, `${pas} by ${compte}: ${JSON.stringify(answer)}`)
  }
}

/** Back to the published text, whatever a test left open. */
const reset = async (millesime: string) => {
  const { monde, db } = world.current
  await db
    .deleteFrom('version_programme')
    .where('millesime_id', '=', millesime)
    .where('contenu', 'is', null)
    .execute()
  const { contenu } = await db
    .selectFrom('version_programme')
    .select('contenu')
    .where('millesime_id', '=', millesime)
    .where('statut', '=', 'publiee')
    .executeTakeFirstOrThrow()
  await inTransaction(monde.db, async (tx) => {
    await saveProgramme(tx, { id: millesime, programme: contenu as Programme, le: world.now })
    return ok(true)
  })
}

const courriers = async () => {
  const rows = await world.current.db.selectFrom('courrier').select(['destinataire', 'sujet']).execute()
  return rows.map(({ destinataire, sujet }) => `${destinataire}: ${sujet}`)
}

it('[M042] a version is approved by the responsable, then published by communication, and the log says both', async () => {
  const { monde } = world.current
  world.now = new Date('2026-01-15T09:00:00Z')
  await prepare(mpt, (programme) => writeAt(programme, 'parcours.capacite', 24), [
    ['gael', 'soumettre'],
    ['philippine', 'approuver'],
    ['solene', 'publier'],
  ])
  const shown = await showProgramme(monde, await acteurOf(monde, 'gael'), mpt)
  assert.ok(shown.ok)
  const [second] = shown.value.historique
  assert.deepEqual(
    [second?.numero, second?.statut, second?.approbateurPrenom, second?.editeurPrenom],
    [2, 'publiee', 'Philippine', 'Solène'],
  )
  assert.deepEqual(
    shown.value.journal.map(({ action, prenom }) => [action, prenom]),
    [
      ['programme.publier', 'Solène'],
      ['programme.approuver', 'Philippine'],
      ['programme.soumettre', 'Gaël'],
      ['programme.ouvrir', 'Gaël'],
    ],
  )
  assert.equal(shown.value.historique[1]?.statut, 'remplacee')
})

it('each step writes to whoever comes next, and to the functional mailbox', async () => {
  assert.deepEqual(await courriers(), [
    'philippine@demo.exemple: M2 MPT\u00a0: programme à approuver',
    'm2-mpt@iae.exemple: M2 MPT\u00a0: programme à approuver',
    'solene@demo.exemple: M2 MPT\u00a0: programme à publier',
    'm2-mpt@iae.exemple: M2 MPT\u00a0: programme à publier',
    'philippine@demo.exemple: M2 MPT\u00a0: programme publié',
    'm2-mpt@iae.exemple: M2 MPT\u00a0: programme publié',
  ])
})

it('any two versions are compared, and the text of a past day is still there', async () => {
  const { monde } = world.current
  const compared = await compareVersions(monde, await acteurOf(monde, 'lou'), {
    millesime: mpt,
    avant: 1,
    apres: 2,
  })
  assert.ok(compared.ok)
  assert.deepEqual(compared.value.differences, [{ chemin: 'parcours.capacite', avant: 20, apres: 24 }])
  const read = async (day: string) => {
    const found = await findPublicationAt(monde, mpt, jour(day))
    return found && [found.numero, found.contenu.parcours.capacite]
  }
  assert.deepEqual(
    [await read('2025-11-23'), await read('2025-11-24'), await read('2026-01-14'), await read('2026-01-15')],
    [undefined, [1, 20], [1, 20], [2, 24]],
  )
})

it('[M029] the responsable edits her programme only, and nothing is published without her approval', async () => {
  const { monde } = world.current
  const philippine = await acteurOf(monde, 'philippine')
  assert.deepEqual(await ouvrirVersion(monde, philippine, cipt), {
    ok: false,
    refus: { code: 'introuvable' },
  })
  assert.equal((await ouvrirVersion(monde, philippine, mpt)).ok, true)
  await avancerVersion(monde, philippine, { millesime: mpt, pas: 'soumettre' })
  const solene = await acteurOf(monde, 'solene')
  for (const compte of ['solene', 'gael', 'dominique'])
    assert.deepEqual(
      await avancerVersion(monde, await acteurOf(monde, compte), { millesime: mpt, pas: 'approuver' }),
      { ok: false, refus: { code: 'interdit' } },
    )
  const early = await avancerVersion(monde, solene, { millesime: mpt, pas: 'publier' })
  assert.deepEqual(early, { ok: false, refus: { code: 'hors-statut' } })
  assert.equal((await avancerVersion(monde, philippine, { millesime: mpt, pas: 'approuver' })).ok, true)
  assert.equal((await avancerVersion(monde, solene, { millesime: mpt, pas: 'publier' })).ok, true)
})

it('sent back with a reason, a version loses its approval', async () => {
  const { monde, db } = world.current
  await prepare(mpt, (programme) => programme, [
    ['gael', 'soumettre'],
    ['philippine', 'approuver'],
  ])
  const solene = await acteurOf(monde, 'solene')
  const silent = await avancerVersion(monde, solene, { millesime: mpt, pas: 'renvoyer', motif: ' ' })
  assert.deepEqual(silent, { ok: false, refus: { code: 'motif-absent' } })
  const back = await avancerVersion(monde, solene, { millesime: mpt, pas: 'renvoyer', motif: 'Visuel' })
  assert.deepEqual(back, { ok: true, value: 'brouillon' })
  const version = await db
    .selectFrom('version_programme')
    .selectAll()
    .where('statut', '=', 'brouillon')
    .executeTakeFirstOrThrow()
  assert.deepEqual([version.approuvee_par, version.approuvee_le], [null, null])
  await reset(mpt)
})

it('hours that disagree stop the approval, and the page knows the figures', async () => {
  const { monde } = world.current
  await prepare(cipt, (programme) => writeAt(programme, 'organisation.heuresAnnoncees', 487), [
    ['ines', 'soumettre'],
  ])
  const jules = await acteurOf(monde, 'jules')
  assert.deepEqual(await avancerVersion(monde, jules, { millesime: cipt, pas: 'approuver' }), {
    ok: false,
    refus: { code: 'bloque', par: 'heuresCoherentes' },
  })
  const shown = await showProgramme(monde, jules, cipt)
  assert.ok(shown.ok)
  const { annoncees, sommees, ecart } = shown.value.blocages.heures?.params ?? {}
  assert.deepEqual([annoncees, sommees, ecart], [487, 457, 30])
  const approuver = shown.value.offres.find(({ pas }) => pas === 'approuver')
  assert.deepEqual(approuver, {
    pas: 'approuver',
    permis: true,
    shown: true,
    open: false,
    par: 'heuresCoherentes',
  })
  await reset(cipt)
})

it('[M041] the mark of the register is published with a code behind it, and refused once the code is removed', async () => {
  const { monde } = world.current
  const MARQUE = 'FRANCE compétences CERTIFICATION enregistrée au RNCP'
  const publish = async (change: (programme: Programme) => Programme) => {
    await prepare(cipt, change, [
      ['ines', 'soumettre'],
      ['jules', 'approuver'],
    ])
    return avancerVersion(monde, await acteurOf(monde, 'theo'), { millesime: cipt, pas: 'publier' })
  }
  const marked = (programme: Programme) => writeAt(programme, 'marque.marques', [MARQUE])
  assert.deepEqual(await publish(marked), { ok: true, value: 'publiee' })
  assert.deepEqual(await publish((programme) => writeAt(marked(programme), 'diplome.rncp', null)), {
    ok: false,
    refus: { code: 'bloque', par: 'marqueRncpJustifiee' },
  })
  await reset(cipt)
})

for (const [tag, rang] of [
  ['M032', 0],
  ['M033', 1],
] as const)
  it(`[${tag}] paragraph ${rang + 1} of the institution, edited once, changes every draft and no published version`, async () => {
    const { monde, db } = world.current
    const gael = await acteurOf(monde, 'gael')
    await ouvrirVersion(monde, gael, mpt)
    const published = async () =>
      (await findPublicationAt(monde, mpt, jour('2030-01-01')))?.contenu.etablissement.textes[rang]
    const before = await published()
    const { textes } = await db
      .selectFrom('etablissement')
      .select('textes')
      .where('nom', '=', 'Université de Lille')
      .executeTakeFirstOrThrow()
    const edited = textes.with(rang, `Nouveau paragraphe ${rang}`)
    await db
      .updateTable('etablissement')
      .set({ textes: edited })
      .where('nom', '=', 'Université de Lille')
      .execute()
    const shown = await showProgramme(monde, gael, mpt)
    assert.ok(shown.ok)
    assert.equal(shown.value.programme.etablissement.textes[rang], `Nouveau paragraphe ${rang}`)
    assert.equal(await published(), before)
    await reset(mpt)
  })

it('[M070] the page of the mention lists its four programmes', async () => {
  const { monde } = world.current
  const shown = await showMention(monde, await acteurOf(monde, 'gael'), MENTION_MPT)
  assert.ok(shown.ok)
  assert.deepEqual(
    shown.value.parcours.map(({ code }) => code),
    ['M1 Mi', 'M2 GE2S', 'M2 MANOESS', 'M2 MPT'],
  )
  const closed = await showMention(monde, await acteurOf(monde, 'jules'), MENTION_MPT)
  assert.deepEqual(closed, { ok: false, refus: 'introuvable' })
})

it('[M028] the directrice sees the four programmes of her mention and nothing else; her successor takes over, the past is kept', async () => {
  const { monde, db } = world.current
  const codes = async (compte: string) =>
    (await listProgrammes(monde, await acteurOf(monde, compte))).map(({ code }) => code)
  assert.deepEqual(await codes('dominique'), ['M1 Mi', 'M2 GE2S', 'M2 MANOESS', 'M2 MPT'])
  const { id, ...held } = await db
    .selectFrom('affectation')
    .selectAll()
    .where('perimetre_id', '=', MENTION_MPT)
    .executeTakeFirstOrThrow()
  await db.updateTable('affectation').set({ fin: '2026-01-14' }).where('id', '=', id).execute()
  const { id: noor } = await acteurOf(monde, 'noor')
  await db
    .insertInto('affectation')
    .values({ ...held, id: 'aa000000-0000-4000-8000-000000000001', personne_id: noor, debut: '2026-01-15' })
    .execute()
  assert.deepEqual(await codes('dominique'), [])
  assert.deepEqual(await codes('noor'), ['M1 Mi', 'M2 GE2S', 'M2 MANOESS', 'M2 MPT', 'M2_CIPT'])
  const history = await db
    .selectFrom('affectation')
    .innerJoin('personne', 'personne.id', 'personne_id')
    .select(['prenom', 'debut', 'fin'])
    .where('perimetre_id', '=', MENTION_MPT)
    .orderBy('debut')
    .execute()
  assert.deepEqual(history, [
    { prenom: 'Dominique', debut: '2025-09-01', fin: '2026-01-14' },
    { prenom: 'Noor', debut: '2026-01-15', fin: null },
  ])
})
