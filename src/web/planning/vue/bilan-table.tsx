import { writeDuree } from '#src/app/message/duree-message.ts'
import type { BilanCours } from '#src/domain/planning/vue/annee.rules.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { Demande } from '../../shell/route.ts'

const sum = (bilan: readonly BilanCours[], of: (one: BilanCours) => number): number =>
  bilan.reduce((total, one) => total + of(one), 0)

/** Hours of each cours: asked, placed, and the word that says whether they are the same. */
export const BilanTable = ({ d, bilan }: { d: Demande; bilan: readonly BilanCours[] }) => {
  const { t } = d
  const manque = sum(bilan, ({ demandees, placees }) => Math.max(0, demandees - placees))
  return (
    <section className="bilan-cours">
      <p>
        {manque === 0
          ? t('vue.bilan.exact')
          : t('vue.bilan.manque', { heures: writeDuree(d.langue, manque) })}
      </p>
      <TableFrame id="bilan-cours" caption={t('vue.bilan')}>
        <thead>
          <tr>
            <th scope="col">{t('vue.bilan.cours')}</th>
            <th scope="col" className="nombre">
              {t('vue.bilan.demandees')}
            </th>
            <th scope="col" className="nombre">
              {t('vue.bilan.placees')}
            </th>
            <th scope="col" className="nombre">
              {t('vue.bilan.seances')}
            </th>
          </tr>
        </thead>
        <tbody>
          {bilan.map((one) => (
            <tr key={one.cours}>
              <th scope="row">
                {one.code && `${one.code} · `}
                {one.intitule}{' '}
                {one.placees < one.demandees && (
                  <Badge ton="avertissement">
                    {t('vue.bilan.manqueIci', { heures: writeDuree(d.langue, one.demandees - one.placees) })}
                  </Badge>
                )}
              </th>
              <td className="nombre">{writeDuree(d.langue, one.demandees)}</td>
              <td className="nombre">{writeDuree(d.langue, one.placees)}</td>
              <td className="nombre">
                {one.seances} / {one.blocs}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('vue.table.total')}</th>
            <td className="nombre">
              {writeDuree(
                d.langue,
                sum(bilan, ({ demandees }) => demandees),
              )}
            </td>
            <td className="nombre">
              {writeDuree(
                d.langue,
                sum(bilan, ({ placees }) => placees),
              )}
            </td>
            <td className="nombre">{sum(bilan, ({ seances }) => seances)}</td>
          </tr>
        </tfoot>
      </TableFrame>
    </section>
  )
}
