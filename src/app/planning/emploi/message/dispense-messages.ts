/** The words of a rule waived knowingly: where it shows, its trace, its way back. */
import { words } from '../../../message/langue.ts'

export const dispenseMessages = words(
  {
    'dispense.semaine': 'Règles levées pour cette semaine',
    'dispense.marque': 'Règle levée : voir pourquoi',
    'dispense.trace': 'Motif : {motif} ({qui}, le {le})',
    'dispense.inconnu': 'personne connue',
    'dispense.nouvelle': 'nouveau dans ce brouillon',
    'dispense.retirer': 'Remettre la règle',
    'dispense.fait': 'Règle remise : la séance n’a pas bougé',
    'dispense.fait.suite': 'Si elle enfreint encore la règle, elle est parmi celles qui ne tiennent plus :',
    'dispense.levees': 'La version publiée en avait {nombre} que ce brouillon n’a plus.',
    'attente.refus.motif-vide':
      'Dites pourquoi la règle est levée : le motif est gardé avec votre nom et la date.',
  },
  {
    'dispense.semaine': 'Rules waived for this week',
    'dispense.marque': 'Rule waived: see why',
    'dispense.trace': 'Reason: {motif} ({qui}, on {le})',
    'dispense.inconnu': 'nobody known',
    'dispense.nouvelle': 'new in this draft',
    'dispense.retirer': 'Put the rule back',
    'dispense.fait': 'Rule put back: the session has not moved',
    'dispense.fait.suite': 'If it still breaks the rule, it is among those that no longer hold:',
    'dispense.levees': 'The published version had {nombre} that this draft no longer has.',
    'attente.refus.motif-vide': 'Say why the rule is waived: the reason is kept with your name and the date.',
  },
)
