import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const { mpt } = MILLESIMES_DEMONSTRATION

/** Opens a folded form by the keyboard. */
const unfold = async (page: Page, name: string): Promise<void> => {
  await page.locator('summary', { hasText: name }).focus()
  await page.keyboard.press('Enter')
}

journey(
  'a rate and the jobs of graduates go from the registers to the public page',
  async ({ page, step }) => {
    await step('the gestionnaire finds the registers from the programme', async () => {
      await signIn(page, 'gael@demo.exemple')
      await page.goto(`/programmes/${mpt}`)
      await page.getByRole('link', { name: 'Registres' }).click()
      await page.getByRole('heading', { level: 1, name: /^Registres/ }).waitFor()
    })
    await step('a rate above 100 % is told beside its field', async () => {
      await unfold(page, 'Ajouter : Taux mesurés')
      await page.locator('#taux-nature').selectOption('selection')
      await page.locator('#taux-annee').fill('2025-2026')
      await page.locator('#taux-numerateur').fill('20')
      await page.locator('#taux-denominateur').fill('16')
      await page.locator('#taux-definition').fill('admis ÷ candidatures recevables')
      await page.locator('#taux-source').fill('campagne 2025')
      await page.keyboard.press('Enter')
      await page.getByText('un taux ne dépasse pas 100 %').waitFor()
    })
    await step('corrected, it is kept', async () => {
      await page.locator('#taux-denominateur').fill('160')
      await page.keyboard.press('Enter')
      await page.getByText('C’est enregistré.').waitFor()
    })
    await step('a survey is opened and its answers noted', async () => {
      await page.goto(`/programmes/${mpt}/insertion`)
      await unfold(page, 'Ouvrir une enquête')
      await page.locator('#promotion').fill('2024')
      await page.locator('#source').fill('observatoire')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: /Diplômés de 2024/ }).waitFor()
      await unfold(page, 'Noter des réponses')
      await page
        .getByLabel(/^Emplois, un par ligne/)
        .fill('DRH de ville\nDGS\nDGA\nChargée de mission\nContrôleur')
      await page.locator('details[open] form button').click()
      await page.getByText('5 réponses').waitFor()
    })
    await step('each job is coded to a target job', async () => {
      await page.getByLabel('Métier visé : DRH de ville').selectOption({ label: 'DRH' })
      await page.getByRole('button', { name: 'Enregistrer' }).first().click()
      await page.getByText('C’est enregistré.').waitFor()
    })
    await step('anyone reads the share of each job', async () => {
      await page.goto('/formations/m2-mpt')
      await page.getByText('12,5 % (n = 160, 2025-2026)').waitFor()
      await page.getByRole('link', { name: 'Ce que deviennent les diplômés' }).click()
      const row = page.getByRole('row', { name: /^DRH/ })
      assert.match(await row.innerText(), /1 sur 5\s+20 %/)
    })
  },
)
