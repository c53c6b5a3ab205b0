import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { findPublicationAt } from '#src/app/offre/show-version.ts'
import { jour } from '#src/kit/jour.ts'
import { loadProgramme } from '#src/store/offre/millesime-store.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn, type Visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION
const at = (rest = '') => `/programmes/${mpt}${rest}`

/** A browser without script: every named control of the form, as the page gave it. */
const fieldsOf = (html: string): Record<string, string> => {
  const form = html.slice(html.indexOf('/modifier"'))
  const decode = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const fields: Record<string, string> = {}
  for (const [, tag] of form.matchAll(/<input ([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(tag ?? '')?.[1]
    const isBox = /type="(checkbox|radio)"/.test(tag ?? '') && !/checked/.test(tag ?? '')
    if (name && !isBox) fields[decode(name)] = decode(/value="([^"]*)"/.exec(tag ?? '')?.[1] ?? '')
  }
  for (const [, name, text] of form.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    if (name) fields[decode(name)] = decode(text ?? '')
  for (const [, name, options] of form.matchAll(/<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/g))
    if (name) fields[decode(name)] = decode(/<option value="([^"]*)" selected/.exec(options ?? '')?.[1] ?? '')
  return fields
}

const open = async (who: Visitor, partie: string) => {
  const answer = await who.get(at(`/modifier?partie=${encodeURIComponent(partie)}`))
  assert.equal(answer.status, 200)
  return fieldsOf(await answer.text())
}
const save = (who: Visitor, fields: Record<string, string>) => who.post(at('/modifier'), fields)

it('the list shows the perimeter and nothing else, and the page of another programme does not exist', async () => {
  const gael = await signedIn(world.current.monde, 'gael@demo.exemple')
  const list = await (await gael.get('/programmes')).text()
  assert.match(list, /M2 MPT/)
  assert.doesNotMatch(list, /CIPT|GE2S/)
  assert.equal((await gael.get(`/programmes/${MILLESIMES_DEMONSTRATION.cipt}`)).status, 404)
  const dominique = await signedIn(world.current.monde, 'dominique@demo.exemple')
  assert.match(await (await dominique.get('/programmes')).text(), /M2 GE2S/)
})

it('a published text does not change; once a version is open, a section is edited with plain forms', async () => {
  const { monde, db } = world.current
  const gael = await signedIn(monde, 'gael@demo.exemple')
  assert.doesNotMatch(await (await gael.get(at())).text(), /modifier\?partie/)
  assert.equal((await gael.post(at('/ouvrir'))).headers.get('location'), at('?fait=ouvrir'))
  const fields = await open(gael, 'parcours')
  assert.equal(fields['parcours.capacite'], '20')
  const wrong = await save(gael, { ...fields, 'parcours.capacite': 'vingt', 'parcours.campus': 'Moulins' })
  assert.equal(wrong.status, 422)
  const shown = await wrong.text()
  assert.match(shown, /aria-invalid="true"[^>]*name="parcours.capacite"[^>]*value="vingt"/)
  assert.match(shown, /value="Moulins"/)
  const right = await save(gael, {
    ...fields,
    'parcours.capacite': '24',
    'parcours.langues': 'français\nanglais',
  })
  assert.equal(right.status, 303)
  const { parcours } = (await loadProgramme(db, mpt)) ?? {}
  assert.deepEqual([parcours?.capacite, parcours?.langues], [24, ['français', 'anglais']])
  assert.equal(parcours?.taux.length, 2)
})

it('items are added with the blank one and taken out with their box', async () => {
  const { monde, db } = world.current
  const gael = await signedIn(monde, 'gael@demo.exemple')
  const fields = await open(gael, 'contacts')
  const answer = await save(gael, {
    ...fields,
    'contacts[0].retirer': 'oui',
    'contacts[3].role': 'referent_handicap',
    'contacts[3].nom': 'Camille Échantillon',
  })
  assert.equal(answer.status, 303)
  const { contacts } = (await loadProgramme(db, mpt)) ?? {}
  assert.deepEqual(
    contacts?.map(({ role, nom }) => [role, nom]),
    [
      ['responsable_formation', 'Philippine Spécimen'],
      ['gestionnaire_formation', null],
      ['referent_handicap', 'Camille Échantillon'],
    ],
  )
})

it('two people at once: what each changed alone is kept, what both changed is chosen field by field', async () => {
  const { monde, db } = world.current
  const gael = await signedIn(monde, 'gael@demo.exemple')
  const dominique = await signedIn(monde, 'dominique@demo.exemple')
  const mine = await open(gael, 'organisation')
  const theirs = await open(dominique, 'organisation')
  const first = await save(dominique, {
    ...theirs,
    'organisation.dureeTexte': '1 an',
    'organisation.stageMois': '4',
  })
  assert.equal(first.status, 303)
  const second = await save(gael, { ...mine, 'organisation.lieu': 'Campus', 'organisation.stageMois': '5' })
  assert.equal(second.status, 409)
  const asked = await second.text()
  assert.match(asked, /choix:organisation\.stageMois/)
  assert.doesNotMatch(asked, /choix:organisation\.(lieu|dureeTexte)/)
  const chosen = await save(gael, { ...fieldsOf(asked), 'choix:organisation.stageMois': 'mienne' })
  assert.equal(chosen.status, 303)
  const { organisation } = (await loadProgramme(db, mpt)) ?? {}
  assert.deepEqual(
    [organisation?.dureeTexte, organisation?.lieu, organisation?.stageMois],
    ['1 an', 'Campus', 5],
  )
})

it('a BCC is renamed once, for all its semesters', async () => {
  const { monde } = world.current
  const philippine = await signedIn(monde, 'philippine@demo.exemple')
  const fields = await open(philippine, 'maquette.blocs[1]')
  assert.equal(fields['maquette.blocs[1].code'], 'BCC2')
  const taken = await save(philippine, { ...fields, 'maquette.blocs[1].code': 'BCC3' })
  assert.equal(taken.status, 409)
  assert.match(await taken.text(), /Un autre BCC porte déjà ce code/)
  await save(philippine, { ...fields, 'maquette.blocs[1].intitule': 'Conduire une stratégie' })
  const whole = await (await philippine.get(at('/maquette'))).text()
  assert.equal(whole.match(/data-nom="BCC2 : Conduire une stratégie"/g)?.length, 2)
  assert.equal(whole.match(/>Conduire une stratégie<\/textarea>/g)?.length, 1)
})

it('nobody edits what is under review, and what was typed is not lost', async () => {
  const { monde } = world.current
  const philippine = await signedIn(monde, 'philippine@demo.exemple')
  const fields = await open(philippine, 'parcours')
  await philippine.post(at('/avancer'), { pas: 'soumettre' })
  const late = await save(philippine, { ...fields, 'parcours.campus': 'Trop tard' })
  assert.equal(late.status, 409)
  assert.match(await late.text(), /value="Trop tard"/)
  const silent = await philippine.post(at('/avancer'), { pas: 'renvoyer', motif: '' })
  assert.equal(silent.status, 422)
  assert.match(await silent.text(), /Dites ce qui est à reprendre/)
})

it('any two versions are compared on a page', async () => {
  const { monde } = world.current
  const lou = await signedIn(monde, 'lou@demo.exemple')
  const page = await (await lou.get(at('/comparer?avant=1&apres=2'))).text()
  assert.match(page, /<del>20<\/del>/)
  assert.match(page, /<ins>24<\/ins>/)
  assert.equal((await lou.get(at('/comparer?avant=1&apres=99'))).status, 404)
})

it('[M043] the next version shows what changed since the first, whose PDF is still found by its date', async () => {
  const { monde } = world.current
  await world.current.db.deleteFrom('version_programme').where('contenu', 'is', null).execute()
  const philippine = await signedIn(monde, 'philippine@demo.exemple')
  const solene = await signedIn(monde, 'solene@demo.exemple')
  await philippine.post(at('/ouvrir'))
  for (const pas of ['soumettre', 'approuver']) await philippine.post(at('/avancer'), { pas })
  assert.equal((await solene.post(at('/avancer'), { pas: 'publier' })).status, 303)
  const diff = await (await philippine.get(at('/comparer?avant=1&apres=2'))).text()
  assert.match(diff, /<ins>24<\/ins>/)
  const page = await (await philippine.get('/formations/m2-mpt')).text()
  const editions = page.slice(page.indexOf('id="editions"'))
  assert.match(editions, /24 novembre 2025/)
  const pdf = await philippine.get('/formations/m2-mpt/versions/1.pdf')
  assert.equal(pdf.status, 200)
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  const old = await findPublicationAt(monde, mpt, jour('2025-12-01'))
  assert.deepEqual([old?.numero, old?.contenu.parcours.capacite], [1, 20])
})
