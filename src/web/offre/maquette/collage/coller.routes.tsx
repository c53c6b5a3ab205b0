import {
  collerTableau,
  type PageCollage,
  type RefusLecture,
  showCollage,
} from '#src/app/offre/maquette/coller-tableau.ts'
import { Notice } from '#src/ui/notice.tsx'
import { errorPage, page } from '../../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../../shell/route.ts'
import { FilProgramme } from '../../programme/fil-programme.tsx'
import { backTo } from '../maquette-page.tsx'
import { ApercuCollage } from './apercu.tsx'

const unread = ({ t }: DemandeConnectee, refus: RefusLecture): string =>
  refus.code === 'trop-long'
    ? t('collage.lecture.trop-long', { max: refus.max })
    : t(`collage.lecture.${refus.code}`, 'ligne' in refus ? { ligne: refus.ligne } : {})

type Vue = { readonly shown: PageCollage; readonly texte: string; readonly change?: boolean }

const Appliquer = ({ d, vue: { shown, texte } }: { d: DemandeConnectee; vue: Vue }) => {
  const { t } = d
  const { place, apercu, modifiable } = shown
  if (!apercu?.ok) return null
  if (apercu.value.acte === null) return <p>{t('collage.rien')}</p>
  return (
    <form method="post" action={`/programmes/${place.id}/maquette/coller`}>
      <input type="hidden" name="revision" value={place.revision} />
      <input type="hidden" name="texte" value={texte} />
      <p className="aide">{t('collage.appliquer.aide')}</p>
      <button name="appliquer" value="oui" disabled={!modifiable}>
        {t('collage.appliquer')}
      </button>
    </form>
  )
}

const render = (d: DemandeConnectee, vue: Vue, status = 200): Response => {
  const { t } = d
  const { shown, texte, change = false } = vue
  const { place, apercu, modifiable } = shown
  const action = `/programmes/${place.id}/maquette`
  const children = (
    <>
      <FilProgramme
        d={d}
        place={place}
        suite={[{ text: t('maquette.titre'), href: action }, { text: t('collage.titre') }]}
      />
      <h1>{t('collage.titre')}</h1>
      {!modifiable && <Notice poids="avertissement" title={t('edition.refus.pasEnBrouillon')} live />}
      {change && <Notice poids="avertissement" title={t('collage.change')} live />}
      {apercu && !apercu.ok && <Notice poids="bloquant" title={unread(d, apercu.refus)} live />}
      {apercu?.ok && <ApercuCollage d={d} apercu={apercu.value} />}
      <Appliquer d={d} vue={vue} />
      <form method="post" action={`${action}/coller`}>
        <p>{t('collage.texte')}</p>
        <div className="champ">
          <label htmlFor="texte-colle">{t('collage.champ')}</label>
          <p className="aide" id="texte-colle-aide">
            {t('collage.colonnesAcceptees')}
          </p>
          <textarea
            id="texte-colle"
            name="texte"
            rows={10}
            aria-describedby="texte-colle-aide"
            defaultValue={texte}
          />
        </div>
        <p className="actions">
          <button className={apercu?.ok ? 'second' : undefined}>{t('collage.apercu')}</button>
          <a className="bouton second" href={action}>
            {t('edition.annuler')}
          </a>
        </p>
      </form>
    </>
  )
  return page(
    d,
    { titre: `${t('collage.titre')} · ${place.parcoursCode}`, largeur: 'large', children },
    status,
  )
}

const look = async (d: DemandeConnectee, texte: string, change = false): Promise<Response> => {
  const shown = await showCollage(d.monde, d.acteur, { millesime: d.c.req.param('id') ?? '', texte })
  if (!shown.ok) return errorPage(d, shown.refus)
  const isRead = shown.value.apercu?.ok !== false
  return render(d, { shown: shown.value, texte, change }, change ? 409 : isRead ? 200 : 422)
}

const coller = async (d: DemandeConnectee): Promise<Response> => {
  const body = await d.c.req.parseBody()
  const text = (nom: string): string => (typeof body[nom] === 'string' ? body[nom] : '')
  const texte = text('texte').replaceAll('\u0000', '')
  if (text('appliquer') !== 'oui') return look(d, texte)
  const asked = { millesime: d.c.req.param('id') ?? '', texte, revision: Number(text('revision')) || 0 }
  const answer = await collerTableau(d.monde, d.acteur, asked)
  if (answer.ok) return backTo(d, 'coller', null)
  const { code } = answer.refus
  if (code === 'introuvable' || code === 'interdit') return errorPage(d, code)
  return look(d, texte, code === 'change-entre-temps')
}

/** A table pasted over the maquette: shown first, applied as one operation. */
export const collerRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/programmes/:id/maquette/coller',
    acces: 'programme.modifier',
    repondre: (d) => look(d, ''),
  },
  {
    methode: 'POST',
    chemin: '/programmes/:id/maquette/coller',
    acces: 'programme.modifier',
    repondre: coller,
  },
]
