import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { unEc, unProgramme, unSemestre } from '#test/un-programme.ts'
import { phraseDe } from './phrase.ts'
import { relecteurMessages } from './relecteur-messages.ts'
import { CONTROLES, type CodeRelecture, relireProgramme } from './relire.ts'

const TODAY = jour('2025-11-30')
const finding = (code: CodeRelecture, faits: Readonly<Record<string, unknown>>) => {
  const found = relireProgramme({ programme: unProgramme(faits), today: TODAY }).find(
    (one) => one.code === code,
  )
  assert.ok(found, code)
  return found
}
const LIGNES = [
  unEc('Droit', { volumes: [{ mode: null, heures: 400 }] }),
  unEc('Sociologie', { volumes: [{ mode: null, heures: 57 }] }),
]

it('487 ≠ 457 is what one reads first, and its sentence says the gap', () => {
  const programme = unProgramme({
    'organisation.heuresAnnoncees': 487,
    'maquette.semestres': [unSemestre(LIGNES)],
    'parcours.taux': [{ nom: 'Taux de réussite', valeur: null, affiche: '--%' }],
  })
  const [premier] = relireProgramme({ programme, today: TODAY })
  assert.ok(premier)
  assert.match(phraseDe('fr', premier), /^487 ≠ 457\s: .* écart 30 h/)
  assert.match(phraseDe('en', premier), /^487 ≠ 457: .* 30 h apart/)
})

it('[C122] the sentence is « langue étrangère exigée, aucun enseignement »', () => {
  const lignes = Array.from({ length: 25 }, (_, rang) => unEc(`Enseignement ${rang + 1}`))
  const constat = finding('competence-langue', {
    'competences.blocs': [
      { code: null, intitule: 'Communiquer', competences: ['Écrire dans au moins une langue étrangère'] },
    ],
    'maquette.semestres': [unSemestre(lignes)],
  })
  assert.match(phraseDe('fr', constat), /^Langue étrangère exigée, aucun enseignement\s: .* 25 lignes/)
})

it('what is unknown is said to be, a month is named, a day is written out', () => {
  const sansNom = finding('contact-sans-moyen', {
    contacts: [{ role: 'autre', titre: 'Directrice', nom: null, courriel: null, telephone: null }],
  })
  assert.equal(phraseDe('fr', sansNom), 'Directrice, non renseigné\u00a0: ni courriel ni téléphone.')
  const soutenance = finding('soutenance-apres-cours', {
    'organisation.moisDebut': 9,
    'organisation.moisFin': 6,
    'organisation.soutenanceMois': 9,
  })
  assert.match(phraseDe('fr', soutenance), /^La soutenance est en septembre, après la fin des cours \(juin\)/)
  const tardive = finding('mise-a-jour-tardive', {
    'document.date': '2025-09-08',
    'organisation.debut': '2025-09-01',
  })
  assert.match(phraseDe('fr', tardive), /^Mise à jour le 8 septembre 2025, 7 jours après/)
})

it('every check has a code of its own, and its two sentences are filled with the same facts', () => {
  const codes = CONTROLES.map(({ code }) => code)
  assert.equal(new Set(codes).size, codes.length)
  const facts = (texte: string) =>
    [...new Set([...texte.matchAll(/\{(\w+)\}/g)].map(([, nom]) => nom))].toSorted()
  for (const code of codes)
    assert.deepEqual(
      facts(relecteurMessages.fr[`relecteur.${code}`]),
      facts(relecteurMessages.en[`relecteur.${code}`]),
      code,
    )
})
