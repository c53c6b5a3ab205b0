import assert from 'node:assert/strict'
import { journey } from './browser.ts'

journey('a visitor meets the house', async ({ page, step }) => {
  await step('opens the home page', async () => {
    await page.goto('/')
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1)
  })
  await step('asks for it in English', async () => {
    await page.getByRole('link', { name: 'English' }).click()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  })
  await step('loses the way and is told so', async () => {
    const answer = await page.goto('/nulle-part')
    assert.equal(answer?.status(), 404)
  })
})
