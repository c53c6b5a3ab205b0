import type { MessageKey } from '#src/app/message/catalogue.ts'
import { writeInstant } from '#src/app/message/date-message.ts'
import type { PageCalcul } from '#src/app/planning/emploi/calcul/show-calcul.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { TERMES } from '../qualite/termes.ts'

type Calcul = NonNullable<PageCalcul['enCours']>
type Props = { readonly d: DemandeConnectee; readonly vue: PageCalcul }

const Termes = ({ d, calcul }: { d: DemandeConnectee; calcul: Calcul }) => {
  const { t } = d
  const couts = new Map(calcul.termes.map(({ nom, cout }) => [nom, cout]))
  return (
    <TableFrame id={`termes-${calcul.id}`} caption={t('calcul.termes')}>
      <thead>
        <tr>
          <th scope="col">{t('calcul.terme')}</th>
          <th scope="col">{t('calcul.importance')}</th>
          <th scope="col" className="nombre">
            {t('calcul.cout')}
          </th>
        </tr>
      </thead>
      <tbody>
        {TERMES.map(([nom, critere]) => (
          <tr key={nom}>
            <th scope="row">{t(`calcul.terme.${nom}` satisfies MessageKey)}</th>
            <td>
              {calcul.importances
                ? t(`importance.niveau.${calcul.importances[critere]}`)
                : t('calcul.pasDit')}
            </td>
            <td className="nombre" data-terme={nom}>
              {couts.get(nom) ?? '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

const Chiffres = ({ d, calcul }: { d: DemandeConnectee; calcul: Calcul }) => {
  const { t } = d
  const places = calcul.places === null ? t('calcul.pasEncore') : undefined
  return (
    <dl className="emploi-chiffres">
      <div>
        <dt>{t('calcul.places')}</dt>
        <dd data-places>
          {places ?? t('calcul.placesSur', { places: calcul.places ?? 0, total: calcul.total ?? 0 })}
        </dd>
      </div>
      <div>
        <dt>{t('calcul.score')}</dt>
        <dd data-score>{calcul.score ?? '–'}</dd>
      </div>
    </dl>
  )
}

/** A run at work: live where the browser can, refreshed on a click elsewhere. */
const EnCours = ({ d, vue, calcul }: Props & { calcul: Calcul }) => {
  const { t } = d
  const { emploi } = vue.donnees
  return (
    <section
      aria-labelledby="en-cours"
      className="emploi-encours"
      data-flux={`/emplois/calculs/${calcul.id}/flux`}
      data-places-sur={t('calcul.placesSur', { places: '{places}', total: '{total}' })}
    >
      <h2 id="en-cours">{t('calcul.enCours')}</h2>
      <p>
        <label htmlFor="avancement">{t('calcul.avancement')}</label> <progress id="avancement" max={100} />
      </p>
      <Chiffres d={d} calcul={calcul} />
      <div className="actions">
        {vue.modifiable && (
          <form method="post" action={`/emplois/calculs/${calcul.id}/arreter`}>
            <button>{t('calcul.arreter')}</button>
          </form>
        )}
        <a className="bouton second" href={`/emplois/${emploi.id}/calcul?edition=${calcul.edition}`}>
          {t('calcul.actualiser')}
        </a>
      </div>
      <Termes d={d} calcul={calcul} />
    </section>
  )
}

const OPEN = new Set(['arrete', 'termine', 'interrompu'])

const Fini = ({ d, vue, calcul }: Props & { calcul: Calcul }) => {
  const { t, langue } = d
  const { emploi } = vue.donnees
  const le = writeInstant(langue, calcul.lanceLe)
  return (
    <li>
      <p>
        {t('calcul.lanceLe', { le, qui: calcul.lancePar ?? '–' })}{' '}
        <Badge ton={calcul.etat === 'garde' ? 'bon' : 'info'}>{t(`calcul.etat.${calcul.etat}`)}</Badge>
      </p>
      <Chiffres d={d} calcul={calcul} />
      {vue.modifiable && OPEN.has(calcul.etat) && calcul.plan && (
        <div className="actions">
          <form method="post" action={`/emplois/calculs/${calcul.id}/garder`}>
            <button>{t('calcul.garder')}</button>
          </form>
          <form method="post" action={`/emplois/${emploi.id}/calcul`}>
            <input type="hidden" name="edition" value={calcul.edition} />
            <input type="hidden" name="depart" value={calcul.id} />
            <input type="hidden" name="secondes" value={Math.round(calcul.budgetMs / 1000)} />
            <input type="hidden" name="graine" value={calcul.graine + 2} />
            <button className="second">{t('calcul.reprendre')}</button>
          </form>
          <form method="post" action={`/emplois/calculs/${calcul.id}/abandonner`}>
            <button className="second">{t('calcul.ecarter')}</button>
          </form>
        </div>
      )}
      {calcul.termes.length > 0 && (
        <details>
          <summary>{t('calcul.termes')}</summary>
          <Termes d={d} calcul={calcul} />
          {calcul.plan && (
            <p>
              <a href={`/emplois/${emploi.id}/qualite?edition=${calcul.edition}&calcul=${calcul.id}`}>
                {t('qualite.lien')}
              </a>
            </p>
          )}
        </details>
      )}
    </li>
  )
}

const Lancer = ({ d, vue }: Props) => {
  const { t } = d
  return (
    <form method="post" action={`/emplois/${vue.donnees.emploi.id}/calcul`}>
      <input type="hidden" name="edition" value={vue.edition!.id} />
      <ChoiceField
        name="depart"
        label={t('calcul.depart')}
        value={vue.seances.length > 0 ? 'brouillon' : 'zero'}
        options={[
          ['brouillon', t('calcul.depart.brouillon')],
          ['zero', t('calcul.depart.zero')],
        ]}
      />
      <TextField
        name="secondes"
        inputMode="numeric"
        label={t('calcul.duree')}
        help={t('calcul.duree.aide')}
        value="10"
      />
      <TextField
        name="graine"
        inputMode="numeric"
        label={t('calcul.graine')}
        help={t('calcul.graine.aide')}
        value="1"
      />
      <button>{t('calcul.lancer')}</button>
    </form>
  )
}

/** The planner on one draft: run it, follow it, stop it, keep what it found. */
export const Calculs = ({ d, vue }: Props) => {
  const { t } = d
  const { edition, enCours, finis, modifiable } = vue
  if (edition?.statut !== 'brouillon')
    return (
      <Empty title={t('calcul.aucunBrouillon')}>
        <p>{t('calcul.aucunBrouillon.texte')}</p>
        <p>
          <a className="bouton" href={`/emplois/${vue.donnees.emploi.id}/versions`}>
            {t('calcul.ouvrir')}
          </a>
        </p>
      </Empty>
    )
  return (
    <>
      <p className="aide">{t('calcul.sur', { numero: edition.numero })}</p>
      {enCours ? <EnCours d={d} vue={vue} calcul={enCours} /> : modifiable && <Lancer d={d} vue={vue} />}
      {finis.length > 0 && (
        <section aria-labelledby="finis">
          <h2 id="finis">{t('calcul.historique')}</h2>
          <ul className="emploi-liste">
            {finis.map((calcul) => (
              <Fini key={calcul.id} d={d} vue={vue} calcul={calcul} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
