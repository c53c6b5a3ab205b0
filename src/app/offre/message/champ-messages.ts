import { champIdentiteMessages } from './champ/champ-identite-messages.ts'
import { champMaquetteMessages } from './champ/champ-maquette-messages.ts'
import { champParcoursMessages } from './champ/champ-parcours-messages.ts'

/** The name of each fact of a programme; {a}, {b}… are its places in the lists met on the way. */
export const champMessages = {
  fr: { ...champIdentiteMessages.fr, ...champParcoursMessages.fr, ...champMaquetteMessages.fr },
  en: { ...champIdentiteMessages.en, ...champParcoursMessages.en, ...champMaquetteMessages.en },
}
