import assert from 'node:assert/strict'
import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const EMPLOI = `/emplois/${EMPLOIS_DEMONSTRATION.mpt}`

journey(
  'the year changes: closures, an outside event, a rhythm, a room, and a draft nobody wants',
  async ({ page, step }) => {
    const press = (name: RegExp, role: 'button' | 'link' = 'button') =>
      page.getByRole(role, { name }).first().click()

    await step('the calendar says the closures, the events and the public holidays', async () => {
      await signIn(page, 'gael@demo.exemple')
      await page.goto(`${EMPLOI}/calendrier`)
      await page.getByText('Forum').or(page.getByText('Visite de collectivité')).first().waitFor()
      await page.getByText('Lundi de Pâques').waitFor()
    })
    await step('a closure outside the year is refused with its year', async () => {
      await page.getByText('Ajouter une fermeture').click()
      await page.locator('#nom').fill('Pont de novembre')
      await page.locator('#du').fill('2030-11-12')
      await press(/^Ajouter$/)
      await page.getByText(/Des dates de cet emploi du temps/).waitFor()
    })
    await step('the same closure, at its date, is kept', async () => {
      await page.locator('#du').fill('2026-11-12')
      await press(/^Ajouter$/)
      await page.getByText('Enregistré', { exact: true }).waitFor()
      await page.getByText('Pont de novembre').first().waitFor()
    })
    await step('an event cannot give more sessions than it has days', async () => {
      await press(/^Visite de collectivité\s: Dunkerque$/, 'link')
      await page.locator('#au').fill('2026-11-19')
      await press(/^Enregistrer l’évènement$/)
      await page.getByRole('alert').waitFor()
      assert.match((await page.getByRole('alert').textContent()) ?? '', /Une séance par jour/)
    })
    await step('moved as a whole, it is kept', async () => {
      await page.locator('#du').fill('2026-11-26')
      await page.locator('#au').fill('2026-11-27')
      await press(/^Enregistrer l’évènement$/)
      await page.getByText('Enregistré', { exact: true }).waitFor()
      await page
        .getByText(/26 novembre 2026/)
        .first()
        .waitFor()
    })
    await step('a groupe gets a limit a week, and a day used twice is refused', async () => {
      await page.goto(`${EMPLOI}/ressources`)
      await press(/^Rythme et limites\s: M2 MPT · apprentis$/, 'link')
      await page.locator('#cours-1').selectOption('matin')
      await press(/^Enregistrer le rythme$/)
      await page.getByRole('alert').waitFor()
      assert.match((await page.getByRole('alert').textContent()) ?? '', /Le lundi a deux emplois/)
    })
    await step('the rhythm is kept', async () => {
      await page.locator('#cours-1').selectOption('rien')
      await page.locator('#semaineMax').fill('18')
      await press(/^Enregistrer le rythme$/)
      await page.getByText('Enregistré', { exact: true }).waitFor()
    })
    await step('a lecturer says how much a day at most', async () => {
      const item = page.locator('li', { hasText: 'Ariane Brume' }).first()
      await item.getByText('Modifier : Ariane Brume').click()
      await item.locator('input[name="jourMax"]').fill('6')
      await item.getByRole('button', { name: 'Enregistrer' }).click()
      await page.getByText('Enregistré', { exact: true }).waitFor()
      await page.getByText(/6\sh par jour au plus/).waitFor()
    })
    await step('a draft is opened', async () => {
      await page.goto(`${EMPLOI}/versions`)
      await press(/^Copier en brouillon\s: version 1$/)
      await page.getByText(/^Brouillon ouvert\s:/).waitFor()
    })
    await step('its end is asked for on a page of its own', async () => {
      await press(/^Supprimer le brouillon\s: version 2$/, 'link')
      await page.getByRole('heading', { name: /Supprimer le brouillon, version 2/ }).waitFor()
    })
    await step('once confirmed, it is gone', async () => {
      await press(/^Supprimer définitivement la version 2$/)
      await page.getByText('Brouillon supprimé').waitFor()
      assert.equal(await page.getByText('brouillon', { exact: true }).count(), 0)
    })
  },
)
