import { type But, isEvalue } from '#src/domain/offre/matrice/lien.rules.ts'
import type { DemandeConnectee } from '../../shell/route.ts'
import { valueOf } from './forme-matrice.ts'
import type { LigneEc, Plan } from './plan-matrice.ts'

type Props = { readonly d: DemandeConnectee; readonly plan: Plan }

const Lignes = ({ plan, but, lignes }: Omit<Props, 'd'> & { but: But; lignes: readonly LigneEc[] }) =>
  plan.modifiable ? (
    <ul className="liste-coches">
      {lignes.map((ligne) => (
        <li key={ligne.id}>
          <label>
            <input
              type="checkbox"
              name="case"
              value={valueOf(ligne.id, but)}
              defaultChecked={plan.isCoche(ligne.ec, but)}
            />
            <span>
              {ligne.ec.intitule} <span className="aide">{ligne.repere}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  ) : (
    <ul>
      {lignes
        .filter(({ ec }) => plan.isCoche(ec, but))
        .map(({ id, ec, repere }) => (
          <li key={id}>
            {ec.intitule} <span className="aide">{repere}</span>
          </li>
        ))}
    </ul>
  )

/** One competence after the other, each with its EC: the narrow layout. */
export const Liste = ({ d, plan }: Props) => {
  const lignes = plan.rangees.flatMap((groupe) => groupe.lignes)
  return plan.groupes.map((groupe, b) => (
    <section key={groupe.chemin} className="liste-bloc">
      <h2>
        {groupe.intitule === null
          ? d.t('matrice.objectifs')
          : d.t('matrice.bloc', { rang: groupe.code ?? b + 1, intitule: groupe.intitule })}
      </h2>
      {groupe.buts.map((but) => {
        const linked = lignes.filter(({ ec }) => plan.isCoche(ec, but))
        const evalues = linked.filter(({ ec }) => isEvalue(ec))
        return (
          <details key={but.chemin}>
            <summary>
              <span>
                {but.rang} {but.texte}{' '}
                <span className="aide compte">
                  {d.t('matrice.evalues', { ecs: linked.length, evalues: evalues.length })}
                </span>
              </span>
            </summary>
            <Lignes plan={plan} but={but} lignes={lignes} />
          </details>
        )
      })}
    </section>
  ))
}
