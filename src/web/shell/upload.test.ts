import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { Hono } from 'hono'
import { readUpload } from './upload.ts'

const app = new Hono()
app.post('/', async (c) => {
  const upload = await readUpload(c)
  if (!upload) return c.json(null)
  const { champs, nom, bytes } = upload
  const read: Uint8Array[] = []
  for await (const piece of bytes) read.push(piece)
  return c.json({ champs, nom, hex: Buffer.concat(read).toString('hex') })
})

/** The form as the platform writes it, sent in pieces of any size. */
const send = async (form: FormData, size: number): Promise<unknown> => {
  const whole = new Request('http://x/', { method: 'POST', body: form })
  const bytes = new Uint8Array(await whole.arrayBuffer())
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let i = 0; i < bytes.length; i += size) controller.enqueue(bytes.slice(i, i + size))
      controller.close()
    },
  })
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
  const answer = await app.request('http://x/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)
  return answer.json()
}

it('any file comes out as it went in, however it is cut, after its fields', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 1, max: 64 }),
      async (bytes, size) => {
        const form = new FormData()
        form.set('portee', 'niveau_7')
        form.set('numeros', 'RNCP1\r\n--RNCP2')
        form.set('fichier', new File([bytes], 'un "flux" é.zip'))
        assert.deepEqual(await send(form, size), {
          champs: { portee: 'niveau_7', numeros: 'RNCP1\r\n--RNCP2' },
          nom: 'un "flux" é.zip',
          hex: Buffer.from(bytes).toString('hex'),
        })
      },
    ),
    { numRuns: 60 },
  )
})

it('a form without a file, or no form at all, is none', async () => {
  const form = new FormData()
  form.set('portee', 'tout')
  assert.equal(await send(form, 10), null)
  const answer = await app.request('http://x/', { method: 'POST', body: 'a=b' })
  assert.equal(await answer.json(), null)
})

it('a form cut inside its file throws: half a file is no file', async () => {
  const body = '--b\r\ncontent-disposition: form-data; name="f"; filename="x"\r\n\r\nabc'
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const answer = await app.request('http://x/', { method: 'POST', body, headers })
  assert.equal(answer.status, 500)
})
