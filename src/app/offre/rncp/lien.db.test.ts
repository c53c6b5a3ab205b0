import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { loadProgramme } from '#src/store/offre/millesime-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { enMorceaux, type FicheXml, uneFicheXml, unFlux } from '#test/un-flux-rncp.ts'
import { ouvrirVersion } from '../avancer-version.ts'
import { writeReparation } from '../relecteur/corriger-constat.ts'
import { showRelecture } from '../relecteur/show-relecture.ts'
import { importerSurPlace } from './deposer-import.ts'
import { lierFiche } from './lier-fiche.ts'
import { reprendreOfficiel } from './reprendre-officiel.ts'
import { showRncp } from './show-rncp.ts'
import { veillerProgrammes } from './veiller-programmes.ts'

const world = useDatabase({ demonstration: true })
const { cipt } = MILLESIMES_DEMONSTRATION

const importer = async (part: Partial<FicheXml> = {}) => {
  const xml = unFlux(uneFicheXml(part))
  const demande = { nom: 'flux.xml', portee: 'niveau_7' as const, numeros: [], taille: xml.length }
  const done = await importerSurPlace(world.current.monde, { ...demande, bytes: enMorceaux(xml) })
  assert.ok(done.ok)
}
const page = async (compte = 'jules') => {
  const shown = await showRncp(world.current.monde, await acteurOf(world.current.monde, compte), cipt)
  assert.ok(shown.ok)
  return shown.value
}
const lier = async (fiche: string, motif = '', compte = 'jules') =>
  lierFiche(world.current.monde, await acteurOf(world.current.monde, compte), {
    millesime: cipt,
    fiche,
    motif,
  })
const mails = async () => {
  const rows = await world.current.db
    .selectFrom('courrier')
    .select(['destinataire', 'sujet', 'texte'])
    .where('sujet', 'like', '%RNCP%')
    .orderBy('cree_le')
    .execute()
  return rows
}
const relu = async () => {
  const shown = await showRelecture(world.current.monde, await acteurOf(world.current.monde, 'jules'), cipt)
  assert.ok(shown.ok)
  return shown.value.constats.filter(({ code }) => code.startsWith('rncp-')).map(({ code }) => code)
}

it('before any import nothing is known, and nobody is written to', async () => {
  world.now = new Date('2025-10-01T09:00:00Z')
  const { numero, dossier, fiche, constats } = await page()
  assert.deepEqual([numero, dossier, fiche, constats], ['RNCP38175', null, null, []])
  assert.equal(await veillerProgrammes(world.current.monde), 0)
  assert.deepEqual(await relu(), [])
})

it('a code that the imported register does not hold is said, to the relecteur and by mail', async () => {
  await importer({ numero: 'RNCP90000' })
  assert.deepEqual(await relu(), ['rncp-inconnu'])
  assert.equal(await veillerProgrammes(world.current.monde), 1)
  const [mail] = await mails()
  assert.match(mail?.texte ?? '', /RNCP38175 n’est pas parmi les fiches importées/)
})

it('the text that held when the year began is proposed; its title, blocks and certifiers are shown', async () => {
  world.now = new Date('2025-08-20T09:00:00Z')
  await importer()
  world.now = new Date('2025-11-20T09:00:00Z')
  await importer({ fin: '31/08/2028' })
  const { proposition, fiche, textes, ecarts } = await page()
  assert.deepEqual([proposition?.rang, proposition?.lueLe, textes.length], [1, '2025-08-20', 2])
  assert.equal(fiche?.intitule, 'Science politique')
  assert.equal(ecarts?.blocs.length, 2)
  assert.deepEqual(await relu(), [])
})

