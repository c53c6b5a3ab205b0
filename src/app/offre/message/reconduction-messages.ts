import { words } from '../../message/langue.ts'

/** Words of a programme carried over to the next year. */
export const reconductionMessages = words(
  {
    'reconduction.titre': 'Reconduire l’année suivante',
    'reconduction.texte':
      'Un nouveau brouillon du même parcours est créé. Celui-ci reste tel quel. Textes, maquette, matrice, heures et ECTS sont repris ; la date du document et les taux de l’année passée ne le sont pas. Le partage des EC entre parcours reste à refaire.',
    'reconduction.annee': 'Année universitaire',
    'reconduction.annee.aide': 'Par exemple 2026-2027.',
    'reconduction.annee.inconnue': 'L’année de ce programme n’est pas connue : écrivez celle du nouveau.',
    'reconduction.dates': 'Dates',
    'reconduction.dates.texte': 'Sans votre accord, une date reste inconnue.',
    'reconduction.debut': 'Prendre {date} comme début (même jour de la semaine, 52 semaines plus tard)',
    'reconduction.fin': 'Prendre {date} comme fin (même jour de la semaine, 52 semaines plus tard)',
    'reconduction.dates.aucune': 'Aucune date à décaler : elles resteront inconnues.',
    'reconduction.codes': 'Codes des UE et des EC',
    'reconduction.codes.garder': 'Les garder : ce sont les mêmes enseignements',
    'reconduction.codes.vider': 'Les laisser à redonner par l’université',
    'reconduction.datees': 'À relire : ces textes citent une année',
    'reconduction.creer': 'Créer le brouillon',
    'reconduction.existe': 'Ce parcours a déjà un programme pour cette année-là',
    'reconduction.existe.voir': 'Voir ce programme',
    'reconduction.refus.annee-invalide': 'Écrivez deux années qui se suivent, par exemple 2026-2027.',
    'journal.programme.reconduire': 'Reconduit de l’année précédente',
  },
  {
    'reconduction.titre': 'Carry over to next year',
    'reconduction.texte':
      'A new draft of the same programme is made. This one stays as it is. Texts, curriculum, matrix, hours and ECTS are taken over; the date of the document and the rates of the past year are not. The sharing of EC between programmes is to be done again.',
    'reconduction.annee': 'University year',
    'reconduction.annee.aide': 'For instance 2026-2027.',
    'reconduction.annee.inconnue': 'The year of this programme is not known: write that of the new one.',
    'reconduction.dates': 'Dates',
    'reconduction.dates.texte': 'Without your agreement a date stays unknown.',
    'reconduction.debut': 'Take {date} as the start (same weekday, 52 weeks later)',
    'reconduction.fin': 'Take {date} as the end (same weekday, 52 weeks later)',
    'reconduction.dates.aucune': 'No date to shift: they will stay unknown.',
    'reconduction.codes': 'Codes of the UE and the EC',
    'reconduction.codes.garder': 'Keep them: the teachings are the same',
    'reconduction.codes.vider': 'Leave them for the university to give again',
    'reconduction.datees': 'To read again: these texts name a year',
    'reconduction.creer': 'Make the draft',
    'reconduction.existe': 'There is already a programme for that year',
    'reconduction.existe.voir': 'See that programme',
    'reconduction.refus.annee-invalide': 'Write two years in a row, for instance 2026-2027.',
    'journal.programme.reconduire': 'Carried over from the year before',
  },
)
