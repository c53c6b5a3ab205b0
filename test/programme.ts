/** Programmes for tests: one with everything an exchange needs, and arbitrary ones. */
import fc from 'fast-check'
import type { Ec, Ue } from '#src/domain/offre/maquette.schema.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { programmeVide } from '#src/domain/offre/programme-vide.ts'
import { MODES_HEURE, NATURES_EC, ROLES_CONTACT, STATUTS_APPRENANT } from '#src/domain/offre/vocabulaire.ts'
import { uneUe as ueOf, unEc } from './un-programme.ts'

export const uneEc = ({ intitule, ...part }: Partial<Ec> & { readonly intitule: string }): Ec =>
  unEc(intitule, part)

export const uneUe = (part: Partial<Ue>): Ue => ({ ...ueOf([]), ...part })

/** A master in apprenticeship with invented people. */
export const unProgramme = (): Programme => ({
  ...programmeVide(),
  document: { ...programmeVide().document, date: '2025-09-08' },
  etablissement: {
    nom: 'Université de Trifouillis',
    adresse: { voie: '1, rue de l’École', codePostal: '59000', ville: 'Lille' },
    textes: [],
  },
  composante: {
    ...programmeVide().composante,
    nom: 'École de démonstration',
    adresse: { voie: '2, place du Marché', codePostal: '59000', ville: 'Lille' },
    siteWeb: 'https://exemple.fr/master',
    courriel: 'scolarite@exemple.fr',
    telephone: '03 20 00 00 00',
  },
  cfa: {
    nom: 'CFA de démonstration',
    courriel: null,
    handicapTexte: 'Un référent accompagne chaque apprenti.',
  },
  contacts: [
    {
      role: 'responsable_formation',
      titre: 'Responsable',
      nom: 'Camille Essai',
      courriel: 'camille.essai@exemple.fr',
      telephone: null,
    },
    {
      role: 'referent_handicap',
      titre: null,
      nom: 'Dominique Épreuve',
      courriel: null,
      telephone: '03 20 00 00 01',
    },
  ],
  diplome: {
    ...programmeVide().diplome,
    type: 'Master',
    mention: 'Science politique',
    niveau: 7,
    rncp: '38175',
    texte: 'Diplôme national de niveau 7',
  },
  parcours: {
    ...programmeVide().parcours,
    code: 'M2_DEMO',
    intitule: 'Communication des territoires',
    annee: 'M2',
    capacite: 20,
    statuts: ['APP', 'PRO'],
    statutsTexte: 'Apprentissage, professionnalisation',
    ects: 60,
    langues: ['français', 'anglais'],
    presentation: ['Ce parcours forme des communicants.', 'Il se tient à Lille.'],
    objectifsIntro: 'Les apprenants seront capables de :',
    objectifs: ['Analyser les enjeux', 'Concevoir & mettre en œuvre'],
  },
  admission: {
    criteres: [{ texte: 'Un Master 1', statuts: [], nature: 'diplome', alternatives: [] }],
    niveauRequis: 'Bac + 4',
    etapes: [{ nom: 'autre', mode: null, texte: 'Entretien' }],
    pieces: [{ intitule: 'CV', exigence: 'obligatoire', statuts: [] }],
    calendrier: ['Candidatures en mars'],
  },
  organisation: {
    ...programmeVide().organisation,
    rythmeTexte: '1 semaine de cours et 3 semaines en entreprise',
    semainesCours: 1,
    semainesEntreprise: 3,
    debut: '2025-09-01',
    fin: '2026-09-14',
    heuresAnnoncees: 457,
    dureeTexte: '1 an',
  },
  pedagogie: { modalites: ['Cours', 'Ateliers'], evaluation: ['Soutenances'] },
  maquette: {
    blocs: [{ code: 'BC01', intitule: 'Communiquer' }],
    semestres: [
      {
        code: 'S3',
        parties: [
          {
            bloc: 'BC01',
            ues: [
              uneUe({
                code: 'UE31',
                intitule: 'Stratégie',
                ects: 6,
                ecs: [
                  uneEc({
                    code: 'EC311',
                    intitule: 'Communication publique',
                    ects: 3,
                    volumes: [
                      { mode: 'CM', heures: 12 },
                      { mode: 'TD', heures: 8 },
                    ],
                    evaluation: 'Dossier',
                  }),
                  uneEc({
                    intitule: 'Salon',
                    nature: 'evenement',
                    volumes: [{ mode: 'evenement', heures: 15 }],
                  }),
                ],
              }),
            ],
          },
        ],
      },
    ],
  },
  competences: {
    profil: null,
    activites: [],
    blocs: [{ code: 'BC01', intitule: 'Mettre en œuvre les outils', competences: ['Identifier les usages'] }],
  },
})

/** Any text: accents, brackets, quotes, bullets, controls, line breaks, what comes from beyond Unicode's planes. */
export const texteArbitraire = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      '- a',
      'a\nb',
      ' a ',
      '<b>',
      '&amp;',
      ']]>',
      '"\'',
      '\u0001x',
      '=1+1',
      'œ’€',
      'a;b',
      '\r\n-',
      '| x',
    ),
  )
  .filter((texte) => texte.length > 0)

const inconnu = fc.option(texteArbitraire, { nil: null })
const liste = fc.array(texteArbitraire, { maxLength: 4 })
const nombre = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: null })
const heures = fc.integer({ min: 1, max: 400 }).map((n) => n / 4)
const date = fc.option(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  { nil: null },
)
const adresse = fc.option(
  fc.record({
    voie: inconnu,
    codePostal: fc.option(fc.oneof(fc.stringMatching(/^\d{5}$/), texteArbitraire), { nil: null }),
    ville: inconnu,
  }),
  { nil: null },
)
const statuts = fc.uniqueArray(fc.constantFrom(...STATUTS_APPRENANT))

