import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { MOT_DE_PASSE_DEMONSTRATION } from '#src/app/demonstration/load-personnes.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { decodeLheo } from '#src/formats/lheo/decode-lheo.ts'
import { journey } from './browser.ts'

const { cipt } = MILLESIMES_DEMONSTRATION

const signIn = async (page: Page, courriel: string): Promise<void> => {
  await page.goto('/connexion')
  await page.locator('#courriel').fill(courriel)
  await page.locator('#motDePasse').fill(MOT_DE_PASSE_DEMONSTRATION)
  await page.locator('main form button').first().click()
  await page.waitForURL((url) => url.pathname !== '/connexion')
}

/** Presses a button by the keyboard and waits for the file it sends. */
const take = async (page: Page, name: RegExp): Promise<{ nom: string; octets: Buffer }> => {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
  const file = await coming
  return { nom: file.suggestedFilename(), octets: await readFile(await file.path()) }
}

journey('a programme leaves as LHÉO, completed by hand, with its account', async ({ page, step }) => {
  await step('the responsable sees what each format is for', async () => {
    await signIn(page, 'jules@demo.exemple')
    await page.goto(`/programmes/${cipt}`)
    await page.getByRole('link', { name: 'Échanges' }).click()
    await page.getByRole('heading', { level: 1, name: /^Échanges/ }).waitFor()
    assert.equal(await page.locator('.carte').count(), 5)
  })
  await step('learns what LHÉO asks and the programme does not say', async () => {
    await page.getByRole('link', { name: /: LHÉO/ }).click()
    await page.getByText('Il manque 7 élément(s) : rien n’est écrit').waitFor()
  })
  await step('a value the format refuses is told beside its field', async () => {
    await page.getByLabel('Type de parcours de formation').selectOption('1')
    await page.getByLabel('Niveau à l’entrée').selectOption('16')
    await page.getByLabel('Niveau d’entrée obligatoire').selectOption('1')
    await page.getByLabel(/^Modalités d’enseignement/).selectOption('0')
    await page.getByLabel(/^Prise en charge/).selectOption('1')
    await page.getByLabel(/déclaration d’activité/).fill('117')
    await page.getByLabel(/SIRET/).fill('13002358500015')
    await page.getByRole('button', { name: 'Vérifier avec ces valeurs' }).click()
    await page.getByText('Il manque 1 élément(s)').waitFor()
  })
  await step('mended, the document is ready and its account can be read', async () => {
    await page.getByLabel(/déclaration d’activité/).fill('11750000075')
    await page.keyboard.press('Enter')
    await page.getByText('Le document est prêt').waitFor()
    await page.getByText('Complété pour cet export (7)').waitFor()
    assert.ok((await page.getByText('Jules Prototype').count()) >= 7)
  })
  await step('the rhythm waits for a code that only a person can give', async () => {
    await page.getByLabel('Cycle de la session : type').selectOption('1')
    await page.getByRole('button', { name: 'Ajouter ces codes' }).click()
    await page.getByText('Complété pour cet export (8)').waitFor()
  })
  await step('takes the document and its account', async () => {
    const lheo = await take(page, /^Télécharger/)
    assert.match(lheo.nom, /-lheo-v\d+\.xml$/)
    const read = decodeLheo(new Uint8Array(lheo.octets))
    assert.ok(read.ok)
    assert.deepEqual(read.value[0]?.ecarts, [])
    const json = await take(page, /JSON/)
    assert.ok(JSON.parse(json.octets.toString()).rapport.length > 100)
    assert.match((await take(page, /CSV/)).nom, /\.rapport\.csv$/)
  })
  await step('CDM-fr lacks nothing: the account comes at once, every line unfolded', async () => {
    await page.goto(`/programmes/${cipt}/echanges?profil=cdm-fr`)
    await page.locator('summary', { hasText: 'Conservé tel quel' }).click()
    await page.locator('#rapport-conserve').waitFor()
  })
  await step('EDOF asks for its own numbers and dates', async () => {
    await page.goto(`/programmes/${cipt}/echanges?profil=edof`)
    await page.getByLabel('Date de création de l’offre').waitFor()
  })
})
