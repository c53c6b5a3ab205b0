import { today } from '#src/app/monde.ts'
import { writeSemaine } from '#src/app/planning/vue/ecrire-vue.ts'
import { nomSujet } from '#src/app/planning/vue/nom-sujet.ts'
import type { SemaineMontree } from '#src/app/planning/vue/show-semaine.ts'
import { groupesDe } from '#src/domain/planning/vue/sujet.rules.ts'
import { addDays } from '#src/kit/jour.ts'
import { Empty } from '#src/ui/empty.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { BarreDeplacement, OuvrirBrouillon } from '../deplacement/barre-deplacement.tsx'
import { donneesSeance, gestesSeance } from '../deplacement/gestes-seance.tsx'
import { DispensesSemaine, marqueDispense } from '../dispense/dispense-semaine.tsx'
import { hrefVue } from './adresse-vue.ts'
import { BarreSemaine } from './barre-vue.tsx'
import { EnteteVue } from './entete-vue.tsx'
import { ExportsVue } from './exports-vue.tsx'
import { SemaineGrille } from './semaine-grille.tsx'

type Props = { readonly d: DemandeConnectee; readonly semaine: SemaineMontree }

/** One week of a promotion, a groupe, a lecturer or a room. */
export const SemainePage = ({ d, semaine }: Props) => {
  const { t, langue } = d
  const { vue, lundi, jours } = semaine
  const { donnees, carnet, sujet, edition } = vue
  const retour = hrefVue(vue, 'semaine', { semaine: lundi })
  const emploi = donnees.emploi.id
  const fixes = new Set(donnees.evenements.flatMap(({ cours }) => cours ?? []))
  const gestes = gestesSeance({ d, emploi, carnet, retour, fixes })
  const marque = marqueDispense({ d, semaine })
  const last = jours.at(-1)?.jour ?? addDays(lundi, 6)
  return (
    <>
      <EnteteVue
        d={d}
        vue={vue}
        ici="semaine"
        semaine={lundi}
        geste={vue.gere && edition && !vue.modifiable && <OuvrirBrouillon {...{ d, semaine, retour }} />}
        titre={
          <>
            {nomSujet(vue, t)}{' '}
            <small className="vue-quand">{writeSemaine(langue, { du: lundi, au: last })}</small>
          </>
        }
      />
      {edition === null && (
        <Empty title={t('vue.vide')}>
          <p>{t('vue.vide.texte')}</p>
        </Empty>
      )}
      {vue.modifiable && <BarreDeplacement {...{ d, semaine, retour }} portee={semaine.portee} />}
      <BarreSemaine d={d} semaine={semaine} />
      {sujet && (
        <SemaineGrille
          d={d}
          carnet={carnet}
          jours={jours}
          grille={donnees.emploi.grille}
          today={today(d.monde)}
          montres={groupesDe(donnees, sujet)}
          libres={semaine.libres}
          sauf={sujet.genre === 'salle' || sujet.genre === 'intervenant' ? sujet.id : undefined}
          {...(vue.gere && {
            gestes: (seance) => (
              <>
                {marque(seance)}
                {vue.modifiable && gestes(seance)}
              </>
            ),
          })}
          {...(vue.modifiable && {
            donnees: (seance) =>
              fixes.has(seance.cours) || seance.verrouillee
                ? {}
                : donneesSeance({ d, emploi, carnet }, seance),
          })}
        />
      )}
      <DispensesSemaine d={d} semaine={semaine} retour={retour} />
      <ExportsVue d={d} vue={vue} semaine={lundi} />
    </>
  )
}
