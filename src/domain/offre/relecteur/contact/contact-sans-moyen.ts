/** A name without mail nor phone: the reader knows who, and cannot ask. */
import type { Controle } from '../controle.ts'

export const contactSansMoyen = {
  code: 'contact-sans-moyen',
  famille: 'contact',
  gravite: 'avertissement',
  lit: ({ programme: { contacts } }) =>
    contacts.flatMap(({ nom, titre, role, courriel, telephone }, rang) =>
      courriel === null && telephone === null
        ? [{ chemin: `contacts[${rang}]`, params: { nom, titre: titre ?? role } }]
        : [],
    ),
} as const satisfies Controle
