import { Fragment } from 'react'
import type { LuChoisi } from '#src/app/echange/import/show-import.ts'
import { elementLabel } from '#src/app/echange/tabulate-rapport.ts'
import type { MessageKey } from '#src/app/message/catalogue.ts'
import { champLabel } from '#src/app/offre/message/champ-label.ts'
import { formeAt } from '#src/domain/offre/edition/feuille.rules.ts'
import { countRapport, type Ligne } from '#src/formats/echange/rapport.ts'
import { COMPLEMENTS } from '#src/formats/lheo/keep-aside.ts'
import { type Table, tableOf } from '#src/formats/tableau/table.ts'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Sort = 'conserve' | 'transforme' | 'abandonne'
type Props = { readonly d: DemandeConnectee; readonly lu: LuChoisi }

const CELLULE_MAX = 160
const shorten = (texte: string): string =>
  texte.length > CELLULE_MAX ? `${texte.slice(0, CELLULE_MAX).trimEnd()}…` : texte

const isChamp = (cible: string): boolean => {
  const genre = formeAt(cible)?.genre
  return genre !== undefined && genre !== 'liste' && genre !== 'objet'
}

/** A place of the programme in words; what is kept beside it says so. */
const placeText = (d: DemandeConnectee, cible: string): string =>
  cible.startsWith(COMPLEMENTS)
    ? d.t('import.complements')
    : isChamp(cible)
      ? champLabel(d.t, cible)
      : (d.t(`offre.section.${cible.split('.')[0]}` as MessageKey) ?? cible)

const fateText = (d: DemandeConnectee, ligne: Ligne): readonly string[] => {
  if (ligne.sort === 'conserve') return [placeText(d, ligne.cible)]
  if (ligne.sort === 'transforme')
    return [placeText(d, ligne.cible), shorten(ligne.vers), d.t(`echange.transformation.${ligne.regle}`)]
  return ligne.sort === 'abandonne' ? [d.t(`echange.raison.${ligne.raison}`)] : []
}

const TITRES: Readonly<Record<Sort, readonly MessageKey[]>> = {
  abandonne: ['import.colonne.raison'],
  transforme: ['import.colonne.cible', 'import.colonne.devient', 'echange.colonne.regle'],
  conserve: ['import.colonne.cible'],
}

/** Every line of the account, for a spreadsheet: where it stood, what it said, what became of it. */
export const tableauImport = (d: DemandeConnectee, lu: Props['lu']): Table => {
  const textes = new Map(lu.lu.feuilles.map(({ chemin, texte }) => [chemin, texte]))
  const lignes = lu.lu.rapport.flatMap((ligne) =>
    'source' in ligne ? [{ ligne, source: ligne.source }] : [],
  )
  return tableOf(d.t('import.titre'), lignes, [
    [d.t('echange.colonne.sort'), ({ ligne }) => d.t(`echange.sort.${ligne.sort}`)],
    [d.t('import.colonne.source'), ({ source }) => source],
    [
      d.t('import.colonne.valeur'),
      ({ ligne, source }) => textes.get(source) ?? ('de' in ligne ? ligne.de : null),
    ],
    [d.t('echange.colonne.pourquoi'), ({ ligne }) => fateText(d, ligne).join(' · ')],
  ])
}

const Groupe = ({ d, lu, sort }: Props & { readonly sort: Sort }) => {
  const textes = new Map(lu.lu.feuilles.map(({ chemin, texte }) => [chemin, texte]))
  const lignes = lu.lu.rapport.flatMap((ligne) =>
    ligne.sort === sort && 'source' in ligne ? [{ ligne, source: ligne.source }] : [],
  )
  if (lignes.length === 0) return null
  const titre = `${d.t(`import.groupe.${sort}`)} (${lignes.length})`
  return (
    <details open={sort !== 'conserve' && lignes.length <= 40}>
      <summary>{titre}</summary>
      <TableFrame id={`import-${sort}`} caption={titre}>
        <TableHead
          columns={(['import.colonne.source', 'import.colonne.valeur', ...TITRES[sort]] as const).map((key) =>
            d.t(key),
          )}
        />
        <tbody>
          {lignes.map(({ ligne, source }) => (
            <tr key={source}>
              <th scope="row">
                <code>
                  {source.split('/').map((mot, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a path have no other name
                    <Fragment key={i}>
                      {i > 0 && '/'}
                      <wbr />
                      {mot}
                    </Fragment>
                  ))}
                </code>
              </th>
              <td>{shorten(textes.get(source) ?? ('de' in ligne ? ligne.de : ''))}</td>
              {fateText(d, ligne).map((texte, i) => (
                <td key={TITRES[sort][i]}>{texte}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </details>
  )
}

const Points = ({
  d,
  titre,
  texte,
  points,
}: {
  readonly d: DemandeConnectee
  readonly titre: string
  readonly texte: string
  readonly points: readonly { readonly element: string; readonly regle: string }[]
}) =>
  points.length === 0 ? null : (
    <details open={points.length <= 12}>
      <summary>{titre}</summary>
      <p className="aide">{texte}</p>
      <ul>
        {points.map(({ element, regle }) => (
          <li key={`${element} ${regle}`}>
            {elementLabel(d.t, element)} <code>{element}</code> :{' '}
            {d.t(`echange.regle.${regle}` as MessageKey)}
          </li>
        ))}
      </ul>
    </details>
  )

/** What becomes of each part of one programme of the file. */
export const ImportRapport = ({ d, lu }: Props) => (
  <section aria-labelledby="import-lu">
    <h2 id="import-lu">{d.t('import.lu')}</h2>
    <p>{d.t('import.compte', countRapport(lu.lu.rapport))}</p>
    {(['abandonne', 'transforme', 'conserve'] as const).map((sort) => (
      <Groupe key={sort} d={d} lu={lu} sort={sort} />
    ))}
    <Points
      d={d}
      titre={d.t('import.ecarts', { nombre: lu.lu.ecarts.length })}
      texte={d.t('import.ecartsTexte')}
      points={lu.lu.ecarts}
    />
    <Points
      d={d}
      titre={d.t('import.manques', { nombre: lu.manques.length })}
      texte={d.t('import.manquesTexte')}
      points={lu.manques}
    />
  </section>
)
