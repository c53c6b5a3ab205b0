import assert from 'node:assert/strict'
import { it } from 'node:test'
import { constats, unEc, unProgramme, unSemestre } from '#test/un-programme.ts'
import { ordrePieces } from './admission/ordre-pieces.ts'
import { appliquerReparation } from './reparation.rules.ts'
import { heuresEcart } from './somme/heures-ecart.ts'

const FAITS = {
  'organisation.heuresAnnoncees': 22,
  'maquette.semestres': [unSemestre([unEc('Droit', { volumes: [{ mode: null, heures: 20 }] })])],
}

it('a mend changes what it showed, and the finding falls', () => {
  const [constat] = constats(heuresEcart, FAITS)
  const mended = appliquerReparation(unProgramme(FAITS), constat?.reparation ?? [])
  assert.ok(mended.ok)
  assert.equal(mended.value.organisation.heuresAnnoncees, 20)
  assert.deepEqual(constats(heuresEcart, { ...FAITS, 'organisation.heuresAnnoncees': 20 }), [])
})

it('a mend is refused where the fact changed since it was shown', () => {
  const [constat] = constats(heuresEcart, FAITS)
  const autre = unProgramme({ ...FAITS, 'organisation.heuresAnnoncees': 40 })
  assert.deepEqual(appliquerReparation(autre, constat?.reparation ?? []), { ok: false, refus: 'perimee' })
})

it('a whole list may be put in order at once', () => {
  const piece = (intitule: string, exigence: string) => ({ intitule, exigence, statuts: [] })
  const faits = {
    'admission.pieces': [
      piece('CV', 'obligatoire'),
      piece('Lettre', 'facultatif'),
      piece('Projet', 'obligatoire'),
    ],
  }
  const [constat] = constats(ordrePieces, faits)
  const mended = appliquerReparation(unProgramme(faits), constat?.reparation ?? [])
  assert.ok(mended.ok)
  assert.deepEqual(
    mended.value.admission.pieces.map(({ intitule }) => intitule),
    ['CV', 'Projet', 'Lettre'],
  )
})
