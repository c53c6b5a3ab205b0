import { writeInstant, writeJour } from '#src/app/message/date-message.ts'
import { creerEmploi, listMillesimesOuvrables } from '#src/app/planning/emploi/demande/creer-emploi.ts'
import { listEmplois } from '#src/app/planning/emploi/show-emploi.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'

type Lignes = Awaited<ReturnType<typeof listEmplois>>
type Saisie = Readonly<Record<'millesime' | 'debut' | 'fin', string>>

const tableau = ({ t }: DemandeConnectee, lignes: Lignes) =>
  tableOf(t('emploi.titre'), lignes, [
    [t('emploi.colonne.emploi'), ({ intitule }) => intitule],
    [t('emploi.colonne.programmes'), ({ codes }) => (codes ?? []).join(', ')],
    [t('emploi.colonne.cours'), ({ cours }) => Number(cours)],
    [t('emploi.colonne.etat'), (ligne) => ligne.publiee_le ?? t('emploi.etat.jamais')],
  ])

const Liste = ({ d, lignes }: { d: DemandeConnectee; lignes: Lignes }) => {
  const { t, langue } = d
  return (
    <TableFrame id="emplois" caption={t('emploi.titre')}>
      <thead>
        <tr>
          <th scope="col">{t('emploi.colonne.emploi')}</th>
          <th scope="col">{t('emploi.colonne.programmes')}</th>
          <th scope="col">{t('emploi.colonne.cours')}</th>
          <th scope="col">{t('emploi.colonne.etat')}</th>
        </tr>
      </thead>
      <tbody>
        {lignes.map((ligne) => (
          <tr key={ligne.id}>
            <th scope="row">
              <a href={`/emplois/${ligne.id}`}>{ligne.intitule}</a>
              <span className="aide">
                {' · '}
                {t('emploi.periode', {
                  du: writeJour(langue, ligne.debut),
                  au: writeJour(langue, ligne.fin),
                })}
              </span>
            </th>
            <td>
              {(ligne.codes ?? []).join(', ')}
              <span className="aide"> · {ligne.composante_nom}</span>
            </td>
            <td className="nombre">{ligne.cours}</td>
            <td>
              <Badge ton={ligne.publiee_le ? 'bon' : 'info'}>
                {ligne.publiee_le
                  ? t('emploi.etat.publiee', { le: writeInstant(langue, ligne.publiee_le) })
                  : t('emploi.etat.jamais')}
              </Badge>{' '}
              {Number(ligne.brouillons) > 0 && (
                <Badge>{t('emploi.etat.brouillons', { nombre: Number(ligne.brouillons) })}</Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

const show = async (
  d: DemandeConnectee,
  { saisie, faute, status = 200 }: { saisie?: Saisie; faute?: boolean; status?: number } = {},
): Promise<Response> => {
  const { t } = d
  const lignes = await listEmplois(d.monde, d.acteur)
  const ouvrables = await listMillesimesOuvrables(d.monde, d.acteur)
  const children = (
    <>
      <h1>{t('emploi.titre')}</h1>
      <p>
        <a href="/mon-planning">{t('vue.monPlanning')}</a>
      </p>
      {lignes.length === 0 ? (
        <Empty title={t('emploi.aucun')}>
          <p>{t('emploi.aucun.texte')}</p>
        </Empty>
      ) : (
        <Liste d={d} lignes={lignes} />
      )}
      {ouvrables.length > 0 && (
        <details className="emploi-ajout" open={faute}>
          <summary>{t('emploi.creer')}</summary>
          <form method="post" action="/emplois">
            <ChoiceField
              name="millesime"
              label={t('emploi.creer.millesime')}
              value={saisie?.millesime ?? ''}
              options={ouvrables.map(({ id, nom }) => [id, nom])}
            />
            <TextField
              name="debut"
              type="date"
              label={t('emploi.du')}
              value={saisie?.debut ?? ''}
              error={faute && t('emploi.faute.dates')}
            />
            <TextField name="fin" type="date" label={t('emploi.au')} value={saisie?.fin ?? ''} />
            <button>{t('emploi.creer')}</button>
          </form>
        </details>
      )}
    </>
  )
  const tableaux = () => [tableau(d, lignes)]
  return page(d, { titre: t('emploi.titre'), largeur: 'large', children, tableaux }, status)
}

const create = async (d: DemandeConnectee): Promise<Response> => {
  const saisie = await readForm(d.c, ['millesime', 'debut', 'fin'])
  const made = await creerEmploi(d.monde, d.acteur, saisie)
  if (made.ok) return redirect(`/emplois/${made.value.id}?fait=cree`)
  if (made.refus.code === 'dates') return show(d, { saisie, faute: true, status: 422 })
  return errorPage(d, made.refus.code)
}

export const emploisRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois', acces: 'emploi.lire', repondre: (d) => show(d) },
  { methode: 'POST', chemin: '/emplois', acces: 'emploi.modifier', repondre: create },
]
