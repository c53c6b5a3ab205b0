import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { showRelecture } from '#src/app/offre/relecteur/show-relecture.ts'
import { writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import { loadProgramme, saveProgramme } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = MILLESIMES_DEMONSTRATION
const at = (millesime: string, rest = '') => `/programmes/${millesime}${rest}`
const ALIX = 'alix@demo.exemple'

const change = (millesime: string, faits: Readonly<Record<string, unknown>>) =>
  world.current.db.transaction().execute(async (tx) => {
    const programme = await loadProgramme(tx, millesime)
    assert.ok(programme)
    const next = Object.entries(faits).reduce(
      (text, [chemin, valeur]) => writeAt(text, chemin, valeur),
      programme,
    )
    await saveProgramme(tx, { id: millesime, programme: next, le: world.current.monde.now() })
  })

const findings = async (millesime: string) => {
  const { monde } = world.current
  const shown = await showRelecture(monde, await acteurOf(monde, 'alix'), millesime)
  assert.ok(shown.ok)
  return shown.value.constats
}
const find = async (millesime: string, code: string) =>
  (await findings(millesime)).find((one) => one.code === code)

it('487 ≠ 457 is the first thing read, a click mends it, and the finding falls', async () => {
  const alix = await signedIn(world.current.monde, ALIX)
  assert.equal((await alix.post(at(cipt, '/ouvrir'))).status, 303)
  await change(cipt, { 'organisation.heuresAnnoncees': 487 })
  const html = await (await alix.get(at(cipt, '/relecture'))).text()
  const premier = html.slice(html.indexOf('class="constat '))
  assert.match(
    premier,
    /^class="constat bloquant"><p><span class="badge bloquant">Bloquant<\/span> 487 ≠ 457/,
  )

  const ecart = await find(cipt, 'heures-ecart')
  const shown = {
    code: 'heures-ecart',
    chemin: ecart?.chemin ?? '',
    montree: JSON.stringify(ecart?.reparation),
  }
  assert.equal((await alix.post(at(cipt, '/relecture/corriger'), shown)).status, 303)
  assert.equal((await loadProgramme(world.current.db, cipt))?.organisation.heuresAnnoncees, 457)
  assert.equal(await find(cipt, 'heures-ecart'), undefined)
  assert.equal(await find(cipt, 'rythme-intenable'), undefined)
  assert.equal((await alix.post(at(cipt, '/relecture/corriger'), shown)).status, 409)
  const { detail } = await world.current.db
    .selectFrom('audit')
    .select('detail')
    .where('objet_id', '=', cipt)
    .where('action', '=', 'programme.modifier')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  assert.deepEqual((detail as { retouches: unknown }).retouches, ecart?.reparation)
})

it('a mend that was not shown as it stands now changes nothing', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  const constat = await find(mpt, 'capacite-ambigue')
  const shown = {
    code: 'capacite-ambigue',
    chemin: constat?.chemin ?? '',
    montree: JSON.stringify(constat?.reparation),
  }
  // The public text is not a draft.
  assert.equal((await gael.post(at(mpt, '/relecture/corriger'), shown)).status, 409)
  assert.equal((await gael.post(at(mpt, '/ouvrir'))).status, 303)
  await change(mpt, { 'parcours.capaciteTexte': '25 étudiants' })
  assert.equal((await gael.post(at(mpt, '/relecture/corriger'), shown)).status, 409)
  assert.equal((await loadProgramme(world.current.db, mpt))?.parcours.capaciteTexte, '25 étudiants')
})

