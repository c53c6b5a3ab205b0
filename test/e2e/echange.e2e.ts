import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { decodeLheo } from '#src/formats/lheo/decode-lheo.ts'
import { journey } from './browser.ts'
import { signIn, take } from './person.ts'

const { cipt } = MILLESIMES_DEMONSTRATION

const takeButton = (page: Page, name: RegExp) => take(page, page.getByRole('button', { name }))

journey('a programme leaves as LHÉO, completed by hand, with its account', async ({ page, step }) => {
  await step('the responsable sees what each format is for', async () => {
    await signIn(page, 'jules@demo.exemple')
    await page.goto(`/programmes/${cipt}`)
    await page.getByRole('link', { name: 'Échanges' }).click()
    await page.getByRole('heading', { level: 1, name: /^Échanges/ }).waitFor()
    assert.equal(await page.locator('.carte').count(), 5)
  })
  await step('learns what LHÉO asks and the programme does not say', async () => {
    await page.getByRole('link', { name: /: LHÉO/ }).click()
    await page.getByText('Il manque 7 éléments : rien n’est écrit').waitFor()
  })
  await step('a value the format refuses is told beside its field', async () => {
    await page.getByLabel('Type de parcours de formation').selectOption('1')
    await page.getByLabel('Niveau à l’entrée').selectOption('16')
    await page.getByLabel('Niveau d’entrée obligatoire').selectOption('1')
    await page.getByLabel(/^Modalités d’enseignement/).selectOption('0')
    await page.getByLabel(/^Prise en charge/).selectOption('1')
    await page.getByLabel(/déclaration d’activité/).fill('117')
    await page.getByLabel(/SIRET/).fill('13002358500015')
    await page.getByRole('button', { name: 'Vérifier avec ces valeurs' }).click()
    await page.getByText('Il manque 1 élément :').waitFor()
  })
  await step('mended, the document is ready and its account can be read', async () => {
    await page.getByLabel(/déclaration d’activité/).fill('11750000075')
    await page.keyboard.press('Enter')
    await page.getByText('Le document est prêt').waitFor()
    await page.getByText('Complété pour cet export (7)').waitFor()
    assert.ok((await page.getByText('Jules Prototype').count()) >= 7)
  })
  await step('the rhythm waits for a code that only a person can give', async () => {
    await page.getByLabel('Cycle de la session : type').selectOption('1')
    await page.getByRole('button', { name: 'Ajouter ces codes' }).click()
    await page.getByText('Complété pour cet export (8)').waitFor()
  })
  await step('takes the document and its account', async () => {
    const lheo = await takeButton(page, /^Télécharger/)
    assert.match(lheo.nom, /-lheo-v\d+\.xml$/)
    const read = decodeLheo(new Uint8Array(lheo.octets))
    assert.ok(read.ok)
    assert.deepEqual(read.value[0]?.ecarts, [])
    const json = await takeButton(page, /JSON/)
    assert.ok(JSON.parse(json.octets.toString()).rapport.length > 100)
    assert.match((await takeButton(page, /CSV/)).nom, /\.rapport\.csv$/)
  })
  await step('CDM-fr lacks nothing: the account comes at once, every line unfolded', async () => {
    await page.goto(`/programmes/${cipt}/echanges?profil=cdm-fr`)
    await page.locator('summary', { hasText: 'Conservé tel quel' }).click()
    await page.locator('#rapport-conserve').waitFor()
  })
  await step('EDOF asks for its own numbers and dates', async () => {
    await page.goto(`/programmes/${cipt}/echanges?profil=edof`)
    await page.getByLabel('Date de création de l’offre').waitFor()
  })
})

/** An offer of another house: one master, a site and a price a programme has no place for. */
const OFFRE = `<?xml version="1.0" encoding="UTF-8"?>
<lheo xmlns="http://lheo.gouv.fr/2.3"><offres><formation numero="X-9" datemaj="20260301">
<domaine-formation><code-ROME>K1601</code-ROME></domaine-formation>
<intitule-formation>Master mention Patrimoine, parcours Archives sonores</intitule-formation>
<objectif-formation>Décrire un fonds
- Restaurer une bande
- Publier un inventaire</objectif-formation>
<resultats-attendus>Diplôme national de master</resultats-attendus>
<parcours-de-formation>2</parcours-de-formation><code-niveau-entree>16</code-niveau-entree>
<certification><code-RNCP>RNCP38999</code-RNCP></certification><code-niveau-sortie>17</code-niveau-sortie>
<action><rythme-formation>Deux jours par semaine</rythme-formation><code-public-vise>82027</code-public-vise>
<session><periode><debut>20260901</debut><fin>20270831</fin></periode></session>
<session><periode><debut>20270901</debut><fin>20280831</fin></periode></session>
<prix-total-TTC>6500.00</prix-total-TTC></action></formation></offres></lheo>`

const fichier = (name: string, texte: string) => ({
  name,
  mimeType: 'application/xml',
  buffer: Buffer.from(texte),
})

journey(
  'an offer of another house is read, shown with what is lost, and becomes a draft',
  async ({ page, step }) => {
    await step('the directrice comes from the page of brochures', async () => {
      await signIn(page, 'dominique@demo.exemple')
      await page.goto('/brochures/nouvelle')
      await page.getByRole('link', { name: 'Importer un programme' }).click()
      await page.getByRole('heading', { level: 1, name: 'Importer un programme' }).waitFor()
    })
    await step('a broken file says its line and the way out', async () => {
      await page.getByLabel('Le fichier').setInputFiles(fichier('casse.xml', '<lheo>\n<offres>\n</lheo>'))
      await page.getByRole('button', { name: 'Lire le fichier' }).click()
      await page
        .getByRole('alert')
        .getByText(/casse\.xml.*Ligne 3/)
        .waitFor()
    })
    await step('a whole one is recognized, its losses first', async () => {
      await page.getByLabel('Le fichier').setInputFiles(fichier('offre.xml', OFFRE))
      await page.getByRole('button', { name: 'Lire le fichier' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText(/Format reconnu.*LHÉO/).waitFor()
      await page.getByText('formation/action/session[2]/periode/debut').waitFor()
      await page.locator('summary', { hasText: /^Conservé/ }).press('Enter')
      await page.getByText('Gardé pour le prochain export').first().waitFor()
    })
    await step('a new parcours without a year is refused, what was typed kept', async () => {
      const mention = page.locator('#destination option[value^="mention:"]').first()
      await page.locator('#destination').selectOption((await mention.getAttribute('value')) ?? '')
      await page.getByLabel('Code du nouveau parcours').fill('ARCH')
      await page.getByRole('button', { name: 'Créer le brouillon' }).click()
      await page
        .getByRole('alert')
        .getByText(/demande un code, un intitulé et une année/)
        .waitFor()
      assert.equal(await page.getByLabel('Code du nouveau parcours').inputValue(), 'ARCH')
    })
    await step('the draft is made, and its next export knows what the file said', async () => {
      const mention = page.locator('#destination option[value^="mention:"]').first()
      await page.locator('#destination').selectOption((await mention.getAttribute('value')) ?? '')
      await page.getByLabel('Année du diplôme').selectOption('M2')
      await page.getByRole('button', { name: 'Créer le brouillon' }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/programmes\/[0-9a-f-]{36}$/)
      await page.goto(`${page.url()}/echanges?profil=lheo`)
      await page.getByText(/Il manque \d+ élément/).waitFor()
      assert.equal(await page.getByLabel('Type de parcours de formation').count(), 0)
    })
  },
)
