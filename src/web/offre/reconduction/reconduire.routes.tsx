import { writeJour } from '#src/app/message/date-message.ts'
import { champLabel } from '#src/app/offre/message/champ-label.ts'
import {
  type PageReconduction,
  reconduireProgramme,
  showReconduction,
} from '#src/app/offre/reconduction/reconduire-programme.ts'
import { Field } from '#src/ui/field.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { FilProgramme } from '../programme/fil-programme.tsx'

const CHAMPS = ['annee', 'debut', 'fin', 'codes'] as const
type Saisie = Readonly<Record<(typeof CHAMPS)[number], string>>
type Etat = { readonly saisie?: Saisie; readonly erreur?: boolean; readonly existe: string | null }
type Props = { readonly d: DemandeConnectee; readonly shown: PageReconduction; readonly etat: Etat }

const Dates = ({ d, shown: { proposee }, etat }: Props) => {
  const { t, langue } = d
  const offered = (['debut', 'fin'] as const).flatMap((nom) => {
    const date = proposee[nom]
    return date === null ? [] : [{ nom, date: writeJour(langue, date) }]
  })
  return (
    <fieldset>
      <legend>{t('reconduction.dates')}</legend>
      <p className="aide">
        {t(offered.length > 0 ? 'reconduction.dates.texte' : 'reconduction.dates.aucune')}
      </p>
      {offered.map(({ nom, date }) => (
        <label className="case" key={nom}>
          <input type="checkbox" name={nom} value="oui" defaultChecked={etat.saisie?.[nom] === 'oui'} />
          {t(`reconduction.${nom}`, { date })}
        </label>
      ))}
    </fieldset>
  )
}

const Forme = ({ d, shown, etat }: Props) => {
  const { t } = d
  const { place, proposee } = shown
  return (
    <form method="post" action={`/programmes/${place.id}/reconduire`}>
      <Field
        id="annee"
        label={t('reconduction.annee')}
        help={t(proposee.annee === null ? 'reconduction.annee.inconnue' : 'reconduction.annee.aide')}
        error={etat.erreur && t('reconduction.refus.annee-invalide')}
      >
        {(ties) => (
          <input {...ties} name="annee" required defaultValue={etat.saisie?.annee ?? proposee.annee ?? ''} />
        )}
      </Field>
      <Dates d={d} shown={shown} etat={etat} />
      <fieldset>
        <legend>{t('reconduction.codes')}</legend>
        {(['garder', 'vider'] as const).map((codes) => (
          <label className="case" key={codes}>
            <input
              type="radio"
              name="codes"
              value={codes}
              defaultChecked={(etat.saisie?.codes ?? 'garder') === codes}
            />
            {t(`reconduction.codes.${codes}`)}
          </label>
        ))}
      </fieldset>
      <p className="actions">
        <button>{t('reconduction.creer')}</button>
        <a className="bouton second" href={`/programmes/${place.id}`}>
          {t('edition.annuler')}
        </a>
      </p>
    </form>
  )
}

const render = async (d: DemandeConnectee, etat: Partial<Etat>, status = 200): Promise<Response> => {
  const answer = await showReconduction(d.monde, d.acteur, d.c.req.param('id') ?? '')
  if (!answer.ok) return errorPage(d, answer.refus.code)
  const { t } = d
  const shown = answer.value
  const { place, datees } = shown
  const existe = etat.existe ?? shown.existe
  const children = (
    <>
      <FilProgramme d={d} place={place} suite={[{ text: t('reconduction.titre') }]} />
      <h1>{t('reconduction.titre')}</h1>
      <p>{t('reconduction.texte')}</p>
      {existe && (
        <Notice poids="avertissement" title={t('reconduction.existe')} live>
          <p>
            <a href={`/programmes/${existe}`}>{t('reconduction.existe.voir')}</a>
          </p>
        </Notice>
      )}
      <Forme d={d} shown={shown} etat={{ ...etat, existe }} />
      {datees.length > 0 && (
        <section aria-labelledby="datees">
          <h2 id="datees">{t('reconduction.datees')}</h2>
          <ul>
            {datees.map((chemin) => (
              <li key={chemin}>{champLabel(t, chemin)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
  return page(d, { titre: `${t('reconduction.titre')} · ${place.parcoursCode}`, children }, status)
}

const reconduire = async (d: DemandeConnectee): Promise<Response> => {
  const saisie = await readForm(d.c, CHAMPS)
  const answer = await reconduireProgramme(d.monde, d.acteur, {
    millesime: d.c.req.param('id') ?? '',
    annee: saisie.annee,
    debut: saisie.debut === 'oui',
    fin: saisie.fin === 'oui',
    codes: saisie.codes !== 'vider',
  })
  if (answer.ok) return redirect(`/programmes/${answer.value}`)
  const { refus } = answer
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  if (refus.code === 'existe-deja') return render(d, { saisie, existe: refus.millesime }, 409)
  return render(d, { saisie, erreur: true }, 422)
}

export const reconduireRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/programmes/:id/reconduire',
    acces: 'programme.modifier',
    repondre: (d) => render(d, {}),
  },
  {
    methode: 'POST',
    chemin: '/programmes/:id/reconduire',
    acces: 'programme.modifier',
    repondre: reconduire,
  },
]
