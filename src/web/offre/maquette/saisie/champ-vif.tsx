import type { MessageKey } from '#src/app/message/catalogue.ts'
import { CHAMPS_COURTS, type ChampCourt, writeCourt } from '#src/domain/offre/maquette/saisie-courte.rules.ts'
import type { DemandeConnectee } from '../../../shell/route.ts'

/** The form a node's fields belong to, wherever they stand in the page. */
export const formeOf = (noeud: string): string => `f-${noeud}`

export const LABELS = {
  intitule: 'maquette.champ.intitule',
  code: 'maquette.code',
  volumes: 'maquette.heures',
  ects: 'maquette.ects',
  statuts: 'maquette.statuts',
  responsables: 'maquette.enseignants',
  evaluation: 'maquette.evaluation',
} as const satisfies Record<ChampCourt, MessageKey>

const LONGS: readonly ChampCourt[] = ['intitule', 'responsables', 'evaluation']

type Props = {
  readonly d: DemandeConnectee
  readonly noeud: string
  readonly champ: ChampCourt
  readonly valeur: unknown
  /** What the node is called, for who hears the field alone. */
  readonly nom: string
}

/** One field of a node, typed where it stands. */
export const ChampVif = ({ d, noeud, champ, valeur, nom }: Props) => {
  const ties = {
    id: `${champ}-${noeud}`,
    form: formeOf(noeud),
    name: `texte.${champ}`,
    className: `vif vif-${champ}`,
    'aria-label': `${d.t(LABELS[champ])}, ${nom}`,
    autoComplete: 'off',
    'data-noeud': noeud,
    'data-champ': champ,
    defaultValue: writeCourt(champ, valeur),
  }
  if (LONGS.includes(champ)) return <textarea {...ties} rows={1} />
  return (
    <input
      {...ties}
      inputMode={champ === 'ects' ? 'decimal' : undefined}
      placeholder={champ === 'statuts' ? d.t('maquette.tousStatuts') : undefined}
    />
  )
}

type FormeProps = {
  readonly d: DemandeConnectee
  readonly action: string
  readonly noeud: string
  readonly niveau: keyof typeof CHAMPS_COURTS
  readonly champs: Readonly<Record<string, unknown>>
  readonly nom: string
}

/** What the fields of a node were when shown, and a button for who has no script. */
export const FormeVive = ({ d, action, noeud, niveau, champs, nom }: FormeProps) => {
  const base = CHAMPS_COURTS[niveau].map((champ) => [champ, writeCourt(champ, champs[champ])] as const)
  return (
    <form id={formeOf(noeud)} method="post" action={`${action}/champs`} className="sans-script">
      <input type="hidden" name="noeud" value={noeud} />
      <input type="hidden" name="base" value={JSON.stringify(Object.fromEntries(base))} />
      <button className="second" aria-label={`${d.t('edition.enregistrer')} : ${nom}`}>
        {d.t('edition.enregistrer')}
      </button>
    </form>
  )
}
