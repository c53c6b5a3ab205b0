import { writeJour } from '#src/app/message/date-message.ts'
import { writeDuree } from '#src/app/message/duree-message.ts'
import { modifierCours, type SaisieCours } from '#src/app/planning/emploi/demande/modifier-cours.ts'
import { listAlertes, type PageEmploi, showEmploi } from '#src/app/planning/emploi/show-emploi.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../../shell/form.ts'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { CoursForm, fauteCours, saisieOf } from './cours/cours-form.tsx'
import { CoursTable } from './cours/cours-table.tsx'
import { EmploiFrame } from './emploi-frame.tsx'

type Props = { readonly d: DemandeConnectee; readonly vue: PageEmploi }

/** Class and company over the legal week, said with its longest week. */
const Alertes = ({ d, vue }: Props) => {
  const alertes = listAlertes(vue)
  if (!alertes.ok || alertes.value.length === 0) return null
  return (
    <Notice poids="avertissement" title={d.t('emploi.alertes')}>
      <ul>
        {alertes.value.map(({ groupe, semaines }) => {
          const longest = semaines.reduce((a, b) => (a.cours >= b.cours ? a : b))
          const { entreprise, cours, lundi, constat } = longest
          return (
            <li key={groupe.id}>
              {d.t('emploi.alertes.texte', {
                groupe: groupe.nom,
                nombre: semaines.length,
                lundi: writeJour(d.langue, lundi),
                cours: writeDuree(d.langue, cours),
                entreprise: writeDuree(d.langue, entreprise),
                total: writeDuree(d.langue, cours + entreprise),
                seuil: Number(constat.params['seuil']),
              })}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

const Evenements = ({ d, vue: { donnees } }: Props) =>
  donnees.evenements.length > 0 && (
    <section aria-labelledby="evenements">
      <h2 id="evenements">{d.t('emploi.evenements')}</h2>
      <ul>
        {donnees.evenements.map(({ id, nom, du, au, adresse, transport, horsSite }) => {
          const dates = { du: writeJour(d.langue, du), au: writeJour(d.langue, au) }
          return (
            <li key={id}>
              <strong>{nom}</strong>,{' '}
              {d.t(du === au ? 'emploi.evenement.jour' : 'emploi.evenement.dates', dates)}
              {[horsSite ? d.t('emploi.horsSite') : null, adresse, transport]
                .filter(Boolean)
                .map((one) => ` · ${one}`)
                .join('')}
            </li>
          )
        })}
      </ul>
    </section>
  )

const show = async (d: DemandeConnectee): Promise<Response> => {
  const asked = { emploi: d.c.req.param('id') ?? '', edition: d.c.req.query('edition') ?? null }
  const shown = await showEmploi(d.monde, d.acteur, asked)
  if (!shown.ok) return errorPage(d, 'introuvable')
  const vue = shown.value
  const { emploi, cours } = vue.donnees
  const { grille, intitule } = emploi
  const fait = d.c.req.query('fait')
  const children = (
    <EmploiFrame d={d} emploi={emploi} ici="cours" edition={asked.edition ? vue.edition : null}>
      {fait === 'cree' && <Notice poids="succes" live title={d.t('emploi.creer.fait')} />}
      {fait === 'cours' && <Notice poids="succes" live title={d.t('emploi.cours.fait')} />}
      <p className="aide">
        {d.t('emploi.periode', {
          du: writeJour(d.langue, grille.debut),
          au: writeJour(d.langue, grille.fin),
        })}
        {vue.edition && (
          <>
            {' · '}
            {d.t('version.numero', { numero: vue.edition.numero })},{' '}
            {d.t(`version.statut.${vue.edition.statut}`)}
          </>
        )}
      </p>
      <Alertes d={d} vue={vue} />
      {cours.length === 0 ? <Empty title={d.t('emploi.creer.sansHeures')} /> : <CoursTable d={d} vue={vue} />}
      <Evenements d={d} vue={vue} />
    </EmploiFrame>
  )
  return page(d, { titre: intitule, largeur: 'large', children })
}

type Echec = {
  readonly saisie: SaisieCours
  readonly faute: ReturnType<typeof fauteCours>
  readonly status: number
}

const showCours = async (d: DemandeConnectee, echec?: Echec): Promise<Response> => {
  const shown = await showEmploi(d.monde, d.acteur, { emploi: d.c.req.param('id') ?? '', edition: null })
  const cours = shown.ok && shown.value.donnees.cours.find(({ id }) => id === d.c.req.param('cours'))
  if (!shown.ok || !cours) return errorPage(d, 'introuvable')
  const vue = shown.value
  if (!vue.modifiable) return errorPage(d, 'interdit')
  const faute = echec?.faute ?? null
  const children = (
    <EmploiFrame d={d} emploi={vue.donnees.emploi} ici="cours" sous={cours.intitule}>
      {faute && <Notice poids="bloquant" live title={faute.texte} />}
      <CoursForm d={d} vue={vue} cours={cours} saisie={echec?.saisie ?? saisieOf(cours)} faute={faute} />
    </EmploiFrame>
  )
  return page(d, { titre: cours.intitule, children }, echec?.status)
}

const readSaisie = async (d: DemandeConnectee): Promise<{ saisie: SaisieCours; version: number }> => {
  const form = await readForm(d.c, [
    'version',
    'intitule',
    'heures',
    'decoupage',
    'equipements',
    'ecart',
    'ecartMin',
    'horsSite',
    'adresse',
    'transport',
  ])
  const body = await d.c.req.parseBody({ all: true })
  const list = (name: string): string[] => [body[name] ?? []].flat().filter((one) => typeof one === 'string')
  const { version, horsSite, ...texts } = form
  const lists = { groupes: list('groupes'), intervenants: list('intervenants'), apres: list('apres') }
  return { saisie: { ...texts, horsSite: horsSite === 'oui', ...lists }, version: Number(version) }
}

const saveCours = async (d: DemandeConnectee): Promise<Response> => {
  const [emploi, cours] = [d.c.req.param('id') ?? '', d.c.req.param('cours') ?? '']
  const { saisie, version } = await readSaisie(d)
  const done = await modifierCours(d.monde, d.acteur, { emploi, cours, version, saisie })
  if (done.ok) return redirect(`/emplois/${emploi}?fait=cours#c-${cours}`)
  const { refus } = done
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  const faute = fauteCours(d, refus)
  if (refus.code !== 'change-entre-temps') return showCours(d, { saisie, faute, status: 422 })
  // What someone else wrote is shown, not overwritten.
  const shown = await showEmploi(d.monde, d.acteur, { emploi, edition: null })
  const now = shown.ok && shown.value.donnees.cours.find(({ id }) => id === cours)
  return now ? showCours(d, { saisie: saisieOf(now), faute, status: 409 }) : errorPage(d, 'introuvable')
}

export const emploiRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emplois/:id', acces: 'emploi.lire', repondre: show },
  {
    methode: 'GET',
    chemin: '/emplois/:id/cours/:cours',
    acces: 'emploi.modifier',
    repondre: (d) => showCours(d),
  },
  { methode: 'POST', chemin: '/emplois/:id/cours/:cours', acces: 'emploi.modifier', repondre: saveCours },
]