it('the responsable confirms it; others may not; once published another text asks for a reason, kept in the audit', async () => {
  const { textes, publie } = await page()
  const [second, first] = textes
  assert.ok(first && second && publie)
  assert.deepEqual(await lier(first.id, '', 'philippine'), { ok: false, refus: { code: 'introuvable' } })
  assert.deepEqual(await lier(first.id, '', 'ines'), { ok: false, refus: { code: 'interdit' } })
  assert.equal((await lier(first.id)).ok, true)
  assert.deepEqual([(await page()).lien?.rang, (await page()).lien?.prenom], [1, 'Jules'])
  assert.deepEqual(await lier(second.id), { ok: false, refus: { code: 'motif-absent' } })
  assert.equal((await lier(second.id, 'Erratum de la fiche')).ok, true)
  const { detail } = await world.current.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'rncp.lier')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  assert.deepEqual(detail, { numero: 'RNCP38175', texte: 2, avant: first.id, motif: 'Erratum de la fiche' })
  assert.deepEqual(await lier('absente'), { ok: false, refus: { code: 'fiche-absente' } })
})

it('the watch writes once when its state changes, not every day, and says when it is over', async () => {
  const { monde } = world.current
  const before = (await mails()).length
  assert.equal(await veillerProgrammes(monde), 1)
  assert.match((await mails()).at(-1)?.texte ?? '', /n’a plus rien à dire/)
  world.now = new Date('2026-01-10T09:00:00Z')
  await importer({
    fin: '31/08/2026',
    certificateurs: ['UNIVERSITE DE LILLE'],
    apprentissage: false,
    niveau: 6,
    nouvelles: ['RNCP40000'],
  })
  assert.deepEqual((await relu()).toSorted(), [
    'rncp-apprentissage',
    'rncp-certificateur',
    'rncp-expire-avant-fin',
    'rncp-expire-bientot',
    'rncp-niveau',
    'rncp-remplace',
  ])
  assert.equal(await veillerProgrammes(monde), 1)
  world.now = new Date('2026-01-11T09:00:00Z')
  assert.equal(await veillerProgrammes(monde), 0)
  const written = (await mails()).slice(before)
  assert.equal(written.length, 2)
  const [, mail] = written
  assert.equal(mail?.destinataire, (await mails())[0]?.destinataire)
  assert.match(mail?.texte ?? '', /prend fin le 31 août 2026.*\n.*remplacée par RNCP40000/)
})

it('nothing of it blocks: general knowledge warns', async () => {
  const shown = await showRelecture(world.current.monde, await acteurOf(world.current.monde, 'jules'), cipt)
  assert.ok(shown.ok)
  for (const { code, gravite } of shown.value.constats)
    if (code.startsWith('rncp-')) assert.equal(gravite, 'avertissement', code)
})

it('the official text is taken up block by block, as it was shown, until nothing is said otherwise', async () => {
  const { monde, db } = world.current
  const jules = await acteurOf(monde, 'jules')
  const reprendre = (montree: string) => reprendreOfficiel(monde, jules, { millesime: cipt, montree })
  const first = (await page()).ecarts?.blocs[0]?.reparations[0]
  assert.ok(first)
  assert.deepEqual(await reprendre(writeReparation(first.retouches)), {
    ok: false,
    refus: { code: 'pas-en-brouillon' },
  })
  await ouvrirVersion(monde, jules, cipt)
  assert.deepEqual(await reprendre('[]'), { ok: false, refus: { code: 'perimee' } })
  for (let left = 10; left > 0; left -= 1) {
    const mend = (await page()).ecarts?.blocs.flatMap(({ reparations }) => reparations)[0]
    if (!mend) break
    assert.equal((await reprendre(writeReparation(mend.retouches))).ok, true)
  }
  const programme = await loadProgramme(db, cipt)
  const official = (await page()).fiche?.blocs.map(({ code, intitule, competences }) => ({
    code,
    intitule,
    competences,
  }))
  assert.deepEqual(programme?.competences.blocs.slice(-2), official)
  assert.deepEqual(
    (await page()).ecarts?.blocs.flatMap(({ absentes, proches }) => [...absentes, ...proches]),
    [],
  )
})
