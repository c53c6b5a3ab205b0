import { writeJour } from '#src/app/message/date-message.ts'
import { writeNombre } from '#src/app/message/nombre-message.ts'
import type { Depart, Etude } from '#src/app/planning/etudier-rythme.ts'
import { ETATS_JOUR, type EtatJour, type JourFrise } from '#src/domain/planning/rythme/frise.rules.ts'
import { TableFrame } from '#src/ui/table.tsx'
import type { Demande } from '../shell/route.ts'
import { titreDepart } from './frise.tsx'

const DITS = ETATS_JOUR.filter((etat) => etat !== 'libre')

/** A half-day planned as class stays a half, whatever became of it. */
const daysOf = (jours: readonly JourFrise[]): number =>
  jours.reduce((somme, { partie }) => somme + (partie === null || partie === 'journee' ? 1 : 0.5), 0)

/** A holiday or a closure on a day nobody was to come says nothing. */
const isDit = ({ etat, prevu }: JourFrise): boolean =>
  prevu !== null || (etat !== 'ferie' && etat !== 'fermeture')

/** What a week holds, in words. */
export const texteSemaine = (d: Demande, jours: readonly JourFrise[]): string => {
  const parEtat = Map.groupBy(jours.filter(isDit), ({ etat }) => etat)
  const nomsOf = (etat: EtatJour): string =>
    [...new Set((parEtat.get(etat) ?? []).map(({ nom }) => nom).filter((nom) => nom !== null))].join(', ')
  const textes = DITS.filter((etat) => parEtat.has(etat)).map((etat) => {
    const compte = d.t('planning.compte', {
      etat: d.t(`planning.etat.${etat}`),
      jours: writeNombre(d.langue, daysOf(parEtat.get(etat) ?? [])),
    })
    const noms = nomsOf(etat)
    return noms ? `${compte} (${noms})` : compte
  })
  return textes.length === 0 ? '–' : textes.join(' ; ')
}

/** The weeks of every start, by their Monday. */
export const semainesOf = ({ departs }: Etude) => {
  const semaines = departs.map(({ bilan }) => Map.groupBy(bilan.frise, ({ lundi }) => lundi))
  return { semaines, lundis: [...new Set(semaines.flatMap((parLundi) => [...parLundi.keys()]))] }
}

type Props = { readonly d: Demande; readonly etude: Etude }

/** The strips in words: what each week holds, whichever week classes start. */
export const SemainesTable = ({ d, etude }: Props) => {
  const { semaines, lundis } = semainesOf(etude)
  const key = ({ premiere }: Depart): string => premiere ?? ''
  return (
    <details className="frise-detail">
      <summary>{d.t('planning.semaines')}</summary>
      <TableFrame id="semaines" caption={d.t('planning.semaines')}>
        <thead>
          <tr>
            <th scope="col">{d.t('planning.semaine')}</th>
            {etude.departs.map((depart) => (
              <th key={key(depart)} scope="col">
                {titreDepart(d, depart)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lundis.map((lundi) => (
            <tr key={lundi}>
              <th scope="row">{writeJour(d.langue, lundi)}</th>
              {etude.departs.map((depart, i) => (
                <td key={key(depart)}>{texteSemaine(d, semaines[i]?.get(lundi) ?? [])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </details>
  )
}
