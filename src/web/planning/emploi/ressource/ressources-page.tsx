import type { RefusRessource } from '#src/app/planning/emploi/demande/ressource.ts'
import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { Badge } from '#src/ui/badge.tsx'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { EmploiFrame } from '../emploi-frame.tsx'
import { type EchecGroupe, GroupeForm } from './groupe-form.tsx'
import { type EchecLigne, Lignes } from './ligne-form.tsx'

export type EchecRessource = {
  readonly sorte: 'intervenant' | 'salle'
  readonly saisie: Readonly<Record<string, string>>
  readonly code: RefusRessource['code']
}
type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageEmploi
  readonly ligne: EchecLigne | null
  readonly ressource: EchecRessource | null
  readonly groupe: EchecGroupe | null
}

const NouvelIntervenant = ({ d, vue, ressource }: Props) => {
  const { t } = d
  const own = ressource?.sorte === 'intervenant' ? ressource : null
  return (
    <details className="emploi-ajout" open={own !== null}>
      <summary>{t('emploi.ressources.ajouterIntervenant')}</summary>
      <form method="post" action={`/emplois/${vue.donnees.emploi.id}/intervenants`}>
        <TextField
          name="nom"
          id="intervenant-nom"
          label={t('emploi.ressources.nom')}
          value={own?.saisie['nom'] ?? ''}
          error={own?.code === 'nom-vide' && t('emploi.ressources.faute.nom-vide')}
        />
        <TextField
          name="courriel"
          type="email"
          label={t('emploi.ressources.courriel')}
          optional={t('edition.facultatif')}
          value={own?.saisie['courriel'] ?? ''}
          error={own?.code === 'courriel' && t('emploi.ressources.faute.courriel')}
        />
        <p>
          <label>
            <input type="checkbox" name="externe" value="oui" defaultChecked /> {t('emploi.ressources.vient')}
          </label>
        </p>
        <button>{t('emploi.ressources.ajouter')}</button>
      </form>
    </details>
  )
}

const NouvelleSalle = ({ d, vue, ressource }: Props) => {
  const { t } = d
  const own = ressource?.sorte === 'salle' ? ressource : null
  const facultatif = t('edition.facultatif')
  return (
    <details className="emploi-ajout" open={own !== null}>
      <summary>{t('emploi.ressources.ajouterSalle')}</summary>
      <form method="post" action={`/emplois/${vue.donnees.emploi.id}/salles`}>
        <TextField
          name="nom"
          id="salle-nom"
          label={t('emploi.ressources.nom')}
          value={own?.saisie['nom'] ?? ''}
          error={own?.code === 'nom-vide' && t('emploi.ressources.faute.nom-vide')}
        />
        <TextField
          name="capacite"
          inputMode="numeric"
          label={t('emploi.ressources.capacite')}
          optional={facultatif}
          value={own?.saisie['capacite'] ?? ''}
          error={own?.code === 'capacite' && t('emploi.ressources.faute.capacite')}
        />
        <TextField
          name="equipements"
          label={t('emploi.ressources.equipements')}
          optional={facultatif}
          value={own?.saisie['equipements'] ?? ''}
        />
        <ChoiceField
          name="accessible"
          label={t('emploi.ressources.accessible')}
          optional={facultatif}
          none={t('emploi.ressources.inconnu')}
          value={own?.saisie['accessible'] ?? ''}
          options={[
            ['oui', t('emploi.ressources.oui')],
            ['non', t('emploi.ressources.non')],
          ]}
        />
        <button>{t('emploi.ressources.ajouter')}</button>
      </form>
    </details>
  )
}

/** Who teaches, where, who attends, and when each may. */
export const RessourcesPage = (props: Props) => {
  const { d, vue, ligne } = props
  const { t } = d
  const { emploi, intervenants, salles, groupes, disponibilites } = vue.donnees
  const de = Map.groupBy(disponibilites, (one) => one.de)
  const lines = (one: { readonly id: string; readonly nom: string }, sinon: string) =>
    vue.modifiable && (
      <Lignes d={d} emploi={emploi.id} de={one} lignes={de.get(one.id) ?? []} echec={ligne} sinon={sinon} />
    )
  const toujours = t('emploi.ressources.toujours')
  return (
    <EmploiFrame d={d} emploi={emploi} ici="ressources">
      {d.c.req.query('fait') && <Notice poids="succes" live title={t('emploi.ressources.fait')} />}
      <section aria-labelledby="intervenants">
        <h2 id="intervenants">{t('emploi.ressources.intervenants')}</h2>
        <ul className="emploi-liste">
          {intervenants.map((one) => (
            <li key={one.id}>
              <strong>{one.nom}</strong>{' '}
              <Badge>{t(one.externe ? 'emploi.ressources.externe' : 'emploi.ressources.interne')}</Badge>{' '}
              <span className="aide">{one.courriel ?? t('emploi.ressources.sansCourriel')}</span>
              {lines(one, toujours)}
            </li>
          ))}
        </ul>
        {vue.modifiable && <NouvelIntervenant {...props} />}
      </section>
      <section aria-labelledby="salles">
        <h2 id="salles">{t('emploi.ressources.salles')}</h2>
        <ul className="emploi-liste">
          {salles.map((one) => {
            const acces = one.accessible === null ? 'inconnu' : one.accessible ? 'oui' : 'non'
            const places =
              one.capacite === null
                ? t('emploi.ressources.placesInconnues')
                : t('emploi.ressources.places', { nombre: one.capacite })
            const facts = [
              places,
              ...one.equipements,
              t(`emploi.ressources.accessible.${acces}`),
              one.siteNom,
            ]
            return (
              <li key={one.id}>
                <strong>{one.nom}</strong> <span className="aide">{facts.filter(Boolean).join(' · ')}</span>
                {lines(one, toujours)}
              </li>
            )
          })}
        </ul>
        {vue.modifiable && <NouvelleSalle {...props} />}
      </section>
      <section aria-labelledby="groupes">
        <h2 id="groupes">{t('emploi.ressources.groupes')}</h2>
        <ul className="emploi-liste">
          {groupes.map((one) => (
            <li key={one.id}>
              <strong>{one.nom}</strong>{' '}
              <span className="aide">
                {one.effectif === null
                  ? t('emploi.ressources.effectifInconnu')
                  : t('emploi.ressources.effectif', { nombre: one.effectif })}
              </span>
              {vue.modifiable && <GroupeForm d={d} emploi={emploi.id} groupe={one} echec={props.groupe} />}
              {lines(one, t('emploi.ressources.rythme'))}
            </li>
          ))}
        </ul>
      </section>
    </EmploiFrame>
  )
}
