import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fold, isCourriel, slug } from './text.ts'

it('texts are compared without case, accents or ligatures', () => {
  assert.equal(fold('  Œuvre\u00a0 d’ÉTÉ '), "oeuvre d'ete")
  assert.equal(slug('Économie sociale & solidaire'), 'economie-sociale-solidaire')
})

it('a mail address has one @, a domain with a dot, no space, and an end', () => {
  for (const good of ['ada@essai.exemple', 'a.b+c@x.yz']) assert.ok(isCourriel(good), good)
  for (const bad of ['', 'ada', 'ada@essai', 'a@b@c.fr', 'ada @essai.fr', 'ada@essai.f', 'a@b.fr\nc@d.fr'])
    assert.ok(!isCourriel(bad), bad)
  assert.ok(!isCourriel(`${'a'.repeat(250)}@b.fr`))
})
