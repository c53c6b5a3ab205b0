import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chemins, constats, unEc, uneLecture, uneUe, unSemestre } from '#test/un-programme.ts'
import { blocSurSemestres } from './bloc-sur-semestres.ts'
import { blocsDeLaMention } from './blocs-de-la-mention.ts'
import { enteteColle } from './entete-colle.ts'
import { intituleDuVoisin } from './intitule-du-voisin.ts'
import { ordreRubriques } from './ordre-rubriques.ts'
import { profondeurInegale } from './profondeur-inegale.ts'
import { ueSansEc } from './ue-sans-ec.ts'

const UE0 = 'maquette.semestres[0].parties[0].ues[0]'
const partie = (bloc: string | null, ...ues: readonly ReturnType<typeof uneUe>[]) => ({ bloc, ues })
const semestre = (...parties: readonly ReturnType<typeof partie>[]) => ({ code: 'S3', parties })

it('ue-sans-ec: a UE that holds nothing', () => {
  assert.deepEqual(
    chemins(ueSansEc, { 'maquette.semestres': [semestre(partie('B', uneUe([], 'Missions')))] }),
    [UE0],
  )
  const notee = uneUe([], 'Stage', 12)
  assert.deepEqual(chemins(ueSansEc, { 'maquette.semestres': [semestre(partie('B', notee))] }), [])
  const pleine = uneUe([unEc('Droit')], 'Missions')
  assert.deepEqual(chemins(ueSansEc, { 'maquette.semestres': [semestre(partie('B', pleine))] }), [])
})

it('profondeur-inegale: EC under a block here, under a UE there', () => {
  const nue = partie('BCC1', uneUe([unEc('Droit')]))
  const avecUe = partie('BCC2', uneUe([unEc('Sociologie')], 'Lire un territoire'))
  const [constat] = constats(profondeurInegale, { 'maquette.semestres': [semestre(nue, avecUe)] })
  assert.deepEqual([constat?.chemin, constat?.params.places], [UE0, 'S3 BCC1'])
  assert.deepEqual(chemins(profondeurInegale, { 'maquette.semestres': [semestre(nue, nue)] }), [])
  assert.deepEqual(chemins(profondeurInegale, { 'maquette.semestres': [semestre(avecUe)] }), [])
})

it('bloc-sur-semestres: a block of two semesters is told, one of one is not', () => {
  const s3 = unSemestre([unEc('Droit')], 'S3', 'BCC1')
  const [constat] = constats(blocSurSemestres, {
    'maquette.semestres': [s3, unSemestre([unEc('Sociologie')], 'S4', 'BCC1')],
  })
  assert.deepEqual([constat?.gravite, constat?.params.blocs], ['information', 'BCC1'])
  const autre = unSemestre([unEc('Sociologie')], 'S4', 'BCC2')
  assert.deepEqual(chemins(blocSurSemestres, { 'maquette.semestres': [s3, autre] }), [])
})

it('entete-colle: « UEMobiliser » blocks until somebody rewrote the title', () => {
  const chemin = `${UE0}.intitule`
  const source = uneLecture('**UEMobiliser les acteurs**', { [chemin]: [1] })
  const lecture = {
    ...source,
    champs: source.champs.map((champ) => ({ ...champ, valeur: 'Mobiliser les acteurs' })),
  }
  const faits = (intitule: string) => ({
    'maquette.semestres': [semestre(partie('B', uneUe([unEc('A')], intitule)))],
  })
  const [constat] = constats(enteteColle, faits('Mobiliser les acteurs'), { lecture })
  assert.deepEqual([constat?.chemin, constat?.gravite, constat?.lignes], [chemin, 'bloquant', [1]])
  assert.deepEqual(chemins(enteteColle, faits('Mobiliser les partenaires'), { lecture }), [])
  const propre = { ...lecture, lignes: ['UE : Mobiliser les acteurs'] }
  assert.deepEqual(chemins(enteteColle, faits('Mobiliser les acteurs'), { lecture: propre }), [])
})

it('intitule-du-voisin: an acronym that only another parcours of the mention spells out', () => {
  const faits = (intitule: string) => ({
    'parcours.annee': 'M2',
    'parcours.intitule': 'Management public',
    'diplome.annees': [
      { annee: 'M2', code: 'M2 MP', intitule: 'Management public' },
      { annee: 'M2', code: 'M2 E', intitule: "Entreprises de l'économie sociale et solidaire" },
    ],
    'maquette.semestres': [unSemestre([unEc(intitule)])],
  })
  const [constat] = constats(intituleDuVoisin, faits("Piloter une organisation de l'ESS"))
  assert.equal(constat?.chemin, `${UE0}.ecs[0].intitule`)
  assert.equal(constat?.params.voisins, "M2 E Entreprises de l'économie sociale et solidaire")
  assert.deepEqual(chemins(intituleDuVoisin, faits('Stratégie RH et SIG')), [])
})

it('blocs-de-la-mention: blocks that speak of the mention and never of the parcours', () => {
  const faits = (...intitules: readonly string[]) => ({
    'diplome.mention': "Management de l'innovation",
    'parcours.intitule': 'Management public territorial',
    'maquette.blocs': intitules.map((intitule, rang) => ({ code: `BCC${rang + 1}`, intitule })),
  })
  const herites = ["Conduire l'innovation sociale", "Outiller l'innovation"]
  assert.deepEqual(chemins(blocsDeLaMention, faits(...herites)), ['maquette.blocs'])
  assert.deepEqual(chemins(blocsDeLaMention, faits(...herites, 'Piloter un service public territorial')), [])
})

it('ordre-rubriques: the admission panel before the title, with the heading above it', () => {
  const lecture = (titre: number, admission: number) =>
    uneLecture('a\nb\nc\nd', { 'parcours.intitule': [titre], 'admission.etapes[0].texte': [admission] }, [1])
  const [constat] = constats(ordreRubriques, {}, { lecture: lecture(4, 2) })
  assert.deepEqual(constat?.lignes, [1, 4])
  assert.deepEqual(chemins(ordreRubriques, {}, { lecture: lecture(2, 4) }), [])
})
