import { writeJour } from '#src/app/message/date-message.ts'
import type { Etude } from '#src/app/planning/etudier-rythme.ts'
import type { PageRythme } from '#src/app/planning/show-rythme.ts'
import { Badge } from '#src/ui/badge.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { FilProgramme } from '../offre/programme/fil-programme.tsx'
import type { Demande } from '../shell/route.ts'
import { Frise, Legende, titreDepart } from './frise.tsx'
import { HypothesesForm } from './hypotheses-form.tsx'
import { LimitesTable } from './limites-table.tsx'
import { SemainesTable } from './semaines-table.tsx'
import { TotauxTable } from './totaux-table.tsx'
import { AutresConstats, Propositions, VerdictRythme } from './verdict-rythme.tsx'

type Props = { readonly d: Demande; readonly rythme: PageRythme }

/** What is missing, named, and where it is filled in. */
const Vide = ({ d, rythme: { place, modifiable, manques } }: Props) => (
  <Empty title={d.t('planning.vide')}>
    <ul>
      {(manques.length === 0 ? (['dates'] as const) : manques).map((manque) => (
        <li key={manque}>{d.t(`planning.manque.${manque}`)}</li>
      ))}
    </ul>
    <p>
      {modifiable ? (
        <a className="bouton" href={`/programmes/${place.id}/modifier?partie=organisation`}>
          {d.t('planning.completer')}
        </a>
      ) : (
        <a className="bouton second" href={`/programmes/${place.id}`}>
          {d.t('planning.ouvrir')}
        </a>
      )}
    </p>
  </Empty>
)

const Annee = ({ d, etude }: { d: Demande; etude: Etude }) => {
  const { t, langue } = d
  const { cadre, departs, retenu, inconnues } = etude
  return (
    <section className="partie-page" aria-labelledby="titre-annee">
      <h2 id="titre-annee">{t('planning.annee')}</h2>
      <p>{t('planning.periode', { du: writeJour(langue, cadre.du), au: writeJour(langue, cadre.au) })}</p>
      {inconnues.length > 0 && (
        <p className="aide">{t('planning.inconnues', { annees: inconnues.join(', ') })}</p>
      )}
      <Legende d={d} />
      <section
        className="cadre frises"
        aria-label={t('planning.frise.glisser')}
        // A region that scrolls must be reachable by the keyboard alone (RGAA 13.8, WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {departs.map((depart) => (
          <figure key={depart.premiere ?? ''}>
            <figcaption>
              {titreDepart(d, depart)}
              {depart === retenu && departs.length > 1 && (
                <>
                  {' '}
                  <Badge ton="accent">{t('planning.frise.retenue')}</Badge>
                </>
              )}
            </figcaption>
            <Frise d={d} depart={depart} />
          </figure>
        ))}
      </section>
      <SemainesTable d={d} etude={etude} />
      <TotauxTable d={d} etude={etude} />
    </section>
  )
}

const Corps = ({ d, rythme }: Props) => {
  const { etude: lue, organisation } = rythme
  if (!lue.ok) {
    const params = { jour: writeJour(d.langue, lue.refus.jour), cherche: lue.refus.cherche }
    return <Notice poids="avertissement" title={d.t('planning.droitInconnu', params)} />
  }
  const etude = lue.value
  if (etude === null) return <Vide d={d} rythme={rythme} />
  const annonce = etude.heures === organisation.heuresAnnoncees
  const origine = d.t(annonce ? 'planning.annoncees' : 'planning.essayees')
  return (
    <>
      <VerdictRythme d={d} etude={etude} origine={origine} />
      <HypothesesForm d={d} rythme={rythme} etude={etude} />
      <Propositions d={d} etude={etude} />
      <Annee d={d} etude={etude} />
      <LimitesTable d={d} etude={etude} origine={origine} suppose={rythme.saisie} />
      <AutresConstats d={d} etude={etude} />
    </>
  )
}

/** Whether the year can hold what the programme promises. */
export const RythmePage = ({ d, rythme }: Props) => {
  const { place, organisation } = rythme
  const titre = d.t('planning.rythme')
  return (
    <>
      <FilProgramme d={d} place={place} suite={[{ text: titre }]} />
      <h1>
        {titre} · {place.parcoursCode}
      </h1>
      {organisation.rythmeTexte && (
        <blockquote lang="fr" className="rythme-phrase">
          {organisation.rythmeTexte}
        </blockquote>
      )}
      <Corps d={d} rythme={rythme} />
    </>
  )
}
