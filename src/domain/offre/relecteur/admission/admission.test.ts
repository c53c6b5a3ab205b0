import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats } from '#test/un-programme.ts'
import { entretienAmbigu } from './entretien-ambigu.ts'
import { ordrePieces } from './ordre-pieces.ts'
import { pieceSansEcheance } from './piece-sans-echeance.ts'
import { prerequisDeContenu } from './prerequis-de-contenu.ts'
import { processusAbsent } from './processus-absent.ts'
import { vapSansAdresse } from './vap-sans-adresse.ts'

const piece = (intitule: string, exigence: string) => ({ intitule, exigence, statuts: [] })
const critere = (texte: string, nature: string) => ({ texte, statuts: [], nature, alternatives: [] })
const etape = (nom: string, texte: string) => ({ nom, mode: null, texte })

it('processus-absent: neither steps nor pieces', () => {
  assert.deepEqual(chemins(processusAbsent, {}), ['admission.etapes'])
  assert.deepEqual(chemins(processusAbsent, { 'admission.pieces': [piece('CV', 'obligatoire')] }), [])
})

it('ordre-pieces: a mandatory piece after an optional one', () => {
  const [a, b] = [piece('CV', 'obligatoire'), piece('Recommandation', 'facultatif')]
  assert.deepEqual(chemins(ordrePieces, { 'admission.pieces': [b, a] }), ['admission.pieces'])
  assert.deepEqual(chemins(ordrePieces, { 'admission.pieces': [a, b] }), [])
})

it('piece-sans-echeance: « si disponible », and no day nor step', () => {
  const faits = (intitule: string) => ({ 'admission.pieces': [piece(intitule, 'si_disponible')] })
  assert.deepEqual(chemins(pieceSansEcheance, faits("Lettre de l'entreprise")), ['admission.pieces[0]'])
  assert.deepEqual(chemins(pieceSansEcheance, faits("Lettre de l'entreprise, avant le 30 juin")), [])
})

it('vap-sans-adresse: a file to send, with neither addressee nor date', () => {
  const faits = (texte: string) => ({ 'admission.criteres': [critere(texte, 'vapp')] })
  assert.deepEqual(chemins(vapSansAdresse, faits('Un dossier doit être rempli et adressé.')), [
    'admission.criteres[0]',
  ])
  const dit = 'Un dossier est à envoyer à vap@universite.exemple avant le 15 mai.'
  assert.deepEqual(chemins(vapSansAdresse, faits(dit)), [])
})

it('entretien-ambigu: each candidate after a first selection, and the mend says which', () => {
  const faits = (texte: string) => ({
    'admission.etapes': [etape('admissibilite', 'Sur dossier.'), etape('admission', texte)],
  })
  const [constat] = constats(entretienAmbigu, faits('Un entretien avec chaque candidat.'))
  assert.equal(constat?.reparation?.[0]?.apres, 'Un entretien avec chaque candidat admissible.')
  assert.deepEqual(chemins(entretienAmbigu, faits('Un entretien avec chaque candidat admissible.')), [])
  const seule = { 'admission.etapes': [etape('admission', 'Un entretien avec chaque candidat.')] }
  assert.deepEqual(chemins(entretienAmbigu, seule), [])
})

it('prerequis-de-contenu: a diploma whose content must be read by somebody', () => {
  const faits = (texte: string) => ({ 'admission.criteres': [critere(texte, 'diplome')] })
  assert.deepEqual(chemins(prerequisDeContenu, faits('Une licence contenant des matières de droit.')), [
    'admission.criteres[0].texte',
  ])
  const lu = 'Une licence contenant des matières de droit, au vu des relevés de notes.'
  assert.deepEqual(chemins(prerequisDeContenu, faits(lu)), [])
  assert.deepEqual(chemins(prerequisDeContenu, faits('Une licence de droit.')), [])
})
