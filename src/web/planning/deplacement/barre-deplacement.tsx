import type { SemaineMontree } from '#src/app/planning/vue/show-semaine.ts'
import type { Seance } from '#src/domain/planning/emploi/emploi.ts'
import { parseJour } from '#src/kit/jour.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { adresseSeance, donneesSeance, motsDeplacement, placeOf, quandOf } from './gestes-seance.tsx'

type Props = {
  readonly d: DemandeConnectee
  readonly semaine: SemaineMontree
  readonly retour: string
}

/** What was just done, and the way back. */
const Fait = ({ d, semaine, retour }: Props) => {
  const { t, c } = d
  const fait = c.req.query('fait')
  if (fait === 'verrou') {
    const etat = c.req.query('verrou') === 'oui' ? 'oui' : 'non'
    return <Notice poids="succes" title={t(`deplacer.verrou.fait.${etat}`)} live />
  }
  const moved = semaine.jours
    .flatMap(({ plages }) => plages)
    .flatMap((plage) => (plage.genre === 'seance' ? plage.seance : []))
    .find(({ id }) => id === c.req.query('seance'))
  if (fait !== 'deplacee' || !moved) return null
  const [day = '', minute = ''] = (c.req.query('avant') ?? '').split(' ')
  const before = parseJour(day)
  return (
    <Notice poids="succes" title={t('deplacer.fait', { quand: quandOf(d, moved) })} live>
      {before.ok && /^\d+$/.test(minute) && (
        <form method="post" action={`${adresseSeance(semaine.vue.donnees.emploi.id, moved.id)}/deplacer`}>
          <input type="hidden" name="retour" value={retour} />
          <input type="hidden" name="depuis" value={placeOf(moved)} />
          <button className="second" name="cible" value={`${day} ${minute}`}>
            {t('deplacer.annuler', {
              quand: quandOf(d, { ...moved, jour: before.value, debut: Number(minute) }),
            })}
          </button>
        </form>
      )}
    </Notice>
  )
}

/** The form the island sends, the words it says, and the séance carried from another week if there is one. */
export const BarreDeplacement = ({ portee, ...props }: Props & { readonly portee: Seance | null }) => {
  const { d, semaine, retour } = props
  const { donnees, carnet } = semaine.vue
  return (
    <>
      <Fait {...props} />
      <details className="aide ecran">
        <summary>{d.t('deplacer.comment')}</summary>
        <p>{d.t('deplacer.aide')}</p>
      </details>
      <form
        method="post"
        id="deplacement"
        hidden
        data-mots={motsDeplacement(d.t)}
        data-semaine={semaine.lundi}
        {...(portee && donneesSeance({ d, emploi: donnees.emploi.id, carnet }, portee))}
      >
        <input type="hidden" name="retour" value={retour} />
        <input type="hidden" name="cible" value="" />
        <input type="hidden" name="depuis" value="" />
      </form>
    </>
  )
}

/** From a version that is public to one that may be changed. */
export const OuvrirBrouillon = ({ d, semaine, retour }: Props) => (
  <form
    method="post"
    action={`/emplois/${semaine.vue.donnees.emploi.id}/semaine/brouillon`}
    className="vue-brouillon ecran"
  >
    <input type="hidden" name="retour" value={retour} />
    <input type="hidden" name="depuis" value={semaine.vue.edition?.id ?? ''} />
    <button className="second">{d.t('deplacer.brouillon')}</button>
  </form>
)
