import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { FaitFiche, SectionFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import { writeDate } from '../message/date-message.ts'
import { writeNombre } from '../message/nombre-message.ts'
import { type Blocs, definitions, type Lecteur, liste, partie, section, textes } from './fiche-bloc.ts'

const dates = ({ t, langue }: Lecteur, { organisation }: Programme): readonly FaitFiche[] => {
  const { debut, fin, dureeTexte, heuresAnnoncees, lieu } = organisation
  const heures = heuresAnnoncees && t('fiche.heures', { heures: writeNombre(langue, heuresAnnoncees) })
  const stated: readonly (readonly [string, string | null | 0])[] = [
    [t('fiche.debut'), debut && writeDate(langue, debut)],
    [t('fiche.fin'), fin && writeDate(langue, fin)],
    [t('fiche.duree'), dureeTexte],
    [t('fiche.volume'), heures],
    [t('fiche.lieu'), lieu],
  ]
  return stated.flatMap(([nom, valeur]) => (valeur ? [{ nom, valeur }] : []))
}

const mobilite = ({ mobilite: all }: Programme): Blocs => [
  ...textes(all.map(({ texte }) => texte)),
  ...liste(
    all.flatMap(({ pays, partenaires }) => partenaires.map((nom) => (pays ? `${nom} (${pays})` : nom))),
  ),
]

/** How the year goes: rhythm, dates, internship, dissertation, mobility, fees. */
export const organisationSection = (l: Lecteur, programme: Programme): readonly SectionFiche[] => {
  const { t } = l
  const { organisation: o, parcours } = programme
  const alternance = o.semainesEntreprise !== null
  return section('organisation', t('fiche.organisation'), [
    ...partie(
      t(alternance ? 'fiche.rythmeAlternance' : 'fiche.rythme'),
      textes([o.rythmeTexte, ...o.textes]),
    ),
    ...partie(t('fiche.dates'), definitions(dates(l, programme))),
    ...partie(t('fiche.stage'), textes([o.stageTexte])),
    ...partie(t('fiche.memoire'), textes([o.memoireTexte])),
    ...partie(t('fiche.mobilite'), mobilite(programme)),
    ...partie(t('fiche.tarifs'), textes(parcours.tarifs)),
  ])
}
