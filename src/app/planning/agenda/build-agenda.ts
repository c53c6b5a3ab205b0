import type { Donnees } from '#src/domain/planning/emploi/emploi.ts'
import { type JourVue, joursVus, minutesDe } from '#src/domain/planning/vue/jours.rules.ts'
import { concerne, evenementsSeuls, type Sujet } from '#src/domain/planning/vue/sujet.rules.ts'
import type { CalendrierIcs, EvenementIcs } from '#src/formats/ics/calendrier.ts'
import { parisInstant } from '#src/formats/ics/paris.ts'
import { eachDay } from '#src/kit/periode.ts'
import type { Db } from '#src/store/database.ts'
import type { CibleAgenda } from '#src/store/planning/agenda-store.ts'
import { listEnseignements } from '#src/store/planning/agenda-store.ts'
import { listEditions } from '#src/store/planning/edition-store.ts'
import { listSeances } from '#src/store/planning/seance-store.ts'
import { translator } from '../../message/catalogue.ts'
import { writeDuree } from '../../message/duree-message.ts'
import { readDonnees } from '../emploi/read-donnees.ts'
import { type Carnet, direSeance, readCarnet, writeRang } from '../vue/carnet.ts'
import { nomSujet } from '../vue/nom-sujet.ts'
import { dater, editionsPubliques, type SeanceDatee } from './historique.ts'

/** Always French, the language of the programmes: whoever holds the address brings no language. */
const t = translator('fr')

type Contexte = {
  readonly donnees: Donnees
  readonly carnet: Carnet
  readonly sujet: Sujet
  /** Every séance that was public, of this subject. */
  readonly datees: readonly SeanceDatee[]
  /** How many versions were public, and when the last became so. */
  readonly versions: number
  readonly derniere: Date
  /** Of the installation: identifiers are unique in the world. */
  readonly hote: string
}

const lines = (list: readonly (string | null | false)[]): string | null =>
  list.filter((one) => one !== null && one !== false && one !== '').join('\n') || null

const deSeance = ({ carnet, hote }: Contexte, { seance, ...datee }: SeanceDatee): EvenementIcs => {
  const dite = direSeance(carnet, seance)
  const { site } = dite
  const dedans = [dite.salle?.nom, site?.nom, site?.adresse].filter(Boolean).join(', ')
  return {
    uid: `seance-${seance.bloc}@${hote}`,
    sequence: datee.sequence,
    modifieLe: datee.modifieLe,
    annule: datee.annulee,
    quand: {
      debut: parisInstant(seance.jour, seance.debut),
      fin: parisInstant(seance.jour, seance.debut + seance.duree),
    },
    titre: seance.horsSite ? `${dite.titre} (${t('vue.horsSite')})` : dite.titre,
    lieu: seance.horsSite ? seance.adresse : dedans || seance.adresse,
    description: lines([
      writeRang(t, dite),
      seance.horsSite &&
        `${t('vue.horsSite')} · ${t('vue.transport')} : ${seance.transport ?? t('vue.transport.inconnu')}`,
      dite.intervenants.length > 0 && `${t('vue.avec')} ${dite.intervenants.join(', ')}`,
      dite.groupes.length > 0 && `${t('vue.pour')} ${dite.groupes.join(', ')}`,
      !seance.horsSite && site?.acces ? site.acces : null,
    ]),
  }
}

/** Events that only hold people; they are edited in place, so the version of what is asked counts their changes. */
const desEvenements = ({ donnees, sujet, derniere, hote }: Contexte): readonly EvenementIcs[] =>
  evenementsSeuls(donnees)
    .filter(concerne(donnees, sujet))
    .flatMap((e): EvenementIcs[] => {
      const common = {
        sequence: donnees.emploi.version,
        modifieLe: derniere,
        annule: false,
        titre: e.horsSite ? `${e.nom} (${t('vue.horsSite')})` : e.nom,
        lieu: e.adresse,
        description: lines([e.transport && `${t('vue.transport')} : ${e.transport}`]),
      }
      const { debut, fin } = e
      if (debut === null || fin === null)
        return [{ ...common, uid: `evenement-${e.id}@${hote}`, quand: { du: e.du, au: e.au } }]
      return eachDay({ du: e.du, au: e.au }).map((jour) => ({
        ...common,
        uid: `evenement-${e.id}-${jour}@${hote}`,
        quand: { debut: parisInstant(jour, debut), fin: parisInstant(jour, fin) },
      }))
    })

