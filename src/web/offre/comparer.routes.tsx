import { writeInstant } from '#src/app/message/date-message.ts'
import { champLabel, valeurText } from '#src/app/offre/message/champ-label.ts'
import { showProgramme } from '#src/app/offre/show-programme.ts'
import { type Comparaison, compareVersions } from '#src/app/offre/show-version.ts'
import { formeAt } from '#src/domain/offre/edition/feuille.rules.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ChoiceField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import { errorPage, page } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'

const Side = ({
  d,
  chemin,
  valeur,
}: {
  d: DemandeConnectee
  chemin: string
  valeur: string | number | boolean | null
}) => {
  if (valeur === null) return <span className="aide">{d.t('offre.comparer.absent')}</span>
  const forme = formeAt(chemin)
  return <>{forme && typeof valeur !== 'boolean' ? valeurText(d.t, forme, valeur) : String(valeur)}</>
}

const Differences = ({ d, comparaison }: { d: DemandeConnectee; comparaison: Comparaison }) => {
  const { differences, avant, apres } = comparaison
  const { t } = d
  if (differences.length === 0) return <Notice title={t('offre.comparer.rien')} />
  return (
    <>
      <p>{t('offre.comparer.nombre', { nombre: differences.length })}</p>
      <TableFrame id="differences" caption={t('offre.comparer.titre', { avant, apres })}>
        <thead>
          <tr>
            <th scope="col">{t('offre.comparer.champ')}</th>
            <th scope="col">{t('offre.version', { numero: avant })}</th>
            <th scope="col">{t('offre.version', { numero: apres })}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ chemin, avant: before, apres: after }) => (
            <tr key={`${chemin}${String(before)}${String(after)}`}>
              <th scope="row">{champLabel(t, chemin)}</th>
              <td>
                {before === null ? (
                  <Side d={d} chemin={chemin} valeur={before} />
                ) : (
                  <del>
                    <Side d={d} chemin={chemin} valeur={before} />
                  </del>
                )}
              </td>
              <td>
                {after === null ? (
                  <Side d={d} chemin={chemin} valeur={after} />
                ) : (
                  <ins>
                    <Side d={d} chemin={chemin} valeur={after} />
                  </ins>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  )
}

const tableauDifferences = ({ t }: DemandeConnectee, { differences, avant, apres }: Comparaison) => {
  const text = (valeur: string | number | boolean | null) =>
    typeof valeur === 'boolean' ? String(valeur) : valeur
  return tableOf(t('offre.comparer'), differences, [
    [t('offre.comparer.champ'), ({ chemin }) => champLabel(t, chemin)],
    [t('offre.version', { numero: avant }), (one) => text(one.avant)],
    [t('offre.version', { numero: apres }), (one) => text(one.apres)],
  ])
}

const show = async (d: DemandeConnectee): Promise<Response> => {
  const { t, langue } = d
  const id = d.c.req.param('id') ?? ''
  const shown = await showProgramme(d.monde, d.acteur, id)
  if (!shown.ok) return errorPage(d, 'introuvable')
  const { place, historique } = shown.value
  const numeros = historique.map(({ numero }) => numero)
  const asked = (name: string, otherwise: number): number => Number(d.c.req.query(name) ?? otherwise)
  const apres = asked('apres', numeros[0] ?? 1)
  const avant = asked('avant', numeros[1] ?? apres)
  const compared = await compareVersions(d.monde, d.acteur, { millesime: id, avant, apres })
  if (!compared.ok) return errorPage(d, 'introuvable')
  const options = historique.map(
    ({ numero, statut, publieeLe, ouverteLe }) =>
      [
        String(numero),
        `${t('offre.version', { numero })} (${t(`offre.statut.${statut}`)}, ${writeInstant(langue, publieeLe ?? ouverteLe)})`,
      ] as const,
  )
  return page(d, {
    titre: `${t('offre.comparer')} · ${place.parcoursCode}`,
    largeur: 'large',
    tableaux: () => [tableauDifferences(d, compared.value)],
    children: (
      <>
        <Breadcrumb
          label={t('offre.programmes')}
          steps={[
            { text: t('offre.programmes'), href: '/programmes' },
            { text: place.parcoursCode, href: `/programmes/${place.id}` },
            { text: t('offre.comparer') },
          ]}
        />
        <h1>{t('offre.comparer')}</h1>
        <form method="get" action={`/programmes/${place.id}/comparer`} className="ligne-champs">
          <ChoiceField
            name="avant"
            label={t('offre.comparer.avant')}
            value={String(avant)}
            options={options}
          />
          <ChoiceField
            name="apres"
            label={t('offre.comparer.apres')}
            value={String(apres)}
            options={options}
          />
          <button>{t('offre.comparer.bouton')}</button>
        </form>
        <Differences d={d} comparaison={compared.value} />
      </>
    ),
  })
}

export const comparerRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id/comparer', acces: 'programme.lire', repondre: show },
]
