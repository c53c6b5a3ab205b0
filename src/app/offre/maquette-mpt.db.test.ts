/** The maquette of the MPT, row by row: what the responsable fills in through the forms is what stands in the end. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { type CodeConstatMaquette, manquesEc } from '#src/domain/offre/maquette/completude.rules.ts'
import { ecsOf, uesOf } from '#src/domain/offre/maquette/repere.rules.ts'
import { heuresOf, heuresParMode } from '#src/domain/offre/maquette/somme.rules.ts'
import type { Maquette } from '#src/domain/offre/maquette.schema.ts'
import { MODES_HEURE } from '#src/domain/offre/vocabulaire.ts'
import { readMaquette } from '#src/store/offre/maquette-store.ts'
import { acteurOf } from '#test/acteur.ts'
import { useDatabase } from '#test/database.ts'
import { ouvrirVersion } from './avancer-version.ts'
import { modifierPartie } from './modifier-partie.ts'
import { showPartie } from './show-partie.ts'
import { showProgramme } from './show-programme.ts'

const world = useDatabase({ demonstration: true })
const { mpt } = MILLESIMES_DEMONSTRATION

it('the responsable opens a version', async () => {
  const { monde } = world.current
  await ouvrirVersion(monde, await acteurOf(monde, 'philippine'), mpt)
})

const maquette = (): Promise<Maquette> => readMaquette(world.current.db, mpt)

/** Types these fields over what the form shows, as the responsable does. */
const fill = async (chemin: string, champs: Readonly<Record<string, string>>) => {
  const { monde } = world.current
  const philippine = await acteurOf(monde, 'philippine')
  const shown = await showPartie(monde, philippine, { millesime: mpt, chemin })
  assert.ok(shown.ok)
  const saisie: Record<string, string[]> = {}
  for (const [nom, valeur] of Object.entries(shown.value.valeur as object))
    saisie[`${chemin}.${nom}`] = [valeur ?? []]
      .flat()
      .filter((one) => typeof one !== 'object')
      .map(String)
  for (const [nom, texte] of Object.entries(champs)) saisie[`${chemin}.${nom}`] = [texte]
  const answer = await modifierPartie(monde, philippine, {
    millesime: mpt,
    chemin,
    saisie,
    base: shown.value.valeur,
  })
  assert.equal(answer.ok, true, JSON.stringify(answer))
}

const constats = async (code: CodeConstatMaquette): Promise<readonly string[]> => {
  const { monde } = world.current
  const shown = await showProgramme(monde, await acteurOf(monde, 'philippine'), mpt)
  assert.ok(shown.ok)
  return shown.value.constats.filter((constat) => constat.code === code).map(({ cle }) => cle)
}

const UES = [
  [
    'M079',
    'S3',
    'BCC1',
    'Lecture des écosystèmes institutionnels, socio-économiques, environnementaux, technologiques et territoriaux',
    'S3-BCC1-UE1',
  ],
  ['M100', 'S4', 'BCC2', 'Concevoir et mettre en œuvre des politiques publiques', 'S4-BCC2-UE1'],
  ['M102', 'S4', 'BCC2', 'Piloter et évaluer des politiques publiques', 'S4-BCC2-UE2'],
  ['M105', 'S4', 'BCC3', 'Mobiliser les grandes fonctions d’une organisation de l’ESS', 'S4-BCC3-UE1'],
] as const

for (const [tag, semestre, bloc, intitule, repere] of UES)
  it(`[${tag}] UE « ${intitule} » stands under ${bloc} in ${semestre}, and a finding says its ECTS are missing until they are typed`, async () => {
    const place = uesOf(await maquette()).find((one) => one.ue.intitule === intitule)
    assert.deepEqual([place?.semestre, place?.bloc, place?.repere], [semestre, bloc, repere])
    assert.ok((await constats('ueSansEcts')).includes(repere))
    await fill(place?.chemin ?? '', { ects: '6', coefficient: '2', responsables: 'Philippine Spécimen' })
    assert.ok(!(await constats('ueSansEcts')).includes(repere))
    const filled = uesOf(await maquette()).find((one) => one.repere === repere)?.ue
    assert.deepEqual(
      [filled?.ects, filled?.coefficient, filled?.responsables],
      [6, 2, ['Philippine Spécimen']],
    )
    assert.equal(filled?.intitule, intitule)
  })

it('[M082] UE « Missions, rôles… » stands under BCC1 in S3, and a finding says it has no EC', async () => {
  const place = uesOf(await maquette()).find(({ ue }) =>
    ue.intitule?.startsWith('Missions, rôles, positionnement'),
  )
  assert.deepEqual([place?.semestre, place?.bloc, place?.ue.ecs.length], ['S3', 'BCC1', 0])
  assert.deepEqual(await constats('ueSansEc'), [place?.repere])
})

for (const [tag, code, intitule] of [
  ['M078', 'BCC1', 'Identifier les marges de manœuvre des dirigeants dans leur écosystème'],
  ['M083', 'BCC2', 'Concevoir et mettre en œuvre une stratégie et un modèle d’innovation sociale'],
  ['M086', 'BCC3', 'Déployer des méthodes et outils au service de l’innovation sociale'],
  [
    'M089',
    'BCC4',
    'Accompagner et transformer les comportements et postures au travail au service de l’innovation sociale',
  ],
  ['M092', 'BCC5', 'Produire et mobiliser des compétences à visée opérationnelle'],
] as const)
  it(`[${tag}] ${code} appears in S3, and is one thing however many semesters it spans`, async () => {
    const { blocs, semestres } = await maquette()
    assert.deepEqual(
      blocs.filter((bloc) => bloc.code === code || bloc.intitule === intitule),
      [{ code, intitule }],
    )
    const inSemestre = semestres.filter(({ parties }) => parties.some(({ bloc }) => bloc === code))
    assert.equal(inSemestre[0]?.code, 'S3')
    const rows = await world.current.db
      .selectFrom('bloc')
      .select('id')
      .where('millesime_id', '=', mpt)
      .where('code', '=', code)
      .execute()
    assert.equal(rows.length, 1)
  })

