import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import type { Geste } from '#src/domain/offre/maquette/geste.rules.ts'
import { dropIdentites } from '#src/domain/offre/maquette/identite.rules.ts'
import { cheminOf } from '#src/domain/offre/maquette/lieu.rules.ts'
import { findLieu, listLieux } from '#src/domain/offre/maquette/operations.rules.ts'
import { heuresParMode } from '#src/domain/offre/maquette/somme.rules.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { ouvrirVersion } from '../avancer-version.ts'
import { modifierPartie } from '../modifier-partie.ts'
import { showPartie } from '../show-partie.ts'
import { annulerOperation, type Retour, showPiles } from './annuler-operation.ts'
import { modifierMaquette } from './modifier-maquette.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION

const read = () => readMaquetteTenue(world.current.db, mpt)
const revision = async () => (await findMillesime(world.current.db, mpt))?.revision ?? 0
const faire = async (qui: string, geste: Geste, depuis?: number) => {
  const { monde } = world.current
  const asked = { millesime: mpt, revision: depuis ?? (await revision()), geste }
  return modifierMaquette(monde, await acteurOf(monde, qui), asked)
}
const revenir = async (qui: string, sens: 'annuler' | 'retablir', rest: Partial<Retour> = {}) => {
  const { monde } = world.current
  return annulerOperation(monde, await acteurOf(monde, qui), { millesime: mpt, sens, ...rest })
}
const annuler = (qui: string) => revenir(qui, 'annuler')
const ecs = async () => listLieux(await read()).filter(({ noeud }) => noeud.niveau === 'ec')
const nth = async (rang: number) => {
  const lieu = (await ecs())[rang]
  assert.ok(lieu)
  return lieu
}
/** Opens the form of an EC, does something in between, then saves its new title. */
const rename = async (
  qui: string,
  id: string,
  texte: string,
  between: () => Promise<void> = async () => {},
) => {
  const { monde } = world.current
  const acteur = await acteurOf(monde, qui)
  const chemin = cheminOf(await read(), id) ?? ''
  const shown = await showPartie(monde, acteur, { millesime: mpt, chemin })
  assert.ok(shown.ok)
  await between()
  const saisie: Record<string, string[]> = {}
  for (const [nom, valeur] of Object.entries(shown.value.valeur as object))
    saisie[`${chemin}.${nom}`] = [valeur ?? []]
      .flat()
      .filter((one) => typeof one !== 'object')
      .map(String)
  for (const [i, { mode, heures }] of (
    shown.value.valeur as { volumes: { mode: string; heures: number }[] }
  ).volumes.entries()) {
    saisie[`${chemin}.volumes[${i}].mode`] = [mode]
    saisie[`${chemin}.volumes[${i}].heures`] = [String(heures)]
  }
  saisie[`${chemin}.intitule`] = [texte]
  const { valeur: base, noeud } = shown.value
  return modifierPartie(monde, acteur, { millesime: mpt, chemin, noeud, saisie, base })
}

it('nothing is done to a published text, nor by who may only read', async () => {
  const { noeud } = await nth(0)
  const geste = { geste: 'supprimer', noeud: noeud.id } as const
  assert.deepEqual(await faire('gael', geste), { ok: false, refus: { code: 'pas-en-brouillon' } })
  const { monde } = world.current
  await ouvrirVersion(monde, await acteurOf(monde, 'gael'), mpt)
  assert.deepEqual(await faire('lou', geste), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await faire('jules', geste), { ok: false, refus: { code: 'introuvable' } })
  assert.deepEqual(await annuler('gael'), { ok: false, refus: { code: 'rien' } })
})

it('each operation is one revision and one line of the audit, and undone one after the other the maquette is as it was', async () => {
  const start = await read()
  const [un, autre] = [await nth(0), (await ecs()).at(-1)]
  assert.ok(autre?.place.parent)
  const first = await revision()
  const gestes: readonly Geste[] = [
    { geste: 'ajouter', noeud: un.place.parent, texte: 'Un cours de plus' },
    { geste: 'descendre', noeud: un.noeud.id },
    { geste: 'deplacer', noeud: un.noeud.id, vers: autre.place.parent },
    { geste: 'dupliquer', noeud: un.place.parent },
    { geste: 'supprimer', noeud: autre.noeud.id },
  ]
  for (const geste of gestes) assert.equal((await faire('gael', geste)).ok, true, geste.geste)
  assert.equal(await revision(), first + gestes.length)
  assert.equal(findLieu(await read(), un.noeud.id)?.place.parent, autre.place.parent)
  for (const _ of gestes) assert.equal((await annuler('gael')).ok, true)
  assert.deepEqual(await read(), start)
  assert.deepEqual(await annuler('gael'), { ok: false, refus: { code: 'rien' } })
  const { rows } = {
    rows: await world.current.db
      .selectFrom('audit')
      .select('action')
      .where('action', 'in', ['maquette.modifier', 'maquette.annuler'])
      .execute(),
  }
  assert.equal(rows.length, 2 * gestes.length)
})

