import type { Vue } from '#src/app/planning/vue/ouvrir-vue.ts'
import { statutsDe } from '#src/domain/planning/vue/sujet.rules.ts'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly vue: Vue }
type Choix = readonly { readonly id: string; readonly nom: string }[]

const Famille = ({ nom, genre, list }: { nom: string; genre: string; list: Choix }) =>
  list.length > 0 && (
    <optgroup label={nom}>
      {list.map((one) => (
        <option key={one.id} value={`${genre}:${one.id}`}>
          {one.nom}
        </option>
      ))}
    </optgroup>
  )

const Editions = ({ d, vue }: Props) => (
  <div>
    <label htmlFor="edition">{d.t('vue.version')}</label>
    <select id="edition" name="edition" defaultValue={vue.edition?.id}>
      {vue.editions.map(({ id, numero, statut, nom }) => (
        <option key={id} value={id}>
          {[d.t(`vue.edition.${statut}`, { numero }), nom].filter(Boolean).join(' · ')}
        </option>
      ))}
    </select>
  </div>
)

/** Whose timetable, of which statut, in which version: a plain form whose answer is an address. */
export const ChoixVue = ({ d, vue, action, semaine }: Props & { action: string; semaine?: string }) => {
  const { t } = d
  const { donnees, sujet, editions } = vue
  const statuts = sujet?.genre === 'promotion' ? statutsDe(donnees, sujet.id) : []
  const promotions = donnees.millesimes
    .filter(({ id }) => donnees.groupes.some(({ millesime }) => millesime === id))
    .map(({ id, code }) => ({ id, nom: t('vue.promotion', { nom: code }) }))
  return (
    <form method="get" action={action} className="vue-choix" aria-label={t('vue.filtres')}>
      {semaine && (
        <div className="vue-choix-date">
          <label htmlFor="semaine">{t('vue.aller')}</label>
          <input type="date" id="semaine" name="semaine" defaultValue={semaine} />
        </div>
      )}
      <div>
        <label htmlFor="qui">{t('vue.qui')}</label>
        <select id="qui" name="qui" defaultValue={sujet ? `${sujet.genre}:${sujet.id}` : undefined}>
          <Famille nom={t('vue.promotions')} genre="promotion" list={promotions} />
          <Famille nom={t('vue.groupes')} genre="groupe" list={donnees.groupes} />
          <Famille nom={t('vue.intervenants')} genre="intervenant" list={donnees.intervenants} />
          <Famille nom={t('vue.salles')} genre="salle" list={donnees.salles} />
        </select>
      </div>
      {statuts.length > 1 && (
        <div>
          <label htmlFor="statut">{t('vue.statut')}</label>
          <select id="statut" name="statut" defaultValue={sujet?.statut ?? ''}>
            <option value="">{t('vue.tousStatuts')}</option>
            {statuts.map((statut) => (
              <option key={statut} value={statut}>
                {t(`vue.statut.${statut}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {editions.length > 1 && <Editions d={d} vue={vue} />}
      <button className="second">{t('vue.montrer')}</button>
    </form>
  )
}
