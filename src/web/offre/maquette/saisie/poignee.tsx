import type { DemandeConnectee } from '../../../shell/route.ts'

/** What a node is held by: with a mouse, a finger, or the keyboard. Shown once the script is there. */
export const Poignee = ({ d, nom }: { d: DemandeConnectee; nom: string }) => (
  <button
    type="button"
    className="poignee"
    data-poignee=""
    aria-label={`${d.t('maquette.saisir')} : ${nom}`}
    aria-describedby="glisser-aide"
  >
    <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" focusable="false">
      {[2, 8, 14].flatMap((y) => [2, 8].map((x) => <circle key={`${x}${y}`} cx={x} cy={y} r="1.5" />))}
    </svg>
  </button>
)
