/** Invented brochures written after the rules, to look unlike the others: a wrong value is worse than a line not read. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { contactsOf, ecsOf, heuresOf, readFixture, uesOf } from '#test/brochures/read-fixture.ts'

const semestresOf = (nom: string): [string | null, number][] =>
  readFixture(nom).maquette.semestres.map(({ code, parties }) => [
    code,
    parties.flatMap((partie) => partie.ues).length,
  ])

it('one page in Markdown: rates on one line, semesters as bare rows, tags, statuses in prose', () => {
  const p = readFixture('comptabilite-une-page.md')
  assert.deepEqual(
    p.parcours.taux.map(({ nom, valeur }) => [nom, valeur]),
    [
      ['Taux de réussite 2025', 94],
      ["Taux d'insertion à 6 mois", 88],
    ],
  )
  assert.deepEqual(semestresOf('comptabilite-une-page.md'), [
    ['S3', 3],
    ['S4', 1],
  ])
  assert.deepEqual([p.diplome.rncp, p.diplome.niveau, p.parcours.ects], ['98713', 7, 60])
  assert.deepEqual(p.parcours.statuts, ['FI', 'APP', 'FC'])
  assert.deepEqual([p.organisation.moisDebut, p.organisation.moisFin], [9, 8])
  assert.deepEqual([p.organisation.debut, p.composante.siteWeb], [null, null])
  assert.match(p.admission.calendrier[0] ?? '', /^Candidatures du 15\/02\/2026 au 30\/04\/2026/)
  assert.equal(p.debouches.metiers.at(-1)?.intitule, 'directeur administratif et financier')
})

it('a mention printed under a title that says less', () => {
  const p = readFixture('droit-mention.txt')
  assert.deepEqual(
    [p.diplome.mention, p.parcours.intitule, p.parcours.code],
    ['Droit public', 'Droit des collectivités', 'DC'],
  )
  assert.deepEqual(
    p.admission.etapes.map((etape) => etape.texte),
    ['Modalités : dossier puis entretien'],
  )
})

it('a university diploma in health: modules, people with their grade, places', () => {
  const p = readFixture('sante-diu.md')
  assert.deepEqual(
    [p.diplome.type, p.parcours.capacite, p.organisation.heuresAnnoncees],
    ['Diplôme universitaire', 24, 126],
  )
  assert.deepEqual(
    p.contacts.map(({ role, nom }) => [role, nom]),
    [
      ['responsable_formation', 'Solange Imaginaire'],
      ['responsable_formation', 'Hector Factice'],
      ['gestionnaire_formation', 'Odile Chimère'],
    ],
  )
  assert.deepEqual(
    uesOf(p).map((ue) => ue.ecs.length),
    [3, 2, 2],
  )
})

it('an engineering school in English, in tabs: totals are no course, an office keeps its own telephone', () => {
  const p = readFixture('robotique-tabulations.txt')
  assert.deepEqual(
    ecsOf(p).map((ec) => ec.code),
    ['ROB101', 'ROB102', 'ROB103', 'HUM101', 'FLE101', 'ROB201', 'ROB202', 'ROB203'],
  )
  assert.deepEqual(heuresOf(ecsOf(p)[4]), [['TP', 30]])
  assert.deepEqual(contactsOf(p), [
    ['responsable_formation', 'Maxence Imaginé', 'maxence.imagine@ensm.example', null],
    ['autre', null, 'admissions@ensm.example', '+33384000000'],
  ])
  assert.deepEqual(
    [p.debouches.metiers.map((metier) => metier.intitule), p.debouches.poursuite],
    [['Robotics engineer', 'Control systems engineer'], 'Research engineer, then PhD'],
  )
})

it('two languages side by side: the title is read once, the weeks to apply are not the weeks of courses', () => {
  const p = readFixture('economie-bilingue.md')
  assert.deepEqual(
    [p.diplome.mention, p.parcours.intitule, p.parcours.code],
    ['Économie circulaire', 'Transition des territoires', 'TT'],
  )
  assert.deepEqual([p.organisation.debut, p.organisation.fin], [null, null])
  assert.equal(p.admission.calendrier.length, 1)
})

it('capitals without accents: the finality is no title, the hours of an internship are not taught', () => {
  const p = readFixture('formation-capitales.txt')
  assert.deepEqual(
    [p.diplome.mention, p.parcours.intitule, p.parcours.annee],
    ['INGENIERIE DE LA FORMATION ET CONSEIL', 'CONCEPTION DE DISPOSITIFS NUMERIQUES', 'M2'],
  )
  const stage = uesOf(p).find((ue) => ue.code === 'UE401')
  assert.deepEqual([stage?.intitule, stage?.ecs], ['STAGE DE 400 HEURES MINIMUM', []])
  assert.deepEqual([p.organisation.moisDebut, p.organisation.moisFin], [10, 6])
})

it('blocks with their national codes, rates of two years, days on each side', () => {
  const p = readFixture('ressources-humaines-blocs.md')
  assert.deepEqual(
    p.competences.blocs.map(({ code, competences }) => [code, competences.length]),
    [
      ['BC01', 2],
      ['BC02', 2],
      ['BC03', 0],
    ],
  )
  assert.deepEqual(
    p.parcours.taux.slice(1).map(({ nom, valeur }) => [nom, valeur]),
    [
      ['Taux de réussite 2023', 92],
      ['Taux de réussite 2024', 95],
      ["Taux d'abandon 2023", 3],
      ["Taux d'abandon 2024", 2],
    ],
  )
  assert.deepEqual(
    [p.organisation.joursCours.map(({ jour }) => jour), p.organisation.joursEntreprise],
    [[1, 2], []],
  )
  assert.deepEqual(p.parcours.statuts, ['APP', 'PRO'])
})

it('scanned pages: cut words are whole, headers and feet are no fields', () => {
  const p = readFixture('eau-pages-cesures.txt')
  assert.deepEqual(
    ecsOf(p).map((ec) => ec.intitule),
    [
      'Hydrologie opérationnelle',
      'Écologie des zones humides',
      "Droit de l'eau",
      'Modélisation avancée des bassins versants',
      "Stage de fin d'études (6 mois)",
    ],
  )
  assert.deepEqual(heuresOf(ecsOf(p)[3]), [['TD', 30]])
  assert.equal(p.debouches.metiers[2]?.intitule, "Ingénieur d'études eau et assainissement")
  assert.equal(p.etablissement.nom, "Université du Val d'Essonge")
  assert.equal(p.admission.criteres.length, 2)
})

it('hours by semester with totals: every course once, with its total', () => {
  const p = readFixture('banque-totaux.txt')
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.code, ue.ecs.map((ec) => ec.volumes[0]?.heures)]),
    [
      ['UE1', [42, 42, 28]],
      ['UE2', [35, 28]],
      ['UE3', [14, 21]],
    ],
  )
  assert.deepEqual([p.organisation.semainesCours, p.organisation.semainesEntreprise], [1, 2])
  assert.deepEqual([p.composante.courriel, p.composante.telephone], [null, null])
})

it('a web page pasted with its menus: a menu is no mobility and no course', () => {
  const p = readFixture('informatique-page-web.txt')
  assert.deepEqual(p.mobilite, [])
  assert.deepEqual(
    semestresOf('informatique-page-web.txt').map(([code]) => code),
    ['S1', 'S2', 'S3', 'S4'],
  )
  assert.equal(ecsOf(p).length, 7)
  assert.deepEqual([p.parcours.ects, p.parcours.statuts], [120, ['FI', 'FC', 'APP', 'PRO']])
})

it('people in a table of three columns, a maquette with codes, hours and assessment', () => {
  const p = readFixture('livre-contacts-tableau.md')
  assert.deepEqual(contactsOf(p), [
    ['responsable_mention', 'Anaïs Fictionnelle', 'anais.fictionnelle@hauterive.example', null],
    ['responsable_formation', 'Bruno Supposé', 'bruno.suppose@hauterive.example', null],
    ['gestionnaire_formation', 'Chloé Inventive', 'scol-lettres@hauterive.example', '+33476000000'],
  ])
  assert.deepEqual(heuresOf(ecsOf(p)[1]), [
    ['CM', 24],
    ['TD', 12],
  ])
  assert.deepEqual(
    p.parcours.taux.map(({ valeur }) => valeur),
    [82, 6],
  )
})

it('groups shown by indentation: what they hold is counted once', () => {
  const p = readFixture('decarbonation-retraits.txt')
  assert.deepEqual(
    uesOf(p)
      .slice(0, 2)
      .map((ue) => [ue.intitule, ue.ecs.map((ec) => ec.volumes[0]?.heures)]),
    [
      ['Tronc commun', [90, 60, 60]],
      ['Options (2 au choix)', [60, 60, 60]],
    ],
  )
  assert.deepEqual(
    p.debouches.metiers.map((metier) => metier.intitule),
    ['Consultant bas-carbone', 'Data scientist énergie', 'Responsable RSE'],
  )
  assert.equal(p.parcours.intitule, 'DATA & DÉCARBONATION')
  assert.deepEqual(
    p.admission.etapes.map((etape) => etape.mode),
    ['dossier', 'dossier', 'entretien'],
  )
})

it('a training organisation: the dates of the register are not the dates of the courses', () => {
  const p = readFixture('musees-organisme.txt')
  assert.deepEqual([p.organisation.debut, p.organisation.fin], ['2026-09-07', '2027-07-09'])
  assert.deepEqual(
    [p.organisation.joursCours.map(({ jour }) => jour), p.organisation.joursEntreprise],
    [
      [4, 5],
      [1, 2, 3],
    ],
  )
  assert.deepEqual(contactsOf(p)[0], ['referent_handicap', 'Sonia Légende', null, '+33534000000'])
  assert.equal(p.composante.telephone, null)
})

it('items after a chevron, people on one line, an internship or a work-study contract', () => {
  const p = readFixture('geomatique-chevrons.txt')
  assert.deepEqual([p.organisation.stageMois, p.organisation.stageStatuts], [5, []])
  assert.deepEqual(
    p.competences.blocs.map((bloc) => bloc.competences.length),
    [3],
  )
  assert.deepEqual(
    p.contacts.filter(({ nom }) => nom !== null).map(({ nom, telephone }) => [nom, telephone]),
    [
      ['Fatou Imaginaire', null],
      ['Pedro Inexistant', '+33473000000'],
    ],
  )
  assert.equal(p.composante.nom, null)
  assert.equal(p.debouches.metiers.length, 4)
  assert.deepEqual([p.admission.pieces.length, p.admission.calendrier.length], [4, 1])
})

it('a UE above each table, its total inside it', () => {
  const p = readFixture('meef-ue-tableaux.md')
  assert.equal(p.diplome.mention, 'Pratiques et ingénierie de la formation')
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.code, ue.ects, ue.ecs.length]),
    [
      ['UE3.1', 9, 2],
      ['UE3.2', 12, 1],
      ['UE4.1', 15, 0],
      ['UE4.2', 15, 0],
    ],
  )
})
