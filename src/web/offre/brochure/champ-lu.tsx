import type { MessageKey } from '#src/app/message/catalogue.ts'
import type { ChampRevu } from '#src/app/offre/brochure/show-brochure.ts'
import { champLabel, valeurText } from '#src/app/offre/message/champ-label.ts'
import { formeAt, type RefusValeur, type Valeur } from '#src/domain/offre/edition/feuille.rules.ts'
import type { ChampLu as Lu } from '#src/domain/offre/lecture.schema.ts'
import { Badge, type Ton } from '#src/ui/badge.tsx'
import { Field } from '#src/ui/field.tsx'
import { Options } from '#src/ui/select.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

/** What was typed and refused, shown again on its own field. */
export type Faute = { readonly chemin: string; readonly raison: RefusValeur; readonly saisie: string }

type Props = {
  readonly d: DemandeConnectee
  readonly brochure: string
  readonly champ: ChampRevu
  readonly rang: number
  readonly revisable: boolean
  readonly faute: Faute | undefined
}

const TON: Readonly<Record<Lu['confiance'], Ton>> = {
  haute: 'bon',
  moyenne: 'info',
  basse: 'avertissement',
}

const inWords = (d: DemandeConnectee, chemin: string, valeur: Lu['valeur']): string => {
  if (valeur === null) return d.t('brochure.inconnu')
  const forme = formeAt(chemin)
  return forme && typeof valeur !== 'boolean' ? valeurText(d.t, forme, valeur) : String(valeur)
}

const LONG = 60

const Controle = ({ d, champ, rang, faute }: Props) => {
  const { t } = d
  const { chemin } = champ.lu
  const forme = formeAt(chemin)
  const text = faute ? faute.saisie : String(champ.valeur ?? '')
  return (
    <Field
      id={`saisie-${rang}`}
      label={
        <>
          {t('brochure.correction')}
          <span className="hors-vue"> : {champLabel(t, chemin)}</span>
        </>
      }
      error={faute && t(`edition.refus.${faute.raison}`)}
    >
      {(ties) =>
        forme?.genre === 'choix' ? (
          <select {...ties} name="saisie" defaultValue={text}>
            <Options
              none={t('edition.inconnu')}
              options={forme.options.map((option) => [option, t(`choix.${option}` as MessageKey)] as const)}
            />
          </select>
        ) : text.length > LONG ? (
          <textarea {...ties} name="saisie" rows={3} defaultValue={text} />
        ) : (
          <input {...ties} name="saisie" defaultValue={text} />
        )
      }
    </Field>
  )
}

const Decider = (props: Props) => {
  const { d, brochure, champ, rang, faute } = props
  const { t } = d
  const { chemin } = champ.lu
  const named = (text: string) => `${text} : ${champLabel(t, chemin)}`
  return (
    <form method="post" action={`/brochures/${brochure}/champs`} data-revue>
      <input type="hidden" name="chemin" value={chemin} />
      <input type="hidden" name="rang" value={rang} />
      <div className="actions">
        {champ.decision === null ? (
          <>
            <button
              name="decision"
              value="accepte"
              className="second"
              aria-label={named(t('brochure.accepter'))}
            >
              {t('brochure.accepter')}
            </button>
            <button
              name="decision"
              value="ecarte"
              className="second"
              aria-label={named(t('brochure.ecarter'))}
            >
              {t('brochure.ecarter')}
            </button>
          </>
        ) : (
          <button name="decision" value="" className="second" aria-label={named(t('brochure.revenir'))}>
            {t('brochure.revenir')}
          </button>
        )}
      </div>
      <details open={faute !== undefined}>
        <summary>
          {t('brochure.corriger')}
          <span className="hors-vue"> : {champLabel(t, chemin)}</span>
        </summary>
        <Controle {...props} />
        <button name="decision" value="corrige">
          {t('brochure.corrigerBouton')}
        </button>
      </details>
    </form>
  )
}

/** One field: what was read, from which lines, how surely, and what is said of it. */
export const ChampLu = (props: Props) => {
  const { d, champ, rang, revisable } = props
  const { t } = d
  const { lu, decision, valeur } = champ
  return (
    <article className={`champ-lu ${decision ?? ''}`} id={`c${rang}`}>
      <h4>{champLabel(t, lu.chemin)}</h4>
      <p className="champ-valeur">{inWords(d, lu.chemin, valeur as Valeur)}</p>
      {decision === 'corrige' && (
        <p className="aide">{t('brochure.lu', { valeur: inWords(d, lu.chemin, lu.valeur) })}</p>
      )}
      <p className="champ-lignes">
        <span>{t('brochure.revue.lignes')}</span>
        {lu.lignes.map((ligne) => (
          <a key={ligne} href={`#l${ligne}`} data-lignes={lu.lignes.join(' ')}>
            {t('brochure.revue.ligne', { ligne })}
          </a>
        ))}
        <Badge ton={TON[lu.confiance]}>{t(`brochure.confiance.${lu.confiance}`)}</Badge>
        {decision && <Badge ton="accent">{t(`brochure.decision.${decision}`)}</Badge>}
      </p>
      {revisable && <Decider {...props} />}
    </article>
  )
}
