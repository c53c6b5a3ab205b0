import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { isNomme, type RegistresPublics } from '#src/domain/offre/registre/publier.rules.ts'
import type { Contenu } from '#src/domain/offre/registre/registre.ts'
import { dernierTaux, natureDe, partDe, prochaineCampagne } from '#src/domain/offre/registre/taux.rules.ts'
import type { FaitFiche, SectionFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import { fold } from '#src/kit/text.ts'
import { writeJour } from '../../message/date-message.ts'
import { writeNombre } from '../../message/nombre-message.ts'
import type { Publication } from '../show-publication.ts'
import { type Blocs, definitions, type Lecteur, liste, partie, section, textes } from './fiche-bloc.ts'

const mesure = ({ t, langue }: Lecteur, nom: string, taux: Contenu<'taux'>): FaitFiche => ({
  nom,
  valeur: t('fiche.tauxMesure', {
    part: writeNombre(langue, partDe(taux)),
    n: writeNombre(langue, taux.denominateur),
    annee: taux.annee,
    definition: taux.definition,
    source: taux.source,
  }),
  mot: true,
})

/** « --% » is never printed: a rate is measured, with its headcount and its year, or said to be unavailable. */
const taux = (l: Lecteur, { programme, registres, jour }: Publication): Blocs => {
  const { t } = l
  const announced = programme.parcours.taux.map(({ nom, valeur }): FaitFiche => {
    const measured = dernierTaux(registres.taux, natureDe(nom))
    if (measured) return mesure(l, nom, measured)
    return valeur === null
      ? {
          nom,
          valeur: t('fiche.tauxInconnu', { annee: prochaineCampagne(jour) }),
          inconnu: true,
          mot: true,
        }
      : { nom, valeur: `${writeNombre(l.langue, valeur)} %` }
  })
  const named = new Set(programme.parcours.taux.map(({ nom }) => natureDe(nom)))
  const others = [...new Set(registres.taux.map(({ nature }) => nature))].filter((one) => !named.has(one))
  return definitions([
    ...announced,
    ...others.flatMap((nature) => {
      const measured = dernierTaux(registres.taux, nature)
      return measured ? [mesure(l, t(`fiche.taux.${nature}`), measured)] : []
    }),
  ])
}

type Carte = { readonly titre: string; readonly texte: string }

/** Memberships the text claims, but those that have ended; then those the register alone knows. */
const cartes = (
  { t, langue }: Lecteur,
  programme: Programme,
  registres: RegistresPublics,
): readonly Carte[] => {
  const since = (organisme: string): string => {
    const held = registres.adhesions.find((one) => fold(one.organisme) === fold(organisme))
    return held?.depuis ? ` ${t('fiche.adhesionDepuis', { date: writeJour(langue, held.depuis) })}` : ''
  }
  const said = programme.adhesions.filter(({ organisme }) => !isNomme(registres.echus, organisme))
  const names = new Set(programme.adhesions.map(({ organisme }) => fold(organisme)))
  const others = registres.adhesions.filter(({ organisme }) => !names.has(fold(organisme)))
  return [
    ...said.map(({ organisme, nomComplet, texte }) => ({
      titre: organisme,
      texte: `${texte ?? nomComplet ?? ''}${since(organisme)}`.trim(),
    })),
    ...others.map(({ organisme, nomComplet }) => ({
      titre: organisme,
      texte: `${nomComplet ?? ''}${since(organisme)}`.trim(),
    })),
  ]
}

/** What the programme is: its text, its mention, its networks, its results. */
export const presentationSection = (l: Lecteur, publication: Publication): readonly SectionFiche[] => {
  const { t } = l
  const { programme, registres } = publication
  const { parcours, diplome } = programme
  const networks = cartes(l, programme, registres)
  return section('presentation', t('fiche.presentation'), [
    ...partie(t('fiche.presentationFormation'), textes(parcours.presentation)),
    ...partie(t('fiche.objectifs'), [...textes([parcours.objectifsIntro]), ...liste(parcours.objectifs)]),
    ...partie(t('fiche.mention'), liste(diplome.annees.map(({ code, intitule }) => `${code} ${intitule}`))),
    ...partie(t('fiche.adhesions'), networks.length > 0 ? [{ type: 'cartes', items: networks }] : []),
    ...partie(t('fiche.taux'), taux(l, publication)),
  ])
}
