/**
 * Erasmus+ between member states and associated countries is one action (KA131); with a third country that is not
 * associated it is another (KA171), another budget and another agreement: the two are never printed alike.
 */
import { z } from 'zod'
import pays from '#data/relecteur/pays-erasmus.json' with { type: 'json' }
import { fold } from '#src/kit/text.ts'

const ASSOCIES: ReadonlySet<string> = new Set(z.array(z.string()).parse(pays).map(fold))

export type ActionErasmus = 'KA131' | 'KA171'

export const isAssocie = (nomPays: string): boolean => ASSOCIES.has(fold(nomPays))

export const actionErasmus = (nomPays: string): ActionErasmus => (isAssocie(nomPays) ? 'KA131' : 'KA171')
