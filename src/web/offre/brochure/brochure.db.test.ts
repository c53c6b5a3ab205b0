import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { loadProgramme } from '#src/store/offre/millesime-store.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const MPT = 'parcours:b0000000-0000-4000-8000-000000000004'
const TEXTE = `# M2 GPL

## GESTION DES PORTS DE LOISIR

Capacité d'accueil : 30 places

Une phrase que personne n'attendait, zzz.
`

const deposit = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const philippine = await signedIn(world.current.monde, 'philippine@demo.exemple')
  const fichier = new File([content], name)
  return { philippine, answer: await philippine.post('/brochures', { fichier, destination: MPT }) }
}

const opened = async (texte = TEXTE) => {
  const { philippine, answer } = await deposit('ports.txt', texte)
  assert.equal(answer.status, 303)
  const path = answer.headers.get('location') ?? ''
  return { philippine, path, html: await (await philippine.get(path)).text() }
}

it('the deposit says what is missing, and keeps what was chosen', async () => {
  const philippine = await signedIn(world.current.monde, 'philippine@demo.exemple')
  const nothing = await philippine.post('/brochures', { destination: MPT })
  assert.equal(nothing.status, 422)
  const html = await nothing.text()
  assert.match(html, /Choisissez le document à déposer/)
  assert.match(html, new RegExp(`<option value="${MPT}" selected`))
})

for (const [what, name, content, sentence] of [
  ['an empty file', 'vide.txt', new Uint8Array(), /Le fichier est vide/],
  [
    'a picture',
    'plan.png',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    /n’est pas du texte|est de type/,
  ],
  [
    'a broken PDF',
    'abime.pdf',
    new TextEncoder().encode('%PDF-1.7\nrien'),
    /abîmé|ne contient que des images/,
  ],
] as const)
  it(`${what} is refused with a sentence and nothing is kept`, async () => {
    const before = await world.current.db.selectFrom('brochure').select('id').execute()
    const { answer } = await deposit(name, content)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), sentence)
    assert.equal((await world.current.db.selectFrom('brochure').select('id').execute()).length, before.length)
  })

it('source and draft stand side by side: every line is an anchor, every field leads to its lines', async () => {
  const { html } = await opened()
  for (const [, ligne] of html.matchAll(/href="#l(\d+)"/g)) assert.match(html, new RegExp(`id="l${ligne}"`))
  assert.match(html, /4 lignes non vides = \d+ reprises dans un champ/)
  assert.match(html, /Places/)
})

it('a field is accepted, corrected, set aside or taken back with a plain form', async () => {
  const { philippine, path, html } = await opened()
  const rang = /id="c(\d+)"><h4>Places<\/h4>/.exec(html)?.[1] ?? ''
  const say = (decision: string, saisie = '') =>
    philippine.post(`${path}/champs`, { chemin: 'parcours.capacite', rang, decision, saisie })
  const wrong = await say('corrige', 'trente-deux')
  assert.equal(wrong.status, 422)
  const shown = await wrong.text()
  assert.match(shown, /Écrivez un nombre/)
  assert.match(shown, /value="trente-deux"/)
  const right = await say('corrige', '32')
  assert.equal(right.headers.get('location'), `${path}#c${rang}`)
  assert.match(await (await philippine.get(path)).text(), /Lu\s: 30/)
  await say('')
  assert.doesNotMatch(await (await philippine.get(path)).text(), /Lu\s: 30/)
})

it('all that is sure is accepted at once, then the programme is made and the review is closed', async () => {
  const { philippine, path, html } = await opened()
  assert.match(html, /Tout accepter ce qui est sûr/)
  await philippine.post(`${path}/surs`)
  assert.doesNotMatch(await (await philippine.get(path)).text(), /Tout accepter ce qui est sûr/)
  const made = await philippine.post(`${path}/programme`, { destination: MPT })
  const place = made.headers.get('location') ?? ''
  assert.match(place, /^\/programmes\//)
  assert.match(await (await philippine.get(place)).text(), /brouillon/)
  assert.match(await (await philippine.get(path)).text(), /sa relecture est close/)
})

it('a stray NUL in a text breaks nothing: the file is refused or read without it', async () => {
  const { answer } = await deposit('nul.txt', TEXTE.replace('GESTION', 'GES\u0000TION'))
  assert.ok([303, 422].includes(answer.status), String(answer.status))
})

it('the document comes back as it was dropped, never shown in place', async () => {
  const { philippine, path } = await opened()
  const file = await philippine.get(`${path}/fichier`)
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment/)
  assert.equal(await file.text(), TEXTE)
})

const BROCHURES = join(import.meta.dirname, '../../../../../shared/brochures')
for (const [nom, destination, who] of [
  ['mpt', MPT, 'philippine'],
  ['cipt', 'parcours:b0000000-0000-4000-8000-000000000005', 'jules'],
] as const)
  it(`the real brochure ${nom} becomes a programme, its lines all accounted for`, {
    skip: !existsSync(BROCHURES) && 'the brochures are not here',
  }, async () => {
    const jules = await signedIn(world.current.monde, `${who}@demo.exemple`)
    const fichier = new File([readFileSync(join(BROCHURES, `${nom}.txt`))], `${nom}.txt`)
    const dropped = await jules.post('/brochures', { fichier, destination })
    const path = dropped.headers.get('location') ?? ''
    const html = await (await jules.get(path)).text()
    const [, total, lues, titres, nonLues] =
      /(\d+) lignes non vides = (\d+) reprises dans un champ \+ (\d+) titres ou mise en page \+ (\d+) non lues/.exec(
        html,
      ) ?? []
    assert.equal(Number(lues) + Number(titres) + Number(nonLues), Number(total))
    const made = await jules.post(`${path}/programme`, { destination })
    const id = (made.headers.get('location') ?? '').split('/').at(-1) ?? ''
    const programme = await loadProgramme(world.current.db, id)
    assert.ok(programme)
    const page = await (await jules.get(`/programmes/${id}`)).text()
    if (nom === 'cipt') assert.equal(programme.organisation.heuresAnnoncees, 487)
    assert.match(page, /brouillon/)
  })
