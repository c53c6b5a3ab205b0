/** While a file is being read, its line is read again every two seconds, and the fiches once it is done. */
const PERIOD_MS = 2_000
const FAILURES_MAX = 5

const swap = (page: Document, id: string): void => {
  const [old, fresh] = [document.getElementById(id), page.getElementById(id)]
  if (!old || !fresh) throw new Error(`no ${id} in the answer`)
  // Whoever reads a table there, or opened a list, keeps the place.
  if (!old.contains(document.activeElement) && !old.querySelector('details[open]')) old.replaceWith(fresh)
}

const refresh = async (): Promise<void> => {
  const answer = await fetch(location.pathname)
  if (!answer.ok) throw new Error(`${answer.status}`)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  swap(page, 'imports')
  if (!document.querySelector('#imports[data-veille]')) swap(page, 'registre')
}

const watch = async (): Promise<void> => {
  for (let failures = 0; failures < FAILURES_MAX && document.querySelector('#imports[data-veille]'); ) {
    await new Promise((settle) => setTimeout(settle, PERIOD_MS))
    await refresh().catch(() => {
      failures += 1
    })
  }
}

void watch()
