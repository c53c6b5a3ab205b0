import assert from 'node:assert/strict'
import { it } from 'node:test'
import { droit } from '#src/domain/droit/registre.ts'
import { jour } from '#src/kit/jour.ts'
import {
  checkDebutContrat,
  checkSeance,
  checkSoutenance,
  debutContratParDefaut,
  jourJury,
} from './dates.rules.ts'

const enseignement = { du: jour('2025-09-01'), au: jour('2026-06-30') }
const session = { du: jour('2025-09-01'), au: jour('2026-09-14') }
const soutenance = jour('2026-09-10')
const contrat = (au: string) => ({ du: jour('2025-09-01'), au: jour(au) })

it('[M059] a session on 2 July, out of September to June, raises a warning', () => {
  assert.deepEqual(
    checkSeance(jour('2026-07-02'), enseignement).map(({ code, poids }) => [code, poids]),
    [['seance-hors-enseignement', 'avertit']],
  )
  assert.deepEqual(checkSeance(jour('2026-06-30'), enseignement), [])
})

it('[M060] an APP contract ending 31 August warns of the defence outside it; a jury before the defence is refused', () => {
  assert.deepEqual(
    checkSoutenance(soutenance, { statut: 'APP', contrat: contrat('2026-08-31') }).map(({ code, poids }) => [
      code,
      poids,
    ]),
    [['soutenance-hors-contrat', 'avertit']],
  )
  assert.deepEqual(checkSoutenance(soutenance, { statut: 'APP', contrat: contrat('2026-09-14') }), [])
  assert.deepEqual(jourJury(jour('2026-09-09'), soutenance), {
    ok: false,
    refus: { code: 'jury-avant-soutenance', soutenance },
  })
  assert.equal(jourJury(jour('2026-09-10'), soutenance).ok, true)
})

it('an FI learner has no contract to defend within', () => {
  assert.deepEqual(checkSoutenance(soutenance, { statut: 'FI', contrat: contrat('2026-08-31') }), [])
  assert.deepEqual(checkSoutenance(soutenance, { statut: 'APP', contrat: null }), [])
})

it('[C035] a contract starts on 1 September 2025 by default; more than three months later is alerted', () => {
  assert.equal(debutContratParDefaut(session), '2025-09-01')
  const codes = (debut: string) => {
    const lus = checkDebutContrat(droit, jour(debut), session)
    assert.ok(lus.ok)
    return lus.value.map(({ code, params }) => [code, params.limite])
  }
  assert.deepEqual(codes('2025-12-01'), [])
  assert.deepEqual(codes('2025-12-02'), [['contrat-trop-tard', '2025-12-01']])
})
