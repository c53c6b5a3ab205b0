import { type Acteur, can } from '#src/domain/acces/permission.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { isId, newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { isCourriel } from '#src/kit/text.ts'
import { inTransaction } from '#src/store/database.ts'
import { closeDemande, insertDemande, listDemandes } from '#src/store/demande/demande-store.ts'
import { findMillesime, type MillesimeRow } from '#src/store/offre/millesime-store.ts'
import { limiteKey, type RefusLimite, tryDoor } from '../acces/limite.ts'
import { postToRole } from '../acces/post-to-role.ts'
import type { Monde } from '../monde.ts'
import { lieuOf } from '../offre/read-draft.ts'
import { type Publication, showPublication } from '../publication/show-publication.ts'
import { postCourrier } from '../socle/post.ts'
import { recordAudit } from '../socle/record.ts'

export const CHAMPS_DEMANDE = ['destinataire', 'statut', 'nom', 'courriel', 'message'] as const
export type ChampDemande = (typeof CHAMPS_DEMANDE)[number]
export type SaisieDemande = Readonly<Record<ChampDemande, string>>
export type FauteDemande = 'vide' | 'courriel' | 'ferme' | 'long'
export type RefusDemande =
  | { readonly code: 'introuvable' }
  | RefusLimite
  | { readonly code: 'fautes'; readonly fautes: Readonly<Partial<Record<ChampDemande, FauteDemande>>> }

export const DESTINATAIRES = ['formation', 'cfa'] as const
export type Destinataire = (typeof DESTINATAIRES)[number]

/** Whom one may write to: the CFA only where it has a mailbox. */
export const destinatairesDe = ({ programme }: Pick<Publication, 'programme'>): readonly Destinataire[] =>
  DESTINATAIRES.filter((one) => one === 'formation' || programme.cfa.courriel !== null)

/** What an inbox can stand from one place. */
const PAR_HEURE = { nombre: 10, fenetre: 3_600_000 }
/** Signs, as the forms say; whoever writes here has no account. */
const LONGUEUR: Readonly<Record<'nom' | 'message', number>> = { nom: 200, message: 5000 }

type Lue = { readonly destinataire: Destinataire; readonly statut: StatutApprenant | null }

const readSaisie = (
  saisie: SaisieDemande,
  publication: Publication,
): Result<Lue, Readonly<Partial<Record<ChampDemande, FauteDemande>>>> => {
  const fautes: Partial<Record<ChampDemande, FauteDemande>> = {}
  for (const champ of ['nom', 'courriel', 'message'] as const) if (!saisie[champ]) fautes[champ] = 'vide'
  if (saisie.courriel && !isCourriel(saisie.courriel)) fautes.courriel = 'courriel'
  for (const champ of ['nom', 'message'] as const)
    if (saisie[champ].length > LONGUEUR[champ]) fautes[champ] = 'long'
  const destinataire = destinatairesDe(publication).find((one) => one === saisie.destinataire)
  if (!destinataire) fautes.destinataire = 'vide'
  const statut = publication.programme.parcours.statuts.find((one) => one === saisie.statut) ?? null
  if (saisie.statut !== '' && statut === null) fautes.statut = 'ferme'
  return destinataire && Object.keys(fautes).length === 0 ? ok({ destinataire, statut }) : refus(fautes)
}

/** 'D-1f2e3d4c': what both sides may quote. */
export const referenceDe = (id: string): string => `D-${id.slice(0, 8)}`

/**
 * Somebody without an account writes from a fiche: the message goes to the mailbox asked for and stays with the programme,
 * where it is followed until somebody answers.
 */
export const ecrire = async (
  monde: Monde,
  { adresse, saisie, venue }: { adresse: string; saisie: SaisieDemande; venue: string },
): Promise<Result<string, RefusDemande>> => {
  const publication = await showPublication(monde, adresse)
  if (!publication) return refus({ code: 'introuvable' })
  const door = await tryDoor(monde, limiteKey('demande', venue), PAR_HEURE)
  if (!door.ok) return door
  const lue = readSaisie(saisie, publication)
  if (!lue.ok) return refus({ code: 'fautes', fautes: lue.refus })
  return inTransaction(monde.db, async (tx): Promise<Result<string, RefusDemande>> => {
    const id = newId()
    const { destinataire, statut } = lue.value
    const { nom, courriel, message } = saisie
    const { programme, parcours, mention, composante, etablissement } = publication
    await insertDemande(tx, {
      id,
      parcours_id: parcours,
      destinataire,
      statut_vise: statut,
      nom,
      courriel,
      message,
      recue_le: monde.now(),
      traitee_le: null,
      traitee_par: null,
    })
    const mail = {
      sujet: `[${referenceDe(id)}] ${programme.parcours.code ?? adresse} : question de ${nom}`,
      texte: `${message}\n\n${nom}\n${courriel}`,
    }
    const { courriel: boite } = programme.cfa
    if (destinataire === 'cfa' && boite) await postCourrier(tx, { destinataire: boite, ...mail }, monde.now())
    else {
      const lieu = { etablissement, composante, mention, parcours }
      await postToRole({ tx, monde }, { role: 'gestionnaire', lieu }, mail)
    }
    await recordAudit(tx, null, 'demande.ecrire', { type: 'demande', id }, { destinataire })
    return ok(referenceDe(id))
  })
}

export type PageDemandes = {
  readonly place: MillesimeRow
  readonly demandes: Awaited<ReturnType<typeof listDemandes>>
}

/** The messages of a programme, those that wait first. */
export const showDemandes = async (
  monde: Monde,
  acteur: Acteur,
  id: string,
): Promise<Result<PageDemandes, 'introuvable'>> => {
  const place = isId(id) ? await findMillesime(monde.db, id) : undefined
  if (!place || !can(acteur, 'demande.traiter', lieuOf(place))) return refus('introuvable')
  return ok({ place, demandes: await listDemandes(monde.db, place.parcours) })
}

/** Says that a message was answered, and by whom. */
export const traiterDemande = (
  monde: Monde,
  acteur: Acteur,
  { millesime, demande }: { millesime: string; demande: string },
): Promise<Result<true, 'introuvable'>> =>
  inTransaction(monde.db, async (tx): Promise<Result<true, 'introuvable'>> => {
    const place = isId(millesime) ? await findMillesime(tx, millesime) : undefined
    if (!place || !can(acteur, 'demande.traiter', lieuOf(place)) || !isId(demande))
      return refus('introuvable')
    const closing = { id: demande, parcours: place.parcours, par: acteur.id, le: monde.now() }
    if (!(await closeDemande(tx, closing))) return refus('introuvable')
    await recordAudit(tx, acteur, 'demande.traiter', { type: 'demande', id: demande })
    return ok(true)
  })
