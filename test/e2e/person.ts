/** What a person does in any journey: signs in, leaves, takes a file away. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { MOT_DE_PASSE_DEMONSTRATION } from '#src/app/demonstration/load-personnes.ts'

/** Signs in with the demonstration's password. */
export const signIn = async (page: Page, courriel: string): Promise<void> => {
  await page.goto('/connexion')
  await page.locator('#courriel').fill(courriel)
  await page.locator('#motDePasse').fill(MOT_DE_PASSE_DEMONSTRATION)
  await page.locator('main form button').first().click()
  await page.waitForURL((url) => url.pathname !== '/connexion')
}

/** The next page is the one of whoever left: a step after it may go anywhere. */
export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByRole('link', { name: 'Se connecter' }).first().waitFor()
}

export type Taken = { readonly nom: string; readonly octets: Buffer }

/** Presses a button or a link by the keyboard and waits for the file it sends. */
export const take = async (page: Page, source: Locator): Promise<Taken> => {
  const coming = page.waitForEvent('download')
  await source.focus()
  await page.keyboard.press('Enter')
  const file = await coming
  return { nom: file.suggestedFilename(), octets: await readFile(await file.path()) }
}
