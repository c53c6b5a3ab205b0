import assert from 'node:assert/strict'
import { journey } from './browser.ts'

journey('a candidate finds a programme and reads it', async ({ page, step }) => {
  await step('opens the catalogue from the home page', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Voir les formations' }).click()
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 2)
  })
  await step('misspells what is looked for, and filters on a status', async () => {
    await page.getByRole('searchbox', { name: 'Chercher une formation' }).fill('managment teritorial')
    await page.getByLabel('Statut').selectOption('FI')
    await page.getByRole('button', { name: 'Chercher' }).click()
    assert.equal(await page.getByText('1 formation', { exact: false }).first().isVisible(), true)
  })
  await step('asks for what nobody teaches and is told what to loosen', async () => {
    await page.getByRole('searchbox', { name: 'Chercher une formation' }).fill('astrophysique')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await page.getByRole('link', { name: /Retirer/ }).waitFor()
  })
  await step('opens the fiche', async () => {
    await page.goto('/formations?q=MPT')
    await page.getByRole('link', { name: 'Management public territorial' }).click()
    await page.getByRole('heading', { level: 1, name: 'Management public territorial' }).waitFor()
  })
  await step('goes straight to the curriculum', async () => {
    await page.getByRole('navigation', { name: 'Sur cette page' }).getByText('Programme pédagogique').click()
    assert.match(page.url(), /#programme$/)
    await page.getByRole('table', { name: /Semestre 3/ }).waitFor()
  })
  await step('reads the other one, whose hours are known', async () => {
    await page.goto('/formations/m2-cipt')
    assert.equal(await page.getByRole('cell', { name: '457 h' }).count(), 1)
  })
})
