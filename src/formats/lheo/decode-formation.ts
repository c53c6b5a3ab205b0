import type { Adresse, Contact, Programme } from '#src/domain/offre/programme.schema.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { parseJour } from '#src/kit/jour.ts'
import { EXTRA_MENTION, niveauFromLheo, ROLE_OF_TYPE } from './codes-lheo.ts'
import { takeAs, takeLong, takeTexte, tellTaken, type Vu, vu, vus } from './lecture-lheo.ts'

/** « Master mention X, parcours Y », as this profile writes it and as universities do. */
const INTITULE = /^(\p{L}+) mention (.+?)(?:, parcours (.+))?$/u

export const decodeAdresse = (releve: Releve, at: Vu | null, cible: string): Adresse | null => {
  if (at === null) return null
  const lignes = vus(at, 'ligne')
  const voie = lignes.map(({ noeud }) => noeud.texte).join(' ')
  for (const one of lignes) {
    if (lignes.length === 1) releve.keep(one.chemin, `${cible}.voie`)
    else takeAs(releve, one, { cible: `${cible}.voie`, vers: voie, regle: 'compose' })
  }
  return {
    voie: voie || null,
    codePostal: takeTexte(releve, vu(at, 'codepostal'), `${cible}.codePostal`),
    ville: takeTexte(releve, vu(at, 'ville'), `${cible}.ville`),
  }
}

/** Name, mail and telephone of a « coordonnees »; a first name is joined to the name. */
export const decodeCoordonnees = (
  releve: Releve,
  at: Vu | null,
  cible: string,
): Pick<Contact, 'nom' | 'courriel' | 'telephone'> => {
  const prenom = vu(at, 'prenom')
  const nom = vu(at, 'nom')
  const full = [prenom, nom].flatMap((part) => part?.noeud.texte || []).join(' ')
  for (const part of [prenom, nom]) {
    if (part && full === part.noeud.texte) releve.keep(part.chemin, `${cible}.nom`)
    else takeAs(releve, part, { cible: `${cible}.nom`, vers: full, regle: 'compose' })
  }
  const numero = vu(at, 'telfixe/numtel') ?? vu(at, 'portable/numtel')
  return {
    nom: full || null,
    courriel: takeTexte(releve, vu(at, 'courriel'), `${cible}.courriel`),
    telephone: takeTexte(releve, numero, `${cible}.telephone`),
  }
}

const decodeIntitule = (releve: Releve, formation: Vu, programme: Programme): void => {
  const at = vu(formation, 'intitule-formation')
  const [, type, mention, parcours] = INTITULE.exec(at?.noeud.texte ?? '') ?? []
  if (type === undefined || mention === undefined) {
    programme.parcours.intitule = takeTexte(releve, at, 'parcours.intitule')
    return
  }
  takeAs(releve, at, {
    cible: 'diplome',
    vers: [type, mention, parcours ?? ''].join(' | '),
    regle: 'decompose',
  })
  programme.diplome.type = type
  programme.diplome.mention = mention
  programme.parcours.intitule = parcours ?? null
}

const decodeContacts = (releve: Releve, formation: Vu): Contact[] =>
  vus(formation, 'contact-formation').reduce((contacts: Contact[], contact) => {
    const cible = `contacts[${contacts.length}]`
    const qui = decodeCoordonnees(releve, vu(contact, 'coordonnees'), cible)
    if (qui.nom === null && qui.courriel === null && qui.telephone === null) return contacts
    const type = vu(contact, 'type-contact')
    const role = ROLE_OF_TYPE.get(type?.noeud.texte ?? '') ?? 'autre'
    takeAs(releve, type, { cible: `${cible}.role`, vers: role, regle: 'nomenclature' })
    return [...contacts, { role, titre: null, ...qui }]
  }, [])

const decodeDiplome = (releve: Releve, formation: Vu, programme: Programme): void => {
  const code = vu(formation, 'certification/code-RNCP')
  const rncp = /^(?:RNCP)?(\d{3,6})$/.exec(code?.noeud.texte ?? '')?.[1] ?? null
  if (rncp !== null && rncp === code?.noeud.texte) releve.keep(code.chemin, 'diplome.rncp')
  else if (rncp !== null) takeAs(releve, code, { cible: 'diplome.rncp', vers: rncp, regle: 'normalise' })
  else if (code) releve.drop(code.chemin, 'code_inconnu')
  programme.diplome.rncp = rncp

  const sortie = vu(formation, 'code-niveau-sortie')
  const niveau = sortie && niveauFromLheo(sortie.noeud.texte)
  if (sortie && !niveau) releve.drop(sortie.chemin, 'code_inconnu')
  else if (sortie && niveau)
    takeAs(releve, sortie, {
      cible: 'diplome.niveau',
      vers: String(niveau.niveau),
      regle: niveau.ancien ? 'ancienne_nomenclature' : 'nomenclature',
    })
  programme.diplome.niveau = niveau?.niveau ?? null
  programme.diplome.texte = takeTexte(releve, vu(formation, 'resultats-attendus'), 'diplome.texte')
}

