import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import type { Complements } from '#src/formats/echange/rapport.ts'
import { programmeArbitraire, unProgramme } from '#test/programme.ts'
import { checkRapport } from '#test/rapport.ts'
import { decodeEdof } from './decode-edof.ts'
import { encodeEdof } from './encode-edof.ts'
import { ESPACE_EDOF } from './structure-edof.ts'

const par = 'scolarité'
const L = 'formation/action/lieu-de-formation/coordonnees'
const I = 'formation/action/session/adresse-inscription/adresse'
const F = 'formation/action/extras[action]/extras[frais-pedagogiques]'
const DONNES: Complements = {
  [`${F}/extra[taux-tva]`]: { valeur: '0', par },
  [`${F}/extra[frais-ht]`]: { valeur: '6500', par },
  [`${F}/extra[frais-ttc]`]: { valeur: '6500.00', par },
  'formation@datecrea': { valeur: '20250908', par },
  'formation/parcours-de-formation': { valeur: '1', par },
  'formation/action/modalites-enseignement': { valeur: '0', par },
  'formation/action/session/etat-recrutement': { valeur: '1', par },
  'formation/organisme-formation-responsable/SIRET-organisme-formation/SIRET': {
    valeur: '13002358500015',
    par,
  },
  [`${L}@numero`]: { valeur: '1', par },
  [`${L}/nom`]: { valeur: 'Essai', par },
  [`${L}/prenom`]: { valeur: 'Camille', par },
  [`${I}@numero`]: { valeur: '2', par },
}
const TOUT: Complements = {
  ...DONNES,
  'formation@numero': { valeur: 'F1', par },
  'formation@datemaj': { valeur: '20250908', par },
  'formation/intitule-formation': { valeur: 'x', par },
  'formation/objectif-formation': { valeur: 'x', par },
  'formation/resultats-attendus': { valeur: 'x', par },
  'formation/contenu-formation': { valeur: 'x', par },
  'formation/objectif-general-formation': { valeur: '7', par },
  'formation/action/niveau-entree-obligatoire': { valeur: '0', par },
  'formation/action/modalites-entrees-sorties': { valeur: '0', par },
  'formation/action/acces-handicapes': { valeur: 'x', par },
  'formation/action/langue-formation': { valeur: 'FR', par },
  [`${L}/telfixe/numtel`]: { valeur: '0320000000', par },
  [`${L}/courriel`]: { valeur: 'x@y', par },
  [`${L}/adresse@numero`]: { valeur: '3', par },
  [`${I}/ligne`]: { valeur: 'x', par },
}

it('writes ISO-8859-1, RNCP codes in full, required attributes and extras', () => {
  const written = encodeEdof(unProgramme(), DONNES)
  assert.ok(written.ok, JSON.stringify(written))
  const { texte, octets } = written.value
  for (const part of [
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
    `<lheo xmlns="${ESPACE_EDOF}">`,
    '<formation numero="M2_DEMO" datemaj="20250908" datecrea="20250908">',
    '<action numero="M2_DEMO" datemaj="20250908" datecrea="20250908">',
    '<session numero="M2_DEMO" datemaj="20250908" datecrea="20250908">',
    '<code-RNCP>RNCP38175</code-RNCP>',
    '<extra info="code-bloc">RNCP38175BC01</extra>',
    '<numtel>0320000000</numtel>',
    '<langue-formation>FR</langue-formation>',
    'mettre en &#339;uvre',
  ])
    assert.ok(texte.includes(part), part)
  assert.equal(Buffer.from(octets).includes(Buffer.from('Marché', 'latin1')), true)
  assert.equal(texte.includes('contact-formation'), false)
})

it('says what is missing, attributes included', () => {
  const written = encodeEdof(unProgramme())
  assert.ok(!written.ok)
  assert.deepEqual(written.refus.manque.map(({ element }) => element).toSorted(), [
    `${F}/extra[frais-ht]`,
    `${F}/extra[frais-ttc]`,
    `${F}/extra[taux-tva]`,
    'formation/action/lieu-de-formation/coordonnees/nom',
    'formation/action/lieu-de-formation/coordonnees/prenom',
    'formation/action/lieu-de-formation/coordonnees@numero',
    'formation/action/modalites-enseignement',
    'formation/action/session/adresse-inscription/adresse@numero',
    'formation/action/session/etat-recrutement',
    'formation/action/session@datecrea',
    'formation/action@datecrea',
    'formation/organisme-formation-responsable/SIRET-organisme-formation',
    'formation/parcours-de-formation',
    'formation@datecrea',
  ])
})

