import type { MessageKey, Translate } from '#src/app/message/catalogue.ts'
import type { Apercu } from '#src/app/offre/maquette/coller-tableau.ts'
import type { RefusCellule, SortLigne } from '#src/domain/offre/maquette/collage.rules.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { LABELS } from '../saisie/champ-vif.tsx'

const SORTS = ['ajoutee', 'changee', 'pareille', 'refusee'] as const
const TON = { ajoutee: 'bon', changee: 'info', pareille: undefined, refusee: 'bloquant' } as const

const champName = (t: Translate, champ: string): string => {
  if (champ.startsWith('mode:'))
    return t('collage.mode', { mode: t(`choix.${champ.slice(5)}` as MessageKey) })
  if (champ === 'semestre' || champ === 'bloc' || champ === 'ue' || champ === 'codeUe')
    return t(`collage.${champ}`)
  return t(LABELS[champ as keyof typeof LABELS])
}

const COURTS = [
  'obligatoire',
  'nombre-attendu',
  'heures-attendues',
  'statut-inconnu',
  'forme-invalide',
  'hors-liste',
  'chemin-inconnu',
] as const

const why = (t: Translate, { champ, code }: RefusCellule): string => {
  const court = COURTS.find((one) => one === code)
  const sentence = court
    ? t(`edition.refus.${court}`)
    : t(`collage.refus.${code as Exclude<typeof code, (typeof COURTS)[number]>}`)
  return `${champName(t, champ)} : ${sentence}`
}

const Ligne = ({
  d,
  ligne: { ligne, nom, sort, champs, refus },
}: {
  d: DemandeConnectee
  ligne: SortLigne
}) => (
  <tr>
    <td className="nombre">{ligne}</td>
    <th scope="row">{nom}</th>
    <td>
      <Badge ton={TON[sort]}>{d.t(`collage.sort.${sort}`)}</Badge>
    </td>
    <td>
      {refus.map((one) => (
        <p key={one.champ} className="champ-erreur">
          {why(d.t, one)}
        </p>
      ))}
      {champs.map(({ champ, avant, apres }) => (
        <p key={champ}>
          {champName(d.t, champ)} : {avant && <del>{avant}</del>} <ins>{apres}</ins>
        </p>
      ))}
    </td>
  </tr>
)

/** What a pasted table would do, column by column and row by row. */
export const ApercuCollage = ({ d, apercu }: { d: DemandeConnectee; apercu: Apercu }) => {
  const { t } = d
  const count = (sort: (typeof SORTS)[number]) => apercu.lignes.filter((one) => one.sort === sort).length
  const counts = Object.fromEntries(SORTS.map((sort) => [sort, count(sort)]))
  return (
    <section aria-labelledby="apercu">
      <h2 id="apercu">{t('collage.resultat')}</h2>
      <p>{t('collage.compte', counts)}</p>
      <h3>{t('collage.colonnes')}</h3>
      <ul>
        {apercu.colonnes.map(({ titre, champ, connue }) => (
          <li key={titre}>
            {titre} :{' '}
            {champ
              ? `${t('collage.colonne.comprise')} (${champName(t, champ)})`
              : t(connue ? 'collage.colonne.autre' : 'collage.colonne.inconnue')}
          </li>
        ))}
      </ul>
      <TableFrame id="lignes-collees" caption={t('collage.titre')}>
        <TableHead
          columns={(['ligne', 'ec', 'sort', 'detail'] as const).map((column) => t(`collage.${column}`))}
        />
        <tbody>
          {apercu.lignes.map((ligne) => (
            <Ligne key={ligne.ligne} d={d} ligne={ligne} />
          ))}
        </tbody>
      </TableFrame>
    </section>
  )
}
