import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, unProgramme } from '#test/un-programme.ts'
import { readAt } from '../../edition/chemin.rules.ts'
import { appliquerReparation } from '../reparation.rules.ts'
import { casseInterne } from './casse-interne.ts'
import { casseSigle } from './casse-sigle.ts'
import { espaceParenthese } from './espace-parenthese.ts'
import { graphie } from './graphie.ts'
import { ligature } from './ligature.ts'
import { majusculeAccentuee } from './majuscule-accentuee.ts'
import { pointFinal } from './point-final.ts'
import { voieMinuscule } from './voie-minuscule.ts'

const TEXTE = 'debouches.texte'
const PHRASE = 'organisation.textes[0]'
const VOIE = 'site.adresse.voie'
const BLOC = 'maquette.blocs[0].intitule'

/** What is wrong, and the same text once mended. */
const FAUTES = [
  [espaceParenthese, TEXTE, 'Des postes ( publics ) variés', 'Des postes (publics) variés'],
  [ligature, TEXTE, 'La mise en oeuvre et le coeur', 'La mise en œuvre et le cœur'],
  [ligature, TEXTE, 'Des marges de manoeuvre', 'Des marges de manœuvre'],
  [majusculeAccentuee, TEXTE, "L'Ecole et l'Etat", "L'École et l'État"],
  [casseInterne, BLOC, 'Concevoir et Mettre en œuvre', 'Concevoir et mettre en œuvre'],
  [graphie, TEXTE, 'Un profil Linkedin', 'Un profil LinkedIn'],
  [graphie, TEXTE, 'Média training', 'Média-training'],
  [
    pointFinal,
    PHRASE,
    'Les cours réunissent tous les statuts dans les mêmes salles',
    'Les cours réunissent tous les statuts dans les mêmes salles.',
  ],
  [voieMinuscule, VOIE, '104, avenue du peuple belge', '104, avenue du Peuple Belge'],
] as const

for (const [controle, chemin, faux, juste] of FAUTES)
  it(`${controle.code}: « ${faux} » is mended, and then left alone`, () => {
    const faits = (texte: string) => {
      if (chemin === VOIE) return { 'site.adresse': { voie: texte, codePostal: null, ville: null } }
      if (chemin === PHRASE) return { 'organisation.textes': [texte, 'Les cours ont lieu le jeudi.'] }
      if (chemin === BLOC) return { 'maquette.blocs': [{ code: 'BCC1', intitule: texte }] }
      return { [chemin]: texte }
    }
    const [constat] = constats(controle, faits(faux))
    assert.equal(constat?.chemin, chemin)
    const mended = appliquerReparation(unProgramme(faits(faux)), constat?.reparation ?? [])
    assert.ok(mended.ok)
    assert.equal(readAt(mended.value, chemin), juste)
    assert.deepEqual(chemins(controle, faits(juste)), [])
  })

it('what is right is left alone', () => {
  const justes = [
    'Européen, En, Entreprises, Elle étudie et Emploie.',
    'Un poème, la moelle, le coefficient et la coexistence.',
    'Le forum Cap’Com et LinkedIn.',
    'Trois (ou quatre) postes.',
  ]
  for (const controle of [espaceParenthese, ligature, majusculeAccentuee, graphie])
    for (const texte of justes) assert.deepEqual(chemins(controle, { [TEXTE]: texte }), [], texte)
  assert.deepEqual(
    chemins(casseInterne, { 'maquette.blocs': [{ code: 'B', intitule: 'Droit et Europe' }] }),
    [],
  )
  const items = ['Les cours du premier semestre ont lieu le jeudi matin', 'Cours le jeudi']
  assert.deepEqual(chemins(pointFinal, { 'organisation.textes': items }), [])
  for (const voie of ['1, rue Victor Cousin', 'place de la République', '3, rue de la Paix'])
    assert.deepEqual(
      chemins(voieMinuscule, { 'site.adresse': { voie, codePostal: null, ville: null } }),
      [],
      voie,
    )
})

it('casse-sigle: one code in mixed case among capitals', () => {
  const codes = (...liste: readonly string[]) => ({
    'diplome.annees': liste.map((code) => ({ annee: 'M2', code, intitule: 'Management' })),
  })
  assert.deepEqual(chemins(casseSigle, codes('M1 Mi', 'M2 MPT', 'M2 GESS')), ['diplome.annees[0].code'])
  assert.deepEqual(chemins(casseSigle, codes('M1 Mi', 'M2 Mpt', 'M2 GESS')), [])
  assert.deepEqual(chemins(casseSigle, codes('M1 MI', 'M2 MPT')), [])
})
