import assert from 'node:assert/strict'
import { it } from 'node:test'
import cipt from '#data/demonstration/cipt.json' with { type: 'json' }
import mpt from '#data/demonstration/mpt.json' with { type: 'json' }
import { apply } from '#src/kit/workflow.ts'
import { unDossier } from '#test/un-programme.ts'
import { writeAt } from './edition/chemin.rules.ts'
import { gardesTexte, marquesSansCode, tauxEnBlanc } from './garde.rules.ts'
import { type Programme, programmeSchema } from './programme.schema.ts'
import { CONTROLES_OFFRE } from './relecteur/registre.ts'
import { bloquants, relire } from './relecteur/relire.rules.ts'
import {
  GARDES_VERSION,
  STATUTS_VERSION,
  type StatutVersion,
  type TransitionVersion,
  versionWorkflow,
} from './version.workflow.ts'

/** Written by hand, never derived from the table: this is the second opinion. */
const CYCLE_DE_VIE = `
brouillon    : soumettre
en_relecture : renvoyer approuver
approuvee    : renvoyer publier
publiee      : remplacer
remplacee    :`

const everything = Object.fromEntries(GARDES_VERSION.map((garde) => [garde, true]))
const open = (statut: StatutVersion): TransitionVersion[] =>
  (Object.keys(versionWorkflow) as TransitionVersion[]).filter(
    (name) => apply(versionWorkflow, statut, name, everything).ok,
  )

it('a version lives this life and no other', () => {
  const lines = STATUTS_VERSION.map((s) => `${s.padEnd(12)} : ${open(s).join(' ')}`.trimEnd())
  assert.equal(`\n${lines.join('\n')}`, CYCLE_DE_VIE)
})

it('what each step asks, and nothing more', () => {
  const asked = Object.fromEntries(
    Object.entries(versionWorkflow).map(([name, { guards }]) => [name, guards.join(' ')]),
  )
  assert.deepEqual(asked, {
    soumettre: 'intituleConnu',
    renvoyer: '',
    approuver: 'intituleConnu heuresCoherentes',
    publier:
      'approuveeParResponsable intituleConnu heuresCoherentes tauxSansBlanc marqueRncpJustifiee relectureSansBlocage',
    remplacer: '',
  })
})

/** The guards of a text nobody set anything aside on. */
const gardes = (texte: Programme) => {
  const dossier = { ...unDossier({}), programme: texte }
  return gardesTexte(texte, bloquants(relire(CONTROLES_OFFRE, dossier)))
}
const programme = (contenu: unknown): Programme => programmeSchema.parse(contenu)

it('both programmes of the demonstration pass every guard of the text', () => {
  const passed = {
    intituleConnu: true,
    heuresCoherentes: true,
    tauxSansBlanc: true,
    marqueRncpJustifiee: true,
    relectureSansBlocage: true,
  }
  assert.deepEqual(gardes(programme(mpt)), passed)
  assert.deepEqual(gardes(programme(cipt)), passed)
})

it('each guard of the text refuses what it names', () => {
  const broken = (contenu: unknown, chemin: string, valeur: unknown) =>
    gardes(writeAt(programme(contenu), chemin, valeur))
  assert.equal(broken(mpt, 'parcours.intitule', null).intituleConnu, false)
  assert.equal(broken(cipt, 'organisation.heuresAnnoncees', 487).heuresCoherentes, false)
  assert.equal(broken(mpt, 'parcours.taux[0].affiche', '--%').tauxSansBlanc, false)
  assert.equal(
    broken(mpt, 'marque.marques[0]', 'CERTIFICATION enregistrée au RNCP').marqueRncpJustifiee,
    false,
  )
})

it('a placeholder is a blank only where no number is known, and words are not a placeholder', () => {
  const shown = (valeur: number | null, affiche: string) =>
    tauxEnBlanc(writeAt(programme(mpt), 'parcours.taux', [{ nom: 'Réussite', valeur, affiche }])).length
  assert.deepEqual(
    [
      shown(null, '--%'),
      shown(null, '— —%'),
      shown(null, '__ %'),
      shown(92, '--%'),
      shown(null, 'non disponible'),
    ],
    [1, 0, 1, 0, 0],
  )
})

it('a mark that says registered is fine once the number is known', () => {
  const marked = writeAt(programme(cipt), 'marque.marques', ['FRANCE compétences', 'Université Paris 1'])
  assert.deepEqual(marquesSansCode(marked), [])
  assert.deepEqual(marquesSansCode(writeAt(marked, 'diplome.rncp', null)), ['FRANCE compétences'])
})
