import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { checkAccessibility, journey } from './browser.ts'
import { openMaquette, saved } from './maquette-page.ts'

const ecRows = (page: Page): Locator => page.locator('tr[data-niveau="ec"]')
const titles = (page: Page): Promise<string[]> =>
  page
    .locator('tr[data-niveau="ec"] [data-champ="intitule"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
const handle = (row: Locator): Locator => row.locator('[data-poignee]')
const centre = async (one: Locator): Promise<{ x: number; y: number }> => {
  await one.scrollIntoViewIfNeeded()
  const box = await one.boundingBox()
  assert.ok(box)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
const upperOf = async (one: Locator): Promise<{ x: number; y: number }> => {
  const box = await one.boundingBox()
  assert.ok(box)
  return { x: box.x + 60, y: box.y + box.height * 0.2 }
}
const undone = async (page: Page, start: readonly string[]): Promise<void> => {
  await page.locator('h1').click()
  await page.keyboard.press('Control+z')
  await page.waitForFunction(
    (first) =>
      document.querySelector<HTMLTextAreaElement>('tr[data-niveau="ec"] [data-champ="intitule"]')?.value ===
      first,
    start[0],
  )
  await saved(page)
  assert.deepEqual(await titles(page), start)
}

journey(
  'a maquette is rearranged by mouse, by touch and by the keyboard',
  async ({ page, step }) => {
    let start: string[] = []
    await step(
      'a mouse drags an EC: what can hold it is lit, Escape leaves it, dropped it moves',
      async () => {
        await openMaquette(page)
        start = await titles(page)
        const from = await centre(handle(ecRows(page).nth(0)))
        await page.mouse.move(from.x, from.y)
        await page.mouse.down()
        await page.mouse.move(from.x, from.y + 12, { steps: 3 })
        assert.ok((await page.locator('tr[data-niveau="ec"].cible').count()) > 5)
        assert.equal(await page.locator('tr[data-niveau="partie"].cible').count(), 0)
        assert.ok((await page.locator('tr[data-niveau="partie"].hors-cible').count()) > 3)
        const other = await upperOf(page.locator('tr[data-niveau="partie"]').nth(0))
        await page.mouse.move(other.x, other.y, { steps: 3 })
        assert.equal(await page.locator('.pose-avant, .pose-apres, .pose-dans').count(), 0)
        await page.keyboard.press('Escape')
        await page.mouse.up()
        assert.equal(await page.locator('.cible, .hors-cible').count(), 0)
        assert.deepEqual(await titles(page), start)

        const again = await centre(handle(ecRows(page).nth(1)))
        await page.mouse.move(again.x, again.y)
        await page.mouse.down()
        const to = await upperOf(ecRows(page).nth(0))
        await page.mouse.move(to.x, to.y, { steps: 5 })
        assert.equal(await page.locator('.pose-avant').count(), 1)
        await page.mouse.up()
        await saved(page)
        assert.deepEqual((await titles(page)).slice(0, 2), [start[1], start[0]])
        await undone(page, start)
      },
    )
    await step('held at the edge, the page comes along', async () => {
      await page.evaluate(() => scrollTo(0, 0))
      const edge = await centre(handle(ecRows(page).nth(0)))
      await page.mouse.move(edge.x, edge.y)
      await page.mouse.down()
      const before = await page.evaluate(() => scrollY)
      await page.mouse.move(edge.x, (page.viewportSize()?.height ?? 800) - 8, { steps: 4 })
      await page.waitForFunction((y) => scrollY > y + 300, before)
      await page.keyboard.press('Escape')
      await page.mouse.up()
      assert.deepEqual(await titles(page), start)
    })
    await step('a finger does the same, and so does the keyboard', async () => {
      const cdp = await page.context().newCDPSession(page)
      const from = await centre(handle(ecRows(page).nth(1)))
      const to = await upperOf(ecRows(page).nth(0))
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
        cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
      await touch('touchStart', from)
      for (const part of [0.2, 0.5, 0.8, 1])
        await touch('touchMove', {
          x: from.x + (to.x - from.x) * part,
          y: from.y + (to.y - from.y) * part,
        })
      assert.equal(await page.locator('.pose-avant').count(), 1)
      await touch('touchEnd')
      await saved(page)
      assert.deepEqual((await titles(page)).slice(0, 2), [start[1], start[0]])
      await undone(page, start)
      // So does the keyboard, told at each step.
      const said = page.locator('#annonce')
      await handle(ecRows(page).nth(0)).focus()
      await page.keyboard.press('Space')
      assert.match((await said.textContent()) ?? '', /saisi\. Espace pour saisir, flèches/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const place = (await said.textContent()) ?? ''
      assert.match(place, /^(Avant .*, dans |À la fin de )/)
      await page.keyboard.press('Escape')
      assert.match((await said.textContent()) ?? '', /reste à sa place$/)
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await said.filter({ hasText: /posé\. / }).waitFor()
      assert.deepEqual((await titles(page)).slice(0, 2), [start[1], start[0]])
      assert.match(
        (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '',
        /^Saisir pour déplacer\s: S3-BCC1-2 /,
      )
      await checkAccessibility(page)
      await undone(page, start)
    })
  },
  { browser: { hasTouch: true, viewport: { width: 1280, height: 900 } } },
)
