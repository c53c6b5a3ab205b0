import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { unDossier } from '#test/un-programme.ts'
import { uneFiche } from '#test/une-fiche-rncp.ts'
import type { FicheRncp } from '../../rncp/rncp.schema.ts'
import { CONTROLES_OFFRE } from '../registre.ts'
import { relire } from '../relire.rules.ts'

const FAITS = {
  'diplome.rncp': '38175',
  'parcours.statuts': ['APP'],
  'etablissement.nom': 'Université A',
  'organisation.debut': '2025-09-01',
  'organisation.fin': '2026-09-14',
}
/** The findings of the watch on a fiche changed in one place; on 30 November 2025. */
const codes = (part: Partial<FicheRncp> | null): readonly string[] => {
  const fiche = part && uneFiche(part)
  const rncp = { importe: jour('2025-11-01'), fiche, lie: null, siret: null }
  return relire(CONTROLES_OFFRE, { ...unDossier(FAITS), rncp })
    .filter(({ code }) => code.startsWith('rncp-'))
    .map(({ code, gravite, chemin }) => `${code} ${gravite} ${chemin}`)
}
const SAID = (code: string): readonly string[] => [`${code} avertissement diplome.rncp`]

it('a fiche in order raises nothing, and without an import nothing is said of any code', () => {
  assert.deepEqual(codes({}), [])
  const sans = relire(CONTROLES_OFFRE, unDossier(FAITS)).filter(({ code }) => code.startsWith('rncp-'))
  assert.deepEqual(sans, [])
})

for (const [code, part] of [
  ['rncp-inconnu', null],
  ['rncp-inactif', { actif: false }],
  ['rncp-pas-encore', { dateEffet: '2026-09-01' }],
  ['rncp-expire', { finEnregistrement: '2025-11-01' }],
  ['rncp-expire', { finEnregistrement: '2025-08-31' }],
  ['rncp-remplace', { nouvelles: ['RNCP40000'] }],
  ['rncp-certificateur', { certificateurs: [] }],
  ['rncp-certificateur-inactif', { certificateurs: [{ siret: null, nom: 'UNIVERSITE A', actif: false }] }],
  ['rncp-apprentissage', { voies: { ...uneFiche().voies, CA: false } }],
  ['rncp-niveau', { niveau: 6 }],
  ['rncp-expire-bientot', { finEnregistrement: '2026-11-30' }],
] as const)
  it(`${code}: warns, and never blocks (${JSON.stringify(part)})`, () => {
    assert.deepEqual(codes(part as Partial<FicheRncp> | null), SAID(code))
  })

it('rncp-expire-avant-fin: the end of the registration falls inside the year', () => {
  assert.deepEqual(codes({ finEnregistrement: '2026-09-13' }), [
    ...SAID('rncp-expire-avant-fin'),
    ...SAID('rncp-expire-bientot'),
  ])
})
