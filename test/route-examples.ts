/**
 * One example per route, written by hand: what to ask for, and who may come. This is the second opinion on the permission
 * table and is never derived from it. test/route-walk.db.test.ts walks it and fails when a route is missing.
 *
 * The walkers, one letter per role, all of them at home in IAE Lille's M2 MPT:
 * A administrateur (everywhere) · D directrice of its mention · R responsable and G gestionnaire of M2 MPT ·
 * C communication of IAE Lille · L lecteur of the Université de Lille.
 */
import { EDITIONS_DEMONSTRATION, EMPLOIS_DEMONSTRATION } from '#src/app/demonstration/load-emplois.ts'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { VOISINS_DEMONSTRATION } from '#src/app/demonstration/load-voisins.ts'
import type { Monde } from '#src/app/monde.ts'
import { deposerBrochure } from '#src/app/offre/brochure/deposer-brochure.ts'
import { copierEdition } from '#src/app/planning/emploi/edition/copier-edition.ts'
import { acteurOf } from './acteur.ts'
import { emploiExamples } from './emploi-examples.ts'
import type { Fields } from './visitor.ts'

export const WALKERS = {
  A: 'alix@demo.exemple',
  D: 'dominique@demo.exemple',
  R: 'philippine@demo.exemple',
  G: 'gael@demo.exemple',
  C: 'solene@demo.exemple',
  L: 'lou@demo.exemple',
} as const
export type Letter = keyof typeof WALKERS

/** Fixed identifiers of the demonstration: at home, and the same thing in the other university. */
export const HOME = {
  etablissement: 'e0000000-0000-4000-8000-000000000001',
  composante: 'c0000000-0000-4000-8000-000000000001',
  site: '50000000-0000-4000-8000-000000000001',
  mention: 'a0000000-0000-4000-8000-000000000001',
  parcours: 'b0000000-0000-4000-8000-000000000004',
} as const
export const ELSEWHERE = {
  etablissement: 'e0000000-0000-4000-8000-000000000002',
  composante: 'c0000000-0000-4000-8000-000000000002',
  mention: 'a0000000-0000-4000-8000-000000000002',
  parcours: 'b0000000-0000-4000-8000-000000000005',
} as const

type Params = Readonly<Record<string, string>>
export type Objects = {
  readonly home: Params
  /** Someone else's object of the same kind; left out where the route has none. */
  readonly foreign?: Params
}

export type Example = {
  /** 'public', 'signed-in', or the letters of those who may come to the object at home. */
  readonly open: 'public' | 'signed-in' | (string & {})
  /** The letters of those who may come to the foreign object too: by default the administrateur where he may at home. */
  readonly openForeign?: string
  /** The objects named in the path: fixed, or made for the walker (who knows the person's id). */
  readonly objects?: Objects | ((monde: Monde, walkerId: string | null) => Promise<Objects>)
  /** What the form sends; the deed may well refuse it (422), never the permission. */
  readonly fields?: Fields
  /** The exact answer to whoever may come, where it is neither a page, nor a redirect, nor a refusal of the form. */
  readonly status?: number
}

const sessionOf = async (monde: Monde, personneId: string): Promise<string> => {
  const id = crypto.randomUUID()
  await monde.db
    .insertInto('session')
    .values({
      id,
      empreinte: id,
      personne_id: personneId,
      cree_le: monde.now(),
      vue_le: monde.now(),
      expire_le: new Date(monde.now().getTime() + 3_600_000),
    })
    .execute()
  return id
}
const JULES = 'd0000000-0000-4000-8000-000000000007'

const acces: Readonly<Record<string, Example>> = {
  'GET /connexion': { open: 'public' },
  'POST /connexion': {
    open: 'public',
    fields: { courriel: 'zoe@demo.exemple', motDePasse: 'x' },
    status: 422,
  },
  'POST /deconnexion': { open: 'public' },
  'POST /connexion/lien': { open: 'public', fields: { courriel: 'zoe@demo.exemple' } },
  'GET /connexion/lien/:jeton': { open: 'public', objects: { home: { jeton: 'faux' } }, status: 410 },
  'POST /connexion/lien/:jeton': { open: 'public', objects: { home: { jeton: 'faux' } }, status: 410 },
  'GET /compte': { open: 'signed-in' },
  'POST /compte/mot-de-passe': { open: 'signed-in', fields: { ancien: 'faux', nouveau: 'x' } },
  'POST /compte/sessions/fermer-les-autres': { open: 'signed-in' },
  'POST /compte/sessions/:id/fermer': {
    open: 'signed-in',
    openForeign: '',
    objects: async (monde, walkerId) => ({
      home: { id: await sessionOf(monde, walkerId ?? JULES) },
      foreign: { id: await sessionOf(monde, JULES) },
    }),
  },
}

