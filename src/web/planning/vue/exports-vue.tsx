import type { Vue } from '#src/app/planning/vue/ouvrir-vue.ts'
import type { DemandeConnectee } from '../../shell/route.ts'
import { hrefVue } from './adresse-vue.ts'

/** What may be taken away from here: paper, tables, calendars. */
export const ExportsVue = ({ d, vue, semaine }: { d: DemandeConnectee; vue: Vue; semaine?: string }) => {
  const { t } = d
  return (
    <section aria-labelledby="emporter" className="vue-exports ecran">
      <h2 id="emporter">{t('vue.exports')}</h2>
      <ul>
        {semaine && (
          <li>
            <a href={hrefVue(vue, 'semaine.pdf', { semaine })}>{t('vue.export.pdfSemaine')}</a>
          </li>
        )}
        <li>
          <a href={hrefVue(vue, 'annee.pdf')}>{t('vue.export.pdfAnnee')}</a>
        </li>
        <li>
          <a href={hrefVue(vue, 'seances.xlsx')}>{t('vue.export.xlsx')}</a>,{' '}
          <a href={hrefVue(vue, 'seances.csv')}>{t('vue.export.csv')}</a>
        </li>
        {vue.gere && (
          <li>
            <a href={`/emplois/${vue.donnees.emploi.id}/agendas`}>{t('vue.export.agendas')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
