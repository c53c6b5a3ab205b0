import type { Translate } from '#src/app/message/catalogue.ts'
import { champLabel, valeurText } from '#src/app/offre/message/champ-label.ts'
import type { Difference } from '#src/domain/offre/edition/compare.rules.ts'
import { formeAt } from '#src/domain/offre/edition/feuille.rules.ts'
import { compareMots } from '#src/domain/offre/edition/mots.rules.ts'
import { Mots } from '#src/ui/mots.tsx'
import { TableFrame } from '#src/ui/table.tsx'

type Valeur = Difference['avant']
type Props = {
  readonly t: Translate
  readonly differences: readonly Difference[]
  readonly legende: string
  /** What the two texts are called. */
  readonly avant: string
  readonly apres: string
}

const textOf = (t: Translate, chemin: string, valeur: Exclude<Valeur, null>): string => {
  const forme = formeAt(chemin)
  return forme && typeof valeur !== 'boolean' ? valeurText(t, forme, valeur) : String(valeur)
}

/** Below this, two texts are better read side by side: nearly every word changed. */
const PART_COMMUNE = 0.4

/** Both sides in one, word by word, when they have enough in common. */
const motsOf = (avant: Valeur, apres: Valeur) => {
  if (typeof avant !== 'string' || typeof apres !== 'string' || !avant.includes(' ')) return null
  const mots = compareMots(avant, apres)
  const kept = mots.filter(({ sort }) => sort === 'egal').reduce((sum, { texte }) => sum + texte.length, 0)
  return kept >= PART_COMMUNE * Math.max(avant.length, apres.length) ? mots : null
}

const Cellules = ({ t, difference }: { t: Translate; difference: Difference }) => {
  const { chemin, avant, apres } = difference
  const mots = motsOf(avant, apres)
  if (mots !== null)
    return (
      <td colSpan={2}>
        <Mots mots={mots} />
      </td>
    )
  const absent = <span className="aide">{t('offre.comparer.absent')}</span>
  return (
    <>
      <td>{avant === null ? absent : <del>{textOf(t, chemin, avant)}</del>}</td>
      <td>{apres === null ? absent : <ins>{textOf(t, chemin, apres)}</ins>}</td>
    </>
  )
}

/** What is not the same in two texts, fact by fact; a sentence shows its words. */
export const Differences = ({ t, differences, legende, avant, apres }: Props) => (
  <TableFrame id="differences" caption={legende}>
    <thead>
      <tr>
        <th scope="col">{t('offre.comparer.champ')}</th>
        <th scope="col">{avant}</th>
        <th scope="col">{apres}</th>
      </tr>
    </thead>
    <tbody>
      {differences.map((difference) => (
        <tr key={`${difference.chemin}${String(difference.avant)}${String(difference.apres)}`}>
          <th scope="row">{champLabel(t, difference.chemin)}</th>
          <Cellules t={t} difference={difference} />
        </tr>
      ))}
    </tbody>
  </TableFrame>
)
