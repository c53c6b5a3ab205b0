import type { ReactNode } from 'react'
import type { PageMatrice } from '#src/app/offre/matrice/show-matrice.ts'
import {
  couvrirButs,
  croiserObjectifs,
  ecsParBloc,
  ecsSansLien,
} from '#src/domain/offre/matrice/couverture.rules.ts'
import type { Axe } from '#src/domain/offre/matrice/lien.rules.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

const Manque = ({ title, items }: { title: string; items: readonly string[] }): ReactNode =>
  items.length > 0 && (
    <details>
      <summary>
        {title} ({items.length})
      </summary>
      <ul>
        {items.map((item, rang) => (
          // Two EC may bear one title.
          <li key={`${rang} ${item}`}>{item}</li>
        ))}
      </ul>
    </details>
  )

/** What the matrix leaves empty on an axis, by name. */
export const Manques = ({ d, shown, axe }: { d: DemandeConnectee; shown: PageMatrice; axe: Axe }) => {
  const { t } = d
  const { programme } = shown
  const lignes = couvrirButs(programme, axe)
  const name = ({ but }: (typeof lignes)[number]): string => `${but.rang} ${but.texte}`
  const sansEc = lignes.filter(({ ecs }) => ecs.length === 0)
  const sansEvaluation = lignes.filter(({ ecs, evalues }) => ecs.length > 0 && evalues.length === 0)
  const selonStatut = lignes.filter(
    ({ evalues, sansEvaluation: statuts }) => evalues.length > 0 && statuts.length > 0,
  )
  const ecs = ecsSansLien(programme, axe)
  const blocs = axe === 'competences' ? ecsParBloc(programme).filter((one) => one.ecs.length === 0) : []
  const vides =
    axe === 'objectifs'
      ? croiserObjectifs(programme).filter((one) => one.ecs.length > 0 && one.blocs.length === 0)
      : []
  if ([sansEc, sansEvaluation, selonStatut, ecs, blocs, vides].every(({ length }) => length === 0))
    return <p>{t('matrice.complete')}</p>
  return (
    <Notice poids="avertissement" title={t('matrice.manques')}>
      <Manque title={t('matrice.manque.blocSansEc')} items={blocs.map(({ bloc }) => bloc.intitule ?? '')} />
      <Manque title={t(`matrice.manque.butSansEc.${axe}`)} items={sansEc.map(name)} />
      <Manque title={t(`matrice.manque.butSansEvaluation.${axe}`)} items={sansEvaluation.map(name)} />
      <Manque
        title={t(`matrice.manque.butSelonStatut.${axe}`)}
        items={selonStatut.map((one) =>
          t('matrice.manque.sauf', { texte: name(one), statuts: one.sansEvaluation.join(', ') }),
        )}
      />
      <Manque title={t('matrice.manque.ligneVide')} items={vides.map(name)} />
      <Manque
        title={t(`matrice.manque.ecSansLien.${axe}`)}
        items={ecs.map(({ repere, ec }) => `${repere} ${ec.intitule}`)}
      />
    </Notice>
  )
}
