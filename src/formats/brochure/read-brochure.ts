import type { Lecture } from '#src/domain/offre/lecture.schema.ts'
import { assignRubriques } from './assign-rubriques.ts'
import { newCarnet } from './carnet.ts'
import { type Contexte, type Lecteur, newCasse } from './contexte.ts'
import { splitLignes } from './ligne.ts'
import { readMaquette } from './maquette/maquette.ts'
import { readAdmission, readOuvertures } from './section/admission.ts'
import { readChiffres } from './section/chiffre.ts'
import { readCompetences } from './section/competence.ts'
import { readContacts } from './section/contact/contact.ts'
import { readTableauContacts } from './section/contact/contact-tableau.ts'
import { readDebouches } from './section/debouche.ts'
import { readDocument } from './section/document.ts'
import { readIdentite } from './section/identite/identite.ts'
import { readInstitution } from './section/institution.ts'
import { readMarques } from './section/marque.ts'
import { readOrganisation } from './section/organisation.ts'
import { readPresentation, readTextes } from './section/texte.ts'
import { readUnites } from './unite.ts'

/** From the surest marks to what is left: a reader only sees the units nobody took before it. */
const LECTEURS: readonly Lecteur[] = [
  readDocument,
  readChiffres,
  readTableauContacts,
  readContacts,
  readIdentite,
  readInstitution,
  readDebouches,
  readCompetences,
  readOuvertures,
  readOrganisation,
  readMaquette,
  readTextes,
  readAdmission,
  readMarques,
  readPresentation,
]

const accountFor = (lignes: readonly string[], contexte: Contexte, filets: ReadonlySet<number>): Lecture => {
  const champs = [...contexte.carnet.champs]
  const lues = new Set(champs.flatMap((champ) => champ.lignes))
  const titres = new Map<number, string>()
  const title = (n: number, texte: string): void => {
    if (!lues.has(n)) titres.set(n, texte)
  }
  for (const n of filets) title(n, lignes[n - 1]!.trim())
  for (const unite of contexte.titres)
    for (const n of unite.lignes) title(n, unite.lignes.length === 1 ? unite.texte : lignes[n - 1]!.trim())
  const nonLues = lignes.flatMap((ligne, rang) =>
    ligne.trim() === '' || lues.has(rang + 1) || titres.has(rang + 1) ? [] : [rang + 1],
  )
  return {
    lignes: [...lignes],
    champs,
    titres: [...titres].sort(([a], [b]) => a - b).map(([ligne, texte]) => ({ ligne, texte })),
    nonLues,
  }
}

/**
 * Reads the text of a brochure. Pure and linear in the text; every non-blank line is cited by a field, is a
 * heading or a layout line (`titres`), or is listed in `nonLues`: exactly one of the three.
 */
export const readBrochure = (text: string): Lecture => {
  const lignes = splitLignes(text)
  const { unites, filets } = readUnites(lignes)
  const contexte: Contexte = {
    unites,
    titres: assignRubriques(unites),
    carnet: newCarnet(),
    pris: new Set(),
    casse: newCasse(unites),
  }
  for (const read of LECTEURS) read(contexte)
  return accountFor(lignes, contexte, filets)
}
