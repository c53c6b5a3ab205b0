/**
 * Ticking the matrix. Two people tick at once: only what each one changed is done, cell by cell, so that nobody's tick
 * is lost and nobody is asked to choose.
 */
import type { EcTenu, MaquetteTenue } from '../maquette/identite.rules.ts'
import { mapEcs } from '../maquette/repere.rules.ts'
import type { Axe } from './lien.rules.ts'

/** One cell: an EC by its identifier, a competence or an objective by its words. */
export type Case = { readonly ec: string; readonly texte: string }
export type Coches = { readonly ajoute: readonly Case[]; readonly retire: readonly Case[] }

const key = ({ ec, texte }: Case): string => `${ec}\n${texte}`

/** What a person changed: what was ticked when the page was read, and what is now. */
export const compareCoches = (lues: readonly Case[], voulues: readonly Case[]): Coches => {
  const [read, wanted] = [new Set(lues.map(key)), new Set(voulues.map(key))]
  return {
    ajoute: voulues.filter((one) => !read.has(key(one))),
    retire: lues.filter((one) => !wanted.has(key(one))),
  }
}

export type Cochee = {
  readonly maquette: MaquetteTenue
  /** What really changed: a tick someone else had already made is not made again. */
  readonly faites: Coches
  /** Cells whose EC, or whose competence, is no longer there. */
  readonly perdues: readonly Case[]
}

export type Grille = {
  readonly axe: Axe
  /** The competences, or the objectives, of today, in order. */
  readonly textes: readonly string[]
}

const ecsTenus = ({ semestres }: MaquetteTenue): readonly EcTenu[] =>
  semestres.flatMap(({ parties }) => parties.flatMap(({ ues }) => ues.flatMap(({ ecs }) => ecs)))

/** An EC linked to these words alone; the key is absent when there is none. */
const withLiens = (ec: EcTenu, axe: Axe, liens: readonly string[]): EcTenu => {
  const { [axe]: _before, ...rest } = ec
  return liens.length === 0 ? rest : { ...rest, [axe]: [...liens] }
}

/** Makes the ticks on the maquette as it stands; links are kept in the order of the programme, lost ones last. */
export const cocher = (
  maquette: MaquetteTenue,
  { axe, textes }: Grille,
  { ajoute, retire }: Coches,
): Cochee => {
  const here = new Map(ecsTenus(maquette).map((ec) => [ec.id, new Set(ec[axe] ?? [])]))
  const known = new Set(textes)
  const perdues = [
    ...ajoute.filter(({ ec, texte }) => !here.has(ec) || !known.has(texte)),
    ...retire.filter(({ ec }) => !here.has(ec)),
  ]
  const faites: Coches = {
    ajoute: ajoute.filter(({ ec, texte }) => known.has(texte) && here.get(ec)?.has(texte) === false),
    retire: retire.filter(({ ec, texte }) => here.get(ec)?.has(texte) === true),
  }
  const touched = new Set([...faites.ajoute, ...faites.retire].map(({ ec }) => ec))
  const next = mapEcs(maquette, (ec: EcTenu) => {
    if (!touched.has(ec.id)) return ec
    const liens = new Set(ec[axe] ?? [])
    for (const one of faites.ajoute) if (one.ec === ec.id) liens.add(one.texte)
    for (const one of faites.retire) if (one.ec === ec.id) liens.delete(one.texte)
    const lost = [...liens].filter((texte) => !known.has(texte))
    return withLiens(ec, axe, [...new Set(textes)].filter((texte) => liens.has(texte)).concat(lost))
  })
  return { maquette: next, faites, perdues }
}

/** Every ticked cell of an axis, lost links included. */
export const casesOf = (maquette: MaquetteTenue, axe: Axe): readonly Case[] =>
  ecsTenus(maquette).flatMap((ec) => (ec[axe] ?? []).map((texte) => ({ ec: ec.id, texte })))

/** Ticked cells whose words the programme no longer holds: kept and named, counted for nothing. */
export const casesPerdues = (maquette: MaquetteTenue, { axe, textes }: Grille): readonly Case[] =>
  casesOf(maquette, axe).filter(({ texte }) => !textes.includes(texte))
