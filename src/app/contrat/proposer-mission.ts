import {
  CONTRATS,
  type Contrat,
  contratPermis,
  isEmployeurAutre,
  type RefusContrat,
  TYPES_ACCUEIL,
  type TypeAccueil,
} from '#src/domain/contrat/employeur.rules.ts'
import { droit } from '#src/domain/droit/registre.ts'
import { isSiret } from '#src/domain/organisation/identifiant.rules.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { isCourriel } from '#src/kit/text.ts'
import { insertMission } from '#src/store/contrat/mission-store.ts'
import { inTransaction } from '#src/store/database.ts'
import { limiteKey, type RefusLimite, tryDoor } from '../acces/limite.ts'
import { postToRole } from '../acces/post-to-role.ts'
import { type Monde, today } from '../monde.ts'
import { type Publication, showPublication } from '../publication/show-publication.ts'
import { recordAudit } from '../socle/record.ts'

export const CHAMPS_MISSION = [
  'accueil',
  'contrat',
  'organisme',
  'siret',
  'intitule',
  'description',
  'confidentielle',
  'courriel',
] as const
export type ChampMission = (typeof CHAMPS_MISSION)[number]
export type SaisieMission = Readonly<Record<ChampMission, string>>
export type FauteMission = 'vide' | 'long' | 'siret' | 'siret-collectivite' | 'courriel' | 'ferme'

export type RefusMission =
  | { readonly code: 'introuvable' }
  | RefusLimite
  | { readonly code: 'fautes'; readonly fautes: Readonly<Partial<Record<ChampMission, FauteMission>>> }
  | RefusContrat

/** The work contracts this programme is open to. */
export const contratsOuverts = ({ programme }: Pick<Publication, 'programme'>): readonly Contrat[] =>
  CONTRATS.filter((contrat) => programme.parcours.statuts.includes(contrat))

/** An office that offers posts offers some, not hundreds. */
const PAR_HEURE = { nombre: 20, fenetre: 3_600_000 }

/** Signs; whoever writes here has no account. */
const LONGUEUR = { organisme: 200, intitule: 200, description: 5000 } as const

type Lue = { readonly accueil: TypeAccueil; readonly contrat: Contrat }

const readSaisie = (
  saisie: SaisieMission,
  ouverts: readonly Contrat[],
): Result<Lue, Readonly<Partial<Record<ChampMission, FauteMission>>>> => {
  const fautes: Partial<Record<ChampMission, FauteMission>> = {}
  for (const champ of ['organisme', 'intitule', 'description', 'courriel'] as const)
    if (!saisie[champ]) fautes[champ] = 'vide'
  for (const champ of ['organisme', 'intitule', 'description'] as const)
    if (saisie[champ].length > LONGUEUR[champ]) fautes[champ] = 'long'
  if (saisie.courriel && !isCourriel(saisie.courriel)) fautes.courriel = 'courriel'
  const accueil = TYPES_ACCUEIL.find((type) => type === saisie.accueil)
  const contrat = ouverts.find((one) => one === saisie.contrat)
  if (!accueil) fautes.accueil = 'vide'
  if (!contrat) fautes.contrat = saisie.contrat ? 'ferme' : 'vide'
  if (saisie.siret && !isSiret(saisie.siret)) fautes.siret = 'siret'
  if (!saisie.siret && accueil && isEmployeurAutre(accueil)) fautes.siret = 'siret-collectivite'
  return accueil && contrat && Object.keys(fautes).length === 0 ? ok({ accueil, contrat }) : refus(fautes)
}

/** An employer without an account offers a post from the public page; the team is told at once. */
export const proposerMission = async (
  monde: Monde,
  { adresse, saisie, venue }: { adresse: string; saisie: SaisieMission; venue: string },
): Promise<Result<string, RefusMission>> => {
  const publication = await showPublication(monde, adresse)
  if (!publication) return refus({ code: 'introuvable' })
  const door = await tryDoor(monde, limiteKey('mission', venue), PAR_HEURE)
  if (!door.ok) return door
  const lue = readSaisie(saisie, contratsOuverts(publication))
  if (!lue.ok) return refus({ code: 'fautes', fautes: lue.refus })
  const permis = contratPermis(droit, today(monde), lue.value)
  if (!permis.ok) return permis

  return inTransaction(monde.db, async (tx): Promise<Result<string, RefusMission>> => {
    const id = newId()
    const { organisme, intitule, description, courriel } = saisie
    await insertMission(tx, {
      id,
      parcours_id: publication.parcours,
      statut: 'proposee',
      ...lue.value,
      organisme,
      siret: saisie.siret.replace(/\s/g, '') || null,
      intitule,
      description,
      confidentielle: saisie.confidentielle === 'oui',
      courriel,
      proposee_le: monde.now(),
    })
    const { etablissement, composante, mention, parcours, programme } = publication
    const lieu = { etablissement, composante, mention, parcours }
    // The mail names the employer, never what a confidential post says.
    await postToRole(
      { tx, monde },
      { role: 'gestionnaire', lieu },
      {
        sujet: `Mission proposée : ${programme.parcours.code ?? adresse}`,
        texte: `${organisme} propose une mission. Elle attend votre avis sur la page des missions du programme.`,
      },
    )
    await recordAudit(tx, null, 'mission.proposer', { type: 'mission', id }, { organisme, ...lue.value })
    return ok(id)
  })
}
