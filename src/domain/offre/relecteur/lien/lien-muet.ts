/** A link that leads nowhere any more: asked on two days at least, and answered both times that the page is gone. */
import type { Controle } from '../controle.ts'
import { liensDe } from './liens.rules.ts'

export const lienMuet = {
  code: 'lien-muet',
  famille: 'contact',
  gravite: 'avertissement',
  lit: ({ programme, liensMuets }) =>
    liensDe(programme).flatMap(({ chemin, adresse }) => {
      const depuis = liensMuets?.get(adresse)
      return depuis === undefined ? [] : [{ chemin, params: { lien: adresse, depuis } }]
    }),
} as const satisfies Controle
