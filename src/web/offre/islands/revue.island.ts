/** A click on a line shows every line of its field without leaving the field; a decision is taken in place. */
const WIDE = matchMedia('(min-width: 64rem)')

const showLignes = (link: HTMLAnchorElement): HTMLElement | null => {
  for (const seen of document.querySelectorAll('.visee')) seen.classList.remove('visee')
  for (const seen of document.querySelectorAll('.vise')) seen.classList.remove('vise')
  const lignes = (link.dataset['lignes'] ?? '').split(' ')
  for (const ligne of lignes) document.getElementById(`l${ligne}`)?.classList.add('visee')
  link.closest('.champ-lu')?.classList.add('vise')
  return document.querySelector<HTMLElement>(link.hash)
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-lignes]')
  if (!link) return
  const line = showLignes(link)
  // Where the panes are stacked, the plain anchor is the way to the line.
  if (!line || !WIDE.matches) return
  event.preventDefault()
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  line.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
})

const swap = (page: Document, id: string): void => {
  const [old, fresh] = [document.getElementById(id), page.getElementById(id)]
  if (old && fresh) old.replaceWith(document.adoptNode(fresh))
}

const send = async (form: HTMLFormElement, button: HTMLElement | null): Promise<void> => {
  const article = form.closest<HTMLElement>('.champ-lu')
  if (!article) return form.submit()
  const answer = await fetch(form.action, { method: 'POST', body: new FormData(form, button) })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (!page.getElementById(article.id)) return location.reload()
  for (const id of [article.id, 'progres', 'creer']) swap(page, id)
  const fresh = document.getElementById(article.id)
  const next =
    fresh?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    fresh?.querySelector<HTMLElement>('form[data-revue] button')
  next?.focus()
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (!form.matches('form[data-revue]')) return
  event.preventDefault()
  send(form, event.submitter).catch(() => location.reload())
})