const abandoned = async (monde: Monde): Promise<Objects> => {
  const id = crypto.randomUUID()
  const mail = { id, destinataire: 'absent@demo.exemple', sujet: 's', texte: 't', abandonne_le: monde.now() }
  await monde.db.insertInto('courrier').values(mail).execute()
  return { home: { id } }
}

const socle: Readonly<Record<string, Example>> = {
  'GET /': { open: 'public' },
  'GET /administration': { open: 'A' },
  'GET /administration/audit': { open: 'A' },
  'GET /administration/rncp': { open: 'A' },
  'POST /administration/rncp/imports': { open: 'A' },
  'GET /administration/rncp/:numero': { open: 'A', objects: { home: { numero: 'RNCP1' } }, status: 404 },
  // In development, which the tests are; otherwise only to the administrateur (courrier.db.test.ts).
  'GET /courriers': { open: 'public' },
  'POST /courriers/:id/reessayer': { open: 'A', objects: abandoned },
}

const GAEL = 'd0000000-0000-4000-8000-000000000004'
const gael: Objects = { home: { id: GAEL }, foreign: { id: JULES } }

const affectationOf = async (monde: Monde): Promise<Objects> => {
  const find = (personneId: string) =>
    monde.db
      .selectFrom('affectation')
      .select('id')
      .where('personne_id', '=', personneId)
      .executeTakeFirstOrThrow()
  return { home: await find(GAEL), foreign: await find(JULES) }
}

const boite = async (monde: Monde): Promise<Objects> => {
  const open = async (perimetre_id: string): Promise<{ id: string }> => {
    const id = crypto.randomUUID()
    const mailbox = { id, courriel: 'b@demo.exemple', libelle: 'B', role: null, perimetre_id }
    await monde.db
      .insertInto('boite_fonctionnelle')
      .values({ ...mailbox, perimetre_type: 'parcours' })
      .execute()
    return { id }
  }
  return { home: await open(HOME.parcours), foreign: await open(ELSEWHERE.parcours) }
}

const personne: Readonly<Record<string, Example>> = {
  'GET /administration/personnes': { open: 'A' },
  'POST /administration/personnes': {
    open: 'A',
    fields: { prenom: 'Ada', nom: 'Gabarit', courriel: 'ada@demo.exemple' },
  },
  'GET /administration/personnes/:id': { open: 'A', objects: gael },
  'POST /administration/personnes/:id': {
    open: 'A',
    objects: gael,
    fields: { version: '1', prenom: 'Gaël', nom: 'Gabarie', courriel: 'gael@demo.exemple' },
  },
  'POST /administration/personnes/:id/affectations': {
    open: 'A',
    objects: gael,
    fields: { role: 'lecteur', perimetre: `parcours:${HOME.parcours}`, debut: '2026-01-01' },
  },
  'POST /administration/affectations/:id/terminer': {
    open: 'A',
    objects: affectationOf,
    fields: { fin: '2030-08-31' },
  },
  'GET /administration/boites': { open: 'A' },
  'POST /administration/boites': {
    open: 'A',
    fields: {
      courriel: 'm2@demo.exemple',
      libelle: 'M2',
      role: 'gestionnaire',
      perimetre: `parcours:${ELSEWHERE.parcours}`,
    },
  },
  'POST /administration/boites/:id/supprimer': { open: 'A', objects: boite },
}

