import assert from 'node:assert/strict'
import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

journey('a sheet is filled, closed, counted, and each funder reads its own lines', async ({ page, step }) => {
  await step('finds the learners from the programme', async () => {
    await signIn(page, 'jules@demo.exemple')
    await page.goto(`/programmes/${MILLESIMES_DEMONSTRATION.cipt}`)
    await page.getByRole('link', { name: 'Apprenants' }).click()
    await page.getByRole('heading', { level: 1, name: /^Apprenants/ }).waitFor()
    assert.equal(await page.locator('tbody tr').count(), 22)
  })
  await step('pastes a list with a slip, and is told the line; nothing is lost', async () => {
    const liste = page.getByLabel('Liste')
    await liste.fill('Ada;Gabarit;ada@demo.exemple;APP;01/09/2025\nÉlie;Motif;;XX;2025-09-01')
    await page.getByRole('button', { name: 'Ajouter à la promotion' }).click()
    await page.getByText(/Ligne 2\s: le statut doit être/).waitFor()
    assert.match(await liste.inputValue(), /^Ada;Gabarit/)
  })
  await step('mends it and sees the learner in the list', async () => {
    const liste = page.getByLabel('Liste')
    await liste.fill('Ada;Gabarit;ada@demo.exemple;APP;01/09/2025')
    await page.getByRole('button', { name: 'Ajouter à la promotion' }).click()
    await page.getByRole('rowheader', { name: 'Gabarit Ada' }).waitFor()
  })
  await step('opens the sheets that are still to close', async () => {
    await page.getByRole('link', { name: 'Émargements' }).click()
    await page.getByText(/feuilles à clore\s: \d+/).waitFor()
    assert.ok((await page.getByText('à remplir').count()) > 50)
  })
  await step('closes one too soon by the keyboard, and is told who is not known', async () => {
    await page.locator('tr', { hasText: 'à remplir' }).first().getByRole('link').click()
    await page.getByRole('button', { name: 'Enregistrer et clore' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/La présence de quelqu’un n’est pas dite/).waitFor()
  })
  await step('notes one away with a reason and the others present', async () => {
    const first = page.locator('fieldset.presence').first()
    await first.getByLabel('absent').check()
    await first.locator('summary').click()
    await first.getByLabel('Justification de l’absence').fill('Arrêt de travail')
    await page.getByRole('button', { name: /^Tous présents/ }).click()
    await page.getByText('La feuille est enregistrée.').waitFor()
    assert.equal(await page.locator('input[value=present]:checked').count(), 22)
  })
  await step('closes the sheet and downloads what the CFA may read', async () => {
    await page.getByRole('button', { name: 'Enregistrer et clore' }).click()
    await page.getByText(/Close le/).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^CSV OPCO et CFA/ }).click(),
    ])
    assert.match(file.suggestedFilename(), /^emargement-.*-opco-cfa\.csv$/)
  })
  await step('reads the hours of the learner who was away', async () => {
    await page.goto(`/programmes/${MILLESIMES_DEMONSTRATION.cipt}/apprenants`)
    await page.locator('tbody tr').first().getByRole('link').click()
    await page.getByRole('heading', { level: 2, name: 'Assiduité' }).waitFor()
    await page.getByRole('columnheader', { name: 'Absences justifiées' }).waitFor()
  })
  await step('reads what each lecturer is due', async () => {
    await page.goto(`/emplois/${EMPLOIS_DEMONSTRATION.cipt}/services`)
    await page.getByRole('heading', { level: 1, name: /^Services/ }).waitFor()
    assert.ok((await page.getByRole('rowheader').count()) > 25)
  })
})
