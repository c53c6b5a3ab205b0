import assert from 'node:assert/strict'
import { it } from 'node:test'
import { routeTable } from '#src/web/route-table.ts'
import { serve } from '#src/web/shell/serve.tsx'
import { useDatabase } from '#test/database.ts'
import { visit } from '#test/served-page.ts'

const world = useDatabase({ demonstration: true })

it('the catalogue lists what is in public, says how many, and leads to each fiche', async () => {
  const page = await visit(world.current.monde, '/formations')
  assert.deepEqual(page.texts('//p[@class="resultats-nombre"]'), ['2 formations'])
  assert.deepEqual(page.texts('//ol[@class="resultats"]/li/h2/a/@href'), [
    '/formations/m2-cipt',
    '/formations/m2-mpt',
  ])
})

it('a search and its filters live in the address and are shown again in the form', async () => {
  const page = await visit(world.current.monde, '/formations?q=managment&statut=FI&campus=Vieux-Lille')
  assert.deepEqual(page.texts('//ol[@class="resultats"]/li/h2'), ['Management public territorial'])
  assert.deepEqual(page.texts('//input[@name="q"]/@value'), ['managment'])
  assert.deepEqual(page.texts('//select/option[@selected and @value != ""]/@value'), ['FI', 'Vieux-Lille'])
  assert.deepEqual(page.texts('//form//*[@name and not(@id = //label/@for)]'), [])
})

it('when nothing answers, the page says what to loosen, one link for each', async () => {
  const page = await visit(world.current.monde, '/formations?q=astrophysique&campus=Vieux-Lille')
  assert.deepEqual(page.texts('//section[@class="vide"]/h2'), ['Aucune formation ne répond à tout cela'])
  assert.deepEqual(page.texts('//section[@class="vide"]//a/@href'), [
    '/formations?q=astrophysique',
    '/formations',
  ])
})

it('what is typed is only text, and a page number that is none is the first', async () => {
  const page = await visit(world.current.monde, '/formations?q=%3Cscript%3E&page=-2')
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /<script>/)
})

it('the sitemap lists the public fiches and the robots are told where it is', async () => {
  const house = serve(world.current.monde, routeTable)
  const sitemap = await (await house.request('/sitemap.xml')).text()
  assert.deepEqual(
    [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url),
    ['/', '/formations', '/formations/m2-cipt', '/formations/m2-mpt'].map(
      (path) => `http://localhost:3000${path}`,
    ),
  )
  assert.match(sitemap, /m2-mpt<\/loc><lastmod>2025-11-24</)
  const robots = await (await house.request('/robots.txt')).text()
  assert.match(robots, /^Sitemap: http:\/\/localhost:3000\/sitemap\.xml$/m)
})

it('the first page says what the house is and leads to the catalogue', async () => {
  const page = await visit(world.current.monde, '/')
  assert.deepEqual(page.texts('//h1'), ['De la plaquette au diplôme'])
  assert.deepEqual(page.texts('//main//a[@class="bouton"]/@href'), ['/formations'])
})