const etablissement: Objects = {
  home: { id: HOME.etablissement },
  foreign: { id: ELSEWHERE.etablissement },
}
const composante: Objects = { home: { id: HOME.composante }, foreign: { id: ELSEWHERE.composante } }
const adhesions: Objects = {
  home: { ...composante.home, registre: 'adhesion' },
  foreign: { id: ELSEWHERE.composante, registre: 'adhesion' },
}
const site = async (monde: Monde): Promise<Objects> => {
  const id = crypto.randomUUID()
  await monde.db.insertInto('site').values({ id, composante_id: ELSEWHERE.composante, nom: 'S' }).execute()
  return { home: { id: HOME.site }, foreign: { id } }
}
const renamed = { version: '1', nom: 'Un autre nom' }

const organisation: Readonly<Record<string, Example>> = {
  'GET /organisation': { open: 'ADRGCL' },
  'GET /organisation/etablissements/:id': { open: 'ADRGCL', openForeign: 'ADRGCL', objects: etablissement },
  'POST /organisation/etablissements/:id': { open: 'A', objects: etablissement, fields: renamed },
  'GET /organisation/composantes/:id': { open: 'ADRGCL', openForeign: 'ADRGCL', objects: composante },
  'POST /organisation/composantes/:id': { open: 'AC', objects: composante, fields: renamed },
  'POST /organisation/composantes/:id/marque': {
    open: 'AC',
    objects: composante,
    fields: { version: '1', couleur: '#123456', slogan: '', sloganLangue: 'fr', logoTexte: '' },
  },
  'GET /organisation/composantes/:id/registres': {
    open: 'ADRGCL',
    openForeign: 'ADRGCL',
    objects: composante,
  },
  'GET /organisation/composantes/:id/registres/:registre/tableau.csv': {
    open: 'ADRGCL',
    openForeign: 'ADRGCL',
    objects: adhesions,
  },
  'POST /organisation/composantes/:id/registres/:registre': {
    open: 'AC',
    objects: adhesions,
    fields: { organisme: 'GIS' },
  },
  'POST /organisation/composantes/:id/registres/:registre/radier': {
    open: 'AC',
    objects: adhesions,
    fields: { ligne: crypto.randomUUID() },
    status: 404,
  },
  'POST /organisation/sites/:id': { open: 'AC', objects: site, fields: renamed },
  'GET /organisation/logos/:empreinte': {
    open: 'public',
    objects: { home: { empreinte: 'inconnue' } },
    status: 404,
  },
}

const publication: Readonly<Record<string, Example>> = {
  'GET /formations': { open: 'public' },
  'GET /formations/:adresse': { open: 'public', objects: { home: { adresse: 'm2-mpt' } } },
  'GET /formations/:fichier{[a-z0-9-]+\\.pdf}': {
    open: 'public',
    objects: { home: { fichier: 'm2-mpt.pdf' } },
  },
  'GET /formations/:adresse/versions/:numero{[0-9]+}': {
    open: 'public',
    objects: { home: { adresse: 'm2-mpt', numero: '1' } },
  },
  'GET /formations/:adresse/versions/:fichier{[0-9]+\\.pdf}': {
    open: 'public',
    objects: { home: { adresse: 'm2-mpt', fichier: '1.pdf' } },
  },
  'GET /formations/:adresse/depliant.pdf': { open: 'public', objects: { home: { adresse: 'm2-mpt' } } },
  'GET /formations/:adresse/employeurs': { open: 'public', objects: { home: { adresse: 'm2-mpt' } } },
  'POST /formations/:adresse/employeurs': {
    open: 'public',
    objects: { home: { adresse: 'm2-mpt' } },
    fields: { accueil: 'commune', contrat: 'PRO' },
    status: 422,
  },
  'GET /formations/:adresse/ecrire': { open: 'public', objects: { home: { adresse: 'm2-mpt' } } },
  'POST /formations/:adresse/ecrire': {
    open: 'public',
    objects: { home: { adresse: 'm2-mpt' } },
    fields: { destinataire: 'formation' },
    status: 422,
  },
  'GET /formations/:adresse/insertion': { open: 'public', objects: { home: { adresse: 'm2-mpt' } } },
  'GET /formations/:adresse/versions/:numero{[0-9]+}/changements': {
    open: 'public',
    objects: { home: { adresse: 'm2-mpt', numero: '1' } },
    status: 404,
  },
  'GET /marques/:fichier{[0-9a-f]+\\.css}': { open: 'public', objects: { home: { fichier: '1f3f77.css' } } },
  'GET /ooapi': { open: 'public' },
  'GET /ooapi/courses': { open: 'public' },
  'GET /ooapi/courses/:id': { open: 'public', objects: { home: { id: 'nulle-part' } }, status: 404 },
  'GET /ooapi/organizations': { open: 'public' },
  'GET /ooapi/organizations/:id': {
    open: 'public',
    objects: { home: { id: HOME.composante }, foreign: { id: ELSEWHERE.composante } },
  },
  'GET /ooapi/programs': { open: 'public' },
  'GET /ooapi/programs/:id': {
    open: 'public',
    objects: { home: { id: MILLESIMES_DEMONSTRATION.mpt } },
  },
  'GET /ooapi/programs/:id/courses': {
    open: 'public',
    objects: { home: { id: MILLESIMES_DEMONSTRATION.mpt } },
  },
  'GET /sitemap.xml': { open: 'public' },
  'GET /robots.txt': { open: 'public' },
}

