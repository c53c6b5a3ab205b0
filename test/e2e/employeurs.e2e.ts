import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const { mpt } = MILLESIMES_DEMONSTRATION

journey('an employer offers a post, someone writes, and the team answers both', async ({ page, step }) => {
  await step('the fiche shows its marks and leads to the page for employers', async () => {
    await page.goto('/formations/m2-mpt')
    await page.getByRole('link', { name: 'Vous êtes employeur' }).click()
    await page.getByRole('heading', { level: 1, name: /^Recruter en alternance/ }).waitFor()
  })
  await step('a commune that asks for a contrat de professionnalisation is told the rule', async () => {
    await page.locator('#accueil').selectOption('commune')
    await page.locator('#contrat').selectOption('PRO')
    await page.locator('#organisme').fill('Ville d’Essai')
    await page.locator('#intitule').fill('Suivre les projets de territoire')
    await page.locator('#description').fill('Appui à la direction générale.')
    await page.locator('#courriel').fill('rh@essai.exemple')
    await page.keyboard.press('Enter')
    await page.getByText('Possible à la place').waitFor()
  })
  await step('as an apprenticeship, the offer leaves', async () => {
    await page.locator('#contrat').selectOption('APP')
    await page.locator('#courriel').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Proposition reçue').waitFor()
  })
  await step('someone writes to the team', async () => {
    await page.goto('/formations/m2-mpt/ecrire')
    await page.locator('#nom').fill('Ada Essai')
    await page.locator('#courriel').fill('ada@essai.exemple')
    await page.locator('#message').fill('Quand ouvrent les candidatures ?')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await page.getByText('Message envoyé').waitFor()
  })
  await step('the gestionnaire accepts the post in a field', async () => {
    await signIn(page, 'gael@demo.exemple')
    await page.goto(`/programmes/${mpt}/missions`)
    await page.getByLabel('projet de territoire').focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Valider' }).click()
    await page.getByText('C’est enregistré.').waitFor()
  })
  await step('and answers the message', async () => {
    await page.goto(`/programmes/${mpt}/demandes`)
    await page.getByRole('button', { name: /J’ai répondu/ }).click()
    await page.getByText(/Répondu le/).waitFor()
  })
})
