import { Fragment } from 'react'
import type { MessageKey } from '#src/app/message/catalogue.ts'
import { writeInstant } from '#src/app/message/date-message.ts'
import { champLabel, valeurText } from '#src/app/offre/message/champ-label.ts'
import type { PageProgramme } from '#src/app/offre/show-programme.ts'
import { type Feuille, formeAt, isConnue, listFeuilles } from '#src/domain/offre/edition/feuille.rules.ts'
import { SECTIONS } from '#src/domain/offre/edition/partie.rules.ts'
import type { GardeVersion } from '#src/domain/offre/version.workflow.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Timeline } from '#src/ui/timeline.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { PasVersion, pourquoi } from './pas-version.tsx'
import { TON_STATUT } from './statut-badge.ts'

export type Etat = {
  readonly fait?: MessageKey | undefined
  readonly alerte?: MessageKey
  readonly bloque?: GardeVersion
  readonly motifAbsent?: boolean
}
type Props = { readonly d: DemandeConnectee; readonly programme: PageProgramme }

/** A fact in words; a list of plain values is a list. */
export const Valeur = ({ d, feuille }: { d: DemandeConnectee; feuille: Feuille }) => {
  if (!isConnue(feuille)) return <span className="aide">{d.t('edition.inconnu')}</span>
  const { valeur, forme } = feuille
  const list = Array.isArray(valeur) ? valeur : [valeur]
  if (list.length === 1) return <>{valeurText(d.t, forme, list[0] ?? null)}</>
  return (
    <ul>
      {list.map((one) => (
        <li key={String(one)}>{valeurText(d.t, forme, one)}</li>
      ))}
    </ul>
  )
}

