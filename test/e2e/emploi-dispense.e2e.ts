import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const EMPLOI = `/emplois/${EMPLOIS_DEMONSTRATION.mpt}`

journey('a rule is waived knowingly, seen, and put back', async ({ page, step }) => {
  const press = (name: RegExp, role: 'button' | 'link' = 'button') =>
    page.getByRole(role, { name }).first().click()
  let edition = ''

  await step(
    'in a draft, a séance asks for a closed day: the place is refused, a reason may pass over it',
    async () => {
      await signIn(page, 'gael@demo.exemple')
      await page.goto(`${EMPLOI}/versions`)
      await press(/^Copier en brouillon\s: version 1$/)
      await page.getByText(/^Brouillon ouvert\s:/).waitFor()
      edition = new URL(page.url()).searchParams.get('edition') ?? ''
      await page.goto(`${EMPLOI}/semaine?edition=${edition}&semaine=2027-01-14`)
      const href = await page.locator('.prise-seance').first().getAttribute('href')
      await page.goto(`${new URL(href ?? '', page.url())}`)
      await page.locator('form.deplacer').waitFor()
      await page
        .locator('form.deplacer input[name="cible"]')
        .first()
        .evaluate((input: HTMLInputElement) => {
          input.value = '2026-12-25 540'
          input.checked = true
        })
      await press(/^Déplacer ici$/)
      await page.getByText('Cette place est refusée').waitFor()
    },
  )
  await step(
    'signed with its reason, it stands there, marked, with who, why and when below the week',
    async () => {
      await page.locator('textarea[name="motif"]').fill('Accord donné par téléphone')
      await press(/^Déplacer quand même$/)
      await page.getByRole('heading', { name: 'Règles levées pour cette semaine' }).waitFor()
      await page.getByText(/^Motif\s: Accord donné par téléphone \(Gaël Gabarit, le/).waitFor()
      await press(/^Règle levée/, 'link')
    },
  )
  await step('the comparison says it too, as new in this draft', async () => {
    await page.goto(`${EMPLOI}/versions?edition=${edition}`)
    await page.getByText('nouveau dans ce brouillon').waitFor()
  })
  await step('the rule is put back: the séance is said not to hold any more', async () => {
    await press(/^Remettre la règle/)
    await page.getByText(/^Règle remise\s:/).waitFor()
    await press(/^Non placés$/, 'link')
    await page.getByText('Séances qui ne tiennent plus').waitFor()
  })
})
