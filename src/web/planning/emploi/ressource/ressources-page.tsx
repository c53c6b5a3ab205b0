import { writeDuree } from '#src/app/message/duree-message.ts'
import type { Sites } from '#src/app/planning/emploi/demande/ressource.ts'
import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { SENS_DISPONIBILITE, SENS_OUVERTURE } from '#src/domain/planning/emploi/vocabulaire.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { EmploiFrame } from '../emploi-frame.tsx'
import { type EchecGroupe, GroupeForm } from './groupe-form.tsx'
import { type EchecLigne, Lignes, writeLigne } from './ligne-form.tsx'
import { type EchecRessource, IntervenantForm, SalleForm } from './ressource-form.tsx'

type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageEmploi
  readonly sites: Sites
  readonly ligne: EchecLigne | null
  readonly ressource: EchecRessource | null
  readonly groupe: EchecGroupe | null
}

/** So many lines are read without opening anything. */
const LUES_D_UN_COUP_D_OEIL = 4

/** Who teaches, where, who attends, and when each may. */
export const RessourcesPage = (props: Props) => {
  const { d, vue, ligne } = props
  const { t } = d
  const { emploi, intervenants, salles, groupes, disponibilites } = vue.donnees
  const toujours = t('emploi.ressources.toujours')
  const de = Map.groupBy(disponibilites, (one) => one.de)
  const lines = (
    one: { readonly id: string; readonly nom: string },
    { sinon = toujours, sens = SENS_OUVERTURE }: { sinon?: string; sens?: typeof SENS_OUVERTURE } = {},
  ) => {
    const own = de.get(one.id) ?? []
    const said = own.length <= LUES_D_UN_COUP_D_OEIL ? own.map((line) => writeLigne(d, line)) : []
    return (
      <>
        {said.length > 0 && <p className="aide">{said.join(' · ')}</p>}
        {vue.modifiable && (
          <Lignes d={d} emploi={emploi.id} de={one} lignes={own} echec={ligne} sinon={sinon} sens={sens} />
        )}
      </>
    )
  }
  return (
    <EmploiFrame d={d} emploi={emploi} ici="ressources">
      {d.c.req.query('fait') && <Notice poids="succes" live title={t('emploi.ressources.fait')} />}
      <section aria-labelledby="intervenants">
        <h2 id="intervenants">{t('emploi.ressources.intervenants')}</h2>
        <ul className="emploi-liste emploi-fiches">
          {intervenants.map((one) => (
            <li key={one.id}>
              <strong>{one.nom}</strong>{' '}
              <Badge>{t(one.externe ? 'emploi.ressources.externe' : 'emploi.ressources.interne')}</Badge>{' '}
              <span className="aide">
                {one.courriel ?? t('emploi.ressources.sansCourriel')}
                {one.jourMax !== null &&
                  ` · ${t('ressource.limite', { heures: writeDuree(d.langue, one.jourMax) })}`}
              </span>
              {vue.modifiable && <IntervenantForm {...props} known={one} />}
              {lines(one, { sens: SENS_DISPONIBILITE })}
            </li>
          ))}
        </ul>
        {vue.modifiable && <IntervenantForm {...props} known={null} />}
      </section>
      <section aria-labelledby="salles">
        <h2 id="salles">{t('emploi.ressources.salles')}</h2>
        <ul className="emploi-liste emploi-fiches">
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
                {vue.modifiable && <SalleForm {...props} known={one} />}
                {lines(one)}
              </li>
            )
          })}
        </ul>
        {vue.modifiable && <SalleForm {...props} known={null} />}
      </section>
      <section aria-labelledby="groupes">
        <h2 id="groupes">{t('emploi.ressources.groupes')}</h2>
        <ul className="emploi-liste emploi-fiches">
          {groupes.map((one) => (
            <li key={one.id}>
              <strong>{one.nom}</strong>{' '}
              <span className="aide">
                {one.effectif === null
                  ? t('emploi.ressources.effectifInconnu')
                  : t('emploi.ressources.effectif', { nombre: one.effectif })}
              </span>
              {vue.modifiable && (
                <>
                  <p>
                    <a
                      href={`/emplois/${emploi.id}/groupes/${one.id}/rythme`}
                      aria-label={t('groupe.rythme.de', { groupe: one.nom })}
                    >
                      {t('groupe.rythme')}
                    </a>
                  </p>
                  <GroupeForm d={d} emploi={emploi.id} groupe={one} echec={props.groupe} />
                </>
              )}
              {lines(one, { sinon: t('emploi.ressources.rythme') })}
            </li>
          ))}
        </ul>
      </section>
    </EmploiFrame>
  )
}
