import { writeDuree } from '#src/app/message/duree-message.ts'
import { today } from '#src/app/monde.ts'
import { writeMois } from '#src/app/planning/vue/ecrire-vue.ts'
import { nomSujet } from '#src/app/planning/vue/nom-sujet.ts'
import type { Vue } from '#src/app/planning/vue/ouvrir-vue.ts'
import type { SemaineMontree } from '#src/app/planning/vue/show-semaine.ts'
import { numeroSemaine } from '#src/domain/planning/vue/annee.rules.ts'
import type { Jour } from '#src/kit/jour.ts'
import type { DemandeConnectee } from '../../shell/route.ts'
import { hrefVue } from './adresse-vue.ts'
import { ChoixVue } from './choix-vue.tsx'

type Props = { readonly d: DemandeConnectee; readonly semaine: SemaineMontree }

const Voisine = ({
  vers,
  rel,
  href,
  nom,
}: {
  vers: Jour | null
  rel: 'prev' | 'next'
  href: string
  nom: string
}) => {
  const fleche = <span aria-hidden="true">{rel === 'prev' ? '‹' : '›'}</span>
  return vers === null ? (
    <span className="bouton second" aria-hidden="true">
      {fleche}
    </span>
  ) : (
    <a className="bouton second" rel={rel} href={href} aria-label={nom} title={nom}>
      {fleche}
    </a>
  )
}

/** From a week to the next, and back to the one of today: on its own page, to its day. */
const Navigation = ({ d, semaine }: Props) => {
  const { t } = d
  const { vue, precedente, suivante, jours, courante } = semaine
  const here = today(d.monde)
  const to = (day: Jour | null): string => hrefVue(vue, 'semaine', day === null ? {} : { semaine: day })
  const shown = jours.some(({ jour }) => jour === here)
  const name = courante === null ? 'premiereSemaine' : courante > here ? 'semaineAVenir' : 'cetteSemaine'
  return (
    <nav className="vue-semaines ecran" aria-label={t('vue.changerSemaine')}>
      <Voisine vers={precedente} rel="prev" href={to(precedente)} nom={t('vue.precedente')} />
      <a
        className="bouton second"
        href={shown ? `#j-${here}` : `${to(null)}${name === 'cetteSemaine' ? `#j-${here}` : ''}`}
      >
        {t(shown ? 'vue.aujourdhui' : `vue.${name}`)}
      </a>
      <Voisine vers={suivante} rel="next" href={to(suivante)} nom={t('vue.suivante')} />
    </nav>
  )
}

/** What is shown, in a few words; the choice of something else is folded under it where there is little room. */
export const ChoixPlie = ({
  d,
  vue,
  action,
  semaine,
}: {
  d: DemandeConnectee
  vue: Vue
  action: string
  semaine?: Jour
}) => {
  const { t } = d
  const { edition, sujet } = vue
  return (
    <details className="vue-choisir ecran" open={sujet === null}>
      <summary>
        {nomSujet(vue, t)}
        {edition &&
          edition.statut !== 'publiee' &&
          ` · ${t(`vue.edition.${edition.statut}`, { numero: edition.numero })}`}
      </summary>
      <ChoixVue d={d} vue={vue} action={action} semaine={semaine} />
    </details>
  )
}

/** Which week, and its hours; of a room, those it is free; of someone who teaches, those of the month too. */
const sommeDe = (
  { t, langue }: DemandeConnectee,
  { lundi, minutes, libres, service }: SemaineMontree,
): readonly string[] => {
  const free = [...(libres?.values() ?? [])].flat().reduce((sum, { debut, fin }) => sum + fin - debut, 0)
  return [
    t('vue.numero', { numero: numeroSemaine(lundi) }),
    t('vue.heures', { heures: writeDuree(langue, minutes) }),
    ...(libres ? [t('vue.heures.libres', { heures: writeDuree(langue, free) })] : []),
    ...(service
      ? [
          t('vue.heures.mois', {
            heures: writeDuree(langue, service.minutes),
            mois: writeMois(langue, service.mois).toLocaleLowerCase(langue),
            annee: writeDuree(langue, service.annee),
          }),
        ]
      : []),
  ]
}

/** One line: from week to week, how many hours, whose. */
export const BarreSemaine = ({ d, semaine }: Props) => {
  const { vue, lundi } = semaine
  return (
    <div className="vue-barre">
      <Navigation d={d} semaine={semaine} />
      <p className="vue-somme">{sommeDe(d, semaine).join(' · ')}</p>
      <ChoixPlie d={d} vue={vue} action={`/emplois/${vue.donnees.emploi.id}/semaine`} semaine={lundi} />
    </div>
  )
}
