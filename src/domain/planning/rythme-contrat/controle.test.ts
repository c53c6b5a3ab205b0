import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { controlerRythme, type Hypotheses } from './controle.rules.ts'

type Sujet = Parameters<typeof controlerRythme>[1]
const RIEN = programmeVide().organisation
const unSujet = (organisation: Partial<Programme['organisation']>, statuts: StatutApprenant[]): Sujet => ({
  organisation: { ...RIEN, ...organisation },
  parcours: { statuts } as Programme['parcours'],
})
const controle = (sujet: Sujet, hypotheses: Partial<Hypotheses> = {}) => {
  const lu = controlerRythme(droit, sujet, { annee: 2025, ...hypotheses })
  assert.ok(lu.ok)
  return lu.value
}
const dit = (sujet: Sujet, hypotheses: Partial<Hypotheses> = {}) =>
  controle(sujet, hypotheses).constats.map(({ code, poids }) => `${code} ${poids}`)

const cipt = {
  semainesCours: 1,
  semainesEntreprise: 3,
  debut: '2025-09-01',
  fin: '2026-09-14',
  heuresAnnoncees: 487,
  dureeTexte: 'Durée:1an',
}
const mpt: Partial<Programme['organisation']> = {
  joursCours: [
    { jour: 4, partie: 'journee' },
    { jour: 5, partie: 'journee' },
    { jour: 6, partie: 'matin' },
  ],
  joursEntreprise: [1, 2, 3],
  moisDebut: 9,
  moisFin: 6,
  soutenanceMois: 9,
  stageMois: 3,
}

it('the CIPT: 487 h fit no phase, 379 days are not a year, and a contrat de professionnalisation is too long and too full', () => {
  assert.deepEqual(dit(unSujet(cipt, ['APP', 'PRO'])), [
    'promesse-intenable bloque',
    'duree-annoncee-differente informe',
    'pro-trop-long bloque',
    'formation-au-dessus-plafond bloque',
  ])
  assert.equal(controle(unSujet(cipt, ['APP'])).constats[0]?.params.capacite, 476)
})

it('with 457 h two phases of four hold: the phase must be chosen', () => {
  const sujet = unSujet({ ...cipt, heuresAnnoncees: 457 }, ['APP'])
  assert.deepEqual(dit(sujet), ['promesse-selon-phase avertit', 'duree-annoncee-differente informe'])
  assert.deepEqual(
    controle(sujet).phases.map(({ premiere, verdict }) => [premiere, verdict.tient]),
    [
      ['2025-09-01', true],
      ['2025-09-08', true],
      ['2025-09-15', false],
      ['2025-09-22', false],
    ],
  )
})

it('the MPT: a week of 39 h, and 65 days from July to September where the internship asks for 66', () => {
  const hypotheses = { durees: { journee: 7, demiJournee: 4 }, heuresJourEntreprise: 7 }
  const { cadre, constats } = controle(unSujet(mpt, ['FI', 'FC', 'APP']), hypotheses)
  assert.deepEqual([cadre?.du, cadre?.au], ['2025-09-01', '2026-06-30'])
  assert.deepEqual(
    constats.map(({ code, params }) => [code, params.total ?? params.jours]),
    [
      ['semaine-au-dela-duree-legale', 39],
      ['stage-sans-place', 65],
    ],
  )
})

it('a defence in the last month of class leaves no day, one in February waits for the next year', () => {
  const place = (soutenanceMois: number) =>
    controle(unSujet({ ...mpt, soutenanceMois }, ['FI'])).constats.map(({ code, params }) => [
      code,
      params.jours,
    ])
  assert.deepEqual(place(6), [['stage-sans-place', 0]])
  assert.deepEqual(place(2), [])
})

it('a programme that states no rhythm nor date is told nothing', () => {
  assert.deepEqual(controle(unSujet({}, ['FI', 'APP', 'PRO'])), {
    cadre: null,
    rythme: null,
    phases: [],
    constats: [],
  })
})

it('a session before the law we know is refused, not guessed', () => {
  const vieux = unSujet({ ...cipt, debut: '2019-09-02', fin: '2020-08-31' }, ['APP'])
  const lu = controlerRythme(droit, vieux, { annee: 2019 })
  assert.equal(lu.ok ? null : lu.refus.code, 'droit-inconnu-a-cette-date')
})
