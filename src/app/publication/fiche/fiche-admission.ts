import type { Critere, Programme } from '#src/domain/offre/programme.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { SectionFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import type { Translate } from '../../message/catalogue.ts'
import { type Blocs, definitions, type Lecteur, liste, partie, section, textes } from './fiche-bloc.ts'

/** 'Formation initiale, Formation continue' */
export const writeStatuts = (t: Translate, statuts: readonly StatutApprenant[]): string =>
  statuts.map((statut) => t(`publication.statut.${statut}`)).join(', ')

const TOUS = ''
/** Requirements gathered by whom they bind: everyone first, then each public. */
const criteres = ({ t }: Lecteur, all: readonly Critere[]): Blocs => {
  const parPublic = Map.groupBy(all, (critere) =>
    critere.statuts.length === 0 ? TOUS : writeStatuts(t, critere.statuts),
  )
  const publics = [...parPublic].sort(([a], [b]) => Number(a !== TOUS) - Number(b !== TOUS))
  return publics.flatMap(([statuts, inside]): Blocs => {
    const items = liste(inside.map(({ texte }) => texte))
    return statuts === TOUS ? items : [{ type: 'mot', texte: t('fiche.pour', { statuts }) }, ...items]
  })
}

/** How one gets in: who may, on what terms, by which steps, with which documents. */
export const admissionSection = (l: Lecteur, { parcours, admission }: Programme): readonly SectionFiche[] => {
  const { t } = l
  return section('admission', t('fiche.admission'), [
    ...partie(t('fiche.statuts'), [
      ...textes([parcours.statutsTexte]),
      ...definitions(
        parcours.statuts.map((statut) => ({
          nom: t(`publication.statut.${statut}`),
          valeur: t(`fiche.statut.${statut}`),
          mot: true,
        })),
      ),
    ]),
    ...partie(t('fiche.conditions'), [
      ...(admission.niveauRequis
        ? definitions([{ nom: t('fiche.niveauRequis'), valeur: admission.niveauRequis }])
        : []),
      ...criteres(l, admission.criteres),
    ]),
    ...partie(t('fiche.etapes'), liste(admission.etapes.map(({ texte }) => texte))),
    ...partie(
      t('fiche.pieces'),
      liste(
        admission.pieces.map(({ intitule, exigence, statuts }) => {
          const detail = [
            exigence === 'obligatoire' ? '' : t(`fiche.exigence.${exigence}`),
            statuts.length > 0 ? writeStatuts(t, statuts) : '',
          ].filter(Boolean)
          return detail.length > 0 ? `${intitule} (${detail.join(' ; ')})` : intitule
        }),
      ),
    ),
    ...partie(t('fiche.calendrier'), textes(admission.calendrier)),
  ])
}
