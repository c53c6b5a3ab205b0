import type { ReactNode } from 'react'
import { writeInstant } from '#src/app/message/date-message.ts'
import type { Vue } from '#src/app/planning/vue/ouvrir-vue.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { PagesEmploi } from '../emploi/emploi-frame.tsx'
import { hrefVue } from './adresse-vue.ts'

type Props = {
  readonly d: DemandeConnectee
  readonly vue: Vue
  readonly ici: 'semaine' | 'annee'
  readonly semaine?: string
  readonly titre: ReactNode
  /** What may be done with the edition shown. */
  readonly geste?: ReactNode
}

/** Where one is, what is shown, and whether it is only a draft. */
export const EnteteVue = ({ d, vue, ici, semaine, titre, geste }: Props) => {
  const { t } = d
  const { emploi } = vue.donnees
  const { edition } = vue
  return (
    <>
      <Breadcrumb
        label={t('vue.emplois')}
        steps={[
          { text: t('vue.emplois'), href: '/emplois' },
          { text: emploi.intitule, href: `/emplois/${emploi.id}` },
          { text: t(`vue.${ici}`) },
        ]}
      />
      <h1 className="vue-titre">{titre}</h1>
      <PagesEmploi
        d={d}
        emploi={emploi.id}
        ici={ici}
        edition={edition && edition.statut !== 'publiee' ? edition.id : null}
        hrefs={{
          semaine: hrefVue(vue, 'semaine', semaine ? { semaine } : {}),
          annee: hrefVue(vue, 'annee'),
        }}
      />
      {edition?.statut === 'brouillon' && (
        <Notice poids="avertissement" title={t('vue.brouillon.titre')}>
          <p>{t('vue.brouillon.texte')}</p>
        </Notice>
      )}
      <div className="vue-edition">
        {edition?.publieeLe && (
          <p>
            {t('vue.publieeLe', { numero: edition.numero, le: writeInstant(d.langue, edition.publieeLe) })}
          </p>
        )}
        {geste}
      </div>
    </>
  )
}
