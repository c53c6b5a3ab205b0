import type { AffectationDemandee, RefusAffectation } from '#src/app/personne/affectation.ts'
import type { AffectationNommee } from '#src/app/personne/list-affectations.ts'
import type { RefusPersonne } from '#src/app/personne/personne.ts'
import type { Endroit } from '#src/app/socle/list-endroits.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ConflictNotice, conflictOn, EditMarks } from '../shell/edit-form.tsx'
import { page } from '../shell/page.tsx'
import type { DemandeConnectee } from '../shell/route.ts'
import { AffectationForm, AffectationTable } from './affectation-form.tsx'
import { type Identite, IdentiteFields } from './identite-fields.tsx'

export type EtatPersonne = {
  readonly id: string
  readonly version: number
  readonly identite: Identite
  readonly roles: readonly AffectationNommee[]
  readonly endroits: readonly Endroit[]
  readonly fait?: boolean
  /** What was typed, when the deed refused it. */
  readonly saisie?: Identite
  readonly refus?: RefusPersonne
  readonly affectation?: { readonly saisie?: AffectationDemandee; readonly refus: RefusAffectation }
}

const IdentiteForm = ({ d, etat }: { d: DemandeConnectee; etat: EtatPersonne }) => {
  const { refus } = etat
  const conflict = refus?.code === 'conflit' ? refus : undefined
  const fautes = refus?.code === 'fautes' ? refus.fautes : {}
  const shown = conflict?.wanted ?? etat.saisie ?? etat.identite
  return (
    <section aria-labelledby="identite">
      <h2 id="identite">{d.t('personne.identite')}</h2>
      <form method="post" action={`/administration/personnes/${etat.id}`}>
        <EditMarks version={conflict?.version ?? etat.version} read={conflict?.kept ?? etat.identite} />
        <IdentiteFields
          d={d}
          valeurs={shown}
          fautes={fautes}
          conflit={(name) => conflictOn(d, conflict, name)}
        />
        <p className="actions">
          <button>{d.t('personne.enregistrer')}</button>
        </p>
      </form>
    </section>
  )
}

const Refus = ({ d, etat }: { d: DemandeConnectee; etat: EtatPersonne }) => {
  if (etat.refus?.code === 'conflit') return <ConflictNotice d={d} />
  const code = etat.affectation?.refus.code ?? etat.refus?.code
  if (code === undefined) return null
  const told = code === 'dernier_administrateur' || code === 'deja_finie' ? code : 'fautes'
  return (
    <Notice poids="bloquant" live title={d.t('personne.refus.titre')}>
      <p>{d.t(`personne.refus.${told}`)}</p>
    </Notice>
  )
}

/** One person: who they are, what they may do, since when. */
export const personnePage = (d: DemandeConnectee, etat: EtatPersonne, status = 200): Response => {
  const titre = `${etat.identite.prenom} ${etat.identite.nom}`
  return page(
    d,
    {
      titre,
      tableaux: () => [
        tableOf(titre, etat.roles, [
          [d.t('tableau.role'), ({ role }) => d.t(`acces.role.${role}`)],
          [d.t('tableau.perimetre'), ({ perimetre }) => perimetre],
          [d.t('tableau.titre'), ({ titre: tenu }) => tenu],
          [d.t('tableau.debut'), ({ debut }) => debut],
          [d.t('tableau.fin'), ({ fin }) => fin],
        ]),
      ],
      children: (
        <>
          <Breadcrumb
            label={d.t('personne.administration')}
            steps={[
              { text: d.t('personne.administration'), href: '/administration' },
              { text: d.t('personne.liste.titre'), href: '/administration/personnes' },
              { text: titre },
            ]}
          />
          <h1>{titre}</h1>
          {etat.fait && <Notice poids="succes" live title={d.t('personne.enregistree')} />}
          <Refus d={d} etat={etat} />
          {etat.roles.length > 0 ? (
            <AffectationTable d={d} roles={etat.roles} />
          ) : (
            <Notice title={d.t('personne.roles.aucun')}>
              <p>{d.t('personne.roles.aucun.texte')}</p>
            </Notice>
          )}
          <AffectationForm
            d={d}
            personneId={etat.id}
            endroits={etat.endroits}
            saisie={etat.affectation?.saisie}
            refus={etat.affectation?.refus}
          />
          <IdentiteForm d={d} etat={etat} />
        </>
      ),
    },
    status,
  )
}
