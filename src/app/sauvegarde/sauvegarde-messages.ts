import { words } from '../message/langue.ts'

/** What the backup and restore commands answer. */
export const sauvegardeMessages = words(
  {
    'sauvegarde.faite':
      'Sauvegarde faite : {fichier}, {lignes} lignes, {fichiers} fichiers ({octets} octets).',
    'sauvegarde.restauree':
      'Sauvegarde restaurée et vérifiée : {lignes} lignes, {fichiers} fichiers ({octets} octets).',
    'sauvegarde.usage': 'Donnez un fichier : npm run -s cohorte -- backup|restore FICHIER',
    'sauvegarde.refus.existe':
      'Le fichier {detail} existe déjà : une sauvegarde n’en remplace jamais une autre.',
    'sauvegarde.refus.fichier-perdu':
      'Les octets du fichier {detail} manquent ou ont changé : la sauvegarde n’a pas été faite.',
    'sauvegarde.refus.vide': 'Il n’y a rien à sauvegarder : cette base n’a jamais été ouverte par Cohorte.',
    'sauvegarde.refus.introuvable': 'Le fichier {detail} ne peut pas être lu.',
    'sauvegarde.refus.illisible':
      'Le fichier {detail} n’est pas une sauvegarde de Cohorte. Rien n’a été touché.',
    'sauvegarde.refus.tronquee':
      'La sauvegarde {detail} est incomplète ou a été modifiée. Rien n’a été restauré.',
    'sauvegarde.refus.plus-recente':
      'La sauvegarde {detail} vient d’une version plus récente de Cohorte : mettez le logiciel à jour. Rien n’a été touché.',
    'sauvegarde.refus.migration-modifiee':
      'La sauvegarde {detail} vient d’une Cohorte dont les migrations sont différentes. Rien n’a été touché.',
    'sauvegarde.refus.cible-non-vide':
      'L’installation d’arrivée n’est pas vide : une restauration n’écrase jamais rien. Donnez un autre COHORTE_DATA ou une base vide dans DATABASE_URL.',
  },
  {
    'sauvegarde.faite': 'Backup made: {fichier}, {lignes} rows, {fichiers} files ({octets} bytes).',
    'sauvegarde.restauree': 'Backup restored and checked: {lignes} rows, {fichiers} files ({octets} bytes).',
    'sauvegarde.usage': 'Give a file: npm run -s cohorte -- backup|restore FILE',
    'sauvegarde.refus.existe': 'The file {detail} already exists: a backup never replaces another.',
    'sauvegarde.refus.fichier-perdu':
      'The bytes of file {detail} are missing or have changed: the backup was not made.',
    'sauvegarde.refus.vide': 'There is nothing to back up: Cohorte never opened this database.',
    'sauvegarde.refus.introuvable': 'The file {detail} cannot be read.',
    'sauvegarde.refus.illisible': 'The file {detail} is not a Cohorte backup. Nothing was touched.',
    'sauvegarde.refus.tronquee': 'The backup {detail} is incomplete or was modified. Nothing was restored.',
    'sauvegarde.refus.plus-recente':
      'The backup {detail} comes from a newer version of Cohorte: update the software. Nothing was touched.',
    'sauvegarde.refus.migration-modifiee':
      'The backup {detail} comes from a Cohorte whose migrations differ. Nothing was touched.',
    'sauvegarde.refus.cible-non-vide':
      'The target installation is not empty: a restore never overwrites anything. Give another COHORTE_DATA or an empty database in DATABASE_URL.',
  },
)
