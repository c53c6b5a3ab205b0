import assert from 'node:assert/strict'
import { it } from 'node:test'
import { loadProgramme } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { creerProgramme } from './creer-programme.ts'
import { deposerBrochure } from './deposer-brochure.ts'
import { listDestinations } from './destination.ts'
import { accepterSurs, revoirChamp } from './revoir-champ.ts'
import { listDepots, readFichier, showBrochure } from './show-brochure.ts'

const world = useDatabase({ demonstration: true })
const MPT = 'parcours:b0000000-0000-4000-8000-000000000004'
const CIPT = 'parcours:b0000000-0000-4000-8000-000000000005'
const MENTION = 'mention:a0000000-0000-4000-8000-000000000001'

/** A small invented brochure: nothing in it comes from a real one. */
const TEXTE = `# M2 GPL

## GESTION DES PORTS DE LOISIR

MASTER
mention MANAGEMENT DE L'INNOVATION

Capacité d'accueil : 30 places

Pièces du dossier :

1. Lettre de motivation
2. Curriculum Vitae

Une phrase que personne n'attendait ici, zzz.

### PROGRAMME PÉDAGOGIQUE

#### Semestre 3

**BCC 1 : Connaître la mer**

- Droit des ports
- Marées et courants
`

const deposit = async (compte: string, destination: string, texte = TEXTE) =>
  deposerBrochure(world.current.monde, await acteurOf(world.current.monde, compte), {
    nom: 'ports.txt',
    bytes: Buffer.from(texte),
    destination,
  })

const deposited = async (compte = 'philippine', destination = MPT): Promise<string> => {
  const answer = await deposit(compte, destination)
  assert.ok(answer.ok)
  return answer.value
}

it('a brochure is kept as it came, read, and its lines add up', async () => {
  const { monde } = world.current
  const philippine = await acteurOf(monde, 'philippine')
  const id = await deposited()
  const shown = await showBrochure(monde, philippine, id)
  assert.ok(shown.ok)
  const { compte, lecture, revisable } = shown.value
  assert.equal(compte.lues + compte.titres + compte.nonLues, compte.total)
  assert.equal(compte.total, TEXTE.split('\n').filter((line) => line.trim()).length)
  assert.ok(lecture.champs.some(({ valeur }) => valeur === 'Droit des ports'))
  assert.equal(revisable, true)
  const fichier = await readFichier(monde, philippine, id)
  assert.equal(Buffer.from(fichier?.bytes ?? []).toString(), TEXTE)
})

it('who has no right on the place neither deposits there nor sees what is there', async () => {
  const { monde } = world.current
  assert.deepEqual(await deposit('jules', MPT), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await deposit('lou', MPT), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await deposit('philippine', MENTION), { ok: false, refus: { code: 'interdit' } })
  assert.deepEqual(await deposit('philippine', 'parcours:nulle-part'), {
    ok: false,
    refus: { code: 'interdit' },
  })
  const id = await deposited()
  const jules = await acteurOf(monde, 'jules')
  assert.deepEqual(await showBrochure(monde, jules, id), { ok: false, refus: 'introuvable' })
  assert.equal(await readFichier(monde, jules, id), undefined)
  assert.deepEqual(await listDepots(monde, jules), [])
  const keys = async (compte: string) =>
    (await listDestinations(monde, await acteurOf(monde, compte), 'brochure.deposer')).map(({ cle }) => cle)
  assert.deepEqual(await keys('philippine'), [MPT])
  assert.equal((await keys('dominique')).length, 5)
  assert.ok((await keys('ines')).includes(CIPT))
})

it('a file that gives no text leaves nothing behind', async () => {
  const { db } = world.current
  const before = (await db.selectFrom('brochure').select('id').execute()).length
  assert.deepEqual(await deposit('philippine', MPT, ''), {
    ok: false,
    refus: { code: 'illisible', refus: { code: 'vide' } },
  })
  assert.equal((await db.selectFrom('brochure').select('id').execute()).length, before)
})

it('accepted, corrected or set aside, the fields make the programme; the rest is taken as read', async () => {
  const { monde, db } = world.current
  const philippine = await acteurOf(monde, 'philippine')
  const id = await deposited()
  const shown = await showBrochure(monde, philippine, id)
  assert.ok(shown.ok)
  const cheminOf = (valeur: unknown): string => {
    const found = shown.value.lecture.champs.find((champ) => champ.valeur === valeur)
    assert.ok(found, `nothing read as ${String(valeur)}`)
    return found.chemin
  }
  const say = (chemin: string, decision: 'corrige' | 'ecarte', saisie = '') =>
    revoirChamp(monde, philippine, { brochure: id, chemin, decision, saisie })

  const wrong = await say(cheminOf(30), 'corrige', 'trente')
  assert.deepEqual(wrong, { ok: false, refus: { code: 'saisie', raison: 'nombre-attendu' } })
  assert.equal((await say(cheminOf(30), 'corrige', '32')).ok, true)
  assert.equal((await say(cheminOf('Marées et courants'), 'ecarte')).ok, true)
  const sure = await accepterSurs(monde, philippine, id)
  assert.ok(sure.ok && sure.value > 0)
  assert.deepEqual(await accepterSurs(monde, philippine, id), { ok: true, value: 0 })

  const made = await creerProgramme(monde, philippine, {
    brochure: id,
    destination: MPT,
    code: '',
    intitule: '',
    annee: '',
  })
  assert.ok(made.ok)
  const programme = await loadProgramme(db, made.value)
  assert.equal(programme?.parcours.capacite, 32)
  const ecs = programme?.maquette.semestres.flatMap(({ parties }) =>
    parties.flatMap(({ ues }) => ues.flatMap((ue) => ue.ecs.map((ec) => ec.intitule))),
  )
  assert.deepEqual(ecs, ['Droit des ports'])
  const closed = await say(cheminOf(30), 'ecarte')
  assert.deepEqual(closed, { ok: false, refus: { code: 'deja-cree' } })
})

it('a new parcours is made in a mention, once per code', async () => {
  const { monde, db } = world.current
  const dominique = await acteurOf(monde, 'dominique')
  const asked = { destination: MENTION, code: 'M2 GPL', intitule: 'Gestion des ports de loisir', annee: 'M2' }
  const first = await deposited('dominique', MENTION)
  const incomplete = await creerProgramme(monde, dominique, { ...asked, brochure: first, annee: 'M3' })
  assert.deepEqual(incomplete, { ok: false, refus: { code: 'parcours-incomplet' } })
  const made = await creerProgramme(monde, dominique, { ...asked, brochure: first })
  assert.ok(made.ok)
  const { adresse } = await db
    .selectFrom('millesime')
    .select('adresse')
    .where('id', '=', made.value)
    .executeTakeFirstOrThrow()
  assert.equal(adresse, 'm2-gpl')
  const again = await creerProgramme(monde, dominique, { ...asked, brochure: first })
  assert.deepEqual(again, { ok: false, refus: { code: 'deja-cree' } })
  const second = await deposited('dominique', MENTION)
  const taken = await creerProgramme(monde, dominique, { ...asked, brochure: second })
  assert.deepEqual(taken, { ok: false, refus: { code: 'code-pris' } })
})
