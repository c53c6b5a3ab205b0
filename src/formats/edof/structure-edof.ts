import type { Structure } from '#src/formats/xml/structure.ts'

export const ESPACE_EDOF = 'https://www.of.moncompteformation.gouv.fr'

const OUI_NON = 'parmi 0 1'

/**
 * The LHÉO dialect Mon Compte Formation enforces (file import, v5r2): fewer elements, more of them mandatory. Its
 * own rules go further than its schema: an address refused at import may well be valid here.
 */
export const STRUCTURE_EDOF: Structure = {
  lheo: 'offres extras*',
  offres: 'formation+ extras*',
  formation:
    'intitule-formation objectif-formation resultats-attendus contenu-formation parcours-de-formation objectif-general-formation certification action+ organisme-formation-responsable extras',
  'intitule-formation': 'texte 1 255',
  'objectif-formation': 'texte 1 3000',
  'resultats-attendus': 'texte 1 3000',
  'contenu-formation': 'texte 1 3000',
  'parcours-de-formation': 'parmi 1 2 3 4',
  'objectif-general-formation': 'parmi 2 4 5 6 7 8 9',
  certification: '| code-RNCP code-RS code-CPF',
  'code-RNCP': 'motif RNCP[0-9]{1,6}',
  'code-RS': 'motif RS[0-9]{1,8}',
  'code-CPF': 'motif CPF[0-9]{1,7}',
  action:
    'niveau-entree-obligatoire modalites-enseignement conditions-specifiques? lieu-de-formation modalites-entrees-sorties url-action? session+ adresse-information? date-information{0,3} restauration? hebergement? transport? acces-handicapes langue-formation modalites-recrutement? modalites-pedagogiques? code-perimetre-recrutement? infos-perimetre-recrutement? nombre-heures-centre? nombre-heures-entreprise? extras',
  'niveau-entree-obligatoire': OUI_NON,
  'modalites-enseignement': 'parmi 0 1 2',
  'conditions-specifiques': 'texte 1 3000',
  'lieu-de-formation': 'coordonnees extras?',
  'modalites-entrees-sorties': OUI_NON,
  'url-action': 'urlweb',
  session: 'periode? adresse-inscription etat-recrutement extras',
  periode: 'debut? fin?',
  debut: 'date',
  fin: 'date',
  date: 'date',
  'adresse-inscription': 'adresse',
  'adresse-information': 'adresse',
  'date-information': 'date',
  'etat-recrutement': 'parmi 1 2',
  restauration: 'texte 1 250',
  hebergement: 'texte 1 250',
  transport: 'texte 1 250',
  'acces-handicapes': 'texte 1 250',
  'langue-formation': 'texte 2 2',
  'modalites-recrutement': 'texte 0 3000',
  'modalites-pedagogiques': 'texte 0 200',
  'code-perimetre-recrutement': 'parmi 0 1 2 3 4 5 6',
  'infos-perimetre-recrutement': 'texte 0 50',
  'nombre-heures-centre': 'entier',
  'nombre-heures-entreprise': 'entier',
  'organisme-formation-responsable': 'SIRET-organisme-formation',
  'SIRET-organisme-formation': 'SIRET',
  SIRET: 'texte 14 14',
  coordonnees: 'nom prenom adresse? telfixe portable? courriel extras?',
  nom: 'texte 1 50',
  prenom: 'texte 1 50',
  adresse: 'ligne{1,3} codepostal? ville? pays? geolocalisation? extras',
  ligne: 'texte 1 50',
  codepostal: 'texte 5 5',
  ville: 'texte 1 50',
  pays: 'texte 2 2',
  geolocalisation: 'latitude longitude',
  latitude: 'texte 0 30',
  longitude: 'texte 0 30',
  telfixe: 'numtel',
  portable: 'numtel',
  numtel: 'motif \\+?[0-9]{1,14}',
  courriel: 'texte 3 160',
  urlweb: 'texte 3 400',
  extras: '& extras extra',
  extra: 'libre',
}

const FRAIS = 'formation/action/extras[action]/extras[frais-pedagogiques]'

/** The price of the training: free names the schema lets be left out, and the account of Mon Compte Formation does not. */
export const FRAIS_EDOF: readonly string[] = [
  `${FRAIS}/extra[taux-tva]`,
  `${FRAIS}/extra[frais-ht]`,
  `${FRAIS}/extra[frais-ttc]`,
]
/** An amount in euros, or a rate in per cent: a decimal point, two digits at most. */
export const MONTANT_EDOF = /^\d{1,7}(?:\.\d{1,2})?$/

/** Attributes that must be there; `numero` is the account's own number of the thing. */
export const ATTRIBUTS_EDOF: ReadonlyMap<string, readonly string[]> = new Map([
  ['formation', ['numero', 'datemaj', 'datecrea']],
  ['action', ['numero', 'datemaj', 'datecrea']],
  ['session', ['numero', 'datemaj', 'datecrea']],
  ['coordonnees', ['numero']],
  ['adresse', ['numero']],
])