/** What an employer needs: whole days, in training (with its hours) or at work. Nothing of what is taught. */
const pourEmployeur = ({
  donnees,
  sujet,
  datees,
  versions,
  derniere,
  hote,
}: Contexte): readonly EvenementIcs[] => {
  const { grille } = donnees.emploi
  const seances = datees.flatMap(({ seance, annulee }) => (annulee ? [] : seance))
  const jours = joursVus({ donnees, seances, occupees: [], sujet }, { du: grille.debut, au: grille.fin })
  const event = (j: JourVue, titre: string, genre: string): EvenementIcs => ({
    uid: `${genre}-${sujet.id}${sujet.statut ?? ''}-${j.jour}@${hote}`,
    sequence: versions - 1,
    modifieLe: derniere,
    annule: false,
    quand: { du: j.jour, au: j.jour },
    titre,
    lieu: null,
    description: null,
  })
  return jours.flatMap((j) => {
    const minutes = minutesDe(j)
    const formation = minutes > 0 || j.plages.some(({ genre }) => genre === 'evenement')
    const entreprise = j.plages.some(({ genre }) => genre === 'entreprise')
    return [
      ...(formation
        ? [
            event(
              j,
              minutes > 0
                ? t('agenda.formation', { heures: writeDuree('fr', minutes) })
                : t('agenda.formationSeule'),
              'formation',
            ),
          ]
        : []),
      ...(entreprise ? [event(j, t('agenda.entreprise'), 'entreprise')] : []),
    ]
  })
}

const contexteOf = async (
  db: Db,
  { emploi, sujet, hote }: { readonly emploi: string; readonly sujet: Sujet; readonly hote: string },
): Promise<Contexte | undefined> => {
  const donnees = await readDonnees(db, emploi)
  if (!donnees) return undefined
  const publiques = editionsPubliques(await listEditions(db, emploi))
  const derniere = publiques.at(-1)?.publieeLe
  if (!derniere) return undefined
  const isOurs = concerne(donnees, sujet)
  const versions = await Promise.all(
    publiques.map(async ({ id, publieeLe }) => ({
      le: publieeLe!,
      seances: await listSeances(db, { edition: id }),
    })),
  )
  const carnet = await readCarnet(db, donnees, versions.at(-1)!.seances)
  const datees = dater(versions.map(({ le, seances }) => ({ le, seances: seances.filter(isOurs) })))
  return { donnees, carnet, sujet, datees, versions: publiques.length, derniere, hote }
}

const evenementsOf = (c: Contexte, nature: 'seances' | 'employeur'): readonly EvenementIcs[] =>
  nature === 'employeur'
    ? pourEmployeur(c)
    : [...c.datees.map((one) => deSeance(c, one)), ...desEvenements(c)]

/** The calendar of a subject or of a person: public versions only. */
export const buildAgenda = async (db: Db, cible: CibleAgenda, hote: string): Promise<CalendrierIcs> => {
  if ('emploi' in cible) {
    const c = await contexteOf(db, { ...cible, hote })
    if (!c) return { nom: t('vue.emplois'), evenements: [] }
    const nom = nomSujet(c, t)
    return {
      nom: cible.nature === 'employeur' ? t('agenda.nom.employeur', { nom }) : nom,
      evenements: evenementsOf(c, cible.nature),
    }
  }
  const taught = await listEnseignements(db, cible.personne)
  const own = await Promise.all(
    taught.map(({ emploi, intervenant }) =>
      contexteOf(db, { emploi, sujet: { genre: 'intervenant', id: intervenant, statut: null }, hote }),
    ),
  )
  return {
    nom: t('vue.monPlanning'),
    evenements: own.flatMap((c) => (c ? evenementsOf(c, 'seances') : [])),
  }
}
