/** Words of a timetable that the database, the rules and the pages share. */

export const SENS_DISPONIBILITE = ['disponible', 'indisponible', 'prefere', 'evite'] as const
/** What may be said of a room or a groupe: only people prefer and avoid. */
export const SENS_OUVERTURE: readonly SensDisponibilite[] = ['disponible', 'indisponible']
export type SensDisponibilite = (typeof SENS_DISPONIBILITE)[number]

/** `interrompu`: the server stopped while it ran; its best so far is kept. */
export const ETATS_CALCUL = ['en_cours', 'arrete', 'termine', 'interrompu', 'garde', 'abandonne'] as const
export type EtatCalcul = (typeof ETATS_CALCUL)[number]
