import assert from 'node:assert/strict'
import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const EMPLOI = `/emplois/${EMPLOIS_DEMONSTRATION.mpt}`

journey('what counts, a lunch that slides, days between sessions', async ({ page, step }) => {
  const press = (name: RegExp, role: 'button' | 'link' = 'button') =>
    page.getByRole(role, { name }).first().click()

  await step('what counts is said in words, with what each weighs', async () => {
    await signIn(page, 'gael@demo.exemple')
    await page.goto(EMPLOI)
    await press(/^Ce qui compte$/, 'link')
    await page.getByLabel('Pas de trous pour les groupes').waitFor()
  })
  await step('gaps matter a lot: the next run will know', async () => {
    await page.getByLabel('Pas de trous pour les groupes').selectOption('beaucoup')
    await press(/^Enregistrer ce qui compte$/)
    await page.getByText(/^Enregistré\s: le prochain calcul en tient compte$/).waitFor()
  })
  await step(
    'lunch is at a fixed time; a sliding one outside the day is refused with its hours',
    async () => {
      await page.goto(`${EMPLOI}/calendrier`)
      await page.getByText(/^À heure fixe\s: rien n’est placé de/).waitFor()
      await page.getByText('Changer le déjeuner').click()
      await page.locator('#mode').selectOption('glissant')
      await page.locator('#repas-a').fill('19:00')
      await press(/^Enregistrer le déjeuner$/)
      await page.getByText(/^Les cours vont de 8\sh\s30 à 18\sh/).waitFor()
      assert.equal(await page.locator('#repas-a').inputValue(), '19:00')
    },
  )
  await step('between 11:30 and 14:00 it is kept, and said in a sentence', async () => {
    await page.locator('#repas-a').fill('14:00')
    await press(/^Enregistrer le déjeuner$/)
    await page
      .getByText(/^Glissant\s: chacun garde au moins 45 minutes libres entre 11\sh\s30 et 14\sh/)
      .waitFor()
  })
  await step('a cours asks for a day between sessions: one is refused, a week is kept', async () => {
    await page.goto(EMPLOI)
    await press(/^Gouvernance territoriale/, 'link')
    await page.locator('#ecartMin').fill('1')
    await press(/^Enregistrer le cours$/)
    await page
      .getByText(/^Un nombre de jours de 2 à 60/)
      .first()
      .waitFor()
  })
  await step('seven days, and the course is saved', async () => {
    await page.locator('#ecartMin').fill('7')
    await press(/^Enregistrer le cours$/)
    await page.getByText('Cours enregistré').waitFor()
  })
  await step('only a lecturer prefers and avoids hours: the form of a room offers neither', async () => {
    await page.goto(`${EMPLOI}/ressources`)
    const form = (nom: string) => page.getByRole('form', { name: new RegExp(`· ${nom}$`) })
    const item = (nom: string) => page.locator('li', { hasText: nom }).first()
    await item('Ariane Brume')
      .getByText(/^Disponibilités/)
      .click()
    await form('Ariane Brume').locator('select[name="sens"]').selectOption('evite')
    assert.equal(await form('Amphi Beffroi').locator('option[value="evite"]').count(), 0)
    await form('Ariane Brume').locator('select[name="jourSemaine"]').selectOption('5')
    await form('Ariane Brume').getByRole('button', { name: 'Ajouter' }).click()
    await page.getByText('Enregistré', { exact: true }).waitFor()
  })
})
