import { champLabel, valeurText } from '#src/app/offre/message/champ-label.ts'
import { formeAt } from '#src/domain/offre/edition/feuille.rules.ts'
import type { Conflit } from '#src/domain/offre/edition/fusion.rules.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly conflits: readonly Conflit[] }

const side = (d: DemandeConnectee, chemin: string, valeur: unknown): string => {
  if (valeur === null || valeur === undefined) return d.t('edition.inconnu')
  if (Array.isArray(valeur)) return valeur.map((one) => side(d, chemin, one)).join(' ; ')
  if (typeof valeur === 'object')
    return Object.values(valeur)
      .filter((one) => one !== null)
      .map((one) => side(d, chemin, one))
      .join(', ')
  const forme = formeAt(chemin)
  return forme?.genre === 'choix' ? valeurText(d.t, forme, String(valeur)) : String(valeur)
}

const label = (d: DemandeConnectee, chemin: string): string => {
  const forme = formeAt(chemin)
  const isFact =
    forme && forme.genre !== 'objet' && !(forme.genre === 'liste' && forme.element.genre === 'objet')
  return isFact ? champLabel(d.t, chemin) : chemin
}

/** Yours or theirs, field by field; nothing is chosen beforehand. */
export const Conflits = ({ d, conflits }: Props) => (
  <>
    <Notice poids="avertissement" title={d.t('edition.conflit.titre')} live>
      <p>{d.t('edition.conflit.texte')}</p>
    </Notice>
    {conflits.map(({ chemin, base, mienne, leur }) => (
      <fieldset key={chemin}>
        <legend>{label(d, chemin)}</legend>
        <p className="aide">
          {d.t('maquette.conflit.base')} : {side(d, chemin, base)}
        </p>
        {(
          [
            ['mienne', mienne],
            ['leur', leur],
          ] as const
        ).map(([choix, valeur]) => (
          <label className="case" key={choix}>
            <input type="radio" name={`choix:${chemin}`} value={choix} required />
            <span>
              <strong>{d.t(`edition.conflit.${choix}`)}</strong> : {side(d, chemin, valeur)}
            </span>
          </label>
        ))}
      </fieldset>
    ))}
  </>
)
