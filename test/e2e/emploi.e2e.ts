import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const EMPLOI = `/emplois/${EMPLOIS_DEMONSTRATION.mpt}`

/** Presses a button or follows a link by the keyboard alone. */
const press = async (page: Page, name: RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
  await page.getByRole(role, { name }).first().focus()
  await page.keyboard.press('Enter')
}

journey(
  'a lecturer falls ill: the year is planned again by the keyboard, and those concerned are told',
  async ({ page, step }) => {
    await step('the gestionnaire finds the timetable of the programme', async () => {
      await signIn(page, 'gael@demo.exemple')
      await press(page, /^Emplois du temps$/, 'link')
      await page.waitForURL(/\/emplois$/)
    })
    await step('its cours, their hours and what is placed', async () => {
      await press(page, /^M2 MPT 2026-2027$/, 'link')
      await page.waitForURL(/\/emplois\/[0-9a-f-]+$/)
      await page.getByText('Semaines au-delà de la durée légale du travail').waitFor()
      const row = page.locator('tr', { hasText: 'Gouvernance territoriale' }).first()
      assert.match((await row.textContent()) ?? '', /21\sh21\sh.*62 places/)
    })
    await step('a cut that does not make the hours is refused with what is missing', async () => {
      await press(page, /^Marketing territorial/, 'link')
      await page.waitForURL(/\/cours\//)
      await page.locator('#decoupage').fill('4 × 4 h')
      await press(page, /^Enregistrer le cours$/)
      await page.getByRole('alert').waitFor()
      assert.match((await page.getByRole('alert').textContent()) ?? '', /16\sh\s: il manque 2\sh/)
    })
    await step('the same hours cut otherwise are kept', async () => {
      await page.locator('#decoupage').fill('2 × 4 h + 2 × 3 h + 2 × 2 h')
      await press(page, /^Enregistrer le cours$/)
      await page.getByText('Cours enregistré').waitFor()
      const row = page.locator('tr', { hasText: 'Marketing territorial' }).first()
      assert.match((await row.textContent()) ?? '', /2 × 4\sh \+ 2 × 3\sh \+ 2 × 2\sh/)
    })
    await step('a draft is opened from the public version', async () => {
      await press(page, /^Versions$/, 'link')
      await page.waitForURL(/\/versions/)
      await press(page, /^Copier en brouillon\s: version 1$/)
      await page.getByText(/^Brouillon ouvert\s:/).waitFor()
    })
    await step('an absence is written for a lecturer', async () => {
      await press(page, /^Salles et intervenants$/, 'link')
      await page.waitForURL(/\/ressources/)
      const item = page.locator('li', { hasText: 'Ariane Brume' }).first()
      await item.locator('summary', { hasText: 'Disponibilités' }).focus()
      await page.keyboard.press('Enter')
      await item.locator('input[name="du"]').fill('2026-12-01')
      await item.locator('input[name="au"]').fill('2027-01-31')
      await item.locator('input[name="motif"]').fill('arrêt')
      await item.getByRole('button', { name: 'Ajouter' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Enregistré', { exact: true }).waitFor()
    })
    await step('what no longer holds is named, and what waits is explained', async () => {
      await press(page, /^Non placés$/, 'link')
      await page.getByText('Séances qui ne tiennent plus').waitFor()
      await page.getByText('Ariane Brume n’est pas disponible').first().waitFor()
      await page.getByText('1 séance sans date').waitFor()
    })
    await step('the planner starts again from what is placed, followed as it goes', async () => {
      await press(page, /^Calcul$/, 'link')
      await page.waitForURL(/\/calcul/)
      await page.locator('#secondes').fill('3')
      await press(page, /^Lancer le calcul$/)
      await page.getByRole('heading', { name: 'Calcul en cours' }).waitFor()
      await page.getByRole('button', { name: 'Garder ce résultat' }).waitFor({ timeout: 60_000 })
    })
    await step('its result is kept as the draft', async () => {
      await press(page, /^Garder ce résultat$/)
      await page.getByText(/^Gardé\s: le brouillon/).waitFor()
    })
    await step('where its faults come from is read beside the public version', async () => {
      await press(page, /^Qualité$/, 'link')
      await page.getByRole('columnheader', { name: 'Version 1' }).waitFor()
      await page.getByText(/Capucine Dune\s: \d+ constats?, poids \d+/).click()
      await page
        .getByRole('link', { name: /^Capucine Dune se déplace le / })
        .first()
        .waitFor()
    })
    await step('who must be told is read before accepting', async () => {
      await press(page, /^Versions$/, 'link')
      await press(page, /^Comparer et publier\s: version 2$/, 'link')
      await page.getByRole('heading', { name: 'Qui sera prévenu' }).waitFor()
      const table = page.locator('table', { hasText: 'À prévenir' })
      assert.match((await table.textContent()) ?? '', /Ariane Brume.*apprentis.*cfa@demo\.exemple/)
    })
    await step('it is published, and the mails leave', async () => {
      await press(page, /^Publier la version 2$/)
      await page.getByText(/^Publié\s: \d+ message/).waitFor()
    })
    await step('the employers read only what changed', async () => {
      await page.goto('/courriers')
      await page.getByText('Emploi du temps modifié').first().waitFor()
      assert.ok((await page.getByText('cfa@demo.exemple').count()) > 0)
      assert.ok((await page.getByText(/Marketing territorial, séance \d\s: ajoutée/).count()) > 0)
    })
    await step('the public version is no longer worked on', async () => {
      await page.goto(`${EMPLOI}/calcul?edition=${EDITIONS_DEMONSTRATION.mpt}`)
      await page.getByRole('heading', { name: 'Aucun brouillon à calculer' }).waitFor()
    })
  },
)
