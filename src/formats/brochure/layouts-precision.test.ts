/** What a hasty reading gets wrong: each of these lines once gave a value that was not there. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { contactsOf, ecsOf, heuresOf, readFixture, uesOf } from '#test/brochures/read-fixture.ts'

it('courses on long lines stay apart, two people on one line keep their own mailbox', () => {
  const p = readFixture('chimie-une-ligne-par-ue.txt')
  assert.deepEqual(
    ecsOf(p).map((ec) => [ec.code, ec.ects]),
    [
      ['CHI901', 6],
      ['CHI902', 3],
      ['CHI903', 4],
      ['CHI904', 2],
      ['CHI905', 3],
      ['CHI906', 3],
      ['CHI907', 12],
      ['CHI1001', 30],
    ],
  )
  assert.deepEqual(contactsOf(p).slice(0, 2), [
    ['responsable_formation', 'Aude Irréelle', 'aude.irreelle@basse-lande.example', null],
    ['responsable_formation', 'Yanis Fictif', 'yanis.fictif@basse-lande.example', null],
  ])
  assert.equal(p.composante.courriel, null)
})

it('the year of a survey, the dates of a sentence and a level asked for are not taken for others', () => {
  const p = readFixture('chimie-une-ligne-par-ue.txt')
  assert.deepEqual([p.document.anneeUniversitaire, p.organisation.lieu], [null, null])
  assert.deepEqual(p.parcours.statuts, ['FI', 'FC', 'APP'])
  assert.equal(p.admission.calendrier.length, 2)
  assert.deepEqual(
    p.admission.criteres.map(({ nature }) => nature),
    ['competence'],
  )
  assert.deepEqual([p.diplome.mention, p.parcours.intitule], ['Chimie', 'Formulation cosmétique'])
})

it('opening hours are no days of courses, credits of two semesters in one row are not read', () => {
  const p = readFixture('staps-gras.md')
  assert.deepEqual([p.organisation.joursCours, p.organisation.rythmeTexte], [[], null])
  assert.ok(!ecsOf(p).some((ec) => ec.intitule === 'Connaissances scientifiques'))
  assert.deepEqual(heuresOf(ecsOf(p).find((ec) => ec.intitule === 'Statistiques')), [
    ['CM', 6],
    ['TD', 12],
  ])
  assert.ok(!uesOf(p).some((ue) => ue.intitule === 'PROGRAMME M2'))
  assert.deepEqual([p.parcours.intitule, p.parcours.annee], ['STAPS', null])
})

it('numbered sections, a semester in the head of its table, the number of places before the part of it', () => {
  const p = readFixture('numerique-numerote.txt')
  assert.deepEqual(
    p.maquette.semestres.map(({ code, parties }) => [
      code,
      parties.flatMap(({ ues }) => ues.map((ue) => ue.code)),
    ]),
    [
      ['S3', ['UE1', 'UE2']],
      ['S4', ['UE3', 'UE4']],
    ],
  )
  assert.deepEqual([p.parcours.capacite, p.parcours.intitule], [25, 'DROIT DU NUMÉRIQUE'])
  assert.deepEqual([p.parcours.objectifs.length, p.competences.blocs.length], [2, 2])
  assert.deepEqual(
    [p.organisation.joursCours.map(({ jour }) => jour), p.organisation.joursEntreprise],
    [[1, 2], []],
  )
  assert.equal(p.etablissement.nom, 'UNIVERSITÉ DE SAINT-AMARIN')
})

it('underlined headings, hours of two years in one line, numbered lists inside blocks', () => {
  const p = readFixture('psychologie-souligne.md')
  assert.deepEqual(
    [p.diplome.mention, p.parcours.intitule, p.parcours.campus],
    ['Psychologie', 'Psychologie du travail et ergonomie', 'Jean-Invent'],
  )
  assert.equal(p.organisation.heuresAnnoncees, null)
  assert.deepEqual(
    [p.admission.calendrier.length, p.admission.pieces.map((piece) => piece.exigence)],
    [3, ['obligatoire', 'obligatoire', 'obligatoire', 'si_disponible']],
  )
  assert.deepEqual(
    ecsOf(p).map((ec) => ec.volumes[0]?.heures ?? null),
    [24, 24, 18, 24, 18, null, 12, null],
  )
})

it('lines after the maquette are no courses, a module without a list is a module like the others', () => {
  const p = readFixture('marketing-modules.txt')
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.intitule, ue.ecs.map((ec) => ec.intitule)]),
    [
      ['Stratégie digitale', ['Diagnostic', 'Business model']],
      ['Data marketing', ['Web analytics', 'CRM']],
      ['Création de contenu', ['Création de contenu']],
    ],
  )
  assert.deepEqual([p.parcours.code, p.parcours.annee, p.parcours.ects], [null, 'M2', 60])
  assert.deepEqual(
    p.parcours.taux.map(({ valeur }) => valeur),
    [97, 92, 89],
  )
})
