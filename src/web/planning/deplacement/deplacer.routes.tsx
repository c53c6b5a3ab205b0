import type { ReactNode } from 'react'
import { writePlage } from '#src/app/message/duree-message.ts'
import { deplacerSeance, type RefusDeplacement } from '#src/app/planning/emploi/deplacer-seance.ts'
import { copierEdition } from '#src/app/planning/emploi/edition/copier-edition.ts'
import { writeCible } from '#src/app/planning/emploi/message/write-cible.ts'
import { writeJourLong } from '#src/app/planning/vue/ecrire-vue.ts'
import { type Deplacement, readPlaces, showDeplacement } from '#src/app/planning/vue/show-deplacement.ts'
import { verrouillerSeance } from '#src/app/planning/vue/verrouiller-seance.ts'
import { isId } from '#src/kit/id.ts'
import { type Jour, parseJour } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import { AreaField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { safeSuite } from '../../shell/suite.ts'
import { DeplacerPage, writeCout } from './deplacer-page.tsx'
import { adresseSeance, placeOf, quandOf } from './gestes-seance.tsx'

type Place = { readonly jour: Jour; readonly debut: number }

const parsePlace = (texte: string): Place | null => {
  const [day = '', minute = '', ...more] = texte.split(' ')
  const jour = parseJour(day)
  return more.length === 0 && jour.ok && /^\d{1,4}$/.test(minute)
    ? { jour: jour.value, debut: Number(minute) }
    : null
}

const ids = ({ c }: DemandeConnectee) => ({
  emploi: c.req.param('id') ?? '',
  seance: c.req.param('seance') ?? '',
})

/** The week to come back to: one of this timetable, or its own. */
const retourOf = (d: DemandeConnectee, asked: string | undefined): string => {
  const semaine = `/emplois/${ids(d).emploi}/semaine`
  const path = safeSuite(asked, semaine)
  return path.startsWith(`${semaine}?`) ? path : semaine
}

/** The same week page with other words in its address. */
const withQuery = (path: string, more: Readonly<Record<string, string>>): string => {
  const url = new URL(path, 'http://ici.invalid')
  for (const old of ['fait', 'seance', 'avant', 'verrou', 'deplacer']) url.searchParams.delete(old)
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value)
  return `${url.pathname}${url.search}`
}

type Vue = {
  readonly retour: string
  readonly semaine: string
  readonly avis?: (m: Deplacement) => ReactNode
  readonly status?: number
}

const render = async (
  d: DemandeConnectee,
  { retour, semaine, avis, status = 200 }: Vue,
): Promise<Response> => {
  const shown = await showDeplacement(d.monde, d.acteur, { ...ids(d), semaine })
  if (!shown.ok) {
    const { code } = shown.refus
    if (code === 'introuvable' || code === 'interdit') return errorPage(d, code)
    const titre = d.t(code === 'pas-en-brouillon' ? 'deplacer.publiee' : `deplacer.${code}`)
    const children = (
      <>
        <h1>{d.t('deplacer.titre')}</h1>
        <Notice poids="avertissement" title={titre} />
        <p>
          <a href={retour}>{d.t('deplacer.retour')}</a>
        </p>
      </>
    )
    return page(d, { titre: d.t('deplacer.titre'), children }, 409)
  }
  const children = <DeplacerPage d={d} deplacement={shown.value} retour={retour} avis={avis?.(shown.value)} />
  return page(d, { titre: d.t('deplacer.titre'), largeur: 'large', children }, status)
}

const show = (d: DemandeConnectee): Promise<Response> =>
  render(d, { retour: retourOf(d, d.c.req.query('retour')), semaine: d.c.req.query('semaine') ?? '' })

/** The same, for the island that lights the places of the week. */
const cibles = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await readPlaces(d.monde, d.acteur, { ...ids(d), semaine: d.c.req.query('semaine') ?? '' })
  if (!shown.ok) {
    const { code } = shown.refus
    const status = code === 'introuvable' ? 404 : code === 'interdit' ? 403 : 409
    return Response.json({ refus: code }, { status })
  }
  const { avant, seance } = shown.value
  return Response.json(
    shown.value.cibles.map((cible) => ({
      place: placeOf(cible),
      jour: cible.jour,
      debut: cible.debut,
      fin: cible.fin,
      heures: writePlage(d.langue, cible),
      quand: `${writeJourLong(d.langue, cible.jour)}, ${writePlage(d.langue, cible)}`,
      refus: cible.refus && writeCible(d.langue, cible.refus),
      ici: placeOf(cible) === placeOf(seance),
      cout: writeCout(d, avant, cible),
    })),
    { headers: { 'cache-control': 'private, no-store' } },
  )
}

const FIELDS = ['cible', 'depuis', 'retour', 'motif'] as const
type Sent = Readonly<Record<(typeof FIELDS)[number], string>>

