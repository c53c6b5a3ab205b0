import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { listLieux } from '#src/domain/offre/maquette/operations.rules.ts'
import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { type Case, casesOf } from '#src/domain/offre/matrice/coche.rules.ts'
import { type Axe, butsOf } from '#src/domain/offre/matrice/lien.rules.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import { findMillesime, loadProgramme } from '#src/store/offre/millesime-store.ts'
import { listSince } from '#src/store/offre/operation-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { avancerVersion, ouvrirVersion } from '../avancer-version.ts'
import { annulerOperation } from '../maquette/annuler-operation.ts'
import { modifierMaquette } from '../maquette/modifier-maquette.ts'
import { modifierPartie } from '../modifier-partie.ts'
import { compareVersions, findPublicationAt } from '../show-version.ts'
import { modifierMatrice } from './modifier-matrice.ts'
import { showMatrice } from './show-matrice.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = MILLESIMES_DEMONSTRATION
const acteur = (qui: string) => acteurOf(world.current.monde, qui)
const read = () => readMaquetteTenue(world.current.db, mpt)
const ticked = async (axe: Axe = 'competences') => casesOf(await read(), axe)
const open = async () => ouvrirVersion(world.current.monde, await acteur('philippine'), mpt)
const tick = async (qui: string, lues: readonly Case[], voulues: readonly Case[], axe: Axe = 'competences') =>
  modifierMatrice(world.current.monde, await acteur(qui), { millesime: mpt, axe, lues, voulues })
const textes = async (axe: Axe = 'competences') => {
  const programme = await loadProgramme(world.current.db, mpt)
  assert.ok(programme)
  return butsOf(programme, axe).map(({ texte }) => texte)
}
const freeCell = async (): Promise<Case> => {
  const already = await ticked()
  const [texte = ''] = await textes()
  const lieu = listLieux(await read()).find(
    ({ noeud }) =>
      noeud.niveau === 'ec' && !already.some((one) => one.ec === noeud.id && one.texte === texte),
  )
  assert.ok(lieu)
  return { ec: lieu.noeud.id, texte }
}

it('who may not write, someone else’s programme, a text that is not a draft: refused, nothing done', async () => {
  const before = await ticked()
  assert.deepEqual(await tick('gael', before, []), { ok: false, refus: { code: 'pas-en-brouillon' } })
  await open()
  assert.deepEqual(await tick('lou', before, []), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await tick('jules', before, []), { ok: false, refus: { code: 'introuvable' } })
  assert.deepEqual(await ticked(), before)
  const { monde } = world.current
  assert.equal((await showMatrice(monde, await acteur('gael'), cipt)).ok, false)
  assert.equal((await showMatrice(monde, await acteur('gael'), 'nulle-part')).ok, false)
})

it('links are published with the programme, and two versions compare link by link', async () => {
  await open()
  const { monde } = world.current
  const before = await ticked()
  const cell = await freeCell()
  assert.ok((await tick('gael', before, [...before, cell])).ok)
  const compared = await compareVersions(monde, await acteur('gael'), { millesime: mpt, avant: 1, apres: 2 })
  assert.ok(compared.ok)
  assert.deepEqual(
    compared.value.differences.map(({ chemin, avant, apres }) => [
      /\.ecs\[\d+\]\.competences\[\d+\]$/.test(chemin),
      avant,
      apres,
    ]),
    [[true, null, cell.texte]],
  )
  for (const [qui, pas] of [
    ['gael', 'soumettre'],
    ['philippine', 'approuver'],
    ['solene', 'publier'],
  ] as const)
    assert.ok((await avancerVersion(monde, await acteur(qui), { millesime: mpt, pas })).ok, pas)
  const publie = await findPublicationAt(monde, mpt, (await acteur('gael')).today)
  const frozen = ecsOf(publie?.contenu.maquette ?? { blocs: [], semestres: [] })
  assert.equal(frozen.flatMap(({ ec }) => ec.competences ?? []).length, before.length + 1)
})