/** Linked to nothing, an EC does not say so: the key is absent. */
const liens = fc.array(texteArbitraire, { minLength: 1, maxLength: 3 })
const ec = fc.record(
  {
    code: inconnu,
    intitule: texteArbitraire,
    nature: fc.option(fc.constantFrom(...NATURES_EC), { nil: null }),
    volumes: fc.array(
      fc.record({ mode: fc.option(fc.constantFrom(...MODES_HEURE), { nil: null }), heures }),
      {
        maxLength: 3,
      },
    ),
    ects: fc.option(heures, { nil: null }),
    coefficient: fc.option(heures, { nil: null }),
    statuts,
    responsables: liste,
    evaluation: inconnu,
    competences: liens,
    objectifs: liens,
  },
  {
    requiredKeys: [
      'code',
      'intitule',
      'nature',
      'volumes',
      'ects',
      'coefficient',
      'statuts',
      'responsables',
      'evaluation',
    ],
  },
)

const maquette = fc.record({
  blocs: fc.uniqueArray(fc.record({ code: texteArbitraire, intitule: texteArbitraire }), {
    maxLength: 3,
    selector: ({ code }) => code,
  }),
  semestres: fc.array(
    fc.record({
      code: inconnu,
      parties: fc.array(
        fc.record({
          bloc: inconnu,
          ues: fc.array(
            fc.record({
              code: inconnu,
              intitule: inconnu,
              ects: fc.option(heures, { nil: null }),
              coefficient: fc.option(heures, { nil: null }),
              responsables: liste,
              ecs: fc.array(ec, { maxLength: 3 }),
            }),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
})

/** Any programme: each field known or not, each text arbitrary. */
export const programmeArbitraire: fc.Arbitrary<Programme> = fc
  .record({
    document: date,
    etablissement: fc.record({ nom: inconnu, adresse, textes: liste }),
    composante: fc.record({
      nom: inconnu,
      nomLong: inconnu,
      adresse,
      siteWeb: inconnu,
      courriel: inconnu,
      telephone: inconnu,
    }),
    site: fc.record({ nom: inconnu, adresse }),
    cfa: fc.record({ nom: inconnu, courriel: inconnu, handicapTexte: inconnu }),
    contacts: fc.array(
      fc.record({
        role: fc.constantFrom(...ROLES_CONTACT),
        titre: inconnu,
        nom: inconnu,
        courriel: inconnu,
        telephone: inconnu,
      }),
      { maxLength: 3 },
    ),
    diplome: fc.record({
      type: fc.option(fc.oneof(fc.constant('Master'), texteArbitraire), { nil: null }),
      niveau: nombre(8),
      mention: inconnu,
      rncp: fc.option(fc.stringMatching(/^\d{3,6}$/), { nil: null }),
      texte: inconnu,
      delivrePar: inconnu,
      annees: fc.constant<Programme['diplome']['annees']>([]),
    }),
    parcours: fc.record({
      code: inconnu,
      intitule: inconnu,
      annee: fc.constantFrom('M1', 'M2', null),
      campus: inconnu,
      capacite: nombre(500),
      capaciteTexte: inconnu,
      taux: fc.constant<Programme['parcours']['taux']>([]),
      statuts,
      statutsTexte: inconnu,
      ects: fc.option(heures, { nil: null }),
      langues: fc.uniqueArray(fc.oneof(fc.constantFrom('français', 'anglais'), texteArbitraire), {
        maxLength: 3,
      }),
      tarifs: liste,
      presentation: liste,
      objectifsIntro: inconnu,
      objectifs: liste,
    }),
    admission: fc.record({
      criteres: fc.array(
        fc.record({ texte: texteArbitraire, statuts, nature: fc.constant(null), alternatives: liste }),
        { maxLength: 3 },
      ),
      niveauRequis: fc.option(fc.oneof(fc.constantFrom('Bac + 3', 'Bac+4', 'Bac'), texteArbitraire), {
        nil: null,
      }),
      etapes: fc.array(
        fc.record({
          nom: fc.constantFrom('admissibilite' as const, 'autre' as const),
          mode: inconnu,
          texte: texteArbitraire,
        }),
        { maxLength: 3 },
      ),
      pieces: fc.constant<Programme['admission']['pieces']>([]),
      calendrier: liste,
    }),
    organisation: fc.record({
      rythmeTexte: inconnu,
      semainesCours: nombre(4),
      semainesEntreprise: nombre(8),
      debut: date,
      fin: date,
      heuresAnnoncees: fc.option(heures, { nil: null }),
      dureeTexte: inconnu,
      textes: liste,
    }),
    pedagogie: fc.record({ modalites: liste, evaluation: liste }),
    maquette,
    competences: fc.record({
      profil: inconnu,
      activites: liste,
      blocs: fc.array(
        fc.record({
          code: fc.option(fc.oneof(fc.constantFrom('BC01', 'BCC2', 'RNCP38175BC03'), texteArbitraire), {
            nil: null,
          }),
          intitule: texteArbitraire,
          competences: liste,
        }),
        { maxLength: 3 },
      ),
    }),
  })
  .map(({ document, organisation, ...rest }): Programme => {
    const vide = programmeVide()
    return {
      ...vide,
      ...rest,
      document: { ...vide.document, date: document },
      organisation: { ...vide.organisation, ...organisation },
    }
  })
