/** Invented brochures of other masters, each laid out in its own way: what a person reads in them must be read. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { contactsOf, ecsOf, heuresOf, readFixture, uesOf } from '#test/brochures/read-fixture.ts'

it('Markdown with pipe tables: columns named by their header, UE as rows of the table', () => {
  const p = readFixture('hydrologie-tableaux.md')
  assert.deepEqual(
    [
      p.parcours.code,
      p.parcours.intitule,
      p.diplome.mention,
      p.diplome.rncp,
      p.parcours.capacite,
      p.parcours.ects,
    ],
    ['M2_HYVI', 'Hydrologie des villes', "Sciences de l'eau", '99123', 24, 120],
  )
  assert.deepEqual(p.parcours.langues, ['français', 'anglais'])
  assert.deepEqual([...p.parcours.statuts].sort(), ['APP', 'FC', 'FI'])
  assert.deepEqual([p.document.date, p.document.anneeUniversitaire], ['2026-01', '2026-2027'])
  assert.equal(p.document.mentionLegale, 'document non contractuel')
  assert.deepEqual(
    [p.etablissement.nom, p.composante.nom],
    ['Université de Port-Imaginaire', 'Faculté des sciences du vivant'],
  )
  assert.deepEqual(p.composante.adresse, {
    voie: '12 bis, quai des Marais',
    codePostal: '99400',
    ville: 'Port-Imaginaire Cedex 3',
  })
  assert.deepEqual(
    p.maquette.semestres.map((s) => s.code),
    ['S1', 'S2'],
  )
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.code, ue.intitule, ue.ects, ue.ecs.length]),
    [
      ['UE1', 'Fondamentaux', 12, 2],
      ['UE2', 'Outils', 9, 2],
      ['UE3', 'Projet', 30, 2],
    ],
  )
  const [premier, , , anglais] = ecsOf(p)
  assert.deepEqual(
    [premier?.code, premier?.ects, premier?.coefficient, premier?.responsables],
    ['HYV101', 6, 2, ['Camille Exemple']],
  )
  assert.deepEqual(heuresOf(premier), [
    ['CM', 24],
    ['TD', 12],
    ['TP', 8],
  ])
  assert.deepEqual([anglais?.coefficient, heuresOf(anglais)], [1.5, [['TD', 24]]])
  assert.deepEqual([p.organisation.stageMois, p.organisation.dureeTexte], [5, '2 ans, 4 semestres'])
  assert.deepEqual(p.admission.criteres[0]?.alternatives, [
    'licence de géosciences',
    'licence de génie civil',
  ])
  assert.deepEqual(
    p.admission.pieces.map((piece) => piece.exigence),
    ['obligatoire', 'obligatoire', 'obligatoire', 'si_disponible'],
  )
  assert.equal(p.debouches.poursuite, 'Poursuite en doctorat possible')
  assert.deepEqual(contactsOf(p), [
    ['responsable_formation', 'Camille Exemple', 'camille.exemple@port-imaginaire.example', '+33599001122'],
    ['gestionnaire_formation', null, 'scolarite.eau@port-imaginaire.example', null],
  ])
})

it('two columns set side by side: each is read on its own', () => {
  const p = readFixture('patrimoine-deux-colonnes.txt')
  assert.deepEqual([p.parcours.intitule, p.parcours.annee], ['Valorisation du patrimoine bâti', 'M2'])
  assert.match(
    p.parcours.presentation[0] ?? '',
    /^Le master forme .* du diagnostic à la médiation avec les publics\.$/,
  )
  const { semainesCours, semainesEntreprise, moisDebut, moisFin, debut, fin, heuresAnnoncees } =
    p.organisation
  assert.deepEqual([semainesCours, semainesEntreprise, moisDebut, moisFin], [1, 3, 9, 6])
  assert.deepEqual([debut, fin, heuresAnnoncees], ['2026-09-07', '2027-09-03', 420])
  assert.deepEqual(p.parcours.objectifs.length, 3)
  assert.equal(p.parcours.ects, null, 'the 60 ECTS asked for are not those of the programme')
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.code, ue.ecs[0]?.volumes[0]?.heures]),
    [
      ['UE1', 40],
      ['UE2', 30],
      ['UE3', 60],
      ['UE4', 35],
    ],
  )
  assert.deepEqual(contactsOf(p), [
    ['responsable_formation', 'Claude Personne', 'claude.personne@trois-rivieres.example', '+33400112233'],
    ['referent_handicap', 'Maxime Inventé', 'handicap@trois-rivieres.example', null],
  ])
  assert.equal(p.site.adresse?.codePostal, '99200')
})

it('numbered headings, UE and EC with codes, hours by mode, ECTS and coefficients', () => {
  const p = readFixture('droit-numerique.txt')
  assert.deepEqual(
    [p.diplome.mention, p.parcours.intitule, p.parcours.code, p.diplome.rncp],
    ['DROIT DU NUMÉRIQUE', 'Protection des données', 'M2-DPD', '98765'],
  )
  assert.equal(p.document.date, '2026-06-15')
  assert.deepEqual(
    p.organisation.joursCours.map(({ jour }) => jour),
    [1, 2],
  )
  assert.deepEqual(p.organisation.joursEntreprise, [3, 4, 5])
  assert.deepEqual([p.organisation.debut, p.organisation.heuresAnnoncees], ['2026-09-01', 455])
  assert.deepEqual([...p.parcours.statuts].sort(), ['APP', 'FI', 'PRO'])
  assert.deepEqual(
    uesOf(p).map((ue) => [ue.code, ue.ects, ue.coefficient]),
    [
      ['UE3.1', 9, 3],
      ['UE3.2', 6, 2],
      ['UE3.3', null, null],
      ['UE4.1', null, null],
      ['UE4.2', null, null],
    ],
  )
  const ecs = ecsOf(p)
  assert.deepEqual(
    ecs.map((ec) => ec.ects),
    [5, 4, 6, 3, 4, 6, 20],
  )
  assert.deepEqual(heuresOf(ecs[0]), [
    ['CM', 24],
    ['TD', 12],
  ])
  assert.deepEqual(
    [ecs[2]?.intitule, heuresOf(ecs[2])],
    [
      'Sécurité des systèmes : notions pour juristes',
      [
        ['CM', 18],
        ['TD', 10],
      ],
    ],
  )
  assert.deepEqual(ecs[2]?.responsables, ['Alix Quelconque'])
  assert.deepEqual([ecs[6]?.nature, heuresOf(ecs[6])], ['memoire', []])
  assert.deepEqual(
    p.admission.criteres.map((c) => c.nature),
    ['diplome', 'recommandation'],
  )
  assert.deepEqual(p.admission.pieces.map((piece) => piece.exigence).at(-1), 'si_disponible')
  assert.deepEqual(p.debouches.metiers.map((m) => m.intitule).slice(1), [
    'juriste conformité',
    'consultant en gouvernance des données',
    'avocat',
  ])
  assert.deepEqual(contactsOf(p), [
    ['responsable_formation', 'Alix Quelconque', null, null],
    ['responsable_parcours', 'Morgan Sansnom', null, null],
    ['gestionnaire_formation', 'Lou Bidon', 'lou.bidon@univ-imaginaire.example', '+33199887766'],
  ])
  assert.deepEqual(
    [p.etablissement.nom, p.etablissement.adresse?.ville],
    ["Université Imaginaire de l'Ouest", 'Ville-Fictive'],
  )
})

it('a licence professionnelle in labels and values: blocs, rates, a blank rate is unknown', () => {
  const p = readFixture('licence-pro-logistique.txt')
  assert.deepEqual(
    [p.diplome.type, p.diplome.niveau, p.diplome.rncp, p.composante.nom],
    ['Licence professionnelle', 6, '97531', 'IUT de Val-Fictif'],
  )
  assert.deepEqual(
    p.parcours.taux.map(({ valeur, affiche }) => [valeur, affiche]),
    [
      [94, '94 %'],
      [88, '88 %'],
      [null, 'NC'],
    ],
  )
  assert.deepEqual([p.parcours.capacite, p.organisation.heuresAnnoncees, p.parcours.annee], [28, 450, null])
  assert.deepEqual(
    p.maquette.blocs.map((bloc) => bloc.intitule),
    ['Organiser les flux', "Manager une équipe d'entrepôt", "Réduire l'empreinte"],
  )
  assert.deepEqual(
    ecsOf(p).map((ec) => [ec.intitule, ec.volumes[0]?.heures]),
    [
      ['Gestion des stocks', 35],
      ['Transport multimodal', 42],
      ['Droit du travail', 28],
      ['Conduite de réunion', 14],
      ['Bilan carbone', 30],
    ],
  )
  assert.equal(p.cfa.nom, 'CFA Transvert')
  assert.deepEqual(p.admission.criteres[0]?.alternatives, [
    'BTS',
    'DUT dans un domaine tertiaire',
    '120 ECTS dans un domaine tertiaire',
  ])
  assert.deepEqual(p.competences.blocs.flatMap((bloc) => bloc.competences).length, 3)
  assert.deepEqual(p.debouches.metiers.map((m) => m.intitule).at(-1), 'coordinateur transport')
  assert.deepEqual(contactsOf(p), [['responsable_formation', 'Andrea Nullepart', null, null]])
})
