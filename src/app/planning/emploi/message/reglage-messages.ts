/** The words of what counts: each criterion in a sentence, and how much it weighs. */
import { words } from '../../../message/langue.ts'

export const reglageMessages = words(
  {
    'emploi.page.importances': 'Ce qui compte',
    'importance.aide':
      'Les règles passent toujours d’abord : disponibilités, salles, rythmes, heures exactes. Ensuite, le calcul évite les défauts ci-dessous, d’autant plus qu’ils pèsent.',
    'importance.critere.trous': 'Pas de trous pour les groupes',
    'importance.critere.trous.aide':
      'Un défaut par créneau de {pas} minutes laissé vide entre deux cours d’une journée.',
    'importance.critere.deplacements': 'Peu de déplacements pour les intervenants extérieurs',
    'importance.critere.deplacements.aide': 'Un défaut par jour où l’un d’eux doit venir.',
    'importance.critere.etalement': 'Séances d’un même cours espacées',
    'importance.critere.etalement.aide':
      'Un défaut par jour qui manque à ceux souhaités entre deux séances, dits sur chaque cours.',
    'importance.critere.equilibre': 'Semaines équilibrées',
    'importance.critere.equilibre.aide':
      'Un défaut par créneau de {pas} minutes au-dessus de la part de chaque semaine.',
    'importance.critere.salleStable': 'Un cours garde sa salle',
    'importance.critere.salleStable.aide': 'Un défaut par salle de plus.',
    'importance.critere.preferences': 'Préférences d’horaire des intervenants',
    'importance.critere.preferences.aide':
      'Un défaut par créneau de {pas} minutes qu’ils préfèrent éviter, dit parmi leurs disponibilités.',
    'importance.critere.changements': 'Peu de changements depuis la version publiée',
    'importance.critere.changements.aide': 'Un défaut par séance qui change d’heure ou de salle.',
    'importance.niveau.sans-importance': 'sans importance',
    'importance.niveau.un-peu': 'un peu',
    'importance.niveau.normal': 'normal',
    'importance.niveau.beaucoup': 'beaucoup',
    'importance.option': '{niveau} (chaque défaut pèse {poids})',
    'importance.enregistrer': 'Enregistrer ce qui compte',
    'importance.fait': 'Enregistré : le prochain calcul en tient compte',
    'importance.fait.suite': 'Les séances déjà posées ne bougent pas d’elles-mêmes.',
    'importance.faute.niveau': 'Choisissez l’un des quatre mots.',
    'importance.faute.change-entre-temps':
      'Quelqu’un a changé ce qui compte entre-temps : le voici tel qu’il est.',
    'calcul.importance': 'Importance au lancement',
    'calcul.pasDit': 'pas dit',
  },
  {
    'emploi.page.importances': 'What counts',
    'importance.aide':
      'The rules always come first: availability, rooms, rhythms, exact hours. Then the planner avoids the faults below, the more so as they weigh more.',
    'importance.critere.trous': 'No gaps for the groups',
    'importance.critere.trous.aide':
      'One fault per slot of {pas} minutes left empty between two classes of a day.',
    'importance.critere.deplacements': 'Few journeys for lecturers from outside',
    'importance.critere.deplacements.aide': 'One fault per day on which one of them has to come.',
    'importance.critere.etalement': 'Sessions of a course spread out',
    'importance.critere.etalement.aide':
      'One fault per day missing from those wished between two sessions, said on each course.',
    'importance.critere.equilibre': 'Balanced weeks',
    'importance.critere.equilibre.aide': 'One fault per slot of {pas} minutes above the share of each week.',
    'importance.critere.salleStable': 'A course keeps its room',
    'importance.critere.salleStable.aide': 'One fault per room more.',
    'importance.critere.preferences': 'Hours the lecturers prefer',
    'importance.critere.preferences.aide':
      'One fault per slot of {pas} minutes they would rather avoid, said among their availabilities.',
    'importance.critere.changements': 'Few changes since the published version',
    'importance.critere.changements.aide': 'One fault per session whose hour or room changes.',
    'importance.niveau.sans-importance': 'does not matter',
    'importance.niveau.un-peu': 'a little',
    'importance.niveau.normal': 'normal',
    'importance.niveau.beaucoup': 'a lot',
    'importance.option': '{niveau} (each fault weighs {poids})',
    'importance.enregistrer': 'Save what counts',
    'importance.fait': 'Saved: the next run takes it into account',
    'importance.fait.suite': 'Sessions already placed do not move by themselves.',
    'importance.faute.niveau': 'Choose one of the four words.',
    'importance.faute.change-entre-temps':
      'Somebody changed what counts in the meantime: here it is as it stands.',
    'calcul.importance': 'Importance when started',
    'calcul.pasDit': 'not said',
  },
)
