/** The week of a timetable: looked at, then changed by mouse, by finger, by keyboard, and without any script. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const SEMAINE = `/emplois/${EMPLOIS_DEMONSTRATION.mpt}/semaine?semaine=2027-05-17`

const openDraft = async (page: Page): Promise<void> => {
  await page.goto(SEMAINE)
  await page.getByRole('button', { name: 'Modifier dans un brouillon' }).click()
  await page.getByText('Brouillon : personne n’a été prévenu').waitFor()
  // A draft holds the past where it stood: the week goes on being moved whatever day this is walked.
  const held = page.getByRole('button', { name: /^Déverrouiller/ })
  while ((await held.count()) > 0) {
    await held.first().click()
    await page.getByText('Séance déverrouillée').waitFor()
  }
}

const carte = (page: Page, titre: string): Locator =>
  page.locator('.plage-seance').filter({ has: page.getByRole('heading', { name: titre }) })

const middle = async (locator: Locator): Promise<{ x: number; y: number }> => {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  assert.ok(box)
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 12) }
}

const heures = (page: Page, titre: string): Promise<string | null> =>
  carte(page, titre).locator('time').textContent()

const dit = (page: Page): Locator => page.locator('.deplacement-barre [role="status"]')

/** The whole day is in sight while something is carried. */
const TALL = { browser: { viewport: { width: 1280, height: 1700 } } } as const

journey(
  'a séance is moved on its week',
  async ({ page, step }) => {
    const GOUVERNANCE = 'Gouvernance territoriale'
    await step('the responsable reads the public week, and goes on in a draft', async () => {
      await signIn(page, 'philippine@demo.exemple')
      await page.goto(SEMAINE)
      await carte(page, GOUVERNANCE).waitFor()
      assert.equal(await page.locator('.prise-seance').count(), 0)
      await openDraft(page)
      assert.ok((await page.locator('.prise-seance').count()) > 0)
    })
    await step('by keyboard: places light up, arrows go from one to the next', async () => {
      const adresse = await carte(page, GOUVERNANCE).getAttribute('data-adresse')
      const asked = () =>
        page.evaluate(
          (path) =>
            performance.getEntriesByType('resource').filter(({ name }) => name.includes(`${path}/cibles?`))
              .length,
          adresse,
        )
      await carte(page, GOUVERNANCE)
        .getByRole('link', { name: /^Déplacer/ })
        .focus()
      // Asked ahead, while the handle has the focus: lighting them asks nothing more.
      while ((await asked()) === 0) await page.waitForTimeout(50)
      await page.keyboard.press('Enter')
      await page.locator('.cible.allumee').first().waitFor()
      assert.equal(await asked(), 1)
      await page.locator('.cible-ici:focus').waitFor()
      await page.keyboard.press('ArrowUp')
      await page.locator('.cible.allumee:focus').waitFor()
      assert.match((await dit(page).textContent()) ?? '', /libre/)
    })
    await step(
      'Shift and an arrow say why a place is refused; Enter there moves nothing; Escape gives up',
      async () => {
        await page.locator('.cible.allumee').first().focus()
        await page.keyboard.press('Shift+ArrowLeft')
        await page.locator('.cible.refusee:focus').waitFor()
        await page.keyboard.press('Enter')
        assert.match(
          (await dit(page).textContent()) ?? '',
          /n’a pas cours ce jour-là|n’est pas disponible|suit déjà/,
        )
        await page.keyboard.press('Escape')
        assert.equal(await page.locator('.cibles').count(), 0)
        const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
        assert.match(name ?? '', /^Déplacer : Gouvernance/)
      },
    )
    let before: string | null = null
    await step('drops it by Enter, is told where it stands, and how to put it back', async () => {
      before = await heures(page, GOUVERNANCE)
      await page.keyboard.press('Enter')
      await page.locator('.cible-ici:focus').waitFor()
      await page.keyboard.press('ArrowUp')
      await page.locator('.cible.allumee:not(.cible-ici):focus').waitFor()
      await page.keyboard.press('Enter')
      await page.getByText(/^Séance déplacée au/).waitFor()
      assert.notEqual(await heures(page, GOUVERNANCE), before)
    })
    await step('puts it back', async () => {
      await page.getByRole('button', { name: /^La remettre au/ }).click()
      await page.waitForFunction(
        ([texte]) =>
          [...document.querySelectorAll('.plage-seance time')].some((one) => one.textContent === texte),
        [before],
      )
      assert.equal(await heures(page, GOUVERNANCE), before)
    })
  },
  TALL,
)

