import { writeJour } from '#src/app/message/date-message.ts'
import { writeDuree, writeMinute } from '#src/app/message/duree-message.ts'
import type { Attendue, PageAttente } from '#src/app/planning/emploi/attente/show-attente.ts'
import { writeCible } from '#src/app/planning/emploi/message/write-cible.ts'
import { type Lexique, nomDe, writeListe } from '#src/app/planning/phrase/lexique.ts'
import { writeAttente, writeConcession } from '#src/app/planning/phrase/write-attente.ts'
import { Empty } from '#src/ui/empty.tsx'
import { TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

type Props = { readonly d: DemandeConnectee; readonly vue: PageAttente; readonly lexique: Lexique }
type Reparation = NonNullable<Attendue['reparations']>[number]

const Reparer = ({ d, vue, lexique, bloc, r }: Props & { bloc: string; r: Reparation }) => {
  const { t } = d
  const { edition, donnees } = vue.situation
  const what = writeConcession(lexique, r.concession)
  const prevenir = writeListe(
    lexique,
    r.prevenir.map((id) => nomDe(lexique, id)),
  )
  const effects = [
    t('attente.gagnes', { nombre: r.gagnes }),
    r.deplacees.length > 0 && t('attente.deplacees', { nombre: r.deplacees.length }),
    r.prevenir.length > 0 && t('attente.prevenir', { qui: prevenir }),
  ]
  return (
    <li>
      <strong>{what}</strong> <span className="aide">{effects.filter(Boolean).join(' · ')}</span>
      {vue.modifiable && (
        <form method="post" action={`/emplois/${donnees.emploi.id}/non-places`}>
          <input type="hidden" name="edition" value={edition.id} />
          <input type="hidden" name="bloc" value={bloc} />
          <input type="hidden" name="concession" value={JSON.stringify(r.concession)} />
          {r.concession.code === 'lever-un-bloc-par-jour' && (
            <TextField name="motif" id={`motif-${bloc}`} label={t('attente.motif')} />
          )}
          <button className="second" aria-label={`${t('attente.accorder')} : ${what}`}>
            {t('attente.accorder')}
          </button>
        </form>
      )}
    </li>
  )
}

/** Whether some start is free: the planner only has to run. */
const isLibre = ({ explications }: Attendue): boolean =>
  explications?.some((e) => {
    const held = e.code === 'occupation' ? e.par.reduce((sum, { creneaux }) => sum + creneaux, 0) : 0
    return e.code === 'occupation' && held < e.creneaux
  }) ?? false

const Une = ({ d, vue, lexique, une }: Props & { une: Attendue }) => {
  const { t } = d
  const { edition, donnees } = vue.situation
  const titre = t('attente.seance', {
    cours: nomDe(lexique, une.cours),
    duree: writeDuree(d.langue, une.minutes),
  })
  return (
    <li id={`b-${une.bloc}`}>
      <h3>{titre}</h3>
      {une.explications === null ? null : une.explications.length === 0 ? (
        <p>{t('attente.evenement')}</p>
      ) : (
        <ol>
          {une.explications.map((e) => {
            const said = writeAttente(lexique, e)
            return <li key={said}>{said}</li>
          })}
        </ol>
      )}
      {isLibre(une) ? (
        <p>
          <a
            className="bouton second"
            href={`/emplois/${donnees.emploi.id}/calcul?edition=${edition.id}`}
            aria-label={`${t('calcul.lancer')} : ${titre}`}
          >
            {t('calcul.lancer')}
          </a>
        </p>
      ) : une.reparations === null ? (
        (une.explications === null || une.explications.length > 0) && (
          <p>
            <a
              className="bouton second"
              href={`/emplois/${donnees.emploi.id}/non-places?edition=${edition.id}&bloc=${une.bloc}#b-${une.bloc}`}
              aria-label={`${t('attente.chercher')} : ${titre}`}
            >
              {t('attente.chercher')}
            </a>
          </p>
        )
      ) : une.reparations.length === 0 ? (
        <p>{t('attente.aucuneReparation')}</p>
      ) : (
        <>
          <p>
            <strong>{t('attente.reparations')}</strong>
          </p>
          <ul className="emploi-reparations">
            {une.reparations.map((r) => (
              <Reparer
                key={JSON.stringify(r.concession)}
                d={d}
                vue={vue}
                lexique={lexique}
                bloc={une.bloc}
                r={r}
              />
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

/** What has no date and why, cheapest answer first; what no longer holds where it stands. */
export const AttentePage = ({ d, vue, lexique }: Props) => {
  const { t } = d
  const { attente, rompues, situation } = vue
  const { emploi } = situation.donnees
  return (
    <>
      {rompues.length > 0 && (
        <Notice poids="bloquant" title={t('attente.rompues')}>
          <p>{t('attente.rompues.texte')}</p>
          <ul>
            {rompues.map(({ seance, pourquoi }) => (
              <li key={seance.id}>
                <a href={`/emplois/${emploi.id}/semaine?edition=${seance.edition}&semaine=${seance.jour}`}>
                  {nomDe(lexique, seance.cours)}, {writeJour(d.langue, seance.jour)},{' '}
                  {writeMinute(d.langue, seance.debut)}
                </a>{' '}
                : {writeCible(d.langue, pourquoi)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {attente.length === 0 ? (
        <Empty title={t('attente.tout')}>
          <p>{t('attente.tout.texte')}</p>
        </Empty>
      ) : (
        <section aria-labelledby="attente">
          <h2 id="attente">{t('attente.nombre', { nombre: attente.length })}</h2>
          <ul className="emploi-liste">
            {attente.map((une) => (
              <Une key={une.bloc} d={d} vue={vue} lexique={lexique} une={une} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
