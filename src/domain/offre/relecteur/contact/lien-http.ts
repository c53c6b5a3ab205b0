/** A link in http: browsers warn on it, and it can be read and changed on its way. */
import type { Controle } from '../controle.ts'

export const lienHttp = {
  code: 'lien-http',
  famille: 'contact',
  gravite: 'information',
  lit: ({ programme: { composante } }) => {
    const { siteWeb } = composante
    if (siteWeb === null || !siteWeb.startsWith('http://')) return []
    const chemin = 'composante.siteWeb'
    const apres = siteWeb.replace('http://', 'https://')
    return [
      { chemin, params: { lien: siteWeb, propose: apres }, reparation: [{ chemin, avant: siteWeb, apres }] },
    ]
  },
} as const satisfies Controle
