import assert from 'node:assert/strict'
import { checkAccessibility, journey } from './browser.ts'
import { field, kept, MAQUETTE, openMaquette, saved } from './maquette-page.ts'
import { signIn } from './person.ts'

journey('two people write one maquette at once', async ({ page, step }) => {
  await step(
    'other fields are both kept, the same field is asked: mine, theirs, the one before',
    async () => {
      await openMaquette(page)
      const browser = page.context().browser()
      assert.ok(browser)
      const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'fr-FR' })
      const gael = await context.newPage()
      await signIn(gael, 'gael@demo.exemple')
      await gael.goto(MAQUETTE)
      await field(page, 'evaluation').fill('Dossier')
      await field(gael, 'responsables').fill('Jules Prototype ; Zoé Exemple')
      await Promise.all([field(page, 'evaluation').blur(), field(gael, 'responsables').blur()])
      await Promise.all([saved(page), saved(gael)])
      assert.deepEqual(
        [await kept(page, 'evaluation'), await kept(page, 'responsables')],
        ['Dossier', 'Jules Prototype ; Zoé Exemple'],
      )
      // Both have the same words before them; one saves first, and the other has not heard of it.
      await page.route('**/revision', (route) => route.abort())
      await field(gael, 'ects').fill('5')
      await field(gael, 'ects').blur()
      await saved(gael)
      await field(page, 'ects').fill('30')
      await field(page, 'ects').blur()
      const panel = page.locator('.panneau-conflit')
      await panel.waitFor()
      assert.match((await panel.textContent()) ?? '', /ECTS\s: Gaël \S+ a écrit autre chose/)
      assert.deepEqual(await panel.getByRole('button').allTextContents(), [
        'La vôtre : 30',
        'La sienne : 5',
        'Celle d’avant : non renseigné',
      ])
      await checkAccessibility(page)
      await panel.getByRole('button', { name: 'La vôtre' }).click()
      await saved(page)
      await panel.waitFor({ state: 'detached' })
      assert.equal(await kept(page, 'ects'), '30')
      await gael.waitForFunction(
        () =>
          document.querySelector<HTMLInputElement>('tr[data-niveau="ec"] [data-champ="ects"]')?.value ===
          '30',
      )
      await context.close()
    },
  )
})
