import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newRecoller } from './cesure.ts'
import { findNavigation } from './navigation.ts'
import { findPagination } from './pagination.ts'

it('takes feet whose number grows, and the header repeated beside them', () => {
  const page = (n: number): string[] => [
    'Master de la mer',
    '',
    `texte ${'a'.repeat(n)}`,
    'suite',
    '',
    `Fac de la mer - ${n}`,
    '',
  ]
  assert.deepEqual(
    [...findPagination([...page(1), ...page(2), ...page(3)])].sort((a, b) => a - b),
    [6, 8, 13, 15, 20],
  )
})

it('leaves courses that end with a number, and lines that repeat inside the text', () => {
  const lignes = [
    'Anglais des affaires   1',
    '',
    'a',
    'b',
    'c',
    'd',
    'Anglais des affaires   1',
    '',
    'Stage',
    'x',
    'Stage',
  ]
  assert.deepEqual([...findPagination(lignes)], [])
  assert.deepEqual(
    [...findPagination(['UE Droit des affaires 1', '', 'a', 'b', 'c', '', 'UE Droit des affaires 2'])],
    [],
  )
})

it('takes menus only from a page that has some', () => {
  assert.deepEqual([...findNavigation(['International', 'Recherche', 'Contact'])], [])
  assert.deepEqual(
    [
      ...findNavigation([
        'Accueil',
        'Formations',
        'Rechercher',
        'Master',
        'International',
        'Texte',
        'Plan du site',
      ]),
    ],
    [1, 2, 3, 7],
  )
})

it('makes a cut word whole unless its hyphen is its own', () => {
  const recoller = newRecoller(['un suivi socio-professionnel', 'une porte-parole', 'la modernisation'])
  assert.equal(recoller('la moderni-', 'sation'), 'la modernisation')
  assert.equal(recoller('la ges-', 'tion des flux'), 'la gestion des flux')
  assert.equal(recoller('médico-', 'social'), 'médico-social')
  assert.equal(recoller('prenez rendez-', 'vous'), 'prenez rendez-vous')
  assert.equal(recoller('un porte-', 'parole'), 'un porte-parole')
  assert.equal(recoller('pré-', 'et post-production'), 'pré- et post-production')
  assert.equal(recoller('un mot', 'entier'), 'un mot entier')
})