const programmes: Objects = {
  home: { id: MILLESIMES_DEMONSTRATION.mpt },
  foreign: { id: MILLESIMES_DEMONSTRATION.cipt },
}
const ofProgramme = (open: string, fields?: Fields): Example => ({
  open,
  objects: programmes,
  ...(fields && { fields }),
})

const brochureOf = async (monde: Monde, parcours: string, par: string): Promise<string> => {
  const acteur = await acteurOf(monde, par)
  const deposit = {
    nom: 'essai.txt',
    bytes: Buffer.from('# M2 ESSAI\n'),
    destination: `parcours:${parcours}`,
  }
  const answer = await deposerBrochure(monde, acteur, deposit)
  if (!answer.ok) throw new Error(`the example brochure was refused: ${answer.refus.code}`)
  return answer.value
}

const ofBrochure = (open: string, fields?: Fields): Example => ({
  open,
  objects: async (monde) => ({
    home: { id: await brochureOf(monde, HOME.parcours, 'philippine') },
    foreign: { id: await brochureOf(monde, ELSEWHERE.parcours, 'jules') },
  }),
  ...(fields && { fields }),
})

const EMPREINTE = 'ab'.repeat(32)

/** A file is its own person's alone, whatever the role. */
const importOf = async (monde: Monde, personne: string): Promise<string> => {
  const id = crypto.randomUUID()
  const octets = new TextEncoder().encode(
    '<lheo><offres><formation><intitule-formation>Essai</intitule-formation></formation></offres></lheo>',
  )
  await monde.files.put(EMPREINTE, octets, 'application/xml')
  const fichier = { empreinte: EMPREINTE, type_mime: 'application/xml', taille: octets.length }
  await monde.db
    .insertInto('fichier')
    .values(fichier)
    .onConflict((on) => on.doNothing())
    .execute()
  const row = { id, nom: 'essai.xml', fichier: EMPREINTE, profil: 'lheo', depose_par: personne }
  await monde.db.insertInto('import_echange').values(row).execute()
  return id
}

const ofImport = (fields?: Fields): Example => ({
  open: 'ADRG',
  openForeign: '',
  objects: async (monde, walkerId) => ({
    home: { id: await importOf(monde, walkerId ?? JULES) },
    foreign: { id: await importOf(monde, JULES) },
  }),
  ...(fields && { fields }),
})

const ofRegistre = (open: string, fields?: Fields): Example => ({
  open,
  objects: {
    home: { id: MILLESIMES_DEMONSTRATION.mpt, registre: 'mcc' },
    foreign: { id: MILLESIMES_DEMONSTRATION.cipt, registre: 'mcc' },
  },
  ...(fields && { fields }),
})

const missionOf = async (monde: Monde, parcours_id: string): Promise<string> => {
  const id = crypto.randomUUID()
  const mission = { id, parcours_id, statut: 'proposee', contrat: 'APP', accueil: 'agence' } as const
  const said = { organisme: 'A', intitule: 'M', description: 'D', confidentielle: false, courriel: 'a@b.fr' }
  await monde.db
    .insertInto('mission')
    .values({ ...mission, ...said, proposee_le: monde.now() })
    .execute()
  return id
}
const ofMission = (open: string, fields: Fields): Example => ({
  open,
  objects: async (monde) => ({
    home: { id: MILLESIMES_DEMONSTRATION.mpt, mission: await missionOf(monde, HOME.parcours) },
    foreign: { id: MILLESIMES_DEMONSTRATION.cipt, mission: await missionOf(monde, ELSEWHERE.parcours) },
  }),
  fields,
})

