import { writeJour } from '#src/app/message/date-message.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import type { Demande } from '../shell/route.ts'

/** The rules a number rests on: their article, since when, and how much they are trusted. */
export const ReglesLues = ({ d, cite }: { d: Demande; cite: readonly Entree[] }) =>
  cite.length > 0 && (
    <ul className="regles-lues" aria-label={d.t('planning.regle')}>
      {cite.map((entree) => {
        const article = entree.article ?? d.t('relecteur.reference', { reference: entree.reference })
        const confiance = d.t(`relecteur.confiance.${entree.confiance}`)
        return (
          <li key={entree.code}>
            {entree.debut === 'date'
              ? d.t('relecteur.regle', { article, du: writeJour(d.langue, entree.du), confiance })
              : d.t('relecteur.regleSansDate', { article, confiance })}
          </li>
        )
      })}
    </ul>
  )
