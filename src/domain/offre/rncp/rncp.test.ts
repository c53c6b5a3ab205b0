import assert from 'node:assert/strict'
import { it } from 'node:test'
import { jour } from '#src/kit/jour.ts'
import { unEc, uneUe } from '#test/un-programme.ts'
import { uneFiche as inventFiche } from '#test/une-fiche-rncp.ts'
import { coverRncp } from './couverture-rncp.rules.ts'
import {
  type ConstatRncp,
  findCertificateur,
  type ParcoursRncp,
  sameEtablissement,
  statutRncp,
  watchRncp,
} from './rncp.rules.ts'
import type { FicheRncp } from './rncp.schema.ts'

const PARIS_1 = { siret: '19751717000019', nom: 'Université Paris 1 Panthéon-Sorbonne' }

const uneFiche = (part: Partial<FicheRncp> = {}): FicheRncp =>
  inventFiche({
    numero: 'RNCP90001',
    certificateurs: [{ siret: PARIS_1.siret, nom: 'UNIVERSITE PARIS I PANTHEON SORBONNE', actif: true }],
    ...part,
  })

const unParcours = (part: Partial<ParcoursRncp> = {}): ParcoursRncp => ({
  debut: jour('2025-09-01'),
  fin: jour('2026-09-14'),
  niveau: 7,
  apprentissage: true,
  etablissement: PARIS_1,
  ...part,
})

const watch = (fiche: Partial<FicheRncp>, parcours: Partial<ParcoursRncp> = {}, today = '2025-09-08') =>
  watchRncp(uneFiche(fiche), unParcours(parcours), { today: jour(today), alerte: 365 })
const codes = (constats: readonly ConstatRncp[]): string[] => constats.map(({ code }) => code)

it('a fiche that covers the cohorte, names the university and is open to apprentis says nothing', () => {
  assert.deepEqual(watch({}), [])
})

it('the status of a fiche is that of a day', () => {
  const fiche = uneFiche()
  assert.equal(statutRncp(fiche, jour('2024-08-31')), 'pas_encore')
  assert.equal(statutRncp(fiche, jour('2024-09-01')), 'active')
  assert.equal(statutRncp(fiche, jour('2029-08-31')), 'active')
  assert.equal(statutRncp(fiche, jour('2029-09-01')), 'expiree')
  assert.equal(statutRncp(uneFiche({ actif: false }), jour('2025-09-01')), 'inactive')
  assert.equal(statutRncp(uneFiche({ actif: null, finEnregistrement: null }), jour('2025-09-01')), 'inconnue')
})

it('the end of the registration is told apart: before entry, before the end, soon, past, unknown', () => {
  assert.deepEqual(watch({ finEnregistrement: '2025-08-31' }), [
    { code: 'rncp.expire_avant_entree', numero: 'RNCP90001', fin: '2025-08-31' },
  ])
  assert.deepEqual(watch({ finEnregistrement: '2026-08-31' }), [
    { code: 'rncp.expire_avant_fin', numero: 'RNCP90001', fin: '2026-08-31' },
    { code: 'rncp.expire_bientot', numero: 'RNCP90001', fin: '2026-08-31', jours: 357 },
  ])
  assert.deepEqual(codes(watch({ finEnregistrement: '2027-08-31' }, {}, '2026-08-31')), [
    'rncp.expire_bientot',
  ])
  assert.deepEqual(codes(watch({ finEnregistrement: '2027-08-31' }, {}, '2026-08-30')), [])
  assert.deepEqual(codes(watch({ finEnregistrement: '2026-08-31' }, {}, '2026-09-01')), ['rncp.expiree'])
  assert.deepEqual(codes(watch({ finEnregistrement: null })), ['rncp.fin_inconnue'])
  assert.deepEqual(codes(watch({ dateEffet: '2025-10-01' })), ['rncp.pas_encore'])
})

it('a newer fiche is named', () => {
  assert.deepEqual(watch({ nouvelles: ['RNCP90002'] }), [
    { code: 'rncp.remplacee', numero: 'RNCP90001', par: ['RNCP90002'] },
  ])
})

it('the university is sought by SIRET, then by name', () => {
  const byName = { siret: null, nom: PARIS_1.nom }
  assert.deepEqual(findCertificateur(uneFiche(), PARIS_1), { par: 'siret', actif: true })
  assert.deepEqual(findCertificateur(uneFiche(), byName), { par: 'nom', actif: true })
  assert.deepEqual(codes(watch({ certificateurs: [] })), ['rncp.certificateur_absent'])
  assert.deepEqual(codes(watch({ certificateurs: [{ siret: PARIS_1.siret, nom: null, actif: false }] })), [
    'rncp.certificateur_inactif',
  ])
  assert.deepEqual(codes(watch({}, { etablissement: { siret: null, nom: null } })), [
    'rncp.etablissement_inconnu',
  ])
})