journey(
  'a séance is carried by the mouse, locked, and taken to another week',
  async ({ page, step }) => {
    const GOUVERNANCE = 'Gouvernance territoriale'
    await step('drags it over a refused place, which says why', async () => {
      await signIn(page, 'philippine@demo.exemple')
      await openDraft(page)
      const before = await heures(page, GOUVERNANCE)
      const from = await middle(carte(page, GOUVERNANCE).locator('h3'))
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x + 10, from.y + 10, { steps: 3 })
      await page.locator('.cible').first().waitFor({ state: 'attached' })
      const refused = page.locator('[data-jour="2027-05-18"] .cible.refusee').nth(2)
      const to = await middle(refused)
      await page.mouse.move(to.x, to.y + 30, { steps: 8 })
      await page.locator('.deplacement-etiquette[data-refus="true"]').waitFor()
      assert.match((await dit(page).textContent()) ?? '', /n’a pas cours ce jour-là/)
      await page.mouse.up()
      assert.equal(await heures(page, GOUVERNANCE), before)
      assert.ok((await page.locator('.cible').count()) > 0)
      await page.getByRole('button', { name: 'Renoncer' }).click()
    })
    await step('and drops it on a lit one', async () => {
      const card = carte(page, GOUVERNANCE)
      const box = await card.boundingBox()
      assert.ok(box)
      await page.mouse.move(box.x + 30, box.y + 8)
      await page.mouse.down()
      await page.mouse.move(box.x + 40, box.y + 20, { steps: 3 })
      const lit = page.locator('.cible.allumee:not(.cible-ici)').first()
      await lit.waitFor()
      const to = await lit.boundingBox()
      assert.ok(to)
      await page.mouse.move(to.x + 30, to.y + 12, { steps: 8 })
      await page.locator('.deplacement-etiquette[data-refus="false"]').waitFor()
      await page.mouse.up()
      await page.getByText(/^Séance déplacée au/).waitFor()
    })
    await step('locks it: it cannot be carried any more', async () => {
      await carte(page, GOUVERNANCE)
        .getByRole('button', { name: /^Verrouiller/ })
        .click()
      await page.getByText('Séance verrouillée').waitFor()
      assert.equal(await carte(page, GOUVERNANCE).locator('.prise-seance').count(), 0)
    })
    await step('carries another one to the next week', async () => {
      const first = page.locator('.prise-seance').first()
      const name = (await first.getAttribute('aria-label')) ?? ''
      await first.click()
      await page.locator('.cible').first().waitFor({ state: 'attached' })
      await page.keyboard.press('PageDown')
      await page.waitForURL(/deplacer=/)
      await page.locator('.cible.allumee').first().waitFor()
      assert.match(
        (await page.locator('.deplacement-titre').textContent()) ?? '',
        new RegExp(name.replace(/^Déplacer : /, '').split(',')[0]!),
      )
    })
    await step('sees every place of a week and why the others are refused', async () => {
      await page.getByRole('link', { name: 'Places refusées, et pourquoi' }).click()
      await page.getByRole('heading', { name: /^Déplacer une séance/ }).waitFor()
      await page.locator('summary').first().click()
    })
  },
  TALL,
)

journey(
  'a séance is moved by a finger',
  async ({ page, step }) => {
    await step('the handle is carried, the page does not scroll', async () => {
      await signIn(page, 'philippine@demo.exemple')
      await openDraft(page)
      const handle = page.locator('.prise-seance').first()
      const from = await middle(handle)
      const finger = await page.context().newCDPSession(page)
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
        finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
      await touch('touchStart', from)
      await touch('touchMove', { x: from.x + 12, y: from.y + 12 })
      const lit = page.locator('.cible.allumee:not(.cible-ici)').first()
      await lit.waitFor()
      const box = await lit.boundingBox()
      assert.ok(box)
      const top = await page.evaluate(() => scrollY)
      // The top of the card is what is dropped: the finger holds it lower.
      const held = await page.evaluate(
        ([x, y]) => {
          const card = document.querySelector('.plage.portee')!.getBoundingClientRect()
          return { dx: x! - card.left, dy: y! - card.top }
        },
        [from.x, from.y],
      )
      const to = { x: box.x + box.width / 2, y: box.y + 6 + held.dy }
      for (const share of [0.3, 0.6, 1])
        await touch('touchMove', {
          x: from.x + (to.x - from.x) * share,
          y: from.y + (to.y - from.y) * share,
        })
      await page.locator('.deplacement-etiquette[data-refus="false"]').waitFor()
      assert.equal(await page.evaluate(() => scrollY), top)
      await touch('touchEnd')
      await page.getByText(/^Séance déplacée au/).waitFor()
    })
  },
  { browser: { hasTouch: true, viewport: { width: 1280, height: 1700 } } },
)

journey(
  'a séance is moved without any script',
  async ({ page }) => {
    await signIn(page, 'philippine@demo.exemple')
    await openDraft(page)
    await carte(page, 'Gouvernance territoriale')
      .getByRole('link', { name: /^Déplacer/ })
      .click()
    await page.getByRole('heading', { name: /^Déplacer une séance/ }).waitFor()
    assert.ok((await page.locator('input[name="cible"]').count()) > 1)
    assert.match((await page.locator('main').textContent()) ?? '', /n’a pas cours ce jour-là/)
    await page.locator('input[name="cible"]').last().check()
    await page.getByRole('button', { name: 'Déplacer ici' }).click()
    await page.getByText(/^Séance déplacée au/).waitFor()
  },
  // No step: axe and the pictures need script.
  { browser: { javaScriptEnabled: false, viewport: { width: 360, height: 800 } } },
)
