/**
 * How an institution is reached: a French number is kept and linked in E.164 (+33320123450) and shown by pairs
 * (03 20 12 34 50); a website is linked over https even when the brochure printed http.
 */
const FRANCE = /^(?:\+33|0033|0)([1-9])(\d{8})$/

/** '+33320123450' from any way of writing a French number; a foreign one only when it is international. */
export const toE164 = (printed: string): string | null => {
  const digits = printed.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  const french = FRANCE.exec(digits)
  if (french) return `+33${french[1]}${french[2]}`
  return /^\+\d{8,15}$/.test(digits) ? digits : null
}

/** 'tel:+33320123450'; nothing when the number cannot be dialled from everywhere. */
export const telLink = (printed: string | null): string | undefined => {
  const number = printed === null ? null : toE164(printed)
  return number === null ? undefined : `tel:${number}`
}

/** '03 20 12 34 50'; what is not French stays as it was printed. */
export const writeTelephone = (printed: string): string => {
  const number = toE164(printed)
  if (!number?.startsWith('+33')) return printed
  return `0${number.slice(3)}`.replace(/\d\d(?=\d)/g, '$& ')
}

/** The https address of a site, whether 'www.…', http or https was printed; nothing for any other scheme. */
export const secureUrl = (printed: string): string | undefined => {
  const bare = printed.trim().replace(/^http:\/\//i, 'https://')
  const whole = /^[a-z][a-z\d+.-]*:/i.test(bare) ? bare : `https://${bare}`
  return URL.canParse(whole) && new URL(whole).protocol === 'https:' ? whole : undefined
}
