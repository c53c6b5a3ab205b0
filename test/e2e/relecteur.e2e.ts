import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const BROCHURE = fileURLToPath(new URL('../../../shared/brochures/cipt.txt', import.meta.url))
const skip = existsSync(BROCHURE) ? false : 'the brochure (../shared/brochures/cipt.txt) is not here'

journey(
  'the real brochure is proofread and mended',
  async ({ page, step }) => {
    const constats = page.locator('.constat')
    let avant = 0
    await step('the responsable drops the brochure and makes a programme of it', async () => {
      await signIn(page, 'jules@demo.exemple')
      await page.goto('/brochures/nouvelle')
      await page.locator('#fichier').setInputFiles(BROCHURE)
      await page.getByRole('button', { name: 'Déposer et lire' }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByRole('button', { name: 'Créer le brouillon' }).click()
      await page.waitForURL(/\/programmes\//)
    })
    await step('reads 487 ≠ 457 first', async () => {
      await page.getByRole('link', { name: 'Relecture' }).click()
      await page.getByRole('heading', { level: 1, name: /^Relecture/ }).waitFor()
      assert.match((await constats.first().textContent()) ?? '', /487 ≠ 457\s.* écart 30 h/)
      avant = await constats.count()
    })
    await step('follows the finding to its line', async () => {
      await constats.first().getByRole('link', { name: 'ligne 44 de la brochure' }).click()
      await page.locator('#l44').waitFor()
      await page.goBack()
    })
    await step('mends it in one click, by the keyboard, and the findings fall', async () => {
      await constats
        .first()
        .getByRole('button', { name: /^Corriger/ })
        .focus()
      await page.keyboard.press('Enter')
      await page.getByText('Corrigé.').waitFor()
      assert.equal(await page.getByText('487 ≠ 457').count(), 0)
      assert.equal(await page.getByText('ne tiennent pas dans le rythme').count(), 0)
      assert.ok((await constats.count()) < avant)
    })
    await step('sets one aside, and is asked why', async () => {
      const adresse = page.locator('.constat', { hasText: 'ont la même adresse' })
      await adresse.locator('summary').click()
      await adresse.getByRole('button', { name: 'Écarter' }).click()
      await page.getByText('Dites pourquoi vous écartez').waitFor()
      await adresse.getByLabel('Motif').fill('Le siège est bien à cette adresse.')
      await adresse.getByRole('button', { name: 'Écarter' }).click()
      await page.getByText(/Écartée par Jules Prototype .* Le siège est bien/).waitFor()
    })
  },
  { skip },
)
