/** An element of a small document: its name without prefix, and either children or text (mixed text is joined). */
export type Noeud = {
  readonly nom: string
  readonly attributs: Readonly<Record<string, string>>
  readonly enfants: readonly Noeud[]
  readonly texte: string
}

/** What may be put under an element: nothing, one child, several. */
export type Contenu = Noeud | null | readonly (Noeud | null)[]

/** An element with children; null when none is left, unless `empty` says it may stand empty. */
export const element = (
  nom: string,
  contenu: readonly Contenu[],
  options: { readonly attributs?: Readonly<Record<string, string>>; readonly empty?: boolean } = {},
): Noeud | null => {
  const enfants = contenu.flatMap((one) => (one === null ? [] : Array.isArray(one) ? one : [one as Noeud]))
  const present = enfants.filter((one): one is Noeud => one !== null)
  if (present.length === 0 && !options.empty) return null
  return { nom, attributs: options.attributs ?? {}, enfants: present, texte: '' }
}

/** An element that holds a text; null when the text is unknown. */
export const feuille = (
  nom: string,
  texte: string | null,
  attributs: Readonly<Record<string, string>> = {},
): Noeud | null => (texte === null || texte === '' ? null : { nom, attributs, enfants: [], texte })

/** Children of one name. */
export const childrenOf = (noeud: Noeud | null, nom: string): readonly Noeud[] =>
  noeud?.enfants.filter((enfant) => enfant.nom === nom) ?? []

/** The first element down a path of names ('adresse/ville'), or null. */
export const findNoeud = (noeud: Noeud | null, chemin: string): Noeud | null =>
  chemin.split('/').reduce<Noeud | null>((at, nom) => childrenOf(at, nom)[0] ?? null, noeud)

/** A leaf of a document, under a path that names it alone: 'action/session[2]/periode/debut', 'formation@numero'. */
export type Feuille = { readonly chemin: string; readonly texte: string }

/** Every text and attribute below an element, in document order, paths starting at `chemin`. */
export const leavesOf = (noeud: Noeud, chemin: string): readonly Feuille[] => {
  const attributs = Object.entries(noeud.attributs).map(([nom, texte]) => ({
    chemin: `${chemin}@${nom}`,
    texte,
  }))
  const own = noeud.texte === '' ? [] : [{ chemin, texte: noeud.texte }]
  const count = new Map<string, number>()
  const below = noeud.enfants.flatMap((enfant) => {
    const rank = (count.get(enfant.nom) ?? 0) + 1
    count.set(enfant.nom, rank)
    return leavesOf(enfant, `${chemin}/${enfant.nom}${rank > 1 ? `[${rank}]` : ''}`)
  })
  return [...attributs, ...own, ...below]
}
