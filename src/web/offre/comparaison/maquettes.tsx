import type { Comparaison } from '#src/app/offre/show-version.ts'
import type { ChangementEc, ChangementHeures, CoteEc } from '#src/domain/offre/edition/structure.rules.ts'
import type { Somme } from '#src/domain/offre/maquette/somme.rules.ts'
import { Badge, type Ton } from '#src/ui/badge.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = {
  readonly d: DemandeConnectee
  readonly comparaison: Comparaison
  readonly avant: string
  readonly apres: string
}

const TON: Readonly<Record<ChangementEc['sorts'][number], Ton>> = {
  ajoute: 'bon',
  retire: 'bloquant',
  deplace: 'accent',
  renomme: 'info',
  heures: 'avertissement',
}

const writeHeures = ({ t, langue }: DemandeConnectee, heures: number): string =>
  t('offre.comparer.heures', {
    heures: new Intl.NumberFormat(langue === 'fr' ? 'fr-FR' : 'en-GB').format(heures),
  })

const writeSomme = (d: DemandeConnectee, somme: Somme | null): string => {
  if (somme === null) return d.t('offre.comparer.absent')
  const heures = writeHeures(d, somme.total)
  return somme.inconnus === 0 ? heures : d.t('offre.comparer.auMoins', { heures, inconnus: somme.inconnus })
}

const writeEcart = (d: DemandeConnectee, { ecart }: ChangementHeures): string => {
  if (ecart === null) return d.t('offre.comparer.inconnu')
  const sign = ecart > 0 ? '+' : ecart < 0 ? '−' : ''
  return `${sign}${writeHeures(d, Math.abs(ecart))}`
}

const Heures = ({ d, comparaison, avant, apres }: Props) => (
  <section aria-labelledby="heures-comparees" className="partie-page">
    <h2 id="heures-comparees">{d.t('offre.comparer.heures.titre')}</h2>
    <TableFrame id="table-heures" caption={d.t('offre.comparer.heures.legende')}>
      <thead>
        <tr>
          <th scope="col">{d.t('offre.comparer.niveau')}</th>
          <th scope="col">{avant}</th>
          <th scope="col">{apres}</th>
          <th scope="col">{d.t('offre.comparer.ecart')}</th>
        </tr>
      </thead>
      <tbody>
        {comparaison.heures.map((ligne) => (
          <tr key={`${ligne.niveau}${ligne.nom}`}>
            <th scope="row">
              {d.t(`offre.comparer.niveau.${ligne.niveau}`)} {ligne.nom}
            </th>
            <td>{writeSomme(d, ligne.avant)}</td>
            <td>{writeSomme(d, ligne.apres)}</td>
            <td>{writeEcart(d, ligne)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  </section>
)

const Cote = ({ d, cote }: { d: DemandeConnectee; cote: CoteEc | null }) =>
  cote === null ? (
    <span className="aide">{d.t('offre.comparer.absent')}</span>
  ) : (
    <>
      {cote.intitule}
      <p className="aide">
        {[cote.lieu, cote.heures === null ? d.t('socle.inconnu') : writeHeures(d, cote.heures)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )

const Structure = ({ d, comparaison, avant, apres }: Props) => (
  <section aria-labelledby="structure" className="partie-page">
    <h2 id="structure">{d.t('offre.comparer.structure.titre')}</h2>
    {comparaison.ecs.length === 0 ? (
      <p>{d.t('offre.comparer.structure.rien')}</p>
    ) : (
      <TableFrame id="table-structure" caption={d.t('offre.comparer.structure.legende')}>
        <thead>
          <tr>
            <th scope="col">{d.t('offre.comparer.changement')}</th>
            <th scope="col">{avant}</th>
            <th scope="col">{apres}</th>
          </tr>
        </thead>
        <tbody>
          {comparaison.ecs.map((ec) => (
            <tr key={JSON.stringify(ec)}>
              <th scope="row">
                {ec.sorts.map((sort) => (
                  <Badge key={sort} ton={TON[sort]}>
                    {d.t(`offre.comparer.sort.${sort}`)}
                  </Badge>
                ))}
              </th>
              <td>
                <Cote d={d} cote={ec.avant} />
              </td>
              <td>
                <Cote d={d} cote={ec.apres} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    )}
  </section>
)

/** What two texts make of the maquette: its hours first, then its EC. */
export const Maquettes = (props: Props) => (
  <>
    <Heures {...props} />
    <Structure {...props} />
  </>
)
