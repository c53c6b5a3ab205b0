import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ok } from '#src/kit/result.ts'
import { scopeLieu } from '#src/store/acces/scope.ts'
import { inTransaction } from '#src/store/database.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { postToRole } from '../acces/post-to-role.ts'
import { donnerAffectation, terminerAffectation } from './affectation.ts'
import { listAffectationsDe } from './list-affectations.ts'
import { listRolesSansNom } from './list-roles-sans-nom.ts'

const world = useDatabase({ demonstration: true })
const MENTION_MI = 'a0000000-0000-4000-8000-000000000001'
const MENTION_SP = 'a0000000-0000-4000-8000-000000000002'
const CIPT = 'b0000000-0000-4000-8000-000000000005'
const MPT = 'b0000000-0000-4000-8000-000000000004'

/** The codes of the parcours a person may act on so. */
const reach = async (compte: string, action: Parameters<typeof scopeLieu>[1]): Promise<string[]> => {
  const rows = await world.current.db
    .selectFrom('parcours')
    .innerJoin('mention', 'mention.id', 'parcours.mention_id')
    .innerJoin('composante', 'composante.id', 'mention.composante_id')
    .select('parcours.code')
    .where(scopeLieu(await acteurOf(world.current.monde, compte), action))
    .orderBy('parcours.code')
    .execute()
  return rows.map(({ code }) => code)
}
const rolesOf = async (compte: string) => {
  const { monde } = world.current
  return listAffectationsDe(monde, (await acteurOf(monde, compte)).id)
}
const endRole = async (compte: string, fin: string): Promise<void> => {
  const { monde } = world.current
  const [role] = await rolesOf(compte)
  const ended = await terminerAffectation(monde, await acteurOf(monde, 'alix'), { id: role?.id ?? '', fin })
  assert.ok(ended.ok, JSON.stringify(ended))
}

it('[C064] the responsable of the formation and of the parcours has rights on CIPT, and on it alone', async () => {
  const [role, ...more] = await rolesOf('jules')
  assert.equal(more.length, 0)
  assert.equal(role?.titre, 'Responsable de la formation et du parcours')
  assert.equal(role?.perimetre, 'M2_CIPT')
  for (const action of ['programme.lire', 'programme.modifier', 'programme.approuver'] as const)
    assert.deepEqual(await reach('jules', action), ['M2_CIPT'], action)
})

it('[C065] the responsable of the mention has rights on all the parcours of the mention', async () => {
  const { db } = world.current
  await db
    .insertInto('parcours')
    .values({
      id: 'b0000000-0000-4000-8000-000000000099',
      mention_id: MENTION_SP,
      code: 'M2_ESSAI',
      intitule: 'Essai',
      annee: 'M2',
    })
    .execute()
  assert.equal((await rolesOf('noor'))[0]?.titre, 'Responsable de la mention')
  for (const action of ['programme.lire', 'programme.modifier', 'programme.soumettre'] as const)
    assert.deepEqual(await reach('noor', action), ['M2_CIPT', 'M2_ESSAI'], action)
  await db.deleteFrom('parcours').where('code', '=', 'M2_ESSAI').execute()
})

it('[M028] the directrice sees the four year-programmes of her mention and nothing else; a new holder keeps the history', async () => {
  const { monde } = world.current
  const four = ['M1 Mi', 'M2 GE2S', 'M2 MANOESS', 'M2 MPT']
  assert.deepEqual(await reach('dominique', 'programme.lire'), four)
  await endRole('dominique', '2026-01-14')
  const lou = await acteurOf(monde, 'lou')
  await endRole('lou', '2026-01-14')
  const given = await donnerAffectation(monde, await acteurOf(monde, 'alix'), {
    personneId: lou.id,
    role: 'directrice_mention',
    perimetre: `mention:${MENTION_MI}`,
    titre: 'Directeur de la mention',
    debut: '2026-01-15',
    fin: '',
  })
  assert.ok(given.ok)
  assert.deepEqual(await reach('dominique', 'programme.lire'), [])
  assert.deepEqual(await reach('lou', 'programme.lire'), four)
  const [before] = await rolesOf('dominique')
  assert.deepEqual(
    [before?.role, before?.titre, before?.debut, before?.fin],
    ['directrice_mention', 'Directrice de la mention', '2025-09-01', '2026-01-14'],
  )
  const lines = await world.current.db
    .selectFrom('audit')
    .select('action')
    .where('objet_id', '=', lou.id)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    lines.map(({ action }) => action),
    ['affectation.terminer', 'affectation.donner'],
  )
})

