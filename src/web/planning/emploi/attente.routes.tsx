import { accorderReparation } from '#src/app/planning/emploi/attente/accorder-reparation.ts'
import { showAttente } from '#src/app/planning/emploi/attente/show-attente.ts'
import { showEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { AttentePage } from './attente-page.tsx'
import { EmploiFrame } from './emploi-frame.tsx'

type Vue = {
  readonly edition: string | null
  readonly bloc: string | null
  readonly refus?: 'ne-repare-plus' | 'pas-en-brouillon' | 'motif-vide'
}

const render = async (d: DemandeConnectee, { edition: asked, bloc, refus }: Vue): Promise<Response> => {
  const { t } = d
  const emploiVu = await showEmploi(d.monde, d.acteur, { emploi: d.c.req.param('id') ?? '', edition: asked })
  if (!emploiVu.ok) return errorPage(d, 'introuvable')
  const { edition, donnees } = emploiVu.value
  const { emploi } = donnees
  const shown = edition && (await showAttente(d.monde, d.acteur, { edition: edition.id, bloc }))
  if (shown && !shown.ok) return errorPage(d, 'introuvable')
  const fait = Number(d.c.req.query('gagnes') ?? '0')
  const lexique = shown && {
    langue: d.langue,
    grille: shown.value.situation.probleme.annee.grille,
    noms: shown.value.situation.noms,
    numeros: shown.value.numeros,
  }
  const children = (
    <EmploiFrame d={d} emploi={emploi} ici="non-places" edition={edition}>
      {(refus === 'ne-repare-plus' || refus === 'motif-vide') && (
        <Notice poids="bloquant" live title={t(`attente.refus.${refus}`)} />
      )}
      {refus === 'pas-en-brouillon' && (
        <Notice poids="bloquant" live title={t('calcul.refus.pas-en-brouillon')} />
      )}
      {fait > 0 && <Notice poids="succes" live title={t('attente.fait', { nombre: fait })} />}
      {edition && (
        <p className="aide">
          {t('version.numero', { numero: edition.numero })}, {t(`version.statut.${edition.statut}`)}
        </p>
      )}
      {shown && lexique ? (
        <AttentePage d={d} vue={shown.value} lexique={lexique} />
      ) : (
        <Empty title={t('calcul.aucunBrouillon')}>
          <p>
            <a className="bouton" href={`/emplois/${emploi.id}/versions`}>
              {t('calcul.ouvrir')}
            </a>
          </p>
        </Empty>
      )}
    </EmploiFrame>
  )
  const titre = `${t('attente.titre')} · ${emploi.intitule}`
  return page(d, { titre, largeur: 'large', children }, refus === 'motif-vide' ? 422 : refus ? 409 : 200)
}

const parse = (texte: string): unknown => {
  try {
    return JSON.parse(texte)
  } catch {
    return null
  }
}

/** Whether granting it waives a rule: then somebody says why. */
const isDispense = (concession: unknown): boolean =>
  (concession as { code?: unknown } | null)?.code === 'lever-un-bloc-par-jour'

const grant = async (d: DemandeConnectee): Promise<Response> => {
  const emploi = d.c.req.param('id') ?? ''
  const form = await readForm(d.c, ['edition', 'bloc', 'concession', 'motif'])
  const concession = parse(form.concession)
  const places = Number((concession as { capacite?: number } | null)?.capacite ?? 0)
  const done = await accorderReparation(d.monde, d.acteur, {
    emploi,
    edition: form.edition,
    bloc: form.bloc,
    concession,
    motif: isDispense(concession) ? form.motif : d.t('attente.reparationProposee'),
    nomSalle: d.t('attente.salleATrouver', { places }),
  })
  if (done.ok)
    return redirect(`/emplois/${emploi}/non-places?edition=${form.edition}&gagnes=${done.value.gagnes}`)
  const { code } = done.refus
  return code === 'introuvable' || code === 'interdit'
    ? errorPage(d, code)
    : render(d, { edition: form.edition, bloc: form.bloc, refus: code })
}

export const attenteRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/emplois/:id/non-places',
    acces: 'emploi.lire',
    repondre: (d) =>
      render(d, { edition: d.c.req.query('edition') ?? null, bloc: d.c.req.query('bloc') ?? null }),
  },
  { methode: 'POST', chemin: '/emplois/:id/non-places', acces: 'emploi.modifier', repondre: grant },
]
