/** Rows copied from a spreadsheet and pasted anywhere on the page: their preview is shown, nothing is written. */
import { action } from './page.ts'
import { flush } from './saisie.ts'

const isTable = (texte: string): boolean => /\t/.test(texte) && /\n/.test(texte.trim())

const preview = async (texte: string): Promise<void> => {
  await flush()
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `${action()}/coller`
  const field = form.appendChild(document.createElement('textarea'))
  field.name = 'texte'
  field.value = texte
  form.hidden = true
  document.body.append(form)
  form.submit()
}

/** Pasted tables are caught from now on; a word pasted in a field is not one. */
export const listenColler = (): void => {
  document.addEventListener('paste', (event) => {
    const texte = event.clipboardData?.getData('text/plain') ?? ''
    if (!isTable(texte)) return
    event.preventDefault()
    void preview(texte)
  })
}
