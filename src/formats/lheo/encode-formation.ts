import type { Maquette, Volume } from '#src/domain/offre/maquette.schema.ts'
import type { Contact, Programme } from '#src/domain/offre/programme.schema.ts'
import { type LigneTexte, putLignes, putTexte, says } from '#src/formats/echange/plume.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { element, feuille, type Noeud } from '#src/formats/xml/arbre.ts'
import { parseJour } from '#src/kit/jour.ts'
import { EXTRA_MENTION, niveauOfBac, niveauToLheo, ROLE_OF_TYPE, TYPE_CONTACT_LHEO } from './codes-lheo.ts'
import { encodeAdresse } from './encode-adresse.ts'

const hoursOf = (volumes: readonly Volume[]): string => {
  const parts = volumes.map(({ mode, heures }) => `${heures} h${mode === null ? '' : ` ${mode}`}`)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** LHÉO knows no course: each EC becomes a line of text, after its semester. */
const encodeEc = ({ semestres }: Maquette): readonly LigneTexte[] =>
  semestres.flatMap(({ code, parties }, s) =>
    parties.flatMap(({ ues }, p) =>
      ues.flatMap(({ ecs }, u) =>
        ecs.map((ec, e): LigneTexte => {
          const prefix = code === null ? '' : `${code} : `
          return {
            source: `maquette.semestres[${s}].parties[${p}].ues[${u}].ecs[${e}].intitule`,
            valeur: `${prefix}${ec.intitule}${hoursOf(ec.volumes)}`,
            puce: true,
            regle: 'aplati',
          }
        }),
      ),
    ),
  )

const lines = (source: string, list: readonly string[], puce: boolean): readonly LigneTexte[] =>
  list.map((valeur, i) => ({ source: `${source}[${i}]`, valeur, puce }))

/** The title a learner reads: « Master mention X, parcours Y »; whole when only the parcours is known. */
const encodeIntitule = (releve: Releve, { diplome, parcours }: Programme): Noeud | null => {
  const cible = 'formation/intitule-formation'
  if (diplome.mention === null || diplome.type === null)
    return feuille(
      'intitule-formation',
      putTexte(releve, 'parcours.intitule', { cible, valeur: parcours.intitule, max: 255 }),
    )
  const suite = parcours.intitule === null ? '' : `, parcours ${parcours.intitule}`
  const vers = putTexte(releve, '', {
    cible,
    valeur: `${diplome.type} mention ${diplome.mention}${suite}`,
    max: 255,
  })
  for (const source of ['diplome.type', 'diplome.mention', 'parcours.intitule'])
    releve.transform(source, cible, { vers: vers ?? '', regle: 'compose' })
  return feuille('intitule-formation', vers)
}

const encodeResultats = (releve: Releve, { diplome }: Programme): Noeud | null => {
  const cible = 'formation/resultats-attendus'
  const own = putTexte(releve, 'diplome.texte', { cible, valeur: diplome.texte, max: 3000 })
  if (own !== null || diplome.type === null || diplome.mention === null)
    return feuille('resultats-attendus', own)
  return feuille(
    'resultats-attendus',
    putTexte(releve, '', { cible, valeur: `${diplome.type} mention ${diplome.mention}`, max: 3000 }),
  )
}

/** One way to reach a person or an office; null when nothing of it is known. */
const encodeCoordonnees = (
  releve: Releve,
  qui: { readonly nom: string | null; readonly courriel: string | null; readonly telephone: string | null },
  { source, cible }: { readonly source: string; readonly cible: string },
): Noeud | null => {
  const put = (champ: 'nom' | 'courriel' | 'telephone', nom: string, [min, max]: readonly [number, number]) =>
    putTexte(releve, `${source}.${champ}`, {
      cible: `${cible}/coordonnees/${nom}`,
      valeur: qui[champ],
      min,
      max,
    })
  return element('coordonnees', [
    feuille('nom', put('nom', 'nom', [1, 50])),
    element('telfixe', [feuille('numtel', put('telephone', 'telfixe/numtel', [1, 25]))]),
    feuille('courriel', put('courriel', 'courriel', [3, 160])),
  ])
}

const encodeContact = (releve: Releve, contact: Contact, i: number): Noeud | null => {
  const source = `contacts[${i}]`
  const cible = `formation/contact-formation${i > 0 ? `[${i + 1}]` : ''}`
  const coordonnees = encodeCoordonnees(releve, contact, { source, cible })
  if (coordonnees === null) return null
  const type = TYPE_CONTACT_LHEO[contact.role]
  const back = ROLE_OF_TYPE.get(type) ?? 'autre'
  if (back === contact.role) releve.keep(`${source}.role`, `${cible}/type-contact`)
  else releve.transform(`${source}.role`, `${cible}/type-contact`, { vers: type, regle: 'nomenclature' })
  return element('contact-formation', [feuille('type-contact', type), coordonnees])
}

const encodeNiveauEntree = (releve: Releve, { admission }: Programme): Noeud | null => {
  const niveau = admission.niveauRequis === null ? null : niveauOfBac(admission.niveauRequis)
  if (niveau === null) return null
  const vers = niveauToLheo(niveau)
  releve.transform('admission.niveauRequis', 'formation/code-niveau-entree', { vers, regle: 'nomenclature' })
  return feuille('code-niveau-entree', vers)
}

const encodeCertification = (releve: Releve, { diplome }: Programme): readonly (Noeud | null)[] => {
  if (diplome.rncp !== null) releve.keep('diplome.rncp', 'formation/certification/code-RNCP')
  if (diplome.niveau !== null) releve.keep('diplome.niveau', 'formation/code-niveau-sortie')
  return [
    element('certification', [feuille('code-RNCP', diplome.rncp)]),
    feuille('code-niveau-sortie', diplome.niveau === null ? null : niveauToLheo(diplome.niveau)),
  ]
}

/** A registered diploma, or one of a known type, leads to a certification; of anything else nothing is known. */
const isCertifiante = ({ diplome }: Programme): boolean => diplome.rncp !== null || diplome.type !== null

const encodeOrganisme = (releve: Releve, { etablissement, composante }: Programme): Noeud | null => {
  const cible = 'formation/organisme-formation-responsable'
  const nom = putTexte(releve, 'etablissement.nom', {
    cible: `${cible}/nom-organisme`,
    valeur: etablissement.nom,
    max: 250,
  })
  const adresse = encodeAdresse(releve, etablissement.adresse, {
    source: 'etablissement.adresse',
    cible: `${cible}/coordonnees-organisme/coordonnees/adresse`,
  })
  const contact = encodeCoordonnees(releve, composante, {
    source: 'composante',
    cible: `${cible}/contact-organisme`,
  })
  return element('organisme-formation-responsable', [
    feuille('nom-organisme', nom),
    feuille('raison-sociale', nom),
    element('coordonnees-organisme', [element('coordonnees', [adresse])]),
    element('contact-organisme', [contact]),
  ])
}

const encodeMention = (releve: Releve, mention: string | null): Noeud | null => {
  const texte = putTexte(releve, 'document.mentionLegale', {
    cible: 'formation/extras/extra',
    valeur: mention,
    max: 3000,
  })
  const attributs = { info: EXTRA_MENTION }
  return element('extras', [feuille('extra', texte, attributs)], { attributs })
}

/** A « formation » of LHÉO, its action given. */
export const encodeFormation = (releve: Releve, programme: Programme, action: Noeud | null): Noeud => {
  const { parcours, document, composante } = programme
  const contenu: readonly LigneTexte[] = [
    ...lines('parcours.presentation', parcours.presentation, false),
    ...encodeEc(programme.maquette),
  ]
  const objectif: readonly LigneTexte[] = [
    ...(parcours.objectifsIntro === null
      ? []
      : [
          {
            source: 'parcours.objectifsIntro',
            valeur: parcours.objectifsIntro,
            puce: false,
            // Alone, nothing tells an introduction from an objective.
            ...(!parcours.objectifs.some(says) && { regle: 'aplati' as const }),
          },
        ]),
    ...lines('parcours.objectifs', parcours.objectifs, true),
  ]
  const datemaj =
    document.date !== null && parseJour(document.date).ok ? document.date.replaceAll('-', '') : null
  if (datemaj !== null) releve.keep('document.date', 'formation@datemaj')
  const numero = putTexte(releve, 'parcours.code', {
    cible: 'formation@numero',
    valeur: parcours.code,
    max: 250,
  })
  const certifiante = isCertifiante(programme) ? '1' : null
  return element(
    'formation',
    [
      element('domaine-formation', [], { empty: true }),
      encodeIntitule(releve, programme),
      feuille(
        'objectif-formation',
        putLignes(releve, objectif, { cible: 'formation/objectif-formation', max: 3000 }),
      ),
      encodeResultats(releve, programme),
      feuille(
        'contenu-formation',
        putLignes(releve, contenu, { cible: 'formation/contenu-formation', max: 3000 }),
      ),
      feuille('certifiante', certifiante),
      programme.contacts.map((contact, i) => encodeContact(releve, contact, i)),
      encodeNiveauEntree(releve, programme),
      feuille('objectif-general-formation', certifiante === null ? null : '6'),
      encodeCertification(releve, programme),
      element('url-formation', [
        feuille(
          'urlweb',
          putTexte(releve, 'composante.siteWeb', {
            cible: 'formation/url-formation/urlweb',
            valeur: composante.siteWeb,
            min: 3,
            max: 400,
          }),
        ),
      ]),
      action,
      encodeOrganisme(releve, programme),
      encodeMention(releve, document.mentionLegale),
    ],
    { empty: true, attributs: { ...(numero && { numero }), ...(datemaj && { datemaj }) } },
  )!
}
