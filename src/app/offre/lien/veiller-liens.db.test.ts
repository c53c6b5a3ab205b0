import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import type { Monde } from '#src/app/monde.ts'
import { writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import { liensDe } from '#src/domain/offre/relecteur/lien/liens.rules.ts'
import type { EtatLien } from '#src/gateways/lien/consulter-lien.ts'
import { loadProgramme, saveProgramme } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { phraseDe } from '../relecteur/phrase.ts'
import { showRelecture } from '../relecteur/show-relecture.ts'
import { veillerLiens } from './veiller-liens.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION
const LIEN = 'https://exemple.fr/handicap/apprenants'

const write = async (texte: string): Promise<void> => {
  const { db, monde } = world.current
  const programme = await loadProgramme(db, mpt)
  assert.ok(programme)
  const next = writeAt(programme, 'cfa.handicapTexte', texte)
  await db.transaction().execute((tx) => saveProgramme(tx, { id: mpt, programme: next, le: monde.now() }))
}
const onDay = (jour: string): Monde => ({ ...world.current.monde, now: () => new Date(`${jour}T06:00:00Z`) })
const round = async (jour: string, etat: EtatLien): Promise<readonly string[]> => {
  const asked: string[] = []
  await veillerLiens(onDay(jour), async (adresse) => {
    asked.push(adresse)
    return adresse === LIEN ? etat : 'inconnu'
  })
  return asked
}
const findings = async (jour: string): Promise<readonly string[]> => {
  const monde = onDay(jour)
  const shown = await showRelecture(monde, await acteurOf(monde, 'philippine'), mpt)
  assert.ok(shown.ok)
  return shown.value.constats
    .filter(({ code }) => code === 'lien-muet')
    .map((constat) => `${constat.chemin} ${phraseDe('fr', constat)}`)
}

it('the links of a programme are its site and every address its texts print, their punctuation left', async () => {
  await write(`Voir ${LIEN}, puis (https://exemple.fr/handicap/entreprises).`)
  const programme = await loadProgramme(world.current.db, mpt)
  assert.ok(programme)
  const liens = liensDe(programme).filter(({ chemin }) => chemin === 'cfa.handicapTexte')
  assert.deepEqual(
    liens.map(({ adresse }) => adresse),
    [LIEN, 'https://exemple.fr/handicap/entreprises'],
  )
})

it('a link is dead when two days said so, never for want of an answer, and lives again when it answers', async () => {
  await write(`Consultez nos pages : ${LIEN}.`)
  assert.ok((await round('2026-11-02', 'muet')).includes(LIEN))
  assert.deepEqual(await findings('2026-11-02'), [], 'one bad day')
  await round('2026-11-03', 'inconnu')
  assert.deepEqual(await findings('2026-11-03'), [], 'unknown is not broken')
  await round('2026-11-04', 'muet')
  const [finding, ...others] = await findings('2026-11-04')
  assert.match(
    finding ?? '',
    /^cfa\.handicapTexte Lien qui ne répond plus depuis le 2 novembre 2026\s: https:\/\/exemple/,
  )
  assert.deepEqual(others, [])
  await round('2026-11-05', 'repond')
  assert.deepEqual(await findings('2026-11-05'), [])
})

it('each link is asked once, the longest unasked first, and one nobody prints is forgotten', async () => {
  await write(`${LIEN} et encore ${LIEN}`)
  const asked = await round('2026-11-06', 'muet')
  assert.equal(asked.filter((adresse) => adresse === LIEN).length, 1)
  await write('Plus de lien.')
  assert.ok(!(await round('2026-11-07', 'muet')).includes(LIEN))
  const kept = await world.current.db.selectFrom('lien_suivi').select('adresse').execute()
  assert.ok(!kept.some(({ adresse }) => adresse === LIEN))
})

it('an installation that does not follow links asks none, and finds none dead', async () => {
  await write(LIEN)
  for (const day of ['2026-11-08', '2026-11-09']) await round(day, 'muet')
  const off = { ...onDay('2026-11-10'), suitLiens: false }
  const asked = await veillerLiens(off, async () => assert.fail('asked'))
  assert.equal(asked, 0)
  const shown = await showRelecture(off, await acteurOf(off, 'philippine'), mpt)
  assert.ok(shown.ok)
  assert.equal(shown.value.liensSuivis, false)
  assert.ok(!shown.value.constats.some(({ code }) => code === 'lien-muet'))
  assert.equal((await findings('2026-11-10')).length, 1, 'known again as soon as they are followed')
})
