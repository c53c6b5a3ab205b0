/** Channels of '#rrggbb', 0 to 255. */
const channelsOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** Relative luminance (WCAG 2.2) of '#rrggbb', 0 black to 1 white. */
export const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = channelsOf(hex).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours (WCAG 2.2), 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Two colours mixed: `part` of the second, from 0 to 1. */
export const mix = (one: string, other: string, part: number): string => {
  const to = channelsOf(other)
  const mixed = channelsOf(one).map((value, i) => Math.round(value + ((to[i] ?? value) - value) * part))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The same hue, moved toward black or white as little as reaches the contrast on the ground. */
export const readableOn = (hex: string, ground: string, wanted = 4.5): string => {
  const end = luminance(ground) > 0.18 ? '#000000' : '#ffffff'
  for (let step = 0; step <= 50; step += 1) {
    const tried = mix(hex, end, step / 50)
    if (contrast(tried, ground) >= wanted) return tried
  }
  return end
}
