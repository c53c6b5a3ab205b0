import { words } from '../../message/langue.ts'

/** Words of the deposit of a brochure and of its review. */
export const brochureMessages = words(
  {
    'brochure.liste': 'Brochures déposées',
    'brochure.liste.vide.titre': 'Aucune brochure déposée',
    'brochure.liste.vide.texte': 'Déposez le document d’une formation : texte, PDF ou Word.',
    'brochure.colonne.nom': 'Document',
    'brochure.colonne.pour': 'Pour',
    'brochure.colonne.depot': 'Dépôt',
    'brochure.colonne.etat': 'État',
    'brochure.etat.revue': 'à relire',
    'brochure.etat.cree': 'programme créé',
    'brochure.depot.par': 'par {par}, le {date}',
    'brochure.deposer.titre': 'Déposer une brochure',
    'brochure.deposer.chapeau':
      'Cohorte lit le document et en tire un programme à relire. Rien n’est publié, rien n’est inventé : chaque champ dit de quelle ligne il vient.',
    'brochure.deposer.fichier': 'Le document',
    'brochure.deposer.aide':
      'Texte (.txt, .md), PDF ou Word (.docx), 20 Mio au plus. Glissez-le ici ou choisissez-le.',
    'brochure.deposer.destination': 'Pour quel parcours',
    'brochure.deposer.destinationAide': 'Un parcours qui existe, ou un nouveau parcours d’une mention.',
    'brochure.deposer.nouveau': 'Nouveau parcours de la mention {mention}',
    'brochure.deposer.choisir': 'Choisissez',
    'brochure.deposer.bouton': 'Déposer et lire',
    'brochure.deposer.attente': 'Lecture du document…',
    'brochure.deposer.fichierAbsent': 'Choisissez le document à déposer.',
    'brochure.deposer.destinationAbsente': 'Choisissez le parcours ou la mention.',
    'brochure.refus.vide': 'Le fichier est vide. Choisissez celui de la brochure.',
    'brochure.refus.trop_gros':
      'Le fichier pèse {mio} Mio, la limite est de {max} Mio. Enregistrez-le sans ses images, ou copiez son texte dans un fichier .txt.',
    'brochure.refus.trop_long':
      'Le document a {lignes} lignes de texte, plus qu’une personne n’en relit (limite : {max} lignes, un million de signes). Gardez les pages de la formation.',
    'brochure.refus.trop_de_pages':
      'Le PDF a {pages} pages, la limite est de {max}. Gardez les pages de la formation.',
    'brochure.refus.type_refuse':
      'Ce fichier est de type {type}. Donnez un texte (.txt, .md), un PDF ou un document Word (.docx).',
    'brochure.refus.type_inconnu':
      'Ce fichier n’est pas du texte. Donnez un texte (.txt, .md), un PDF ou un document Word (.docx).',
    'brochure.refus.protege':
      'Le document {format} est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis recommencez.',
    'brochure.refus.sans_texte.pdf':
      'Le PDF ne contient que des images. Faites-en reconnaître le texte (OCR), ou donnez le document d’origine.',
    'brochure.refus.sans_texte.docx': 'Le document Word ne contient aucun texte.',
    'brochure.refus.abime':
      'Le document {format} est abîmé. Ouvrez-le dans son logiciel, enregistrez-le de nouveau et recommencez.',
    'brochure.refus.archive_demesuree':
      'Le document se décompresse en un volume démesuré. Enregistrez-le de nouveau depuis son logiciel.',
    'brochure.revue.titre': 'Relire « {nom} »',
    'brochure.revue.barre': 'Aller à',
    'brochure.revue.source': 'Source',
    'brochure.revue.brouillon': 'Brouillon',
    'brochure.revue.nonLues': 'Non lues ({nombre})',
    'brochure.revue.programme': 'Créer le programme',
    'brochure.revue.progres': '{vus} champs vus sur {total}',
    'brochure.revue.compte':
      '{total} lignes non vides = {lues} reprises dans un champ + {titres} titres ou mise en page + {nonLues} non lues.',
    'brochure.revue.sourceAide':
      'Le document, ligne par ligne. Les lignes marquées n’ont servi à aucun champ.',
    'brochure.revue.original': 'Télécharger le document d’origine',
    'brochure.revue.nonLuesTitre': 'Lignes non lues',
    'brochure.revue.toutLu': 'Chaque ligne a été lue.',
    'brochure.revue.ligne': 'ligne {ligne}',
    'brochure.revue.lignes': 'Vient de',
    'brochure.revue.nonLue': 'non lue',
    'brochure.confiance.haute': 'confiance haute',
    'brochure.confiance.moyenne': 'confiance moyenne',
    'brochure.confiance.basse': 'confiance basse',
    'brochure.decision.accepte': 'accepté',
    'brochure.decision.corrige': 'corrigé',
    'brochure.decision.ecarte': 'écarté',
    'brochure.accepter': 'Accepter',
    'brochure.ecarter': 'Écarter',
    'brochure.revenir': 'Revenir',
    'brochure.corriger': 'Corriger',
    'brochure.correction': 'Correction',
    'brochure.corrigerBouton': 'Enregistrer la correction',
    'brochure.lu': 'Lu : {valeur}',
    'brochure.inconnu': 'imprimé sans valeur',
    'brochure.surs': 'Tout accepter ce qui est sûr ({nombre})',
    'brochure.surs.aide':
      'Accepte d’un coup les champs lus avec une confiance haute et pas encore vus. Chacun reste modifiable.',
    'brochure.dejaCree': 'Cette brochure a donné un programme : sa relecture est close.',
    'brochure.voirProgramme': 'Voir le programme',
    'brochure.creer.titre': 'Créer le programme',
    'brochure.creer.regle':
      'Les champs acceptés et corrigés font le programme ; les champs écartés n’y entrent pas.',
    'brochure.creer.nonVus':
      '{nombre} champs n’ont pas été vus : ils entrent tels qu’ils ont été lus, et restent à vérifier dans le programme, qui est un brouillon.',
    'brochure.creer.code': 'Code du nouveau parcours',
    'brochure.creer.intitule': 'Intitulé du nouveau parcours',
    'brochure.creer.annee': 'Année du diplôme',
    'brochure.creer.nouveauAide': 'Seulement pour un nouveau parcours.',
    'brochure.creer.bouton': 'Créer le brouillon',
    'brochure.creer.refus.parcours-incomplet':
      'Un nouveau parcours demande un code, un intitulé et une année.',
    'brochure.creer.refus.code-pris': 'Ce code est déjà celui d’un parcours de la mention.',
    'brochure.creer.refus.destination-absente': 'Choisissez le parcours ou la mention.',
  },
  {
    'brochure.liste': 'Brochures',
    'brochure.liste.vide.titre': 'No brochure yet',
    'brochure.liste.vide.texte': 'Drop the document of a programme: text, PDF or Word.',
    'brochure.colonne.nom': 'Document',
    'brochure.colonne.pour': 'For',
    'brochure.colonne.depot': 'Dropped',
    'brochure.colonne.etat': 'State',
    'brochure.etat.revue': 'to review',
    'brochure.etat.cree': 'programme made',
    'brochure.depot.par': 'by {par}, on {date}',
    'brochure.deposer.titre': 'Drop a brochure',
    'brochure.deposer.chapeau':
      'Cohorte reads the document (in French) into a draft programme for you to review. Nothing is published, nothing is invented: each field says which line it comes from.',
    'brochure.deposer.fichier': 'The document',
    'brochure.deposer.aide':
      'Text (.txt, .md), PDF or Word (.docx), 20 MiB at most. Drag it here or choose it.',
    'brochure.deposer.destination': 'For which programme',
    'brochure.deposer.destinationAide': 'A programme that exists, or a new one in a mention.',
    'brochure.deposer.nouveau': 'New programme of the mention {mention}',
    'brochure.deposer.choisir': 'Choose',
    'brochure.deposer.bouton': 'Drop and read',
    'brochure.deposer.attente': 'Reading the document…',
    'brochure.deposer.fichierAbsent': 'Choose the document to drop.',
    'brochure.deposer.destinationAbsente': 'Choose the programme or the mention.',
    'brochure.refus.vide': 'The file is empty. Choose that of the brochure.',
    'brochure.refus.trop_gros':
      'The file weighs {mio} MiB, the limit is {max} MiB. Save it without its pictures, or copy its text into a .txt file.',
    'brochure.refus.trop_long':
      'The document has {lignes} lines of text, more than a person reviews (limit: {max} lines, one million signs). Keep the pages of the programme.',
    'brochure.refus.trop_de_pages':
      'The PDF has {pages} pages, the limit is {max}. Keep those of the programme.',
    'brochure.refus.type_refuse':
      'This file is of type {type}. Give a text (.txt, .md), a PDF or a Word document (.docx).',
    'brochure.refus.type_inconnu':
      'This file is not text. Give a text (.txt, .md), a PDF or a Word document (.docx).',
    'brochure.refus.protege':
      'The {format} document is protected by a password. Save it without one and try again.',
    'brochure.refus.sans_texte.pdf':
      'The PDF holds only pictures. Have its text recognised (OCR), or give the original document.',
    'brochure.refus.sans_texte.docx': 'The Word document holds no text.',
    'brochure.refus.abime': 'The {format} document is damaged. Open it, save it again and try again.',
    'brochure.refus.archive_demesuree':
      'The document unpacks to an outsized volume. Save it again from its own software.',
    'brochure.revue.titre': 'Review “{nom}”',
    'brochure.revue.barre': 'Go to',
    'brochure.revue.source': 'Source',
    'brochure.revue.brouillon': 'Draft',
    'brochure.revue.nonLues': 'Not read ({nombre})',
    'brochure.revue.programme': 'Make the programme',
    'brochure.revue.progres': '{vus} fields seen of {total}',
    'brochure.revue.compte':
      '{total} lines that are not blank = {lues} used by a field + {titres} headings or layout + {nonLues} not read.',
    'brochure.revue.sourceAide': 'The document, line by line. The marked lines served no field.',
    'brochure.revue.original': 'Download the original document',
    'brochure.revue.nonLuesTitre': 'Lines not read',
    'brochure.revue.toutLu': 'Every line was read.',
    'brochure.revue.ligne': 'line {ligne}',
    'brochure.revue.lignes': 'Comes from',
    'brochure.revue.nonLue': 'not read',
    'brochure.confiance.haute': 'high confidence',
    'brochure.confiance.moyenne': 'medium confidence',
    'brochure.confiance.basse': 'low confidence',
    'brochure.decision.accepte': 'accepted',
    'brochure.decision.corrige': 'corrected',
    'brochure.decision.ecarte': 'set aside',
    'brochure.accepter': 'Accept',
    'brochure.ecarter': 'Set aside',
    'brochure.revenir': 'Take back',
    'brochure.corriger': 'Correct',
    'brochure.correction': 'Correction',
    'brochure.corrigerBouton': 'Save the correction',
    'brochure.lu': 'Read: {valeur}',
    'brochure.inconnu': 'printed without a value',
    'brochure.surs': 'Accept all that is sure ({nombre})',
    'brochure.surs.aide':
      'Accepts at once the fields read with high confidence and not seen yet. Each stays open to change.',
    'brochure.dejaCree': 'A programme was made of this brochure: its review is closed.',
    'brochure.voirProgramme': 'See the programme',
    'brochure.creer.titre': 'Make the programme',
    'brochure.creer.regle':
      'Accepted and corrected fields make the programme; what was set aside is left out.',
    'brochure.creer.nonVus':
      '{nombre} fields were not seen: they go in as they were read, to be checked in the programme, which is a draft.',
    'brochure.creer.code': 'Code of the new programme',
    'brochure.creer.intitule': 'Title of the new programme',
    'brochure.creer.annee': 'Year of the diploma',
    'brochure.creer.nouveauAide': 'Only for a new programme.',
    'brochure.creer.bouton': 'Make the draft',
    'brochure.creer.refus.parcours-incomplet': 'A new programme asks for a code, a title and a year.',
    'brochure.creer.refus.code-pris': 'This code is already that of a programme of the mention.',
    'brochure.creer.refus.destination-absente': 'Choose the programme or the mention.',
  },
)