/** A refused place may still be taken, knowingly: the reason is asked here. */
const Malgre = ({ d, sent, pourquoi }: { d: DemandeConnectee; sent: Sent; pourquoi: string }) => {
  const { t } = d
  const { emploi, seance } = ids(d)
  return (
    <Notice poids="bloquant" title={t('deplacer.refuse')} live>
      <p>{pourquoi}</p>
      <form method="post" action={`${adresseSeance(emploi, seance)}/deplacer`}>
        <input type="hidden" name="cible" value={sent.cible} />
        <input type="hidden" name="depuis" value={sent.depuis} />
        <input type="hidden" name="retour" value={sent.retour} />
        <AreaField name="motif" label={t('deplacer.motif')} help={t('deplacer.malgre.aide')} rows={2} />
        <button className="danger">{t('deplacer.malgre')}</button>
      </form>
    </Notice>
  )
}

const refused = (
  d: DemandeConnectee,
  refus: RefusDeplacement,
  sent: Sent,
  place: Place,
): Promise<Response> | Response => {
  const { t } = d
  const retour = retourOf(d, sent.retour)
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  if (refus.code === 'refusee') {
    const pourquoi = writeCible(d.langue, refus.pourquoi)
    return render(d, {
      retour,
      semaine: place.jour,
      status: 422,
      avis: () => <Malgre d={d} sent={sent} pourquoi={pourquoi} />,
    })
  }
  return render(d, {
    retour,
    semaine: place.jour,
    status: 409,
    avis: ({ seance }) => (
      <Notice poids="avertissement" title={t('deplacer.change')} live>
        <p>{t('deplacer.change.texte', { quand: quandOf(d, seance) })}</p>
      </Notice>
    ),
  })
}

const move = async (d: DemandeConnectee): Promise<Response> => {
  const sent = await readForm(d.c, FIELDS)
  const retour = retourOf(d, sent.retour)
  const place = parsePlace(sent.cible)
  const seen = await readPlaces(d.monde, d.acteur, { ...ids(d), semaine: place?.jour ?? '' })
  if (!seen.ok) return render(d, { retour, semaine: '' })
  const no = (key: 'deplacer.choisir' | 'deplacer.depuis') => {
    const avis = () => <Notice poids="bloquant" title={d.t(key)} live />
    return render(d, { retour, semaine: place?.jour ?? '', status: 422, avis })
  }
  if (!place) return no('deplacer.choisir')
  // A place nobody can read is not « wherever it stands »: the check for an old page would be passed over.
  const depuis = parsePlace(sent.depuis)
  if (!depuis && sent.depuis !== '') return no('deplacer.depuis')
  const { seance } = seen.value
  const moved = await deplacerSeance(d.monde, d.acteur, {
    edition: seance.edition,
    bloc: seance.bloc,
    ...place,
    salle: null,
    depuis,
    motif: sent.motif || null,
  })
  if (!moved.ok) return refused(d, moved.refus, sent, place)
  const semaine = mondayOf(place.jour)
  const query = {
    edition: seance.edition,
    semaine,
    fait: 'deplacee',
    seance: seance.id,
    avant: placeOf(seance),
  }
  return redirect(withQuery(retour, query))
}

const lock = async (d: DemandeConnectee): Promise<Response> => {
  const { verrouillee, retour } = await readForm(d.c, ['verrouillee', 'retour'])
  const done = await verrouillerSeance(d.monde, d.acteur, { ...ids(d), verrouillee: verrouillee === 'oui' })
  if (!done.ok) {
    const { code } = done.refus
    return code === 'pas-en-brouillon'
      ? render(d, { retour: retourOf(d, retour), semaine: '' })
      : errorPage(d, code)
  }
  const { edition, jour, verrouillee: held } = done.value
  const query = { edition, semaine: mondayOf(jour), fait: 'verrou', verrou: held ? 'oui' : 'non' }
  return redirect(`${withQuery(retourOf(d, retour), query)}#s-${done.value.id}`)
}

/** A public version is not edited: the week goes on in a draft copied from what is shown. */
const draft = async (d: DemandeConnectee): Promise<Response> => {
  const { retour, depuis } = await readForm(d.c, ['retour', 'depuis'])
  const { emploi } = ids(d)
  const opened = await copierEdition(d.monde, d.acteur, {
    emploi,
    depuis: isId(depuis) ? depuis : null,
    nom: null,
  })
  if (!opened.ok) return errorPage(d, opened.refus.code)
  return redirect(withQuery(retourOf(d, retour), { edition: opened.value }))
}

const SEANCE = '/emplois/:id/seances/:seance'

export const deplacerRoutes: readonly Route[] = [
  { methode: 'POST', chemin: '/emplois/:id/semaine/brouillon', acces: 'emploi.modifier', repondre: draft },
  { methode: 'GET', chemin: `${SEANCE}/deplacer`, acces: 'emploi.modifier', repondre: show },
  { methode: 'GET', chemin: `${SEANCE}/cibles`, acces: 'emploi.modifier', repondre: cibles },
  { methode: 'POST', chemin: `${SEANCE}/deplacer`, acces: 'emploi.modifier', repondre: move },
  { methode: 'POST', chemin: `${SEANCE}/verrou`, acces: 'emploi.modifier', repondre: lock },
]
