import assert from 'node:assert/strict'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { journey } from './browser.ts'
import { signIn } from './person.ts'

journey('a responsable sees whether the year can hold what is promised', async ({ page, step }) => {
  await step('opens the rhythm from the programme', async () => {
    await signIn(page, 'jules@demo.exemple')
    await page.goto(`/programmes/${MILLESIMES_DEMONSTRATION.cipt}`)
    await page.getByRole('link', { name: 'Rythme', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /^Rythme/ }).waitFor()
    assert.equal(await page.getByText('457 h annoncées : possible dans 2 départs sur 4').count(), 1)
  })
  await step('finds the four starts drawn, each with its words', async () => {
    const frises = page.getByRole('img', { name: /^Premiers cours la semaine du/ })
    assert.equal(await frises.count(), 4)
    assert.match((await frises.first().getAttribute('aria-label')) ?? '', /14 semaines de cours, 68 jours/)
    await page.getByText('Semaine par semaine', { exact: true }).first().click()
    await page.getByRole('rowheader', { name: '22 décembre 2025' }).waitFor()
  })
  await step('supposes 487 h, by the keyboard alone', async () => {
    await page.locator('.hypotheses > summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('487')
    await page.keyboard.press('Enter')
    await page.getByText('487 h essayées : impossible dans ce rythme, 476 h au plus').waitFor()
    await page.getByRole('heading', { name: 'Ce qui rendrait la promesse vraie' }).waitFor()
  })
  await step('types what is no number, and is told beside the field', async () => {
    await page.locator('.hypotheses > summary').click()
    await page.getByLabel('Heures d’une journée de cours').fill('sept')
    await page.getByRole('button', { name: 'Calculer' }).click()
    await page.getByText('Ce nombre n’est pas lisible').waitFor()
    assert.equal(await page.getByLabel('Heures d’une journée de cours').inputValue(), 'sept')
  })
  await step('supposes another base and a branch agreement, and reads both counts', async () => {
    await page.getByLabel('Heures d’une journée de cours').fill('')
    await page.getByLabel('Année de travail du contrat de professionnalisation').selectOption('brutes')
    await page.getByLabel('Accord de branche : part de formation, en %').fill('40')
    await page.getByRole('button', { name: 'Calculer' }).click()
    await page.getByText(/^Si un accord de branche écrit 40/).waitFor()
    await page.getByText(/compté sur vos hypothèses/).waitFor()
    await page.locator('.hypotheses > summary').click()
  })
  await step('meets a programme of weekdays that announces no hours', async () => {
    await page.context().clearCookies()
    await signIn(page, 'philippine@demo.exemple')
    await page.goto(`/programmes/${MILLESIMES_DEMONSTRATION.mpt}/rythme`)
    assert.equal(await page.getByRole('img', { name: /^Toutes les semaines/ }).count(), 1)
    await page.getByText(/^Aucune heure annoncée/).waitFor()
  })
})
