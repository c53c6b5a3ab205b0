/** The card of an institution, a composante, a site or a brand kit, as a form reads and writes it: every value a text. */
import { z } from 'zod'
import type { Lieu } from '#src/domain/acces/role.ts'
import { secureUrl, toE164 } from '#src/domain/organisation/coordonnees.rules.ts'
import { isSiret, isUai } from '#src/domain/organisation/identifiant.rules.ts'
import { type Marque, marqueSchema } from '#src/domain/organisation/marque.schema.ts'
import type { Db, Tx } from '#src/store/database.ts'
import {
  findComposante,
  findEtablissement,
  findSite,
  saveComposante,
  saveEtablissement,
  saveMarque,
  saveSite,
} from '#src/store/organisation/organisation-store.ts'

export const CHAMPS = {
  etablissement: [
    'nom',
    'uai',
    'siret',
    'voie',
    'codePostal',
    'ville',
    'siteWeb',
    'slogan',
    'sloganLangue',
    'textes',
  ],
  composante: [
    'nom',
    'nomLong',
    'variantes',
    'voie',
    'codePostal',
    'ville',
    'siteWeb',
    'courriel',
    'telephone',
  ],
  site: ['nom', 'voie', 'codePostal', 'ville', 'acces'],
  marque: ['couleur', 'slogan', 'sloganLangue', 'logoTexte'],
} as const
export type Sorte = keyof typeof CHAMPS
export type Champ = (typeof CHAMPS)[Sorte][number]
export type Valeurs = Readonly<Partial<Record<Champ, string>>>
export type Faute =
  | 'vide'
  | 'uai'
  | 'siret'
  | 'adresse_web'
  | 'courriel'
  | 'telephone'
  | 'couleur'
  | 'logo_sans_texte'

export type Fiche = {
  readonly id: string
  readonly version: number
  readonly lieu: Lieu
  readonly valeurs: Readonly<Record<string, string>>
}

const orNull = (texte: string | undefined): string | null => texte || null
const linesOf = (texte: string | undefined, between: RegExp): string[] =>
  (texte ?? '')
    .split(between)
    .map((line) => line.trim())
    .filter(Boolean)

type Adresse = { voie: string | null; code_postal: string | null; ville: string | null }
const adresseOf = ({ voie, code_postal, ville }: Adresse) => ({
  voie: voie ?? '',
  codePostal: code_postal ?? '',
  ville: ville ?? '',
})
const toAdresse = (v: Valeurs): Adresse => ({
  voie: orNull(v.voie),
  code_postal: orNull(v.codePostal),
  ville: orNull(v.ville),
})

/** A card as it is kept; undefined when there is none. */
export const readFiche = async (db: Db, sorte: Sorte, id: string): Promise<Fiche | undefined> => {
  if (sorte === 'etablissement') {
    const row = await findEtablissement(db, id)
    if (!row) return undefined
    const { nom, uai, siret, site_web, slogan, slogan_langue, textes, version } = row
    const more = { siteWeb: site_web ?? '', slogan: slogan ?? '', sloganLangue: slogan_langue }
    const valeurs = { nom, uai: uai ?? '', siret: siret ?? '', ...adresseOf(row), ...more }
    return { id, version, lieu: { etablissement: id }, valeurs: { ...valeurs, textes: textes.join('\n\n') } }
  }
  if (sorte === 'site') {
    const row = await findSite(db, id)
    if (!row) return undefined
    const lieu = { etablissement: row.etablissement_id, composante: row.composante_id }
    return {
      id,
      version: row.version,
      lieu,
      valeurs: { nom: row.nom, ...adresseOf(row), acces: row.acces ?? '' },
    }
  }
  const row = await findComposante(db, id)
  if (!row) return undefined
  const lieu = { etablissement: row.etablissement_id, composante: id }
  if (sorte === 'marque') {
    const { couleur, slogan, sloganLangue, logoTexte } = marqueSchema.parse(row.marque)
    const valeurs = { couleur: couleur ?? '', slogan: slogan ?? '', sloganLangue, logoTexte: logoTexte ?? '' }
    return { id, version: row.version, lieu, valeurs }
  }
  const valeurs = {
    nom: row.nom,
    nomLong: row.nom_long ?? '',
    variantes: row.variantes.join('\n'),
    ...adresseOf(row),
    siteWeb: row.site_web ?? '',
    courriel: row.courriel ?? '',
    telephone: row.telephone ?? '',
  }
  return { id, version: row.version, lieu, valeurs }
}

const CHECKS: Readonly<Partial<Record<Champ, readonly [Faute, (texte: string) => boolean]>>> = {
  uai: ['uai', isUai],
  siret: ['siret', isSiret],
  siteWeb: ['adresse_web', (texte) => secureUrl(texte) !== undefined],
  courriel: ['courriel', (texte) => z.email().safeParse(texte).success],
  telephone: ['telephone', (texte) => toE164(texte) !== null],
  couleur: ['couleur', (texte) => /^#[0-9a-f]{6}$/i.test(texte)],
}

/** What cannot be kept, field by field; a field left blank is unknown, but a name. */
export const findFautes = (sorte: Sorte, valeurs: Valeurs): Readonly<Partial<Record<Champ, Faute>>> => {
  const fautes: Partial<Record<Champ, Faute>> = {}
  for (const champ of CHAMPS[sorte]) {
    const texte = valeurs[champ] ?? ''
    const check = CHECKS[champ]
    if (champ === 'nom' && !texte) fautes.nom = 'vide'
    else if (check && texte && !check[1](texte)) fautes[champ] = check[0]
  }
  return fautes
}

/** Keeps a card that was checked; `logo` is the new logo's hash, or undefined to keep the one there is. */
export const saveFiche = async (
  tx: Tx,
  { sorte, id, valeurs: v, logo }: { sorte: Sorte; id: string; valeurs: Valeurs; logo?: string },
): Promise<void> => {
  const nom = v.nom ?? ''
  const site_web = v.siteWeb ? (secureUrl(v.siteWeb) ?? null) : null
  const sloganLangue = v.sloganLangue === 'en' ? 'en' : 'fr'
  if (sorte === 'etablissement') {
    const ids = { uai: orNull(v.uai), siret: orNull(v.siret?.replace(/\s/g, '')) }
    const slogan = { slogan: orNull(v.slogan), slogan_langue: sloganLangue }
    const textes = linesOf(v.textes, /\n\s*\n/)
    return saveEtablissement(tx, id, { nom, ...ids, ...toAdresse(v), site_web, ...slogan, textes })
  }
  if (sorte === 'site') return saveSite(tx, id, { nom, ...toAdresse(v), acces: orNull(v.acces) })
  if (sorte === 'composante') {
    const telephone = v.telephone ? toE164(v.telephone) : null
    const names = { nom, nom_long: orNull(v.nomLong), variantes: linesOf(v.variantes, /\n/) }
    return saveComposante(tx, id, {
      ...names,
      ...toAdresse(v),
      site_web,
      courriel: orNull(v.courriel),
      telephone,
    })
  }
  const kept = marqueSchema.parse((await findComposante(tx, id))?.marque ?? {})
  const marque: Marque = {
    couleur: v.couleur ? v.couleur.toLowerCase() : null,
    slogan: orNull(v.slogan),
    sloganLangue,
    logo: logo ?? kept.logo,
    logoTexte: orNull(v.logoTexte),
  }
  return saveMarque(tx, id, JSON.stringify(marque))
}
