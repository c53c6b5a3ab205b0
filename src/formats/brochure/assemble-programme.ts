import { z } from 'zod'
import type { ChampLu } from '#src/domain/offre/lecture.schema.ts'
import { type Programme, programmeSchema } from '#src/domain/offre/programme.schema.ts'

type Noeud = { valeur?: ChampLu['valeur']; enfants: Map<string, Noeud> }
const ETAPE = /([^.[\]]+)|\[(\d+)\]/g

const grow = (champs: readonly ChampLu[]): Noeud => {
  const racine: Noeud = { enfants: new Map() }
  for (const { chemin, valeur } of champs) {
    let noeud = racine
    for (const [, nom, rang] of chemin.matchAll(ETAPE)) {
      const key = nom ?? rang!
      let enfant = noeud.enfants.get(key)
      if (enfant === undefined) noeud.enfants.set(key, (enfant = { enfants: new Map() }))
      noeud = enfant
    }
    noeud.valeur = valeur
  }
  return racine
}

/** What no field states: null where the schema allows it, an empty list, an item that cannot stand. */
const ABSENT = Symbol('absent')

const build = (schema: z.core.$ZodType, noeud: Noeud | undefined): unknown => {
  if (schema instanceof z.ZodOptional) return build(schema.unwrap(), noeud)
  if (schema instanceof z.ZodNullable) {
    const inner = schema.unwrap()
    if (noeud === undefined || (inner instanceof z.ZodObject && noeud.enfants.size === 0)) return null
    const built = build(inner, noeud)
    return built === ABSENT ? null : built
  }
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries(schema.shape).flatMap(([nom, sous]) => {
      const enfant = noeud?.enfants.get(nom)
      // What a text may leave out altogether is left out.
      if (sous instanceof z.ZodOptional && enfant === undefined) return []
      return [[nom, build(sous as z.core.$ZodType, enfant)] as const]
    })
    return entries.some(([, valeur]) => valeur === ABSENT) ? ABSENT : Object.fromEntries(entries)
  }
  if (schema instanceof z.ZodArray) {
    const rangs = [...(noeud?.enfants ?? [])].sort(([a], [b]) => Number(a) - Number(b))
    return rangs.map(([, enfant]) => build(schema.element, enfant)).filter((valeur) => valeur !== ABSENT)
  }
  const valeur = noeud?.valeur
  return valeur !== undefined && z.safeParse(schema, valeur).success ? valeur : ABSENT
}

/**
 * Puts read fields at their paths. What is missing is null or an empty list; an item whose required leaf is
 * missing or refused by the schema falls, and lists close up.
 */
export const assembleProgramme = (champs: readonly ChampLu[]): Programme =>
  programmeSchema.parse(build(programmeSchema, grow(champs)))
