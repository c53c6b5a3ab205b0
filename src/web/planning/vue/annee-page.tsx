import { writeDuree } from '#src/app/message/duree-message.ts'
import { today } from '#src/app/monde.ts'
import { writeJourLong, writeJourSemaine, writeMois } from '#src/app/planning/vue/ecrire-vue.ts'
import { nomSujet } from '#src/app/planning/vue/nom-sujet.ts'
import type { AnneeMontree } from '#src/app/planning/vue/show-annee.ts'
import type { MoisVu, SemaineVue } from '#src/domain/planning/vue/annee.rules.ts'
import { type JourVue, minutesDe } from '#src/domain/planning/vue/jours.rules.ts'
import { spellMinutes } from '#src/kit/duree.ts'
import { addDays, weekday } from '#src/kit/jour.ts'
import { mondayOf } from '#src/kit/periode.ts'
import { Empty } from '#src/ui/empty.tsx'
import type { Demande, DemandeConnectee } from '../../shell/route.ts'
import { hrefVue } from './adresse-vue.ts'
import { ChoixPlie } from './barre-vue.tsx'
import { BilanTable } from './bilan-table.tsx'
import { EnteteVue } from './entete-vue.tsx'
import { ExportsVue } from './exports-vue.tsx'

const ETATS = ['entreprise', 'projet', 'evenement', 'occupee'] as const
type Etat = (typeof ETATS)[number]

const etatsDe = (j: JourVue): readonly Etat[] =>
  ETATS.filter((etat) => j.plages.some(({ genre }) => genre === etat))

const fondDe = (j: JourVue): string => {
  if (minutesDe(j) > 0) return 'etat-cours'
  const [first] = etatsDe(j)
  if (j.ferie) return 'etat-ferie'
  if (first) return `etat-${first}`
  return j.fermeture ? 'etat-fermeture' : 'etat-libre'
}

/** A word for the eye, a sentence for the ear. */
const Signe = ({ d, etat, nom }: { d: Demande; etat: Etat | 'ferie' | 'fermeture'; nom?: string | null }) => (
  <>
    <span aria-hidden="true" className="signe">
      {d.t(`vue.lettre.${etat}`)}
    </span>
    <span className="lu">{[d.t(`vue.cle.${etat}`), nom].filter(Boolean).join(' : ')} </span>
  </>
)

const Case = ({ d, jour: j }: { d: Demande; jour: JourVue }) => {
  const minutes = minutesDe(j)
  const here = today(d.monde)
  return (
    <td
      className={`${fondDe(j)}${j.jour < here ? ' passe' : ''}`}
      title={j.ferie ?? j.fermeture ?? undefined}
      aria-current={j.jour === here ? 'date' : undefined}
    >
      <time dateTime={j.jour} className="quantieme">
        {Number(j.jour.slice(8))}
      </time>{' '}
      {minutes > 0 && <span className="signe">{spellMinutes(minutes)}</span>}
      {etatsDe(j).map((etat) => (
        <Signe key={etat} d={d} etat={etat} />
      ))}
      {j.ferie && <Signe d={d} etat="ferie" nom={j.ferie} />}
      {j.fermeture && !j.ferie && <Signe d={d} etat="fermeture" nom={j.fermeture} />}
    </td>
  )
}

const Semaine = ({
  d,
  annee,
  semaine,
  rangs,
}: {
  d: Demande
  annee: AnneeMontree
  semaine: SemaineVue
  rangs: readonly number[]
}) => (
  <tr>
    <th scope="row" id={`s-${semaine.lundi}`}>
      <a
        href={hrefVue(annee.vue, 'semaine', { semaine: semaine.lundi })}
        aria-current={semaine.lundi === mondayOf(today(d.monde)) ? 'true' : undefined}
      >
        <span className="lu">
          {d.t('vue.du', {
            du: writeJourLong(d.langue, semaine.lundi),
            au: writeJourLong(d.langue, semaine.jours.at(-1)!.jour),
          })}
          ,{' '}
        </span>
        {semaine.numero}
      </a>
    </th>
    {rangs.map((rang) => {
      const own = semaine.jours.find((one) => weekday(one.jour) === rang)
      return own ? <Case key={rang} d={d} jour={own} /> : <td key={rang}>–</td>
    })}
    <td className="nombre">{semaine.minutes > 0 ? spellMinutes(semaine.minutes) : ''}</td>
  </tr>
)

