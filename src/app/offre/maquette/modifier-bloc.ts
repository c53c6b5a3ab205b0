import type { Acteur } from '#src/domain/acces/permission.ts'
import type { Acte } from '#src/domain/offre/maquette/acte.rules.ts'
import type { MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { newId } from '#src/kit/id.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { inTransaction } from '#src/store/database.ts'
import { readMaquetteTenue } from '#src/store/offre/maquette-store.ts'
import type { Monde } from '../../monde.ts'
import { type Agi, agir } from './agir.ts'
import { listChangements } from './changement.ts'
import type { RefusMaquette } from './modifier-maquette.ts'
import { openDraft } from './open-draft.ts'

export type GesteBloc =
  | { readonly geste: 'ajouterBloc'; readonly code: string; readonly intitule: string }
  | { readonly geste: 'supprimerBloc'; readonly noeud: string; readonly revision: number }

const creation = ({ blocs }: MaquetteTenue, code: string, intitule: string): Result<Acte, RefusMaquette> =>
  code && intitule
    ? ok({ genre: 'ajouterBloc', bloc: { id: newId(), code, intitule }, rang: blocs.length })
    : refus({ code: 'geste', pourquoi: 'bloc-incomplet' })

/** Its parts go with it when they hold nothing; one that holds a UE keeps the BCC. */
const suppression = (maquette: MaquetteTenue, id: string): Acte => {
  const code = maquette.blocs.find((one) => one.id === id)?.code
  const parties = maquette.semestres.flatMap((semestre) => semestre.parties)
  const vides = parties.filter(({ bloc, ues }) => bloc === code && ues.length === 0)
  const drop: Acte = { genre: 'supprimerBloc', id }
  if (vides.length === 0) return drop
  return {
    genre: 'suite',
    actes: [...vides.map((one) => ({ genre: 'supprimer', id: one.id }) as const), drop],
  }
}

/** Adds a BCC to the parcours, or takes out one that holds nothing. */
export const modifierBloc = (
  monde: Monde,
  acteur: Acteur,
  millesime: string,
  demande: GesteBloc,
): Promise<Result<Agi, RefusMaquette>> =>
  inTransaction<Agi, RefusMaquette>(monde.db, async (tx) => {
    const place = await openDraft(tx, acteur, millesime)
    if (!place.ok) return place
    const maquette = await readMaquetteTenue(tx, millesime)
    const { geste } = demande
    if (demande.geste === 'supprimerBloc') {
      const since = { millesime, revision: demande.revision }
      const met = { ids: new Set([demande.noeud]), efface: true }
      const changements = await listChangements(tx, since, met)
      if (changements.length > 0) return refus({ code: 'change-entre-temps', changements })
    }
    const acte =
      demande.geste === 'ajouterBloc'
        ? creation(maquette, demande.code.trim(), demande.intitule.trim())
        : ok(suppression(maquette, demande.noeud))
    if (!acte.ok) return acte
    const atelier = { monde, acteur, millesime, revision: place.value.revision, maquette }
    const done = await agir(tx, atelier, { acte: acte.value, geste })
    return done.ok ? done : refus({ code: 'geste', pourquoi: done.refus })
  })
