/** A mailbox without anybody behind it: fine for mail, not for a person who has to be called. */
import { fold } from '#src/kit/text.ts'
import type { Controle } from '../controle.ts'

/** An office is nobody: its mailbox needs no name. */
const SERVICE = /secretariat|scolarite|admission|office|service|bureau|accueil|mission|pole|cellule/

export const contactSansNom = {
  code: 'contact-sans-nom',
  famille: 'contact',
  gravite: 'avertissement',
  lit: ({ programme: { contacts } }) =>
    contacts.flatMap(({ nom, titre, role, courriel }, rang) =>
      nom === null && !SERVICE.test(fold(titre ?? ''))
        ? [{ chemin: `contacts[${rang}].nom`, params: { titre: titre ?? role, courriel } }]
        : [],
    ),
} as const satisfies Controle
