import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import { valueAt } from '#src/formats/echange/chemin.ts'
import type { Complements } from '#src/formats/echange/rapport.ts'
import { programmeArbitraire, unProgramme } from '#test/programme.ts'
import { checkRapport } from '#test/rapport.ts'
import { decodeLheo } from './decode-lheo.ts'
import { encodeLheo } from './encode-lheo.ts'
import { ESPACE_LHEO } from './structure-lheo.ts'

const par = 'scolarité'
/** What a programme never holds and LHÉO wants. */
const DONNES: Complements = {
  'formation/parcours-de-formation': { valeur: '1', par },
  'formation/domaine-formation/code-ROME': { valeur: ['E1103', 'E1106'], par },
  'formation/action/modalites-enseignement': { valeur: '0', par },
  'formation/action/prise-en-charge-frais-possible': { valeur: '1', par },
  'formation/organisme-formation-responsable/numero-activite': { valeur: '32590000059', par },
  'formation/organisme-formation-responsable/SIRET-organisme-formation/SIRET': {
    valeur: '13002358500015',
    par,
  },
}
const CYCLE: Complements = {
  'formation/action/session/cycle/type-cycle': { valeur: '1', par },
  'formation/action/session/blocs-competences/validation-blocs': { valeur: '2', par },
}
/** Stands for all that an empty programme does not know. */
const TOUT: Complements = {
  ...DONNES,
  'formation/intitule-formation': { valeur: 'x', par },
  'formation/objectif-formation': { valeur: 'x', par },
  'formation/resultats-attendus': { valeur: 'x', par },
  'formation/contenu-formation': { valeur: 'x', par },
  'formation/certifiante': { valeur: '0', par },
  'formation/contact-formation/coordonnees/courriel': { valeur: 'x@y', par },
  'formation/code-niveau-entree': { valeur: '16', par },
  'formation/action/rythme-formation': { valeur: 'x', par },
  'formation/action/code-public-vise': { valeur: '81061', par },
  'formation/action/niveau-entree-obligatoire': { valeur: '0', par },
  'formation/action/modalites-alternance': { valeur: 'x', par },
  'formation/action/conditions-specifiques': { valeur: 'x', par },
  'formation/action/modalites-entrees-sorties': { valeur: '0', par },
  'formation/action/session/periode/debut': { valeur: '20250901', par },
  'formation/action/session/periode/fin': { valeur: '20260914', par },
  'formation/action/session/adresse-inscription/adresse/ligne': { valeur: 'x', par },
  'formation/action/session/adresse-inscription/adresse/codepostal': { valeur: '59000', par },
  'formation/action/session/adresse-inscription/adresse/ville': { valeur: 'x', par },
  'formation/organisme-formation-responsable/nom-organisme': { valeur: 'x', par },
  'formation/organisme-formation-responsable/raison-sociale': { valeur: 'x', par },
  'formation/organisme-formation-responsable/coordonnees-organisme/coordonnees/courriel': {
    valeur: 'x@y',
    par,
  },
  'formation/organisme-formation-responsable/contact-organisme/coordonnees/courriel': { valeur: 'x@y', par },
}

const lire = (texte: string) => {
  const read = decodeLheo(Buffer.from(texte))
  assert.ok(read.ok, JSON.stringify(read))
  return read.value[0]!
}

it('says all that is missing and writes nothing', () => {
  const written = encodeLheo(unProgramme())
  assert.ok(!written.ok)
  assert.deepEqual(
    written.refus.manque.map(({ element, regle }) => `${element} ${regle}`),
    [
      'formation/parcours-de-formation manquant',
      'formation/action/modalites-enseignement manquant',
      'formation/action/prise-en-charge-frais-possible manquant',
      'formation/organisme-formation-responsable/numero-activite manquant',
      'formation/organisme-formation-responsable/SIRET-organisme-formation manquant',
    ],
  )
})

it('an empty programme lacks every mandatory element, and each names its field', () => {
  const written = encodeLheo(programmeVide())
  assert.ok(!written.ok)
  const dates = written.refus.manque.find(({ element }) => element === 'formation/action/session/periode')
  assert.deepEqual(dates, {
    element: 'formation/action/session/periode',
    regle: 'manquant',
    chemin: 'organisation.debut',
  })
  assert.equal(written.refus.manque.length, 24)
})

