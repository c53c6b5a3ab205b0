import assert from 'node:assert/strict'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { journey } from './browser.ts'
import { signIn, signOut } from './person.ts'

const PROGRAMME = `/programmes/${MILLESIMES_DEMONSTRATION.cipt}`

journey('a programme changes, and its past stays dated and readable', async ({ page, step }) => {
  await step('the responsable writes the next version and compares it, word by word', async () => {
    await signIn(page, 'jules@demo.exemple')
    await page.goto(PROGRAMME)
    await page.getByRole('button', { name: 'Ouvrir une nouvelle version' }).click()
    await page.goto(`${PROGRAMME}/modifier?partie=parcours`)
    await page.getByLabel(/^Places \(/).fill('21')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#parcours$/)
    await page.goto(`${PROGRAMME}/comparer`)
    await page.locator('ins', { hasText: '21' }).waitFor()
    await page.getByText('Les mêmes EC, aux mêmes places').waitFor()
  })
  await step('it is approved, then published', async () => {
    await page.goto(PROGRAMME)
    await page.getByRole('button', { name: 'Soumettre à la relecture' }).click()
    await page.getByRole('button', { name: 'Approuver' }).click()
    await page.getByText('version 2 : approuvée').waitFor()
    await signOut(page)
    await signIn(page, 'theo@demo.exemple')
    await page.goto(PROGRAMME)
    await page.getByRole('button', { name: 'Publier' }).click()
    await page.getByText('Le programme est publié.').waitFor()
    await signOut(page)
  })
  await step('anyone reads the day it was updated', async () => {
    await page.goto('/formations/m2-cipt')
    await page.getByText('Mis à jour le').waitFor()
  })
  await step('and, by the keyboard, what changed', async () => {
    await page.getByRole('link', { name: 'Ce qui a changé' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ce qui a changé' }).waitFor()
    await page.locator('ins', { hasText: '21' }).waitFor()
  })
  await step('and the text that was replaced, which says so', async () => {
    await page.getByRole('link', { name: /avant$/ }).click()
    await page.getByText('Elle a été remplacée le').waitFor()
    const robots = page.locator('meta[name="robots"]')
    assert.equal(await robots.getAttribute('content'), 'noindex')
  })
})