const demandeOf = async (monde: Monde, parcours_id: string): Promise<string> => {
  const id = crypto.randomUUID()
  const demande = { id, parcours_id, destinataire: 'formation', nom: 'N', message: 'M' } as const
  await monde.db
    .insertInto('demande')
    .values({ ...demande, courriel: 'n@demo.exemple', recue_le: monde.now() })
    .execute()
  return id
}
const ofDemande = (open: string): Example => ({
  open,
  objects: async (monde) => ({
    home: { id: MILLESIMES_DEMONSTRATION.mpt, demande: await demandeOf(monde, HOME.parcours) },
    foreign: { id: MILLESIMES_DEMONSTRATION.cipt, demande: await demandeOf(monde, ELSEWHERE.parcours) },
  }),
})

const enqueteOf = async (monde: Monde, parcours_id: string): Promise<string> => {
  const id = crypto.randomUUID()
  const promotion = 1000 + Math.floor(Math.random() * 1_000_000)
  const enquete = { id, parcours_id, promotion, mois: 18, interroges: null, source: 'essai' }
  await monde.db.insertInto('enquete').values(enquete).execute()
  return id
}
const ofEnquete = (open: string, fields: Fields): Example => ({
  open,
  objects: async (monde) => ({
    home: { id: MILLESIMES_DEMONSTRATION.mpt, enquete: await enqueteOf(monde, HOME.parcours) },
    foreign: { id: MILLESIMES_DEMONSTRATION.cipt, enquete: await enqueteOf(monde, ELSEWHERE.parcours) },
  }),
  fields,
})
const blocIn = async (monde: Monde, edition: string): Promise<{ id: string }> => {
  const { bloc_id } = await monde.db
    .selectFrom('seance')
    .select('bloc_id')
    .where('edition_id', '=', edition)
    .orderBy('jour')
    .orderBy('debut')
    .executeTakeFirstOrThrow()
  return { id: bloc_id }
}

const apprenantIn = (monde: Monde, millesime: string): Promise<{ id: string }> =>
  monde.db
    .selectFrom('apprenant')
    .select('id')
    .where('millesime_id', '=', millesime)
    .executeTakeFirstOrThrow()

/** Open to the team; to nobody else, whoever teaches that séance apart (presence.db.test.ts). */
const ofBloc = (fields?: Fields, more: Readonly<Record<string, string>> = {}): Example => ({
  open: 'ADRG',
  objects: async (monde) => ({
    home: { ...(await blocIn(monde, EDITIONS_DEMONSTRATION.mpt)), ...more },
    foreign: { ...(await blocIn(monde, EDITIONS_DEMONSTRATION.cipt)), ...more },
  }),
  ...(fields && { fields }),
})

const ofApprenant = (fields?: Fields): Example => ({
  open: 'ADRG',
  objects: async (monde) => ({
    home: await apprenantIn(monde, MILLESIMES_DEMONSTRATION.mpt),
    foreign: await apprenantIn(monde, MILLESIMES_DEMONSTRATION.cipt),
  }),
  ...(fields && { fields }),
})

const ofEmploiPresence: Example = {
  open: 'ADRG',
  objects: { home: { id: EMPLOIS_DEMONSTRATION.mpt }, foreign: { id: EMPLOIS_DEMONSTRATION.cipt } },
}

