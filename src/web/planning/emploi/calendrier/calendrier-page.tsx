import { writeJour } from '#src/app/message/date-message.ts'
import { writeMinute } from '#src/app/message/duree-message.ts'
import type { RefusFermeture, SaisieFermeture } from '#src/app/planning/emploi/demande/fermeture.ts'
import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { feriesEntre } from '#src/domain/droit/jour-ferie.rules.ts'
import type { Evenement } from '#src/domain/planning/emploi/emploi.ts'
import { TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { EmploiFrame, hrefEmploi } from '../emploi-frame.tsx'
import { type EchecRepas, RepasSection } from './repas-section.tsx'

export type EchecFermeture = { readonly saisie: SaisieFermeture; readonly code: RefusFermeture['code'] }
type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageEmploi
  readonly echec: EchecFermeture | null
  readonly repas: EchecRepas | null
}

/** 'du 3 mars 2026 au 5 mars 2026' */
const writeDates = ({ t, langue }: DemandeConnectee, { du, au }: Pick<Evenement, 'du' | 'au'>): string =>
  t(du === au ? 'emploi.evenement.jour' : 'emploi.evenement.dates', {
    du: writeJour(langue, du),
    au: writeJour(langue, au),
  })

/** Why dates are refused, with the year they must be in. */
export const fauteDates = (
  { t, langue }: DemandeConnectee,
  { donnees }: Pick<PageEmploi, 'donnees'>,
  code: 'dates' | 'hors-annee',
): string => {
  const { debut, fin } = donnees.emploi.grille
  return t(`calendrier.faute.${code}`, { du: writeJour(langue, debut), au: writeJour(langue, fin) })
}

const NouvelleFermeture = ({ d, vue, echec }: Props) => {
  const { t } = d
  const code = echec?.code
  const dates = (code === 'dates' || code === 'hors-annee') && fauteDates(d, vue, code)
  return (
    <details className="emploi-ajout" open={echec !== null}>
      <summary>{t('calendrier.fermeture.ajouter')}</summary>
      <form method="post" action={`/emplois/${vue.donnees.emploi.id}/fermetures`}>
        <TextField
          name="nom"
          label={t('calendrier.fermeture.nom')}
          value={echec?.saisie.nom ?? ''}
          error={code === 'nom-vide' && t('calendrier.faute.nom-vide')}
        />
        <TextField
          name="du"
          type="date"
          label={t('calendrier.du')}
          value={echec?.saisie.du ?? ''}
          error={dates}
        />
        <TextField
          name="au"
          type="date"
          label={t('calendrier.au')}
          help={t('calendrier.au.aide')}
          optional={t('edition.facultatif')}
          value={echec?.saisie.au ?? ''}
        />
        <button>{t('emploi.ressources.ajouter')}</button>
      </form>
    </details>
  )
}

const Fermetures = (props: Props) => {
  const { d, vue } = props
  const { t } = d
  const { emploi, fermetures } = vue.donnees
  return (
    <section aria-labelledby="fermetures">
      <h2 id="fermetures">{t('calendrier.fermetures')}</h2>
      {fermetures.length === 0 && <p>{t('calendrier.fermetures.aucune')}</p>}
      <ul className="emploi-liste">
        {fermetures.map((one) => (
          <li key={one.id}>
            <strong>{one.nom}</strong>, {writeDates(d, one)}
            {vue.modifiable && (
              <form method="post" action={`/emplois/${emploi.id}/fermetures/${one.id}/retirer`}>
                <button className="lien" aria-label={t('calendrier.retirerDe', { nom: one.nom })}>
                  {t('calendrier.retirer')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {vue.modifiable && <NouvelleFermeture {...props} />}
    </section>
  )
}

const Evenements = ({ d, vue: { donnees, modifiable } }: Pick<Props, 'd' | 'vue'>) => {
  const { t } = d
  const here = `/emplois/${donnees.emploi.id}/evenements`
  const names = (ids: readonly string[], all: readonly { readonly id: string; readonly nom: string }[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ nom }) => nom)
  const facts = (e: Evenement): string => {
    const cours = donnees.cours.find(({ id }) => id === e.cours)
    const qui = [...names(e.groupes, donnees.groupes), ...names(e.intervenants, donnees.intervenants)]
    return [
      writeDates(d, e) +
        (e.debut === null || e.fin === null
          ? ''
          : ` ${t('calendrier.evenement.heures', { debut: writeMinute(d.langue, e.debut), fin: writeMinute(d.langue, e.fin) })}`),
      e.horsSite && t('emploi.horsSite'),
      e.adresse,
      e.transport,
      cours && t('calendrier.evenement.donne', { cours: cours.intitule }),
      qui.length > 0 && t('calendrier.evenement.pour', { noms: qui.join(', ') }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <section aria-labelledby="evenements">
      <h2 id="evenements">{t('calendrier.evenements')}</h2>
      <p className="aide">
        {donnees.evenements.length === 0 ? t('calendrier.evenements.aucun') : t('calendrier.evenements.aide')}
      </p>
      <ul className="emploi-liste">
        {donnees.evenements.map((e) => (
          <li key={e.id}>
            <strong>{modifiable ? <a href={`${here}/${e.id}`}>{e.nom}</a> : e.nom}</strong>{' '}
            <span className="aide">{facts(e)}</span>
          </li>
        ))}
      </ul>
      {modifiable && (
        <p className="emploi-ajout">
          <a className="bouton second" href={`${here}/nouveau`}>
            {t('calendrier.evenement.ajouter')}
          </a>
        </p>
      )}
    </section>
  )
}

/** The days on which nothing is held, and what is fixed outside before anything else. */
export const CalendrierPage = (props: Props) => {
  const { d, vue } = props
  const { t, langue } = d
  const { emploi } = vue.donnees
  const feries = feriesEntre({ du: emploi.grille.debut, au: emploi.grille.fin })
  return (
    <EmploiFrame d={d} emploi={emploi} ici="calendrier">
      {d.c.req.query('fait') && (
        <Notice poids="succes" live title={t('calendrier.fait')}>
          <p>
            {t('calendrier.fait.suite')}{' '}
            <a href={hrefEmploi(emploi.id, 'non-places')}>{t('emploi.page.non-places')}</a>
          </p>
        </Notice>
      )}
      <Fermetures {...props} />
      <Evenements d={d} vue={vue} />
      <RepasSection d={d} vue={vue} echec={props.repas} />
      <section aria-labelledby="feries">
        <h2 id="feries">{t('calendrier.feries')}</h2>
        <p className="aide">{t('calendrier.feries.aide')}</p>
        <ul>
          {feries.map(({ jour, nom }) => (
            <li key={`${jour} ${nom}`}>{t('calendrier.jour', { jour: writeJour(langue, jour), nom })}</li>
          ))}
        </ul>
      </section>
    </EmploiFrame>
  )
}
