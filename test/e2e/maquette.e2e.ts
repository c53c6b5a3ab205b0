import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { journey } from './browser.ts'
import { MAQUETTE, PROGRAMME } from './maquette-page.ts'
import { signIn } from './person.ts'

/** Accessible name of what holds the keyboard. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '',
  )

/** Presses a button by the keyboard alone. */
const press = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
}

journey(
  'a maquette is rearranged without a script, by the keyboard, on a telephone',
  async ({ page, step }) => {
    const titles = () =>
      page.locator('tr[data-niveau="ec"] textarea[data-champ="intitule"]').allTextContents()
    const total = () => page.locator('section:has(> table > #bilan) td.nombre').allTextContents()
    let start: string[] = []
    let sums: string[] = []
    await step('the responsable opens a version and its maquette', async () => {
      // No script of ours ever arrives; the checks of accessibility still need theirs.
      await page.context().route('**/*.js', (route) => route.abort())
      await signIn(page, 'philippine@demo.exemple')
      await page.goto(PROGRAMME)
      await press(page, /^Ouvrir/)
      await page.waitForURL(/fait=ouvrir/)
      await page.goto(MAQUETTE)
      start = await titles()
      sums = await total()
      assert.ok(start.length > 10)
    })
    await step('adds an EC, no hour invented, moves it up, duplicates it', async () => {
      await page.locator('summary', { hasText: 'Réorganiser' }).nth(1).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('Intitulé de l’EC à ajouter').first().fill('Cours tout neuf')
      await page.keyboard.press('Enter')
      await page.getByText('Ajouté', { exact: true }).waitFor()
      assert.equal((await titles()).filter((one) => one === 'Cours tout neuf').length, 1)
      assert.equal((await titles()).length, start.length + 1)
      assert.deepEqual(
        (await total()).map((one) => one.split(' et ')[0]),
        sums.map((one) => one.split(' et ')[0]),
      )
      assert.match(await focused(page), /^Réorganiser\s: .* Cours tout neuf$/)
      // Moves it up: its tools stay open under the keyboard.
      const before = (await titles()).indexOf('Cours tout neuf')
      await page.keyboard.press('Tab')
      assert.match(await focused(page), /^Monter\s: .* Cours tout neuf$/)
      await page.keyboard.press('Enter')
      await page.getByText('Monté', { exact: true }).waitFor()
      assert.equal((await titles()).indexOf('Cours tout neuf'), before - 1)
      assert.match(await focused(page), /^Réorganiser\s: .* Cours tout neuf$/)
      await press(page, /^Dupliquer\s: .* Cours tout neuf$/)
      await page.getByText('Dupliqué', { exact: true }).waitFor()
      assert.equal((await titles()).filter((one) => one === 'Cours tout neuf').length, 2)
    })
    await step('moves the copy to another semester, deletes it, then takes everything back', async () => {
      const vers = page.locator('details[open] select[name="vers"]')
      await vers.selectOption({ index: (await vers.locator('option').count()) - 1 })
      await press(page, /^Déplacer\s: .* Cours tout neuf$/)
      await page.getByText('Déplacé', { exact: true }).waitFor()
      assert.match(await focused(page), /^Réorganiser\s: S4.* Cours tout neuf$/)
      await press(page, /^Supprimer\s: S4.* Cours tout neuf$/)
      await page.getByText('Supprimé', { exact: true }).waitFor()
      for (let left = 5; left > 0; left -= 1) {
        // Each undo answers at the same address: only the next load tells that it was done.
        const loaded = page.waitForEvent('load')
        await press(page, /^Annuler\s:/)
        await loaded
      }
      assert.equal(await page.getByRole('button', { name: /^Annuler\s:/ }).count(), 0)
      assert.deepEqual(await titles(), start)
      assert.deepEqual(await total(), sums)
    })
    await step('is told when someone changed the same EC meanwhile', async () => {
      const other = await page.context().newPage()
      await other.goto(MAQUETTE)
      await page.goto(MAQUETTE)
      for (const [one, name] of [
        [other, /^Descendre : S3-BCC1-1 /],
        [page, /^Supprimer : S3-BCC1-1 /],
      ] as const) {
        await one.getByLabel(/^Réorganiser\s: S3-BCC1-1 /).click()
        await press(one, name)
        await one.waitForLoadState()
      }
      await other.close()
      await page.getByText('La maquette a changé entre-temps').waitFor()
      await page.getByRole('button', { name: 'Supprimer quand même' }).waitFor()
      assert.equal((await titles()).length, start.length)
    })
  },
  { browser: { viewport: { width: 360, height: 800 } } },
)