const ECS = [
  ['M080', 'S3', 'BCC1', 'Comprendre la logique de fonctionnement d’un écosystème territorial', 'CM', '20'],
  ['M081', 'S3', 'BCC1', 'Analyser un écosystème et en tirer des programmes d’actions', 'TD', '18'],
  [
    'M084',
    'S3',
    'BCC2',
    'Stratégie financière et de financement innovant dans les collectivités locales',
    'CM',
    '24',
  ],
  ['M087', 'S3', 'BCC3', 'Méthodologie de diagnostic territorial', 'TD', '15'],
  ['M088', 'S3', 'BCC3', 'Management de projets appliqués', 'projet', '30'],
  ['M090', 'S3', 'BCC4', 'Organisation et management des services publics locaux', 'CM', '21'],
  [
    'M091',
    'S3',
    'BCC4',
    'Stratégie RH d’accompagnement des transformations organisationnelles et managériales',
    'CM',
    '21',
  ],
  ['M106', 'S4', 'BCC3', 'Projets de territoire', 'projet', '16'],
  ['M107', 'S4', 'BCC3', 'Gouvernance territoriale', 'CM', '14'],
  ['M110', 'S4', 'BCC4', 'L’innovation interne dans les collectivités locales', 'TD', '12'],
  ['M111', 'S4', 'BCC4', 'L’innovation externe dans les collectivités locales', 'TD', '12'],
  ['M113', 'S4', 'BCC5', 'Méthodologie de recherche', 'TD', '10,5'],
] as const

for (const [tag, semestre, bloc, intitule, mode, heures] of ECS)
  it(`[${tag}] EC « ${intitule} » of ${bloc} in ${semestre} is given its code, hours, teacher and assessment`, async () => {
    const find = async () =>
      ecsOf(await maquette()).find(
        (one) => one.semestre === semestre && one.bloc === bloc && one.ec.intitule === intitule,
      )
    const start = await find()
    assert.ok(start, 'the EC is where the brochure puts it')
    // The brochure prints none; the demonstration has one of its own.
    await fill(start.chemin, { evaluation: '' })
    const place = await find()
    assert.ok(place)
    assert.deepEqual(manquesEc(place.ec), ['code', 'heures', 'enseignant', 'evaluation'])
    const evaluation = mode === 'projet' ? 'non évalué' : 'Examen écrit'
    await fill(place.chemin, {
      code: `ESSAI-${tag}`,
      'volumes[0].mode': mode,
      'volumes[0].heures': heures,
      responsables: 'Philippine Spécimen\nJules Prototype',
      evaluation,
    })
    const filled = await find()
    assert.ok(filled)
    assert.deepEqual(manquesEc(filled.ec), [])
    assert.equal(filled.ec.code, `ESSAI-${tag}`)
    assert.equal(heuresOf(filled), Number(heures.replace(',', '.')))
    assert.deepEqual(filled.ec.responsables, ['Philippine Spécimen', 'Jules Prototype'])
    assert.equal(filled.ec.evaluation, evaluation)
    assert.equal(filled.repere, place.repere)
  })

for (const [tag, mode] of [
  ['C094', 'CM'],
  ['C095', 'conference'],
  ['C096', 'atelier'],
] as const)
  it(`[${tag}] ${mode} is a type of session one may choose, and its hours are summed apart`, async () => {
    assert.ok(MODES_HEURE.includes(mode))
    const before = heuresParMode(await maquette()).find((line) => line.mode === mode)?.heures ?? 0
    const place = ecsOf(await maquette()).find(({ ec }) => ec.intitule === 'Suivi stage/alternance')
    await fill(place?.chemin ?? '', { 'volumes[0].mode': mode, 'volumes[0].heures': '7' })
    const after = heuresParMode(await maquette()).find((line) => line.mode === mode)?.heures
    assert.equal(after, before + 7)
  })

it('[M108] EC « Marketing territorial » exists, and is related to the module of the same name at Paris 1', async () => {
  const { monde } = world.current
  const place = ecsOf(await maquette()).find(({ ec }) => ec.intitule === 'Marketing territorial')
  assert.deepEqual([place?.semestre, place?.bloc], ['S4', 'BCC3'])
  const shown = await showPartie(monde, await acteurOf(monde, 'philippine'), {
    millesime: mpt,
    chemin: place?.chemin ?? '',
  })
  assert.ok(shown.ok)
  assert.deepEqual(shown.value.homonymes, [
    {
      adresse: 'm2-cipt',
      code: 'M2_CIPT',
      intitule: 'Communication institutionnelle et politique des territoires',
      etablissement: 'Université Paris 1 Panthéon-Sorbonne',
      ec: 'Marketing territorial',
    },
  ])
})

it('an EC keeps its identifier through every change made elsewhere', async () => {
  const ids = async () =>
    (
      await world.current.db
        .selectFrom('ec')
        .innerJoin('ue', 'ue.id', 'ec.ue_id')
        .select('ec.id')
        .where('ue.millesime_id', '=', mpt)
        .orderBy('ue.ordre')
        .orderBy('ec.ordre')
        .execute()
    ).map(({ id }) => id)
  const start = await ids()
  const place = ecsOf(await maquette())[3]
  await fill(place?.chemin ?? '', { ects: '3' })
  assert.deepEqual(await ids(), start)
})
