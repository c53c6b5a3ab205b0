import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import mptJson from '#data/demonstration/mpt.json' with { type: 'json' }
import { programmeArbitraire } from '#test/programme.ts'
import { type Maquette, maquetteSchema } from '../maquette.schema.ts'
import { dropIdentites, identify, type MaquetteTenue } from './identite.rules.ts'
import { findLieu, type Lieu, listLieux, NIVEAUX, type Operation, operate } from './operations.rules.ts'
import { heuresParMode } from './somme.rules.ts'

const counter = (prefix: string) => {
  let n = 0
  return () => `${prefix}${n++}`
}
const tenue = (maquette: Maquette): MaquetteTenue => identify(maquette, counter('n'))
const maquetteArbitraire = programmeArbitraire.map(({ maquette }) => tenue(maquette))
const MPT = tenue(maquetteSchema.parse(mptJson.maquette))

const done = (maquette: MaquetteTenue, operation: Operation, newId = counter('neuf')) => {
  const effet = operate(maquette, operation, newId)
  assert.ok(effet.ok, JSON.stringify(effet))
  return effet.value
}

const heures = (maquette: MaquetteTenue) =>
  heuresParMode(dropIdentites(maquette))
    .map(({ mode, heures: total }) => [mode, Math.round(total * 1000)] as const)
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)))

/** Any maquette, any node of it, any place that can hold it. */
const deplacement = fc
  .tuple(maquetteArbitraire, fc.nat(), fc.nat(), fc.nat(9))
  .filter(([maquette]) => listLieux(maquette).length > 0)
  .map(([maquette, which, where, rang]) => {
    const lieux = listLieux(maquette)
    const lieu = lieux[which % lieux.length] as Lieu
    const niveau = NIVEAUX[NIVEAUX.indexOf(lieu.noeud.niveau) - 1]
    const hosts = lieux.filter(({ noeud }) => noeud.niveau === niveau)
    const parent = hosts.length === 0 ? null : (hosts[where % hosts.length] as Lieu).noeud.id
    return { maquette, lieu, place: { parent, rang } }
  })

it('a node moved and moved back leaves the maquette as it was', () => {
  fc.assert(
    fc.property(deplacement, ({ maquette, lieu, place }) => {
      const moved = done(maquette, { genre: 'deplacer', id: lieu.noeud.id, place })
      assert.equal(findLieu(moved.maquette, lieu.noeud.id)?.place.parent, place.parent)
      assert.deepEqual(done(moved.maquette, moved.inverse).maquette, maquette)
    }),
  )
})

it('a move keeps every hour', () => {
  fc.assert(
    fc.property(deplacement, ({ maquette, lieu, place }) => {
      const moved = done(maquette, { genre: 'deplacer', id: lieu.noeud.id, place })
      assert.deepEqual(heures(moved.maquette), heures(maquette))
    }),
  )
})

it('a copy deleted, or a node deleted and put back, leaves the maquette as it was', () => {
  fc.assert(
    fc.property(deplacement, ({ maquette, lieu }) => {
      for (const genre of ['dupliquer', 'supprimer'] as const) {
        const effet = done(maquette, { genre, id: lieu.noeud.id })
        assert.notDeepEqual(effet.maquette, maquette)
        assert.deepEqual(done(effet.maquette, effet.inverse).maquette, maquette)
      }
    }),
  )
})

const ecOfMpt = () => {
  const lieu = listLieux(MPT).find(({ noeud }) => noeud.niveau === 'ec')
  assert.ok(lieu)
  return lieu
}

it('a copy stands right after, with identifiers of its own and no code', () => {
  const lieu = listLieux(MPT).find(({ noeud }) => noeud.niveau === 'partie')
  assert.ok(lieu)
  const { maquette, noeud } = done(MPT, { genre: 'dupliquer', id: lieu.noeud.id })
  assert.deepEqual(findLieu(maquette, noeud.id)?.place, { ...lieu.place, rang: lieu.place.rang + 1 })
  const ids = listLieux(maquette).map((one) => one.noeud.id)
  assert.equal(new Set(ids).size, ids.length)
  const coded: MaquetteTenue = structuredClone(MPT)
  const ec = coded.semestres[0]?.parties[0]?.ues[0]?.ecs[0]
  assert.ok(ec)
  ec.code = 'X1'
  assert.equal(done(coded, { genre: 'dupliquer', id: ec.id }).noeud.champs['code'], null)
})

it('a node goes only where its level can stand', () => {
  const { noeud } = ecOfMpt()
  const to = (parent: string | null) =>
    operate(MPT, { genre: 'deplacer', id: noeud.id, place: { parent, rang: 0 } }, counter('x'))
  assert.deepEqual(to(null), { ok: false, refus: 'place-impossible' })
  assert.deepEqual(to(noeud.id), { ok: false, refus: 'place-impossible' })
  assert.deepEqual(to('ailleurs'), { ok: false, refus: 'place-absente' })
  assert.deepEqual(operate(MPT, { genre: 'supprimer', id: 'ailleurs' }, counter('x')), {
    ok: false,
    refus: 'noeud-absent',
  })
})

it('identifiers survive a text rewritten without them: unmoved, moved, renamed, one taken out', () => {
  const nu = dropIdentites(MPT)
  assert.deepEqual(identify(nu, counter('x'), MPT), MPT)
  const [first, second, ...others] = MPT.semestres[0]?.parties[0]?.ues[0]?.ecs ?? []
  assert.ok(first && second)
  const rewritten = (list: readonly object[]): readonly (string | undefined)[] => {
    const text = structuredClone(nu)
    const ue = text.semestres[0]?.parties[0]?.ues[0]
    assert.ok(ue)
    ue.ecs = list.map((ec) => ({ ...(ec as typeof first) }))
    return identify(text, counter('x'), MPT).semestres[0]?.parties[0]?.ues[0]?.ecs.map(({ id }) => id) ?? []
  }
  const [a, b, ...rest] = nu.semestres[0]?.parties[0]?.ues[0]?.ecs ?? []
  assert.ok(a && b)
  const ids = others.map(({ id }) => id)
  assert.deepEqual(rewritten([b, a, ...rest]), [second.id, first.id, ...ids])
  assert.deepEqual(rewritten([{ ...a, intitule: 'Autre' }, b, ...rest]), [first.id, second.id, ...ids])
  assert.deepEqual(rewritten([b, ...rest]), [second.id, ...ids])
})
