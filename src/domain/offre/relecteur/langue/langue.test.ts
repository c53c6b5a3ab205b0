import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, unProgramme } from '#test/un-programme.ts'
import { readAt } from '../../edition/chemin.rules.ts'
import { appliquerReparation } from '../reparation.rules.ts'
import { accordArticle } from './accord-article.ts'
import { accordFacultatif } from './accord-facultatif.ts'
import { construction } from './construction.ts'
import { doctoratSansEn } from './doctorat-sans-en.ts'
import { ecritureInclusive } from './ecriture-inclusive.ts'
import { fauteCourante } from './faute-courante.ts'
import { nombreInegal } from './nombre-inegal.ts'

const PIECE = 'admission.pieces[0].intitule'
const CRITERE = 'admission.criteres[0].texte'
const POURSUITE = 'debouches.poursuite'

/** What is wrong, and the same text once mended. */
const FAUTES = [
  [
    construction,
    CRITERE,
    'Un intérêt pour le droit ainsi que sur la ville.',
    'Un intérêt pour le droit ainsi que pour la ville.',
  ],
  [nombreInegal, PIECE, "Attestations de stage ou d'emplois", "Attestations de stage ou d'emploi"],
  [accordFacultatif, PIECE, 'Lettres de soutien (facultatif)', 'Lettres de soutien (facultatives)'],
  [accordFacultatif, PIECE, 'Relevés de notes ( facultatif )', 'Relevés de notes (facultatifs)'],
  [accordArticle, POURSUITE, 'La master ouvre au doctorat.', 'Le master ouvre au doctorat.'],
  [accordArticle, POURSUITE, 'Après le formation.', 'Après la formation.'],
  [doctoratSansEn, POURSUITE, 'Un Doctorat Sciences de gestion.', 'Un Doctorat en Sciences de gestion.'],
  [fauteCourante, CRITERE, 'Un master de science sociales.', 'Un master de sciences sociales.'],
  [
    fauteCourante,
    CRITERE,
    "Il faut justifier l'obtention d'un master.",
    "Il faut justifier de l’obtention d'un master.",
  ],
] as const

for (const [controle, chemin, faux, juste] of FAUTES)
  it(`${controle.code}: « ${faux} » is mended, and then left alone`, () => {
    const faits = (texte: string) => {
      const socle = { exigence: 'facultatif', statuts: [], nature: null, alternatives: [] }
      return chemin.includes('[0]')
        ? { [chemin.replace(/\.\w+$/, '')]: { ...socle, [chemin.replace(/^.*\./, '')]: texte } }
        : { [chemin]: texte }
    }
    const [constat] = constats(controle, faits(faux))
    assert.equal(constat?.chemin, chemin)
    const mended = appliquerReparation(unProgramme(faits(faux)), constat?.reparation ?? [])
    assert.ok(mended.ok)
    assert.equal(readAt(mended.value, chemin), juste)
    assert.deepEqual(chemins(controle, faits(juste)), [])
  })

it('nombre-inegal: a noun that never changes is no mistake', () => {
  const piece = { intitule: 'Attestations de stage ou de cours', exigence: 'obligatoire', statuts: [] }
  assert.deepEqual(chemins(nombreInegal, { 'admission.pieces': [piece] }), [])
})

it('ecriture-inclusive: points inside words, not at the end of sentences nor in addresses', () => {
  const faits = (texte: string) => ({ 'competences.profil': texte })
  for (const texte of ['Les diplômé.e.s sauront.', 'Directeur.trice de cabinet', 'Les étudiant·e·s'])
    assert.deepEqual(chemins(ecritureInclusive, faits(texte)), ['competences.profil'], texte)
  for (const texte of [
    'Les personnes diplômées sauront. Elles',
    'Voir www.ecole.exemple',
    'Les diplômées et diplômés.',
  ])
    assert.deepEqual(chemins(ecritureInclusive, faits(texte)), [], texte)
})