const presence: Readonly<Record<string, Example>> = {
  'GET /programmes/:id/apprenants': ofProgramme('ADRG'),
  'POST /programmes/:id/apprenants': ofProgramme('ADRG', { lignes: 'Ada;;;FI;2026-09-01' }),
  'GET /programmes/:id/apprenants.csv': ofProgramme('ADRG'),
  'GET /programmes/:id/apprenants.xlsx': ofProgramme('ADRG'),
  'GET /apprenants/:id': ofApprenant(),
  'POST /apprenants/:id/statut': ofApprenant({ statut: 'FI', du: '2026-10-15', motif: '' }),
  'GET /apprenants/:id/certificat.pdf': ofApprenant(),
  'GET /emplois/:id/emargements': ofEmploiPresence,
  'GET /emplois/:id/services': ofEmploiPresence,
  'GET /emplois/:id/services.csv': ofEmploiPresence,
  'GET /emplois/:id/services.xlsx': ofEmploiPresence,
  'GET /emargements/:id': ofBloc(),
  'POST /emargements/:id': ofBloc({ version: '7' }),
  'POST /emargements/:id/rouvrir': ofBloc({ motif: '' }),
  'GET /emargements/:id/export/:fichier': ofBloc(undefined, { fichier: 'tous.csv' }),
}

/** One that the M2 MPT proposed to its sibling, and the same between two programmes of the other university. */
const ofMutualisation = (open: string, fields: Fields): Example => ({
  open,
  objects: async (monde) => {
    const { mpt, cipt } = MILLESIMES_DEMONSTRATION
    const insert = async (porteur: string, associe: string): Promise<string> => {
      const id = crypto.randomUUID()
      await monde.db
        .insertInto('mutualisation')
        .values({
          id,
          porteur_millesime_id: porteur,
          porteur_ec_id: crypto.randomUUID(),
          associe_millesime_id: associe,
          associe_ec_id: crypto.randomUUID(),
          statut: 'proposee',
          proposee_par_cote: 'porteur',
          proposee_par: JULES,
          proposee_le: monde.now(),
        })
        .execute()
      return id
    }
    return {
      home: { id: mpt, mutualisation: await insert(mpt, VOISINS_DEMONSTRATION.ge2s) },
      foreign: { id: cipt, mutualisation: await insert(cipt, VOISINS_DEMONSTRATION.ge2s) },
    }
  },
  fields,
})

