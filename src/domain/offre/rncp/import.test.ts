import assert from 'node:assert/strict'
import { it } from 'node:test'
import { estRetenue, jourFichier, numeroFiche, parseNumeros } from './import.rules.ts'

it('a number is known however it is typed', () => {
  for (const texte of ['38175', 'RNCP38175', 'rncp 38175', ' RNCP 38175 ', '038175'])
    assert.equal(numeroFiche(texte), 'RNCP38175')
  assert.equal(numeroFiche('RS 6604'), 'RS6604')
  for (const texte of ['', null, 'RNCP', '38175 bis']) assert.equal(numeroFiche(texte), null)
  assert.deepEqual(parseNumeros('RNCP38175, 34567\nrs 12 ; 38175'), ['RNCP38175', 'RNCP34567', 'RS12'])
})

it('what is kept: level 7 of the RNCP, a list or everything, and always what the programmes cite', () => {
  const keeps = (portee: 'niveau_7' | 'liste' | 'tout', numero: string, niveau: number | null) =>
    estRetenue({ numero, niveau }, { portee, numeros: new Set(['RNCP1']), cites: new Set(['RNCP2']) })
  assert.deepEqual(
    [keeps('niveau_7', 'RNCP9', 7), keeps('niveau_7', 'RS9', 7), keeps('niveau_7', 'RNCP9', 6)],
    [true, false, false],
  )
  assert.deepEqual([keeps('niveau_7', 'RNCP9', null), keeps('niveau_7', 'RNCP2', 6)], [false, true])
  assert.deepEqual(
    [keeps('liste', 'RNCP1', 5), keeps('liste', 'RNCP9', 7), keeps('liste', 'RNCP2', 7)],
    [true, false, true],
  )
  assert.equal(keeps('tout', 'RS9', null), true)
})

it('the day of a file is the last one its name holds', () => {
  assert.equal(jourFichier('export-fiches-rncp-v4-1-2026-08-25.zip'), '2026-08-25')
  assert.equal(jourFichier('flux.xml'), null)
  assert.equal(jourFichier('2026-02-31.xml'), null)
})
