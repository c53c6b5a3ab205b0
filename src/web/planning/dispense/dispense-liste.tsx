import { writeInstant } from '#src/app/message/date-message.ts'
import { REGLE_UN_BLOC_PAR_JOUR } from '#src/app/planning/emploi/build-annee.ts'
import type { RefusCible } from '#src/app/planning/emploi/cible-emploi.ts'
import { writeCible } from '#src/app/planning/emploi/message/write-cible.ts'
import type { DispenseEmploi, Seance } from '#src/domain/planning/emploi/emploi.ts'
import { Badge } from '#src/ui/badge.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { quandOf } from '../deplacement/gestes-seance.tsx'

type Props = {
  readonly d: DemandeConnectee
  readonly emploi: string
  readonly dispenses: readonly DispenseEmploi[]
  /** Title of a cours by its identifier. */
  readonly titres: ReadonlyMap<string, string>
  readonly seances: readonly Seance[]
  /** Where to come back to once one is withdrawn; null: it may not be, here or by whoever reads. */
  readonly retour: string | null
  /** Identifiers of those the public version does not have. */
  readonly nouvelles?: ReadonlySet<string>
}

/** The rule that was waived, as it was refused. */
const regleOf = ({ langue, t }: DemandeConnectee, { regle, params }: DispenseEmploi): string =>
  regle === REGLE_UN_BLOC_PAR_JOUR
    ? t('version.dispense.cours')
    : writeCible(langue, { code: regle, params } as RefusCible)

/** Rules waived knowingly: where, which one, why, by whom, when; and the way to take each back. */
export const DispenseListe = ({ d, emploi, dispenses, titres, seances, retour, nouvelles }: Props) => {
  const { t, langue } = d
  return (
    <ul className="emploi-liste">
      {dispenses.map((one) => {
        const seance = seances.find(({ bloc }) => bloc === one.bloc)
        const titre = titres.get(one.cours) ?? ''
        const ou = seance ? `${titre}, ${quandOf(d, seance)}` : titre
        return (
          <li key={one.id} id={`dispense-${one.id}`}>
            <p>
              <strong>{ou}</strong> {nouvelles?.has(one.id) && <Badge>{t('dispense.nouvelle')}</Badge>}
            </p>
            <p>{regleOf(d, one)}</p>
            <p className="aide">
              {t('dispense.trace', {
                motif: one.motif,
                qui: one.parNom ?? t('dispense.inconnu'),
                le: writeInstant(langue, one.le),
              })}
            </p>
            {retour !== null && (
              <form
                method="post"
                action={`/emplois/${emploi}/versions/${one.edition}/dispenses/${one.id}/retirer`}
              >
                <input type="hidden" name="retour" value={retour} />
                <button className="second" aria-label={`${t('dispense.retirer')} : ${ou}`}>
                  {t('dispense.retirer')}
                </button>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
