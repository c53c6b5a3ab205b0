import { writeHeures } from '#src/app/offre/mutualisation/part-message.ts'
import type { PageMutualisations } from '#src/app/offre/mutualisation/show-mutualisations.ts'
import type { SommeExacte } from '#src/domain/offre/mutualisation/cout.rules.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly shown: PageMutualisations }

const COLONNES = ['ec', 'role', 'avec', 'apprenants', 'cout'] as const

const NOMBRES: ReadonlySet<string> = new Set(['apprenants', 'cout'])

const total = ({ t, langue }: DemandeConnectee, { total: known, inconnus }: SommeExacte): string => {
  const heures = writeHeures(t, langue, known)
  return inconnus === 0 ? heures : t('mutualisation.cout.auMoins', { heures, inconnus })
}

/** Each shared EC, followed in full and paid once, then the two totals of the programme. */
export const CoutTable = ({ d, shown, action }: Props & { action: string }) => {
  const { t, langue } = d
  const { cout } = shown
  return (
    <>
      <TableFrame id="cout" caption={t('mutualisation.cout.titre')}>
        <thead>
          <tr>
            {COLONNES.map((colonne) => (
              <th key={colonne} scope="col" className={NOMBRES.has(colonne) ? 'nombre' : undefined}>
                {t(`mutualisation.cout.${colonne}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cout.lignes.map(({ ec, repere, intitule, role, avec, heures, cout: own, depasse }) => (
            <tr key={ec}>
              <th scope="row">
                {intitule} <span className="aide">{repere}</span>
              </th>
              <td>{t(`mutualisation.role.${role}`)}</td>
              <td>{avec.join(', ')}</td>
              <td className="nombre">{writeHeures(t, langue, heures)}</td>
              <td className="nombre">
                {writeHeures(t, langue, own)}
                {depasse && (
                  <>
                    {' '}
                    <Badge ton="avertissement">{t('mutualisation.cout.depasse')}</Badge>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('mutualisation.cout.total')}
            </th>
            <td className="nombre">{total(d, cout.apprenants)}</td>
            <td className="nombre">{total(d, cout.porte)}</td>
          </tr>
        </tfoot>
      </TableFrame>
      <p>
        {t('mutualisation.telecharger')} : <a href={`${action}.csv`}>CSV</a>,{' '}
        <a href={`${action}.xlsx`}>XLSX</a>
      </p>
    </>
  )
}

/** BCC of one title here and there: what a whole block of could be shared. */
export const BlocsCommuns = ({ d, shown }: Props) =>
  shown.blocs.length > 0 && (
    <section className="partie-page" aria-labelledby="blocs-communs">
      <h2 id="blocs-communs">{d.t('mutualisation.blocs.titre')}</h2>
      <ul>
        {shown.blocs.map(({ autre, blocs }) => (
          <li key={autre.id}>
            {d.t('mutualisation.blocs.ligne', {
              code: autre.parcoursCode,
              blocs: blocs.map(({ code, intitule }) => `${code} ${intitule}`).join(' ; '),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