const Section = ({ d, programme, section }: Props & { section: (typeof SECTIONS)[number] }) => {
  const { t } = d
  const forme = formeAt(section)
  if (!forme) return null
  const feuilles = listFeuilles(forme, section, programme.programme[section])
  const connus = feuilles.filter(isConnue).length
  return (
    <details id={section}>
      <summary>
        {t(`offre.section.${section}`)}{' '}
        <span className="aide">
          {feuilles.length === 0
            ? t('offre.texte.vide')
            : t('offre.texte.compte', { connus, inconnus: feuilles.length - connus })}
        </span>
      </summary>
      {programme.modifiable && (
        <p className="actions">
          <a className="bouton second" href={`/programmes/${programme.place.id}/modifier?partie=${section}`}>
            {t('offre.texte.modifier')}
            <span className="hors-vue"> : {t(`offre.section.${section}`)}</span>
          </a>
        </p>
      )}
      <dl className="fiche-lignes">
        {feuilles.map((feuille) => (
          <Fragment key={feuille.chemin}>
            <dt>{champLabel(t, feuille.chemin)}</dt>
            <dd>
              <Valeur d={d} feuille={feuille} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  )
}

const Texte = ({ d, programme }: Props) => (
  <section className="partie-page" aria-labelledby="texte">
    <h2 id="texte">{d.t('offre.texte.titre')}</h2>
    {!programme.modifiable && <p className="aide">{d.t('offre.texte.fige')}</p>}
    <p className="actions">
      <a className="bouton second" href={`/programmes/${programme.place.id}/maquette`}>
        {d.t('maquette.titre')}
      </a>{' '}
      <a className="bouton second" href={`/programmes/${programme.place.id}/relecture`}>
        {d.t('relecteur.titre')}
      </a>{' '}
      <a className="bouton second" href={`/programmes/${programme.place.id}/rythme`}>
        {d.t('planning.rythme')}
      </a>{' '}
      <a className="bouton second" href={`/programmes/${programme.place.id}/echanges`}>
        {d.t('echange.titre')}
      </a>
    </p>
    {SECTIONS.map((section) => (
      <Section key={section} d={d} programme={programme} section={section} />
    ))}
  </section>
)

/** A UE by its title and its mark; by its mark alone while it has no title. */
const ueName = (
  d: DemandeConnectee,
  { intitule, repere }: Readonly<Record<string, string | number>>,
): string =>
  intitule === undefined || intitule === repere
    ? `${d.t('maquette.ueImplicite')} (${repere ?? ''})`
    : `« ${intitule} » (${repere ?? ''})`

const Constats = ({ d, programme }: Props) =>
  programme.constats.length > 0 && (
    <section className="partie-page" aria-labelledby="constats">
      <h2 id="constats">{d.t('offre.constats.titre')}</h2>
      <ul>
        {programme.constats.map(({ code, cle, params }) => (
          <li key={`${code}${cle}`}>{d.t(`offre.constat.${code}`, { ...params, ue: ueName(d, params) })}</li>
        ))}
      </ul>
    </section>
  )

const nom = (prenom: string | null, famille: string | null): string =>
  `${prenom ?? ''} ${famille ?? ''}`.trim()

const Historique = ({ d, programme }: Props) => {
  const { t, langue } = d
  return (
    <section className="partie-page" aria-labelledby="versions">
      <h2 id="versions">{t('offre.historique.titre')}</h2>
      <Timeline
        moments={programme.historique.map((version) => ({
          key: String(version.numero),
          dateTime: version.ouverteLe.toISOString(),
          date: t('offre.historique.ouverte', { date: writeInstant(langue, version.ouverteLe) }),
          current: version.statut === 'publiee',
          children: (
            <>
              <p>
                <strong>{t('offre.version', { numero: version.numero })}</strong>{' '}
                <Badge ton={TON_STATUT[version.statut]}>{t(`offre.statut.${version.statut}`)}</Badge>
              </p>
              {version.approuveeLe && (
                <p>
                  {t('offre.historique.approuvee', {
                    par: nom(version.approbateurPrenom, version.approbateurNom),
                    date: writeInstant(langue, version.approuveeLe),
                  })}
                </p>
              )}
              {version.publieeLe && (
                <p>
                  {t('offre.historique.publiee', {
                    par: nom(version.editeurPrenom, version.editeurNom),
                    date: writeInstant(langue, version.publieeLe),
                  })}
                </p>
              )}
              {version.remplaceeLe && (
                <p>{t('offre.historique.remplacee', { date: writeInstant(langue, version.remplaceeLe) })}</p>
              )}
            </>
          ),
        }))}
      />
      {programme.historique.length > 1 && (
        <p className="actions">
          <a className="bouton second" href={`/programmes/${programme.place.id}/comparer`}>
            {t('offre.comparer')}
          </a>
        </p>
      )}
    </section>
  )
}

const ACTIONS: Readonly<Record<string, MessageKey>> = {
  'programme.soumettre': 'journal.programme.soumettre',
  'programme.renvoyer': 'journal.programme.renvoyer',
  'programme.approuver': 'journal.programme.approuver',
  'programme.publier': 'journal.programme.publier',
  'programme.ouvrir': 'journal.programme.ouvrir',
  'programme.modifier': 'journal.programme.modifier',
  'maquette.modifier': 'journal.maquette.modifier',
  'maquette.annuler': 'journal.maquette.annuler',
  'programme.exporter': 'journal.programme.exporter',
  'programme.creer': 'journal.programme.creer',
  'relecture.dispenser': 'journal.relecture.dispenser',
  'relecture.retablir': 'journal.relecture.retablir',
}

const Journal = ({ d, programme }: Props) =>
  programme.journal.length > 0 && (
    <section className="partie-page" aria-labelledby="journal">
      <h2 id="journal">{d.t('offre.journal.titre')}</h2>
      <Timeline
        moments={programme.journal.map((ligne) => {
          const key = ACTIONS[ligne.action]
          const { motif, chemin } = ligne.detail as { motif?: string; chemin?: string }
          return {
            key: String(ligne.id),
            dateTime: ligne.le.toISOString(),
            date: writeInstant(d.langue, ligne.le),
            children: (
              <p>
                {key ? d.t(key) : ligne.action}
                {chemin && <> ({partieLabel(d, chemin)})</>},{' '}
                {nom(ligne.prenom, ligne.nom) || d.t('offre.journal.systeme')}
                {motif && <>. {d.t('offre.journal.motif', { motif })}</>}
              </p>
            ),
          }
        })}
      />
    </section>
  )

/** The name of an editable part. */
export const partieLabel = (d: DemandeConnectee, chemin: string): string => {
  const section = SECTIONS.find((name) => name === chemin)
  return section ? d.t(`offre.section.${section}`) : champLabel(d.t, `${chemin}.intitule`)
}

const Fratrie = ({ d, programme }: Props) => (
  <section className="partie-page" aria-labelledby="fratrie">
    <h2 id="fratrie">{d.t('offre.fratrie')}</h2>
    <ul>
      {programme.mention.parcours.map(({ id, code, intitule }) => (
        <li key={id}>
          {code} · {intitule}
          {id === programme.place.parcours && <span className="aide"> ({d.t('offre.ici')})</span>}
        </li>
      ))}
    </ul>
  </section>
)

/** One programme as its team sees it. */
export const ProgrammePage = ({ d, programme, etat }: Props & { etat: Etat }) => {
  const { t } = d
  const { place, ouverte, mention } = programme
  const publiee = programme.historique.find(({ statut }) => statut === 'publiee')
  return (
    <>
      <Breadcrumb
        label={t('offre.programmes')}
        steps={[
          { text: t('offre.programmes'), href: '/programmes' },
          { text: mention.nom, href: `/programmes/mentions/${mention.id}` },
          { text: place.parcoursCode },
        ]}
      />
      <h1>
        {place.parcoursCode} · {place.parcoursIntitule}
      </h1>
      <ul className="badges">
        {ouverte && (
          <li>
            <Badge ton={TON_STATUT[ouverte.statut]}>
              {t('offre.version', { numero: ouverte.numero })} : {t(`offre.statut.${ouverte.statut}`)}
            </Badge>
          </li>
        )}
        {publiee && (
          <li>
            <Badge ton="bon">
              {t('offre.version', { numero: publiee.numero })} : {t('offre.statut.publiee')}
            </Badge>
          </li>
        )}
      </ul>
      {etat.fait && <Notice poids="succes" title={t(etat.fait)} live />}
      {etat.alerte && <Notice poids="avertissement" title={t(etat.alerte)} live />}
      {etat.bloque && <Notice poids="bloquant" title={pourquoi(d, etat.bloque, programme)} live />}
      {publiee && (
        <p>
          <a href={`/formations/${place.adresse}`}>{t('offre.voirFiche')}</a>
        </p>
      )}
      <PasVersion d={d} programme={programme} motifAbsent={etat.motifAbsent ?? false} />
      <Constats d={d} programme={programme} />
      <Texte d={d} programme={programme} />
      <Historique d={d} programme={programme} />
      <Journal d={d} programme={programme} />
      <Fratrie d={d} programme={programme} />
    </>
  )
}