const Mois = ({
  d,
  annee,
  mois,
  rangs,
}: {
  d: Demande
  annee: AnneeMontree
  mois: MoisVu
  rangs: readonly number[]
}) => (
  <table className="mois">
    <caption>
      {writeMois(d.langue, mois.mois)}{' '}
      <span>{d.t('vue.mois.heures', { heures: writeDuree(d.langue, mois.minutes) })}</span>
    </caption>
    <thead>
      <tr>
        <th scope="col">
          <abbr title={d.t('vue.semaine')}>{d.t('vue.colonne.semaine')}</abbr>
        </th>
        {rangs.map((rang) => {
          const nom = writeJourSemaine(d.langue, addDays(mois.semaines[0]!.lundi, rang - 1))
          return (
            <th key={rang} scope="col">
              <span aria-hidden="true">{nom.slice(0, 1)}</span>
              <span className="lu">{nom}</span>
            </th>
          )
        })}
        <th scope="col" className="nombre">
          {d.t('vue.colonne.heures')}
        </th>
      </tr>
    </thead>
    <tbody>
      {mois.semaines.map((semaine) => (
        <Semaine key={semaine.lundi} {...{ d, annee, semaine, rangs }} />
      ))}
    </tbody>
  </table>
)

const Legende = ({ d }: { d: Demande }) => (
  <section aria-labelledby="legende" className="vue-legende">
    <h2 id="legende" className="lu">
      {d.t('vue.legende')}
    </h2>
    <ul>
      <li>
        <span className="cle etat-cours">7 h</span> {d.t('vue.cle.cours')}
      </li>
      {([...ETATS, 'ferie', 'fermeture'] as const).map((etat) => (
        <li key={etat}>
          <span className={`cle etat-${etat}`}>{d.t(`vue.lettre.${etat}`)}</span> {d.t(`vue.cle.${etat}`)}
        </li>
      ))}
    </ul>
  </section>
)

/** A whole year: months of weeks, the hours of each, and of each cours. */
export const AnneePage = ({ d, annee }: { d: DemandeConnectee; annee: AnneeMontree }) => {
  const { t } = d
  const { vue, mois, minutes, bilan } = annee
  const { donnees, sujet, edition } = vue
  const here = mondayOf(today(d.monde))
  const rangs = [
    ...new Set(mois.flatMap((m) => m.semaines.flatMap((s) => s.jours.map((one) => weekday(one.jour))))),
  ].sort()
  return (
    <>
      <EnteteVue
        d={d}
        vue={vue}
        ici="annee"
        titre={
          <>
            {nomSujet(vue, t)} <small className="vue-quand">{donnees.emploi.intitule}</small>
          </>
        }
      />
      <div className="vue-barre">
        {mois.some(({ semaines }) => semaines.some(({ lundi }) => lundi === here)) && (
          <nav className="vue-semaines ecran" aria-label={t('vue.changerSemaine')}>
            <a className="bouton second" href={`#s-${here}`}>
              {t('vue.cetteSemaine')}
            </a>
          </nav>
        )}
        <p className="vue-somme">
          {t('vue.total')} : <strong>{writeDuree(d.langue, minutes)}</strong>
        </p>
        <ChoixPlie d={d} vue={vue} action={`/emplois/${donnees.emploi.id}/annee`} />
      </div>
      {edition === null && (
        <Empty title={t('vue.vide')}>
          <p>{t('vue.vide.texte')}</p>
        </Empty>
      )}
      <Legende d={d} />
      <div className="annee">
        {mois.map((one) => (
          <Mois key={one.mois} {...{ d, annee, mois: one, rangs }} />
        ))}
      </div>
      {sujet && <BilanTable d={d} bilan={bilan} />}
      <ExportsVue d={d} vue={vue} />
    </>
  )
}
