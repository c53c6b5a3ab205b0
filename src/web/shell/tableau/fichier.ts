type Fichier = {
  readonly type: string
  /** ASCII, with its suffix. */
  readonly nom: string
  /** Shown in place rather than kept aside. */
  readonly inline?: boolean
}

/** A file for whoever asks, and for no cache on the way. */
export const sendBytes = (
  body: Uint8Array | string | ReadableStream,
  { type, nom, inline = false }: Fichier,
): Response =>
  new Response(body instanceof Uint8Array ? Buffer.from(body) : body, {
    headers: {
      'content-type': type,
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${nom}"`,
      'cache-control': 'private, no-store',
    },
  })
