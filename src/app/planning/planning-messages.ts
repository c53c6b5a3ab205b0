import { words } from '../message/langue.ts'
import { agendaMessages } from './agenda/agenda-messages.ts'
import { calculMessages } from './emploi/message/calcul-messages.ts'
import { calendrierMessages } from './emploi/message/calendrier-messages.ts'
import { cibleMessages } from './emploi/message/cible-messages.ts'
import { depuisMessages } from './emploi/message/depuis-messages.ts'
import { dispenseMessages } from './emploi/message/dispense-messages.ts'
import { emploiMessages } from './emploi/message/emploi-messages.ts'
import { reglageMessages } from './emploi/message/reglage-messages.ts'
import { ressourceMessages } from './emploi/message/ressource-messages.ts'
import { rythmeGroupeMessages } from './emploi/message/rythme-groupe-messages.ts'
import { explicationMessages } from './explication-messages.ts'
import { attenteMessages } from './phrase/attente-messages.ts'
import { regleMessages } from './phrase/regle-messages.ts'
import { qualiteMessages } from './qualite/qualite-messages.ts'
import { rythmeMessages } from './rythme-messages.ts'
import { deplacementMessages } from './vue/deplacement-messages.ts'
import { vueMessages } from './vue/vue-messages.ts'

export const planningMessages = words(
  {
    ...cibleMessages.fr,
    ...calculMessages.fr,
    ...calendrierMessages.fr,
    ...depuisMessages.fr,
    ...dispenseMessages.fr,
    ...emploiMessages.fr,
    ...reglageMessages.fr,
    ...ressourceMessages.fr,
    ...rythmeGroupeMessages.fr,
    ...explicationMessages.fr,
    ...attenteMessages.fr,
    ...regleMessages.fr,
    ...qualiteMessages.fr,
    ...rythmeMessages.fr,
    ...vueMessages.fr,
    ...agendaMessages.fr,
    ...deplacementMessages.fr,
    'planning.instant': 'le {jour} à {heure}',
  },
  {
    ...cibleMessages.en,
    ...calculMessages.en,
    ...calendrierMessages.en,
    ...depuisMessages.en,
    ...dispenseMessages.en,
    ...emploiMessages.en,
    ...reglageMessages.en,
    ...ressourceMessages.en,
    ...rythmeGroupeMessages.en,
    ...explicationMessages.en,
    ...attenteMessages.en,
    ...regleMessages.en,
    ...qualiteMessages.en,
    ...rythmeMessages.en,
    ...vueMessages.en,
    ...agendaMessages.en,
    ...deplacementMessages.en,
    'planning.instant': 'on {jour} at {heure}',
  },
)
