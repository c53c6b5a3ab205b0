import { writeInstant } from '#src/app/message/date-message.ts'
import { type AuditVu, type FiltreAudit, showAudit } from '#src/app/socle/show-audit.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import { errorPage, page } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'

const readFiltre = ({ c }: DemandeConnectee): FiltreAudit => {
  const avant = Number(c.req.query('avant'))
  return {
    type: c.req.query('type')?.trim() ?? '',
    id: c.req.query('id')?.trim() ?? '',
    avant: Number.isSafeInteger(avant) && avant > 0 ? avant : null,
  }
}

const queryOf = (filtre: { type: string; id: string; avant?: number }): string =>
  `?${new URLSearchParams(Object.entries(filtre).map(([name, value]) => [name, String(value)]))}`

const FiltreForm = ({ d, filtre, vu }: { d: DemandeConnectee; filtre: FiltreAudit; vu: AuditVu }) => (
  <form action="/administration/audit" className="ligne-champs">
    <ChoiceField
      name="type"
      label={d.t('administration.audit.type')}
      optional={d.t('personne.facultatif')}
      none={d.t('administration.audit.tous')}
      options={vu.types.map((type) => [type, type])}
      value={filtre.type}
    />
    <TextField
      name="id"
      label={d.t('administration.audit.id')}
      optional={d.t('personne.facultatif')}
      value={filtre.id}
      spellCheck={false}
    />
    <button className="second">{d.t('administration.audit.filtrer')}</button>
  </form>
)

const Table = ({ d, lignes }: { d: DemandeConnectee; lignes: AuditVu['lignes'] }) => (
  <TableFrame id="journal" caption={d.t('administration.audit')}>
    <TableHead
      columns={[
        d.t('administration.audit.le'),
        d.t('administration.audit.qui'),
        d.t('administration.audit.action'),
        d.t('administration.audit.objet'),
        d.t('administration.audit.detail'),
      ]}
    />
    <tbody>
      {lignes.map((ligne) => (
        <tr key={ligne.id}>
          <td>
            <time dateTime={ligne.le.toISOString()}>{writeInstant(d.langue, ligne.le)}</time>
          </td>
          <td>{ligne.qui ?? d.t('administration.audit.systeme')}</td>
          <th scope="row">{ligne.action}</th>
          <td>
            {ligne.objetType}
            {ligne.objetId && (
              <>
                {' '}
                <a href={queryOf({ type: ligne.objetType, id: ligne.objetId })}>
                  {ligne.objetId.slice(0, 8)}
                </a>
              </>
            )}
          </td>
          <td>
            {ligne.detail && (
              <details>
                <summary>{d.t('administration.audit.voir')}</summary>
                <code>{ligne.detail}</code>
              </details>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

const tableauAudit = ({ t }: DemandeConnectee, lignes: AuditVu['lignes']) =>
  tableOf(t('administration.audit'), lignes, [
    [t('administration.audit.le'), ({ le }) => le],
    [t('administration.audit.qui'), ({ qui }) => qui ?? t('administration.audit.systeme')],
    [t('administration.audit.action'), ({ action }) => action],
    [t('administration.audit.objet'), ({ objetType }) => objetType],
    [t('administration.audit.id'), ({ objetId }) => objetId],
    [t('administration.audit.detail'), ({ detail }) => detail],
  ])

const showPage = async (d: DemandeConnectee): Promise<Response> => {
  const filtre = readFiltre(d)
  const vu = await showAudit(d.monde, d.acteur, filtre)
  if (!vu) return errorPage(d, 'interdit')
  const titre = d.t('administration.audit')
  return page(d, {
    titre,
    largeur: 'large',
    tableaux: () => [tableauAudit(d, vu.lignes)],
    children: (
      <>
        <Breadcrumb
          label={d.t('administration.titre')}
          steps={[{ text: d.t('administration.titre'), href: '/administration' }, { text: titre }]}
        />
        <h1>{titre}</h1>
        <p>{d.t('administration.audit.texte')}</p>
        <FiltreForm d={d} filtre={filtre} vu={vu} />
        {vu.lignes.length > 0 ? (
          <Table d={d} lignes={vu.lignes} />
        ) : (
          <Empty title={d.t('administration.audit.vide')}>
            <p>{d.t('administration.audit.vide.texte')}</p>
          </Empty>
        )}
        {vu.suite !== null && (
          <p>
            <a href={queryOf({ type: filtre.type, id: filtre.id, avant: vu.suite })}>
              {d.t('administration.audit.suite')}
            </a>
          </p>
        )}
      </>
    ),
  })
}

export const auditRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/administration/audit', acces: 'audit.lire', repondre: showPage },
]
