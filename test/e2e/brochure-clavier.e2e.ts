import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { MOT_DE_PASSE_DEMONSTRATION } from '#src/app/demonstration/load-personnes.ts'
import { journey } from './browser.ts'

const BROCHURE = `# M2 GPL

## GESTION DES PORTS DE LOISIR

MASTER
mention MANAGEMENT DE L'INNOVATION
`
const FICHIER = { name: 'ports.md', mimeType: 'text/markdown', buffer: Buffer.from(BROCHURE) }
const MOST_TABS = 250

/** Tab after Tab until the focus is there: what no key reaches, this never finds. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor()
  // A page that is still loading may take the focus back.
  await page.waitForLoadState('load')
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  assert.fail('no number of Tabs leads there')
}

const press = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

const type = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

const signIn = async (page: Page, courriel: string): Promise<void> => {
  await page.goto('/connexion')
  await type(page, page.locator('#courriel'), courriel)
  await type(page, page.locator('#motDePasse'), MOT_DE_PASSE_DEMONSTRATION)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/connexion')
}

journey('from a brochure to a published fiche, by keyboard alone', async ({ page, step }) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const link = (name: string | RegExp) => page.getByRole('link', { name }).first()
  await step('drops the brochure', async () => {
    await signIn(page, 'philippine@demo.exemple')
    await press(page, link('Programmes'))
    await press(page, link('Déposer une brochure'))
    await tabTo(page, page.locator('#fichier'))
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await chooser.setFiles(FICHIER)
    await press(page, button('Déposer et lire'))
    await page.getByRole('heading', { level: 1, name: 'Relire « ports.md »' }).waitFor()
  })
  await step('sees the line of a field, accepts it, and keeps the focus on the field', async () => {
    const field = page.locator('.champ-lu').first()
    await press(page, field.getByRole('link').first())
    await page.locator('.ligne-source.visee').first().waitFor()
    await press(page, field.getByRole('button', { name: /^Accepter/ }))
    await field.getByText('accepté').waitFor()
    const inside = await field.evaluate((node) => node.contains(document.activeElement))
    assert.equal(inside, true)
  })
  await step('jumps to the end and makes the programme', async () => {
    await page.reload()
    await press(page, page.locator('#progres').getByRole('link', { name: 'Créer le programme' }))
    await press(page, button('Créer le brouillon'))
    await page.waitForURL(/\/programmes\//)
  })
  const programme = page.url()
  await step('submits and approves it', async () => {
    await press(page, button('Soumettre à la relecture'))
    await press(page, button('Approuver'))
    await page.getByText('version 1 : approuvée').waitFor()
    await press(page, button('Se déconnecter'))
    await page.waitForURL((url) => url.pathname === '/')
  })
  await step('communication publishes it', async () => {
    await signIn(page, 'solene@demo.exemple')
    await page.goto(programme)
    await press(page, button('Publier'))
    await page.getByText('Le programme est publié.').waitFor()
  })
  await step('and it is read', async () => {
    await press(page, link('Voir la fiche publique'))
    await page.waitForURL(/\/formations\//)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
})
