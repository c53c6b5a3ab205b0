/** The week, the year, a room, one's own planning: read by keyboard, on a phone, and on paper. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const EMPLOI = `/emplois/${EMPLOIS_DEMONSTRATION.mpt}`
const SEMAINE = `${EMPLOI}/semaine?semaine=2026-11-16`
/** Of the head of the page, the bar of the house included, on a phone. */
const TETE = 640

const press = async (page: Page, nom: string): Promise<void> => {
  await page.getByRole('button', { name: nom }).first().focus()
  await page.keyboard.press('Enter')
}

const follow = async (page: Page, nom: string | RegExp): Promise<void> => {
  await page.getByRole('link', { name: nom }).first().focus()
  await page.keyboard.press('Enter')
}

/** Whether the whole of it is inside the width of the window. */
const inSight = async (page: Page, selector: string): Promise<boolean> => {
  const box = await page.locator(selector).boundingBox()
  return box !== null && box.x >= 0 && box.x + box.width <= (page.viewportSize()?.width ?? 0)
}

journey('someone who teaches reads their own planning', async ({ page, step }) => {
  await step('someone who teaches finds their own planning, with the hours of each month', async () => {
    await signIn(page, 'philippine@demo.exemple')
    await page.goto('/emplois')
    await follow(page, 'Mon planning')
    await page.getByRole('heading', { level: 1, name: 'Mon planning' }).waitFor()
    await page.locator('summary', { hasText: 'Mes heures par mois' }).focus()
    await page.keyboard.press('Enter')
    const rows = page.getByRole('table', { name: 'Mes heures par mois' }).locator('tbody tr')
    assert.ok((await rows.count()) > 2)
  })
  await step('and opens an address for a telephone, shown once', async () => {
    await press(page, 'Créer')
    await page.locator('#adresse-ics').waitFor()
    assert.match(await page.locator('#adresse-ics').inputValue(), /\/agenda\/[\w-]{43}\.ics$/)
  })
  await step(
    'the week of a promotion, on a phone: the first day is in sight, the current tab too',
    async () => {
      await page.setViewportSize({ width: 360, height: 800 })
      await page.goto(SEMAINE)
      const box = await page.locator('.jour').first().boundingBox()
      assert.ok(box && box.y < TETE, `the first day begins at ${box?.y}`)
      assert.ok(await inSight(page, '.emploi-pages [aria-current]'))
    },
  )
  await step('another subject is unfolded and chosen by keyboard', async () => {
    await page.locator('.vue-choisir summary').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Statut').selectOption('APP')
    await press(page, 'Montrer')
    await page.getByRole('heading', { level: 1, name: /apprentissage/ }).waitFor()
    assert.equal(await page.locator('.bande-entreprise').count(), 3)
  })
  await step('from one week to the next and back', async () => {
    await follow(page, 'Semaine suivante')
    await page.locator('[data-jour="2026-11-23"]').waitFor()
    await follow(page, 'Semaine précédente')
    await page.locator('[data-jour="2026-11-16"]').waitFor()
  })
  await step('the last page of the menu keeps its name in sight', async () => {
    await page.goto(`${EMPLOI}/versions`)
    assert.ok(await inSight(page, '.emploi-pages [aria-current]'))
  })
  await step('the year, and from one of its weeks to that week', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${EMPLOI}/annee`)
    await page.getByText('Total de l’année').waitFor()
    assert.equal(await page.locator('table.mois').count(), 11)
  })
  await step('a week of the year is one press away', async () => {
    await follow(page, /47$/)
    await page.locator('[data-jour="2026-11-16"]').waitFor()
  })
  await step('on paper, the week is one sheet, lying', async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1)
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    assert.ok(Number(width) > Number(height))
  })
  await step('a room says when it is free', async () => {
    await page.getByLabel('Emploi du temps de').selectOption({ label: 'Amphi Beffroi' })
    await press(page, 'Montrer')
    await page.getByRole('heading', { level: 1, name: /Amphi Beffroi/ }).waitFor()
    assert.equal(await page.getByText('Libre toute la journée').count(), 4)
    await page.getByText(/Libre 12\sh\s30 – 18\sh/).waitFor()
  })
  await step('the calendars of a timetable: an address is made, then closed', async () => {
    await follow(page, 'Adresses d’agenda')
    await press(page, 'Créer')
    await page.locator('#adresse-ics').waitFor()
  })
  await step('closed again', async () => {
    await press(page, 'Fermer')
    await page.getByRole('status').first().waitFor()
    assert.equal(await page.locator('#adresse-ics').count(), 0)
  })
})
