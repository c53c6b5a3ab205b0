import type { PageMatrice } from '#src/app/offre/matrice/show-matrice.ts'
import { croiserObjectifs } from '#src/domain/offre/matrice/couverture.rules.ts'
import { groupesOf, isEvalue } from '#src/domain/offre/matrice/lien.rules.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

/** Objective × module × bloc: each objective with its EC and the blocs RNCP it reaches through them. */
export const Synthese = ({ d, shown }: { d: DemandeConnectee; shown: PageMatrice }) => {
  const { t } = d
  const { programme } = shown
  const rangOf = new Map(
    groupesOf(programme, 'competences').map(({ chemin, code }, b) => [chemin, code ?? String(b + 1)]),
  )
  const vide = <Badge ton="avertissement">{t('matrice.synthese.vide')}</Badge>
  return (
    <TableFrame id="synthese" caption={t('matrice.vue.synthese')}>
      <TableHead
        columns={(['objectif', 'modules', 'blocs'] as const).map((colonne) =>
          t(`matrice.synthese.${colonne}`),
        )}
      />
      <tbody className="synthese">
        {croiserObjectifs(programme).map(({ but, ecs, blocs }) => (
          <tr key={but.chemin}>
            <th scope="row">
              {but.rang} {but.texte}
            </th>
            <td>
              <span className="etiquette" aria-hidden="true">
                {t('matrice.synthese.modules')}
              </span>
              {ecs.length === 0 ? (
                vide
              ) : (
                <ul>
                  {ecs.map(({ chemin, repere, ec }) => (
                    <li key={chemin}>
                      {ec.intitule} <span className="aide">{repere}</span>{' '}
                      {!isEvalue(ec) && <Badge>{t('matrice.synthese.sansEvaluation')}</Badge>}
                    </li>
                  ))}
                </ul>
              )}
            </td>
            <td>
              <span className="etiquette" aria-hidden="true">
                {t('matrice.synthese.blocs')}
              </span>
              {blocs.length === 0 ? (
                vide
              ) : (
                <ul>
                  {blocs.map(({ chemin, intitule }) => (
                    <li key={chemin}>
                      {t('matrice.bloc', { rang: rangOf.get(chemin) ?? '', intitule: intitule ?? '' })}
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
