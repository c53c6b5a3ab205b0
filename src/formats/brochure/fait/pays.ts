import { fold } from '#src/kit/text.ts'

const CODE = /^[A-Z]{2}$/
const LETTRES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Country names in French and English, folded, to the French name; built once from the language data of the engine. */
const PAYS = new Map<string, string>()
const load = (): void => {
  const fr = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' })
  const en = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  for (const a of LETTRES)
    for (const b of LETTRES) {
      const nom = CODE.test(a + b) ? fr.of(a + b) : undefined
      if (nom === undefined || /europ|zone|unie$|^nations|pseudo|inconnu/i.test(nom) || nom.length < 4)
        continue
      PAYS.set(fold(nom), nom)
      PAYS.set(fold(en.of(a + b) ?? nom), nom)
    }
}

const MOT =
  /\b(?:avec|en|au|aux|with|in|to)\s(?:l['’]|le |la |les |the )?((?:[A-ZÀ-Ý][\p{L}-]+)(?:[ -][A-ZÀ-Ý]?[\p{L}-]+){0,2})/gu

/** Countries a sentence names after a preposition, with where each one ends. */
export const paysOf = (phrase: string): { pays: string; fin: number }[] => {
  if (PAYS.size === 0) load()
  return [...phrase.slice(0, 2000).matchAll(MOT)].flatMap((m) => {
    const mots = m[1]!.split(' ')
    for (let n = mots.length; n > 0; n--) {
      const essai = mots.slice(0, n).join(' ')
      const pays = PAYS.get(fold(essai))
      if (pays !== undefined) return [{ pays, fin: m.index + m[0].length - m[1]!.length + essai.length }]
    }
    return []
  })
}
