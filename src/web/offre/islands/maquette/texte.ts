import { accord } from '#src/app/message/accord.ts'

/** The words of the page, given by the server in the language of the person. */
const etat = (): HTMLElement | null => document.getElementById('etat-saisie')

let words: Readonly<Record<string, string>> | undefined

/** A sentence with its facts. */
export const say = (key: string, params: Readonly<Record<string, string>> = {}): string => {
  words ??= JSON.parse(etat()?.dataset['textes'] ?? '{}') as Readonly<Record<string, string>>
  return accord(document.documentElement.lang === 'en' ? 'en' : 'fr', words[key] ?? key, params)
}

/** Where the saving stands: shown, and read out when it changes. */
export const showEtat = (ton: 'bon' | 'cours' | 'alerte' | '', texte: string): void => {
  const shown = etat()
  if (!shown || shown.textContent === texte) return
  shown.dataset['ton'] = ton
  shown.textContent = texte
}

/** Said to who hears the page; nothing is shown. */
export const announce = (texte: string): void => {
  const spoken = document.getElementById('annonce')
  if (spoken) spoken.textContent = texte
}
