import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { Apprenant } from '#src/domain/assiduite/apprenant.ts'
import { STATUTS_APPRENANT, type StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { isId, newId } from '#src/kit/id.ts'
import { type Jour, parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { isCourriel } from '#src/kit/text.ts'
import { insertApprenant } from '#src/store/assiduite/apprenant-store.ts'
import { inTransaction } from '#src/store/database.ts'
import { findMillesime } from '#src/store/offre/millesime-store.ts'
import type { Monde } from '../monde.ts'
import { lieuOf } from '../offre/read-draft.ts'
import { recordAudit } from '../socle/record.ts'

export type FauteLigne =
  | 'prenom-vide'
  | 'nom-vide'
  | 'nom-long'
  | 'courriel-invalide'
  | 'statut-inconnu'
  | 'debut-invalide'
  | 'courriel-pris'
  | 'colonnes'

/** What is wrong, and on which line of what was pasted (from 1). */
export type RefusInscription =
  | { readonly code: 'introuvable' | 'interdit' | 'vide' | 'trop' }
  | {
      readonly code: 'fautes'
      readonly fautes: readonly { readonly ligne: number; readonly faute: FauteLigne }[]
    }

const COLONNES = 5
/** More than any promotion: a list pasted, not an import. */
const LIGNES_MAX = 500
const NOM_MAX = 200

const isStatut = (texte: string): texte is StatutApprenant => STATUTS_APPRENANT.some((one) => one === texte)

/** 2026-09-01, or 01/09/2026 as a French spreadsheet writes it. */
const readJour = (texte: string): Result<Jour, 'jour-invalide'> => {
  const [, jour, mois, an] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(texte) ?? []
  return parseJour(an ? `${an}-${mois}-${jour}` : texte)
}

const readLigne = (ligne: string, millesime: string): Result<Apprenant, FauteLigne> => {
  const cells = ligne.split(ligne.includes('\t') ? '\t' : ';').map((cell) => cell.trim())
  if (cells.length < COLONNES) return refus('colonnes')
  const [prenom = '', nom = '', courriel = '', statut = '', debut = ''] = cells
  const du = readJour(debut)
  if (!prenom) return refus('prenom-vide')
  if (!nom) return refus('nom-vide')
  if (prenom.length > NOM_MAX || nom.length > NOM_MAX) return refus('nom-long')
  if (courriel && !isCourriel(courriel)) return refus('courriel-invalide')
  if (!isStatut(statut)) return refus('statut-inconnu')
  if (!du.ok) return refus('debut-invalide')
  const statuts = [{ statut, du: du.value, au: null, motif: null }]
  return ok({ id: newId(), millesime, prenom, nom, courriel: courriel || null, personne: null, statuts })
}

/** Adds learners from lines « prénom ; nom ; courriel ; statut ; depuis le »: all of them, or none and why. */
export const inscrireApprenants = (
  monde: Monde,
  acteur: Acteur,
  { millesime, texte }: { readonly millesime: string; readonly texte: string },
): Promise<Result<number, RefusInscription>> =>
  inTransaction(monde.db, async (tx): Promise<Result<number, RefusInscription>> => {
    const place = isId(millesime) ? await findMillesime(tx, millesime) : undefined
    if (!place || !can(acteur, 'apprenant.lire', lieuOf(place))) return refus({ code: 'introuvable' })
    if (!can(acteur, 'apprenant.modifier', lieuOf(place))) return refus({ code: 'interdit' })
    const lignes = texte.split('\n').map((ligne, i) => ({ ligne, numero: i + 1 }))
    const filled = lignes.filter(({ ligne }) => ligne.trim() !== '')
    if (filled.length === 0) return refus({ code: 'vide' })
    if (filled.length > LIGNES_MAX) return refus({ code: 'trop' })
    const fautes: { ligne: number; faute: FauteLigne }[] = []
    const ajoutes: string[] = []
    for (const { ligne, numero } of filled) {
      const read = readLigne(ligne, millesime)
      if (!read.ok) fautes.push({ ligne: numero, faute: read.refus })
      else if (!(await insertApprenant(tx, read.value)))
        fautes.push({ ligne: numero, faute: 'courriel-pris' })
      else ajoutes.push(read.value.id)
    }
    if (fautes.length > 0) return refus({ code: 'fautes', fautes })
    const objet = { type: 'programme', id: millesime }
    await recordAudit(tx, acteur, 'apprenant.inscrire', objet, { apprenants: ajoutes })
    return ok(ajoutes.length)
  })
