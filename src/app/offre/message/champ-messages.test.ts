import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type Forme, formeAt } from '#src/domain/offre/edition/feuille.rules.ts'
import { programmeSchema } from '#src/domain/offre/programme.schema.ts'
import { champMessages } from './champ-messages.ts'
import { choixMessages } from './choix-messages.ts'

const leaves = (forme: Forme, chemin: string): { chemin: string; options: readonly string[] }[] => {
  if (forme.genre === 'objet')
    return Object.entries(forme.champs).flatMap(([nom, champ]) => leaves(champ, `${chemin}.${nom}`))
  if (forme.genre === 'liste') return leaves(forme.element, chemin)
  return [{ chemin, options: forme.genre === 'choix' ? forme.options : [] }]
}
const everyLeaf = Object.keys(programmeSchema.shape).flatMap((nom) => {
  const forme = formeAt(nom)
  return forme ? leaves(forme, nom) : []
})

it('every fact a programme may hold has a name, in both languages, and no name is left over', () => {
  assert.deepEqual(
    everyLeaf.map(({ chemin }) => `champ.${chemin}`).sort(),
    Object.keys(champMessages.fr).sort(),
  )
})

it('every word of a closed list has its words', () => {
  const missing = everyLeaf
    .flatMap(({ options }) => options)
    .filter((option) => !Object.hasOwn(choixMessages.fr, `choix.${option}`))
  assert.deepEqual(missing, [])
})
