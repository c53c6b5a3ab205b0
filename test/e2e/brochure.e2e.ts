import assert from 'node:assert/strict'
import { journey } from './browser.ts'
import { signIn, signOut } from './person.ts'

/** An invented brochure, with the fault that matters: 90 hours announced, 60 summed. */
const BROCHURE = `# M2 GPL

## GESTION DES PORTS DE LOISIR

MASTER
mention MANAGEMENT DE L'INNOVATION

Capacité d'accueil : 30 places

### ORGANISATION DE LA FORMATION

01/09/2026 > 30/06/2027 (90 heures)

Pièces du dossier :

1. Lettre de motivation
2. Curriculum Vitae

Zzz ligne que rien n'annonce.

### PROGRAMME PÉDAGOGIQUE

#### Semestre 3

**BCC 1 : Connaître la mer**

- Droit des ports 40h
- Marées et courants 20h
`

const fichier = { name: 'ports.md', mimeType: 'text/markdown', buffer: Buffer.from(BROCHURE) }

journey('from a brochure to a published fiche', async ({ page, step }) => {
  await step('the responsable finds the programmes of her perimeter', async () => {
    await signIn(page, 'philippine@demo.exemple')
    await page.goto('/programmes')
    assert.equal(await page.getByRole('link', { name: /M2 MPT/ }).count(), 1)
  })
  await step('drops a file that is not a brochure and is told why', async () => {
    await page.getByRole('link', { name: 'Déposer une brochure' }).click()
    await page.locator('#fichier').setInputFiles({ ...fichier, buffer: Buffer.from('') })
    await page.getByRole('button', { name: 'Déposer et lire' }).click()
    await page.getByRole('alert').getByText('Le fichier est vide').waitFor()
  })
  await step('drops the brochure: source and draft stand side by side', async () => {
    await page.locator('#fichier').setInputFiles(fichier)
    await page.getByRole('button', { name: 'Déposer et lire' }).click()
    await page.getByRole('heading', { level: 1, name: 'Relire « ports.md »' }).waitFor()
  })
  await step('follows a field to its line', async () => {
    const field = page.locator('.champ-lu', { hasText: '30' }).filter({ hasText: 'Places' }).first()
    await field.getByRole('link', { name: 'ligne 8' }).click()
    await page.locator('#l8.visee').waitFor()
  })
  await step('corrects it in place', async () => {
    const field = page
      .locator('.champ-lu')
      .filter({ has: page.getByRole('heading', { name: 'Places', exact: true }) })
    await field.locator('summary').click()
    await field.getByLabel(/^Correction/).fill('trente')
    await field.getByRole('button', { name: 'Enregistrer la correction' }).click()
    await field.getByText('Écrivez un nombre').waitFor()
    await field.getByLabel(/^Correction/).fill('32')
    await field.getByRole('button', { name: 'Enregistrer la correction' }).click()
    await field.getByText('Lu : 30').waitFor()
  })
  await step('accepts at once all that is sure', async () => {
    await page.getByRole('button', { name: /Tout accepter ce qui est sûr/ }).click()
    await page.locator('.champ-lu.accepte').first().waitFor()
  })
  await step('makes the programme', async () => {
    await page.getByRole('button', { name: 'Créer le brouillon' }).click()
    await page.waitForURL(/\/programmes\//)
    await page.getByText('version 1 : brouillon').first().waitFor()
  })
  const programme = page.url()
  await step('submits it, and sees why it cannot be approved', async () => {
    await page.getByRole('button', { name: 'Soumettre à la relecture' }).click()
    await page.getByText('90 h annoncées ≠ 60 h dans la maquette, écart 30 h').first().waitFor()
    assert.equal(await page.getByRole('button', { name: 'Approuver' }).isDisabled(), true)
  })
  await step('sends it back and mends the hours', async () => {
    await page.getByLabel('Ce qui est à reprendre').fill('Les heures')
    await page.getByRole('button', { name: 'Renvoyer à la rédaction' }).click()
    await page.goto(`${programme}/modifier?partie=organisation`)
    await page.getByLabel(/^Heures annoncées/).fill('60')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.waitForURL(/#organisation$/)
  })
  await step('looks at the curriculum and gives an EC its code', async () => {
    await page.goto(`${programme}/maquette`)
    const ec = page.locator('tr[data-niveau="ec"]', { hasText: 'Droit des ports' })
    await ec.getByRole('link', { name: /^Détail de l’EC/ }).click()
    await page.getByLabel(/^Code/).fill('GPL301')
    await page.getByLabel(/^Enseignants/).fill('Jules Prototype')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.locator('[data-champ="code"][value="GPL301"]').waitFor()
  })
  await step('approves it', async () => {
    await page.goto(programme)
    await page.getByRole('button', { name: 'Soumettre à la relecture' }).click()
    await page.getByRole('button', { name: 'Approuver' }).click()
    await page.getByText('version 1 : approuvée').waitFor()
    await signOut(page)
  })
  await step('communication publishes it', async () => {
    await signIn(page, 'solene@demo.exemple')
    await page.goto(programme)
    await page.getByRole('button', { name: 'Publier' }).click()
    await page.getByText('Le programme est publié.').waitFor()
  })
  await step('compares it, later, with the next version', async () => {
    await signOut(page)
    await signIn(page, 'gael@demo.exemple')
    await page.goto(programme)
    await page.getByRole('button', { name: 'Ouvrir une nouvelle version' }).click()
    await page.goto(`${programme}/modifier?partie=parcours`)
    await page.getByLabel(/^Places \(/).fill('40')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.waitForURL(/#parcours$/)
    await page.goto(`${programme}/comparer`)
    await page.locator('ins', { hasText: '40' }).waitFor()
  })
  await step('and anyone reads it', async () => {
    await signOut(page)
    await page.goto('/formations')
    await page
      .getByRole('link', { name: /ports de loisir/i })
      .first()
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
})

journey(
  'a brochure is reviewed without script',
  async ({ page }) => {
    await signIn(page, 'philippine@demo.exemple')
    await page.goto('/brochures/nouvelle')
    await page.locator('#fichier').setInputFiles(fichier)
    await page.getByRole('button', { name: 'Déposer et lire' }).click()
    await page.getByRole('heading', { level: 1, name: 'Relire « ports.md »' }).waitFor()
    await page.getByRole('button', { name: 'Accepter : Places', exact: true }).click()
    const field = page.locator('.champ-lu.accepte')
    await field.waitFor()
    await field.getByRole('link').first().click()
    await page.locator('.ligne-source:target').waitFor()
  },
  // No step: axe and the pictures need script.
  { browser: { javaScriptEnabled: false } },
)
