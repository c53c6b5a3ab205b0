import { anneeDeContrat } from '#src/domain/offre/fiche/annee-contrat.rules.ts'
import { sommeHeures } from '#src/domain/offre/heures.rules.ts'
import type { Ec, Partie, Semestre, Ue, Volume } from '#src/domain/offre/maquette.schema.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { LigneTableau, TableauFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import { writeNombre } from '../../message/nombre-message.ts'
import { writeStatuts } from './fiche-admission.ts'
import type { Lecteur } from './fiche-bloc.ts'

/** A column of the curriculum: there only when some line states it. */
type Colonne = {
  readonly nom: 'publics' | 'heures' | 'ects' | 'coefficient' | 'evaluation' | 'enseignants'
  readonly write: (l: Lecteur, line: Ue | Ec) => string
}

const isEc = (line: Ue | Ec): line is Ec => 'volumes' in line
const known = (langue: Lecteur['langue'], n: number | null): string =>
  n === null ? '' : writeNombre(langue, n)

const volumes = ({ t, langue }: Lecteur, all: readonly Volume[]): string =>
  all
    .map(({ heures, mode }) =>
      mode === null
        ? t('fiche.heures', { heures: writeNombre(langue, heures) })
        : t('fiche.heuresMode', { heures: writeNombre(langue, heures), mode: t(`fiche.mode.${mode}`) }),
    )
    .join(' + ')

const COLONNES: readonly Colonne[] = [
  { nom: 'publics', write: ({ t }, line) => (isEc(line) ? writeStatuts(t, line.statuts) : '') },
  { nom: 'heures', write: (l, line) => (isEc(line) ? volumes(l, line.volumes) : '') },
  { nom: 'ects', write: ({ langue }, line) => known(langue, line.ects) },
  { nom: 'coefficient', write: ({ langue }, line) => known(langue, line.coefficient) },
  { nom: 'evaluation', write: (_, line) => (isEc(line) ? (line.evaluation ?? '') : '') },
  { nom: 'enseignants', write: (_, line) => line.responsables.join(', ') },
]

const linesOf = (partie: Partie): readonly (Ue | Ec)[] =>
  partie.ues.flatMap((ue) => (ue.intitule === null ? ue.ecs : [ue, ...ue.ecs]))

const writeLine =
  (l: Lecteur, colonnes: readonly Colonne[]) =>
  (line: Ue | Ec): LigneTableau => {
    const cellules = colonnes.map(({ nom, write }) => {
      const text = write(l, line)
      if (text || !isEc(line)) return text
      return l.t(nom === 'publics' ? 'fiche.tousPublics' : 'fiche.inconnu')
    })
    const titre = [line.code, line.intitule].filter(Boolean).join(' ')
    const communs = isEc(line) ? (line.communAvec ?? []) : []
    const partage =
      communs.length > 0 ? ` (${l.t('fiche.communAvec', { parcours: communs.join(', ') })})` : ''
    return {
      niveau: isEc(line) ? 'ec' : 'ue',
      titre: isEc(line) ? `${titre}${partage}` : `UE ${titre}`,
      cellules,
    }
  }

/** The sum of what is known, said to be a minimum while a line is unknown. */
const footOf = (l: Lecteur, colonnes: readonly Colonne[], semestre: Semestre): TableauFiche['pied'] => {
  const { t, langue } = l
  if (!colonnes.some(({ nom }) => nom === 'heures')) return null
  const { heures, inconnues } = sommeHeures({ blocs: [], semestres: [semestre] })
  const write = writeNombre(langue, heures)
  const total =
    inconnues === 0
      ? t('fiche.heures', { heures: write })
      : t('fiche.totalMinimum', { heures: write, inconnues })
  return { titre: t('fiche.total'), cellules: colonnes.map(({ nom }) => (nom === 'heures' ? total : '')) }
}

/** Hours of a one-year work contract are those of its first year, whichever year of the diploma it covers: both are said. */
const labelOf = ({ t }: Lecteur, programme: Programme, nom: Colonne['nom']): string => {
  const annee = anneeDeContrat(programme)
  return nom === 'heures' && annee !== null
    ? t('fiche.colonne.heuresContrat', { annee })
    : t(`fiche.colonne.${nom}`)
}

const SUJETS = ['heures', 'ects', 'evaluation'] as const

const tableOf = (l: Lecteur, programme: Programme, semestre: Semestre): TableauFiche => {
  const { maquette } = programme
  const { t } = l
  const lines = semestre.parties.flatMap(linesOf)
  const stated = COLONNES.filter(({ write }) => lines.some((line) => write(l, line) !== ''))
  const colonnes = stated.length > 0 ? stated : COLONNES.slice(0, 1)
  const sujets = SUJETS.filter((sujet) => !stated.some(({ nom }) => nom === sujet))
  const bloc = (code: string | null): string | null => {
    const found = maquette.blocs.find((one) => one.code === code)
    return found ? `${found.code} ${found.intitule}` : code
  }
  return {
    type: 'tableau',
    titre: semestre.code
      ? t('fiche.semestre', { numero: semestre.code.replace(/^S/, '') })
      : t('fiche.detail'),
    note:
      sujets.length > 0
        ? t('fiche.nonPrecise', { sujets: sujets.map((sujet) => t(`fiche.sujet.${sujet}`)).join(', ') })
        : null,
    colonnes: [t('fiche.colonne.enseignement'), ...colonnes.map(({ nom }) => labelOf(l, programme, nom))],
    groupes: semestre.parties.map((partie) => ({
      titre: bloc(partie.bloc),
      lignes: linesOf(partie).map(writeLine(l, colonnes)),
    })),
    pied: footOf(l, colonnes, semestre),
  }
}

/** The curriculum, one table per semester. */
export const maquetteTables = (l: Lecteur, programme: Programme): readonly TableauFiche[] =>
  programme.maquette.semestres.map((semestre) => tableOf(l, programme, semestre))
