import { writeDuree } from '#src/app/message/duree-message.ts'
import { today } from '#src/app/monde.ts'
import { writeJourLong } from '#src/app/planning/vue/ecrire-vue.ts'
import { nomSujet } from '#src/app/planning/vue/nom-sujet.ts'
import type { SemaineMontree } from '#src/app/planning/vue/show-semaine.ts'
import { numeroSemaine } from '#src/domain/planning/vue/annee.rules.ts'
import { groupesDe } from '#src/domain/planning/vue/sujet.rules.ts'
import { addDays, type Jour } from '#src/kit/jour.ts'
import { Empty } from '#src/ui/empty.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { BarreDeplacement, OuvrirBrouillon } from '../deplacement/barre-deplacement.tsx'
import { donneesSeance, gestesSeance } from '../deplacement/gestes-seance.tsx'
import { hrefVue } from './adresse-vue.ts'
import { ChoixVue } from './choix-vue.tsx'
import { EnteteVue } from './entete-vue.tsx'
import { ExportsVue } from './exports-vue.tsx'
import { SemaineGrille } from './semaine-grille.tsx'

type Props = { readonly d: DemandeConnectee; readonly semaine: SemaineMontree }

const Voisine = ({
  vers,
  rel,
  href,
  children,
}: {
  vers: Jour | null
  rel: string
  href: string
  children: string
}) =>
  vers === null ? (
    <span className="bouton second" aria-disabled="true">
      {children}
    </span>
  ) : (
    <a className="bouton second" rel={rel} href={href}>
      {children}
    </a>
  )

const Navigation = ({ d, semaine }: Props) => {
  const { t } = d
  const { vue, lundi, precedente, suivante } = semaine
  const to = (day: Jour | null): string => hrefVue(vue, 'semaine', day === null ? {} : { semaine: day })
  return (
    <nav className="vue-semaines" aria-label={t('vue.changerSemaine')}>
      <Voisine vers={precedente} rel="prev" href={to(precedente)}>
        {t('vue.precedente')}
      </Voisine>
      <Voisine vers={suivante} rel="next" href={to(suivante)}>
        {t('vue.suivante')}
      </Voisine>
      <form method="get" action={`/emplois/${vue.donnees.emploi.id}/semaine`} className="vue-aller">
        {vue.sujet && <input type="hidden" name="qui" value={`${vue.sujet.genre}:${vue.sujet.id}`} />}
        {vue.sujet?.statut && <input type="hidden" name="statut" value={vue.sujet.statut} />}
        {vue.edition && <input type="hidden" name="edition" value={vue.edition.id} />}
        <label htmlFor="semaine">{t('vue.aller')}</label>
        <input type="date" id="semaine" name="semaine" defaultValue={lundi} />
        <button className="second">{t('vue.montrer')}</button>
      </form>
    </nav>
  )
}

/** One week of a promotion, a groupe, a lecturer or a room. */
export const SemainePage = ({ d, semaine }: Props) => {
  const { t, langue } = d
  const { vue, lundi, jours, minutes } = semaine
  const { donnees, carnet, sujet, edition } = vue
  const retour = hrefVue(vue, 'semaine', { semaine: lundi })
  const emploi = donnees.emploi.id
  const fixes = new Set(donnees.evenements.flatMap(({ cours }) => cours ?? []))
  const last = jours.at(-1)?.jour ?? addDays(lundi, 6)
  return (
    <>
      <EnteteVue
        d={d}
        vue={vue}
        ici="semaine"
        semaine={lundi}
        titre={
          <>
            {nomSujet(vue, t)}
            <small className="vue-quand">
              {t('vue.du', { du: writeJourLong(langue, lundi), au: writeJourLong(langue, last) })}
            </small>
          </>
        }
      />
      <ChoixVue d={d} vue={vue} action={`/emplois/${donnees.emploi.id}/semaine`} semaine={lundi} />
      <Navigation d={d} semaine={semaine} />
      {edition === null && (
        <Empty title={t('vue.vide')}>
          <p>{t('vue.vide.texte')}</p>
        </Empty>
      )}
      <p className="vue-somme">
        {t('vue.numero', { numero: numeroSemaine(lundi) })} ·{' '}
        {t('vue.heures', { heures: writeDuree(langue, minutes) })}
      </p>
      {vue.gere && edition && !vue.modifiable && <OuvrirBrouillon {...{ d, semaine, retour }} />}
      {vue.modifiable && <BarreDeplacement {...{ d, semaine, retour }} portee={semaine.portee} />}
      {sujet && (
        <SemaineGrille
          d={d}
          carnet={carnet}
          jours={jours}
          grille={donnees.emploi.grille}
          today={today(d.monde)}
          montres={groupesDe(donnees, sujet)}
          {...(vue.modifiable && {
            gestes: gestesSeance({ d, emploi, carnet, retour, fixes }),
            donnees: (seance) =>
              fixes.has(seance.cours) || seance.verrouillee
                ? {}
                : donneesSeance({ d, emploi, carnet }, seance),
          })}
        />
      )}
      <ExportsVue d={d} vue={vue} semaine={lundi} />
    </>
  )
}
