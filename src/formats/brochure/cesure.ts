/** Sticks two lines of one sentence together: a blank between them, or the halves of a word that was cut. */
export type Recoller = (avant: string, apres: string) => string

export const COUPE = /\p{L}{2}-$/u
const GAUCHE = /(\p{L}+(?:-\p{L}+)*)-$/u
const DROITE = /^(\p{Ll}+)/u
const MOT = /\p{L}+(?:-\p{L}+)*/gu

/** First halves that keep their hyphen in French. */
const PREFIXES = new Set(
  'audio avant après arrière auto bio chef co contre demi éco entre ex extra franco géo grand haut hors inter intra libre médico micro mini mi mono multi néo non nord ouest est sud peut physico plein plus post pré quasi radio sans science sciences semi servo socio sous sur techno tiers tout trans vice vis visio celui celle ceux au ci là lui elle eux soi nous vous rendez savoir bien bac aide garde porte laissez mot long moyen court'.split(
    ' ',
  ),
)
const SUFFIXES = new Set(
  'vous nous la là ci même mêmes faire être à de en il elle on ils elles être sur parts part end ends dessus dessous delà clé clés'.split(
    ' ',
  ),
)

/**
 * A word cut at the end of a line is made whole when nothing says the hyphen is its own: the whole word met
 * elsewhere decides, then the hyphenated one, then the halves that always keep it.
 */
export const newRecoller = (lignes: readonly string[]): Recoller => {
  let mots: Set<string> | null = null
  const words = (): Set<string> =>
    (mots ??= new Set(
      lignes.flatMap((ligne) => [...ligne.slice(0, 2000).matchAll(MOT)].map((m) => m[0].toLowerCase())),
    ))
  return (avant, apres) => {
    const gauche = GAUCHE.exec(avant)?.[1]?.toLowerCase()
    const droite = DROITE.exec(apres)?.[1]
    if (gauche === undefined || droite === undefined) return `${avant} ${apres}`
    if (/^(?:et|ou|and|or)$/.test(droite)) return `${avant} ${apres}`
    const entier = `${avant.slice(0, -1)}${apres}`
    if (words().has(gauche + droite)) return entier
    if (words().has(`${gauche}-${droite}`) || PREFIXES.has(gauche.split('-').at(-1)!) || SUFFIXES.has(droite))
      return avant + apres
    return entier
  }
}
