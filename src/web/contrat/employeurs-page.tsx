import { contratsOuverts, type RefusMission, type SaisieMission } from '#src/app/contrat/proposer-mission.ts'
import { writeJour } from '#src/app/message/date-message.ts'
import type { Publication } from '#src/app/publication/show-publication.ts'
import { CONTRATS, contratPermis, financeCnfpt, TYPES_ACCUEIL } from '#src/domain/contrat/employeur.rules.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import { droit } from '#src/domain/droit/registre.ts'
import { AreaField, ChoiceField, TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { Demande } from '../shell/route.ts'

export type EtatEmployeurs = {
  readonly fait?: boolean
  readonly saisie?: SaisieMission
  readonly refus?: Exclude<RefusMission, { code: 'introuvable' }>
}
type Props = { readonly d: Demande; readonly publication: Publication; readonly etat: EtatEmployeurs }

/** The rule as a person may look it up. */
const writeRegle = ({ t, langue }: Demande, entree: Entree, jour: Publication['jour']): string =>
  t('employeurs.refus.regle', {
    reference: entree.article ?? t('relecteur.reference', { reference: entree.reference }),
    jour: writeJour(langue, jour),
    source: entree.source,
  })

const Regles = ({ d, publication: { jour } }: Omit<Props, 'etat'>) => {
  const { t } = d
  return (
    <TableFrame id="regles" caption={t('employeurs.regles')}>
      <TableHead
        columns={[
          t('employeurs.accueil'),
          t('employeurs.apprentissage'),
          t('employeurs.professionnalisation'),
        ]}
      />
      <tbody>
        {TYPES_ACCUEIL.map((accueil) => (
          <tr key={accueil}>
            <th scope="row">{t(`mission.accueil.${accueil}`)}</th>
            {CONTRATS.map((contrat) => (
              <td key={contrat}>
                {contratPermis(droit, jour, { accueil, contrat }).ok
                  ? t('employeurs.possible')
                  : t('employeurs.exclu')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

const Publics = ({ d, publication: { jour, programme } }: Omit<Props, 'etat'>) => {
  const { t } = d
  const { niveau } = programme.diplome
  const pro = contratPermis(droit, jour, { accueil: 'commune', contrat: 'PRO' })
  const cnfpt = niveau === null ? null : financeCnfpt(droit, jour, niveau)
  const levels = cnfpt && Array.isArray(cnfpt.cite.valeur) ? cnfpt.cite.valeur : []
  return (
    <>
      <h2>{t('employeurs.public')}</h2>
      <ul>
        {!pro.ok && (
          <li>
            {t('employeurs.public.pro')} <span className="aide">({writeRegle(d, pro.refus.cite, jour)})</span>
          </li>
        )}
        <li>{t('employeurs.public.cabinet')}</li>
        <li>
          {cnfpt && niveau !== null ? (
            <>
              {t('employeurs.public.cnfpt', {
                niveau,
                niveaux: levels.map((one) => String(one.niveau)).join(', '),
                finance: t(cnfpt.finance ? 'employeurs.public.cnfpt.oui' : 'employeurs.public.cnfpt.non'),
              })}{' '}
              <span className="aide">({writeRegle(d, cnfpt.cite, jour)})</span>
            </>
          ) : (
            t('employeurs.public.inconnu')
          )}
        </li>
      </ul>
    </>
  )
}

const Refus = ({ d, publication, etat: { refus } }: Props) => {
  if (!refus) return null
  const { t } = d
  const text =
    refus.code === 'employeur-exclu'
      ? t('employeurs.refus.exclu', {
          regle: writeRegle(d, refus.cite, publication.jour),
          propose: refus.propose.map((statut) => t(`publication.statut.${statut}`)).join(', '),
        })
      : t(`employeurs.refus.${refus.code}`)
  return (
    <Notice poids="bloquant" live title={t('employeurs.refus.titre')}>
      <p>{text}</p>
    </Notice>
  )
}

const Formulaire = (props: Props) => {
  const { d, publication, etat } = props
  const { t } = d
  const { saisie, refus } = etat
  const ouverts = contratsOuverts(publication)
  if (ouverts.length === 0) return <p>{t('employeurs.aucun')}</p>
  const wrong = (champ: keyof SaisieMission): string | undefined => {
    const faute = refus?.code === 'fautes' ? refus.fautes[champ] : undefined
    return faute && t(`mission.faute.${faute}`)
  }
  const field = <C extends keyof SaisieMission>(name: C) => ({
    name,
    label: t(`mission.champ.${name}`),
    value: saisie?.[name],
    error: wrong(name),
  })
  const optional = t('personne.facultatif')
  return (
    <form method="post" action={`/formations/${publication.adresse}/employeurs`}>
      <ChoiceField
        {...field('accueil')}
        none={t('mission.choisir')}
        options={TYPES_ACCUEIL.map((type) => [type, t(`mission.accueil.${type}`)])}
      />
      <ChoiceField
        {...field('contrat')}
        none={t('mission.choisir')}
        options={ouverts.map((contrat) => [contrat, t(`publication.statut.${contrat}`)])}
      />
      <TextField {...field('organisme')} autoComplete="organization" />
      <TextField {...field('siret')} optional={optional} inputMode="numeric" />
      <TextField {...field('intitule')} />
      <AreaField {...field('description')} rows={6} />
      <ChoiceField
        {...field('confidentielle')}
        help={t('mission.champ.confidentielle.aide')}
        options={[
          ['non', t('mission.non')],
          ['oui', t('mission.oui')],
        ]}
      />
      <TextField {...field('courriel')} type="email" autoComplete="email" />
      <p className="actions">
        <button>{t('employeurs.envoyer')}</button>
      </p>
    </form>
  )
}

/** What an employer must know before offering a post, and the form to offer one. */
export const EmployeursPage = (props: Props) => {
  const { d, publication, etat } = props
  const { t } = d
  const { parcours } = publication.programme
  const ouverts = contratsOuverts(publication)
  return (
    <>
      <h1>{t('employeurs.titre', { intitule: parcours.intitule ?? publication.adresse })}</h1>
      {etat.fait && (
        <Notice poids="succes" live title={t('employeurs.fait')}>
          <p>{t('employeurs.fait.texte')}</p>
        </Notice>
      )}
      <Refus {...props} />
      <p>
        <a href={`/formations/${publication.adresse}`}>{t('employeurs.fiche')}</a>
      </p>
      {ouverts.length > 0 && (
        <p>
          {t('employeurs.contrats', {
            contrats: ouverts.map((contrat) => t(`publication.statut.${contrat}`)).join(', '),
          })}
        </p>
      )}
      <Regles d={d} publication={publication} />
      <Publics d={d} publication={publication} />
      <h2>{t('employeurs.proposer')}</h2>
      <p className="aide">{t('employeurs.proposer.texte')}</p>
      <Formulaire {...props} />
    </>
  )
}
