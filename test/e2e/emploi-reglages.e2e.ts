import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const EMPLOI = `/emplois/${EMPLOIS_DEMONSTRATION.mpt}`

journey('what counts, a lunch that slides, days between sessions, a waived rule', async ({ page, step }) => {
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
})
