import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const MATRICE = `/programmes/${MILLESIMES_DEMONSTRATION.mpt}/matrice`

const openDraft = async (page: Page): Promise<void> => {
  await signIn(page, 'philippine@demo.exemple')
  await page.goto(`/programmes/${MILLESIMES_DEMONSTRATION.mpt}`)
  await page.getByRole('button', { name: /^Ouvrir/ }).click()
  await page.waitForURL(/fait=ouvrir/)
}

journey('the matrix is ticked with the mouse, on a wide screen', async ({ page, step }) => {
  const grille = page.locator('.matrice-grille')
  const cell = grille.getByRole('checkbox', {
    name: /^S3-BCC1-1 Comprendre la logique .* : 2\.1 Bâtir une stratégie financière/,
  })
  await step('a published programme shows it and ticks nothing', async () => {
    await signIn(page, 'philippine@demo.exemple')
    await page.goto(MATRICE)
    assert.equal(await page.getByRole('checkbox').count(), 0)
    await page.goto(`/programmes/${MILLESIMES_DEMONSTRATION.mpt}`)
    await page.getByRole('button', { name: /^Ouvrir/ }).click()
    await page.waitForURL(/fait=ouvrir/)
  })
  await step('the responsable reads it, a page away from the programme', async () => {
    await page.getByRole('link', { name: 'Matrice des compétences' }).click()
    await cell.waitFor()
    assert.ok(!(await cell.isChecked()))
  })
  await step('ticks a cell and saves: it stays', async () => {
    await cell.check()
    await grille.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText(/Enregistré\. Liens ajoutés\s: 1, retirés\s: 0/).waitFor()
    assert.ok(await cell.isChecked())
  })
  await step('unticks all that carries a skill: the page names it, the relecteur too', async () => {
    const column = grille.getByRole('checkbox', { name: / : 4\.1 Organiser un service public local/ })
    for (let i = 0; i < (await column.count()); i += 1) await column.nth(i).uncheck()
    await grille.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Ce qui reste vide').waitFor()
    await page.getByText(/^Compétences sans EC \(1\)$/).click()
    await page
      .getByText(/^4\.1 Organiser un service public local/)
      .first()
      .waitFor()
    await page.goto(`/programmes/${MILLESIMES_DEMONSTRATION.mpt}/relecture`)
    await page
      .getByText(/Compétence sans évaluation\s: «\sOrganiser un service public local/)
      .first()
      .waitFor()
  })
  await step('the objectives, then objective × module × block', async () => {
    await page.goto(`${MATRICE}?vue=objectifs`)
    await grille.getByRole('checkbox').first().waitFor()
    await page.getByRole('link', { name: 'Objectif × module × bloc' }).click()
    assert.equal(await page.locator('tbody.synthese tr').count(), 5)
  })
  await step('the tables are downloaded', async () => {
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    assert.match(csv.suggestedFilename(), /matrice-m2-mpt\.csv/)
  })
})

journey(
  'the matrix is ticked by the keyboard, on a telephone',
  async ({ page, step }) => {
    const liste = page.locator('.matrice-liste')
    const summary = liste.locator('summary', { hasText: '3.2 Gérer un projet' })
    await step('one skill after the other, each with its EC', async () => {
      await openDraft(page)
      await page.goto(MATRICE)
      assert.ok(!(await page.locator('.matrice-grille').isVisible()))
      assert.match((await summary.textContent()) ?? '', /EC reliés\s: 2, évalués\s: 2/)
    })
    await step('opens one with the keyboard and ticks the first EC', async () => {
      await summary.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    })
    await step('saves with Enter in the form', async () => {
      await liste.getByRole('button', { name: 'Enregistrer' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText(/Enregistré\. Liens ajoutés\s: 1, retirés\s: 0/).waitFor()
      assert.match((await summary.textContent()) ?? '', /EC reliés\s: 3, évalués\s: 3/)
    })
    await step('objective × module × block, read on the telephone', async () => {
      await page.goto(`${MATRICE}?vue=synthese`)
      await page.getByText('Modules').last().waitFor()
    })
  },
  { browser: { viewport: { width: 360, height: 800 } } },
)
