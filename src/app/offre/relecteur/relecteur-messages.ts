/** The words of the relecteur: one sentence per check, whatever stage it comes from. */
import type { Langue } from '../../message/langue.ts'
import { words } from '../../message/langue.ts'
import { ficheRelueMessages } from './fiche-relue-messages.ts'
import { maquetteRelueMessages } from './maquette-messages.ts'
import { publicReluMessages } from './public-relu-messages.ts'
import type { CodeRelecture } from './relire.ts'

export type CleRelecture = `relecteur.${CodeRelecture}`

const pageMessages = words(
  {
    'relecteur.gravite.bloquant': 'Bloquant',
    'relecteur.gravite.avertissement': 'Avertissement',
    'relecteur.gravite.information': 'Information',
    'relecteur.confiance.lu': 'lu dans le texte officiel',
    'relecteur.confiance.seconde_main': 'lu sur une page qui le rapporte',
    'relecteur.confiance.connaissance_generale':
      'connaissance générale, aucun texte ouvert : ne bloque jamais',
  },
  {
    'relecteur.gravite.bloquant': 'Blocking',
    'relecteur.gravite.avertissement': 'Warning',
    'relecteur.gravite.information': 'Information',
    'relecteur.confiance.lu': 'read in the official text',
    'relecteur.confiance.seconde_main': 'read on a page that reports it',
    'relecteur.confiance.connaissance_generale': 'general knowledge, no text opened: never blocks',
  },
)

const join = <L extends Langue>(langue: L) => ({
  ...pageMessages[langue],
  ...maquetteRelueMessages[langue],
  ...ficheRelueMessages[langue],
  ...publicReluMessages[langue],
})

/** A check without a sentence does not compile. */
export const relecteurMessages = {
  fr: join('fr') satisfies Readonly<Record<CleRelecture, string>>,
  en: join('en') satisfies Readonly<Record<CleRelecture, string>>,
} as const
