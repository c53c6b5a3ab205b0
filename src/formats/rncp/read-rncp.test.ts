import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { type FicheRncp, ficheRncpSchema } from '#src/domain/offre/rncp/rncp.schema.ts'
import { dropForbidden } from '#src/formats/xml/character.ts'
import { escapeXml } from '#src/formats/xml/entity.ts'
import { dateRncp } from './draft-fiche.ts'
import { readRncp } from './read-rncp.ts'
import { splitCompetences } from './split-competences.ts'

async function* cut(xml: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(xml)
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

const readAll = async (xml: string, size = 1 << 16) => {
  const fiches: FicheRncp[] = []
  const read = await readRncp(cut(xml, size), (some) => {
    fiches.push(...some)
  })
  return { read, fiches }
}

const flux = (fiches: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<FICHES>\n  <VERSION_FLUX>4.1</VERSION_FLUX>\n${fiches}\n</FICHES>\n`

const MASTER = `
  <FICHE>
    <ID_FICHE>99001</ID_FICHE>
    <NUMERO_FICHE>RNCP90001</NUMERO_FICHE>
    <NOUVELLES_CERTIFICATIONS>
      <NOUVELLE_CERTIFICATION><ID_FICHE_NOUVELLE_CERTIFICATION>RNCP90002</ID_FICHE_NOUVELLE_CERTIFICATION></NOUVELLE_CERTIFICATION>
    </NOUVELLES_CERTIFICATIONS>
    <ANCIENNES_CERTIFICATIONS>
      <ANCIENNE_CERTIFICATION><ID_FICHE_ANCIENNE_CERTIFICATION>RNCP80001</ID_FICHE_ANCIENNE_CERTIFICATION></ANCIENNE_CERTIFICATION>
    </ANCIENNES_CERTIFICATIONS>
    <INTITULE>Essai &amp; épreuve</INTITULE>
    <ABREGE><CODE>MASTER</CODE><LIBELLE>Master</LIBELLE></ABREGE>
    <ETAT_FICHE>Publiée</ETAT_FICHE>
    <NOMENCLATURE_EUROPE><NIVEAU>NIV7</NIVEAU><LIBELLE>Niveau 7</LIBELLE></NOMENCLATURE_EUROPE>
    <CODES_NSF><NSF><CODE>128</CODE><LIBELLE>Droit</LIBELLE></NSF></CODES_NSF>
    <CERTIFICATEURS>
      <CERTIFICATEUR>
        <SIRET_CERTIFICATEUR>\t19751717000019</SIRET_CERTIFICATEUR>
        <NOM_CERTIFICATEUR>UNIVERSITE PARIS I PANTHEON SORBONNE</NOM_CERTIFICATEUR>
        <ETAT_CERTIFICATEUR>Actif</ETAT_CERTIFICATEUR>
      </CERTIFICATEUR>
      <CERTIFICATEUR><NOM_CERTIFICATEUR>UNIVERSITE DE LILLE</NOM_CERTIFICATEUR></CERTIFICATEUR>
    </CERTIFICATEURS>
    <CAPACITES_ATTESTEES>    * Conduire    * Évaluer ;    </CAPACITES_ATTESTEES>
    <CODES_ROME><ROME><CODE>K1404</CODE><LIBELLE>Mise en œuvre</LIBELLE></ROME></CODES_ROME>
    <SI_JURY_CA><ACTIF>Oui</ACTIF><COMPOSITION>des enseignants</COMPOSITION></SI_JURY_CA>
    <SI_JURY_FI><ACTIF>Non</ACTIF></SI_JURY_FI>
    <DATE_EFFET>01/09/2024</DATE_EFFET>
    <DATE_FIN_ENREGISTREMENT>31/08/2029</DATE_FIN_ENREGISTREMENT>
    <TYPE_ENREGISTREMENT>Enregistrement de droit</TYPE_ENREGISTREMENT>
    <BLOCS_COMPETENCES>
      <BLOC_COMPETENCES>
        <CODE>RNCP90001BC01</CODE>
        <LIBELLE>Outils</LIBELLE>
        <LISTE_COMPETENCES>Identifier les usages    Se servir des outils</LISTE_COMPETENCES>
        <MODALITES_EVALUATION>Contrôle</MODALITES_EVALUATION>
      </BLOC_COMPETENCES>
    </BLOCS_COMPETENCES>
    <ACTIF>Oui</ACTIF>
  </FICHE>`

it('reads a fiche of the present flow', async () => {
  const { read, fiches } = await readAll(flux(MASTER))
  assert.deepEqual(read, { ok: true, value: { version: '4.1', fiches: 1, illisibles: 0 } })
  const fiche = fiches[0]!
  assert.deepEqual(ficheRncpSchema.parse(fiche), fiche)
  assert.equal(fiche.intitule, 'Essai & épreuve')
  assert.equal(fiche.abrege, 'MASTER')
  assert.equal(fiche.niveau, 7)
  assert.equal(fiche.actif, true)
  assert.equal(fiche.enregistrement, 'droit')
  assert.equal(fiche.dateEffet, '2024-09-01')
  assert.equal(fiche.finEnregistrement, '2029-08-31')
  assert.deepEqual(fiche.nouvelles, ['RNCP90002'])
  assert.deepEqual(fiche.anciennes, ['RNCP80001'])
  assert.deepEqual(fiche.rome, [{ code: 'K1404', libelle: 'Mise en œuvre' }])
  assert.deepEqual(fiche.certificateurs, [
    { siret: '19751717000019', nom: 'UNIVERSITE PARIS I PANTHEON SORBONNE', actif: true },
    { siret: null, nom: 'UNIVERSITE DE LILLE', actif: null },
  ])
  assert.deepEqual(fiche.voies, { FI: false, CA: true, FC: null, CQ: null, CL: null, VAE: null })
  assert.deepEqual(fiche.capacites, ['Conduire', 'Évaluer'])
  assert.deepEqual(fiche.blocs, [
    {
      code: 'RNCP90001BC01',
      intitule: 'Outils',
      competences: ['Identifier les usages', 'Se servir des outils'],
      evaluation: 'Contrôle',
    },
  ])
})

it('reads the singular tags and the text SI_JURY_CA of the older flows', async () => {
  const { fiches } = await readAll(
    flux(`<FICHE><NUMERO_FICHE>RNCP100</NUMERO_FICHE>
      <ANCIENNE_CERTIFICATION>RNCP50</ANCIENNE_CERTIFICATION><ANCIENNE_CERTIFICATION>RNCP51</ANCIENNE_CERTIFICATION>
      <NOUVELLE_CERTIFICATION><ID_FICHE_NOUVELLE_CERTIFICATION>RNCP200</ID_FICHE_NOUVELLE_CERTIFICATION></NOUVELLE_CERTIFICATION>
      <SI_JURY_CA>Oui</SI_JURY_CA><SI_JURY_FI>Non</SI_JURY_FI><SECTEUR_ACTIVITE>Conseil</SECTEUR_ACTIVITE></FICHE>`),
  )
  const fiche = fiches[0]!
  assert.deepEqual(fiche.anciennes, ['RNCP50', 'RNCP51'])
  assert.deepEqual(fiche.nouvelles, ['RNCP200'])
  assert.equal(fiche.voies.CA, true)
  assert.equal(fiche.voies.FI, false)
  assert.equal(fiche.secteurs, 'Conseil')
})

it('a code inside a block is never taken for the code of another', async () => {
  const { fiches } = await readAll(
    flux('<FICHE><NUMERO_FICHE>RS12</NUMERO_FICHE><CCN_1><CODE>9</CODE><ACTIF>Non</ACTIF></CCN_1></FICHE>'),
  )
  assert.equal(fiches[0]!.numero, 'RS12')
  assert.equal(fiches[0]!.actif, null)
  assert.deepEqual(fiches[0]!.rome, [])
})

it('counts the fiches without a number and reads on', async () => {
  const { read, fiches } = await readAll(flux(`<FICHE><INTITULE>?</INTITULE></FICHE>${MASTER}`))
  assert.deepEqual(read, { ok: true, value: { version: '4.1', fiches: 1, illisibles: 1 } })
  assert.equal(fiches.length, 1)
})

it('reads the same whatever the size of the pieces', async () => {
  const whole = await readAll(flux(MASTER + MASTER))
  for (const size of [1, 7, 64, 1000]) assert.deepEqual(await readAll(flux(MASTER + MASTER), size), whole)
})

it('refuses a truncated flow, after handing over what was complete', async () => {
  const { read, fiches } = await readAll(flux(MASTER + MASTER).slice(0, -200))
  assert.equal(read.ok, false)
  assert.equal(fiches.length, 1)
})

it('a date of the flow is an ISO day or nothing', () => {
  assert.equal(dateRncp('31/08/2029'), '2029-08-31')
  assert.equal(dateRncp('2029-08-31'), '2029-08-31')
  for (const texte of ['31/02/2029', '00/00/0000', '1/9/2024', '', null]) assert.equal(dateRncp(texte), null)
})

it('splits flat skill lists at runs of spaces and bullets', () => {
  assert.deepEqual(splitCompetences('Analyser ;  o Concevoir les plans  - l’usage * Piloter'), [
    'Analyser',
    'Concevoir les plans',
    'l’usage',
    'Piloter',
  ])
  assert.deepEqual(splitCompetences('o Un\no   Deux'), ['Un', 'Deux'])
  assert.deepEqual(splitCompetences('Écrire en langue* étrangère'), ['Écrire en langue* étrangère'])
  assert.deepEqual(splitCompetences('  *  '), [])
})

it('no skill is lost: joined by two spaces and split again, skills come back', () => {
  const skill = fc.stringMatching(/^[A-Z][a-zé']{1,8}( [a-zé']{2,8}){0,4}$/)
  fc.assert(
    fc.property(
      fc.array(skill),
      fc.constantFrom('  ', '    ', ' * ', '  * ', '   o ', '\n- '),
      (skills, mark) => {
        assert.deepEqual(splitCompetences(skills.join(mark)), skills)
      },
    ),
  )
})

it('any title survives the flow', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }).map(dropForbidden), async (titre) => {
      const { fiches } = await readAll(
        flux(`<FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE><INTITULE>${escapeXml(titre)}</INTITULE></FICHE>`),
        11,
      )
      assert.equal(fiches[0]?.intitule, titre.trim() || null)
    }),
    { numRuns: 50 },
  )
})