/** Years after the baccalaureate a level of entry stands for. */
const BAC: Readonly<Record<number, string>> = {
  4: 'Bac',
  5: 'Bac + 2',
  6: 'Bac + 3',
  7: 'Bac + 5',
  8: 'Bac + 8',
}

const decodeNiveauEntree = (releve: Releve, formation: Vu): string | null => {
  const at = vu(formation, 'code-niveau-entree')
  const read = at && niveauFromLheo(at.noeud.texte)
  const bac = read ? (BAC[read.niveau] ?? null) : null
  if (at && bac === null) releve.drop(at.chemin, 'code_inconnu')
  else
    takeAs(releve, at, {
      cible: 'admission.niveauRequis',
      vers: bac ?? '',
      regle: read?.ancien ? 'ancienne_nomenclature' : 'nomenclature',
    })
  return bac
}

/** How to reach the organisation. A person (who has a first name) is a contact; only an office is a component. */
const decodeContactOrganisme = (releve: Releve, contact: Vu | null, programme: Programme): void => {
  const at = vu(contact, 'coordonnees')
  if (!vu(at, 'prenom') && !vu(at, 'civilite')) {
    Object.assign(programme.composante, decodeCoordonnees(releve, at, 'composante'))
    return
  }
  const qui = decodeCoordonnees(releve, at, `contacts[${programme.contacts.length}]`)
  programme.contacts.push({ role: 'autre', titre: null, ...qui })
  programme.composante.courriel = qui.courriel
  programme.composante.telephone = qui.telephone
}

const decodeOrganisme = (releve: Releve, formation: Vu, programme: Programme): void => {
  const organisme = vu(formation, 'organisme-formation-responsable')
  programme.etablissement.nom = takeTexte(releve, vu(organisme, 'nom-organisme'), 'etablissement.nom')
  const raison = vu(organisme, 'raison-sociale')
  if (raison && raison.noeud.texte === programme.etablissement.nom) releve.drop(raison.chemin, 'deja_dit')
  programme.etablissement.adresse = decodeAdresse(
    releve,
    vu(organisme, 'coordonnees-organisme/coordonnees/adresse'),
    'etablissement.adresse',
  )
  decodeContactOrganisme(releve, vu(organisme, 'contact-organisme'), programme)
  programme.composante.siteWeb = takeTexte(
    releve,
    vu(formation, 'url-formation/urlweb'),
    'composante.siteWeb',
  )
}

const decodeTextes = (releve: Releve, formation: Vu, { parcours }: Programme): void => {
  const { lignes, puces } = takeLong(releve, vu(formation, 'objectif-formation'), 'parcours', (lu) => [
    ...lu.lignes,
    ...lu.puces,
  ])
  const [intro, ...rest] = puces.length > 0 ? lignes : []
  parcours.objectifsIntro = intro ?? null
  parcours.objectifs = puces.length > 0 ? [...rest, ...puces] : [...lignes]
  const contenu = takeLong(releve, vu(formation, 'contenu-formation'), 'parcours.presentation')
  parcours.presentation = [...contenu.toutes]
}

const attributeOf = (releve: Releve, formation: Vu, nom: string, cible: string): string | null => {
  const brut = formation.noeud.attributs[nom] ?? ''
  const texte = brut.trim()
  if (texte === '') return null
  tellTaken(
    releve,
    { noeud: { ...formation.noeud, texte: brut }, chemin: `${formation.chemin}@${nom}` },
    { cible, vers: texte, regle: 'normalise' },
  )
  return texte
}

const decodeMention = (releve: Releve, formation: Vu): string | null => {
  const named = (at: Vu): boolean => at.noeud.attributs['info'] === EXTRA_MENTION
  const extras = vus(formation, 'extras').find(named)
  const extra = extras && vus(extras, 'extra').find(named)
  if (!extra) return null
  const cible = 'document.mentionLegale'
  for (const { chemin } of [extras, extra])
    releve.transform(`${chemin}@info`, cible, { vers: '', regle: 'deduit' })
  return takeTexte(releve, extra, cible)
}

/** What a « formation » says, written into a programme; its action is read apart. */
export const decodeFormation = (releve: Releve, formation: Vu, programme: Programme): void => {
  decodeIntitule(releve, formation, programme)
  decodeDiplome(releve, formation, programme)
  decodeTextes(releve, formation, programme)
  programme.contacts = decodeContacts(releve, formation)
  decodeOrganisme(releve, formation, programme)
  programme.admission.niveauRequis = decodeNiveauEntree(releve, formation)
  const datemaj = formation.noeud.attributs['datemaj'] ?? ''
  const date = parseJour(`${datemaj.slice(0, 4)}-${datemaj.slice(4, 6)}-${datemaj.slice(6)}`)
  if (date.ok)
    releve.transform(`${formation.chemin}@datemaj`, 'document.date', { vers: date.value, regle: 'normalise' })
  programme.document.date = date.ok ? date.value : null
  programme.document.mentionLegale = decodeMention(releve, formation)
  programme.parcours.code = attributeOf(releve, formation, 'numero', 'parcours.code')
}
