import assert from 'node:assert/strict'
import { journey } from './browser.ts'
import { field, MAQUETTE, openMaquette, PROGRAMME, saved } from './maquette-page.ts'

const TABLE = [
  'Semestre\tBCC\tEC\tCM\tTD\tECTS\tSalle',
  'S3\tBCC1\tAnalyser un écosystème et en tirer des programmes d’actions\t12\t8\t3\tB1',
  'S3\tBCC3\tAtelier cartes\t6,5\t\t2\t',
  'S9\tBCC1\tNulle part\t6\t\t\t',
].join('\n')

journey(
  'a table is pasted over a maquette, then the programme goes on to the next year',
  async ({ page, step }) => {
    await step(
      'rows copied from a spreadsheet are shown first: understood, added, changed, refused',
      async () => {
        await openMaquette(page)
        await page.evaluate((texte) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/plain', texte)
          document.body.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          )
        }, TABLE)
        await page.getByRole('heading', { name: 'Aperçu' }).waitFor()
        await page.getByText('1 ligne à ajouter, 1 à changer, 0 sans changement, 1 refusée.').waitFor()
        await page.getByText(/Salle\s: pas comprise/).waitFor()
        await page
          .getByText(/Semestre\s: ce semestre n’est pas dans la maquette\s: ajoutez-le d’abord/)
          .waitFor()
      },
    )
    await step('applied it is one operation, undone in one', async () => {
      await page.getByRole('button', { name: 'Appliquer' }).click()
      await page.getByText('Tableau collé', { exact: true }).waitFor()
      assert.equal(await field(page, 'volumes', 1).inputValue(), 'CM 12 + TD 8')
      const atelier = page.locator('tr[data-nom="Atelier cartes"]')
      assert.equal(await atelier.locator('[data-champ="volumes"]').inputValue(), 'CM 6,5')
      await page.getByRole('button', { name: /^Annuler\s: Coller un tableau$/ }).click()
      await atelier.waitFor({ state: 'detached' })
      assert.equal(await field(page, 'volumes', 1).inputValue(), '')
      // A BCC is recoded once, and both its semesters follow.
      const code = page.locator('#blocs ~ ul [data-champ="code"]').nth(1)
      await code.fill('BCC9')
      await code.blur()
      await saved(page)
      await page.locator('tr[data-niveau="partie"][data-nom^="BCC9 :"]').nth(1).waitFor()
      assert.equal(await page.locator('tr[data-niveau="partie"][data-nom^="BCC9 :"]').count(), 2)
    })
    await step('the programme is carried over once: a second time it is refused', async () => {
      await page.goto(PROGRAMME)
      await page.getByRole('link', { name: 'Reconduire l’année suivante' }).click()
      await page.getByLabel('Année universitaire').fill('2031-2032')
      await page.getByLabel(/Les laisser à redonner/).check()
      await page.getByRole('button', { name: 'Créer le brouillon' }).click()
      await page.waitForURL((url) => !url.pathname.startsWith(PROGRAMME))
      await page.goto(`${PROGRAMME}/reconduire`)
      await page.getByLabel('Année universitaire').fill('2031/2032')
      await page.getByRole('button', { name: 'Créer le brouillon' }).click()
      await page.getByText('Ce parcours a déjà un programme pour cette année-là').waitFor()
      await page.getByRole('link', { name: 'Voir ce programme' }).waitFor()
      assert.ok(!page.url().startsWith(MAQUETTE))
    })
  },
)
