/** Invented brochures of other masters, each laid out in its own way: what a person reads in them must be read. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { contactsOf, ecsOf, heuresOf, readFixture, uesOf } from '#test/brochures/read-fixture.ts'

it('an MBA leaflet: modules with their courses, steps of admission, fees and dates', () => {
  const p = readFixture('mba-hotellerie.txt')
  assert.deepEqual(
    [p.diplome.type, p.parcours.intitule, p.diplome.niveau],
    ['Executive MBA', "Management de l'hôtellerie indépendante", null],
  )
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.intitule, ue.ecs.map((ec) => ec.volumes[0]?.heures)]),
    [
      ["Stratégie de l'offre", [14, 21]],
      ['Finance', [14, 7]],
      ['Humain', [14, 14]],
    ],
  )
  assert.deepEqual(p.parcours.tarifs, ['14 900 €'])
  assert.deepEqual([p.organisation.debut, p.organisation.dureeTexte], ['2026-10-09', '18 mois'])
  assert.deepEqual(
    p.admission.etapes.map((etape) => etape.mode),
    ['dossier', 'entretien'],
  )
  assert.deepEqual(
    p.admission.pieces.map((piece) => piece.exigence),
    ['obligatoire', 'obligatoire', 'obligatoire', 'facultatif'],
  )
  assert.deepEqual(p.site, {
    nom: 'Campus Rive-Verte',
    adresse: { voie: '22 avenue du Lac', codePostal: '99300', ville: 'BELLEVUE-LES-EAUX' },
  })
  assert.deepEqual(contactsOf(p)[0], [
    'responsable_formation',
    'Charlie Fauxnom',
    'charlie.fauxnom@ecole-imaginaire.example',
    null,
  ])
})

it('a word processor left in disorder: tabs, wrapped lines, labels without blanks', () => {
  const p = readFixture('word-desordre.txt')
  assert.deepEqual(
    [p.parcours.intitule, p.parcours.annee, p.document.date],
    ['Économie et action durable', 'M2', '2026-03-03'],
  )
  assert.deepEqual(p.parcours.objectifs, [
    "Former des économistes de terrain, capables d'évaluer une politique locale et d'en rendre compte à des élus.",
  ])
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.code, ue.ects, ue.ecs[0]?.volumes[0]?.heures]),
    [
      ['UE1', 6, 30],
      ['UE2', 6, 24],
      ['UE3', 9, 40],
      ['UE4', 3, 18],
      ['UE5', null, 12],
      ['UE6', 24, undefined],
      ['UE7', 6, undefined],
    ],
  )
  assert.deepEqual(p.admission.criteres[0]?.alternatives, [
    'M1 en économie',
    'M1 en gestion',
    'M1 en sciences sociales',
  ])
  assert.deepEqual([p.organisation.stageMois, p.organisation.stageStatuts], [4, ['FI']])
  assert.deepEqual(p.debouches.secteurs, ['évaluation', 'recherche', 'conseil'])
  assert.deepEqual(
    p.mobilite.map(({ programme, pays, partenaires }) => [programme, pays, partenaires]),
    [['Erasmus+', 'Belgique', ['Université de Valfleur']]],
  )
  assert.deepEqual(
    p.adhesions.map(({ organisme, nomComplet }) => [organisme, nomComplet]),
    [['Réseau des masters en économie durable', 'REMED']],
  )
  assert.deepEqual(
    contactsOf(p).map(([, nom]) => nom),
    ['Robin Prétexte', 'Noa Leurre'],
  )
  assert.deepEqual([p.composante.telephone, p.composante.adresse?.codePostal], ['+33299112233', '99500'])
  assert.equal(p.admission.calendrier.length, 2)
})

it('English headings and tables', () => {
  const p = readFixture('data-english.md')
  assert.deepEqual(
    [p.diplome.type, p.parcours.intitule, p.parcours.ects, p.parcours.campus],
    ['Master of Science', 'Applied Data Storytelling', 60, 'Northbank'],
  )
  assert.deepEqual([p.parcours.langues, p.document.date], [['anglais'], '2026-05-12'])
  const ecs = ecsOf(p)
  assert.deepEqual(
    ecs.map((ec) => [ec.intitule, ec.ects, ec.evaluation]),
    [
      ['Data ethics', 4, 'Essay'],
      ['Visual grammar', 6, 'Portfolio'],
      ['Statistics for stories', 8, 'Exam'],
      ['Newsroom project', 12, 'Project'],
      ["Master's thesis", 18, 'Defence'],
    ],
  )
  assert.deepEqual(heuresOf(ecs[1]), [
    ['CM', 18],
    ['TD', 12],
  ])
  assert.deepEqual(
    p.admission.pieces.map((piece) => piece.exigence),
    ['obligatoire', 'obligatoire', 'obligatoire', 'facultatif'],
  )
  assert.deepEqual(p.admission.criteres[0]?.alternatives, [
    "bachelor's degree in statistics",
    "bachelor's degree in journalism",
    "bachelor's degree in computer science",
  ])
  assert.deepEqual(contactsOf(p), [
    ['responsable_formation', 'Robin Makebelieve', 'robin.makebelieve@northbank.example', null],
    ['gestionnaire_formation', null, 'office@northbank.example', '+33599776655'],
  ])
})

it('a catalogue page of a university: labels, blocks of skills, courses under numbered UE', () => {
  const p = readFixture('fiche-communication.txt')
  assert.deepEqual(
    [p.diplome.mention, p.parcours.intitule, p.parcours.ects, p.diplome.niveau],
    ['Médias et récits', 'Podcast et création sonore', 120, 7],
  )
  assert.deepEqual(
    [p.composante.nom, p.etablissement.nom],
    ['UFR Lettres imaginaires', 'Université du Grand-Large'],
  )
  assert.deepEqual(
    p.competences.blocs.map(({ code, competences }) => [code, competences.length]),
    [
      ['BC1', 2],
      ['BC2', 2],
    ],
  )
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.code, ue.ects, ue.ecs.map((ec) => ec.volumes[0]?.heures)]),
    [
      ['UE11', 6, [24, 24]],
      ['UE12', 6, [30, 30]],
      ['UE21', 12, [60]],
    ],
  )
  assert.deepEqual([p.organisation.semainesCours, p.organisation.semainesEntreprise], [2, 2])
  assert.deepEqual(p.debouches.metiers.length, 3)
  assert.deepEqual(contactsOf(p), [
    ['responsable_formation', 'Charlie Irréel', 'charlie.irreel@grand-large.example', '+33200000009'],
    ['gestionnaire_formation', null, 'secretariat-lettres@grand-large.example', null],
  ])
})

it('a folded leaflet whose panels come in any order', () => {
  const p = readFixture('depliant-marketing.txt')
  assert.deepEqual(
    [p.parcours.code, p.parcours.annee, p.parcours.campus, p.parcours.capacite],
    ['M2 MKD', 'M2', 'Grand-Place', 25],
  )
  assert.deepEqual(
    p.parcours.taux.map(({ nom, valeur }) => [nom, valeur]),
    [
      ['Taux de sélection', 12],
      ['Taux de réussite', 98],
      ["Taux d'insertion professionnelle", 92],
    ],
  )
  assert.deepEqual(
    p.diplome.annees.map(({ code }) => code),
    ['M1 MV', 'M2 MKD', 'M2 MDL'],
  )
  assert.deepEqual(
    contactsOf(p).map(([role, nom]) => [role, nom]),
    [
      ['directrice_mention', 'Jean FAUXNOM'],
      ['responsable_formation', 'Marie EXEMPLE'],
      ['responsable_formation', 'Paul MODÈLE'],
      ['gestionnaire_formation', 'Sophie FICTIVE'],
      ['autre', 'Léa INVENTÉE'],
    ],
  )
  assert.deepEqual(
    p.maquette.semestres.map(({ parties }) => parties.map(({ bloc }) => bloc)),
    [['BCC1', 'BCC2'], ['BCC2']],
  )
  assert.deepEqual(
    ecsOf(p).map((ec) => ec.volumes[0]?.heures ?? null),
    [24, 18, 20, 30, 21, null, null, null, null],
  )
  assert.deepEqual(p.organisation.joursEntreprise, [4, 5])
  assert.deepEqual(p.mobilite[0]?.partenaires, ['Université de Valfleur', 'École du Sud'])
  assert.deepEqual(p.debouches.metiers[3], {
    intitule: "chargé d'études",
    domaines: ['grande distribution', 'luxe', 'banque'],
  })
  assert.deepEqual(
    p.admission.etapes.map(({ nom }) => nom),
    ['admissibilite', 'admission'],
  )
})

it('the page of a CFA: two years of hours, addresses on several lines, nested skills', () => {
  const p = readFixture('fiche-cfa-risques.txt')
  assert.deepEqual(
    [p.parcours.code, p.diplome.mention, p.parcours.intitule, p.parcours.annee],
    ['M_GRI', 'Finance', 'Gestion des risques imaginaires', null],
  )
  assert.deepEqual(
    [p.diplome.rncp, p.cfa.nom, p.cfa.courriel],
    ['35913', 'CFA DES IMAGINAIRES', 'contact@cfa-imaginaire.example'],
  )
  assert.deepEqual(
    [p.organisation.debut, p.organisation.fin, p.organisation.heuresAnnoncees],
    ['2026-09-07', '2028-08-31', 900],
  )
  assert.deepEqual(p.composante, {
    nom: 'UFR de gestion imaginaire',
    nomLong: null,
    adresse: { voie: 'Bâtiment B, 10 avenue des Acacias', codePostal: '92000', ville: 'NANTERRE-LES-BOIS' },
    siteWeb: null,
    courriel: null,
    telephone: null,
  })
  assert.deepEqual(
    ecsOf(p).map((ec) => heuresOf(ec).map(([, heures]) => heures)),
    [[36], [24, 12], [18, 18], [10]],
  )
  assert.deepEqual(p.pedagogie.evaluation, ['Contrôle continu', 'Examens écrits'])
  assert.deepEqual(p.competences.activites, ['Modélisation des pertes', 'Suivi des limites'])
  assert.deepEqual(
    p.competences.blocs.map(({ competences }) => competences.length),
    [2, 1],
  )
})

it('nested lists of UE and courses, labels that are courses, rates in a sentence', () => {
  const p = readFixture('urbanisme-listes.txt')
  assert.deepEqual(
    [p.diplome.mention, p.parcours.intitule, p.parcours.annee],
    ['Urbanisme et aménagement', 'Villes moyennes', 'M1'],
  )
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.code, ue.ects, ue.ecs.length]),
    [
      ['UE1', 6, 2],
      ['UE2', 9, 3],
      ['UE3', 12, 0],
      ['UE4', 6, 0],
    ],
  )
  assert.deepEqual(ecsOf(p).map(heuresOf), [
    [[null, 24]],
    [
      ['CM', 18],
      ['TD', 6],
    ],
    [['TD', 30]],
    [['TD', 24]],
    [],
  ])
  assert.deepEqual([...p.parcours.statuts].sort(), ['APP', 'FC', 'FI'])
  assert.deepEqual(
    p.parcours.taux.map(({ valeur }) => valeur),
    [85],
  )
  assert.deepEqual([p.organisation.debut, p.organisation.fin], ['2026-09-07', '2027-04-30'])
  assert.deepEqual(
    p.organisation.joursCours.map(({ jour }) => jour),
    [1, 2, 3],
  )
  assert.equal(p.site.nom, 'Campus des Sources – Bât. D')
})
