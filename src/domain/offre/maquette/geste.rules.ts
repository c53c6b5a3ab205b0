/** What is asked on the page, in words; an operation is what it comes to on the maquette as it stands. */
import { ok, type Result, refus } from '#src/kit/result.ts'
import type { MaquetteTenue } from './identite.rules.ts'
import {
  findLieu,
  type Lieu,
  listLieux,
  type Niveau,
  type Noeud,
  type Operation,
} from './operations.rules.ts'

export const GESTES = ['ajouter', 'monter', 'descendre', 'deplacer', 'dupliquer', 'supprimer'] as const
export type GenreGeste = (typeof GESTES)[number]

export type Geste = {
  readonly geste: GenreGeste
  /** The node it is done to; for `ajouter`, the one that receives (null: a semester is added). */
  readonly noeud: string | null
  /** Where to, for `deplacer`. */
  readonly vers?: string
  /** Before which node there, for `deplacer`; none: last. */
  readonly avant?: string
  /** Title of what is added; for a part the code of its BCC, for a semester its code. */
  readonly texte?: string
}

export type RefusGeste = 'texte-vide' | 'bloc-absent' | 'au-bord' | 'noeud-absent' | 'place-impossible'

const CHAMPS: Readonly<Record<Niveau, (texte: string | null) => Noeud['champs']>> = {
  semestre: (code) => ({ code }),
  partie: (bloc) => ({ bloc }),
  ue: (intitule) => ({ code: null, intitule, ects: null, coefficient: null, responsables: [] }),
  // No hour, no credit: what nobody said is unknown.
  ec: (intitule) => ({
    code: null,
    intitule,
    nature: null,
    volumes: [],
    ects: null,
    coefficient: null,
    statuts: [],
    responsables: [],
    evaluation: null,
  }),
}

const SOUS = { semestre: 'partie', partie: 'ue', ue: 'ec', ec: null } as const

const readAjout = (
  maquette: MaquetteTenue,
  { noeud: parent, texte = '' }: Geste,
  newId: () => string,
): Result<Operation, RefusGeste> => {
  const host = parent === null ? null : findLieu(maquette, parent)
  if (host === undefined) return refus('noeud-absent')
  const niveau = host === null ? 'semestre' : SOUS[host.noeud.niveau]
  if (niveau === null) return refus('place-impossible')
  const words = texte.trim() || null
  if (words === null && niveau === 'ec') return refus('texte-vide')
  if (niveau === 'partie' && words !== null && !maquette.blocs.some(({ code }) => code === words))
    return refus('bloc-absent')
  const rang = host === null ? maquette.semestres.length : host.noeud.fils.length
  const noeud: Noeud = { id: newId(), niveau, champs: CHAMPS[niveau](words), fils: [] }
  return ok({ genre: 'ajouter', noeud, place: { parent, rang } })
}

const countSiblings = (maquette: MaquetteTenue, { place }: Lieu): number =>
  listLieux(maquette).filter((one) => one.place.parent === place.parent).length

/** Which of `monter` and `descendre` this node may still do. */
export const marges = (maquette: MaquetteTenue, lieu: Lieu) => ({
  monter: lieu.place.rang > 0,
  descendre: lieu.place.rang < countSiblings(maquette, lieu) - 1,
})

/** The operation a gesture comes to. */
export const readGeste = (
  maquette: MaquetteTenue,
  geste: Geste,
  newId: () => string,
): Result<Operation, RefusGeste> => {
  if (geste.geste === 'ajouter') return readAjout(maquette, geste, newId)
  const lieu = geste.noeud === null ? undefined : findLieu(maquette, geste.noeud)
  if (!lieu) return refus('noeud-absent')
  const { id } = lieu.noeud
  if (geste.geste === 'dupliquer' || geste.geste === 'supprimer') return ok({ genre: geste.geste, id })
  if (geste.geste === 'deplacer') {
    const isRoot = lieu.noeud.niveau === 'semestre' && !geste.vers
    const host = isRoot ? null : findLieu(maquette, geste.vers ?? '')
    if (host === undefined) return refus('place-impossible')
    const fils = host === null ? maquette.semestres : host.noeud.fils
    const others = fils.filter((one) => one.id !== id)
    const before = others.findIndex((one) => one.id === geste.avant)
    if (geste.avant && before < 0) return refus('place-impossible')
    const rang = geste.avant ? before : others.length
    return ok({ genre: 'deplacer', id, place: { parent: host?.noeud.id ?? null, rang } })
  }
  if (!marges(maquette, lieu)[geste.geste]) return refus('au-bord')
  const rang = lieu.place.rang + (geste.geste === 'monter' ? -1 : 1)
  return ok({ genre: 'deplacer', id, place: { ...lieu.place, rang } })
}
