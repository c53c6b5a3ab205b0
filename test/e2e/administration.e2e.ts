import assert from 'node:assert/strict'
import { journey } from './browser.ts'

journey('an administrator comes in by a link and changes the holder of a role', async ({ page, step }) => {
  const main = page.getByRole('main')
  await step('is refused with a wrong password', async () => {
    await page.goto('/connexion?suite=/administration')
    await page.getByLabel('Courriel').first().fill('alix@demo.exemple')
    await page.getByLabel('Mot de passe').fill('faux')
    await main.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByRole('alert').getByText('ne vont pas ensemble').waitFor()
  })
  await step('asks for a link', async () => {
    await page.getByRole('button', { name: 'Recevoir un lien' }).click()
    await page.getByRole('heading', { name: 'Regardez votre courrier' }).waitFor()
  })
  await step('finds it among the mails of the development installation', async () => {
    await page.goto('/courriers')
    await page.getByText('Lire').click()
    await page.getByRole('link', { name: /connexion\/lien/ }).click()
    await page.getByRole('heading', { name: 'Confirmez votre connexion' }).waitFor()
  })
  await step('confirms and stands where they were going', async () => {
    await page.getByRole('button', { name: 'Me connecter' }).click()
    await page.getByRole('heading', { level: 1, name: 'Administration' }).waitFor()
    assert.equal(new URL(page.url()).pathname, '/administration')
  })
  await step('finds a person without typing an accent', async () => {
    await page.getByRole('link', { name: /^Personnes/ }).click()
    await page.getByLabel('Chercher un nom').fill('gael')
    await page.getByRole('button', { name: 'Chercher' }).click()
    assert.equal(await page.getByRole('table').getByRole('link').count(), 1)
  })
  await step('opens the person', async () => {
    await page.getByRole('link', { name: 'Gabarit Gaël' }).click()
    await page.getByRole('heading', { level: 1, name: 'Gaël Gabarit' }).waitFor()
  })
  await step('ends the role today', async () => {
    await page.getByRole('button', { name: 'Mettre fin' }).click()
    await page.getByText('C’est enregistré.').waitFor()
  })
  await step('is told what is missing in a role given too fast', async () => {
    await page.getByLabel('Rôle', { exact: true }).selectOption({ label: 'Lecture seule' })
    await page.getByLabel('Périmètre', { exact: true }).selectOption({ label: 'Parcours · M2 MPT' })
    await page.getByLabel('Au (facultatif)').fill('2020-01-01')
    await page.getByRole('button', { name: 'Donner un rôle' }).click()
    await page.getByText('La fin vient avant le début.').waitFor()
    assert.equal(await page.getByLabel('Rôle', { exact: true }).inputValue(), 'lecteur')
  })
  await step('reads it all in the audit', async () => {
    await page.goto('/administration/audit?type=personne')
    await page.getByRole('rowheader', { name: 'affectation.terminer' }).waitFor()
  })
  await step('looks at the functional mailboxes', async () => {
    await page.goto('/administration/boites')
    await page.getByRole('rowheader', { name: 'm2-mpt@iae.exemple' }).waitFor()
  })
  await step('opens the institution', async () => {
    await page.goto('/organisation')
    await page.getByRole('link', { name: 'Université de Lille' }).click()
    await page.getByRole('link', { name: 'IAE Lille' }).waitFor()
  })
  await step('corrects the brand kit of the composante', async () => {
    await page.getByRole('link', { name: 'IAE Lille' }).click()
    await page.getByText('Modifier : Charte graphique').click()
    await page.getByLabel('Couleur (#rrggbb)').fill('bleu')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Un dièse et six chiffres').waitFor()
  })
  await step('looks at their account', async () => {
    await page.getByRole('link', { name: 'Alix Modèle' }).click()
    await page.getByText('Cette session').waitFor()
  })
})
