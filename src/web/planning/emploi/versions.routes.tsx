import { writeInstant } from '#src/app/message/date-message.ts'
import { copierEdition } from '#src/app/planning/emploi/edition/copier-edition.ts'
import { prevoirPublication } from '#src/app/planning/emploi/edition/prevoir-publication.ts'
import { publierEdition } from '#src/app/planning/emploi/edition/publier-edition.ts'
import { type PageEmploi, showEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { Badge, type Ton } from '#src/ui/badge.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { DispenseRetiree } from '../dispense/dispense-semaine.tsx'
import { EmploiFrame } from './emploi-frame.tsx'
import { Publication } from './publication.tsx'

const TON: Readonly<Record<PageEmploi['editions'][number]['statut'], Ton>> = {
  brouillon: 'info',
  publiee: 'bon',
  remplacee: 'accent',
}

const Liste = ({ d, vue }: { d: DemandeConnectee; vue: PageEmploi }) => {
  const { t, langue } = d
  const { emploi } = vue.donnees
  const copy = (depuis: string, label: string, name?: string) => (
    <form method="post" action={`/emplois/${emploi.id}/versions`}>
      <input type="hidden" name="depuis" value={depuis} />
      <button className="second" aria-label={name}>
        {label}
      </button>
    </form>
  )
  return (
    <>
      {vue.editions.length > 0 && (
        <TableFrame id="versions" caption={t('version.liste')}>
          <thead>
            <tr>
              <th scope="col">{t('version.colonne')}</th>
              <th scope="col">{t('version.statut')}</th>
              <th scope="col">{t('version.gestes')}</th>
            </tr>
          </thead>
          <tbody>
            {vue.editions.map((e) => (
              <tr key={e.id}>
                <th scope="row">
                  <a href={`/emplois/${emploi.id}/semaine?edition=${e.id}`}>
                    {t('version.numero', { numero: e.numero })}
                  </a>
                </th>
                <td>
                  <Badge ton={TON[e.statut]}>{t(`version.statut.${e.statut}`)}</Badge>{' '}
                  <span className="aide">
                    {e.publieeLe
                      ? t('version.publieeLe', { le: writeInstant(langue, e.publieeLe) })
                      : t('version.ouverte', { le: writeInstant(langue, e.ouverteLe) })}
                  </span>
                </td>
                <td>
                  <div className="actions">
                    <a
                      href={`/emplois/${emploi.id}/qualite?edition=${e.id}`}
                      aria-label={t('qualite.lienDe', { numero: e.numero })}
                    >
                      {t('emploi.page.qualite')}
                    </a>
                    {e.statut === 'brouillon' && (
                      <a
                        className="bouton second"
                        href={`/emplois/${emploi.id}/versions?edition=${e.id}`}
                        aria-label={t('version.comparerDe', { numero: e.numero })}
                      >
                        {t('version.comparer')}
                      </a>
                    )}
                    {vue.modifiable &&
                      copy(e.id, t('version.copier'), t('version.copierDe', { numero: e.numero }))}
                    {vue.modifiable && e.statut === 'brouillon' && (
                      <a
                        href={`/emplois/${emploi.id}/versions/${e.id}/supprimer`}
                        aria-label={t('version.supprimerDe', { numero: e.numero })}
                      >
                        {t('version.supprimer')}
                      </a>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {vue.modifiable && copy('', t('version.vide'))}
    </>
  )
}

type Vue = { readonly edition: string | null; readonly refus?: string; readonly status?: number }

const render = async (d: DemandeConnectee, { edition, refus, status = 200 }: Vue): Promise<Response> => {
  const { t } = d
  const shown = await showEmploi(d.monde, d.acteur, { emploi: d.c.req.param('id') ?? '', edition })
  if (!shown.ok) return errorPage(d, 'introuvable')
  const vue = shown.value
  const asked = vue.editions.find(({ id, statut }) => id === edition && statut === 'brouillon')
  const publication = asked && (await prevoirPublication(d.monde, d.acteur, asked.id))
  const fait = d.c.req.query('fait')
  const sans = d.c.req.query('sans')
  const children = (
    <EmploiFrame d={d} emploi={vue.donnees.emploi} ici="versions" edition={asked ?? null}>
      {refus && <Notice poids="bloquant" live title={refus} />}
      {d.c.req.query('refus') === 'publie' && (
        <Notice poids="bloquant" live title={t('calcul.refus.pas-en-brouillon')} />
      )}
      {fait === 'supprime' && <Notice poids="succes" live title={t('version.supprimer.fait')} />}
      {fait === 'dispense' && (
        <DispenseRetiree d={d} emploi={vue.donnees.emploi.id} edition={edition ?? ''} />
      )}
      {fait === 'ouvert' && <Notice poids="succes" live title={t('version.ouvert')} />}
      {fait === 'publie' && (
        <Notice
          poids="succes"
          live
          title={t('version.fait', { nombre: Number(d.c.req.query('courriers') ?? 0) })}
        >
          {sans && <p>{t('version.fait.sansAdresse', { noms: sans })}</p>}
        </Notice>
      )}
      <Liste d={d} vue={vue} />
      {publication?.ok && <Publication d={d} vue={publication.value} />}
    </EmploiFrame>
  )
  const titre = `${t('version.titre')} · ${vue.donnees.emploi.intitule}`
  return page(d, { titre, largeur: 'large', children }, status)
}

const copy = async (d: DemandeConnectee): Promise<Response> => {
  const emploi = d.c.req.param('id') ?? ''
  const { depuis } = await readForm(d.c, ['depuis'])
  const made = await copierEdition(d.monde, d.acteur, { emploi, depuis: depuis || null, nom: null })
  if (!made.ok) return errorPage(d, made.refus.code)
  return redirect(`/emplois/${emploi}/versions?edition=${made.value}&fait=ouvert`)
}

const publish = async (d: DemandeConnectee): Promise<Response> => {
  const emploi = d.c.req.param('id') ?? ''
  const { edition, revision } = await readForm(d.c, ['edition', 'revision'])
  const done = await publierEdition(d.monde, d.acteur, { emploi, edition, revision: Number(revision) })
  if (done.ok) {
    const { courriers, sansAdresse } = done.value
    const sans = sansAdresse.length > 0 ? `&sans=${encodeURIComponent(sansAdresse.join(', '))}` : ''
    return redirect(`/emplois/${emploi}/versions?fait=publie&courriers=${courriers}${sans}`)
  }
  const { refus } = done
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  const said =
    refus.code === 'bloque'
      ? d.t(`version.garde.${refus.par}`)
      : refus.code === 'change-entre-temps'
        ? d.t('version.refus.change-entre-temps')
        : d.t('calcul.refus.pas-en-brouillon')
  return render(d, { edition, refus: said, status: 409 })
}

export const versionsRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/emplois/:id/versions',
    acces: 'emploi.lire',
    repondre: (d) => render(d, { edition: d.c.req.query('edition') ?? null }),
  },
  { methode: 'POST', chemin: '/emplois/:id/versions', acces: 'emploi.modifier', repondre: copy },
  { methode: 'POST', chemin: '/emplois/:id/versions/publier', acces: 'emploi.modifier', repondre: publish },
]
