import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { jour } from '#src/kit/jour.ts'
import { checkStage, conventionStage, dureeStage, gratificationMinimale, joursStage } from './stage.rules.ts'

const PLEIN_TEMPS = [1, 2, 3, 4, 5]
const LUNDI_MERCREDI = [1, 2, 3]
const compte = (du: string, au: string, jours = PLEIN_TEMPS) =>
  joursStage({ du: jour(du), au: jour(au) }, jours)
const codes = (statut: StatutApprenant, jours: number) => {
  const lus = checkStage(droit, { statut, mois: 3, jours, debut: jour('2026-01-05') })
  assert.ok(lus.ok)
  return lus.value.map(({ code, poids }) => `${code} ${poids}`)
}
const montant = (heures: number, debut: string) => {
  const lue = gratificationMinimale(droit, { heures, debut: jour(debut) })
  assert.ok(lue.ok)
  return lue.value.montant
}

it('days of internship between two dates, as the field notes count them (A.4)', () => {
  assert.equal(compte('2026-07-01', '2026-09-11'), 52)
  assert.equal(compte('2026-07-01', '2026-09-15'), 54)
  assert.equal(compte('2026-07-01', '2026-09-30'), 65)
  assert.equal(compte('2026-06-01', '2026-08-31'), 65)
  assert.equal(compte('2026-01-05', '2026-06-30', LUNDI_MERCREDI), 75)
})

it('three months are 66 days and 462 h: 22 weeks of Monday to Wednesday', () => {
  const duree = dureeStage(droit, 3, jour('2026-01-05'))
  assert.ok(duree.ok)
  assert.deepEqual([duree.value.jours, duree.value.heures], [66, 462])
  assert.equal(duree.value.jours / LUNDI_MERCREDI.length, 22)
})

it('[M068] FI with 60 days does not conform, 66 does; APP has no such duty; 462 h are paid at the rate of the date', () => {
  assert.deepEqual(codes('FI', 60), ['stage-trop-court bloque'])
  assert.deepEqual(codes('FI', 66), [])
  assert.deepEqual(codes('APP', 0), [])
  assert.equal(montant(462, '2025-09-01'), 2009.7)
  assert.equal(montant(462, '2026-01-05'), 2079)
})

it('FC owes the days too, under its own agreement; PRO owes nothing', () => {
  assert.deepEqual(codes('FC', 65), ['stage-trop-court bloque'])
  assert.deepEqual(codes('PRO', 0), [])
  assert.deepEqual((['FI', 'FC', 'APP', 'PRO'] as const).map(conventionStage), [
    'stage',
    'periode_formation',
    null,
    null,
  ])
})

it('no internship of FI passes 924 h', () => {
  assert.deepEqual(codes('FI', 132), [])
  assert.deepEqual(codes('FI', 133), ['stage-trop-long bloque'])
  assert.deepEqual(codes('FC', 133), [])
})

it('nothing is due up to 308 h, and everything from the next hour', () => {
  assert.equal(montant(308, '2026-01-05'), 0)
  assert.equal(montant(309, '2026-01-05'), 1390.5)
})

it('the rate of 2027 is not known: refused, not guessed', () => {
  const lue = gratificationMinimale(droit, { heures: 462, debut: jour('2027-01-04') })
  assert.equal(lue.ok ? null : lue.refus.cherche, 'stage.gratification.horaire')
})
