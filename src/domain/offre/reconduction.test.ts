import assert from 'node:assert/strict'
import { it } from 'node:test'
import { unProgramme } from '#test/programme.ts'
import { anneeSuivante, dateProposee, debutAnnee, phrasesDatees, reconduire } from './reconduction.rules.ts'

const CHOIX = { annee: '2026-2027', debut: false, fin: false, codes: true }
const done = (choix: Partial<typeof CHOIX> = {}) => {
  const next = reconduire(unProgramme(), { ...CHOIX, ...choix })
  assert.ok(next.ok)
  return next.value
}

it('the year after is read from this one, and unknown when this one is', () => {
  assert.equal(anneeSuivante('2025-2026'), '2026-2027')
  assert.equal(anneeSuivante('2025/2026'), '2026-2027')
  for (const wrong of [null, '', '2025', '2025-2027', 'rentrée 2025'])
    assert.equal(anneeSuivante(wrong), null)
  assert.equal(debutAnnee(' 2025 – 2026 '), 2025)
})

it('a date proposed is the same weekday a year later; nothing is proposed from nothing', () => {
  assert.equal(dateProposee('2025-09-01'), '2026-08-31')
  assert.equal(dateProposee('2026-02-30'), null)
  assert.equal(dateProposee(null), null)
})

it('what belongs to a year is unknown again, unless a proposal is taken', () => {
  const bare = done()
  assert.deepEqual([bare.organisation.debut, bare.organisation.fin], [null, null])
  assert.deepEqual([bare.document.date, bare.document.dateTexte], [null, null])
  assert.deepEqual(bare.parcours.taux, [])
  assert.equal(bare.document.anneeUniversitaire, '2026-2027')
  const taken = done({ debut: true })
  assert.deepEqual([taken.organisation.debut, taken.organisation.fin], ['2026-08-31', null])
  assert.deepEqual(bare.maquette, unProgramme().maquette)
})

it('codes are kept or given again, as chosen; titles, hours and credits stay', () => {
  const [ue] = done({ codes: false }).maquette.semestres[0]?.parties[0]?.ues ?? []
  assert.deepEqual([ue?.code, ue?.intitule, ue?.ects], [null, 'Stratégie', 6])
  assert.deepEqual(
    ue?.ecs.map(({ code }) => code),
    [null, null],
  )
})

it('a text that is no university year is refused', () => {
  assert.deepEqual(reconduire(unProgramme(), { ...CHOIX, annee: '2026' }), {
    ok: false,
    refus: 'annee-invalide',
  })
})

it('sentences that name a year are pointed at', () => {
  const programme = unProgramme()
  const admission = { ...programme.admission, calendrier: ['Candidatures en mars 2025', 'Réponse en juin'] }
  assert.deepEqual(phrasesDatees(admission, 'admission'), ['admission.calendrier[0]'])
})
