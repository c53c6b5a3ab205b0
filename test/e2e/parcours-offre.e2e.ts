import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { sommeHeures } from '#src/domain/offre/heures.rules.ts'
import { ecsOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { decodeCdm } from '#src/formats/cdm-fr/decode-cdm.ts'
import { decodeLheo } from '#src/formats/lheo/decode-lheo.ts'
import { journey } from './browser.ts'
import { signIn, signOut, take } from './person.ts'

const BROCHURE = fileURLToPath(new URL('../../../shared/brochures/cipt.txt', import.meta.url))
const skip = existsSync(BROCHURE) ? false : 'the brochure (../shared/brochures/cipt.txt) is not here'

const textOfPdf = async (octets: Uint8Array): Promise<string> => {
  const document = await getDocument({ data: Uint8Array.from(octets) }).promise
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ').replace(/\s+/g, ' ')
}

journey(
  'from the real brochure to its public fiche and its three files',
  async ({ page, step }) => {
    const constats = page.locator('.constat')
    const bloquants = page.locator('.constat.bloquant')
    let avant = 0
    await step('the responsable drops the brochure and makes a programme of it', async () => {
      await signIn(page, 'jules@demo.exemple')
      await page.goto('/brochures/nouvelle')
      await page.locator('#fichier').setInputFiles(BROCHURE)
      await page.getByRole('button', { name: 'Déposer et lire' }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByRole('button', { name: 'Créer le brouillon' }).click()
      await page.waitForURL(/\/programmes\//)
    })
    const programme = page.url().replace(/\?.*/, '')
    await step('reads 487 ≠ 457 first', async () => {
      await page.goto(`${programme}/relecture`)
      assert.match((await constats.first().textContent()) ?? '', /487 ≠ 457\s.* écart 30 h/)
      avant = await constats.count()
      assert.ok((await bloquants.count()) >= 2)
    })
    await step('submits it as it is: it cannot be approved, and the page says why', async () => {
      await page.goto(programme)
      await page.getByRole('button', { name: 'Soumettre à la relecture' }).click()
      await page.getByText('487 h annoncées ≠ 457 h dans la maquette, écart 30 h').first().waitFor()
      assert.equal(await page.getByRole('button', { name: 'Approuver' }).isDisabled(), true)
      await page.getByLabel('Ce qui est à reprendre').fill('Les heures')
      await page.getByRole('button', { name: 'Renvoyer à la rédaction' }).click()
      await page.getByText('version 1 : brouillon').first().waitFor()
    })
    await step('mends it in one click, and the findings fall', async () => {
      await page.goto(`${programme}/relecture`)
      await constats
        .first()
        .getByRole('button', { name: /^Corriger/ })
        .focus()
      await page.keyboard.press('Enter')
      await page.getByText('Corrigé.').waitFor()
      const apres = await constats.count()
      assert.ok(apres < avant, `${apres} findings left of ${avant}`)
      assert.equal(await page.getByText('487 ≠ 457').count(), 0)
      // Whatever else blocks and has a mend: nothing may be left that does.
      for (let left = await bloquants.count(); left > 0; left -= 1) {
        await bloquants
          .first()
          .getByRole('button', { name: /^Corriger/ })
          .click()
        await page.getByText('Corrigé.').waitFor()
      }
      assert.equal(await bloquants.count(), 0)
    })
    await step('submits and approves it', async () => {
      await page.goto(programme)
      await page.getByRole('button', { name: 'Soumettre à la relecture' }).click()
      await page.getByRole('button', { name: 'Approuver' }).click()
      await page.getByText('version 1 : approuvée').waitFor()
      await signOut(page)
    })
    await step('communication publishes it', async () => {
      await signIn(page, 'theo@demo.exemple')
      await page.goto(programme)
      await page.getByRole('button', { name: 'Publier' }).click()
      await page.getByText('Le programme est publié.').waitFor()
    })
    await step('CDM-fr is taken from the page, and reads back as the programme', async () => {
      await page.goto(`${programme}/echanges?profil=cdm-fr`)
      const { nom, octets } = await take(page, page.getByRole('button', { name: /^Télécharger/ }).first())
      assert.match(nom, /cdm-fr.*\.xml$/)
      const read = decodeCdm(new Uint8Array(octets))
      assert.ok(read.ok)
      assert.equal(ecsOf(read.value.programme.maquette).length, 25)
      assert.equal(sommeHeures(read.value.programme.maquette).heures, 457)
    })
    await step('LHÉO asks for what the programme does not say, then is taken from the page', async () => {
      await page.goto(`${programme}/echanges?profil=lheo`)
      await page.getByLabel('Type de parcours de formation').selectOption('1')
      await page.getByLabel('Niveau à l’entrée').selectOption('16')
      await page.getByLabel('Niveau d’entrée obligatoire').selectOption('1')
      await page.getByLabel(/^Modalités d’enseignement/).selectOption('0')
      await page.getByLabel(/^Prise en charge/).selectOption('1')
      await page.getByLabel(/déclaration d’activité/).fill('11750000075')
      await page.getByLabel(/SIRET/).fill('13002358500015')
      await page.getByRole('button', { name: 'Vérifier avec ces valeurs' }).click()
      await page.getByText('Le document est prêt').waitFor()
      const { nom, octets } = await take(page, page.getByRole('button', { name: /^Télécharger/ }).first())
      assert.match(nom, /-lheo-v\d+\.xml$/)
      const read = decodeLheo(new Uint8Array(octets))
      assert.ok(read.ok)
      assert.deepEqual(read.value[0]?.ecarts, [])
      assert.match(octets.toString('utf8'), /38175/)
      await signOut(page)
    })
    await step('anyone reads the fiche: its hours, its date', async () => {
      await page.goto('/formations')
      await page
        .getByRole('link', { name: /Communication.*territoires/i })
        .last()
        .click()
      await page.getByRole('heading', { level: 1, name: /territoires/i }).waitFor()
      await page.getByText('457').first().waitFor()
    })
    await step('and takes its PDF, whose text is the programme’s', async () => {
      const { nom, octets } = await take(page, page.locator('.fiche-entete .actions a').first())
      assert.match(nom, /\.pdf$/)
      assert.equal(octets.subarray(0, 5).toString(), '%PDF-')
      const texte = await textOfPdf(octets)
      assert.match(texte, /457/)
      assert.match(texte, /38175/)
      assert.doesNotMatch(texte, /487/)
    })
  },
  { skip },
)
