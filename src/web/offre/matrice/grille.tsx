import type { EcTenu } from '#src/domain/offre/maquette/identite.rules.ts'
import { type But, isEvalue } from '#src/domain/offre/matrice/lien.rules.ts'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { valueOf } from './forme-matrice.ts'
import type { GroupeEc, LigneEc, Plan } from './plan-matrice.ts'

type Props = { readonly d: DemandeConnectee; readonly plan: Plan }

const Cellule = ({ d, plan, ligne, but }: Props & { ligne: LigneEc; but: But }) => {
  const checked = plan.isCoche(ligne.ec, but)
  if (!plan.modifiable)
    return (
      <td className="coche">
        {checked && (
          <>
            <span aria-hidden="true">✓</span>
            <span className="lu">{d.t('matrice.relie')}</span>
          </>
        )}
      </td>
    )
  const label = d.t('matrice.case', {
    ec: `${ligne.repere} ${ligne.ec.intitule}`,
    but: `${but.rang} ${but.texte}`,
  })
  return (
    <td className="coche">
      <label>
        <input
          type="checkbox"
          name="case"
          value={valueOf(ligne.id, but)}
          defaultChecked={checked}
          aria-label={label}
        />
      </label>
    </td>
  )
}

const groupName = ({ t }: DemandeConnectee, { semestre, bloc, ue }: GroupeEc): string =>
  [semestre ?? t('maquette.sansSemestre'), bloc, ue].filter((part) => part !== null).join(' › ')

export const Evaluation = ({ d, ec }: { d: DemandeConnectee; ec: EcTenu }) => (
  <span className={isEvalue(ec) ? 'aide' : 'aide manque'}>{ec.evaluation ?? d.t('edition.inconnu')}</span>
)

/** EC in rows, competences in columns: the wide layout. */
export const Grille = ({ d, plan }: Props) => {
  const { t } = d
  const nom = t(`matrice.vue.${plan.axe}`)
  return (
    <TableFrame id={`grille-${plan.axe}`} caption={nom}>
      <thead>
        {plan.axe === 'competences' && (
          <tr>
            <th scope="col" rowSpan={2}>
              {t('matrice.ec')}
            </th>
            {plan.groupes.map((groupe, b) => (
              <th key={groupe.chemin} scope="colgroup" colSpan={groupe.buts.length} className="bloc-matrice">
                {t('matrice.bloc', { rang: groupe.code ?? b + 1, intitule: groupe.intitule ?? '' })}
              </th>
            ))}
          </tr>
        )}
        <tr>
          {plan.axe !== 'competences' && <th scope="col">{t('matrice.ec')}</th>}
          {plan.buts.map((but) => (
            <th key={but.chemin} scope="col" className="coche" title={but.texte}>
              {but.rang}
              <span className="lu"> {but.texte}</span>
            </th>
          ))}
        </tr>
      </thead>
      {plan.rangees.map((groupe) => (
        <tbody key={groupe.id}>
          <tr>
            <th scope="rowgroup" colSpan={plan.buts.length + 1}>
              <span className="fixe">{groupName(d, groupe)}</span>
            </th>
          </tr>
          {groupe.lignes.map((ligne) => (
            <tr key={ligne.id}>
              <th scope="row">
                {ligne.ec.intitule} <Evaluation d={d} ec={ligne.ec} />
              </th>
              {plan.buts.map((but) => (
                <Cellule key={but.chemin} d={d} plan={plan} ligne={ligne} but={but} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </TableFrame>
  )
}

/** What each number of the columns stands for. */
export const Legende = ({ d, plan }: Props) => (
  <details className="legende">
    <summary>{d.t(`matrice.legende.${plan.axe}`)}</summary>
    {plan.groupes.map((groupe, b) => (
      <section key={groupe.chemin}>
        {groupe.intitule !== null && (
          <h2>{d.t('matrice.bloc', { rang: groupe.code ?? b + 1, intitule: groupe.intitule })}</h2>
        )}
        <dl>
          {groupe.buts.map((but) => (
            <div key={but.chemin}>
              <dt>{but.rang}</dt>
              <dd>{but.texte}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </details>
)
