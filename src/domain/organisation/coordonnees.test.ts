import assert from 'node:assert/strict'
import { it } from 'node:test'
import { secureUrl, telLink, toE164, writeTelephone } from './coordonnees.rules.ts'

it('a French number is the same however it was printed', () => {
  for (const printed of [
    '03 20 12 34 50',
    '03.20.12.34.50',
    '+33 3 20 12 34 50',
    '+33 (0)3 20 12 34 50',
    '0033320123450',
  ]) {
    assert.equal(toE164(printed), '+33320123450', printed)
    assert.equal(writeTelephone(printed), '03 20 12 34 50', printed)
    assert.equal(telLink(printed), 'tel:+33320123450', printed)
  }
})

it('a foreign number is linked when international, and nothing is guessed otherwise', () => {
  assert.equal(telLink('+383 38 244 183'), 'tel:+38338244183')
  assert.equal(writeTelephone('+383 38 244 183'), '+383 38 244 183')
  for (const printed of ['poste 4512', '12 34', null]) assert.equal(telLink(printed), undefined)
})

it('a site is linked over https, and only a site', () => {
  assert.equal(secureUrl('http://www.iaelille.fr'), 'https://www.iaelille.fr')
  assert.equal(secureUrl('www.iaelille.fr'), 'https://www.iaelille.fr')
  assert.equal(secureUrl('https://www.iaelille.fr/mpt'), 'https://www.iaelille.fr/mpt')
  for (const printed of ['javascript:alert(1)', 'ftp://iaelille.fr', 'https://'])
    assert.equal(secureUrl(printed), undefined)
})
