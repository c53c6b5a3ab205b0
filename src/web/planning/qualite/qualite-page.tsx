import type { ReactNode } from 'react'
import { writeInstant } from '#src/app/message/date-message.ts'
import { instantOf } from '#src/app/planning/emploi/grille-emploi.ts'
import { type Lexique, nomDe } from '#src/app/planning/phrase/lexique.ts'
import { writeBecause } from '#src/app/planning/phrase/write-because.ts'
import type { PageQualite, SujetQualite, TermeQualite } from '#src/app/planning/qualite/show-qualite.ts'
import { addDays, type Jour } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import type { Because } from '#src/planner/regle/regle.ts'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { TERMES } from './termes.ts'

type Props = { readonly d: DemandeConnectee; readonly vue: PageQualite; readonly lexique: Lexique }

const round = (n: number): number => Math.round(n)
const signed = (n: number): string => (n > 0 ? `+${n}` : String(n).replace('-', '−'))

/** The words of a rule the planner names. */
export const nomTerme = ({ t }: DemandeConnectee, nom: string): string => {
  const known = TERMES.find(([one]) => one === nom)
  return known ? t(`calcul.terme.${known[0]}`) : nom
}

type LigneProps = {
  readonly nom: ReactNode
  readonly constats: number | '–'
  readonly valeur: string | number
  /** Of the version it is compared with; null: none is. */
  readonly avant: string | number | null
  readonly ecart: number
}

const Ligne = ({ nom, constats, valeur, avant, ecart }: LigneProps) => (
  <tr>
    <th scope="row">{nom}</th>
    <td className="nombre">{constats}</td>
    <td className="nombre">{valeur}</td>
    {avant !== null && (
      <>
        <td className="nombre">{avant}</td>
        <td className="nombre">{signed(ecart)}</td>
      </>
    )}
  </tr>
)

const count = ({ sujets }: TermeQualite): number => sujets.reduce((n, { constats }) => n + constats.length, 0)

const Regle = ({ d, vue, terme }: Props & { terme: TermeQualite }) => {
  const nom = nomTerme(d, terme.nom)
  const critere = TERMES.find(([one]) => one === terme.nom)?.[1]
  const niveau = critere && vue.situation.donnees.emploi.importances[critere]
  return (
    <>
      {terme.sujets.length > 0 ? <a href={`#t-${vue.termes.indexOf(terme)}`}>{nom}</a> : nom}{' '}
      {niveau && <span className="aide">{d.t(`importance.niveau.${niveau}`)}</span>}
    </>
  )
}