it('what EDOF has no place for is dropped, not said kept', () => {
  const written = encodeEdof(unProgramme(), DONNES)
  assert.ok(written.ok)
  const sorts = new Map(written.value.rapport.flatMap((l) => ('source' in l ? [[l.source, l.sort]] : [])))
  assert.equal(sorts.get('contacts[0].nom'), 'abandonne')
  assert.equal(sorts.get('etablissement.nom'), 'abandonne')
  assert.equal(sorts.get('diplome.niveau'), 'abandonne')
  assert.equal(sorts.get('parcours.langues[0]'), 'conserve')
  assert.equal(sorts.get('parcours.langues[1]'), 'abandonne')
})

it('any programme: the file follows the schema, the report is complete and tells the truth', () => {
  fc.assert(
    fc.property(programmeArbitraire, (programme) => {
      const lieu = programme.composante.adresse
      const rs: Complements = { 'formation/certification/code-RS': { valeur: 'RS6604', par } }
      const written = encodeEdof(programme, programme.diplome.rncp === null ? { ...TOUT, ...rs } : TOUT)
      if (!written.ok) {
        // Only an address on four lines of the street is refused: EDOF takes three.
        assert.ok(lieu !== null || programme.site.adresse !== null, JSON.stringify(written))
        return
      }
      const read = decodeEdof(written.value.octets)
      assert.ok(read.ok, JSON.stringify(read))
      const { programme: relu, ecarts } = read.value[0]!
      assert.deepEqual(ecarts, [])
      checkRapport(programme, written.value.rapport, relu)
    }),
    { numRuns: 150 },
  )
})

it('HTML in CDATA is read as lines', () => {
  const read = decodeEdof(
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?><lheo xmlns="${ESPACE_EDOF}"><offres><formation numero="A"><objectif-formation><![CDATA[<ul><li>Écrire</li><li>Parler&nbsp;bien</li></ul>]]></objectif-formation><certification><code-RNCP>RNCP40344</code-RNCP></certification></formation></offres></lheo>`,
      'latin1',
    ),
  )
  assert.ok(read.ok)
  assert.deepEqual(read.value[0]!.programme.parcours.objectifs, ['Écrire', 'Parler bien'])
  assert.equal(read.value[0]!.programme.diplome.rncp, '40344')
  assert.ok(read.value[0]!.ecarts.some(({ element }) => element === 'formation/intitule-formation'))
})

it('a LHÉO file is not an EDOF file', () => {
  const read = decodeEdof(Buffer.from('<lheo xmlns="http://lheo.gouv.fr/2.3"/>'))
  assert.deepEqual(read.ok || read.refus.code, 'lheo.espace')
})

it('the price is asked for, written where the account reads it, and kept from a file', () => {
  const { [`${F}/extra[frais-ttc]`]: _ttc, ...without } = DONNES
  const missing = encodeEdof(unProgramme(), without)
  assert.ok(!missing.ok)
  assert.deepEqual(missing.refus.manque, [
    { element: `${F}/extra[frais-ttc]`, regle: 'manquant', chemin: null },
  ])
  const wrong = encodeEdof(unProgramme(), {
    ...DONNES,
    [`${F}/extra[frais-ht]`]: { valeur: 'sur devis', par },
  })
  assert.deepEqual(wrong.ok || wrong.refus.manque.map(({ regle }) => regle), ['valeur'])
  const written = encodeEdof(unProgramme(), DONNES)
  assert.ok(written.ok)
  assert.match(
    written.value.texte,
    /<extras info="action">\s*<extras info="frais-pedagogiques">\s*<extra info="taux-tva">0<\/extra>/,
  )
  const read = decodeEdof(written.value.octets)
  assert.ok(read.ok)
  assert.deepEqual(read.value[0]?.complements[`${F}/extra[frais-ttc]`], {
    valeur: '6500.00',
    par: 'fichier importé',
  })
})
