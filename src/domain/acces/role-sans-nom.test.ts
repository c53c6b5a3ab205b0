import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type Boite, findRolesSansNom } from './role-sans-nom.rules.ts'

const places = [
  { nom: 'M1 Mi', lieu: { mention: 'mi', parcours: 'm1' } },
  { nom: 'M2 MPT', lieu: { mention: 'mi', parcours: 'mpt' } },
]
const boite: Boite = {
  courriel: 'm2@u.exemple',
  role: 'gestionnaire',
  perimetreType: 'parcours',
  perimetreId: 'mpt',
}
const found = (boites: readonly Boite[], held: Parameters<typeof findRolesSansNom>[2]): string[] =>
  findRolesSansNom(places, boites, held).map(({ role, place }) => `${role} ${place}`)

it('a mailbox for a role that nobody holds is found on each place it reaches', () => {
  assert.deepEqual(found([boite], new Map()), ['gestionnaire M2 MPT'])
  assert.deepEqual(found([{ ...boite, perimetreType: 'mention', perimetreId: 'mi' }], new Map()), [
    'gestionnaire M1 Mi',
    'gestionnaire M2 MPT',
  ])
})

it('a name anywhere above answers for it; another role or another place does not', () => {
  const on = (perimetreType: 'mention' | 'parcours', perimetreId: string) => [{ perimetreType, perimetreId }]
  assert.deepEqual(found([boite], new Map([['gestionnaire', on('mention', 'mi')]])), [])
  assert.deepEqual(found([boite], new Map([['responsable', on('mention', 'mi')]])), ['gestionnaire M2 MPT'])
  assert.deepEqual(found([boite], new Map([['gestionnaire', on('parcours', 'm1')]])), ['gestionnaire M2 MPT'])
})

it('a mailbox for no role in particular says nothing', () => {
  assert.deepEqual(found([{ ...boite, role: null }], new Map()), [])
})
