/** What the journeys of the maquette share: who comes in, the fields of the tree, what is kept. */
import type { Locator, Page } from 'playwright-core'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { signIn } from './person.ts'

export const PROGRAMME = `/programmes/${MILLESIMES_DEMONSTRATION.mpt}`
export const MAQUETTE = `${PROGRAMME}/maquette`

/** Philippine opens a version and stands before its maquette. */
export const openMaquette = async (page: Page): Promise<void> => {
  await signIn(page, 'philippine@demo.exemple')
  await page.goto(PROGRAMME)
  await page.getByRole('button', { name: /^Ouvrir/ }).click()
  await page.waitForURL(/fait=ouvrir/)
  await page.goto(MAQUETTE)
}

const fieldOf = (champ: string): string => `tr[data-niveau="ec"] [data-champ="${champ}"]`

/** The field of the nth EC, read again each time: nothing is held that the page may replace. */
export const field = (page: Page, champ: string, rang = 0): Locator => page.locator(fieldOf(champ)).nth(rang)

export const saved = (page: Page): Promise<void> =>
  page.locator('#etat-saisie', { hasText: /^Enregistré$/ }).waitFor()

/** What the server keeps of the nth EC now, whatever the page shows. */
export const kept = (page: Page, champ: string, rang = 0): Promise<string> =>
  page.evaluate(
    async ([address, selector, n]) => {
      const html = await (await fetch(address)).text()
      const whole = new DOMParser().parseFromString(html, 'text/html')
      return whole.querySelectorAll<HTMLInputElement>(selector)[n]?.value ?? ''
    },
    [MAQUETTE, fieldOf(champ), rang] as const,
  )
