/** The tools a mapping is written with: expected leaves on one side, read fields on the other. */
import type { Lecture } from '#src/domain/offre/lecture.schema.ts'
import { type Attendu, type Egal, isEgal, motsDe, type Source } from './attendu.ts'

export type Options = {
  readonly egal?: Egal
  readonly src?: readonly number[]
  readonly valeur?: Attendu['valeur']
}

/** [path in the item of the yaml, path in the item of the Programme, options]. */
export type Feuille = readonly [string, string, Options?]

export type Carte = {
  readonly attendus: Attendu[]
  /** Paths the yaml says nothing stands at. */
  readonly interdits: RegExp[]
  /** A heading: in `titres`, or all its words in the fields that cite its line. */
  entete(section: string, cle: string): void
  /** One leaf of the yaml, one path of the Programme. */
  champ(section: string, cle: string, chemin: string | null, options?: Options): void
  /** One leaf of the yaml that must stand somewhere in a list of the Programme. */
  membre(section: string, cle: string, liste: string | null, options?: Options): void
  /** Items of a list, found by one leaf (its value and its line), then compared leaf by leaf. Gives each item's path. */
  items(
    section: string,
    cle: string,
    liste: string | null,
    key: Feuille,
    leaves: readonly Feuille[],
  ): (string | null)[]
  /** The path of the item of a list whose leaf has this value, read on one of these lines. */
  find(
    liste: string | null,
    feuille: string,
    valeur: Attendu['valeur'],
    src: readonly number[],
    egal?: Egal,
  ): string | null
  readonly source: Source
}

const escape = (texte: string): string => texte.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export const newCarte = (source: Source, { champs, titres }: Lecture): Carte => {
  const attendus: Attendu[] = []
  const interdits: RegExp[] = []
  const used = new Set<string>()

  const find: Carte['find'] = (liste, feuille, valeur, src, egal = 'exact') => {
    if (liste === null) return null
    const motif = new RegExp(`^${escape(liste)}\\[\\d+\\]`)
    for (const champ of champs) {
      const prefix = motif.exec(champ.chemin)?.[0]
      if (prefix === undefined || champ.chemin !== (feuille === '' ? prefix : `${prefix}.${feuille}`))
        continue
      if (used.has(`${champ.chemin}`) || !isEgal(champ.valeur, valeur, egal)) continue
      if (champ.lignes.some((ligne) => src.includes(ligne))) return prefix
    }
    return null
  }
  const push = (section: string, cle: string, chemin: string | null, options: Options = {}): void => {
    const brute = source.get(cle)
    attendus.push({
      section,
      cle,
      chemin,
      valeur: options.valeur === undefined ? brute : options.valeur,
      src: options.src ?? source.src(cle),
      egal: options.egal ?? 'exact',
    })
  }
  return {
    attendus,
    interdits,
    entete: (section, cle) => {
      const valeur = String(source.get(cle))
      const src = source.src(cle)
      const titre = titres.findIndex(
        ({ ligne, texte }) => src.includes(ligne) && isEgal(texte, valeur, 'casse'),
      )
      const cites = champs.filter((champ) => champ.lignes.some((ligne) => src.includes(ligne)))
      const porte = motsDe(valeur)
        .split(' ')
        .every((mot) => cites.some((champ) => motsDe(String(champ.valeur)).split(' ').includes(mot)))
      const chemin = titre >= 0 ? `titres[${titre}]` : porte ? `lignes[${src[0]}]` : null
      attendus.push({ section, cle, chemin, valeur, src, egal: 'casse' })
    },
    source,
    find,
    champ: push,
    membre: (section, cle, liste, options = {}) => {
      const valeur = options.valeur === undefined ? source.get(cle) : options.valeur
      push(section, cle, find(liste, '', valeur, options.src ?? source.src(cle), options.egal), options)
    },
    items: (section, cle, liste, key, leaves) =>
      Array.from({ length: source.count(cle) }, (_, i) => {
        const item = `${cle}[${i}]`
        const [keyCle, keyChemin, options = {}] = key
        const at = keyCle === '' ? item : `${item}.${keyCle}`
        const valeur = options.valeur === undefined ? source.get(at) : options.valeur
        const prefix = find(liste, keyChemin, valeur, options.src ?? source.src(at), options.egal)
        if (prefix !== null) used.add(keyChemin === '' ? prefix : `${prefix}.${keyChemin}`)
        const join = (chemin: string): string | null =>
          prefix === null ? null : chemin === '' ? prefix : `${prefix}.${chemin}`
        push(section, at, join(keyChemin), options)
        for (const [sous, chemin, choix] of leaves)
          if (!source.has(`${item}.${sous}`)) continue
          else if (source.leaves.get(`${item}.${sous}`) === null && choix?.valeur === undefined) {
            source.get(`${item}.${sous}`)
            if (prefix !== null) interdits.push(new RegExp(`^${escape(`${prefix}.${chemin}`)}$`))
          } else push(section, `${item}.${sous}`, join(chemin), choix)
        return prefix
      }),
  }
}
