import type { Params } from '#src/app/message/catalogue.ts'
import { writeJour } from '#src/app/message/date-message.ts'
import { deposerImport, MAX_DEPOT_MIO, type RefusDepotRncp } from '#src/app/offre/rncp/deposer-import.ts'
import {
  FICHES_PAR_PAGE,
  type Registre,
  showFicheRncp,
  showRegistre,
} from '#src/app/offre/rncp/show-registre.ts'
import { PORTEES_IMPORT, parseNumeros } from '#src/domain/offre/rncp/import.rules.ts'
import { jourOf } from '#src/kit/jour.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { readUpload } from '../../shell/upload.ts'
import { FicheBlocs, FicheFaits } from './fiche-rncp.tsx'
import { ImporterForm, Imports } from './imports.tsx'

const PAGE = '/administration/rncp'

const readRecherche = ({ c }: DemandeConnectee) => {
  const page = Number(c.req.query('page') ?? 1)
  return {
    mots: (c.req.query('q') ?? '').trim().slice(0, 200),
    page: Number.isSafeInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

const Fiches = ({
  d,
  registre,
  recherche,
}: {
  d: DemandeConnectee
  registre: Registre
  recherche: ReturnType<typeof readRecherche>
}) => {
  const { t, langue } = d
  const { fiches, total } = registre
  const { mots, page: numero } = recherche
  const oui = (valeur: boolean | null): string =>
    valeur === null ? t('socle.inconnu') : t(valeur ? 'rncp.oui' : 'rncp.non')
  return (
    <section id="registre" aria-labelledby="fiches" className="partie-page">
      <h2 id="fiches">{t('rncp.fiches.titre')}</h2>
      <form action={PAGE} className="ligne-champs">
        <TextField
          name="q"
          label={t('rncp.fiches.chercher')}
          optional={t('rncp.importer.facultatif')}
          value={mots}
          spellCheck={false}
        />
        <button className="second">{t('rncp.fiches.bouton')}</button>
      </form>
      {fiches.length === 0 ? (
        <p>{t('rncp.fiches.aucune')}</p>
      ) : (
        <TableFrame id="liste-fiches" caption={t('rncp.fiches.nombre', { nombre: total })}>
          <TableHead
            columns={(['numero', 'intitule', 'niveau', 'fin', 'apprentissage', 'etat'] as const).map((nom) =>
              t(`rncp.fiches.${nom}`),
            )}
          />
          <tbody>
            {fiches.map((fiche) => (
              <tr key={fiche.id}>
                <th scope="row">
                  <a href={`${PAGE}/${fiche.numero}`}>{fiche.numero}</a>
                </th>
                <td>{fiche.intitule ?? t('socle.inconnu')}</td>
                <td>{fiche.niveau ?? t('socle.inconnu')}</td>
                <td>{fiche.fin === null ? t('socle.inconnu') : writeJour(langue, fiche.fin)}</td>
                <td>{oui(fiche.apprentissage)}</td>
                <td>
                  {fiche.actif === null ? (
                    (fiche.etat ?? t('socle.inconnu'))
                  ) : (
                    <Badge ton={fiche.actif ? 'bon' : 'avertissement'}>
                      {t(fiche.actif ? 'rncp.active' : 'rncp.inactive')}
                    </Badge>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {numero * FICHES_PAR_PAGE < total && (
        <p className="actions">
          <a
            className="bouton second"
            href={`${PAGE}?${new URLSearchParams({ q: mots, page: String(numero + 1) })}`}
          >
            {t('rncp.fiches.suivantes')}
          </a>
        </p>
      )}
    </section>
  )
}

const render = async (d: DemandeConnectee, erreur?: string, status = 200): Promise<Response> => {
  const recherche = readRecherche(d)
  const registre = await showRegistre(d.monde, d.acteur, recherche)
  if (!registre) return errorPage(d, 'interdit')
  const titre = d.t('administration.rncp')
  return page(
    d,
    {
      titre,
      largeur: 'large',
      islands: ['depot', 'imports'],
      children: (
        <>
          <Breadcrumb
            label={d.t('socle.administration')}
            steps={[{ text: d.t('socle.administration'), href: '/administration' }, { text: titre }]}
          />
          <h1>{titre}</h1>
          <p className="chapeau">{d.t('rncp.registre.chapeau')}</p>
          {erreur && <Notice poids="bloquant" title={erreur} live />}
          {d.c.req.query('fait') === 'importer' && (
            <Notice poids="succes" title={d.t('rncp.importer.fait')} live />
          )}
          <Imports d={d} imports={registre.imports} />
          <ImporterForm d={d} erreur={erreur} />
          <Fiches d={d} registre={registre} recherche={recherche} />
        </>
      ),
    },
    status,
  )
}

const refuse = (d: DemandeConnectee, refus: RefusDepotRncp): Promise<Response> | Response => {
  if (refus.code === 'interdit') return errorPage(d, 'interdit')
  const params: Params = refus.code === 'trop_gros' ? { mio: refus.mio } : {}
  return render(d, d.t(`rncp.importer.refus.${refus.code}`, params), 422)
}

const deposer = async (d: DemandeConnectee): Promise<Response> => {
  const upload = await readUpload(d.c)
  if (!upload) return refuse(d, { code: 'vide' })
  const { champs, nom, bytes } = upload
  const portee = PORTEES_IMPORT.find((one) => one === champs['portee']) ?? 'niveau_7'
  const numeros = parseNumeros(champs['numeros'] ?? '')
  const given = await deposerImport(d.monde, d.acteur, { nom, portee, numeros, bytes })
  if (given.ok) return redirect(`${PAGE}?fait=importer`)
  await upload.drain(MAX_DEPOT_MIO * 1024 * 1024)
  return refuse(d, given.refus)
}

const showFiche = async (d: DemandeConnectee): Promise<Response> => {
  const { t, langue } = d
  const textes = await showFicheRncp(d.monde, d.acteur, d.c.req.param('numero') ?? '')
  if (!textes) return errorPage(d, 'interdit')
  const [courante] = textes
  if (!courante) return errorPage(d, 'introuvable')
  const day = (instant: Date): string => writeJour(langue, jourOf(instant))
  return page(d, {
    titre: courante.numero,
    children: (
      <>
        <Breadcrumb
          label={t('socle.administration')}
          steps={[
            { text: t('socle.administration'), href: '/administration' },
            { text: t('administration.rncp'), href: PAGE },
            { text: courante.numero },
          ]}
        />
        <h1>
          {courante.numero} · {courante.intitule ?? t('socle.inconnu')}
        </h1>
        {textes.map((texte) => (
          <section key={texte.id} aria-labelledby={`texte-${texte.rang}`} className="partie-page">
            <h2 id={`texte-${texte.rang}`}>
              {texte.remplacee_le === null
                ? t('rncp.fiche.texte', { rang: texte.rang, le: day(texte.lue_le) })
                : t('rncp.fiche.texteRemplace', {
                    rang: texte.rang,
                    le: day(texte.lue_le),
                    remplacee: day(texte.remplacee_le),
                  })}
            </h2>
            <FicheFaits d={d} fiche={texte.contenu} />
            <FicheBlocs d={d} fiche={texte.contenu} />
          </section>
        ))}
      </>
    ),
  })
}

export const registreRoutes: readonly Route[] = [
  { methode: 'GET', chemin: PAGE, acces: 'rncp.importer', repondre: (d) => render(d) },
  { methode: 'POST', chemin: `${PAGE}/imports`, acces: 'rncp.importer', flux: true, repondre: deposer },
  { methode: 'GET', chemin: `${PAGE}/:numero`, acces: 'rncp.importer', repondre: showFiche },
]
