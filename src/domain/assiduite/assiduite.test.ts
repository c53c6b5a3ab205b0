import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { STATUTS_APPRENANT, type StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { addDays, jour } from '#src/kit/jour.ts'
import type { Apprenant, PeriodeStatut } from './apprenant.ts'
import { fautePresence, totalAssiduite } from './assiduite.rules.ts'
import { DESTINATAIRES, linesFor } from './destinataire.rules.ts'
import { devoirsDe } from './devoir.rules.ts'
import { services } from './service.rules.ts'
import { attendus, changeStatut, statutLe } from './statut-date.rules.ts'

const DU = jour('2026-09-01')
const held = (statut: StatutApprenant): PeriodeStatut => ({ statut, du: DU, au: null, motif: null })

it('a change of statut keeps both periods and holds from its day on', () => {
  const changed = changeStatut([held('FI')], {
    statut: 'APP',
    du: jour('2026-10-15'),
    motif: 'contrat signé',
  })
  assert.ok(changed.ok)
  assert.deepEqual(changed.value, [
    { statut: 'FI', du: DU, au: '2026-10-14', motif: null },
    { statut: 'APP', du: '2026-10-15', au: null, motif: 'contrat signé' },
  ])
  const days = ['2026-08-31', '2026-09-01', '2026-10-14', '2026-10-15', '2027-10-15'].map(jour)
  assert.deepEqual(
    days.map((day) => statutLe(changed.value, day)),
    [null, 'FI', 'FI', 'APP', 'APP'],
  )
})

it('a change that comes too early or changes nothing is refused', () => {
  const next = { statut: 'APP' as const, du: DU, motif: null }
  assert.deepEqual(changeStatut([held('FI')], next), { ok: false, refus: { code: 'trop-tot', dernier: DU } })
  assert.deepEqual(changeStatut([held('APP')], { ...next, du: addDays(DU, 1) }), {
    ok: false,
    refus: { code: 'meme-statut' },
  })
})

it('whatever the changes, every day from the first has exactly one statut', () => {
  const change = fc.record({
    statut: fc.constantFrom(...STATUTS_APPRENANT),
    after: fc.integer({ min: 0, max: 40 }),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let statuts: readonly PeriodeStatut[] = [held('FI')]
      for (const { statut, after } of changes) {
        const done = changeStatut(statuts, { statut, du: addDays(statuts.at(-1)!.du, after), motif: null })
        if (done.ok) statuts = done.value
      }
      for (let n = 0; n < 520; n += 1) {
        const day = addDays(DU, n)
        const on = statuts.filter(({ du, au }) => du <= day && (au === null || day <= au))
        assert.equal(on.length, 1)
      }
    }),
    { numRuns: 50 },
  )
})

it('a groupe expects those of its millésime who hold one of its statuts that day', () => {
  const one = (id: string, statuts: readonly PeriodeStatut[]): Apprenant => ({
    id,
    millesime: 'm',
    prenom: id,
    nom: id,
    courriel: null,
    personne: null,
    statuts,
  })
  const all = [
    one('a', [held('APP')]),
    one('f', [held('FI')]),
    one('tard', [{ ...held('FI'), du: addDays(DU, 9) }]),
  ]
  const expected = (statuts: readonly StatutApprenant[], day = DU) =>
    attendus(all, [{ millesime: 'm', statuts }], day).map(({ apprenant }) => apprenant.id)
  assert.deepEqual(expected(['APP', 'PRO']), ['a'])
  assert.deepEqual(expected(['FI']), ['f'])
  assert.deepEqual(expected([], addDays(DU, 9)), ['a', 'f', 'tard'])
  assert.deepEqual(attendus(all, [{ millesime: 'other', statuts: [] }], DU), [])
})

it('totals count what a sheet says: unknown is neither presence nor absence', () => {
  const line = (minutes: number | null, justifiee = false) => ({ cours: 'c', duree: 240, minutes, justifiee })
  assert.deepEqual(totalAssiduite([line(240), line(0), line(0, true), line(90, true), line(null)]), {
    tenues: 960,
    suivies: 330,
    justifiees: 390,
    injustifiees: 240,
  })
})

it('minutes are whole, never more than the séance, and an outside proof says what it is', () => {
  const said = { minutes: 60, preuve: 'feuille' as const, attestation: null }
  assert.equal(fautePresence(said, 60), undefined)
  assert.equal(fautePresence({ ...said, minutes: null }, 60), undefined)
  assert.equal(fautePresence({ ...said, minutes: 61 }, 60), 'minutes-trop')
  assert.equal(fautePresence({ ...said, minutes: -1 }, 60), 'minutes-invalides')
  assert.equal(fautePresence({ ...said, minutes: Number.NaN }, 60), 'minutes-invalides')
  assert.equal(fautePresence({ ...said, preuve: 'attestation' }, 60), 'attestation-vide')
})

it('each recipient reads the lines it pays for, and the four statuts are all somebody’s', () => {
  const lines = STATUTS_APPRENANT.map((statut) => ({ statut }))
  const read = Object.fromEntries(
    DESTINATAIRES.map((one) => [one, linesFor(one, lines).map((l) => l.statut)]),
  )
  assert.deepEqual(read, {
    'opco-cfa': ['APP', 'PRO'],
    'financeur-fc': ['FC'],
    scolarite: ['FI'],
    tous: [...STATUTS_APPRENANT],
  })
})

it('a service keeps two cours of one lecturer apart and gives each of two lecturers the whole hours', () => {
  const prevues = [
    { cours: 'a', intervenants: ['x'], duree: 240 },
    { cours: 'a', intervenants: ['x'], duree: 240 },
    { cours: 'b', intervenants: ['x', 'y'], duree: 180 },
  ]
  assert.deepEqual(services(prevues, prevues.slice(1)), [
    { intervenant: 'x', cours: 'a', prevu: 480, fait: 240 },
    { intervenant: 'x', cours: 'b', prevu: 180, fait: 180 },
    { intervenant: 'y', cours: 'b', prevu: 180, fait: 180 },
  ])
})

it('duties follow the statut, and nothing is asked that the programme does not state', () => {
  const organisation = {
    stageTexte: 'Un stage d’au moins trois mois.',
    stageMois: 3,
    stageStatuts: ['FI' as const],
    joursEntreprise: [1, 2, 3],
  }
  assert.deepEqual(devoirsDe('FI', organisation), [
    { code: 'stage', mois: 3, texte: 'Un stage d’au moins trois mois.' },
  ])
  assert.deepEqual(devoirsDe('FC', organisation), [])
  assert.deepEqual(devoirsDe('APP', organisation), [{ code: 'employeur', jours: [1, 2, 3] }])
  assert.deepEqual(devoirsDe('FI', { ...organisation, stageTexte: null, stageMois: null }), [])
})
