import { words } from '../message/langue.ts'

/** What the door says when it opens, and why it may not open. */
export const installationMessages = words(
  {
    'installation.ouverte': 'Cohorte est ouverte : {url}  (base : {base}, fichiers : {fichiers})',
    'installation.demonstration': 'Comptes de démonstration',
    'installation.moteur':
      'Le moteur de base de données s’est arrêté : Cohorte s’arrête aussi. Ce qui était enregistré le reste ; relancez-la.',
    'installation.variable.entier': '{variable} doit être un numéro de port, de 1 à 65535.',
    'installation.variable.hote':
      '{variable} doit être une adresse ou un nom de machine, par exemple 127.0.0.1.',
    'installation.variable.adresse':
      '{variable} doit être une adresse complète, par exemple https://cohorte.exemple.fr.',
    'installation.variable.adresse-serveur':
      '{variable} doit être une adresse PostgreSQL, par exemple postgresql://compte:motdepasse@machine/base.',
    'installation.variable.adresse-courrier':
      '{variable} doit être une adresse de serveur de courrier, par exemple smtp://machine:587.',
    'installation.variable.expediteur':
      '{variable} doit être une adresse électronique, par exemple Cohorte <cohorte@exemple.fr>.',
    'installation.variable.oui-non': '{variable} doit valoir oui ou non.',
    'installation.variable.manque':
      '{variable} manque : le stockage S3 demande S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY et S3_SECRET_KEY.',
    'installation.refus.dossier-inaccessible':
      'Cohorte ne peut pas écrire dans le dossier de données {detail} : donnez-lui ce droit, ou un autre dossier dans COHORTE_DATA.',
    'installation.refus.deja-ouvert':
      'Ces données sont déjà ouvertes par une autre Cohorte ({detail}) : le moteur embarqué n’en accepte qu’une. Arrêtez-la, ou utilisez un serveur (DATABASE_URL).',
    'installation.refus.plateforme-inconnue':
      'Aucun moteur embarqué pour cette machine ({detail}) : donnez un serveur PostgreSQL dans DATABASE_URL.',
    'installation.refus.compte-sans-nom':
      'Le compte qui lance Cohorte (numéro {detail}) n’a pas de nom sur cette machine, et PostgreSQL en demande un : lancez-la sous un compte de /etc/passwd, ou utilisez un serveur (DATABASE_URL).',
    'installation.refus.moteur-muet':
      'Le moteur embarqué n’a pas démarré ; rien n’a été modifié. Son journal dit pourquoi : {detail}',
    'installation.refus.base-plus-recente':
      'Ces données ont été écrites par une version plus récente de Cohorte ({detail}) : mettez le logiciel à jour. Rien n’a été modifié.',
    'installation.refus.migration-modifiee':
      'La migration {detail} n’est pas celle qui a été appliquée à ces données : le logiciel a été modifié. Rien n’a été touché.',
    'installation.refus.base-injoignable':
      'Le serveur de DATABASE_URL ne répond pas ou refuse l’entrée : {detail}',
    'installation.refus.version-trop-ancienne':
      'Le serveur de DATABASE_URL est un PostgreSQL {detail} : Cohorte demande la version 15 ou plus.',
    'installation.refus.port-pris':
      'Le port {detail} est déjà pris par un autre programme : choisissez-en un autre, par exemple PORT=3001.',
    'installation.refus.port-refuse':
      'Cette machine ne permet pas d’écouter sur {detail} : changez PORT ou HOST.',
    'installation.refus.inattendu': 'Cohorte n’a pas pu démarrer : {detail}',
  },
  {
    'installation.ouverte': 'Cohorte is open: {url}  (database: {base}, files: {fichiers})',
    'installation.demonstration': 'Demonstration accounts',
    'installation.moteur':
      'The database engine has stopped: Cohorte stops too. What was saved stays saved; start it again.',
    'installation.variable.entier': '{variable} must be a port number, from 1 to 65535.',
    'installation.variable.hote': '{variable} must be an address or a host name, for example 127.0.0.1.',
    'installation.variable.adresse':
      '{variable} must be a whole address, for example https://cohorte.exemple.fr.',
    'installation.variable.adresse-serveur':
      '{variable} must be a PostgreSQL address, for example postgresql://account:password@host/database.',
    'installation.variable.adresse-courrier':
      '{variable} must be the address of a mail server, for example smtp://host:587.',
    'installation.variable.expediteur':
      '{variable} must be an e-mail address, for example Cohorte <cohorte@exemple.fr>.',
    'installation.variable.oui-non': '{variable} must be oui or non.',
    'installation.variable.manque':
      '{variable} is missing: S3 storage needs S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY.',
    'installation.refus.dossier-inaccessible':
      'Cohorte cannot write to the data folder {detail}: give it that right, or another folder in COHORTE_DATA.',
    'installation.refus.deja-ouvert':
      'This data is already open by another Cohorte ({detail}): the embedded engine takes one only. Stop it, or use a server (DATABASE_URL).',
    'installation.refus.plateforme-inconnue':
      'No embedded engine for this machine ({detail}): give a PostgreSQL server in DATABASE_URL.',
    'installation.refus.compte-sans-nom':
      'The account that starts Cohorte (number {detail}) has no name on this machine, and PostgreSQL wants one: start it as an account of /etc/passwd, or use a server (DATABASE_URL).',
    'installation.refus.moteur-muet':
      'The embedded engine did not start; nothing was changed. Its journal says why: {detail}',
    'installation.refus.base-plus-recente':
      'This data was written by a newer version of Cohorte ({detail}): update the software. Nothing was changed.',
    'installation.refus.migration-modifiee':
      'Migration {detail} is not the one applied to this data: the software was modified. Nothing was touched.',
    'installation.refus.base-injoignable':
      'The server of DATABASE_URL does not answer or refuses entry: {detail}',
    'installation.refus.version-trop-ancienne':
      'The server of DATABASE_URL is PostgreSQL {detail}: Cohorte needs version 15 or later.',
    'installation.refus.port-pris':
      'Port {detail} is already taken by another program: choose another, for example PORT=3001.',
    'installation.refus.port-refuse':
      'This machine does not allow listening on {detail}: change PORT or HOST.',
    'installation.refus.inattendu': 'Cohorte could not start: {detail}',
  },
)
