import { writeJour } from '#src/app/message/date-message.ts'
import { writeHeures } from '#src/app/message/duree-message.ts'
import { writeNombre } from '#src/app/message/nombre-message.ts'
import type { Depart, Etude } from '#src/app/planning/etudier-rythme.ts'
import { roundTo } from '#src/kit/nombre.ts'
import { Badge } from '#src/ui/badge.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import type { Demande } from '../shell/route.ts'

type Props = { readonly d: Demande; readonly etude: Etude }

const Promesse = ({ d, verdict }: { d: Demande } & Pick<Depart, 'verdict'>) => {
  if (verdict === null) return <>{d.t('planning.nonDit')}</>
  return verdict.tient ? (
    <Badge ton="bon">{d.t('planning.tenue')}</Badge>
  ) : (
    <Badge ton="bloquant">{d.t('planning.manque', { manque: writeNombre(d.langue, verdict.manque) })}</Badge>
  )
}

const Ligne = ({ d, etude, depart }: Props & { depart: Depart }) => {
  const { bilan, verdict, part, joursEntreprise, premiere } = depart
  const n = (valeur: number) => writeNombre(d.langue, valeur)
  const parSemaine = verdict?.heuresSemaineRequises ?? null
  return (
    <tr>
      <th scope="row">
        {premiere === null ? d.t('planning.frise.seule') : writeJour(d.langue, premiere)}
        {depart === etude.retenu && etude.departs.length > 1 && (
          <>
            {' '}
            <Badge ton="accent">{d.t('planning.frise.retenue')}</Badge>
          </>
        )}
      </th>
      <td className="nombre">{n(bilan.semaines.length)}</td>
      <td className="nombre">{n(bilan.jours)}</td>
      <td className="nombre">{writeHeures(d.langue, bilan.heures)}</td>
      <td className="nombre">
        {parSemaine === null ? d.t('planning.nonDit') : writeHeures(d.langue, roundTo(parSemaine, 1))}
      </td>
      <td className="nombre">{n(roundTo(part, 1))} %</td>
      <td className="nombre">{n(joursEntreprise)}</td>
      <td className="nombre">{n(bilan.feries.length)}</td>
      <td>
        <Promesse d={d} verdict={verdict} />
      </td>
    </tr>
  )
}

/** What each start gives, one line each. */
export const TotauxTable = ({ d, etude }: Props) => {
  const annuel = etude.cite.find(({ code }) => code === 'travail.heures_annuelles')?.valeur
  const colonnes = [
    d.t('planning.total.semaines'),
    d.t('planning.total.jours'),
    d.t('planning.total.heures'),
    d.t('planning.total.parSemaine'),
    d.t('planning.total.part', { annuel: writeNombre(d.langue, Number(annuel)) }),
    d.t('planning.total.entreprise'),
    d.t('planning.total.feries'),
  ]
  return (
    <TableFrame id="totaux" caption={d.t('planning.totaux')}>
      <thead>
        <tr>
          <th scope="col">{d.t('planning.total.depart')}</th>
          {colonnes.map((nom) => (
            <th key={nom} scope="col" className="nombre">
              {nom}
            </th>
          ))}
          <th scope="col">{d.t('planning.total.promesse')}</th>
        </tr>
      </thead>
      <tbody>
        {etude.departs.map((depart) => (
          <Ligne key={depart.premiere ?? ''} d={d} etude={etude} depart={depart} />
        ))}
      </tbody>
    </TableFrame>
  )
}
