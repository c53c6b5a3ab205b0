/** A file dropped anywhere on the zone goes into the real field; sending says that it reads. */
const form = document.querySelector<HTMLFormElement>('form[data-depot]')
const zone = form?.querySelector<HTMLElement>('.depot')
const input = form?.querySelector<HTMLInputElement>('input[type="file"]')

if (form && zone && input) {
  const lit = (on: boolean) => (event: DragEvent) => {
    event.preventDefault()
    zone.classList.toggle('survol', on)
  }
  zone.addEventListener('dragover', lit(true))
  zone.addEventListener('dragleave', lit(false))
  zone.addEventListener('drop', (event) => {
    lit(false)(event)
    if (event.dataTransfer?.files.length) input.files = event.dataTransfer.files
  })
  form.addEventListener('submit', () => {
    form.querySelector<HTMLElement>('.attente')?.removeAttribute('hidden')
  })
}
