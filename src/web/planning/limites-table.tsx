import { writeNombre } from '#src/app/message/nombre-message.ts'
import type { Etude } from '#src/app/planning/etudier-rythme.ts'
import type { Limite } from '#src/app/planning/limite-statut.ts'
import { writeExplication } from '#src/app/planning/phrase-rythme.ts'
import type { SaisieRythme } from '#src/app/planning/saisie-rythme.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { Demande } from '../shell/route.ts'
import { ReglesLues } from './regles-lues.tsx'

type Props = {
  readonly d: Demande
  readonly etude: Etude
  readonly origine: string
  readonly suppose: Pick<SaisieRythme, 'base' | 'accord'>
}

const Ligne = ({ d, limite: { statut, borne } }: { d: Demande; limite: Limite }) => (
  <tr>
    <th scope="row">{d.t(`choix.${statut}`)}</th>
    {borne === null ? (
      <td colSpan={3}>{d.t('planning.limite.aucune')}</td>
    ) : (
      <>
        <td>{d.t(`planning.limite.${borne.genre}`, { heures: writeNombre(d.langue, borne.heures) })}</td>
        <td>
          {borne.explication && <p>{writeExplication(d.langue, borne.explication)}</p>}
          <ReglesLues d={d} cite={borne.cite.slice(0, 1)} />
        </td>
        <td>
          <Badge ton={borne.tenue ? 'bon' : 'bloquant'}>
            {d.t(borne.tenue ? 'planning.limite.tenue' : 'planning.limite.passee')}
          </Badge>
        </td>
      </>
    )}
  </tr>
)

/** What every limit is counted on, said once: the year of work, and its days. */
const basesOf = ({ limites }: Etude): readonly Entree[] => {
  const cites = limites.flatMap(({ borne }) => borne?.cite.slice(1) ?? [])
  return [...new Map(cites.map((entree) => [entree.code, entree])).values()]
}

/** The limits the law sets for each statut, beside the hours they are compared with. */
export const LimitesTable = ({ d, etude, origine, suppose }: Props) => {
  const { heures, retenu, limites } = etude
  const bases = basesOf(etude)
  const comparaison =
    heures === null
      ? d.t('planning.limitesRythme', { heures: writeNombre(d.langue, retenu.bilan.heures) })
      : d.t('planning.limitesDe', { heures: writeNombre(d.langue, heures), origine })
  return (
    <section className="partie-page limites" aria-labelledby="titre-limites">
      <h2 id="titre-limites">{d.t('planning.limites')}</h2>
      {limites.length > 0 && <p>{comparaison}</p>}
      {etude.pro && (suppose.base !== '' || suppose.accord !== '') && (
        <p role="note">{d.t('planning.limite.suppose')}</p>
      )}
      {limites.length === 0 ? (
        <p>{d.t('planning.limite.sansStatut')}</p>
      ) : (
        <TableFrame id="limites" caption={d.t('planning.limitesTable')}>
          <TableHead
            columns={(['statut', 'borne', 'calcul', 'verdict'] as const).map((nom) =>
              d.t(`planning.limite.${nom}`),
            )}
          />
          <tbody>
            {limites.map((limite) => (
              <Ligne key={`${limite.statut}${limite.borne?.genre}`} d={d} limite={limite} />
            ))}
          </tbody>
        </TableFrame>
      )}
      {bases.length > 0 && (
        <>
          <p>{d.t('planning.bases')}</p>
          <ReglesLues d={d} cite={bases} />
        </>
      )}
    </section>
  )
}
