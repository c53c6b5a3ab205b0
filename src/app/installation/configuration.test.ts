import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readConfiguration } from './configuration.ts'
import { sayDefaut } from './say-start.ts'

const S3 = {
  S3_ENDPOINT: 'https://s3.exemple.fr/',
  S3_BUCKET: 'cohorte',
  S3_ACCESS_KEY: 'cle',
  S3_SECRET_KEY: 'secret',
}

it('without configuration: the embedded engine, this machine only, with the demonstration', () => {
  const read = readConfiguration({ PATH: '/bin', DATABASE_URL: '' }, '/donnees')
  assert.deepEqual(read, {
    ok: true,
    value: {
      port: 3000,
      host: '127.0.0.1',
      url: 'http://localhost:3000',
      dataFolder: '/donnees',
      databaseUrl: null,
      smtpUrl: null,
      smtpFrom: 'Cohorte <cohorte@localhost>',
      s3: null,
      demonstration: true,
      suitLiens: true,
    },
  })
})

it('on a server the demonstration comes only when asked', () => {
  const DATABASE_URL = 'postgresql://cohorte:secret@bd.exemple.fr/cohorte'
  const demonstrationOf = (env: Record<string, string>): boolean | undefined => {
    const read = readConfiguration({ DATABASE_URL, ...env }, '/donnees')
    return read.ok ? read.value.demonstration : undefined
  }
  assert.equal(demonstrationOf({}), false)
  assert.equal(demonstrationOf({ COHORTE_DEMO: 'oui' }), true)
})

it('links are asked unless the installation says no', () => {
  const read = readConfiguration({ COHORTE_LIENS: 'non' }, '/donnees')
  assert.ok(read.ok)
  assert.equal(read.value.suitLiens, false)
})

it('S3 is read whole, and refused by halves', () => {
  const whole = readConfiguration(S3, '/donnees')
  assert.ok(whole.ok)
  assert.deepEqual(whole.value.s3, {
    endpoint: 'https://s3.exemple.fr',
    bucket: 'cohorte',
    accessKey: 'cle',
    secretKey: 'secret',
    region: 'us-east-1',
  })
  const half = readConfiguration({ ...S3, S3_BUCKET: undefined }, '/donnees')
  assert.deepEqual(half, { ok: false, refus: [{ variable: 'S3_BUCKET', code: 'manque' }] })
})

it('every bad variable is named in one sentence, which never repeats its value', () => {
  const bad = {
    PORT: '70000',
    HOST: 'a b',
    COHORTE_URL: 'cohorte.exemple.fr',
    DATABASE_URL: 'mysql://moi:secret@hote',
    SMTP_URL: 'mot-secret',
    SMTP_FROM: 'Cohorte',
    S3_ENDPOINT: 'ftp://secret',
    COHORTE_DEMO: 'yes',
    COHORTE_LIENS: 'off',
  }
  const read = readConfiguration(bad, '/donnees')
  assert.ok(!read.ok)
  const sentences = read.refus.map(sayDefaut)
  for (const variable of [...Object.keys(bad), 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'])
    assert.equal(sentences.filter((sentence) => sentence.startsWith(`${variable} `)).length, 1, variable)
  assert.ok(!sentences.join('').includes('secret'))
})
