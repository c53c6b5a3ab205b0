import { writeJour } from '#src/app/message/date-message.ts'
import { phraseVeille } from '#src/app/offre/rncp/phrase-veille.ts'
import type { PageRncp } from '#src/app/offre/rncp/show-rncp.ts'
import { estAlerte } from '#src/domain/offre/rncp/veille.rules.ts'
import { jourOf } from '#src/kit/jour.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { FicheFaits } from './fiche-rncp.tsx'

type Props = { readonly d: DemandeConnectee; readonly rncp: PageRncp }

/** Why there is no fiche to show: no code, no import, or a code that was not in it. */
const SansFiche = ({ d, rncp }: Props) => {
  const { t } = d
  const { numero, dossier, place } = rncp
  if (numero === null)
    return (
      <Empty title={t('rncp.sansCode.titre')}>
        <p>{t('rncp.sansCode.texte')}</p>
        {rncp.modifiable && (
          <p>
            <a href={`/programmes/${place.id}/modifier?partie=diplome`}>{t('rncp.sansCode.lien')}</a>
          </p>
        )}
      </Empty>
    )
  if (dossier === null)
    return (
      <Empty title={t('rncp.sansImport.titre')}>
        <p>{t('rncp.sansImport.texte', { numero })}</p>
      </Empty>
    )
  return <Notice poids="avertissement" title={t('rncp.absente', { numero })} />
}

const LierForm = ({ d, rncp, sansMotif }: Props & { sansMotif: boolean }) => {
  const { t, langue } = d
  const { lien, textes, proposition, publie, place } = rncp
  const changing = lien !== null && publie
  return (
    <form method="post" action={`/programmes/${place.id}/rncp/lier`}>
      <ChoiceField
        name="fiche"
        label={t('rncp.lien.texte')}
        value={lien?.fiche ?? proposition?.id ?? ''}
        options={textes.map(
          ({ id, numero, rang, lueLe }) =>
            [id, t('rncp.lien.option', { numero, rang, le: writeJour(langue, lueLe) })] as const,
        )}
      />
      {changing && (
        <>
          <p className="aide">{t('rncp.lien.fige')}</p>
          <TextField
            name="motif"
            label={t('rncp.lien.motif')}
            help={t('rncp.lien.motifAide')}
            error={sansMotif && t('rncp.lien.motifAbsent')}
          />
        </>
      )}
      <p className="actions">
        <button className={lien ? 'second' : undefined}>
          {t(lien ? 'rncp.lien.changer' : 'rncp.lien.confirmer')}
        </button>
      </p>
    </form>
  )
}

/** The fiche the cohorte is prepared for: the text linked or proposed, its facts, and the form that confirms it. */
export const Lien = ({ d, rncp, sansMotif }: Props & { sansMotif: boolean }) => {
  const { t, langue } = d
  const { lien, proposition, fiche } = rncp
  return (
    <section aria-labelledby="lien" className="partie-page">
      <h2 id="lien">{t('rncp.lien.titre')}</h2>
      {!fiche && <SansFiche d={d} rncp={rncp} />}
      {lien && (
        <p>
          {t('rncp.lien.confirme', {
            rang: lien.rang,
            numero: lien.numero,
            par: `${lien.prenom} ${lien.nom}`,
            le: writeJour(langue, jourOf(lien.le)),
          })}
        </p>
      )}
      {lien?.remplaceeLe && <Notice poids="info" title={t('rncp.lien.change')} />}
      {!lien && proposition && (
        <p>
          {t('rncp.lien.propose', {
            rang: proposition.rang,
            numero: proposition.numero,
            le: writeJour(langue, proposition.lueLe),
          })}
        </p>
      )}
      {fiche && <FicheFaits d={d} fiche={fiche} />}
      {rncp.liable && rncp.textes.length > (lien ? 1 : 0) && (
        <LierForm d={d} rncp={rncp} sansMotif={sansMotif} />
      )}
    </section>
  )
}

/** What the watch says today: what warns, then what is unknown. */
export const Veille = ({ d, rncp }: Props) => {
  const { t, langue } = d
  if (!rncp.dossier) return null
  const { importe } = rncp.dossier
  return (
    <section aria-labelledby="veille" className="partie-page">
      <h2 id="veille">{t('rncp.veille.titre')}</h2>
      {rncp.constats.length === 0 && <p>{t('rncp.veille.rien')}</p>}
      <ul className="constats">
        {rncp.constats.map((constat) => (
          <li key={constat.code} className={estAlerte(constat) ? 'constat avertissement' : 'constat'}>
            <p>
              <Badge ton={estAlerte(constat) ? 'avertissement' : 'info'}>
                {t(estAlerte(constat) ? 'relecteur.gravite.avertissement' : 'relecteur.gravite.information')}
              </Badge>{' '}
              {phraseVeille(langue, constat)}
            </p>
          </li>
        ))}
      </ul>
      {importe && <p className="aide">{t('rncp.veille.importe', { le: writeJour(langue, importe) })}</p>}
    </section>
  )
}
