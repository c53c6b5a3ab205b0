import assert from 'node:assert/strict'
import { it } from 'node:test'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import { CODES_PROFIL, PROFILS } from '#src/formats/profil/profil.ts'
import { askValues, optionalValues } from './asked-value.ts'
import { elementMessages } from './element-messages.ts'

const EXEMPLES: Readonly<Record<string, string>> = { texte: '12345678901234', date: '20260901', choix: '2' }
const isKnown = (cle: string): boolean => Object.hasOwn(elementMessages.fr, `echange.element.${cle}`)

for (const profil of CODES_PROFIL)
  it(`${profil}: a programme of which nothing is known is completed by what is asked, each thing in words`, async () => {
    const given: Record<string, { valeur: string; par: string }> = {}
    for (let tour = 0; tour < 4; tour += 1) {
      const written = await PROFILS[profil].write(programmeVide(), given)
      if (written.ok) return
      const asked = askValues(profil, written.refus.manque, given)
      for (const { element, regle, valeurs } of asked) {
        assert.ok(isKnown(element), `${element} has no words`)
        assert.ok(valeurs.length > 0, `${element}: nothing may be given for it`)
        for (const { cle, forme } of valeurs) {
          assert.ok(isKnown(cle), `${cle} has no words`)
          const max = forme.genre === 'texte' ? forme.max : 99
          const first = forme.genre === 'choix' ? forme.codes.at(-1) : EXEMPLES[forme.genre]?.slice(0, max)
          const own = cle.endsWith('code-RNCP') ? 'RNCP38175' : cle.includes('extra[') ? '6500.00' : null
          const valeur = own ?? first ?? ''
          assert.equal(regle, 'manquant', `${cle} given and refused: ${valeur}`)
          given[cle] = { valeur, par: 'essai' }
        }
      }
    }
    assert.fail(`never complete: ${Object.keys(given).join(', ')}`)
  })

it('asks no date twice that the action and the session inherit', () => {
  const manques = [
    'formation@datecrea',
    'formation/action@datecrea',
    'formation/action/session@datecrea',
  ].map((element) => ({ element, regle: 'manquant', chemin: null }))
  assert.deepEqual(
    askValues('edof', manques, {}).map(({ element }) => element),
    ['formation@datecrea'],
  )
})

it('a value of the programme that the format refuses is mended in the programme', () => {
  const manque = { element: 'formation/certification/code-RNCP', regle: 'valeur', chemin: 'diplome.rncp' }
  assert.deepEqual(askValues('edof', [manque], {})[0]?.valeurs, [])
  const given = { [manque.element]: { valeur: '38175', par: 'essai' } }
  assert.equal(askValues('edof', [manque], given)[0]?.valeurs.length, 1)
})

it('a code the format waits for is asked once, whatever hangs on it', () => {
  const waiting = (source: string) => ({ sort: 'abandonne', source, raison: 'complement_requis' }) as const
  const rapport = [
    waiting('competences.blocs[0].code'),
    waiting('competences.blocs[1].intitule'),
    waiting('organisation.semainesCours'),
  ]
  const asked = optionalValues('lheo', rapport)
  assert.deepEqual(asked, [
    {
      cle: 'formation/action/session/blocs-competences/validation-blocs',
      forme: { genre: 'choix', codes: ['0', '1', '2'] },
    },
    { cle: 'formation/action/session/cycle/type-cycle', forme: { genre: 'choix', codes: ['0', '1'] } },
  ])
  assert.ok(asked.every(({ cle }) => isKnown(cle)))
})
