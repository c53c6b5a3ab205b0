/** A network that is printed, by its name or by its logo, and whose membership has ended: the claim is no longer true. */
import { fold } from '#src/kit/text.ts'
import { isNomme, publishRegistres } from '../../registre/publier.rules.ts'
import type { Controle } from '../controle.ts'

export const adhesionEchue = {
  code: 'adhesion-echue',
  famille: 'contact',
  gravite: 'avertissement',
  lit: ({ programme, registres, today }) => {
    if (registres === null) return []
    const { echus } = publishRegistres(registres, today)
    const ended = registres.adhesion.filter(({ organisme }) => isNomme(echus, organisme))
    return ended.map(({ organisme, jusqua }) => {
      const rang = programme.adhesions.findIndex((one) => fold(one.organisme) === fold(organisme))
      return { chemin: rang < 0 ? 'marque.marques' : `adhesions[${rang}]`, params: { organisme, jusqua } }
    })
  },
} as const satisfies Controle
