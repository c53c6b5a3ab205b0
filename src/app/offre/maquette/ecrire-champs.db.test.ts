import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { findObjet } from '#src/domain/offre/maquette/acte.rules.ts'
import { listLieux } from '#src/domain/offre/maquette/operations.rules.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { ouvrirVersion } from '../avancer-version.ts'
import { annulerOperation } from './annuler-operation.ts'
import { ecrireChamps, type Touche } from './ecrire-champs.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION

const read = () => readMaquetteTenue(world.current.db, mpt)
const firstOf = async (niveau: string): Promise<string> => {
  const lieu = listLieux(await read()).find(({ noeud }) => noeud.niveau === niveau)
  assert.ok(lieu)
  return lieu.noeud.id
}
const ecrire = async (qui: string, noeud: string, ...touches: Touche[]) => {
  const { monde } = world.current
  return ecrireChamps(monde, await acteurOf(monde, qui), { millesime: mpt, noeud, touches })
}
const touche = (champ: string, base: string, texte: string): Touche => ({ champ, base, texte })
const champsOf = async (id: string) => findObjet(await read(), id)?.objet.champs ?? {}

it('nobody writes a published text, nor who may only read, nor who is from elsewhere', async () => {
  const ec = await firstOf('ec')
  const one = touche('ects', '', '3')
  assert.deepEqual(await ecrire('gael', ec, one), { ok: false, refus: { code: 'pas-en-brouillon' } })
  const { monde } = world.current
  await ouvrirVersion(monde, await acteurOf(monde, 'gael'), mpt)
  assert.deepEqual(await ecrire('lou', ec, one), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await ecrire('jules', ec, one), { ok: false, refus: { code: 'introuvable' } })
  const { cipt } = MILLESIMES_DEMONSTRATION
  const [elsewhere] = listLieux(await readMaquetteTenue(world.current.db, cipt))
  assert.ok(elsewhere)
  assert.deepEqual(await ecrire('gael', elsewhere.noeud.id, touche('code', 'S3', 'X')), {
    ok: false,
    refus: { code: 'absent' },
  })
})

it('a field is written and told back in one line; the same again is no revision', async () => {
  const ec = await firstOf('ec')
  const kept = await ecrire('gael', ec, touche('volumes', '', ' cm 12 + TD 8,5 '))
  assert.ok(kept.ok)
  assert.equal(kept.value.valeurs['volumes'], 'CM 12 + TD 8,5')
  const again = await ecrire('gael', ec, touche('volumes', 'CM 12 + TD 8,5', 'CM 12+TD 8,5'))
  assert.ok(again.ok)
  assert.equal(again.value.revision, kept.value.revision)
})

it('what is not a value is refused field by field, and nothing is written', async () => {
  const ec = await firstOf('ec')
  const before = await champsOf(ec)
  const wrong = await ecrire(
    'gael',
    ec,
    touche('code', '', 'MPT301'),
    touche('ects', '', 'trois'),
    touche('intitule', String(before['intitule']), ' '),
    touche('volumes', 'CM 12 + TD 8,5', 'douze'),
    touche('id', '', 'x'),
  )
  assert.deepEqual(wrong, {
    ok: false,
    refus: {
      code: 'saisie',
      erreurs: {
        ects: 'nombre-attendu',
        intitule: 'obligatoire',
        volumes: 'heures-attendues',
        id: 'chemin-inconnu',
      },
    },
  })
  assert.deepEqual(await champsOf(ec), before)
})

it('two people on two fields of one EC are both kept; on one field, it is asked with the three values and a name', async () => {
  const ec = await firstOf('ec')
  assert.ok((await ecrire('philippine', ec, touche('ects', '', '3'))).ok)
  const dit = String((await champsOf(ec))['evaluation'] ?? '')
  assert.ok((await ecrire('gael', ec, touche('evaluation', dit, 'Exposé'))).ok)
  const torn = await ecrire('gael', ec, touche('ects', '', '5'))
  assert.deepEqual(torn, {
    ok: false,
    refus: {
      code: 'conflit',
      conflits: [{ champ: 'ects', base: '', mienne: '5', leur: '3', par: 'Philippine Spécimen' }],
    },
  })
  const { ects, evaluation } = await champsOf(ec)
  assert.deepEqual([ects, evaluation], [3, 'Exposé'])
  assert.ok((await ecrire('gael', ec, touche('ects', '', '3'))).ok, 'the same value is no conflict')
  assert.ok((await ecrire('gael', ec, touche('ects', '3', '5'))).ok)
  assert.equal((await champsOf(ec))['ects'], 5)
})

it('a field someone wrote since is not taken back over their words', async () => {
  const { monde } = world.current
  const ec = await firstOf('ec')
  assert.ok((await ecrire('philippine', ec, touche('ects', '5', '6'))).ok)
  const gael = await acteurOf(monde, 'gael')
  const refused = await annulerOperation(monde, gael, { millesime: mpt, sens: 'annuler' })
  assert.ok(!refused.ok && refused.refus.code === 'change-depuis')
  assert.equal((await champsOf(ec))['ects'], 6)
})

it('a semester and a BCC are renamed the same way; a code already taken is refused', async () => {
  assert.ok((await ecrire('gael', await firstOf('semestre'), touche('code', 'S3', 'S5'))).ok)
  const [un, deux] = (await read()).blocs
  assert.ok(un && deux)
  assert.deepEqual(await ecrire('gael', un.id, touche('code', un.code, deux.code)), {
    ok: false,
    refus: { code: 'code-pris' },
  })
  const renamed = await ecrire('gael', deux.id, touche('code', deux.code, 'BCC9'))
  assert.ok(renamed.ok)
  const named = (await read()).semestres.map(({ parties }) => parties.some(({ bloc }) => bloc === 'BCC9'))
  assert.deepEqual(named, [true, true])
})
