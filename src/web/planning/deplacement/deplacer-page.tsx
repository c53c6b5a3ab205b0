import type { ReactNode } from 'react'
import { writeMinute, writePlage } from '#src/app/message/duree-message.ts'
import { writeCible } from '#src/app/planning/emploi/message/write-cible.ts'
import { direSeance } from '#src/app/planning/vue/carnet.ts'
import { writeJourLong } from '#src/app/planning/vue/ecrire-vue.ts'
import type { CiblePricee, Deplacement } from '#src/app/planning/vue/show-deplacement.ts'
import type { Jour } from '#src/kit/jour.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { adresseSeance, placeOf, quandOf } from './gestes-seance.tsx'

type Props = {
  readonly d: DemandeConnectee
  readonly deplacement: Deplacement
  readonly retour: string
  readonly avis?: ReactNode
}

/** Comfort before and after, or nothing. */
export const writeCout = (
  { t }: Pick<DemandeConnectee, 't'>,
  avant: number,
  { ecart }: Pick<CiblePricee, 'ecart'>,
): string | null => (ecart === null ? null : t('deplacer.cout', { avant, apres: avant + ecart }))

/** Starts of a day refused for one reason, from the first to the last of a run. */
const refusals = (d: DemandeConnectee, cibles: readonly CiblePricee[]) => {
  const runs: { de: number; a: number; pourquoi: string }[] = []
  for (const { debut, refus } of cibles) {
    const last = runs.at(-1)
    const pourquoi = refus === null ? '' : writeCible(d.langue, refus)
    if (last && last.pourquoi === pourquoi) last.a = debut
    else runs.push({ de: debut, a: debut, pourquoi })
  }
  return runs.filter(({ pourquoi }) => pourquoi !== '')
}

const UnJour = ({
  d,
  deplacement,
  jour,
  cibles,
}: Omit<Props, 'retour'> & { jour: Jour; cibles: readonly CiblePricee[] }) => {
  const { t, langue } = d
  const { seance, avant } = deplacement
  const lit = cibles.filter(({ refus }) => refus === null)
  const no = refusals(d, cibles)
  return (
    <fieldset className="deplacer-jour">
      <legend>{writeJourLong(langue, jour)}</legend>
      {lit.map((cible) => {
        const here = placeOf(cible) === placeOf(seance)
        const cout = here ? t('deplacer.ici') : writeCout(d, avant, cible)
        return (
          <label key={cible.debut} className="choix">
            <input type="radio" name="cible" value={placeOf(cible)} required defaultChecked={here} />
            <span>
              {writePlage(langue, cible)} {cout && <small>· {cout}</small>}
            </span>
          </label>
        )
      })}
      {no.length > 0 && (
        <details open={lit.length === 0}>
          <summary>{t('deplacer.refusees')}</summary>
          <ul>
            {no.map(({ de, a, pourquoi }) => (
              <li key={de}>
                {de === a
                  ? writeMinute(langue, de)
                  : `${writeMinute(langue, de)} – ${writeMinute(langue, a)}`}{' '}
                : {pourquoi}
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  )
}

/** Where a séance may go, as a plain form: valid starts to choose from, refused ones with their reason. */
export const DeplacerPage = ({ d, deplacement, retour, avis }: Props) => {
  const { t, langue } = d
  const { donnees, carnet, seance, lundi, precedente, suivante, cibles } = deplacement
  const adresse = `${adresseSeance(donnees.emploi.id, seance.id)}/deplacer`
  const to = (day: Jour): string => `${adresse}?semaine=${day}&retour=${encodeURIComponent(retour)}`
  const { titre } = direSeance(carnet, seance)
  const lit = cibles.filter(({ refus }) => refus === null).length
  return (
    <>
      <Breadcrumb
        label={t('vue.emplois')}
        steps={[
          { text: t('vue.emplois'), href: '/emplois' },
          { text: donnees.emploi.intitule, href: `/emplois/${donnees.emploi.id}` },
          { text: t('vue.semaine'), href: retour },
          { text: t('deplacer.geste') },
        ]}
      />
      <h1>
        {t('deplacer.titre')}
        <small className="vue-quand">{t('deplacer.de', { titre, quand: quandOf(d, seance) })}</small>
      </h1>
      {avis}
      <nav className="vue-semaines" aria-label={t('vue.changerSemaine')}>
        {precedente && (
          <a className="bouton second" rel="prev" href={to(precedente)}>
            {t('vue.precedente')}
          </a>
        )}
        {suivante && (
          <a className="bouton second" rel="next" href={to(suivante)}>
            {t('vue.suivante')}
          </a>
        )}
      </nav>
      <h2>
        {t('vue.du', {
          du: writeJourLong(langue, lundi),
          au: writeJourLong(langue, cibles.at(-1)?.jour ?? lundi),
        })}
      </h2>
      <p>
        {lit > 0 ? t('deplacer.places', { n: lit }) : t('deplacer.aucune')}{' '}
        {lit > 0 && t('deplacer.cout.aide')}
      </p>
      <form method="post" action={adresse} className="deplacer">
        <input type="hidden" name="retour" value={retour} />
        <input type="hidden" name="depuis" value={placeOf(seance)} />
        <div className="deplacer-jours">
          {[...Map.groupBy(cibles, ({ jour }) => jour)].map(([jour, own]) => (
            <UnJour key={jour} d={d} deplacement={deplacement} jour={jour} cibles={own} />
          ))}
        </div>
        <p className="actions">
          {lit > 0 && <button>{t('deplacer.deposer')}</button>}
          <a className="bouton second" href={retour}>
            {t('deplacer.renoncer')}
          </a>
        </p>
      </form>
    </>
  )
}
