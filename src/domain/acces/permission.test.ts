import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { type Action, can, DROITS } from './permission.ts'
import { type Affectation, couvre, isEnCours, type Lieu, ROLES, type Role } from './role.ts'

const held = (over: Partial<Affectation> = {}): Affectation => ({
  role: 'responsable',
  perimetreType: 'parcours',
  perimetreId: 'mpt',
  debut: jour('2025-09-01'),
  fin: jour('2026-08-31'),
  ...over,
})
const mpt: Lieu = { etablissement: 'lille', composante: 'iae', mention: 'mi', parcours: 'mpt' }
const cipt: Lieu = { etablissement: 'paris', composante: 'esps', mention: 'sp', parcours: 'cipt' }

it('a role counts from its first day to its last, both included', () => {
  const days = ['2025-08-31', '2025-09-01', '2026-01-15', '2026-08-31', '2026-09-01'].map(jour)
  assert.deepEqual(
    days.map((day) => isEnCours(held(), day)),
    [false, true, true, true, false],
  )
  assert.deepEqual(
    days.map((day) => isEnCours(held({ fin: null }), day)),
    [false, true, true, true, true],
  )
  const oneDay = held({ debut: jour('2026-01-15'), fin: jour('2026-01-15') })
  assert.deepEqual(
    days.map((day) => isEnCours(oneDay, day)),
    [false, false, true, false, false],
  )
})

it('a perimeter covers what stands within it and nothing beside, above or unknown', () => {
  const table: readonly (readonly [Affectation['perimetreType'], string | null, boolean, boolean])[] = [
    ['installation', null, true, true],
    ['etablissement', 'lille', true, false],
    ['composante', 'iae', true, false],
    ['mention', 'mi', true, false],
    ['parcours', 'mpt', true, false],
    ['promotion', 'mpt-2026', false, false],
    ['parcours', null, false, false],
  ]
  for (const [perimetreType, perimetreId, here, there] of table) {
    const who = held({ perimetreType, perimetreId })
    assert.deepEqual([couvre(who, mpt), couvre(who, cipt)], [here, there], perimetreType)
  }
  assert.equal(couvre(held(), { etablissement: 'lille', composante: 'iae', mention: 'mi' }), false)
  assert.equal(couvre(held({ perimetreId: null }), { parcours: null }), false)
})

/** Written by hand: A administrateur, D directrice, R responsable, G gestionnaire, C communication, L lecteur. */
const MATRIX: Readonly<Record<Action, string>> = {
  'personne.lire': 'A',
  'personne.modifier': 'A',
  'affectation.modifier': 'A',
  'organisation.lire': 'A D R G C L',
  'organisation.modifier': 'A C',
  'brochure.deposer': 'A D R G',
  'brochure.lire': 'A D R G',
  'brochure.revoir': 'A D R G',
  'programme.lire': 'A D R G C L',
  'programme.modifier': 'A D R G',
  'programme.soumettre': 'D R G',
  'programme.renvoyer': 'D R C',
  'programme.approuver': 'R',
  'programme.publier': 'C',
  'registre.tenir': 'A D R G C',
  'enquete.tenir': 'A D R G',
  'mission.lire': 'A D R G',
  'mission.decider': 'D R G',
  'demande.traiter': 'A D R G',
  'mutualisation.proposer': 'D R G',
  'mutualisation.decider': 'D R',
  'relecture.dispenser': 'A D R',
  'rncp.lier': 'A D R',
  'rncp.importer': 'A',
  'emploi.lire': 'A D R G C L',
  'emploi.modifier': 'A D R G',
  'apprenant.lire': 'A D R G',
  'apprenant.modifier': 'A D R G',
  'presence.tenir': 'A D R G',
  'audit.lire': 'A',
  'courrier.lire': 'A',
}
const LETTER: Readonly<Record<Role, string>> = {
  administrateur: 'A',
  directrice_mention: 'D',
  responsable: 'R',
  gestionnaire: 'G',
  communication: 'C',
  lecteur: 'L',
}
const acteur = (affectation: Affectation, today = jour('2026-01-15')) => ({
  id: 'moi',
  nom: 'Moi',
  today,
  affectations: [affectation],
})

it('who may do what at home is this table, drawn by hand', () => {
  for (const action of Object.keys(DROITS) as Action[]) {
    const allowed = ROLES.filter((role) =>
      can(acteur(held({ role, perimetreType: 'composante', perimetreId: 'iae' })), action, mpt),
    )
    assert.equal(allowed.map((role) => LETTER[role]).join(' '), MATRIX[action], action)
  }
})

it('outside the perimeter nobody may do anything but read what is public, a day too late nothing at all', () => {
  for (const action of Object.keys(DROITS) as Action[])
    for (const role of ROLES) {
      const who = held({ role, perimetreType: 'composante', perimetreId: 'iae' })
      const elsewhere = action === 'organisation.lire'
      assert.equal(can(acteur(who), action, cipt), elsewhere, `${role} ${action} elsewhere`)
      assert.equal(can(acteur(who, jour('2026-09-01')), action, mpt), false, `${role} ${action} too late`)
    }
})

it('two roles add up, and each keeps to its own perimeter', () => {
  const both = {
    ...acteur(held()),
    affectations: [
      held(),
      held({ role: 'communication', perimetreType: 'etablissement', perimetreId: 'paris' }),
    ],
  }
  assert.equal(can(both, 'programme.approuver', mpt), true)
  assert.equal(can(both, 'programme.publier', cipt), true)
  assert.equal(can(both, 'programme.approuver', cipt), false)
  assert.equal(can(both, 'programme.publier', mpt), false)
})
