import { empreinteOf } from '#src/app/planning/emploi/demande/lire-saisie.ts'
import type { RefusRessource, Sites } from '#src/app/planning/emploi/demande/ressource.ts'
import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import type { Intervenant, Salle } from '#src/domain/planning/emploi/emploi.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { writeHeures } from '../calendrier/write-heure.ts'

export type EchecRessource = {
  readonly sorte: 'intervenant' | 'salle'
  /** null: a new one. */
  readonly id: string | null
  readonly saisie: Readonly<Record<string, string>>
  readonly code: RefusRessource['code']
}
type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageEmploi
  readonly sites: Sites
  readonly ressource: EchecRessource | null
}

const ownOf = (ressource: EchecRessource | null, sorte: EchecRessource['sorte'], id: string | null) =>
  ressource?.sorte === sorte && ressource.id === id ? ressource : null

/** What someone else wrote is shown, not overwritten. */
const valuesOf = (
  own: EchecRessource | null,
  now: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => (own === null || own.code === 'change-entre-temps' ? now : own.saisie)

const Changed = ({ d, own }: { readonly d: DemandeConnectee; readonly own: EchecRessource | null }) =>
  own?.code === 'change-entre-temps' && (
    <p role="alert" className="champ-erreur">
      {d.t('ressource.faute.change-entre-temps')}
    </p>
  )

/** A new lecturer, or one's own facts. */
export const IntervenantForm = ({
  d,
  vue,
  ressource,
  known,
}: Props & { readonly known: Intervenant | null }) => {
  const { t } = d
  const own = ownOf(ressource, 'intervenant', known?.id ?? null)
  const minutes = known?.jourMax ?? null
  const said = valuesOf(own, {
    nom: known?.nom ?? '',
    courriel: known?.courriel ?? '',
    externe: known === null || known.externe ? 'oui' : '',
    jourMax: writeHeures(minutes),
  })
  const end = known?.id ?? 'nouveau'
  return (
    <details className={known ? 'emploi-lignes' : 'emploi-ajout'} open={own !== null}>
      <summary>
        {known ? t('ressource.modifierDe', { nom: known.nom }) : t('emploi.ressources.ajouterIntervenant')}
      </summary>
      <form
        method="post"
        action={`/emplois/${vue.donnees.emploi.id}/intervenants${known ? `/${known.id}` : ''}`}
      >
        <Changed d={d} own={own} />
        {known && <input type="hidden" name="lu" value={empreinteOf(known)} />}
        <TextField
          name="nom"
          id={`i-nom-${end}`}
          label={t('emploi.ressources.nom')}
          value={said['nom'] ?? ''}
          error={own?.code === 'nom-vide' && t('emploi.ressources.faute.nom-vide')}
        />
        <TextField
          name="courriel"
          id={`i-courriel-${end}`}
          type="email"
          label={t('emploi.ressources.courriel')}
          optional={t('edition.facultatif')}
          value={said['courriel'] ?? ''}
          error={own?.code === 'courriel' && t('emploi.ressources.faute.courriel')}
        />
        <TextField
          name="jourMax"
          id={`i-jour-${end}`}
          inputMode="decimal"
          label={t('ressource.jourMax')}
          optional={t('edition.facultatif')}
          value={said['jourMax'] ?? ''}
          error={own?.code === 'jourMax' && t('ressource.faute.jourMax')}
        />
        <p>
          <label>
            <input type="checkbox" name="externe" value="oui" defaultChecked={said['externe'] === 'oui'} />{' '}
            {t('emploi.ressources.vient')}
          </label>
        </p>
        <button>{t(known ? 'ressource.enregistrer' : 'emploi.ressources.ajouter')}</button>
      </form>
    </details>
  )
}

/** A new room, or its own facts. */
export const SalleForm = ({ d, vue, sites, ressource, known }: Props & { readonly known: Salle | null }) => {
  const { t } = d
  const own = ownOf(ressource, 'salle', known?.id ?? null)
  const facultatif = t('edition.facultatif')
  const said = valuesOf(own, {
    nom: known?.nom ?? '',
    capacite: String(known?.capacite ?? ''),
    equipements: known?.equipements.join(', ') ?? '',
    accessible: known?.accessible === true ? 'oui' : known?.accessible === false ? 'non' : '',
    site: (known ? known.site : vue.donnees.salles[0]?.site) ?? '',
  })
  const end = known?.id ?? 'nouvelle'
  return (
    <details className={known ? 'emploi-lignes' : 'emploi-ajout'} open={own !== null}>
      <summary>
        {known ? t('ressource.modifierDe', { nom: known.nom }) : t('emploi.ressources.ajouterSalle')}
      </summary>
      <form method="post" action={`/emplois/${vue.donnees.emploi.id}/salles${known ? `/${known.id}` : ''}`}>
        <Changed d={d} own={own} />
        {known && <input type="hidden" name="lu" value={empreinteOf(known)} />}
        <TextField
          name="nom"
          id={`s-nom-${end}`}
          label={t('emploi.ressources.nom')}
          value={said['nom'] ?? ''}
          error={own?.code === 'nom-vide' && t('emploi.ressources.faute.nom-vide')}
        />
        <TextField
          name="capacite"
          id={`s-capacite-${end}`}
          inputMode="numeric"
          label={t('emploi.ressources.capacite')}
          optional={facultatif}
          value={said['capacite'] ?? ''}
          error={own?.code === 'capacite' && t('emploi.ressources.faute.capacite')}
        />
        <TextField
          name="equipements"
          id={`s-equipements-${end}`}
          label={t('emploi.ressources.equipements')}
          optional={facultatif}
          value={said['equipements'] ?? ''}
        />
        <ChoiceField
          name="accessible"
          id={`s-accessible-${end}`}
          label={t('emploi.ressources.accessible')}
          optional={facultatif}
          none={t('emploi.ressources.inconnu')}
          value={said['accessible'] ?? ''}
          options={[
            ['oui', t('emploi.ressources.oui')],
            ['non', t('emploi.ressources.non')],
          ]}
        />
        {sites.length > 0 && (
          <ChoiceField
            name="site"
            id={`s-site-${end}`}
            label={t('ressource.site')}
            optional={facultatif}
            none={t('ressource.sansSite')}
            value={said['site'] ?? ''}
            options={sites.map(({ id, nom }) => [id, nom])}
            error={own?.code === 'site' && t('ressource.faute.site')}
          />
        )}
        <button>{t(known ? 'ressource.enregistrer' : 'emploi.ressources.ajouter')}</button>
      </form>
    </details>
  )
}
