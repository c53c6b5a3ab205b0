import type { MessageKey } from '#src/app/message/catalogue.ts'
import { champLabelCourt } from '#src/app/offre/message/champ-label.ts'
import type { Forme } from '#src/domain/offre/edition/feuille.rules.ts'
import { type Erreurs, retraitOf } from '#src/domain/offre/edition/saisie.rules.ts'
import { Field } from '#src/ui/field.tsx'
import { Options } from '#src/ui/select.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = {
  readonly d: DemandeConnectee
  readonly forme: Forme
  readonly chemin: string
  readonly valeur: unknown
  readonly erreurs: Erreurs
}

const LONG = 70
const textOf = (valeur: unknown): string => (valeur === null || valeur === undefined ? '' : String(valeur))

/** An id a fragment may point to: brackets and dots leave. */
export const idOf = (chemin: string): string => chemin.replace(/[^a-zA-Z0-9]+/g, '-').replace(/-$/, '')

const Scalaire = ({ d, forme, chemin, valeur, erreurs }: Props) => {
  const { t } = d
  if (forme.genre === 'liste' || forme.genre === 'objet') return null
  const refus = erreurs[chemin]
  const text = textOf(valeur)
  const long = forme.genre === 'texte' && (text.length > LONG || /texte|presentation/i.test(chemin))
  return (
    <Field
      id={idOf(chemin)}
      label={champLabelCourt(t, chemin)}
      error={refus && t(`edition.refus.${refus}`)}
      optional={forme.facultatif ? t('edition.facultatif') : undefined}
    >
      {(ties) =>
        forme.genre === 'choix' ? (
          <select {...ties} name={chemin} defaultValue={text}>
            <Options
              none={t('edition.inconnu')}
              options={forme.options.map((option) => [option, t(`choix.${option}` as MessageKey)] as const)}
            />
          </select>
        ) : long ? (
          <textarea {...ties} name={chemin} rows={3} defaultValue={text} />
        ) : (
          <input
            {...ties}
            name={chemin}
            inputMode={forme.genre === 'nombre' ? 'decimal' : undefined}
            defaultValue={text}
          />
        )
      }
    </Field>
  )
}

const Cases = ({ d, forme, chemin, valeur }: Props) => {
  if (forme.genre !== 'liste' || forme.element.genre !== 'choix') return null
  const held = Array.isArray(valeur) ? valeur : []
  return (
    <fieldset>
      <legend>{champLabelCourt(d.t, chemin)}</legend>
      {forme.element.options.map((option) => (
        <label className="case" key={option}>
          <input type="checkbox" name={chemin} value={option} defaultChecked={held.includes(option)} />
          {d.t(`choix.${option}` as MessageKey)}
        </label>
      ))}
    </fieldset>
  )
}

const Lignes = ({ d, chemin, valeur, erreurs }: Props) => {
  const refus = erreurs[chemin]
  const items = Array.isArray(valeur) ? valeur : []
  return (
    <Field
      id={idOf(chemin)}
      label={champLabelCourt(d.t, chemin)}
      help={d.t('edition.parLigne')}
      error={refus && d.t(`edition.refus.${refus}`)}
      optional={d.t('edition.facultatif')}
    >
      {(ties) => (
        <textarea
          {...ties}
          name={chemin}
          rows={Math.max(3, items.length + 1)}
          defaultValue={items.map(textOf).join('\n')}
        />
      )}
    </Field>
  )
}

/** The items, then one blank for whoever wants to add. */
const Elements = ({ d, forme, chemin, valeur, erreurs }: Props) => {
  if (forme.genre !== 'liste') return null
  const items = Array.isArray(valeur) ? valeur : []
  return (
    <>
      {[...items, null].map((item, rang) => {
        const place = `${chemin}[${rang}]`
        const blank = rang === items.length
        return (
          <fieldset key={place} className={blank ? 'ajout' : undefined}>
            <legend>{blank ? d.t('edition.ajouter') : String(rang + 1)}</legend>
            <Champs d={d} forme={forme.element} chemin={place} valeur={item} erreurs={erreurs} />
            {!blank && (
              <label className="case">
                <input type="checkbox" name={retraitOf(place)} value="oui" />
                {d.t('edition.retirer')}
              </label>
            )}
          </fieldset>
        )
      })}
    </>
  )
}

/** The controls of a part of a programme, from its shape alone. */
export const Champs = (props: Props) => {
  const { forme, chemin, valeur } = props
  if (forme.genre === 'objet') {
    const objet = (valeur ?? {}) as Record<string, unknown>
    return Object.entries(forme.champs).map(([nom, champ]) => (
      <Champs {...props} key={nom} forme={champ} chemin={`${chemin}.${nom}`} valeur={objet[nom] ?? null} />
    ))
  }
  if (forme.genre !== 'liste') return <Scalaire {...props} />
  if (forme.element.genre === 'choix') return <Cases {...props} />
  return forme.element.genre === 'objet' ? <Elements {...props} /> : <Lignes {...props} />
}
