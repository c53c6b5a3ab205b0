/** What a form sent for one line of a register, checked field by field; and what two fields say together. */
import { parseJour } from '#src/kit/jour.ts'
import { ok, type Result, refus } from '#src/kit/result.ts'
import { type ChampRegistre, type NomRegistre, REGISTRES } from './registre.ts'

export type FauteInscription =
  | 'vide'
  | 'jour'
  | 'entier'
  | 'annee'
  | 'rome'
  | 'choix'
  | 'ordre'
  | 'part'
  | 'inconnu'
export type FautesInscription = Readonly<Record<string, FauteInscription>>
export type ValeurInscrite = string | number | readonly string[] | null
export type ContenuInscrit = Readonly<Record<string, ValeurInscrite>>

type Lue = Result<ValeurInscrite, FauteInscription>
const kept = (valeur: ValeurInscrite): Lue => ok(valeur)
const tested = (texte: string, good: boolean, faute: FauteInscription): Lue =>
  good ? kept(texte) : refus(faute)

const linesOf = (texte: string): readonly string[] =>
  texte
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const isAnnee = (texte: string): boolean =>
  /^\d{4}-\d{4}$/.test(texte) && Number(texte.slice(5)) === Number(texte.slice(0, 4)) + 1

const readChamp = ({ genre, options }: ChampRegistre, texte: string): Lue => {
  if (genre === 'jour') return tested(texte, parseJour(texte).ok, 'jour')
  if (genre === 'annee') return tested(texte, isAnnee(texte), 'annee')
  // A letter and four digits: the code of a ROME sheet.
  if (genre === 'rome') return tested(texte, /^[A-N]\d{4}$/.test(texte), 'rome')
  if (genre === 'choix') return tested(texte, options?.includes(texte) ?? false, 'choix')
  if (genre === 'lignes') return kept(linesOf(texte))
  if (genre === 'entier') return /^\d{1,6}$/.test(texte) ? kept(Number(texte)) : refus('entier')
  return kept(texte)
}

const together = (contenu: ContenuInscrit): FautesInscription => {
  const { depuis, jusqua, numerateur, denominateur } = contenu
  if (typeof depuis === 'string' && typeof jusqua === 'string' && jusqua < depuis) return { jusqua: 'ordre' }
  if (typeof numerateur === 'number' && typeof denominateur === 'number')
    return denominateur === 0 || numerateur > denominateur ? { denominateur: 'part' } : {}
  return {}
}

/** One line as it is kept: a field left blank is unknown, unless the register asks for it. */
export const readInscription = (
  registre: NomRegistre,
  saisie: Readonly<Record<string, string | undefined>>,
): Result<ContenuInscrit, FautesInscription> => {
  const contenu: Record<string, ValeurInscrite> = {}
  const fautes: Record<string, FauteInscription> = {}
  const champs: Readonly<Record<string, ChampRegistre>> = REGISTRES[registre].champs
  for (const [nom, champ] of Object.entries(champs)) {
    const texte = saisie[nom]?.trim() ?? ''
    if (texte === '') {
      contenu[nom] = champ.genre === 'lignes' ? [] : null
      if (champ.exige) fautes[nom] = 'vide'
      continue
    }
    const lue = readChamp(champ, texte)
    if (lue.ok) contenu[nom] = lue.value
    else fautes[nom] = lue.refus
  }
  const all = { ...together(contenu), ...fautes }
  return Object.keys(all).length > 0 ? refus(all) : ok(contenu)
}
