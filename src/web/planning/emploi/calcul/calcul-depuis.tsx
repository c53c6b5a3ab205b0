import { writeInstant } from '#src/app/message/date-message.ts'
import { writeRompues } from '#src/app/planning/emploi/calcul/juger-calcul.ts'
import type { PageCalcul } from '#src/app/planning/emploi/calcul/show-calcul.ts'
import type { Because } from '#src/planner/regle/regle.ts'
import type { DemandeConnectee } from '../../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly vue: PageCalcul }

/** Beyond so many, the first ones say enough. */
const MONTRES = 12

/** What changed of what was asked while a run worked, or waited to be kept: who, what, when. */
export const Depuis = ({ d, vue: { changements } }: Props) => {
  const { t, langue } = d
  if (changements.length === 0) return null
  return (
    <>
      <p>{t('calcul.depuis')}</p>
      <ul>
        {changements.slice(-MONTRES).map(({ fait, nom, qui, le }) => (
          <li key={`${le.toISOString()} ${fait} ${nom}`}>
            {t('calcul.depuis.ligne', {
              quoi: t(`calcul.depuis.${fait}`, { nom }),
              qui: qui ?? t('calcul.depuis.personne'),
              le: writeInstant(langue, le),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The rules a run's plan would break now, and what changed meanwhile. */
export const Rompues = ({ d, vue, rompues }: Props & { readonly rompues: readonly Because[] }) => {
  if (rompues.length === 0) return null
  const said = writeRompues(d.langue, vue.donnees, rompues)
  const more = said.length - MONTRES
  return (
    <>
      <ul>
        {said.slice(0, MONTRES).map((one) => (
          <li key={one}>{one}</li>
        ))}
        {more > 0 && <li>{d.t('calcul.rompues.autres', { nombre: more })}</li>}
      </ul>
      <Depuis d={d} vue={vue} />
      <p>{d.t('calcul.rompues.suite')}</p>
    </>
  )
}