it('an EC added has no hour, and no sum is invented', async () => {
  const before = heuresParMode(dropIdentites(await read()))
  const { place } = await nth(0)
  const added = await faire('gael', { geste: 'ajouter', noeud: place.parent, texte: ' Cours neuf ' })
  assert.ok(added.ok)
  const { champs } = findLieu(await read(), added.value.noeud)?.noeud ?? {}
  assert.deepEqual([champs?.['intitule'], champs?.['volumes'], champs?.['ects']], ['Cours neuf', [], null])
  assert.deepEqual(heuresParMode(dropIdentites(await read())), before)
  await annuler('gael')
})

it('what cannot be is refused with its reason', async () => {
  const { noeud, place } = await nth(0)
  const why = async (geste: Geste) => {
    const answer = await faire('gael', geste)
    return !answer.ok && answer.refus.code === 'geste' && answer.refus.pourquoi
  }
  assert.equal(await why({ geste: 'ajouter', noeud: place.parent, texte: ' ' }), 'texte-vide')
  assert.equal(await why({ geste: 'monter', noeud: noeud.id }), 'au-bord')
  assert.equal(await why({ geste: 'deplacer', noeud: noeud.id, vers: noeud.id }), 'place-impossible')
  assert.equal(await why({ geste: 'ajouter', noeud: noeud.id, texte: 'x' }), 'place-impossible')
  assert.equal(await why({ geste: 'supprimer', noeud: 'ailleurs' }), 'noeud-absent')
  const [semestre] = (await read()).semestres
  assert.equal(await why({ geste: 'ajouter', noeud: semestre?.id ?? '', texte: 'BCC99' }), 'bloc-absent')
})

it('two people work at once: other nodes go through, the same node is shown with both states', async () => {
  const seen = await revision()
  const [un, deux] = [await nth(0), await nth(8)]
  assert.ok((await faire('gael', { geste: 'dupliquer', noeud: deux.noeud.id }, seen)).ok)
  assert.ok((await faire('philippine', { geste: 'descendre', noeud: un.noeud.id }, seen)).ok)
  const late = await faire('gael', { geste: 'supprimer', noeud: un.noeud.id }, seen)
  assert.ok(!late.ok && late.refus.code === 'change-entre-temps')
  const [change, ...others] = late.refus.changements
  assert.deepEqual(others, [])
  assert.deepEqual([change?.par, change?.geste], ['Philippine Spécimen', 'descendre'])
  assert.match(change?.avant ?? '', /^S3 \(1\) › BCC1 \(1\) › .* \(1\)$/)
  assert.match(change?.apres ?? '', /^S3 \(1\) › BCC1 \(1\) › .* \(2\)$/)
  await annuler('philippine')
  await annuler('gael')
})

it('fields changed meanwhile are shown field by field', async () => {
  const seen = await revision()
  const { noeud } = await nth(2)
  const chemin = cheminOf(await read(), noeud.id)
  const kept = await rename('philippine', noeud.id, 'Titre de Philippine')
  assert.ok(kept.ok, JSON.stringify(kept))
  const late = await faire('gael', { geste: 'supprimer', noeud: noeud.id }, seen)
  assert.ok(!late.ok && late.refus.code === 'change-entre-temps')
  assert.deepEqual(late.refus.changements[0]?.champs, [
    { chemin: `${chemin}.intitule`, avant: noeud.champs['intitule'], apres: 'Titre de Philippine' },
  ])
})

