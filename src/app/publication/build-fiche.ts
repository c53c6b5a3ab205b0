/** A published programme as a document: what is stated, in a reading order, and what is not, said. */

import { viseeDe } from '#src/domain/offre/fiche/visee.rules.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { FaitFiche, FicheDocument, SectionFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import { writeDate, writeJour } from '../message/date-message.ts'
import { writeNombre } from '../message/nombre-message.ts'
import { admissionSection } from './fiche/fiche-admission.ts'
import { fait, type Lecteur, liste, partie, section, textes } from './fiche/fiche-bloc.ts'
import { contactsSection, direction, ecoleSection } from './fiche/fiche-contacts.ts'
import { maquetteTables } from './fiche/fiche-maquette.ts'
import { organisationSection } from './fiche/fiche-organisation.ts'
import { presentationSection } from './fiche/fiche-presentation.ts'
import type { Publication } from './show-publication.ts'

/** « Master mention …, parcours … »; null while the type or the mention is unknown. */
export const writeDiplome = ({ diplome, parcours }: Programme): string | null => {
  if (!diplome.type || !diplome.mention) return null
  const degree = `${diplome.type} mention ${diplome.mention}`
  return parcours.intitule ? `${degree}, parcours ${parcours.intitule}` : degree
}

const clefs = (l: Lecteur, { parcours, diplome, organisation }: Programme): readonly FaitFiche[] => {
  const { t, langue } = l
  const { debut, fin, heuresAnnoncees } = organisation
  const annee = parcours.annee && t(`publication.niveau.${parcours.annee}`)
  const niveau = annee && diplome.niveau ? t('fiche.niveauValeur', { annee, niveau: diplome.niveau }) : annee
  const heures = heuresAnnoncees && t('fiche.heures', { heures: writeNombre(langue, heuresAnnoncees) })
  const dates =
    debut && fin && t('fiche.duAu', { debut: writeDate(langue, debut), fin: writeDate(langue, fin) })
  const capacite =
    parcours.capaciteTexte ?? (parcours.capacite ? writeNombre(langue, parcours.capacite) : null)
  return [
    fait(l, t('fiche.clef.niveau'), niveau, true),
    fait(l, t('fiche.clef.dates'), dates || null, true),
    fait(l, t('fiche.clef.heures'), heures || null, true),
    fait(l, t('fiche.clef.capacite'), capacite),
    fait(l, t('fiche.clef.campus'), parcours.campus),
    fait(l, t('fiche.clef.ects'), parcours.ects === null ? null : writeNombre(langue, parcours.ects)),
    fait(l, t('fiche.clef.rncp'), diplome.rncp),
    fait(l, t('fiche.clef.langues'), parcours.langues.join(', ') || null),
    fait(l, t('fiche.clef.tarifs'), parcours.tarifs.length > 0 ? t('fiche.clef.tarifsVoir') : null, true),
  ]
}

const programmeSection = (l: Lecteur, programme: Programme): readonly SectionFiche[] => {
  const { t } = l
  const { pedagogie, diplome } = programme
  return section('programme', t('fiche.programme'), [
    ...partie(t('fiche.equipe'), direction(programme)),
    ...maquetteTables(l, programme),
    ...partie(t('fiche.modalites'), liste(pedagogie.modalites)),
    ...partie(t('fiche.controle'), liste(pedagogie.evaluation)),
    ...partie(t('fiche.diplomeDelivre'), textes([diplome.texte])),
  ])
}

const competences = ({ t }: Lecteur, { competences: c }: Programme): readonly SectionFiche[] =>
  section('competences', t('fiche.competences'), [
    ...textes([c.profil]),
    ...partie(t('fiche.activites'), liste(c.activites)),
    ...c.blocs.flatMap((bloc) =>
      partie([bloc.code, bloc.intitule].filter(Boolean).join(' '), liste(bloc.competences)),
    ),
  ])

const debouches = ({ t }: Lecteur, { debouches: d }: Programme): readonly SectionFiche[] => {
  const metiers = d.metiers.map(({ intitule, domaines }) =>
    domaines.length > 0 ? `${intitule} (${domaines.join(', ')})` : intitule,
  )
  return section('debouches', t('fiche.debouches'), [
    ...textes([d.texte]),
    ...partie(t('fiche.metiers'), liste(metiers)),
    ...partie(t('fiche.secteurs'), liste(d.secteurs)),
    ...partie(t('fiche.employeurs'), liste(d.employeurs)),
    ...partie(t('fiche.concours'), textes([d.concours])),
    ...partie(t('fiche.poursuite'), textes([d.poursuite])),
  ])
}

const pied = ({ t, langue }: Lecteur, { programme, numero, publieeLe }: Publication): readonly string[] => {
  const { date, editeur, mentionLegale } = programme.document
  return [
    ...(date ? [t('fiche.mis', { date: writeDate(langue, date) })] : []),
    t('fiche.publiee', { date: writeJour(langue, publieeLe.slice(0, 10)), numero }),
    ...(editeur ? [t('fiche.editeur', { editeur })] : []),
    mentionLegale ? `${mentionLegale.replace(/\.$/, '')}.` : t('fiche.mentionLegale'),
  ]
}

/** The logo of the composante first, then the marks kept in its register. */
const marques = ({ marque, programme, registres }: Publication): FicheDocument['marques'] => {
  const nom = marque.logoTexte ?? programme.composante.nom ?? ''
  const own = marque.logo ? [{ nom, texte: nom, image: marque.logo }] : []
  return [...own, ...registres.signes.map(({ nom, texte, image }) => ({ nom, texte, image }))]
}

/** The whole fiche, for the page and the PDF alike. */
export const buildFiche = (l: Lecteur, publication: Publication): FicheDocument => {
  const { programme } = publication
  const { parcours, diplome, etablissement, composante } = programme
  const { t } = l
  const titre = parcours.intitule ?? parcours.code ?? diplome.mention ?? t('fiche.inconnu')
  return {
    titre,
    code: parcours.code,
    diplome: writeDiplome(programme),
    chemin: [
      etablissement.nom,
      composante.nom,
      diplome.mention && `mention ${diplome.mention}`,
      titre,
    ].filter((step) => step !== null),
    badges: [
      ...(diplome.type ? [diplome.type] : []),
      ...(diplome.niveau ? [t('fiche.badge.niveau', { niveau: diplome.niveau })] : []),
      ...parcours.statuts.map((statut) => t(`publication.statut.${statut}`)),
      ...(diplome.rncp ? [t('fiche.badge.rncp', { rncp: diplome.rncp })] : []),
    ],
    clefs: clefs(l, programme),
    sections: [
      ...presentationSection(l, publication),
      ...admissionSection(l, programme),
      ...organisationSection(l, publication),
      ...programmeSection(l, programme),
      ...competences(l, programme),
      ...debouches(l, programme),
      ...ecoleSection(l, programme),
      ...contactsSection(l, programme),
    ],
    pied: pied(l, publication),
    marques: marques(publication),
    visee: viseeDe(programme),
    slogans: programme.marque.slogans.map(({ texte, langue }) => ({ texte, langue })),
  }
}
