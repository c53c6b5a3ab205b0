import { words } from '../../message/langue.ts'

/** Words of a table pasted over a maquette: what was understood, what each row comes to, why one is refused. */
export const collageMessages = words(
  {
    'collage.titre': 'Coller un tableau',
    'collage.texte':
      'Copiez des lignes de votre tableur, titres compris, et collez-les ici. Rien n’est écrit avant votre accord.',
    'collage.colonnesAcceptees':
      'Colonnes comprises : Semestre, BCC, UE, Code UE, EC, Code, CM, TD, TP, Conférence… ou Heures, ECTS, Statuts, Enseignants, Évaluation. Une case vide n’efface rien.',
    'collage.champ': 'Tableau à coller',
    'collage.apercu': 'Voir ce que cela changerait',
    'collage.resultat': 'Aperçu',
    'collage.compte':
      '{ajoutee} {ajoutee:ligne|lignes} à ajouter, {changee} à changer, {pareille} sans changement, {refusee} {refusee:refusée|refusées}.',
    'collage.colonnes': 'Colonnes',
    'collage.colonne.comprise': 'comprise',
    'collage.colonne.autre': 'de la maquette, mais ne se colle pas : laissée de côté',
    'collage.colonne.inconnue': 'pas comprise : laissée de côté',
    'collage.ligne': 'Ligne',
    'collage.ec': 'EC',
    'collage.sort': 'Ce qui se passe',
    'collage.detail': 'Champs',
    'collage.sort.ajoutee': 'ajoutée',
    'collage.sort.changee': 'changée',
    'collage.sort.pareille': 'sans changement',
    'collage.sort.refusee': 'refusée',
    'collage.appliquer': 'Appliquer',
    'collage.appliquer.aide':
      'Une seule opération, que vous pourrez annuler. Les lignes refusées sont laissées de côté.',
    'collage.rien': 'Rien à appliquer.',
    'collage.change': 'La maquette a changé depuis l’aperçu : en voici un nouveau. Rien n’est encore écrit.',
    'collage.mode': 'Heures {mode}',
    'collage.bloc': 'BCC',
    'collage.ue': 'UE',
    'collage.codeUe': 'Code UE',
    'collage.semestre': 'Semestre',
    'collage.lecture.csv.vide': 'Il n’y a rien à lire.',
    'collage.lecture.csv.taille': 'C’est trop long pour être lu d’un coup.',
    'collage.lecture.csv.mal-forme':
      'Un guillemet est ouvert et jamais fermé, ligne {ligne}. Corrigez-le et recommencez.',
    'collage.lecture.sans-colonne':
      'La première ligne doit nommer les colonnes, dont EC ou Code. Ajoutez les titres et recommencez.',
    'collage.lecture.trop-long': 'Plus de {max} lignes : collez-les en plusieurs fois.',
    'collage.refus.sans-intitule': 'pas d’intitulé : écrivez-le dans la colonne EC.',
    'collage.refus.plusieurs':
      'plusieurs EC y répondent : précisez le semestre, le BCC et l’UE, ou donnez le code de l’EC.',
    'collage.refus.semestre-absent': 'ce semestre n’est pas dans la maquette : ajoutez-le d’abord.',
    'collage.refus.bloc-absent': 'ce BCC n’est pas dans la maquette : créez-le d’abord.',
    'collage.refus.place-inconnue': 'on ne sait pas où le mettre : précisez le semestre, le BCC et l’UE.',
    'collage.refus.heures-detaillees':
      'cet EC a déjà des heures par type, d’un autre total : donnez les colonnes CM, TD…',
    'collage.refus.code-double': 'ce code est déjà pris.',
  },
  {
    'collage.titre': 'Paste a table',
    'collage.texte':
      'Copy rows from your spreadsheet, titles included, and paste them here. Nothing is written before you agree.',
    'collage.colonnesAcceptees':
      'Columns understood, by their French titles: Semestre, BCC, UE, Code UE, EC, Code, CM, TD, TP, Conférence… or Heures, ECTS, Statuts, Enseignants, Évaluation. A blank cell erases nothing.',
    'collage.champ': 'Table to paste',
    'collage.apercu': 'See what it would change',
    'collage.resultat': 'Preview',
    'collage.compte':
      '{ajoutee} {ajoutee:row|rows} to add, {changee} to change, {pareille} with no change, {refusee} refused.',
    'collage.colonnes': 'Columns',
    'collage.colonne.comprise': 'understood',
    'collage.colonne.autre': 'of the curriculum, but not pasted: left aside',
    'collage.colonne.inconnue': 'not understood: left aside',
    'collage.ligne': 'Row',
    'collage.ec': 'EC',
    'collage.sort': 'What happens',
    'collage.detail': 'Fields',
    'collage.sort.ajoutee': 'added',
    'collage.sort.changee': 'changed',
    'collage.sort.pareille': 'no change',
    'collage.sort.refusee': 'refused',
    'collage.appliquer': 'Apply',
    'collage.appliquer.aide': 'One operation, which you may undo. Refused rows are left aside.',
    'collage.rien': 'Nothing to apply.',
    'collage.change': 'The curriculum changed since the preview: here is a new one. Nothing is written yet.',
    'collage.mode': 'Hours {mode}',
    'collage.bloc': 'BCC',
    'collage.ue': 'UE',
    'collage.codeUe': 'UE code',
    'collage.semestre': 'Semester',
    'collage.lecture.csv.vide': 'There is nothing to read.',
    'collage.lecture.csv.taille': 'This is too long to be read at once.',
    'collage.lecture.csv.mal-forme':
      'A quote is opened and never closed, row {ligne}. Mend it and try again.',
    'collage.lecture.sans-colonne':
      'The first row must name the columns, EC or Code among them. Add the titles and try again.',
    'collage.lecture.trop-long': 'More than {max} rows: paste them in several times.',
    'collage.refus.sans-intitule': 'no title: write it in the EC column.',
    'collage.refus.plusieurs':
      'several EC answer to it: give the semester, the BCC and the UE, or the code of the EC.',
    'collage.refus.semestre-absent': 'this semester is not in the curriculum: add it first.',
    'collage.refus.bloc-absent': 'this BCC is not in the curriculum: create it first.',
    'collage.refus.place-inconnue': 'nobody knows where to put it: give the semester, the BCC and the UE.',
    'collage.refus.heures-detaillees':
      'this EC already has hours by type, of another total: give the columns CM, TD…',
    'collage.refus.code-double': 'this code is already taken.',
  },
)
