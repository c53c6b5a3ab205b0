import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { useDatabase } from '#test/database.ts'
import { visit } from '#test/served-page.ts'
import { type Fields, signedIn, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const message: Fields = {
  destinataire: 'formation',
  statut: '',
  nom: 'Ada Essai',
  courriel: 'ada@essai.exemple',
  message: 'Quand ouvrent les candidatures ?',
}
const write = (fields: Fields, adresse = 'm2-cipt'): Promise<Response> =>
  visitor(world.current.monde).post(`/formations/${adresse}/ecrire`, { ...message, ...fields })
const as = (prenom: string) => signedIn(world.current.monde, `${prenom}@demo.exemple`)
const mails = () => world.current.db.selectFrom('courrier').selectAll().execute()

it('[C004] the CIPT offers candidates apprenticeship and professionnalisation, and nothing else', async () => {
  const page = await visit(world.current.monde, '/formations/m2-cipt/ecrire')
  assert.deepEqual(page.texts('//select[@name="statut"]/option'), [
    'je ne sais pas encore',
    'Contrat d’apprentissage',
    'Contrat de professionnalisation',
  ])
  for (const statut of ['FI', 'FC']) assert.equal((await write({ statut })).status, 422, statut)
  assert.deepEqual(await mails(), [])
  const fiche = await visit(world.current.monde, '/formations/m2-cipt')
  assert.deepEqual(fiche.texts('//h3[.="Statuts ouverts"]/following-sibling::dl[1]//dt'), [
    'Contrat d’apprentissage',
    'Contrat de professionnalisation',
  ])
})

it('[C060] a message to the CFA goes to its mailbox and is followed in the file of the programme', async () => {
  const sent = await write({ destinataire: 'cfa', statut: 'APP' })
  assert.equal(sent.status, 303)
  const reference = /envoye=(D-[0-9a-f]{8})/.exec(sent.headers.get('location') ?? '')?.[1] ?? ''
  const [mail] = await mails()
  assert.equal(mail?.destinataire, 'contact@formasup.exemple')
  assert.ok(mail?.sujet.includes(`[${reference}]`))
  assert.match(mail?.texte ?? '', /Quand ouvrent les candidatures \?/)

  const who = await as('jules')
  const at = `/programmes/${MILLESIMES_DEMONSTRATION.cipt}/demandes`
  const waiting = await (await who.get(at)).text()
  for (const said of [reference, 'Ada Essai', 'Le CFA', 'Contrat d’apprentissage', 'J’ai répondu'])
    assert.ok(waiting.includes(said), said)
  const { id } = await world.current.db.selectFrom('demande').select('id').executeTakeFirstOrThrow()
  assert.equal((await who.post(`${at}/${id}/traiter`)).status, 303)
  const done = await (await who.get(at)).text()
  assert.match(done, /Répondu le [^<]* par Jules Prototype/)
  assert.ok(!done.includes('J’ai répondu'))
})

it('without a mailbox of its own a CFA is not offered, and the team’s mailbox is written to', async () => {
  const page = await visit(world.current.monde, '/formations/m2-mpt/ecrire')
  assert.deepEqual(page.texts('//select[@name="destinataire"]/option'), ['L’équipe de la formation'])
  assert.equal((await write({ destinataire: 'cfa' }, 'm2-mpt')).status, 422)
  assert.equal((await write({}, 'm2-mpt')).status, 303)
  assert.ok((await mails()).some(({ destinataire }) => destinataire === 'm2-mpt@iae.exemple'))
})

it('a message without an address to answer to, or far too long, is not sent', async () => {
  const before = (await mails()).length
  const bad: readonly Fields[] = [
    { courriel: 'nulle part' },
    { message: 'x'.repeat(5001) },
    { nom: '' },
    { nom: 'x'.repeat(201) },
  ]
  for (const fields of bad) assert.equal((await write(fields)).status, 422)
  assert.equal((await mails()).length, before)
})
