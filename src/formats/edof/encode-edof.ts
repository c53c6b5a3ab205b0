import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { leavesOfProgramme } from '#src/formats/echange/chemin.ts'
import { addComplements, tellUnused, textsAtPath } from '#src/formats/echange/complement.ts'
import { normalise, putTexte } from '#src/formats/echange/plume.ts'
import {
  type Complements,
  createReleve,
  type Ligne,
  type Manque,
  onlyWritten,
  type Rapport,
  type Releve,
} from '#src/formats/echange/rapport.ts'
import { encodeAction } from '#src/formats/lheo/encode-action.ts'
import { encodeFormation } from '#src/formats/lheo/encode-formation.ts'
import { DEDUITS_LHEO, encodeWithout, LISTES_LHEO } from '#src/formats/lheo/encode-lheo.ts'
import { childrenOf, element, feuille, findNoeud, leavesOf, type Noeud } from '#src/formats/xml/arbre.ts'
import { encodeXml, renderXml } from '#src/formats/xml/render-xml.ts'
import { checkStructure, type Ecart, sortChildren } from '#src/formats/xml/structure.ts'
import { ok, type Result } from '#src/kit/result.ts'
import { ATTRIBUTS_EDOF, ESPACE_EDOF, FRAIS_EDOF, MONTANT_EDOF, STRUCTURE_EDOF } from './structure-edof.ts'

export type ExportEdof = Result<
  { readonly texte: string; readonly octets: Uint8Array; readonly rapport: Rapport },
  { readonly manque: readonly Manque[] }
>

const allowed = (nom: string): ReadonlySet<string> =>
  new Set((STRUCTURE_EDOF[nom] ?? '').split(' ').map((mot) => mot.replace(/[?*+]$|\{.*\}$/, '')))

/** A LHÉO tree without what EDOF does not know. */
const prune = (noeud: Noeud): Noeud => {
  const known = allowed(noeud.nom)
  return { ...noeud, enfants: noeud.enfants.filter((enfant) => known.has(enfant.nom)).map(prune) }
}

const empty = (
  nom: string,
  attributs: Noeud['attributs'] = {},
  enfants: readonly (Noeud | null)[] = [],
): Noeud => element(nom, enfants, { attributs, empty: true })!

/** Digits only, an international + apart; null for what is no such number. */
const numtel = (releve: Releve, telephone: string | null): string | null => {
  if (telephone === null) return null
  const digits = normalise(telephone).replaceAll(/[\s.()-]/g, '')
  if (!/^\+?[0-9]{1,14}$/.test(digits)) {
    releve.drop('composante.telephone', 'code_inconnu')
    return null
  }
  const cible = 'formation/action/lieu-de-formation/coordonnees/telfixe/numtel'
  if (digits === telephone) releve.keep('composante.telephone', cible)
  else releve.transform('composante.telephone', cible, { vers: digits, regle: 'normalise' })
  return digits
}

const withAdresseExtras = (noeud: Noeud): Noeud =>
  noeud.nom === 'adresse'
    ? {
        ...noeud,
        enfants: [
          ...noeud.enfants.filter(({ nom }) => nom !== 'extras'),
          empty('extras', { info: 'adresse' }),
        ],
      }
    : { ...noeud, enfants: noeud.enfants.map(withAdresseExtras) }

const blocsOf = (releve: Releve, { competences, diplome }: Programme): Noeud | null => {
  const codes = competences.blocs.map(({ code }, i) => {
    const rank = /^(?:RNCP\d+)?BCC?0*(\d{1,2})$/i.exec(code ?? '')?.[1]
    if (code === null || diplome.rncp === null || rank === undefined) return null
    const full = `RNCP${diplome.rncp}BC${rank.padStart(2, '0')}`
    if (full === code) releve.keep(`competences.blocs[${i}].code`, 'formation/extras/extras/extra')
    else
      releve.transform(`competences.blocs[${i}].code`, 'formation/extras/extras/extra', {
        vers: full,
        regle: 'compose',
      })
    return feuille('extra', full, { info: 'code-bloc' })
  })
  return element('extras', codes, { attributs: { info: 'blocs-competences' } })
}

type Parts = { readonly lieu: Noeud; readonly blocs: Noeud | null; readonly base: Noeud }

const reshape = (programme: Programme, { lieu, blocs, base }: Parts): Noeud => {
  const dates = base.attributs
  const action = prune(findNoeud(base, 'action') ?? empty('action'))
  const session = findNoeud(action, 'session') ?? empty('session')
  const langue = childrenOf(action, 'langue-formation')[0]
  const others = action.enfants.filter(
    ({ nom }) => !['session', 'langue-formation', 'lieu-de-formation'].includes(nom),
  )
  const rncp = programme.diplome.rncp
  const certification = rncp === null ? null : element('certification', [feuille('code-RNCP', `RNCP${rncp}`)])
  const rest = base.enfants.filter(
    ({ nom }) => !['action', 'certification', 'organisme-formation-responsable', 'extras'].includes(nom),
  )
  return prune({
    ...base,
    enfants: [
      ...rest,
      ...(certification ? [certification] : []),
      empty('action', dates, [
        ...others,
        lieu,
        langue ? { ...langue, texte: langue.texte.toUpperCase() } : null,
        empty('session', dates, [...session.enfants, empty('extras', { info: 'session' })]),
        empty('extras', { info: 'action' }),
      ]),
      empty('organisme-formation-responsable'),
      empty('extras', { info: 'formation' }, [blocs]),
    ],
  })
}

