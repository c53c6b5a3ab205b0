import { writeJour } from '#src/app/message/date-message.ts'
import { writeHeures } from '#src/app/message/duree-message.ts'
import { writeNombre } from '#src/app/message/nombre-message.ts'
import type { Etude } from '#src/app/planning/etudier-rythme.ts'
import { fillPhrase, writeExplication } from '#src/app/planning/phrase-rythme.ts'
import type { Proposition } from '#src/domain/planning/rythme/propositions.rules.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Notice, type Poids } from '#src/ui/notice.tsx'
import type { Demande } from '../shell/route.ts'
import { ReglesLues } from './regles-lues.tsx'

type Props = { readonly d: Demande; readonly etude: Etude; readonly origine: string }

const sentenceOf = ({ d, etude, origine }: Props): { poids: Poids; title: string } => {
  const { t, langue } = d
  const { heures, departs, retenu } = etude
  const meilleur = Math.max(...departs.map(({ bilan }) => bilan.heures))
  const capacite = writeNombre(langue, meilleur)
  if (heures === null) {
    const seul = writeHeures(langue, retenu.bilan.heures)
    return { poids: 'info', title: t('planning.verdict.sans', { capacite: seul }) }
  }
  const tenues = departs.filter(({ verdict }) => verdict?.tient).length
  const params = { heures: writeNombre(langue, heures), origine, capacite, tenues, nombre: departs.length }
  if (tenues === departs.length) return { poids: 'succes', title: t('planning.verdict.tient', params) }
  return tenues === 0
    ? { poids: 'bloquant', title: t('planning.verdict.impossible', params) }
    : { poids: 'avertissement', title: t('planning.verdict.selon', params) }
}

/** Whether the promise holds, first; then the arithmetic that says so, and the rules it rests on. */
export const VerdictRythme = (props: Props) => {
  const { d, etude } = props
  const { t, langue } = d
  const { retenu, heuresSemaine, semaineLegale } = etude
  const params = {
    heuresSemaine: writeNombre(langue, heuresSemaine),
    semaineLegale: writeNombre(langue, semaineLegale),
  }
  return (
    <section aria-labelledby="titre-verdict">
      <h2 id="titre-verdict" className="hors-vue">
        {t('planning.verdict')}
      </h2>
      <Notice {...sentenceOf(props)}>
        {retenu.premiere && etude.departs.length > 1 && (
          <p>{t('planning.depart', { jour: writeJour(langue, retenu.premiere) })}</p>
        )}
        {retenu.verdict && <p>{writeExplication(langue, retenu.verdict.explication)}</p>}
        {retenu.bilan.explications
          .filter(({ code }) => code === 'rythme.jours' || retenu.verdict === null)
          .map((explication) => (
            <p key={explication.code}>{writeExplication(langue, explication)}</p>
          ))}
        {heuresSemaine > semaineLegale && <p>{t('planning.semaineLongue', params)}</p>}
        <ReglesLues d={d} cite={etude.cite} />
      </Notice>
    </section>
  )
}

const Ligne = ({ d, proposition }: { d: Demande; proposition: Proposition }) => (
  <li>
    {writeExplication(d.langue, proposition.explication)}
    {proposition.depasseSemaine && (
      <>
        {' '}
        <Badge ton="avertissement">{d.t('planning.depasseSemaine')}</Badge>
      </>
    )}
  </li>
)

/** What would make it true; nothing where it is. */
export const Propositions = ({ d, etude }: Omit<Props, 'origine'>) =>
  etude.propositions.length > 0 && (
    <section className="partie-page" aria-labelledby="titre-propositions">
      <h2 id="titre-propositions">{d.t('planning.propositions')}</h2>
      <p className="aide">{d.t('planning.propositionsAide')}</p>
      <ul>
        {etude.propositions.map((proposition) => (
          <Ligne key={JSON.stringify(proposition.explication)} d={d} proposition={proposition} />
        ))}
      </ul>
    </section>
  )

const TON = { bloque: 'bloquant', avertit: 'avertissement', informe: 'info' } as const

/** What else the rhythm tells: its length, the week of its apprentices, the room for the internship. */
export const AutresConstats = ({ d, etude }: Omit<Props, 'origine'>) =>
  etude.constats.length > 0 && (
    <section className="partie-page" aria-labelledby="titre-constats">
      <h2 id="titre-constats">{d.t('planning.constats')}</h2>
      <ul>
        {etude.constats.map(({ code, params, poids, cite }) => (
          <li key={code}>
            <Badge ton={TON[poids]}>{d.t(`planning.poids.${poids}`)}</Badge>{' '}
            {fillPhrase(d.langue, `planning.constat.${code}`, params)}
            <ReglesLues d={d} cite={cite} />
          </li>
        ))}
      </ul>
    </section>
  )
