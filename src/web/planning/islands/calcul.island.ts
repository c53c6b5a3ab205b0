/** A run is followed as it goes; when it ends, the page is read again with what may be done of it. */
type Nouvelle = {
  readonly part: number
  readonly places: number
  readonly total: number | null
  readonly score: number
  readonly termes: readonly { readonly nom: string; readonly cout: number }[]
  readonly fini: boolean
}

const section = document.querySelector<HTMLElement>('[data-flux]')

if (section) {
  const source = new EventSource(section.dataset['flux'] ?? '')
  const progress = section.querySelector('progress')
  const places = section.querySelector('[data-places]')
  const score = section.querySelector('[data-score]')
  const shape = section.dataset['placesSur'] ?? ''
  const end = (): void => {
    source.close()
    location.reload()
  }
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const nouvelle = JSON.parse(data) as Nouvelle
    if (progress) progress.value = Math.round(nouvelle.part * 100)
    if (places)
      places.textContent = shape
        .replace('{places}', String(nouvelle.places))
        .replace('{total}', String(nouvelle.total ?? ''))
    if (score) score.textContent = String(nouvelle.score)
    for (const { nom, cout } of nouvelle.termes) {
      const cell = section.querySelector(`[data-terme="${nom}"]`)
      if (cell) cell.textContent = String(cout)
    }
    if (nouvelle.fini) end()
  })
  source.addEventListener('fini', end)
}
