/** Bytes kept by their sha256, wherever they are kept. */
export type FileGateway = {
  /** Keeps the bytes under their hash; twice the same bytes is once. */
  readonly put: (empreinte: string, bytes: Uint8Array, typeMime: string) => Promise<void>
  /** The bytes, or undefined when nothing is kept under this hash. */
  readonly get: (empreinte: string) => Promise<Uint8Array | undefined>
  /** Forgets the bytes; nothing when they are not kept. Only for what is kept for a while. */
  readonly remove: (empreinte: string) => Promise<void>
}
