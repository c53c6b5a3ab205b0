/** C0 controls XML 1.0 forbids: all but tab, line feed and carriage return. */
// oxlint-disable-next-line no-control-regex -- these very characters are the subject
export const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f]/

const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these very characters are the subject
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text without the characters XML cannot carry at all (controls, lone surrogates, U+FFFE, U+FFFF). */
export const dropForbidden = (texte: string): string => texte.replace(FORBIDDEN, '')

/** Whether a code point may stand in an XML 1.0 document. */
export const isXmlChar = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)
