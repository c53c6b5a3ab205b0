import { writeJour } from '#src/app/message/date-message.ts'
import { writeMinute } from '#src/app/message/duree-message.ts'
import type {
  RefusDisponibilite,
  SaisieDisponibilite,
} from '#src/app/planning/emploi/demande/disponibilite.ts'
import type { Disponibilite } from '#src/domain/planning/emploi/emploi.ts'
import type { SensDisponibilite } from '#src/domain/planning/emploi/vocabulaire.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'

const JOURS = [1, 2, 3, 4, 5, 6, 7] as const
export type EchecLigne = { readonly saisie: SaisieDisponibilite; readonly code: RefusDisponibilite['code'] }

/** 'Indisponible le 3 mars 2026 de 9 h à 12 h, congrès' */
export const writeLigne = ({ t, langue }: DemandeConnectee, l: Disponibilite): string => {
  const { jourSemaine, du, au, debut, fin, motif } = l
  const jour = JOURS.find((one) => one === jourSemaine)
  const dates = { du: du ? writeJour(langue, du) : '', au: au ? writeJour(langue, au) : '' }
  return [
    t(`emploi.ligne.sens.${l.sens}`),
    jour && t('emploi.ligne.chaque', { jour: t(`emploi.jour.${jour}`) }),
    du && au && t(du === au ? 'emploi.ligne.le' : 'emploi.ligne.entre', dates),
    debut !== null &&
      t('emploi.ligne.heures', { debut: writeMinute(langue, debut), fin: writeMinute(langue, fin ?? 1440) }),
    motif && `(${motif})`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The lines of one lecturer, room or groupe, each with its way out, and the form of one more. */
export const Lignes = ({
  d,
  emploi,
  de,
  lignes,
  echec,
  sinon,
  sens: choix,
}: {
  readonly d: DemandeConnectee
  readonly emploi: string
  readonly de: { readonly id: string; readonly nom: string }
  readonly lignes: readonly Disponibilite[]
  readonly echec: EchecLigne | null
  readonly sinon: string
  /** What may be said of this one. */
  readonly sens: readonly SensDisponibilite[]
}) => {
  const { t } = d
  const own = echec?.saisie.de === de.id ? echec : null
  const facultatif = t('edition.facultatif')
  const error = (...codes: readonly string[]) =>
    own !== null &&
    codes.includes(own.code) &&
    (own.code === 'sens' || own.code === 'jours' || own.code === 'dates' || own.code === 'heures') &&
    t(`emploi.ressources.faute.${own.code}`)
  const id = (name: string): string => `${name}-${de.id}`
  return (
    <details className="emploi-lignes" id={`d-${de.id}`} open={own !== null || d.c.req.query('de') === de.id}>
      <summary>{t('emploi.ressources.disponibilites', { nombre: lignes.length })}</summary>
      {lignes.length === 0 ? (
        <p className="aide">{sinon}</p>
      ) : (
        <ul>
          {lignes.map((ligne) => {
            const said = writeLigne(d, ligne)
            return (
              <li key={ligne.id}>
                {said}
                <form method="post" action={`/emplois/${emploi}/disponibilites/${ligne.id}/retirer`}>
                  <button className="lien" aria-label={t('emploi.ressources.retirerLigne', { ligne: said })}>
                    {t('emploi.ressources.retirer')}
                  </button>
                </form>
              </li>
            )
          })}
        </ul>
      )}
      <form
        method="post"
        action={`/emplois/${emploi}/disponibilites`}
        aria-label={`${t('emploi.ressources.ajouterLigne')} · ${de.nom}`}
      >
        <p>
          <strong>{t('emploi.ressources.ajouterLigne')}</strong>
        </p>
        <input type="hidden" name="de" value={de.id} />
        <div className="emploi-champs">
          <ChoiceField
            name="sens"
            id={id('sens')}
            label={t('emploi.ligne.sens')}
            value={own?.saisie.sens ?? 'indisponible'}
            options={choix.map((sens) => [sens, t(`emploi.ligne.sens.${sens}`)])}
            error={error('sens')}
          />
          <ChoiceField
            name="jourSemaine"
            id={id('jourSemaine')}
            label={t('emploi.ligne.jour')}
            optional={facultatif}
            none={t('emploi.ligne.tousJours')}
            value={own?.saisie.jourSemaine ?? ''}
            options={JOURS.map((jour) => [String(jour), t(`emploi.jour.${jour}`)])}
            error={error('jours')}
          />
          {(['du', 'au'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              id={id(name)}
              type="date"
              label={t(`emploi.ligne.${name}`)}
              optional={facultatif}
              value={own?.saisie[name] ?? ''}
              error={name === 'du' && error('dates')}
            />
          ))}
          {(['debut', 'fin'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              id={id(name)}
              type="time"
              label={t(`emploi.ligne.${name}`)}
              optional={facultatif}
              value={own?.saisie[name] ?? ''}
              error={name === 'debut' && error('heures')}
            />
          ))}
          <TextField
            name="motif"
            id={id('motif')}
            label={t('emploi.ligne.motif')}
            optional={facultatif}
            value={own?.saisie.motif ?? ''}
          />
        </div>
        <button className="second">{t('emploi.ressources.ajouter')}</button>
      </form>
    </details>
  )
}