const offre: Readonly<Record<string, Example>> = {
  'GET /programmes': { open: 'ADRGCL' },
  'GET /programmes/mentions/:id': {
    open: 'ADRGCL',
    objects: { home: { id: HOME.mention }, foreign: { id: ELSEWHERE.mention } },
  },
  'GET /programmes/:id': ofProgramme('ADRGCL'),
  'GET /programmes/:id/maquette': ofProgramme('ADRGCL'),
  'GET /programmes/:id/maquette.csv': ofProgramme('ADRGCL'),
  'GET /programmes/:id/maquette.xlsx': ofProgramme('ADRGCL'),
  'POST /programmes/:id/maquette': ofProgramme('ADRG', { revision: '0', geste: 'monter', noeud: 'absent' }),
  'POST /programmes/:id/maquette/annuler': ofProgramme('ADRG'),
  'GET /programmes/:id/reconduire': ofProgramme('ADRG'),
  'POST /programmes/:id/reconduire': ofProgramme('ADRG', { annee: 'sans' }),
  'GET /programmes/:id/maquette/coller': ofProgramme('ADRG'),
  'POST /programmes/:id/maquette/coller': ofProgramme('ADRG', { texte: 'EC\nCours' }),
  'GET /programmes/:id/maquette/revision': ofProgramme('ADRGCL'),
  'POST /programmes/:id/maquette/champs': ofProgramme('ADRG', { noeud: 'absent', base: '{}' }),
  'POST /programmes/:id/maquette/bloc': ofProgramme('ADRG', { geste: 'ajouterBloc', code: '', intitule: '' }),
  'POST /programmes/:id/maquette/retablir': ofProgramme('ADRG'),
  'GET /programmes/:id/mutualisations': ofProgramme('ADRGCL'),
  'GET /programmes/:id/mutualisations.csv': ofProgramme('ADRGCL'),
  'GET /programmes/:id/mutualisations.xlsx': ofProgramme('ADRGCL'),
  'POST /programmes/:id/mutualisations': ofProgramme('DRG', { ec: 'absent', autre: 'absent' }),
  'POST /programmes/:id/mutualisations/:mutualisation/decider': ofMutualisation('DR', {
    pas: 'accepter',
    revision: '0',
  }),
  'POST /programmes/:id/mutualisations/:mutualisation/retirer': ofMutualisation('DRG', { revision: '0' }),
  'POST /programmes/:id/mutualisations/:mutualisation/reconnaitre': ofMutualisation('DR', {
    revision: '0',
  }),
  'GET /programmes/:id/matrice': ofProgramme('ADRGCL'),
  'GET /programmes/:id/matrice.csv': ofProgramme('ADRGCL'),
  'GET /programmes/:id/matrice.xlsx': ofProgramme('ADRGCL'),
  'POST /programmes/:id/matrice': ofProgramme('ADRG', { axe: 'competences' }),
  'GET /programmes/:id/comparer': ofProgramme('ADRGCL'),
  'GET /programmes/:id/modifier': ofProgramme('ADRG'),
  'POST /programmes/:id/modifier': ofProgramme('ADRG', { partie: 'parcours', base: 'null' }),
  'POST /programmes/:id/ouvrir': ofProgramme('ADRG'),
  'POST /programmes/:id/avancer': ofProgramme('DRG', { pas: 'soumettre' }),
  'GET /programmes/:id/echanges': ofProgramme('ADRGCL'),
  'POST /programmes/:id/echanges': ofProgramme('ADRGCL', { profil: 'csv', geste: 'document' }),
  'GET /programmes/:id/relecture': ofProgramme('ADRGCL'),
  'GET /programmes/:id/rncp': ofProgramme('ADRGCL'),
  'GET /programmes/:id/rncp.csv': { ...ofProgramme('ADRGCL'), status: 404 },
  'GET /programmes/:id/rncp.xlsx': { ...ofProgramme('ADRGCL'), status: 404 },
  'POST /programmes/:id/rncp/lier': ofProgramme('ADR', { fiche: 'absente' }),
  'POST /programmes/:id/rncp/reprendre': ofProgramme('ADRG', { montree: '[]' }),
  'GET /programmes/:id/rythme': ofProgramme('ADRGCL'),
  'GET /programmes/:id/missions': ofProgramme('ADRGCL'),
  'POST /programmes/:id/missions/:mission/decider': ofMission('DRG', { pas: 'refuser', motif: '' }),
  'GET /programmes/:id/demandes': ofProgramme('ADRG'),
  'POST /programmes/:id/demandes/:demande/traiter': ofDemande('ADRG'),
  'GET /programmes/:id/insertion': ofProgramme('ADRGCL'),
  'POST /programmes/:id/insertion': ofProgramme('ADRG', { promotion: '', mois: '18', source: '' }),
  'POST /programmes/:id/insertion/:enquete/reponses': ofEnquete('ADRG', { situation: 'emploi' }),
  'POST /programmes/:id/insertion/:enquete/coder': ofEnquete('ADRG', {}),
  'GET /programmes/:id/registres': ofProgramme('ADRGCL'),
  'GET /programmes/:id/registres/:registre/tableau.csv': ofRegistre('ADRGCL'),
  'POST /programmes/:id/registres/:registre': ofRegistre('ADRGC', { instance: 'CFVU' }),
  'POST /programmes/:id/registres/:registre/radier': {
    ...ofRegistre('ADRGC', { ligne: crypto.randomUUID() }),
    status: 404,
  },
  'POST /programmes/:id/relecture/corriger': ofProgramme('ADRG', { code: 'cfa-absent', chemin: 'cfa.nom' }),
  'POST /programmes/:id/relecture/dispenser': ofProgramme('ADR', { code: 'cfa-absent', chemin: 'cfa.nom' }),
  'POST /programmes/:id/relecture/retablir': ofProgramme('ADR', { code: 'cfa-absent', chemin: 'cfa.nom' }),
  'GET /echanges/importer': { open: 'ADRG' },
  'POST /echanges/importer': { open: 'ADRG' },
  'GET /echanges/imports/:id': ofImport(),
  'POST /echanges/imports/:id/programme': ofImport({ rang: '0', destination: 'mention:nulle-part' }),
  'GET /brochures': { open: 'ADRG' },
  'GET /brochures/nouvelle': { open: 'ADRG' },
  'POST /brochures': { open: 'ADRG' },
  'GET /brochures/:id': ofBrochure('ADRG'),
  'GET /brochures/:id/fichier': ofBrochure('ADRG'),
  'POST /brochures/:id/champs': ofBrochure('ADRG', { chemin: 'parcours.code', decision: 'accepte' }),
  'POST /brochures/:id/surs': ofBrochure('ADRG'),
  'POST /brochures/:id/programme': ofBrochure('ADRG', { destination: 'mention:nulle-part' }),
}

