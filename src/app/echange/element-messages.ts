import { words } from '../message/langue.ts'

/** Every element a person may be asked for one export, under its path in the target. */
export const elementMessages = words(
  {
    'echange.element.formation/action/extras[action]/extras[frais-pedagogiques]/extra[taux-tva]':
      'Taux de TVA en % (0 si exonéré)',
    'echange.element.formation/action/extras[action]/extras[frais-pedagogiques]/extra[frais-ht]':
      'Frais pédagogiques hors taxes, en euros (6500.00)',
    'echange.element.formation/action/extras[action]/extras[frais-pedagogiques]/extra[frais-ttc]':
      'Frais pédagogiques toutes taxes, en euros (6500.00)',
    'echange.element.formation/certification': 'Certification visée',
    'echange.element.formation/contact-formation': 'Contact de la formation',
    'echange.element.formation/action/lieu-de-formation/coordonnees/telfixe': 'Lieu de formation : téléphone',
    'echange.element.formation/action/session/periode': 'Dates de la session',
    'echange.element.formation/action/session/adresse-inscription': 'Adresse d’inscription',
    'echange.element.formation/organisme-formation-responsable/SIRET-organisme-formation':
      'SIRET de l’organisme',
    'echange.element.formation/organisme-formation-responsable/coordonnees-organisme':
      'Adresse de l’organisme',
    'echange.element.formation/organisme-formation-responsable/contact-organisme': 'Contact de l’organisme',
    'echange.element.formation/action/session/cycle/type-cycle': 'Cycle de la session : type',
    'echange.element.formation/action/session/blocs-competences/validation-blocs':
      'Blocs de compétences : validation',
    'echange.element.program/programName': 'Nom du programme',
    'echange.element.formation@numero': 'Numéro de la formation dans votre compte',
    'echange.element.formation@datemaj': 'Date de mise à jour de l’offre',
    'echange.element.formation@datecrea': 'Date de création de l’offre',
    'echange.element.formation/intitule-formation': 'Intitulé de la formation',
    'echange.element.formation/objectif-formation': 'Objectif de la formation',
    'echange.element.formation/resultats-attendus': 'Résultats attendus',
    'echange.element.formation/contenu-formation': 'Contenu de la formation',
    'echange.element.formation/certifiante': 'Formation certifiante',
    'echange.element.formation/certification/code-RNCP': 'Certification visée (RNCP suivi du numéro)',
    'echange.element.formation/contact-formation/coordonnees/courriel': 'Contact de la formation : courriel',
    'echange.element.formation/parcours-de-formation': 'Type de parcours de formation',
    'echange.element.formation/objectif-general-formation': 'Objectif général de la formation',
    'echange.element.formation/code-niveau-entree': 'Niveau à l’entrée',
    'echange.element.formation/action/rythme-formation': 'Rythme de la formation',
    'echange.element.formation/action/code-public-vise': 'Public visé (code FORMACODE, 5 chiffres)',
    'echange.element.formation/action/niveau-entree-obligatoire': 'Niveau d’entrée obligatoire',
    'echange.element.formation/action/modalites-alternance': 'Modalités de l’alternance',
    'echange.element.formation/action/modalites-enseignement':
      'Modalités d’enseignement (présentiel, distance)',
    'echange.element.formation/action/conditions-specifiques': 'Conditions spécifiques et prérequis',
    'echange.element.formation/action/prise-en-charge-frais-possible':
      'Prise en charge des frais de formation possible',
    'echange.element.formation/action/modalites-entrees-sorties': 'Entrées et sorties',
    'echange.element.formation/action/acces-handicapes': 'Accès des personnes en situation de handicap',
    'echange.element.formation/action/langue-formation': 'Langue de la formation (2 lettres)',
    'echange.element.formation/action/lieu-de-formation/coordonnees@numero':
      'Lieu de formation : numéro dans votre compte',
    'echange.element.formation/action/lieu-de-formation/coordonnees/nom':
      'Lieu de formation : nom du contact',
    'echange.element.formation/action/lieu-de-formation/coordonnees/prenom':
      'Lieu de formation : prénom du contact',
    'echange.element.formation/action/lieu-de-formation/coordonnees/telfixe/numtel':
      'Lieu de formation : téléphone (chiffres)',
    'echange.element.formation/action/lieu-de-formation/coordonnees/courriel': 'Lieu de formation : courriel',
    'echange.element.formation/action/lieu-de-formation/coordonnees/adresse@numero':
      'Adresse du lieu : numéro dans votre compte',
    'echange.element.formation/action/session/periode/debut': 'Session : début',
    'echange.element.formation/action/session/periode/fin': 'Session : fin',
    'echange.element.formation/action/session/adresse-inscription/adresse@numero':
      'Adresse d’inscription : numéro dans votre compte',
    'echange.element.formation/action/session/adresse-inscription/adresse/ligne':
      'Adresse d’inscription : voie',
    'echange.element.formation/action/session/adresse-inscription/adresse/codepostal':
      'Adresse d’inscription : code postal',
    'echange.element.formation/action/session/adresse-inscription/adresse/ville':
      'Adresse d’inscription : ville',
    'echange.element.formation/action/session/etat-recrutement': 'État du recrutement',
    'echange.element.formation/organisme-formation-responsable/numero-activite':
      'Organisme : numéro de déclaration d’activité (11 chiffres)',
    'echange.element.formation/organisme-formation-responsable/SIRET-organisme-formation/SIRET':
      'Organisme : SIRET (14 chiffres)',
    'echange.element.formation/organisme-formation-responsable/nom-organisme': 'Organisme : nom',
    'echange.element.formation/organisme-formation-responsable/raison-sociale': 'Organisme : raison sociale',
    'echange.element.formation/organisme-formation-responsable/coordonnees-organisme/coordonnees/adresse/ligne':
      'Organisme : voie',
    'echange.element.formation/organisme-formation-responsable/coordonnees-organisme/coordonnees/adresse/codepostal':
      'Organisme : code postal',
    'echange.element.formation/organisme-formation-responsable/coordonnees-organisme/coordonnees/adresse/ville':
      'Organisme : ville',
    'echange.element.formation/organisme-formation-responsable/contact-organisme/coordonnees/courriel':
      'Organisme : courriel du contact',
  },
  {
    'echange.element.formation/action/extras[action]/extras[frais-pedagogiques]/extra[taux-tva]':
      'VAT rate in % (0 if exempt)',
    'echange.element.formation/action/extras[action]/extras[frais-pedagogiques]/extra[frais-ht]':
      'Training fees without tax, in euros (6500.00)',
    'echange.element.formation/action/extras[action]/extras[frais-pedagogiques]/extra[frais-ttc]':
      'Training fees with tax, in euros (6500.00)',
    'echange.element.formation/certification': 'Certification',
    'echange.element.formation/contact-formation': 'Contact of the course',
    'echange.element.formation/action/lieu-de-formation/coordonnees/telfixe': 'Place: telephone',
    'echange.element.formation/action/session/periode': 'Dates of the session',
    'echange.element.formation/action/session/adresse-inscription': 'Registration address',
    'echange.element.formation/organisme-formation-responsable/SIRET-organisme-formation':
      'SIRET of the provider',
    'echange.element.formation/organisme-formation-responsable/coordonnees-organisme':
      'Address of the provider',
    'echange.element.formation/organisme-formation-responsable/contact-organisme': 'Contact of the provider',
    'echange.element.formation/action/session/cycle/type-cycle': 'Cycle of the session: kind',
    'echange.element.formation/action/session/blocs-competences/validation-blocs':
      'Blocks of skills: validation',
    'echange.element.program/programName': 'Name of the programme',
    'echange.element.formation@numero': 'Number of the course in your account',
    'echange.element.formation@datemaj': 'Date the offer was last changed',
    'echange.element.formation@datecrea': 'Date the offer was created',
    'echange.element.formation/intitule-formation': 'Title of the course',
    'echange.element.formation/objectif-formation': 'Aim of the course',
    'echange.element.formation/resultats-attendus': 'Expected results',
    'echange.element.formation/contenu-formation': 'Contents of the course',
    'echange.element.formation/certifiante': 'Leads to a certification',
    'echange.element.formation/certification/code-RNCP': 'Certification (RNCP and its number)',
    'echange.element.formation/contact-formation/coordonnees/courriel': 'Contact of the course: e-mail',
    'echange.element.formation/parcours-de-formation': 'Kind of path',
    'echange.element.formation/objectif-general-formation': 'General aim',
    'echange.element.formation/code-niveau-entree': 'Entry level',
    'echange.element.formation/action/rythme-formation': 'Rhythm of the course',
    'echange.element.formation/action/code-public-vise': 'Public (FORMACODE, 5 digits)',
    'echange.element.formation/action/niveau-entree-obligatoire': 'Entry level mandatory',
    'echange.element.formation/action/modalites-alternance': 'Work-study arrangements',
    'echange.element.formation/action/modalites-enseignement': 'Teaching mode (on site, at a distance)',
    'echange.element.formation/action/conditions-specifiques': 'Special conditions and prerequisites',
    'echange.element.formation/action/prise-en-charge-frais-possible': 'Fees may be covered',
    'echange.element.formation/action/modalites-entrees-sorties': 'Entries and exits',
    'echange.element.formation/action/acces-handicapes': 'Access for people with disabilities',
    'echange.element.formation/action/langue-formation': 'Teaching language (2 letters)',
    'echange.element.formation/action/lieu-de-formation/coordonnees@numero': 'Place: number in your account',
    'echange.element.formation/action/lieu-de-formation/coordonnees/nom': 'Place: surname of the contact',
    'echange.element.formation/action/lieu-de-formation/coordonnees/prenom':
      'Place: first name of the contact',
    'echange.element.formation/action/lieu-de-formation/coordonnees/telfixe/numtel':
      'Place: telephone (digits)',
    'echange.element.formation/action/lieu-de-formation/coordonnees/courriel': 'Place: e-mail',
    'echange.element.formation/action/lieu-de-formation/coordonnees/adresse@numero':
      'Address of the place: number in your account',
    'echange.element.formation/action/session/periode/debut': 'Session: start',
    'echange.element.formation/action/session/periode/fin': 'Session: end',
    'echange.element.formation/action/session/adresse-inscription/adresse@numero':
      'Registration address: number in your account',
    'echange.element.formation/action/session/adresse-inscription/adresse/ligne':
      'Registration address: street',
    'echange.element.formation/action/session/adresse-inscription/adresse/codepostal':
      'Registration address: postcode',
    'echange.element.formation/action/session/adresse-inscription/adresse/ville':
      'Registration address: town',
    'echange.element.formation/action/session/etat-recrutement': 'State of recruitment',
    'echange.element.formation/organisme-formation-responsable/numero-activite':
      'Provider: activity number (11 digits)',
    'echange.element.formation/organisme-formation-responsable/SIRET-organisme-formation/SIRET':
      'Provider: SIRET (14 digits)',
    'echange.element.formation/organisme-formation-responsable/nom-organisme': 'Provider: name',
    'echange.element.formation/organisme-formation-responsable/raison-sociale': 'Provider: legal name',
    'echange.element.formation/organisme-formation-responsable/coordonnees-organisme/coordonnees/adresse/ligne':
      'Provider: street',
    'echange.element.formation/organisme-formation-responsable/coordonnees-organisme/coordonnees/adresse/codepostal':
      'Provider: postcode',
    'echange.element.formation/organisme-formation-responsable/coordonnees-organisme/coordonnees/adresse/ville':
      'Provider: town',
    'echange.element.formation/organisme-formation-responsable/contact-organisme/coordonnees/courriel':
      'Provider: e-mail of the contact',
  },
)
