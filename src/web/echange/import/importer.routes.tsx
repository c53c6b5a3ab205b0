import { creerImport } from '#src/app/echange/import/creer-import.ts'
import { deposerImport } from '#src/app/echange/import/deposer-import.ts'
import { showImport } from '#src/app/echange/import/show-import.ts'
import type { MessageKey } from '#src/app/message/catalogue.ts'
import { listDestinations } from '#src/app/offre/brochure/destination.ts'
import type { RefusOffre } from '#src/formats/profil/lire-offre.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Field } from '#src/ui/field.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { type CreationTapee, Liste, Programme } from './import-page.tsx'
import { tableauImport } from './import-rapport.tsx'

type Etat = { readonly fichier?: string; readonly erreur?: string }

/** Why a file is refused, the line where it is known, and the way out. */
const refusText = ({ t }: DemandeConnectee, { code, ligne, colonne }: RefusOffre): string => {
  const erreur = t(`import.refus.${code}` as MessageKey, { colonne: colonne ?? '' })
  const whole = ligne ? t('import.ligne', { ligne, erreur }) : erreur
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

const render = (d: DemandeConnectee, { fichier, erreur }: Etat, status = 200): Response => {
  const { t } = d
  return page(
    d,
    {
      titre: t('import.titre'),
      islands: ['depot'],
      children: (
        <>
          <Breadcrumb
            label={t('offre.programmes')}
            steps={[{ text: t('offre.programmes'), href: '/programmes' }, { text: t('import.titre') }]}
          />
          <h1>{t('import.titre')}</h1>
          <p className="chapeau">{t('import.chapeau')}</p>
          {erreur && <Notice poids="bloquant" title={fichier ? `${fichier} : ${erreur}` : erreur} live />}
          <form method="post" action="/echanges/importer" encType="multipart/form-data" data-depot>
            <div className="depot">
              <Field id="fichier" label={t('import.fichier')} help={t('import.fichierAide')} error={erreur}>
                {(ties) => <input {...ties} type="file" name="fichier" accept=".xml,.json,.csv,.xlsx" />}
              </Field>
            </div>
            <p className="actions">
              <button>{t('import.bouton')}</button>
            </p>
            <output className="attente" hidden>
              {t('import.attente')}
            </output>
          </form>
          <p>
            {t('import.brochure')} <a href="/brochures/nouvelle">{t('import.brochureLien')}</a>
          </p>
        </>
      ),
    },
    status,
  )
}

const deposer = async (d: DemandeConnectee): Promise<Response> => {
  const { fichier } = await d.c.req.parseBody()
  if (!(fichier instanceof File) || (fichier.name === '' && fichier.size === 0))
    return render(d, { erreur: d.t('import.fichierAbsent') }, 422)
  const octets = new Uint8Array(await fichier.arrayBuffer())
  const answer = await deposerImport(d.monde, d.acteur, { nom: fichier.name, octets })
  if (answer.ok) return redirect(`/echanges/imports/${answer.value}`)
  if (answer.refus.code === 'interdit') return errorPage(d, 'interdit')
  return render(d, { fichier: fichier.name, erreur: refusText(d, answer.refus.refus) }, 422)
}

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''
const rangOf = (texte: string | undefined): number | null =>
  texte !== undefined && /^\d{1,3}$/.test(texte) ? Number(texte) : null

const show = async (
  d: DemandeConnectee,
  asked: number | null,
  { tapee, status = 200 }: { readonly tapee?: CreationTapee; readonly status?: number } = {},
): Promise<Response> => {
  const shown = await showImport(d.monde, d.acteur, { id: idOf(d), rang: asked })
  if (!shown.ok) return errorPage(d, 'introuvable')
  const vu = shown.value
  const titre = `${d.t('import.titre')} · ${vu.nom}`
  const { choisi: lu } = vu
  if (!lu) return page(d, { titre, children: <Liste d={d} vu={vu} /> }, status)
  const destinations = await listDestinations(d.monde, d.acteur, 'programme.modifier')
  const children = <Programme d={d} vu={vu} lu={lu} destinations={destinations} tapee={tapee} />
  const tableaux = () => [tableauImport(d, lu)]
  return page(d, { titre, largeur: 'large', children, tableaux }, status)
}

const creer = async (d: DemandeConnectee): Promise<Response> => {
  const form = await readForm(d.c, ['rang', 'destination', 'code', 'intitule', 'annee'])
  const rang = rangOf(form.rang)
  if (rang === null) return errorPage(d, 'introuvable')
  const answer = await creerImport(d.monde, d.acteur, { import: idOf(d), ...form, rang })
  if (answer.ok) return redirect(`/programmes/${answer.value}`)
  const { code } = answer.refus
  if (code === 'introuvable' || code === 'interdit') return errorPage(d, code)
  if (code === 'deja-cree') return show(d, rang, { status: 409 })
  return show(d, rang, { tapee: { ...form, rang, refus: code }, status: 422 })
}

export const importerRoutes: readonly Route[] = [
  {
    methode: 'GET',
    chemin: '/echanges/importer',
    acces: 'brochure.deposer',
    repondre: (d) => render(d, {}),
  },
  { methode: 'POST', chemin: '/echanges/importer', acces: 'brochure.deposer', repondre: deposer },
  {
    methode: 'GET',
    chemin: '/echanges/imports/:id',
    acces: 'brochure.deposer',
    repondre: (d) => show(d, rangOf(d.c.req.query('rang'))),
  },
  {
    methode: 'POST',
    chemin: '/echanges/imports/:id/programme',
    acces: 'programme.modifier',
    repondre: creer,
  },
]
