import { fold } from '#src/kit/text.ts'
import { type Contexte, dire, libres, libresDe } from '../contexte.ts'
import { isVoie, readAdresse, readPostal } from '../fait/adresse.ts'
import { isCandidature, isPortail } from '../fait/candidature.ts'
import { courrielsOf, e164, isNom, roleOf, sitesOf, telephonesOf } from '../fait/personne.ts'
import { nameRubrique } from '../rubrique.ts'
import type { Unite } from '../unite.ts'

const INSTITUTION =
  /^(?:l')?(?:universite|ecole|institut|faculte|university|school|iae|iut|iep|ufr|conservatoire|college)\b/
/** A heading that names no institution. */
const GENERIQUE =
  /^(?:l')?(?:universites?|ecoles?|etablissements?|composantes?)(?: ?(?:\/|et|ou) ?(?:universites?|ecoles?|etablissements?|composantes?))?$|^\S+$/
const MENTION_SITE = /^(?:site|campus|antenne|lieu)\b/

type Lieu = 'etablissement' | 'composante' | 'site'

const saveAdresse = (contexte: Contexte, lieu: Lieu, voies: readonly Unite[], postal: Unite): boolean => {
  const { carnet, pris } = contexte
  const read = readPostal(postal.texte)
  if (read === null || carnet.get(`${lieu}.adresse.codePostal`) !== undefined) return false
  const voie = voies.map((unite) => unite.texte.replace(/,$/, '')).join(', ')
  if (voies.length > 0)
    carnet.champ(
      `${lieu}.adresse.voie`,
      voie,
      voies.flatMap((unite) => unite.lignes),
    )
  carnet.champ(`${lieu}.adresse.codePostal`, read.codePostal, postal.lignes)
  carnet.champ(`${lieu}.adresse.ville`, read.ville, postal.lignes)
  for (const unite of [...voies, postal]) pris.add(unite)
  return true
}

const isShort = (unite: Unite | undefined): unite is Unite =>
  unite !== undefined &&
  unite.genre === 'ligne' &&
  unite.texte.length <= 80 &&
  !/[.,:;@]$|@|\d{5}|\s:\s/.test(unite.texte)

/** Whose address this is: what the section or the line above says. */
const lieuOf = (contexte: Contexte, first: Unite, name: Unite | undefined): Lieu => {
  if (first.rubrique === 'siege') return 'etablissement'
  if (first.rubrique === 'composante') return 'composante'
  if (name !== undefined && MENTION_SITE.test(name.plie)) return 'site'
  if (name !== undefined && /^(?:l')?universite\b/.test(name.plie)) return 'etablissement'
  return contexte.carnet.get('composante.adresse.codePostal') === undefined &&
    name !== undefined &&
    INSTITUTION.test(name.plie)
    ? 'composante'
    : 'site'
}

const inlineLieu = (unite: Unite, nom: string): Lieu => {
  if (unite.rubrique === 'siege' || /^universit/i.test(nom)) return 'etablissement'
  return unite.rubrique === 'composante' || INSTITUTION.test(fold(nom)) ? 'composante' : 'site'
}

const readAdresses = (contexte: Contexte): void => {
  const { unites, carnet, pris, titres } = contexte
  unites.forEach((postal, rang) => {
    if (pris.has(postal) || titres.has(postal) || readPostal(postal.texte) === null) return
    const voies: Unite[] = []
    let i = rang - 1
    for (; i >= 0 && voies.length < 3 && isVoie(unites[i]!.plie) && !pris.has(unites[i]!); i--)
      voies.unshift(unites[i]!)
    const name = unites[i]
    const isNamed =
      isShort(name) && !pris.has(name) && !titres.has(name) && (voies[0] ?? postal).bloc - name.bloc <= 1
    const lieu = lieuOf(contexte, postal, isNamed ? name : undefined)
    if (voies.length === 0 && !isNamed) return
    if (!saveAdresse(contexte, lieu, voies, postal) || !isNamed) return
    if (carnet.champ(`${lieu}.nom`, name.texte, name.lignes)) pris.add(name)
  })
  for (const unite of libres(contexte)) {
    const read = readAdresse(dire(unite))
    if (read === null || unite.rubrique === 'programme') continue
    const nom = read.avant.replace(/[\s,;:–-]+$/, '')
    const lieu = inlineLieu(unite, nom)
    if (carnet.get(`${lieu}.adresse.codePostal`) !== undefined) continue
    if (lieu !== 'site' && nom !== '' && unite.rubrique !== 'siege')
      carnet.champ(`${lieu}.nom`, nom, unite.lignes, 'moyenne')
    const dessus = unites[unites.indexOf(unite) - 1]
    if (
      lieu === 'site' &&
      nom === '' &&
      isShort(dessus) &&
      dessus.bloc === unite.bloc &&
      MENTION_SITE.test(dessus.plie)
    )
      if (!pris.has(dessus) && carnet.champ('site.nom', dessus.texte, dessus.lignes, 'moyenne'))
        pris.add(dessus)
    if (lieu === 'site' && MENTION_SITE.test(fold(nom)) && nom.length <= 60)
      carnet.champ('site.nom', nom, unite.lignes, 'moyenne')
    carnet.champ(`${lieu}.adresse.voie`, read.voie, unite.lignes)
    carnet.champ(`${lieu}.adresse.codePostal`, read.codePostal, unite.lignes)
    carnet.champ(`${lieu}.adresse.ville`, read.ville, unite.lignes)
    if (unite.texte.length <= 160) pris.add(unite)
  }
}

/** A block that gives a site, a mailbox or a telephone: its first short lines name whoever is reached. */
const readCoordonnees = (contexte: Contexte): void => {
  const { carnet, pris, unites, titres } = contexte
  const deja = new Set(
    carnet.champs.filter(({ chemin }) => chemin.startsWith('contacts[')).map(({ valeur }) => valeur),
  )
  unites.forEach((unite, rang) => {
    if (pris.has(unite) || titres.has(unite) || unite.texte.length > 300 || HORS.has(unite.rubrique)) return
    if (isCandidature(unite.plie) || /\bhandicap|\breferent/.test(unite.plie)) return
    const sites = [...unite.liens.filter((lien) => /^https?:/.test(lien)), ...sitesOf(unite.texte)].filter(
      (site) => !isPortail(site),
    )
    const courriels = courrielsOf(unite.texte).filter((courriel) => !deja.has(courriel))
    const telephones = telephonesOf(unite.texte).filter((telephone) => !deja.has(e164(telephone)))
    if (sites.length + courriels.length + telephones.length === 0) return
    let debut = rang
    while (debut > 0 && unites[debut - 1]!.bloc === unite.bloc) debut--
    const noms = unites
      .slice(debut, rang)
      .filter(
        (one) =>
          !pris.has(one) &&
          !titres.has(one) &&
          isShort(one) &&
          !isVoie(one.plie) &&
          nameRubrique(one.plie) === null &&
          !/\d|,/.test(one.texte) &&
          roleOf(one.texte) === null,
      )
    const [nom, nomLong] = noms.length <= 2 ? noms : []
    if (nom && !isNom(nom.texte) && carnet.champ('composante.nom', nom.texte, nom.lignes, 'moyenne'))
      pris.add(nom)
    if (nom && nomLong && carnet.champ('composante.nomLong', nomLong.texte, nomLong.lignes, 'moyenne'))
      pris.add(nomLong)
    const kept = [
      sites[0] !== undefined && carnet.champ('composante.siteWeb', sites[0], unite.lignes, 'moyenne'),
      courriels[0] !== undefined &&
        carnet.champ('composante.courriel', courriels[0], unite.lignes, 'moyenne'),
      telephones[0] !== undefined &&
        carnet.champ('composante.telephone', e164(telephones[0]), unite.lignes, 'moyenne'),
    ]
    if (kept.includes(true) && unite.texte.length <= 160) pris.add(unite)
  })
}

const HORS: ReadonlySet<Unite['rubrique']> = new Set(['programme', 'calendrier', 'admission', 'pieces'])

const readNoms = (contexte: Contexte): void => {
  const { carnet, pris, titres, casse } = contexte
  for (const unite of contexte.unites)
    if (
      titres.has(unite) &&
      unite.rubrique === 'etablissement' &&
      INSTITUTION.test(unite.plie) &&
      !GENERIQUE.test(unite.plie)
    )
      if (carnet.champ('etablissement.nom', casse(unite.texte), unite.lignes)) pris.add(unite)
  for (const [rubrique, lieu] of [
    ['siege', 'etablissement'],
    ['composante', 'composante'],
    ['etablissement', 'etablissement'],
  ] as const)
    for (const unite of libresDe(contexte, rubrique)) {
      const said = dire(unite)
      const named = unite.valeur !== null || (INSTITUTION.test(unite.plie) && !unite.italique)
      if (
        named &&
        said.length <= 100 &&
        !/[.!?]$/.test(said) &&
        carnet.champ(`${lieu}.nom`, said, unite.lignes)
      )
        pris.add(unite)
    }
}

/** « Université X – Faculté Y », alone on its line. */
const readLigneNoms = ({ carnet, pris, titres, unites, casse }: Contexte): void => {
  for (const unite of unites) {
    if (pris.has(unite) || titres.has(unite) || unite.genre !== 'ligne' || unite.rubrique === 'programme')
      continue
    if (unite.texte.length > 110 || /[.;:!?@]$|\d{5}/.test(unite.texte) || !INSTITUTION.test(unite.plie))
      continue
    if (!unite.plie.includes(' ')) continue
    const parts = unite.texte.split(/\s[–—|/-]\s/)
    const chemins = parts.map((part) => {
      if (/^universit/i.test(part)) return 'etablissement.nom'
      if (/^mention /i.test(part)) return 'diplome.mention'
      return INSTITUTION.test(fold(part)) && /^[A-ZÀ-Ý]/.test(part) ? 'composante.nom' : null
    })
    if (chemins.includes(null)) continue
    const kept = parts.map((part, i) =>
      carnet.champ(chemins[i]!, casse(part.replace(/^mention /i, '')), unite.lignes, 'moyenne'),
    )
    if (kept.includes(true)) pris.add(unite)
  }
}

/** Institution, component and site: names, addresses, how to reach them, presentation paragraphs. */
export const readInstitution = (contexte: Contexte): void => {
  readAdresses(contexte)
  readNoms(contexte)
  readCoordonnees(contexte)
  readLigneNoms(contexte)
  for (const unite of libresDe(contexte, 'etablissement'))
    if (unite.texte.length >= 80 && /[.!?…]$/.test(unite.texte)) {
      contexte.carnet.ajout('etablissement.textes', unite.texte, unite.lignes)
      contexte.pris.add(unite)
    }
}
