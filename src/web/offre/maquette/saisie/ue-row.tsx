import type { UeTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import type { Bilan } from '#src/domain/offre/maquette/somme.rules.ts'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { sommeText } from '../bilans.tsx'
import { type Atelier, Gestes } from '../gestes.tsx'
import { ChampVif, FormeVive } from './champ-vif.tsx'
import { Poignee } from './poignee.tsx'

type Props = {
  readonly d: DemandeConnectee
  readonly atelier: Atelier | null
  readonly link: string | null
  readonly ue: UeTenue
  readonly parent: string
  readonly repere: string
  readonly bilan: Bilan | undefined
  readonly colonnes: number
}

/** One UE: its fields, its sums, and what may be done to it. */
export const UeRow = ({ d, atelier, link, ue, parent, repere, bilan, colonnes }: Props) => {
  const { t } = d
  const text = ue.intitule ?? t('maquette.ueImplicite')
  const nom = `${repere} ${text}`
  const shared = { d, noeud: ue.id }
  return (
    <tr
      data-cle={ue.id}
      data-lieu={ue.id}
      data-niveau="ue"
      data-parent={parent}
      data-nom={text}
      className="ligne-ue"
    >
      <th scope="rowgroup" colSpan={colonnes}>
        <div className="tete-lieu">
          {atelier ? (
            <>
              <Poignee d={d} nom={nom} />
              <span className="niveau">UE</span>
              <ChampVif {...shared} champ="intitule" valeur={ue.intitule} nom={repere} />
              <span className="etiquette" aria-hidden="true">
                {t('maquette.code')}
              </span>
              <ChampVif {...shared} champ="code" valeur={ue.code} nom={nom} />
              <span className="etiquette" aria-hidden="true">
                {t('maquette.ects')}
              </span>
              <ChampVif {...shared} champ="ects" valeur={ue.ects} nom={nom} />
            </>
          ) : (
            text
          )}
        </div>
        <div className="outils-lieu">
          <span className="aide" data-somme={`ue:${repere}`} data-vide={ue.ecs.length === 0 ? '' : undefined}>
            {ue.ecs.length === 0 || !bilan
              ? t('maquette.sansEc')
              : t('maquette.sommeUe', { heures: sommeText(t, bilan.heures), ects: sommeText(t, bilan.ects) })}
          </span>
          {atelier && link && (
            <>
              <FormeVive d={d} action={atelier.action} noeud={ue.id} niveau="ue" champs={ue} nom={nom} />
              <a
                className="detail"
                href={link}
                aria-label={`${t('maquette.modifierUe', { repere })} : ${text}`}
              >
                {t('maquette.detail')}
              </a>
              <Gestes d={d} atelier={atelier} id={ue.id} nom={nom} />
            </>
          )}
        </div>
      </th>
    </tr>
  )
}
