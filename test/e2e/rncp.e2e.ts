import assert from 'node:assert/strict'
import { zipSync } from 'fflate'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { uneFicheXml, unFlux } from '#test/un-flux-rncp.ts'
import { journey } from './browser.ts'
import { signIn, signOut, take } from './person.ts'

const { cipt } = MILLESIMES_DEMONSTRATION

/** Invented fiches: the one the CIPT cites, closed to apprentis and ending soon, and others beside it. */
const FLUX = unFlux(
  uneFicheXml({ apprentissage: false, fin: '31/08/2027', nouvelles: ['RNCP41000'] }),
  uneFicheXml({ numero: null }),
  ...Array.from({ length: 60 }, (_, i) =>
    uneFicheXml({ numero: `RNCP${70_000 + i}`, intitule: `Master inventé ${i}` }),
  ),
)
const zip = {
  name: 'export-fiches-rncp-v4-1-2026-01-02.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from(zipSync({ 'fiches.xml': Buffer.from(FLUX) })),
}

journey('the register is imported, linked to a programme and watched', async ({ page, step }) => {
  await step('before any import, the page of the programme says so', async () => {
    await signIn(page, 'jules@demo.exemple')
    await page.goto(`/programmes/${cipt}`)
    await page.getByRole('link', { name: 'Fiche RNCP' }).click()
    await page.getByText('Aucune fiche importée').waitFor()
    await signOut(page)
  })
  await step('an administrateur who sends nothing is told what to do', async () => {
    await signIn(page, 'alix@demo.exemple')
    await page.goto('/administration')
    await page.getByRole('link', { name: 'Registre RNCP' }).click()
    await page.getByRole('button', { name: 'Envoyer et importer' }).click()
    await page.getByRole('alert').getByText('Choisissez le fichier').waitFor()
  })
  await step('drops the zip; it is read beside the page, which follows it', async () => {
    await page.locator('#fichier').setInputFiles(zip)
    await page.getByRole('button', { name: 'Envoyer et importer' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Fichier reçu').waitFor()
    await page.getByText(/Fiches gardées\s: 61 sur 61/).waitFor({ timeout: 30_000 })
  })
  await step('reads which fiche was refused, and at which line', async () => {
    const refusees = page.locator('#imports details')
    await refusees.locator('summary').click()
    await refusees.getByText(/^ligne \d+\s: fiche sans numéro/).waitFor()
  })
  await step('searches the fiches and opens one', async () => {
    await page.getByLabel(/^Numéro, intitulé/).fill('science politique')
    await page.keyboard.press('Enter')
    await page.getByText(/Fiches trouvées\s: 1/).waitFor()
    await page.getByRole('link', { name: 'RNCP38175' }).click()
    await page.getByRole('heading', { level: 1, name: /RNCP38175 · Science politique/ }).waitFor()
    await signOut(page)
  })
  await step('the responsable sees the fiche proposed, its coverage, what it warns of', async () => {
    await signIn(page, 'jules@demo.exemple')
    await page.goto(`/programmes/${cipt}/rncp`)
    await page.getByText(/Personne ne l’a encore confirmé/).waitFor()
    await page.getByText('n’est pas ouverte à l’apprentissage').waitFor()
    await page.getByText('remplacée par RNCP41000').waitFor()
  })
  await step('confirms it by the keyboard', async () => {
    await page.getByRole('button', { name: 'Confirmer ce texte' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('La fiche est liée.').waitFor()
    await page.getByText(/confirmé par Jules Prototype/).waitFor()
  })
  await step('takes the official blocks up in a new version', async () => {
    await page.goto(`/programmes/${cipt}`)
    await page.getByRole('button', { name: 'Ouvrir une nouvelle version' }).click()
    await page.goto(`/programmes/${cipt}/rncp`)
    await page.getByRole('button', { name: /^Ajouter ce bloc\s: RNCP38175BC01/ }).click()
    await page.getByText('Le texte officiel est repris.').waitFor()
    await page.getByText(/répondus par un bloc du programme\s: 1/).waitFor()
  })
  await step('takes the coverage as a table', async () => {
    const csv = await take(page, page.getByRole('link', { name: 'CSV' }))
    assert.match(csv.octets.toString('utf8'), /RNCP38175BC01/)
    const xlsx = await take(page, page.getByRole('link', { name: 'XLSX' }))
    assert.equal(xlsx.octets.subarray(0, 2).toString(), 'PK')
  })
  await step('the relecteur says it too, without blocking', async () => {
    await page.goto(`/programmes/${cipt}/relecture`)
    await page.getByText('n’est pas ouverte à l’apprentissage').waitFor()
  })
})
