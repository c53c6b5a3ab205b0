/** A mailbox without anybody behind it: fine for mail, not for a person who has to be called. */
import type { Controle } from '../controle.ts'

export const contactSansNom = {
  code: 'contact-sans-nom',
  famille: 'contact',
  gravite: 'avertissement',
  lit: ({ programme: { contacts } }) =>
    contacts.flatMap(({ nom, titre, role, courriel }, rang) =>
      nom === null ? [{ chemin: `contacts[${rang}].nom`, params: { titre: titre ?? role, courriel } }] : [],
    ),
} as const satisfies Controle