it('undoing keeps what someone else wrote since, and is refused where it would erase it', async () => {
  const { noeud, place } = await nth(0)
  await faire('gael', { geste: 'descendre', noeud: noeud.id })
  assert.ok((await rename('philippine', noeud.id, 'Un autre titre')).ok)
  assert.ok((await annuler('gael')).ok)
  const back = findLieu(await read(), noeud.id)
  assert.deepEqual([back?.place.rang, back?.noeud.champs['intitule']], [place.rang, 'Un autre titre'])

  const copied = await faire('gael', { geste: 'dupliquer', noeud: noeud.id })
  assert.ok(copied.ok)
  assert.ok((await rename('philippine', copied.value.noeud, 'La copie de Philippine')).ok)
  const refused = await annuler('gael')
  assert.ok(!refused.ok && refused.refus.code === 'change-depuis')
  assert.equal(refused.refus.nom, 'Un autre titre')
  assert.equal(findLieu(await read(), copied.value.noeud)?.noeud.champs['intitule'], 'La copie de Philippine')
  assert.ok((await revenir('gael', 'annuler', { ligne: refused.refus.ligne, passer: true })).ok)
  assert.ok(findLieu(await read(), copied.value.noeud))
})

it('any number of steps are taken back and done again, words and tree together, the same identifiers', async () => {
  const start = await read()
  const un = await nth(1)
  await faire('gael', { geste: 'dupliquer', noeud: un.noeud.id })
  assert.ok((await rename('gael', un.noeud.id, 'Renommé')).ok)
  await faire('gael', { geste: 'descendre', noeud: un.noeud.id })
  await faire('gael', { geste: 'supprimer', noeud: un.place.parent })
  const end = await read()
  for (const _ of [1, 2, 3, 4]) assert.equal((await revenir('gael', 'annuler')).ok, true)
  assert.deepEqual(await read(), start)
  for (const _ of [1, 2, 3, 4]) assert.equal((await revenir('gael', 'retablir')).ok, true)
  assert.deepEqual(await read(), end)
  assert.deepEqual(await revenir('gael', 'retablir'), { ok: false, refus: { code: 'rien' } })
  for (const _ of [1, 2, 3]) assert.ok((await revenir('gael', 'annuler')).ok)
  assert.ok((await rename('gael', un.noeud.id, 'Autre chose')).ok)
  assert.deepEqual(await revenir('gael', 'retablir'), { ok: false, refus: { code: 'rien' } })
  for (const _ of [1, 2]) assert.ok((await revenir('gael', 'annuler')).ok)
  assert.deepEqual(await read(), start)
})

it('a second click on the same button takes nothing more back', async () => {
  const { noeud } = await nth(0)
  await faire('gael', { geste: 'descendre', noeud: noeud.id })
  await faire('gael', { geste: 'monter', noeud: noeud.id })
  const piles = await showPiles(world.current.db, {
    millesime: mpt,
    acteur: (await acteurOf(world.current.monde, 'gael')).id,
  })
  const ligne = piles.annuler?.ligne
  assert.ok((await revenir('gael', 'annuler', { ligne })).ok)
  const after = await read()
  assert.deepEqual(await revenir('gael', 'annuler', { ligne }), { ok: false, refus: { code: 'rien' } })
  assert.deepEqual(await read(), after)
  await annuler('gael')
})

it('a move says before which sibling it goes', async () => {
  const [un, trois] = [await nth(0), await nth(2)]
  const vers = trois.place.parent ?? ''
  const moved = await faire('gael', { geste: 'deplacer', noeud: un.noeud.id, vers, avant: trois.noeud.id })
  assert.ok(moved.ok)
  const [a, b] = [findLieu(await read(), un.noeud.id), findLieu(await read(), trois.noeud.id)]
  assert.deepEqual([a?.place.parent, a?.place.rang], [vers, (b?.place.rang ?? 0) - 1])
  const lost = await faire('gael', { geste: 'deplacer', noeud: un.noeud.id, vers, avant: 'ailleurs' })
  assert.ok(!lost.ok && lost.refus.code === 'geste' && lost.refus.pourquoi === 'place-impossible')
  await annuler('gael')
})

it('a form opened on an EC writes that EC, even when it was moved meanwhile', async () => {
  const [un, deux] = [await nth(3), await nth(10)]
  const saved = await rename('gael', un.noeud.id, 'Celui que j’avais ouvert', async () => {
    const moved = await faire('philippine', {
      geste: 'deplacer',
      noeud: un.noeud.id,
      vers: deux.place.parent ?? '',
    })
    assert.ok(moved.ok)
  })
  assert.ok(saved.ok, JSON.stringify(saved))
  const now = findLieu(await read(), un.noeud.id)
  assert.equal(now?.noeud.champs['intitule'], 'Celui que j’avais ouvert')
  assert.equal(now?.place.parent, deux.place.parent)
  assert.equal(
    (await ecs()).filter(({ noeud }) => noeud.champs['intitule'] === 'Celui que j’avais ouvert').length,
    1,
  )
})
