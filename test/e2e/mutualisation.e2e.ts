import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { VOISINS_DEMONSTRATION } from '#src/app/demonstration/load-voisins.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

const { mpt } = MILLESIMES_DEMONSTRATION
const { ge2s } = VOISINS_DEMONSTRATION
const at = (id: string, screen = ''): string => `/programmes/${id}${screen}`

/** Comes in after whoever was there. */
const comeIn = async (page: Page, courriel: string): Promise<void> => {
  await page.context().clearCookies()
  await signIn(page, courriel)
}
/** One step of the lifecycle of a version, by its button. */
const push = async (page: Page, name: RegExp, fait: RegExp): Promise<void> => {
  await page.getByRole('button', { name }).click()
  await page.waitForURL(fait)
}

journey(
  'an EC is taught once for two parcours, from the proposal to the public page',
  async ({ page, step }) => {
    await step('the responsable opens a version and finds the EC on the maquette', async () => {
      await comeIn(page, 'philippine@demo.exemple')
      await page.goto(at(mpt))
      await push(page, /^Ouvrir/, /fait=ouvrir/)
      await page.goto(at(mpt, '/maquette'))
      await page.getByLabel(/^Réorganiser\s: S3-BCC5-1 Méthodologie de recherche$/).click()
      await page.getByRole('link', { name: /^Partager cet EC\s: S3-BCC5-1 / }).click()
      assert.match(await page.locator('#ec option:checked').innerText(), /Méthodologie de recherche/)
    })
    await step('proposes it to the sibling, with a part', async () => {
      await page.locator('#autre').selectOption({ label: 'M2 GE2S › S3 › BCC5 › Méthodologie de recherche' })
      await page.locator('#part').fill('1/3')
      await page.getByRole('button', { name: 'Proposer' }).click()
      await page.getByText('Proposition envoyée.').waitFor()
      assert.equal(await page.getByRole('button', { name: /^Accepter/ }).count(), 0)
    })
    await step('the head of the mention reads it on the other programme and accepts', async () => {
      await comeIn(page, 'dominique@demo.exemple')
      await page.goto(at(ge2s, '/mutualisations'))
      await page.getByRole('button', { name: /^Accepter\s: Méthodologie de recherche · M2 MPT$/ }).click()
      await page.getByText('Proposition acceptée.').waitFor()
      await page.getByText('Heures et coût').waitFor()
    })
    await step('the carrier changes its EC: the other is shown what, and acknowledges', async () => {
      await comeIn(page, 'philippine@demo.exemple')
      await page.goto(at(mpt, '/maquette'))
      await page.getByRole('link', { name: /^Détail de l’EC S3-BCC5-1/ }).click()
      await page.getByLabel('Évaluation').fill('Note de recherche')
      await page.getByRole('button', { name: /^Enregistrer/ }).click()
      await page.waitForURL(/maquette/)
      await comeIn(page, 'dominique@demo.exemple')
      await page.goto(at(ge2s, '/mutualisations'))
      await page.getByText(/Note méthodologique devient Note de recherche/).waitFor()
    })
    await step('acknowledged, it is no longer shown', async () => {
      await page.getByRole('button', { name: 'Prendre acte' }).click()
      await page.getByText('Vous avez pris acte').waitFor()
      assert.equal(await page.getByText(/devient Note de recherche/).count(), 0)
    })
    await step('published, the page of the public says with whom it is shared', async () => {
      await comeIn(page, 'philippine@demo.exemple')
      await page.goto(at(mpt))
      await push(page, /^Soumettre/, /fait=soumettre/)
      await push(page, /^Approuver/, /fait=approuver/)
      await comeIn(page, 'solene@demo.exemple')
      await page.goto(at(mpt))
      await push(page, /^Publier/, /fait=publier/)
      await page.goto('/formations/m2-mpt')
      await page
        .getByText(/Méthodologie de recherche \(commun avec M2 GE2S\)/)
        .first()
        .waitFor()
    })
  },
)

journey(
  'a proposal is refused by the keyboard, on a telephone',
  async ({ page, step }) => {
    await step('the head of the mention proposes, from one programme to the other', async () => {
      await comeIn(page, 'dominique@demo.exemple')
      await page.goto(at(ge2s, '/mutualisations'))
      await page.locator('#ec').focus()
      await page.keyboard.press('ArrowDown')
      await page.locator('#autre').selectOption({ label: 'M2 MPT › S3 › BCC5 › Méthodologie de recherche' })
      await page.locator('#cote').selectOption('associe')
      await page.getByRole('button', { name: 'Proposer' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Proposition envoyée.').waitFor()
    })
    await step('and refuses on the other side, saying why', async () => {
      await page.goto(at(mpt, '/mutualisations'))
      await page.locator('summary', { hasText: 'Refuser' }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Les groupes sont complets')
      await page.keyboard.press('Enter')
      await page.getByText('Proposition refusée.').waitFor()
      await page.getByText(/Motif\s: Les groupes sont complets/).waitFor()
    })
  },
  { browser: { viewport: { width: 360, height: 800 } } },
)
