import { manquesEc } from '#src/domain/offre/maquette/completude.rules.ts'
import type { EcPlace } from '#src/domain/offre/maquette/repere.rules.ts'
import { writeCourt } from '#src/domain/offre/maquette/saisie-courte.rules.ts'
import { Badge } from '#src/ui/badge.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { type Atelier, Gestes } from '../gestes.tsx'
import { ChampVif, FormeVive, LABELS } from './champ-vif.tsx'
import { Poignee } from './poignee.tsx'

const CHAMPS = ['code', 'volumes', 'ects', 'statuts', 'responsables', 'evaluation'] as const

type Props = {
  readonly d: DemandeConnectee
  readonly atelier: Atelier | null
  readonly link: string | null
  readonly place: EcPlace
  readonly suite: readonly string[]
  readonly noeud: string
  readonly parent: string
}

/** One EC: its fields where they stand, what it lacks, and what may be done to it. */
export const EcRow = ({ d, atelier, link, place, suite, noeud, parent }: Props) => {
  const { t } = d
  const { ec, repere } = place
  const manques = manquesEc(ec)
  const nom = `${repere} ${ec.intitule}`
  const champ = (name: (typeof CHAMPS)[number] | 'intitule') =>
    atelier ? (
      <ChampVif d={d} noeud={noeud} champ={name} valeur={ec[name]} nom={name === 'intitule' ? repere : nom} />
    ) : (
      writeCourt(name, ec[name]) || <span className="aide">{t('maquette.inconnue')}</span>
    )
  return (
    <tr
      id={repere}
      data-cle={noeud}
      data-lieu={noeud}
      data-niveau="ec"
      data-parent={parent}
      data-nom={ec.intitule}
    >
      <th scope="row">
        <div className="tete-lieu">
          {atelier && <Poignee d={d} nom={nom} />}
          {champ('intitule')}
        </div>
        {suite.length > 0 && (
          <span className="aide">{t('maquette.suite', { reperes: suite.join(', ') })}</span>
        )}
        {atelier && link && (
          <div className="outils-lieu">
            <FormeVive d={d} action={atelier.action} noeud={noeud} niveau="ec" champs={ec} nom={nom} />
            <a
              className="detail"
              href={link}
              aria-label={`${t('maquette.modifierEc', { repere })} : ${ec.intitule}`}
            >
              {t('maquette.detail')}
            </a>
            <Gestes d={d} atelier={atelier} id={noeud} nom={nom} />
          </div>
        )}
      </th>
      <td className="repere" data-titre={t('maquette.repere')}>
        {repere}
      </td>
      {CHAMPS.map((name) => (
        <td key={name} data-titre={t(LABELS[name])}>
          {name === 'statuts' && !atelier && ec.statuts.length === 0
            ? t('maquette.tousStatuts')
            : champ(name)}
        </td>
      ))}
      <td data-titre={t('maquette.manque')}>
        {manques.length === 0 ? (
          <Badge ton="bon">{t('maquette.complet')}</Badge>
        ) : (
          manques.map((manque) => t(`maquette.manque.${manque}`)).join(', ')
        )}
      </td>
    </tr>
  )
}
