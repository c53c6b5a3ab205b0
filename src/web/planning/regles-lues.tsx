import { writeJour } from '#src/app/message/date-message.ts'
import { writeNombre } from '#src/app/message/nombre-message.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import type { Demande } from '../shell/route.ts'

const valeurOf = ({ langue, t }: Demande, { valeur, unite, code }: Entree): string => {
  const texte = typeof valeur === 'number' ? writeNombre(langue, valeur) : null
  if (texte === null) return typeof valeur === 'string' ? valeur : code
  if (unite === 'sans') return texte
  return `${texte}\u00a0${unite === 'jour' ? t('planning.jours') : unite}`
}

/** The rules a number rests on: what they say, their article, since when, and how much they are trusted. */
export const ReglesLues = ({ d, cite }: { d: Demande; cite: readonly Entree[] }) =>
  cite.length > 0 && (
    <ul className="regles-lues" aria-label={d.t('planning.regle')}>
      {cite.map((entree) => {
        const article = entree.article ?? d.t('relecteur.reference', { reference: entree.reference })
        const params = {
          valeur: valeurOf(d, entree),
          article,
          du: writeJour(d.langue, entree.du),
          confiance: d.t(`relecteur.confiance.${entree.confiance}`),
        }
        return (
          <li key={entree.code}>
            {d.t(entree.debut === 'date' ? 'planning.regleDatee' : 'planning.regleCouverte', params)}
          </li>
        )
      })}
    </ul>
  )
