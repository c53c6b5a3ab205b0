import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { useDatabase } from '#test/database.ts'
import { visit } from '#test/served-page.ts'
import { type Fields, signedIn, visitor } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const MPT = `/programmes/${MILLESIMES_DEMONSTRATION.mpt}/missions`
const offer: Fields = {
  accueil: 'agence',
  contrat: 'APP',
  organisme: 'Agence Essai',
  siret: '',
  intitule: 'Assister la direction',
  description: 'Suivre les projets du service.',
  confidentielle: 'non',
  courriel: 'agence@essai.exemple',
}
const propose = (fields: Fields, adresse = 'm2-mpt'): Promise<Response> =>
  visitor(world.current.monde).post(`/formations/${adresse}/employeurs`, { ...offer, ...fields })
const flat = (html: string): string => html.replace(/\s+/g, ' ')
const as = (prenom: string) => signedIn(world.current.monde, `${prenom}@demo.exemple`)
const missions = () => world.current.db.selectFrom('mission').selectAll().execute()
const missionOf = async (intitule: string) => {
  const found = (await missions()).find((mission) => mission.intitule === intitule)
  assert.ok(found, intitule)
  return found
}

it('[M006] a commune that asks for a contrat de professionnalisation is stopped, told the rule and what it may do', async () => {
  const answer = await propose({ accueil: 'commune', contrat: 'PRO' })
  assert.equal(answer.status, 422)
  const said = flat(await answer.text())
  assert.match(said, /Cet employeur ne peut pas signer de contrat de professionnalisation/)
  assert.match(said, /Règle : [^<]*B-08[^<]*en vigueur le 15 janvier 2026[^<]*source [^<]*uniformation/)
  assert.match(said, /Possible à la place : Contrat d’apprentissage, Formation initiale, Formation continue/)
  assert.deepEqual(await missions(), [])
  assert.equal((await propose({ accueil: 'agence', contrat: 'PRO', intitule: 'En agence' })).status, 303)
})

it('[C012] the page for employers explains the rules of public employers, from the register', async () => {
  const page = await visit(world.current.monde, '/formations/m2-cipt/employeurs')
  const line = (accueil: string): readonly string[] => page.texts(`//tr[th="${accueil}"]/td`)
  assert.deepEqual(line('Commune'), ['possible', 'impossible'])
  assert.deepEqual(line('Établissement public industriel et commercial'), ['possible', 'possible'])
  const rules = page.texts('//main//ul/li').join('\n')
  assert.match(
    rules,
    /les collectivités territoriales .* ne peuvent pas signer de contrat de professionnalisation/,
  )
  assert.match(rules, /Notes de terrain B-08, en vigueur le 15 janvier 2026, source/)
  assert.match(
    rules,
    /le CNFPT finance le CFA aux niveaux 3, 4, 5\. Un master est de niveau 7 : le CNFPT ne le prend pas en charge, la collectivité paie elle-même/,
  )
})

it('[C013] the office of an elected person must give the SIRET of the collectivité that employs', async () => {
  const refused = await propose({ accueil: 'cabinet_elu', intitule: 'Au cabinet' })
  assert.equal(refused.status, 422)
  assert.match(flat(await refused.text()), /donnez le SIRET de la collectivité, employeur juridique/)
  const wrong = await propose({ accueil: 'cabinet_elu', intitule: 'Au cabinet', siret: '21590350100018' })
  assert.equal(wrong.status, 422)
  const kept = await propose({ accueil: 'cabinet_elu', intitule: 'Au cabinet', siret: '130 025 265 00013' })
  assert.equal(kept.status, 303)
  assert.equal((await missionOf('Au cabinet')).siret, '13002526500013')
})

it('a post longer than anyone reads is not taken from somebody without an account', async () => {
  const refused = await propose({ intitule: 'x'.repeat(201), description: 'y'.repeat(5001) })
  assert.equal(refused.status, 422)
  assert.match(flat(await refused.text()), /Trop long\s: 200 signes au plus, 5\s000 pour la description/)
  assert.equal((await missions()).filter(({ intitule }) => intitule.startsWith('xxx')).length, 0)
})

it('[C014] a post is accepted only once at least one field is chosen', async () => {
  await propose({ intitule: 'Valoriser le territoire' })
  const { id } = await missionOf('Valoriser le territoire')
  const who = await as('gael')
  const without = await who.post(`${MPT}/${id}/decider`, { pas: 'valider' })
  assert.equal(without.status, 422)
  assert.match(await without.text(), /Choisissez au moins un domaine/)
  assert.equal((await missionOf('Valoriser le territoire')).statut, 'proposee')
  const done = await who.post(`${MPT}/${id}/decider`, { pas: 'valider', domaines: 'marketing_territorial' })
  assert.equal(done.status, 303)
  const mission = await missionOf('Valoriser le territoire')
  assert.deepEqual([mission.statut, mission.domaines], ['validee', ['marketing_territorial']])
  assert.match(flat(await (await who.get(MPT)).text()), /marketing territorial/)
})

it('[C015] what a confidential post says is read by the team, and by nobody else', async () => {
  const secret = {
    organisme: 'Ville Discrète',
    intitule: 'Conseiller le maire',
    description: 'Notes de stratégie électorale',
    courriel: 'cabinet@essai.exemple',
    confidentielle: 'oui',
  }
  assert.equal((await propose(secret)).status, 303)
  const inside = await (await as('gael')).get(MPT)
  const outside = await (await as('lou')).get(MPT)
  const [team, reader] = [await inside.text(), await outside.text()]
  for (const said of [secret.organisme, secret.intitule, secret.description, secret.courriel]) {
    assert.ok(team.includes(said), said)
    assert.ok(!reader.includes(said), said)
  }
  assert.match(reader, /Mission confidentielle/)
  const mails = await world.current.db.selectFrom('courrier').select(['sujet', 'texte']).execute()
  assert.ok(!mails.some(({ sujet, texte }) => `${sujet} ${texte}`.includes(secret.intitule)))
})

it('a refusal asks for its reason, a decision is taken once, and may be taken back', async () => {
  await propose({ intitule: 'Hors sujet' })
  const { id } = await missionOf('Hors sujet')
  const who = await as('philippine')
  assert.equal((await who.post(`${MPT}/${id}/decider`, { pas: 'refuser' })).status, 422)
  assert.equal((await who.post(`${MPT}/${id}/decider`, { pas: 'refuser', motif: 'hors champ' })).status, 303)
  const again = { pas: 'valider', domaines: 'finances_controle' }
  assert.equal((await who.post(`${MPT}/${id}/decider`, again)).status, 409)
  assert.equal((await who.post(`${MPT}/${id}/decider`, { pas: 'rouvrir' })).status, 303)
  assert.equal((await missionOf('Hors sujet')).statut, 'proposee')
})

it('a programme open to no such contract takes no such offer, and too many at once are stopped', async () => {
  assert.equal((await propose({ contrat: 'FI' })).status, 422)
  const answers: number[] = []
  for (let n = 0; n < 25; n += 1) answers.push((await propose({ intitule: `${n}` })).status)
  assert.equal(answers.at(-1), 429)
})