const ofEmploi = (open: string, fields?: Fields): Example => ({
  open,
  objects: { home: { id: EMPLOIS_DEMONSTRATION.mpt }, foreign: { id: EMPLOIS_DEMONSTRATION.cipt } },
  ...(fields && { fields }),
})

/** A séance of a fresh draft, and one of another institution's. */
const ofSeance = (fields?: Fields): Example => ({
  open: 'ADRG',
  objects: async (monde) => {
    const find = async (emploi: 'mpt' | 'cipt', par: string): Promise<Params> => {
      const id = EMPLOIS_DEMONSTRATION[emploi]
      const depuis = EDITIONS_DEMONSTRATION[emploi]
      const opened = await copierEdition(monde, await acteurOf(monde, par), { emploi: id, depuis, nom: null })
      if (!opened.ok) throw new Error('the example draft was refused')
      const { id: seance } = await monde.db
        .selectFrom('seance')
        .select('id')
        .where('edition_id', '=', opened.value)
        .where('hors_site', '=', false)
        .orderBy('jour')
        .executeTakeFirstOrThrow()
      return { id, seance }
    }
    return { home: await find('mpt', 'philippine'), foreign: await find('cipt', 'jules') }
  },
  ...(fields && { fields }),
})

const AGENDA = { cle: `promotion:${MILLESIMES_DEMONSTRATION.mpt}:FI:seances` }

const vue: Readonly<Record<string, Example>> = {
  'GET /emplois/:id/agendas': ofEmploi('ADRG'),
  // The calendar named is one of the timetable at home: elsewhere it does not exist.
  'POST /emplois/:id/agendas': { ...ofEmploi('ADRG', AGENDA), openForeign: '' },
  'POST /emplois/:id/agendas/fermer': { ...ofEmploi('ADRG', AGENDA), openForeign: '' },
  'GET /emplois/:id/annee.pdf': ofEmploi('ADRGCL'),
  'GET /emplois/:id/semaine.pdf': ofEmploi('ADRGCL'),
  'GET /emplois/:id/seances.xlsx': ofEmploi('ADRGCL'),
  'GET /emplois/:id/seances.csv': ofEmploi('ADRGCL'),
  'GET /mon-planning': { open: 'signed-in' },
  'POST /mon-planning/agenda': { open: 'signed-in' },
  'POST /mon-planning/agenda/fermer': { open: 'signed-in' },
  'GET /agenda/:fichier{[A-Za-z0-9_-]+\\.pdf}': {
    open: 'public',
    objects: { home: { fichier: 'faux.pdf' } },
    status: 404,
  },
  'GET /agenda/:fichier{[A-Za-z0-9_-]+\\.ics}': {
    open: 'public',
    objects: { home: { fichier: 'faux.ics' } },
    status: 404,
  },
  'POST /emplois/:id/semaine/brouillon': ofEmploi('ADRG', { retour: '', depuis: '' }),
  'GET /emplois/:id/seances/:seance/deplacer': ofSeance(),
  'GET /emplois/:id/seances/:seance/cibles': ofSeance(),
  'POST /emplois/:id/seances/:seance/deplacer': ofSeance({ cible: '2026-12-25 540' }),
  'POST /emplois/:id/seances/:seance/verrou': ofSeance({ verrouillee: 'oui' }),
  'GET /emplois/:id/semaine': ofEmploi('ADRGCL'),
  'GET /emplois/:id/annee': ofEmploi('ADRGCL'),
  'GET /emplois/:id/qualite': ofEmploi('ADRGCL'),
}

/** 'GET /chemin/:id' as the route table writes it. */
export const routeExamples: Readonly<Record<string, Example>> = {
  ...socle,
  ...acces,
  ...personne,
  ...organisation,
  ...publication,
  ...offre,
  ...vue,
  ...presence,
  ...emploiExamples,
}
