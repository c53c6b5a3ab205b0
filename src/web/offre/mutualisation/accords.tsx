import type { MessageKey } from '#src/app/message/catalogue.ts'
import { writeInstant } from '#src/app/message/date-message.ts'
import { champLabelCourt } from '#src/app/offre/message/champ-label.ts'
import { writeHeures, writePart } from '#src/app/offre/mutualisation/part-message.ts'
import type {
  LigneMutualisation,
  OffreMutualisation,
  PageMutualisations,
} from '#src/app/offre/mutualisation/show-mutualisations.ts'
import type {
  GardeMutualisation,
  StatutMutualisation,
} from '#src/domain/offre/mutualisation/mutualisation.workflow.ts'
import { fromDecimal } from '#src/kit/fraction.ts'
import { Badge, type Ton } from '#src/ui/badge.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

const TON: Readonly<Record<StatutMutualisation, Ton>> = {
  proposee: 'avertissement',
  acceptee: 'bon',
  refusee: 'bloquant',
  retiree: 'info',
  terminee: 'info',
}

type Props = {
  readonly d: DemandeConnectee
  readonly ligne: LigneMutualisation
  readonly action: string
}

/** What the page showed goes with the answer: one answers what one has read. */
const Lu = ({ ligne }: { ligne: LigneMutualisation }) => (
  <>
    <input type="hidden" name="revision" value={ligne.revision} />
    <input type="hidden" name="revisionPorteur" value={ligne.revisionPorteur} />
  </>
)

/** Address and words of a part of an EC, as the catalogue names it. */
const EC = 'maquette.semestres[0].parties[0].ues[0].ecs[0]'

const Ecarts = ({ d, ligne, action }: Props) => {
  const { t } = d
  if (ligne.ecarts?.length === 0) return null
  const say = (value: unknown): string => (value === null ? t('mutualisation.ecart.rien') : String(value))
  return (
    <Notice poids="avertissement" title={t('mutualisation.ecart.titre')}>
      {ligne.ecarts === null ? (
        <p>{t('mutualisation.ecart.parti')}</p>
      ) : (
        <>
          <ul>
            {ligne.ecarts.map(({ chemin, avant, apres }) => (
              <li key={chemin}>
                {t('mutualisation.ecart.ligne', {
                  champ: champLabelCourt(t, `${EC}.${chemin}`),
                  avant: say(avant),
                  apres: say(apres),
                })}
              </li>
            ))}
          </ul>
          <p>{t('mutualisation.ecart.aide')}</p>
        </>
      )}
      {ligne.reconnaissable && (
        <form method="post" action={`${action}/${ligne.id}/reconnaitre`} className="geste">
          <Lu ligne={ligne} />
          <button className="second">{t('mutualisation.ecart.reconnaitre')}</button>
        </form>
      )}
    </Notice>
  )
}

const Pas = ({
  d,
  ligne,
  action,
  offre,
  gardes,
}: Props & { offre: OffreMutualisation; gardes: Readonly<Record<GardeMutualisation, MessageKey>> }) => {
  const { t } = d
  const { pas, open, par } = offre
  const label = t(`mutualisation.pas.${pas}`)
  const nom = `${label} : ${ligne.ec.intitule ?? ''} · ${ligne.autre.parcoursCode}`
  const asks = pas === 'refuser' || pas === 'terminer'
  const champ = `motif-${pas}-${ligne.id}`
  const form = (
    <form
      method="post"
      action={`${action}/${ligne.id}/${pas === 'retirer' ? 'retirer' : 'decider'}`}
      className="geste"
    >
      <Lu ligne={ligne} />
      <input type="hidden" name="pas" value={pas} />
      {asks && (
        <>
          <label htmlFor={champ}>{t('mutualisation.motif')}</label>
          <input id={champ} name="motif" required />
        </>
      )}
      <button className={pas === 'accepter' ? undefined : 'second'} disabled={!open} aria-label={nom}>
        {label}
      </button>
      {par && <output>{t(gardes[par])}</output>}
    </form>
  )
  if (!asks) return form
  return (
    <details>
      <summary aria-label={nom}>{label}</summary>
      {form}
    </details>
  )
}

const Partage = ({ d, ligne }: Omit<Props, 'action'>) => {
  const { t, langue } = d
  const { part, heuresPart, total } = ligne
  if (part === null) return t('mutualisation.part.aDire')
  const write = writePart(t, part, langue)
  if (total === null) return t('mutualisation.part.sansHeures', { part: write })
  return t('mutualisation.part.associe', {
    part: write,
    heures: writeHeures(t, langue, heuresPart),
    total: writeHeures(t, langue, fromDecimal(total)),
  })
}

const Accord = ({ d, ligne, action, gardes }: Omit<Parameters<typeof Pas>[0], 'offre'>) => {
  const { t, langue } = d
  const { statut } = ligne
  const absent = t('mutualisation.ecAbsent')
  return (
    <li className="constat">
      <h3>
        {t('mutualisation.avec', {
          ec: ligne.ec.intitule ?? absent,
          code: ligne.autre.parcoursCode,
          autreEc: ligne.autreEc ?? absent,
        })}
      </h3>
      <p>
        <Badge ton={TON[statut]}>{t(`mutualisation.statut.${statut}`)}</Badge>{' '}
        {t('mutualisation.colonne.role')} {t(`mutualisation.role.${ligne.cote}`)}
      </p>
      <p>
        <Partage d={d} ligne={ligne} />
      </p>
      <p className="aide">
        {t('mutualisation.proposeePar', {
          par: ligne.proposee.par,
          le: writeInstant(langue, ligne.proposee.le),
        })}
        {ligne.decidee && (
          <>
            .{' '}
            {t('mutualisation.decideePar', {
              fait: t(`mutualisation.decide.${statut}`),
              par: ligne.decidee.par,
              le: writeInstant(langue, ligne.decidee.le),
            })}
          </>
        )}
        {ligne.motif && <>. {t('mutualisation.pourquoi', { motif: ligne.motif })}</>}
      </p>
      <Ecarts d={d} ligne={ligne} action={action} />
      <div className="constat-gestes">
        {ligne.offres.map((offre) => (
          <Pas key={offre.pas} d={d} ligne={ligne} action={action} offre={offre} gardes={gardes} />
        ))}
      </div>
    </li>
  )
}

/** Every agreement of the programme: proposed, in force, past. */
export const Accords = ({
  d,
  shown,
  action,
  gardes,
}: {
  d: DemandeConnectee
  shown: PageMutualisations
  action: string
  gardes: Readonly<Record<GardeMutualisation, MessageKey>>
}) => (
  <section className="partie-page" aria-labelledby="accords">
    <h2 id="accords">{d.t('mutualisation.liste')}</h2>
    {shown.lignes.length === 0 ? (
      <p>{d.t('mutualisation.aucune')}</p>
    ) : (
      <ul className="constats">
        {shown.lignes.map((ligne) => (
          <Accord key={ligne.id} d={d} ligne={ligne} action={action} gardes={gardes} />
        ))}
      </ul>
    )}
  </section>
)