it('a tick is kept on its EC, counted as a revision and told in the audit; nothing changed is none', async () => {
  await open()
  const [before, cell] = [await ticked(), await freeCell()]
  const revision = (await findMillesime(world.current.db, mpt))?.revision ?? 0
  const done = await tick('gael', before, [...before, cell])
  assert.deepEqual(done, { ok: true, value: { ajoutes: 1, retires: 0, perdus: 0 } })
  assert.equal((await ticked()).length, before.length + 1)
  const [line] = await listSince(world.current.db, { millesime: mpt, revision })
  assert.equal(line?.action, 'matrice.modifier')
  assert.deepEqual(line?.detail['ajoute'], [cell])
  const again = await tick('gael', await ticked(), await ticked())
  assert.deepEqual(again, { ok: true, value: { ajoutes: 0, retires: 0, perdus: 0 } })
  assert.equal((await findMillesime(world.current.db, mpt))?.revision, revision + 1)
})

it('two people tick the same page at once: neither loses a tick', async () => {
  await open()
  const read1 = await ticked()
  const cell = await freeCell()
  const [gone] = read1
  assert.ok(gone)
  const [one, two] = await Promise.all([
    tick('gael', read1, [...read1, cell]),
    tick('philippine', read1, read1.slice(1)),
  ])
  assert.ok(one.ok && two.ok)
  const after = await ticked()
  assert.ok(after.some((c) => c.ec === cell.ec && c.texte === cell.texte))
  assert.ok(!after.some((c) => c.ec === gone.ec && c.texte === gone.texte))
  assert.equal(after.length, read1.length)
})

it('links move, are copied, deleted and brought back with their EC', async () => {
  await open()
  const { monde } = world.current
  const gael = await acteur('gael')
  const before = await ticked()
  const ec = before[0]?.ec ?? ''
  const own = before.filter((one) => one.ec === ec).length
  const operate = async (geste: 'descendre' | 'dupliquer' | 'supprimer') => {
    const revision = (await findMillesime(world.current.db, mpt))?.revision ?? 0
    const answer = await modifierMaquette(monde, gael, {
      millesime: mpt,
      revision,
      geste: { geste, noeud: ec },
    })
    assert.ok(answer.ok)
  }
  await operate('descendre')
  assert.equal((await ticked()).filter((one) => one.ec === ec).length, own)
  await operate('dupliquer')
  assert.equal((await ticked()).length, before.length + own)
  await operate('supprimer')
  assert.equal((await ticked()).length, before.length)
  assert.ok((await annulerOperation(monde, gael, { millesime: mpt, sens: 'annuler' })).ok)
  assert.equal((await ticked()).filter((one) => one.ec === ec).length, own)
})

it('a competence reworded in its section keeps its EC; one removed leaves its links, named on the matrix', async () => {
  await open()
  const { monde } = world.current
  const philippine = await acteur('philippine')
  const programme = await loadProgramme(world.current.db, mpt)
  assert.ok(programme)
  const [avant = ''] = programme.parcours.objectifs
  const apres = `${avant}, chiffres à l’appui`
  const linked = (await ticked('objectifs')).filter(({ texte }) => texte === avant)
  assert.ok(linked.length > 0)
  const edit = async (objectifs: readonly string[]) => {
    const now = (await loadProgramme(world.current.db, mpt))?.parcours
    const saisie: Record<string, string[]> = {}
    for (const [nom, valeur] of Object.entries(now ?? {}))
      if (!(Array.isArray(valeur) && typeof valeur[0] === 'object'))
        saisie[`parcours.${nom}`] = [valeur ?? []].flat().map(String)
    for (const [i, taux] of (now?.taux ?? []).entries())
      for (const [nom, valeur] of Object.entries(taux))
        saisie[`parcours.taux[${i}].${nom}`] = [valeur ?? []].flat().map(String)
    saisie['parcours.objectifs'] = [objectifs.join('\n')]
    return modifierPartie(monde, philippine, { millesime: mpt, chemin: 'parcours', saisie, base: now })
  }
  const [, ...rest] = programme.parcours.objectifs
  const reworded = await edit([apres, ...rest])
  assert.ok(reworded.ok, JSON.stringify(reworded))
  assert.deepEqual((await loadProgramme(world.current.db, mpt))?.parcours.objectifs[0], apres)
  assert.deepEqual(
    (await ticked('objectifs')).filter(({ texte }) => texte === apres).map(({ ec }) => ec),
    linked.map(({ ec }) => ec),
  )
  assert.ok((await edit(rest)).ok)
  assert.equal((await ticked('objectifs')).filter(({ texte }) => texte === apres).length, linked.length)
})
