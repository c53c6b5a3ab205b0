/** Numbers that identify an institution or an employer, each with the check its last sign carries. */

/** The last digit of a SIRET closes a Luhn sum; La Poste's are numbered otherwise and are not met here. */
export const isSiret = (texte: string): boolean => {
  const digits = texte.replace(/\s/g, '')
  if (!/^\d{14}$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Seven digits and the letter their remainder by 23 chooses (répertoire national des établissements). */
export const isUai = (texte: string): boolean =>
  /^\d{7}[A-Z]$/.test(texte) && 'ABCDEFGHJKLMNPRSTUVWXYZ'[Number(texte.slice(0, 7)) % 23] === texte[7]
