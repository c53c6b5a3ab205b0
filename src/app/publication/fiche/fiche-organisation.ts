import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { actionErasmus } from '#src/domain/offre/registre/accord.rules.ts'
import { isNomme, type RegistresPublics } from '#src/domain/offre/registre/publier.rules.ts'
import type { FaitFiche, SectionFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import { fold } from '#src/kit/text.ts'
import { writeDate, writeJour } from '../../message/date-message.ts'
import { writeNombre } from '../../message/nombre-message.ts'
import type { Publication } from '../show-publication.ts'
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

/** A partner whose agreement has ended is not named; what the agreement is, and until when, is said beside the others. */
const mobilite = (
  { t, langue }: Lecteur,
  { mobilite: all }: Programme,
  { accords, echus }: RegistresPublics,
): Blocs => {
  const agreed = (partenaire: string, pays: string | null): string => {
    const accord = accords.find((one) => fold(one.partenaire) === fold(partenaire))
    const where = accord?.pays ?? pays
    const action = where && t(`fiche.accord.${actionErasmus(where)}`)
    const until = accord?.jusqua && t('fiche.accord.jusqua', { date: writeJour(langue, accord.jusqua) })
    const detail = [where, accord && action, until].filter(Boolean).join(', ')
    return detail ? `${partenaire} (${detail})` : partenaire
  }
  return [
    ...textes(all.map(({ texte }) => texte)),
    ...liste(
      all.flatMap(({ pays, partenaires }) =>
        partenaires.filter((nom) => !isNomme(echus, nom)).map((nom) => agreed(nom, pays)),
      ),
    ),
  ]
}

/** How the year goes: rhythm, dates, internship, dissertation, mobility, fees. */
export const organisationSection = (
  l: Lecteur,
  { programme, registres }: Pick<Publication, 'programme' | 'registres'>,
): readonly SectionFiche[] => {
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
    ...partie(t('fiche.mobilite'), mobilite(l, programme, registres)),
    ...partie(t('fiche.tarifs'), textes(parcours.tarifs)),
  ])
}
