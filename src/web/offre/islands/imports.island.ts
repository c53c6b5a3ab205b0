/** While a file is being read, its line is read again every two seconds; nothing else of the page moves. */
const PERIOD_MS = 2_000
const FAILURES_MAX = 5

const refresh = async (): Promise<void> => {
  const answer = await fetch(location.pathname)
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('imports')
  const old = document.getElementById('imports')
  if (!answer.ok || !fresh || !old) throw new Error('no imports in the answer')
  // Whoever reads a table there, or opened a list, keeps the place.
  if (!old.contains(document.activeElement) && !old.querySelector('details[open]')) old.replaceWith(fresh)
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
