import {
  empreinteImportances,
  type RefusImportances,
  type SaisieImportances,
} from '#src/app/planning/emploi/demande/regler-importances.ts'
import { POIDS_NIVEAU } from '#src/app/planning/emploi/poids-emploi.ts'
import type { PageEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { CRITERES, type Critere, NIVEAUX } from '#src/domain/planning/emploi/importance.ts'
import { ChoiceField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { EmploiFrame, hrefEmploi } from '../emploi-frame.tsx'

export type EchecImportances = { readonly refus: RefusImportances; readonly saisie: SaisieImportances }
type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageEmploi
  readonly echec: EchecImportances | null
}

const option = ({ t }: DemandeConnectee, critere: Critere, niveau: (typeof NIVEAUX)[number]): string =>
  t('importance.option', {
    niveau: t(`importance.niveau.${niveau}`),
    poids: POIDS_NIVEAU[critere][niveau],
  })

const Formulaire = ({ d, vue, echec }: Props) => {
  const { t } = d
  const { emploi } = vue.donnees
  const { pas } = emploi.grille
  const gone = echec?.refus.code === 'change-entre-temps'
  const saisie = echec && !gone ? echec.saisie : emploi.importances
  const wrong = echec?.refus.code === 'niveau' ? echec.refus.critere : null
  return (
    <form method="post" className="emploi-cours" action={`/emplois/${emploi.id}/importances`}>
      <input type="hidden" name="lu" value={empreinteImportances(emploi.importances)} />
      {CRITERES.map((critere) => (
        <ChoiceField
          key={critere}
          name={critere}
          label={t(`importance.critere.${critere}`)}
          help={t(`importance.critere.${critere}.aide`, { pas })}
          value={saisie[critere]}
          options={NIVEAUX.map((niveau) => [niveau, option(d, critere, niveau)])}
          error={wrong === critere && t('importance.faute.niveau')}
        />
      ))}
      <button>{t('importance.enregistrer')}</button>
    </form>
  )
}

/** How much each thing matters once every rule holds: said in words, weighed by the planner. */
export const ImportancesPage = (props: Props) => {
  const { d, vue, echec } = props
  const { t } = d
  const { emploi } = vue.donnees
  const said = echec?.refus.code
  return (
    <EmploiFrame d={d} emploi={emploi} ici="importances">
      {d.c.req.query('fait') && !echec && (
        <Notice poids="succes" live title={t('importance.fait')}>
          <p>
            {t('importance.fait.suite')}{' '}
            <a href={hrefEmploi(emploi.id, 'calcul')}>{t('emploi.page.calcul')}</a>
          </p>
        </Notice>
      )}
      {(said === 'niveau' || said === 'change-entre-temps') && (
        <Notice poids="bloquant" live title={t(`importance.faute.${said}`)} />
      )}
      <p>{t('importance.aide')}</p>
      {vue.modifiable ? (
        <Formulaire {...props} />
      ) : (
        <dl>
          {CRITERES.map((critere) => (
            <div key={critere}>
              <dt>{t(`importance.critere.${critere}`)}</dt>
              <dd>{option(d, critere, emploi.importances[critere])}</dd>
            </div>
          ))}
        </dl>
      )}
    </EmploiFrame>
  )
}