it('[M103] a title met a third time is raised, and the responsable confirms it with a reason or renames it', async () => {
  const { monde, db } = world.current
  const philippine = await signedIn(monde, 'philippine@demo.exemple')
  const doublon = await find(mpt, 'doublon-intitule')
  assert.equal(doublon?.params.nombre, 3)
  assert.match(await (await philippine.get(at(mpt, '/relecture'))).text(), /est écrit 3 fois/)

  const cible = { code: 'doublon-intitule', chemin: doublon?.chemin ?? '' }
  const sans = await philippine.post(at(mpt, '/relecture/dispenser'), { ...cible, motif: '  ' })
  assert.equal(sans.status, 422)
  assert.match(await sans.text(), /Dites pourquoi/)
  const motif = 'Trois groupes suivent ce cours.'
  assert.equal((await philippine.post(at(mpt, '/relecture/dispenser'), { ...cible, motif })).status, 303)
  assert.equal((await find(mpt, 'doublon-intitule'))?.dispense?.motif, motif)
  const page = await (await philippine.get(at(mpt, '/relecture'))).text()
  assert.match(page, /Écartée par Philippine Spécimen le .*\s: Trois groupes suivent ce cours\./)
  const journal = await db
    .selectFrom('audit')
    .select('action')
    .where('objet_id', '=', mpt)
    .where('action', '=', 'relecture.dispenser')
    .execute()
  assert.equal(journal.length, 1)

  // Renamed, it is a duplicate no more; the two that are left are a sequence, and nobody set that aside.
  await change(mpt, {
    'maquette.semestres[1].parties[0].ues[1].ecs[0].intitule': 'Évaluer une politique publique',
  })
  assert.equal((await find(mpt, 'suite-intitule'))?.params.intitule, doublon?.params.intitule)
  assert.equal(await find(mpt, 'doublon-intitule'), undefined)
})

it('a waiver is taken back by whoever may give one, and by nobody else', async () => {
  const { monde } = world.current
  const [gael, philippine] = await Promise.all(
    ['gael@demo.exemple', 'philippine@demo.exemple'].map((courriel) => signedIn(monde, courriel)),
  )
  const cible = { code: 'cfa-absent', chemin: 'cfa.nom' }
  assert.equal((await gael?.post(at(mpt, '/relecture/dispenser'), { ...cible, motif: 'Non.' }))?.status, 403)
  const motif = 'Convention en cours de signature.'
  assert.equal((await philippine?.post(at(mpt, '/relecture/dispenser'), { ...cible, motif }))?.status, 303)
  assert.equal((await find(mpt, 'cfa-absent'))?.dispense?.motif, motif)
  assert.equal((await philippine?.post(at(mpt, '/relecture/retablir'), cible))?.status, 303)
  assert.equal((await find(mpt, 'cfa-absent'))?.dispense, null)
  assert.equal((await philippine?.post(at(mpt, '/relecture/retablir'), cible))?.status, 409)
})

it('a title published by another institution is told, its drafts are nobody’s neighbours', async () => {
  const homonyme = await find(mpt, 'homonyme')
  assert.match(String(homonyme?.params.ailleurs), /Université Paris 1/)
  await world.current.db
    .updateTable('version_programme')
    .set({ statut: 'remplacee' })
    .where('millesime_id', '=', cipt)
    .where('statut', '=', 'publiee')
    .execute()
  assert.equal(await find(mpt, 'homonyme'), undefined)
})

it('what blocks in the proofreading bars publication, and a reason opens it again', async () => {
  const { monde } = world.current
  const [jules, theo] = await Promise.all(
    ['jules', 'theo'].map((compte) => signedIn(monde, `${compte}@demo.exemple`)),
  )
  assert.ok(jules && theo)
  // 487 h on both sides: the sum is right, the rhythm cannot hold it.
  const volumes = [{ mode: null, heures: 50 }]
  await change(cipt, {
    'organisation.heuresAnnoncees': 487,
    'maquette.semestres[0].parties[0].ues[0].ecs[0].volumes': volumes,
  })
  assert.equal((await find(cipt, 'rythme-intenable'))?.gravite, 'bloquant')
  for (const pas of ['soumettre', 'approuver'])
    assert.equal((await jules.post(at(cipt, '/avancer'), { pas })).status, 303, pas)
  const refused = await theo.post(at(cipt, '/avancer'), { pas: 'publier' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Remarques bloquantes du relecteur\s: 1\./)
  const cible = { code: 'rythme-intenable', chemin: 'organisation.rythmeTexte' }
  const motif = 'Deux semaines de plus, en septembre et en juin.'
  assert.equal((await jules.post(at(cipt, '/relecture/dispenser'), { ...cible, motif })).status, 303)
  assert.equal((await theo.post(at(cipt, '/avancer'), { pas: 'publier' })).status, 303)
})

it('the page says when the installation does not follow links, and only then', async () => {
  const { monde } = world.current
  const said = /Cette installation ne suit pas les liens/
  const read = async (of: typeof monde) =>
    (await (await signedIn(of, ALIX)).get(at(mpt, '/relecture'))).text()
  assert.doesNotMatch(await read(monde), said)
  assert.match(await read({ ...monde, suitLiens: false }), said)
})
