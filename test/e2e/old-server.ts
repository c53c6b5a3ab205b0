/** Plays the first words of a PostgreSQL server of an old version: enough for a client to ask how old it is. */
import { createServer, type Server, type Socket } from 'node:net'

const message = (type: string, ...parts: readonly (string | Buffer)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}
const int16 = (n: number): Buffer => Buffer.from([n >> 8, n & 255])
const int32 = (n: number): Buffer => Buffer.concat([int16(n >> 16), int16(n & 65_535)])

const READY = message('Z', 'I')
const TEXT_OID = 25
const answerWith = (name: string, value: string): Buffer =>
  Buffer.concat([
    message(
      'T',
      int16(1),
      `${name}\0`,
      int32(0),
      int16(0),
      int32(TEXT_OID),
      int16(65_535),
      int32(0),
      int16(0),
    ),
    message('D', int16(1), int32(value.length), value),
    message('C', 'SHOW\0'),
    READY,
  ])

const talk = (socket: Socket, version: string): void => {
  let greeted = false
  socket.on('error', () => undefined)
  socket.on('data', (data: Buffer) => {
    if (!greeted) {
      greeted = true
      socket.write(Buffer.concat([message('R', int32(0)), READY]))
    } else if (data.toString('latin1', 0, 1) === 'Q') socket.write(answerWith('server_version_num', version))
  })
}

/** Listens on 127.0.0.1 and says it is this version ('140012'). */
export const playOldServer = (
  version: string,
): Promise<{ readonly port: number; readonly close: () => void }> =>
  new Promise((settle) => {
    const server: Server = createServer((socket) => talk(socket, version))
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      settle({ port, close: () => server.close() })
    })
  })