/** EDOF takes one language: the first that was written. */
const oneLangue = (rapport: Rapport): Rapport => {
  const isLangue = (ligne: Ligne): boolean =>
    ligne.sort === 'conserve' && ligne.source.startsWith('parcours.langues[')
  const first = rapport.find(isLangue)
  return rapport.map((ligne) =>
    isLangue(ligne) && ligne !== first && ligne.sort === 'conserve'
      ? { sort: 'abandonne', source: ligne.source, raison: 'surnumeraire' }
      : ligne,
  )
}

const missingAttributes = (noeud: Noeud, chemin: string): readonly Ecart[] => [
  ...(ATTRIBUTS_EDOF.get(noeud.nom) ?? [])
    .filter((nom) => !noeud.attributs[nom])
    .map((nom) => ({ element: `${chemin}@${nom}`, regle: 'manquant' as const })),
  ...noeud.enfants.flatMap((enfant) => missingAttributes(enfant, `${chemin}/${enfant.nom}`)),
]

/** The price is never in a programme: it is asked for, and it is a number. */
const missingFrais = (formation: Noeud): readonly Ecart[] =>
  FRAIS_EDOF.flatMap((element): readonly Ecart[] => {
    const [montant] = textsAtPath(formation, element)
    if (montant === undefined) return [{ element, regle: 'manquant' }]
    return MONTANT_EDOF.test(montant) ? [] : [{ element, regle: 'valeur' }]
  })

/** action and session carry the formation's own number and dates, unless given their own. */
const inheritAttributes = (noeud: Noeud, from: Noeud['attributs']): Noeud => {
  const inherits = noeud.nom === 'action' || noeud.nom === 'session'
  const attributs = inherits ? { ...from, ...noeud.attributs } : noeud.attributs
  return { ...noeud, attributs, enfants: noeud.enfants.map((enfant) => inheritAttributes(enfant, from)) }
}

const REGLES = { structure: STRUCTURE_EDOF, deduits: DEDUITS_LHEO, listes: LISTES_LHEO }

/**
 * A programme in the dialect of Mon Compte Formation, ISO-8859-1. As for LHÉO, what is mandatory and unknown is told
 * and nothing is written; keys of `complements` are paths, attributes included ('formation@datecrea').
 */
export const encodeEdof = (programme: Programme, complements: Complements = {}): ExportEdof => {
  const releve = createReleve(leavesOfProgramme(programme))
  const telephone = numtel(releve, programme.composante.telephone)
  const courriel = putTexte(releve, 'composante.courriel', {
    cible: 'formation/action/lieu-de-formation/coordonnees/courriel',
    valeur: programme.composante.courriel,
    min: 3,
    max: 160,
  })
  const blocs = blocsOf(releve, programme)
  const action = encodeAction(releve, programme, {})
  const base = encodeFormation(releve, programme, action)
  const adresse = findNoeud(action, 'lieu-de-formation/coordonnees/adresse')
  const lieu = empty('lieu-de-formation', {}, [
    empty('coordonnees', {}, [
      adresse,
      element('telfixe', [feuille('numtel', telephone)]),
      feuille('courriel', courriel),
    ]),
  ])
  const draft = addComplements(reshape(programme, { lieu, blocs, base }), complements, releve, REGLES)
  const formation = sortChildren(STRUCTURE_EDOF, withAdresseExtras(inheritAttributes(draft, draft.attributs)))
  const ecarts = [
    ...checkStructure(STRUCTURE_EDOF, formation),
    ...missingAttributes(formation, 'formation'),
    ...missingFrais(formation),
  ]
  if (ecarts.length > 0) return encodeWithout(complements, ecarts, (kept) => encodeEdof(programme, kept))
  tellUnused(complements, releve)
  const racine = element('lheo', [element('offres', [formation])], { attributs: { xmlns: ESPACE_EDOF } })!
  // EDOF names every extra it takes, and has none for a notice.
  const texte = renderXml(racine, 'ISO-8859-1', programme.document.mentionLegale)
  const written = leavesOf(formation, 'formation').map(({ chemin }) => chemin)
  return ok({
    texte,
    octets: encodeXml(texte, 'ISO-8859-1'),
    rapport: oneLangue(onlyWritten(releve.rapport(), written)),
  })
}
