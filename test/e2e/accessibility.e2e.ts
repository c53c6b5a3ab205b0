import assert from 'node:assert/strict'
import { it } from 'node:test'
import { checkAccessibility, withPage } from './browser.ts'

const whole = (body: string): string =>
  `<!doctype html><html lang="fr"><head><title>Essai</title></head><body><main><h1>Essai</h1>${body}</main></body></html>`

it('the accessibility check sees a picture without words and grey on white, and lets a plain page through', async () => {
  await withPage({}, async (page) => {
    await page.setContent(whole('<p>Bonjour</p>'))
    await checkAccessibility(page)
    await page.setContent(whole('<img src="data:,">'))
    await assert.rejects(checkAccessibility(page), /image-alt/)
    await page.setContent(whole('<p style="color:#bbb;background:#fff">Bonjour</p>'))
    await assert.rejects(checkAccessibility(page), /color-contrast/)
  })
})
