import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { journey } from './browser.ts'
import { field, kept, openMaquette, saved } from './maquette-page.ts'

const etat = (page: Page): Locator => page.locator('#etat-saisie')
const total = async (page: Page, nom: string): Promise<string> =>
  (await page.getByRole('row', { name: nom }).locator('td').first().textContent()) ?? ''
const undo = (page: Page): Locator => page.getByRole('button', { name: /^Annuler\s:/ })
const redo = (page: Page): Locator => page.getByRole('button', { name: /^Rétablir\s:/ })
journey(
  'a maquette is written where it stands: it saves itself, sums follow, nothing is lost',
  async ({ page, step }) => {
    await step('hours typed in a cell are saved, and every sum follows', async () => {
      await openMaquette(page)
      assert.equal(await total(page, 'Semestre S3'), 'inconnu')
      await field(page, 'volumes').fill('CM 12 + TD 8')
      // Before anything is sent, the sums already follow the keys.
      assert.match(await total(page, 'Semestre S3'), /^20 et \d+ inconnu/)
      await field(page, 'volumes').press('Enter')
      await saved(page)
      for (const nom of ['Semestre S3', 'BCC1', 'Statut APP'])
        await page
          .getByRole('row', { name: nom })
          .filter({ hasText: /^.*20 et \d+ inconnu/ })
          .first()
          .waitFor()
      await page.locator('tr[data-niveau="ue"]').first().filter({ hasText: 'Heures : 20' }).waitFor()
      assert.equal(await kept(page, 'volumes'), 'CM 12 + TD 8')
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-champ')), 'volumes')
    })
    await step('a refusal or a lost network loses nothing that was typed', async () => {
      await field(page, 'ects').fill('trois')
      await field(page, 'ects').blur()
      await etat(page).filter({ hasText: 'Refusé : ECTS : Écrivez un nombre' }).waitFor()
      assert.equal(await field(page, 'ects').inputValue(), 'trois')
      assert.equal(await field(page, 'ects').getAttribute('aria-invalid'), 'true')
      assert.equal(await kept(page, 'ects'), '')
      // And without a network it stays too, sent when it comes back.
      await field(page, 'ects').fill('3')
      await field(page, 'ects').blur()
      await saved(page)
      await page.context().setOffline(true)
      await field(page, 'code').fill('MPT301')
      await field(page, 'code').blur()
      await etat(page).filter({ hasText: 'Pas de réseau' }).waitFor()
      assert.equal(await field(page, 'code').inputValue(), 'MPT301')
      await page.context().setOffline(false)
      await saved(page)
      assert.equal(await kept(page, 'code'), 'MPT301')
    })
    await step('three steps are undone and done again, each button naming its step', async () => {
      assert.match((await undo(page).textContent()) ?? '', /Modifier «\s.*» \(code\)/)
      await undo(page).click()
      await undo(page).filter({ hasText: '(ects)' }).waitFor()
      assert.equal(await field(page, 'code').inputValue(), '')
      await page.locator('h1').click()
      await page.keyboard.press('Control+z')
      await undo(page).filter({ hasText: '(heures)' }).waitFor()
      assert.equal(await field(page, 'ects').inputValue(), '')
      await page.keyboard.press('Control+z')
      await undo(page).waitFor({ state: 'detached' })
      assert.equal(await field(page, 'volumes').inputValue(), '')
      assert.equal(await total(page, 'Semestre S3'), 'inconnu')
      for (const next of ['(ects)', '(code)']) {
        await page.keyboard.press('Control+Shift+z')
        await redo(page).filter({ hasText: next }).waitFor()
      }
      await redo(page).click()
      await redo(page).waitFor({ state: 'detached' })
      assert.deepEqual(
        [await kept(page, 'volumes'), await kept(page, 'ects'), await kept(page, 'code')],
        ['CM 12 + TD 8', '3', 'MPT301'],
      )
    })
  },
)
