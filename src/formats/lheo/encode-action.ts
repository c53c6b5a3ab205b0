import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { type LigneTexte, putLignes, putTexte, says } from '#src/formats/echange/plume.ts'
import type { Complements, Releve } from '#src/formats/echange/rapport.ts'
import { element, feuille, type Noeud } from '#src/formats/xml/arbre.ts'
import { LANGUES, PUBLIC_LHEO } from './codes-lheo.ts'
import { encodeAdresse } from './encode-adresse.ts'
import { encodeSession } from './encode-session.ts'

const A = 'formation/action'

const encodePublic = (releve: Releve, { parcours }: Programme): readonly (Noeud | null)[] =>
  parcours.statuts.map((statut, i) => {
    const code = PUBLIC_LHEO[statut]
    if (code === null) releve.drop(`parcours.statuts[${i}]`, 'code_inconnu')
    else releve.keep(`parcours.statuts[${i}]`, `${A}/code-public-vise${i > 0 ? `[${i + 1}]` : ''}`)
    return feuille('code-public-vise', code)
  })

const encodeLangues = (releve: Releve, { parcours }: Programme): readonly (Noeud | null)[] =>
  parcours.langues.map((langue, i) => {
    const code = i < 5 ? (LANGUES.get(langue) ?? null) : null
    if (code === null) releve.drop(`parcours.langues[${i}]`, i < 5 ? 'code_inconnu' : 'surnumeraire')
    else releve.keep(`parcours.langues[${i}]`, `${A}/langue-formation`)
    return feuille('langue-formation', code)
  })

const encodeHeures = (releve: Releve, { organisation }: Programme): string | null => {
  const heures = organisation.heuresAnnoncees
  if (heures === null) return null
  const entier = Math.round(heures)
  if (entier === heures) releve.keep('organisation.heuresAnnoncees', `${A}/nombre-heures-centre`)
  else
    releve.transform('organisation.heuresAnnoncees', `${A}/nombre-heures-centre`, {
      vers: String(entier),
      regle: 'arrondi',
    })
  return String(entier)
}

const encodeLieu = (releve: Releve, { site }: Programme): Noeud | null =>
  element('lieu-de-formation', [
    element('coordonnees', [
      encodeAdresse(releve, site.adresse, {
        source: 'site.adresse',
        cible: `${A}/lieu-de-formation/coordonnees/adresse`,
        nom: { source: 'site.nom', valeur: site.nom },
      }),
    ]),
  ])

/** An « action » of LHÉO with its one session. */
export const encodeAction = (
  releve: Releve,
  programme: Programme,
  complements: Complements,
): Noeud | null => {
  const { admission, organisation, parcours, pedagogie, cfa } = programme
  const text = (nom: string, source: string, valeur: string | null, max: number): Noeud | null =>
    feuille(nom, putTexte(releve, source, { cible: `${A}/${nom}`, valeur, max }))
  const list = (nom: string, items: readonly LigneTexte[], max: number): Noeud | null =>
    feuille(nom, putLignes(releve, items, { cible: `${A}/${nom}`, max }))
  const rows = (
    source: string,
    valeurs: readonly string[],
    puce: boolean,
    champ = '',
  ): readonly LigneTexte[] =>
    valeurs.map((valeur, i) => ({ source: `${source}[${i}]${champ}`, valeur, puce }))

  const rythme = text('rythme-formation', 'organisation.rythmeTexte', organisation.rythmeTexte, 3000)
  const isAlternance = parcours.statuts.includes('APP') || parcours.statuts.includes('PRO')
  const hasDates = organisation.debut !== null && organisation.fin !== null
  admission.etapes.forEach((etape, i) => {
    if (etape.nom === 'autre' && says(etape.texte))
      releve.keep(`admission.etapes[${i}].nom`, `${A}/modalites-recrutement`)
  })
  return element('action', [
    rythme,
    encodePublic(releve, programme),
    text('info-public-vise', 'parcours.statutsTexte', parcours.statutsTexte, 250),
    feuille('niveau-entree-obligatoire', admission.niveauRequis === null ? null : '1'),
    feuille('modalites-alternance', isAlternance ? (rythme?.texte ?? null) : null),
    list(
      'conditions-specifiques',
      rows(
        'admission.criteres',
        admission.criteres.map((c) => c.texte),
        true,
        '.texte',
      ),
      3000,
    ),
    encodeLieu(releve, programme),
    feuille('modalites-entrees-sorties', hasDates ? '0' : null),
    encodeSession(releve, programme, complements),
    text('acces-handicapes', 'cfa.handicapTexte', cfa.handicapTexte, 250),
    encodeLangues(releve, programme),
    list(
      'modalites-recrutement',
      [
        ...rows('admission.calendrier', admission.calendrier, false),
        ...rows(
          'admission.etapes',
          admission.etapes.map((etape) => etape.texte),
          true,
          '.texte',
        ),
      ],
      3000,
    ),
    list('modalites-pedagogiques', rows('pedagogie.modalites', pedagogie.modalites, true), 200),
    text('duree-indicative', 'organisation.dureeTexte', organisation.dureeTexte, 150),
    feuille('nombre-heures-centre', encodeHeures(releve, programme)),
    list('detail-conditions-prise-en-charge', rows('parcours.tarifs', parcours.tarifs, true), 600),
  ])
}