const Tableau = (props: Props) => {
  const { d, vue } = props
  const { t } = d
  const { termes, avec, cout, avant, places, total } = vue
  const columns = [
    t('qualite.nombre'),
    t('calcul.cout'),
    ...(avec ? [t('qualite.avant', { numero: avec.numero }), t('qualite.ecart')] : []),
  ]
  return (
    <TableFrame id="qualite" caption={t('qualite.tableau')}>
      <thead>
        <tr>
          <th scope="col">{t('qualite.regle')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="nombre">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Ligne
          nom={t('calcul.places')}
          constats="–"
          valeur={t('calcul.placesSur', { places, total })}
          avant={avant && t('calcul.placesSur', { places: avant.places, total })}
          ecart={places - (avant?.places ?? 0)}
        />
        {termes.map((terme) => (
          <Ligne
            key={terme.nom}
            nom={<Regle {...props} terme={terme} />}
            constats={count(terme)}
            valeur={terme.cout}
            avant={terme.avant}
            ecart={terme.cout - (terme.avant ?? 0)}
          />
        ))}
      </tbody>
      <tfoot>
        <Ligne
          nom={t('qualite.total')}
          constats={termes.reduce((n, terme) => n + count(terme), 0)}
          valeur={cout}
          avant={avant?.cout ?? null}
          ecart={cout - (avant?.cout ?? 0)}
        />
      </tfoot>
    </TableFrame>
  )
}

/** The day a finding speaks of, or null when it speaks of none. */
const jourOf = ({ grille }: Lexique, { jour, creneau, semaine, vers }: Because): Jour | null => {
  if (typeof jour === 'string') return grille.jours.find((one) => one === jour) ?? null
  if (typeof creneau === 'number') return instantOf(grille, creneau).jour
  if (typeof semaine === 'number') return addDays(mondayOf(grille.jours[0]!), 7 * semaine)
  return typeof vers === 'number' ? instantOf(grille, vers).jour : null
}

/** The week where it is seen; a plan that is not kept yet has none. */
const hrefOf = ({ vue, lexique }: Props, sujet: SujetQualite, because: Because): string | null => {
  const jour = jourOf(lexique, because)
  if (jour === null || vue.calcul) return null
  const { edition, donnees } = vue.situation
  const asked = new URLSearchParams({ edition: edition.id, semaine: jour })
  if (sujet.genre !== 'cours') asked.set('qui', `${sujet.genre}:${sujet.id}`)
  return `/emplois/${donnees.emploi.id}/semaine?${asked}`
}

const Sujet = (props: Props & { sujet: SujetQualite }) => {
  const { d, lexique, sujet } = props
  const nom = nomDe(lexique, sujet.id)
  return (
    <details className="emploi-lignes">
      <summary>
        {d.t('qualite.sujet', { nom, nombre: sujet.constats.length, cout: round(sujet.cout) })}
      </summary>
      <ul>
        {sujet.constats.map(({ because }) => {
          const said = writeBecause(lexique, because)
          const href = hrefOf(props, sujet, because)
          return <li key={said}>{href ? <a href={href}>{said}</a> : said}</li>
        })}
      </ul>
    </details>
  )
}

const Terme = (props: Props & { terme: TermeQualite; rang: number }) => {
  const { d, terme, rang } = props
  return (
    <section aria-labelledby={`t-${rang}`}>
      <h3 id={`t-${rang}`}>{nomTerme(d, terme.nom)}</h3>
      <ul className="emploi-liste emploi-fiches">
        {terme.sujets.map((sujet) => (
          <li key={sujet.id}>
            <Sujet {...props} sujet={sujet} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Choix = ({ d, vue }: Props) => {
  const { t } = d
  const { situation, calcul, editions, avec } = vue
  const others = editions.filter(({ id }) => calcul !== null || id !== situation.edition.id)
  if (others.length === 0) return null
  return (
    <form method="get" className="qualite-choix" aria-label={t('qualite.choix')}>
      <input type="hidden" name="edition" value={situation.edition.id} />
      {calcul && <input type="hidden" name="calcul" value={calcul.id} />}
      <div>
        <label htmlFor="avec">{t('qualite.avec')}</label>
        <select id="avec" name="avec" defaultValue={avec?.id ?? ''}>
          <option value="">{t('qualite.avec.aucune')}</option>
          {others.map(({ id, numero, statut }) => (
            <option key={id} value={id}>
              {t(`vue.edition.${statut}`, { numero })}
            </option>
          ))}
        </select>
      </div>
      <button className="second">{t('qualite.comparer')}</button>
    </form>
  )
}

/** Why a plan is not better: each soft rule, what it weighs, what it found and where, beside another version. */
export const Qualite = (props: Props) => {
  const { d, vue } = props
  const { t, langue } = d
  const { situation, calcul, termes, places, total } = vue
  const { numero, statut } = situation.edition
  const found = termes.some(({ sujets }) => sujets.length > 0)
  return (
    <>
      <p className="aide">
        {t('version.numero', { numero })}, {t(`version.statut.${statut}`)}.{' '}
        {calcul && t('qualite.duCalcul', { le: writeInstant(langue, calcul.lanceLe) })}
      </p>
      <p>
        {t('qualite.intro')}{' '}
        <a href={`/emplois/${situation.donnees.emploi.id}/importances`}>{t('emploi.page.importances')}</a>
      </p>
      {places < total && (
        <p>
          {t('qualite.attente', { nombre: total - places })}{' '}
          {!calcul && (
            <a href={`/emplois/${situation.donnees.emploi.id}/non-places?edition=${situation.edition.id}`}>
              {t('emploi.page.non-places')}
            </a>
          )}
        </p>
      )}
      <Choix {...props} />
      <Tableau {...props} />
      <section aria-labelledby="detail">
        <h2 id="detail">{t('qualite.detail')}</h2>
        {!found && <p>{t(places === 0 ? 'qualite.vide' : 'qualite.rien')}</p>}
        {termes.map(
          (terme, rang) =>
            terme.sujets.length > 0 && <Terme key={terme.nom} {...props} terme={terme} rang={rang} />,
        )}
      </section>
    </>
  )
}
