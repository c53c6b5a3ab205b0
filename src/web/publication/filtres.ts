/** What the address of the catalogue asks for, read and written. */
import type { MessageKey, Translate } from '#src/app/message/catalogue.ts'
import { FACETTES, type Facette, type FiltresPublication } from '#src/app/publication/list-publications.ts'

const SENS_MAX = 120

/** A value left blank in the form is no filter. */
export const readFiltres = (ask: (name: string) => string | undefined): FiltresPublication => {
  const read = (name: string): string | null => ask(name)?.trim().slice(0, SENS_MAX) || null
  return {
    q: read('q'),
    statut: read('statut'),
    campus: read('campus'),
    niveau: read('niveau'),
    rythme: read('rythme'),
    mention: read('mention'),
    rubrique: read('rubrique'),
    secteur: read('secteur'),
  }
}

export const readPage = (text: string | undefined): number => {
  const page = Number(text)
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1
}

/** The address of the catalogue with these filters, and perhaps another page. */
export const hrefOf = (filtres: FiltresPublication, page = 1): string => {
  const asked = new URLSearchParams()
  for (const name of ['q', ...FACETTES] as const) if (filtres[name]) asked.set(name, filtres[name])
  if (page > 1) asked.set('page', String(page))
  return asked.size > 0 ? `/formations?${asked}` : '/formations'
}

const WORDED: Readonly<Partial<Record<Facette, Readonly<Record<string, MessageKey>>>>> = {
  statut: {
    FI: 'publication.statut.FI',
    FC: 'publication.statut.FC',
    APP: 'publication.statut.APP',
    PRO: 'publication.statut.PRO',
  },
  rythme: { semaines: 'publication.rythme.semaines', jours: 'publication.rythme.jours' },
  niveau: { M1: 'publication.niveau.M1', M2: 'publication.niveau.M2' },
}

/** A coded value in words; a name stays itself. */
export const wordOf = (t: Translate, facette: Facette, valeur: string): string => {
  const key = WORDED[facette]?.[valeur]
  return key ? t(key) : valeur
}
