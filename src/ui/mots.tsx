/** Two texts in one, word by word: what goes is struck through, what comes is underlined, each said to whoever listens. */
export type Mot = { readonly sort: 'egal' | 'retire' | 'ajoute'; readonly texte: string }

export const Mots = ({ mots }: { mots: readonly Mot[] }) => (
  <>
    {mots.map(({ sort, texte }, i) => {
      if (sort === 'retire') return <del key={i}>{texte}</del>
      if (sort === 'ajoute') return <ins key={i}>{texte}</ins>
      return <span key={i}>{texte}</span>
    })}
  </>
)
