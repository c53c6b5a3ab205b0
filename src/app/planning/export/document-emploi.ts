/** A week or a year of a timetable, turned into the words of a document. */
import type { Translate } from '#src/app/message/catalogue.ts'
import type { Edition } from '#src/domain/planning/emploi/emploi.ts'
import type { MoisVu } from '#src/domain/planning/vue/annee.rules.ts'
import { type JourVue, minutesDe, type Plage } from '#src/domain/planning/vue/jours.rules.ts'
import type { AnneePdf, CaseJour, PlagePdf, SemainePdf } from '#src/formats/emploi-pdf/emploi-document.ts'
import { addDays, type Jour, weekday } from '#src/kit/jour.ts'
import { writeInstant } from '../../message/date-message.ts'
import { writeDuree, writePlage } from '../../message/duree-message.ts'
import { type Carnet, direSeance, writeRang } from '../vue/carnet.ts'
import { writeJourLong, writeJourSemaine, writeMois } from '../vue/ecrire-vue.ts'

/** What is written in French is written so whoever reads: the document leaves the house. */
const LANGUE = 'fr'
const ETATS = ['entreprise', 'projet', 'evenement', 'occupee'] as const

export type EnteteDocument = {
  readonly t: Translate
  /** Whose. */
  readonly nom: string
  readonly emploi: string
  readonly composante: string
  readonly edition: Pick<Edition, 'numero' | 'statut' | 'publieeLe'> | null
}

const piedOf = ({ t, edition }: EnteteDocument): string => {
  if (!edition) return t('vue.vide')
  const { numero, statut, publieeLe } = edition
  if (statut === 'brouillon') return t('vue.brouillon.titre')
  return publieeLe
    ? t('vue.publieeLe', { numero, le: writeInstant(LANGUE, publieeLe) })
    : t(`vue.edition.${statut}`, { numero })
}

const caseOf = (t: Translate, j: JourVue): CaseJour => {
  const minutes = minutesDe(j)
  const found = ETATS.filter((etat) => j.plages.some(({ genre }) => genre === etat))
  const ferme = j.ferie ? ('ferie' as const) : j.fermeture ? ('fermeture' as const) : null
  const letters = [...found, ...(ferme ? [ferme] : [])].map((etat) => t(`vue.lettre.${etat}`))
  return {
    quantieme: String(Number(j.jour.slice(8))),
    signe: [...(minutes > 0 ? [writeDuree(LANGUE, minutes)] : []), ...letters].join(' '),
    etat: minutes > 0 ? 'cours' : j.ferie ? 'ferie' : (found[0] ?? ferme ?? 'libre'),
  }
}

/** The year on one sheet. */
export const documentAnnee = (entete: EnteteDocument, mois: readonly MoisVu[]): AnneePdf => {
  const { t } = entete
  const weeks = mois.flatMap(({ semaines }) => semaines)
  const rangs = [...new Set(weeks.flatMap(({ jours }) => jours.map(({ jour }) => weekday(jour))))].sort()
  const monday = weeks[0]?.lundi
  const minutes = weeks.reduce((sum, one) => sum + one.minutes, 0)
  return {
    genre: 'annee',
    titre: entete.nom,
    sousTitre: entete.emploi,
    auteur: entete.composante,
    pied: piedOf(entete),
    colonnes: [
      t('vue.colonne.semaine'),
      ...(monday ? rangs.map((rang) => writeJourSemaine(LANGUE, addDays(monday, rang - 1)).slice(0, 3)) : []),
      t('vue.colonne.heures'),
    ],
    mois: mois.map((one) => ({
      titre: writeMois(LANGUE, one.mois),
      heures: t('vue.mois.heures', { heures: writeDuree(LANGUE, one.minutes) }),
      semaines: one.semaines.map((semaine) => ({
        numero: String(semaine.numero),
        jours: rangs.map((rang) => {
          const own = semaine.jours.find(({ jour }) => weekday(jour) === rang)
          return own ? caseOf(t, own) : null
        }),
        heures: semaine.minutes > 0 ? writeDuree(LANGUE, semaine.minutes) : '–',
      })),
    })),
    legende: [
      { signe: writeDuree(LANGUE, 7 * 60), texte: t('vue.cle.cours') },
      ...([...ETATS, 'ferie', 'fermeture'] as const).map((etat) => ({
        signe: t(`vue.lettre.${etat}`),
        texte: t(`vue.cle.${etat}`),
      })),
    ],
    total: `${t('vue.total')} : ${writeDuree(LANGUE, minutes)}`,
  }
}

const horsSite = (t: Translate, adresse: string | null, transport: string | null): readonly string[] => [
  `${t('vue.horsSite')} : ${adresse ?? t('vue.lieu.inconnu')}`,
  `${t('vue.transport')} : ${transport ?? t('vue.transport.inconnu')}`,
]

const plageOf = (t: Translate, carnet: Carnet, plage: Plage): PlagePdf => {
  const heures = writePlage(LANGUE, plage)
  if (plage.genre === 'seance') {
    const { seance } = plage
    const dite = direSeance(carnet, seance)
    const lieu = seance.horsSite
      ? horsSite(t, seance.adresse, seance.transport)
      : dite.salle
        ? [`${t('vue.salle')} : ${dite.salle.nom}`]
        : [seance.adresse].filter((one) => one !== null)
    const avec = dite.intervenants.length > 0 ? [`${t('vue.avec')} ${dite.intervenants.join(', ')}`] : []
    return {
      heures,
      titre: dite.titre,
      fort: true,
      lignes: [writeRang(t, dite), ...lieu, ...avec, `${t('vue.pour')} ${dite.groupes.join(', ')}`],
    }
  }
  if (plage.genre === 'evenement') {
    const { nom, adresse, transport, horsSite: dehors } = plage.evenement
    return {
      heures,
      titre: nom,
      fort: true,
      lignes: dehors ? horsSite(t, adresse, transport) : adresse ? [adresse] : [],
    }
  }
  if (plage.genre === 'occupee')
    return { heures, titre: t('vue.occupee'), fort: false, lignes: [plage.emploi] }
  const groupes = plage.groupes.flatMap((id) => carnet.groupes.get(id)?.nom ?? [])
  return { heures: '', titre: t(`vue.${plage.genre}`), fort: false, lignes: [groupes.join(', ')] }
}

/** One week on one sheet, or as many as it takes. */
export const documentSemaine = (
  entete: EnteteDocument,
  { carnet, jours, lundi }: { carnet: Carnet; jours: readonly JourVue[]; lundi: Jour },
): SemainePdf => {
  const { t } = entete
  const last = jours.at(-1)?.jour ?? lundi
  return {
    genre: 'semaine',
    titre: entete.nom,
    sousTitre: t('vue.du', { du: writeJourLong(LANGUE, lundi), au: writeJourLong(LANGUE, last) }),
    auteur: entete.composante,
    pied: piedOf(entete),
    jours: jours.map((j) => ({
      titre: writeJourLong(LANGUE, j.jour),
      notes: [
        ...(j.ferie ? [t('vue.ferie', { nom: j.ferie })] : []),
        ...(j.fermeture ? [t('vue.fermeture', { nom: j.fermeture })] : []),
        ...(j.plages.length === 0 && !j.ferie && !j.fermeture ? [t('vue.jour.libre')] : []),
      ],
      plages: j.plages.map((plage) => plageOf(t, carnet, plage)),
    })),
  }
}