it('writes a master as level 17, real dates, weeks of alternance and blocks', () => {
  const written = encodeLheo(unProgramme(), { ...DONNES, ...CYCLE })
  assert.ok(written.ok, JSON.stringify(written))
  const { texte } = written.value
  for (const part of [
    `<lheo xmlns="${ESPACE_LHEO}">`,
    '<formation numero="M2_DEMO" datemaj="20250908">',
    '<code-niveau-sortie>17</code-niveau-sortie>',
    '<code-niveau-entree>16</code-niveau-entree>',
    '<intitule-formation>Master mention Science politique, parcours Communication des territoires</intitule-formation>',
    '<debut>20250901</debut>',
    '<fin>20260914</fin>',
    '<type-alternance>1</type-alternance>',
    '<type-alternance>2</type-alternance>',
    '<unites-entreprise>3</unites-entreprise>',
    '<code-bloc>RNCP38175BC01</code-bloc>',
    '<type-contact>1</type-contact>',
    '<code-public-vise>82027</code-public-vise>',
    '<nombre-heures-centre>457</nombre-heures-centre>',
  ])
    assert.ok(texte.includes(part), part)
})

it('each given value is told with who gave it', () => {
  const written = encodeLheo(unProgramme(), DONNES)
  assert.ok(written.ok)
  const given = written.value.rapport.filter((ligne) => ligne.sort === 'complete')
  assert.equal(given.length, 7)
  assert.ok(given.every((ligne) => ligne.par === par))
})

it('a given value never replaces what the programme says', () => {
  const written = encodeLheo(unProgramme(), {
    ...DONNES,
    'formation/resultats-attendus': { valeur: 'autre', par },
  })
  assert.ok(written.ok)
  assert.equal(lire(written.value.texte).programme.diplome.texte, 'Diplôme national de niveau 7')
})

it('a given value that the schema forbids is refused, not written', () => {
  const written = encodeLheo(unProgramme(), {
    ...DONNES,
    'formation/organisme-formation-responsable/numero-activite': { valeur: '123', par },
  })
  assert.deepEqual(written.ok || written.refus.manque, [
    { element: 'formation/organisme-formation-responsable/numero-activite', regle: 'longueur', chemin: null },
  ])
})

it('what was written is read again', () => {
  const written = encodeLheo(unProgramme(), { ...DONNES, ...CYCLE })
  assert.ok(written.ok)
  const { programme, ecarts } = lire(written.value.texte)
  const source = unProgramme()
  assert.deepEqual(ecarts, [])
  for (const chemin of [
    'diplome.type',
    'diplome.mention',
    'diplome.niveau',
    'diplome.rncp',
    'parcours.intitule',
    'parcours.statuts',
    'parcours.capacite',
    'parcours.langues',
    'parcours.objectifs',
    'organisation.semainesCours',
    'organisation.semainesEntreprise',
    'organisation.debut',
    'admission.calendrier',
    'etablissement.adresse',
    'composante.adresse',
    'document.date',
  ])
    assert.deepEqual(valueAt(programme, chemin), valueAt(source, chemin), chemin)
})

it('any programme: the file follows the schema, the report is complete and tells the truth', () => {
  fc.assert(
    fc.property(programmeArbitraire, fc.boolean(), (programme, cycle) => {
      const written = encodeLheo(programme, cycle ? { ...TOUT, ...CYCLE } : TOUT)
      assert.ok(written.ok, JSON.stringify(written))
      const { programme: relu, ecarts } = lire(written.value.texte)
      assert.deepEqual(ecarts, [])
      checkRapport(programme, written.value.rapport, relu)
    }),
    { numRuns: 150 },
  )
})

it('an offer read comes back out, with what a programme has no place for', () => {
  const written = encodeLheo(unProgramme(), { ...DONNES, ...CYCLE })
  assert.ok(written.ok)
  const lu = lire(written.value.texte)
  assert.deepEqual(lu.complements['formation/domaine-formation/code-ROME'], {
    valeur: ['E1103', 'E1106'],
    par: 'fichier importé',
  })
  const again = encodeLheo(lu.programme, lu.complements)
  assert.ok(again.ok, JSON.stringify(again))
  const relu = lire(again.value.texte)
  assert.deepEqual(relu.programme, lu.programme)
  assert.deepEqual(relu.complements, lu.complements)
})