it('names of universities meet through case, hyphens and Roman numbers, never across a number', () => {
  const SAME: readonly (readonly [string, string])[] = [
    ['UNIVERSITE PARIS I PANTHEON SORBONNE', 'Université Paris 1 Panthéon-Sorbonne'],
    ['UNIVERSITE DE LILLE', 'Université de Lille'],
    ['UNIVERSITE PARIS 8 VINCENNES SAINT DENIS', 'Université Paris 8'],
  ]
  const OTHER: readonly (readonly [string, string])[] = [
    ['SORBONNE UNIVERSITE', 'Université Paris 1 Panthéon-Sorbonne'],
    ['UNIVERSITE PARIS VIII', 'Université Paris 1'],
    ['UNIVERSITE CATHOLIQUE DE LILLE', 'Université de Lille'],
    ['UNIVERSITE DE PARIS', 'Université Sorbonne Paris Nord'],
    ['Université', 'Université de Lille'],
  ]
  for (const [a, b] of SAME) assert.equal(sameEtablissement(a, b) && sameEtablissement(b, a), true, a)
  for (const [a, b] of OTHER) assert.equal(sameEtablissement(a, b) || sameEtablissement(b, a), false, a)
})

it('apprenticeship is asked for only where the parcours takes apprentis', () => {
  const voies = (CA: boolean | null) => ({ voies: { ...uneFiche().voies, CA } })
  assert.deepEqual(codes(watch(voies(false))), ['rncp.apprentissage_ferme'])
  assert.deepEqual(codes(watch(voies(null))), ['rncp.apprentissage_inconnu'])
  assert.deepEqual(codes(watch(voies(false), { apprentissage: false })), [])
})

it('an inactive fiche and another level are told', () => {
  assert.deepEqual(codes(watch({ actif: false, niveau: 6 })), ['rncp.inactive', 'rncp.niveau_autre'])
})

const unBloc = (n: number, intitule: string, competences: string[] = []) => ({
  code: `RNCP90001BC0${n}`,
  intitule,
  competences,
  evaluation: null,
})
const unUe = (...intitules: string[]) => uneUe(intitules.map((intitule) => unEc(intitule)))

it('each official block meets the block of the programme, its EC and its written skills', () => {
  const fiche = uneFiche({
    blocs: [
      unBloc(1, 'Mettre en œuvre les outils', ['Identifier les usages', 'Se servir des outils']),
      unBloc(2, 'Mobiliser des savoirs'),
      unBloc(3, 'Communiquer'),
    ],
  })
  const { blocs, orphelins } = coverRncp(fiche, {
    competences: {
      profil: null,
      activites: [],
      blocs: [
        { code: null, intitule: 'Mettre en oeuvre les outils', competences: ['identifier les  usages.'] },
        { code: 'BC02', intitule: 'Savoirs', competences: [] },
        { code: 'RNCP1BC03', intitule: 'Autre', competences: [] },
      ],
    },
    maquette: {
      blocs: [{ code: 'BC02', intitule: 'Savoirs' }],
      semestres: [
        { code: 'S3', parties: [{ bloc: 'BC02', ues: [unUe('Droit', 'Sociologie')] }] },
        {
          code: 'S4',
          parties: [
            { bloc: 'BC02', ues: [unUe('Presse')] },
            { bloc: null, ues: [unUe('Hors bloc')] },
          ],
        },
      ],
    },
  })
  assert.deepEqual(
    blocs.map(({ bloc }) => bloc),
    [
      { intitule: 'Mettre en oeuvre les outils', par: 'intitule', rang: 0 },
      { intitule: 'Savoirs', par: 'code', rang: 1 },
      null,
    ],
  )
  assert.deepEqual(blocs[0]!.competences, [
    { texte: 'Identifier les usages', presente: true },
    { texte: 'Se servir des outils', presente: false },
  ])
  assert.deepEqual(blocs[1]!.ecs, ['Droit', 'Sociologie', 'Presse'])
  assert.deepEqual(orphelins, ['Autre'])
})

it('an EC linked by the matrix to a competence of the bloc covers it, wherever it stands', () => {
  const fiche = uneFiche({ blocs: [unBloc(1, 'Communiquer', ['Écrire'])] })
  const ue = unUe('Rédaction', 'Droit')
  const [redaction, droit] = ue.ecs
  const { blocs } = coverRncp(fiche, {
    competences: {
      profil: null,
      activites: [],
      blocs: [{ code: null, intitule: 'Communiquer', competences: ['Écrire'] }],
    },
    maquette: {
      blocs: [],
      semestres: [
        {
          code: null,
          parties: [
            { bloc: null, ues: [{ ...ue, ecs: [{ ...redaction!, competences: ['Écrire'] }, droit!] }] },
          ],
        },
      ],
    },
  })
  assert.deepEqual(blocs[0]?.ecs, ['Rédaction'])
})
