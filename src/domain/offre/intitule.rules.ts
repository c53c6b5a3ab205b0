/** The name of the diploma, as it is written on a certificate: type, mention, then the parcours. */
import type { Programme } from './programme.schema.ts'

/** 'Master mention Management de l’innovation, parcours Management public territorial'; null while a part is unknown. */
export const intituleDiplome = ({ diplome, parcours }: Programme): string | null =>
  diplome.type === null || diplome.mention === null || parcours.intitule === null
    ? null
    : `${diplome.type} mention ${diplome.mention}, parcours ${parcours.intitule}`