it('[M030] what is written to the gestionnaire reaches the mailbox, and « gestionnaire sans nom » is listed once nobody is named', async () => {
  const { monde, db } = world.current
  const alix = await acteurOf(monde, 'alix')
  const write = (parcours: string) =>
    inTransaction(db, async (tx) =>
      ok(
        await postToRole(
          { tx, monde },
          { role: 'gestionnaire', lieu: { parcours } },
          { sujet: 'À relire', texte: 'La maquette a changé.' },
        ),
      ),
    )
  assert.deepEqual(await listRolesSansNom(monde, alix), [])
  assert.deepEqual(await write(MPT), { ok: true, value: ['m2-mpt@iae.exemple'] })
  await endRole('gael', '2026-01-14')
  assert.deepEqual(await listRolesSansNom(monde, alix), [
    { role: 'gestionnaire', place: 'M2 MPT', courriel: 'm2-mpt@iae.exemple' },
  ])
  assert.deepEqual(await write(MPT), { ok: true, value: ['m2-mpt@iae.exemple'] })
  const mails = await db.selectFrom('courrier').select(['destinataire', 'sujet']).execute()
  assert.deepEqual(mails, Array(2).fill({ destinataire: 'm2-mpt@iae.exemple', sujet: 'À relire' }))
})

it('where there is no mailbox, the persons who hold the role that day are written to', async () => {
  const { monde, db } = world.current
  const sent = await inTransaction(db, async (tx) =>
    ok(
      await postToRole(
        { tx, monde },
        { role: 'responsable', lieu: { parcours: CIPT } },
        { sujet: 's', texte: 't' },
      ),
    ),
  )
  assert.deepEqual(sent, { ok: true, value: ['jules@demo.exemple'] })
})

it('the last administrateur of the installation cannot be ended, another one first', async () => {
  const { monde } = world.current
  const alix = await acteurOf(monde, 'alix')
  const [role] = await rolesOf('alix')
  const end = () => terminerAffectation(monde, alix, { id: role?.id ?? '', fin: '2026-01-31' })
  assert.deepEqual(await end(), { ok: false, refus: { code: 'dernier_administrateur' } })
  assert.equal((await rolesOf('alix'))[0]?.fin, null, 'nothing was written')
  const theo = await acteurOf(monde, 'theo')
  await donnerAffectation(monde, alix, {
    personneId: theo.id,
    role: 'administrateur',
    perimetre: 'installation',
    titre: '',
    debut: '2026-01-20',
    fin: '',
  })
  assert.ok((await end()).ok)
})

it('a role is given by whoever administers its place, and refused with its fault beside each field', async () => {
  const { monde } = world.current
  const asked = { personneId: 'x', role: '', perimetre: '', titre: '', debut: '2026-02-30', fin: 'demain' }
  assert.deepEqual(await donnerAffectation(monde, await acteurOf(monde, 'alix'), asked), {
    ok: false,
    refus: {
      code: 'fautes',
      fautes: { role: 'vide', perimetre: 'vide', debut: 'jour_invalide', fin: 'jour_invalide' },
    },
  })
  assert.deepEqual(await donnerAffectation(monde, await acteurOf(monde, 'solene'), asked), {
    ok: false,
    refus: { code: 'interdit' },
  })
})
