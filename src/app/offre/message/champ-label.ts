import { genericChemin, rangsOf } from '#src/domain/offre/edition/chemin.rules.ts'
import type { Feuille, Valeur } from '#src/domain/offre/edition/feuille.rules.ts'
import type { MessageKey, Translate } from '../../message/catalogue.ts'

/** 'admission.pieces[1].exigence' -> 'Pièce 2 : exigence'. */
export const champLabel = (t: Translate, chemin: string): string => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = rangsOf(chemin)
  return t(`champ.${genericChemin(chemin)}` as MessageKey, { a, b, c, d, e })
}

/** A value in words: those of a closed list are the catalogue's. */
export const valeurText = (t: Translate, forme: Feuille['forme'], valeur: Valeur): string =>
  forme.genre === 'choix' ? t(`choix.${valeur}` as MessageKey) : String(valeur)

/** The same inside the form of one UE or EC, where its place is said once, above: 'Coefficient'. */
export const champLabelCourt = (t: Translate, chemin: string): string => {
  const label = champLabel(t, chemin)
  if (!chemin.startsWith('maquette.')) return label
  const last = label.split(/ ?: /).at(-1) ?? label
  return last.charAt(0).toUpperCase() + last.slice(1)
}
