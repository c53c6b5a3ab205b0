/** A journey: one person, one browser, one installation, told as steps. Each page met is checked and pictured. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { it, type TestContext } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { type Environment, newDataFolder, type RunningApp, startApp } from './app-process.ts'
import { launchBrowser } from './chromium.ts'

const SCREENSHOTS = join(import.meta.dirname, '../../var/screenshots')
const NARROW = 360
const WIDE = 1280
const HEIGHT = 900
const JOURNEY_MS = 180_000

const slug = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]
const told = ({ id, help, nodes }: Violation): string =>
  `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(' ')}\n    ${node.failureSummary}`).join('\n')}`

/** Fails on any accessibility violation, in light, and on any contrast in dark. */
export const checkAccessibility = async (page: Page): Promise<void> => {
  const light = await new AxeBuilder({ page }).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  assert.equal(
    [...light.violations.map(told), ...dark.violations.map((v) => `dark ${told(v)}`)].join('\n'),
    '',
  )
}

/** Pictures the page at 360 and 1280 px and fails when it scrolls sideways on the narrow one. */
const picture = async (page: Page, stem: string): Promise<void> => {
  const asked = page.viewportSize()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  for (const width of [WIDE, NARROW]) {
    await page.setViewportSize({ width, height: HEIGHT })
    await page.screenshot({ path: `${stem}-${width}.png`, fullPage: true, animations: 'disabled' })
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (asked) await page.setViewportSize(asked)
  assert.ok(overflow <= 0, `at ${NARROW} px the page scrolls sideways by ${overflow} px: ${page.url()}`)
}

export type Journey = {
  readonly page: Page
  readonly app: RunningApp
  /** Address of a path of the application. */
  readonly at: (path: string) => string
  /** One step: done, then the page it leaves is checked by axe and pictured. A failed step ends the journey. */
  readonly step: (title: string, deed: () => Promise<void>) => Promise<void>
}

export type JourneyOptions = {
  /** Configuration of the application, on top of a fresh demonstration. */
  readonly env?: Environment
  /** Of the browser: javaScriptEnabled, colorScheme, viewport… */
  readonly browser?: BrowserContextOptions
  /** Why it is not walked here, or false. */
  readonly skip?: string | false
}

const stepsOf = (t: TestContext, title: string, page: Page): Journey['step'] => {
  const folder = join(SCREENSHOTS, slug(title))
  mkdirSync(folder, { recursive: true })
  const checked = new Set<string>()
  let count = 0
  return async (stepTitle, deed) => {
    count += 1
    const stem = join(folder, `${String(count).padStart(2, '0')}-${slug(stepTitle)}`)
    let failed = true
    await t.test(stepTitle, async () => {
      await deed()
      const print = createHash('sha256')
        .update(await page.content())
        .digest('hex')
      if (page.url() !== 'about:blank' && !checked.has(print)) {
        checked.add(print)
        await picture(page, stem)
        await checkAccessibility(page)
      }
      failed = false
    })
    if (failed) throw new Error(`the journey stopped at: ${stepTitle}`)
  }
}

/** Opens a page in a browser of its own, closed whatever happens. */
export const withPage = async (
  options: BrowserContextOptions,
  deed: (page: Page) => Promise<void>,
): Promise<void> => {
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      viewport: { width: WIDE, height: HEIGHT },
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(10_000)
    await deed(await context.newPage())
  } finally {
    await browser.close()
  }
}

/** One journey per file: `journey('the title', async ({ page, at, step }) => { … })`. */
export const journey = (
  title: string,
  walk: (journey: Journey) => Promise<void>,
  options: JourneyOptions = {},
): void => {
  it(title, { timeout: JOURNEY_MS, skip: options.skip ?? false }, async (t) => {
    const data = newDataFolder()
    try {
      const app = await startApp({ COHORTE_DATA: data.folder, ...options.env })
      try {
        await withPage({ baseURL: app.url, ...options.browser }, (page) =>
          walk({ page, app, at: (path) => `${app.url}${path}`, step: stepsOf(t, title, page) }),
        )
      } finally {
        await app.stop()
      }
    } finally {
      data.clear()
    }
  })
}
