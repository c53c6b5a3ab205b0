import type { PageFeuille } from '#src/app/assiduite/show-feuille.ts'
import type { RefusFeuille } from '#src/app/assiduite/tenir-feuille.ts'
import { writeInstant, writeJour } from '#src/app/message/date-message.ts'
import { writeDuree } from '#src/app/message/duree-message.ts'
import { DESTINATAIRES } from '#src/domain/assiduite/destinataire.rules.ts'
import { clock } from '#src/kit/duree.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { FeuilleForm } from './feuille-form.tsx'
import { etatDe, type SaisieFeuille } from './saisie-feuille.ts'

export type EtatFeuille = {
  readonly vue: PageFeuille
  readonly saisie?: SaisieFeuille
  readonly refus?: RefusFeuille
}
type Props = { readonly d: DemandeConnectee; readonly etat: EtatFeuille }

const refusText = (d: DemandeConnectee, refus: RefusFeuille, { seance }: PageFeuille): string => {
  if (refus.code === 'bloquee')
    return refus.par.code === 'hors-statut'
      ? d.t('presence.refus.hors-statut')
      : d.t(`presence.refus.${refus.par.par === 'motifDonne' ? 'motif-vide' : refus.par.par}`, {
          heure: `${writeJour(d.langue, seance.jour)}, ${clock(seance.debut + seance.duree)}`,
        })
  return refus.code === 'introuvable' || refus.code === 'interdit' ? '' : d.t(`presence.refus.${refus.code}`)
}

const Faits = ({ d, etat: { vue } }: Props) => {
  const { seance, ailleurs } = vue
  const lieu = seance.horsSite
    ? `${d.t('presence.hors-site')} · ${seance.adresse ?? ''}`
    : (seance.salle ?? seance.adresse)
  const faits = [
    [d.t('presence.jour'), writeJour(d.langue, seance.jour)],
    [
      d.t('presence.horaire'),
      `${clock(seance.debut)} – ${clock(seance.debut + seance.duree)} (${writeDuree(d.langue, seance.duree)})`,
    ],
    [d.t('presence.salle'), lieu ?? '—'],
    [d.t('presence.intervenants'), seance.intervenants.map(({ nom }) => nom).join(', ') || '—'],
    ...(ailleurs.length > 0 ? [[d.t('presence.ailleurs'), ailleurs.join(', ')]] : []),
  ] as const
  return (
    <dl className="faits">
      {faits.map(([nom, valeur]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  )
}

const Close = ({ d, etat: { vue } }: Props) => (
  <>
    <TableFrame id="presences" caption={d.t('presence.feuille.titre')}>
      <TableHead
        columns={(['nom', 'statut', 'minutes', 'justification', 'preuve'] as const).map((colonne) =>
          d.t(`presence.${colonne}`),
        )}
      />
      <tbody>
        {vue.lignes.map(({ apprenant, presence }) => (
          <tr key={apprenant.id}>
            <th scope="row">
              {apprenant.nom} {apprenant.prenom}
            </th>
            <td>{presence.statut}</td>
            <td>
              {presence.minutes} ({d.t(`presence.etat.${etatDe(presence, vue.seance.duree)}`)})
            </td>
            <td>{presence.justification}</td>
            <td>{presence.attestation ?? d.t('presence.preuve.feuille')}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
    {vue.equipe && (
      <section aria-labelledby="rouvrir">
        <h2 id="rouvrir">{d.t('presence.rouvrir')}</h2>
        <p>{d.t('presence.rouvrir.texte')}</p>
        <form method="post" action={`/emargements/${vue.seance.bloc}/rouvrir`}>
          <TextField name="motif" label={d.t('presence.motif')} />
          <p className="actions">
            <button className="second">{d.t('presence.rouvrir')}</button>
          </p>
        </form>
      </section>
    )}
  </>
)

const Exports = ({ d, etat: { vue } }: Props) => (
  <section aria-labelledby="exports">
    <h2 id="exports">{d.t('presence.exports')}</h2>
    <ul>
      {DESTINATAIRES.map((destinataire) => (
        <li key={destinataire}>
          {d.t(`presence.destinataire.${destinataire}`)}{' '}
          {(['csv', 'xlsx'] as const).map((forme) => (
            <a key={forme} href={`/emargements/${vue.seance.bloc}/export/${destinataire}.${forme}`} download>
              {forme.toUpperCase()}
              <span className="hors-vue"> {d.t(`presence.destinataire.${destinataire}`)}</span>{' '}
            </a>
          ))}
        </li>
      ))}
    </ul>
  </section>
)

/** The sheet of one séance. */
export const FeuillePage = ({ d, etat }: Props) => {
  const { vue, saisie, refus } = etat
  const { emploi, cours, feuille, lignes } = vue
  const steps = vue.equipe
    ? [
        { text: emploi.intitule, href: `/emplois/${emploi.id}/emargements` },
        { text: d.t('presence.feuille.titre') },
      ]
    : [{ text: emploi.intitule }, { text: d.t('presence.feuille.titre') }]
  const statut = feuille?.statut ?? 'aucune'
  return (
    <>
      <Breadcrumb label={d.t('presence.emargements')} steps={steps} />
      <h1>
        {cours.intitule} · {d.t('presence.seance', { numero: cours.numero })}
      </h1>
      <p>
        <Badge ton={statut === 'close' ? 'bon' : 'info'}>{d.t(`presence.feuille.${statut}`)}</Badge>{' '}
        {feuille?.closeLe && d.t('presence.close.le', { instant: writeInstant(d.langue, feuille.closeLe) })}
      </p>
      {d.c.req.query('fait') !== undefined && (
        <Notice poids="succes" live title={d.t('presence.enregistree')} />
      )}
      {refus && (
        <Notice poids="bloquant" live title={d.t('presence.refus')}>
          <p>{refusText(d, refus, vue)}</p>
        </Notice>
      )}
      <Faits d={d} etat={etat} />
      {lignes.length === 0 && (
        <Empty title={d.t('presence.attendus.aucun')}>
          <p>{d.t('presence.attendus.aucun.texte')}</p>
        </Empty>
      )}
      {lignes.length > 0 &&
        (statut === 'close' ? (
          <Close d={d} etat={etat} />
        ) : (
          <FeuilleForm d={d} vue={vue} saisie={saisie} refus={refus} />
        ))}
      {vue.equipe && feuille && <Exports d={d} etat={etat} />}
    </>
  )
}
