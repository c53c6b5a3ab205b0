import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import mptJson from '#data/demonstration/mpt.json' with { type: 'json' }
import { programmeArbitraire } from '#test/programme.ts'
import { type Maquette, maquetteSchema } from '../maquette.schema.ts'
import { type Acte, accomplir, findObjet, isReversible, laissesOf } from './acte.rules.ts'
import { identify, type MaquetteTenue } from './identite.rules.ts'
import { listLieux, NIVEAUX } from './operations.rules.ts'
import { type LignePile, pileOf } from './pile.rules.ts'

const counter = (prefix: string) => {
  let n = 0
  return () => `${prefix}${n++}`
}
const tenue = (maquette: Maquette): MaquetteTenue => identify(maquette, counter('n'))
const MPT = tenue(maquetteSchema.parse(mptJson.maquette))
const done = (maquette: MaquetteTenue, acte: Acte, newId = counter('neuf')) => {
  const fait = accomplir(maquette, acte, newId)
  assert.ok(fait.ok, JSON.stringify(fait))
  return fait.value
}

/** Any act on a maquette as it stands, from three numbers. */
const acteOn = (maquette: MaquetteTenue, [genre, which, where]: readonly [number, number, number]): Acte => {
  const lieux = listLieux(maquette)
  const lieu = lieux[which % Math.max(1, lieux.length)]
  const bloc = maquette.blocs[which % Math.max(1, maquette.blocs.length)]
  if (!lieu || genre === 0)
    return {
      genre: 'ajouterBloc',
      bloc: { id: `b${which}-${where}`, code: `N${where}`, intitule: 'B' },
      rang: 0,
    }
  const { id, niveau } = lieu.noeud
  if (genre === 1 && bloc) return { genre: 'ecrire', id: bloc.id, champs: { code: `C${where}` } }
  if (genre === 2 && niveau !== 'partie') return { genre: 'ecrire', id, champs: { code: `K${where}` } }
  if (genre === 3) return { genre: 'dupliquer', id }
  if (genre === 4) return { genre: 'supprimer', id }
  const above = NIVEAUX[NIVEAUX.indexOf(niveau) - 1]
  const hosts = lieux.filter(({ noeud }) => noeud.niveau === above)
  const parent = hosts[where % Math.max(1, hosts.length)]?.noeud.id ?? null
  return { genre: 'deplacer', id, place: { parent, rang: where % 4 } }
}

const actes = fc.array(fc.tuple(fc.nat(5), fc.nat(40), fc.nat(40)), { maxLength: 12 })
/** As it can be kept: each BCC once, and none named that is not there. */
const maquettes = programmeArbitraire.map(({ maquette: { semestres } }) => {
  const codes = new Set(semestres.flatMap(({ parties }) => parties.flatMap(({ bloc }) => bloc ?? [])))
  return tenue({ blocs: [...codes].map((code) => ({ code, intitule: `Bloc ${code}` })), semestres })
})

it('whatever was done, taking it all back leaves the maquette as it was, and doing it all again as it became', () => {
  fc.assert(
    fc.property(maquettes, actes, (start, wanted) => {
      let now = start
      const newId = counter('x')
      const inverses: Acte[] = []
      for (const one of wanted) {
        const fait = accomplir(now, acteOn(now, one), newId)
        if (!fait.ok) continue
        now = fait.value.maquette
        inverses.push(fait.value.inverse)
      }
      const end = now
      const again: Acte[] = []
      for (const inverse of inverses.toReversed()) {
        const back = done(now, inverse, newId)
        now = back.maquette
        again.push(back.inverse)
      }
      assert.deepEqual(now, start)
      for (const acte of again.toReversed()) now = done(now, acte, newId).maquette
      assert.deepEqual(now, end)
    }),
  )
})

it('several acts as one are done whole, taken back whole, or not at all', () => {
  const ec = listLieux(MPT).find(({ noeud }) => noeud.niveau === 'ec')
  assert.ok(ec)
  const { id } = ec.noeud
  const write: Acte = { genre: 'ecrire', id, champs: { ects: 3 } }
  const fait = done(MPT, { genre: 'suite', actes: [write, { genre: 'supprimer', id }] })
  assert.deepEqual(done(fait.maquette, fait.inverse).maquette, MPT)
  const half: Acte = { genre: 'suite', actes: [write, { genre: 'supprimer', id: 'ailleurs' }] }
  assert.deepEqual(accomplir(MPT, half, counter('x')), { ok: false, refus: 'noeud-absent' })
})

it('a BCC renamed, or given another code, changes in every semester at once', () => {
  const bloc = MPT.blocs.find(({ code }) => code === 'BCC2')
  assert.ok(bloc)
  const parts = (maquette: MaquetteTenue, code: string) =>
    maquette.semestres
      .filter(({ parties }) => parties.some((one) => one.bloc === code))
      .map((one) => one.code)
  assert.deepEqual(parts(MPT, 'BCC2'), ['S3', 'S4'])
  const { maquette, inverse } = done(MPT, {
    genre: 'ecrire',
    id: bloc.id,
    champs: { code: 'BCC9', intitule: 'Autre nom' },
  })
  assert.deepEqual(parts(maquette, 'BCC9'), ['S3', 'S4'])
  assert.deepEqual(parts(maquette, 'BCC2'), [])
  assert.equal(maquette.blocs.find(({ id }) => id === bloc.id)?.intitule, 'Autre nom')
  assert.deepEqual(done(maquette, inverse).maquette, MPT)
})

it('two BCC never have one code, one in use is not deleted, one that is gone is not named', () => {
  const [first, second] = MPT.blocs
  assert.ok(first && second)
  const refusOf = (acte: Acte) => {
    const fait = accomplir(MPT, acte, counter('x'))
    return !fait.ok && fait.refus
  }
  const renamed: Acte = { genre: 'ecrire', id: first.id, champs: { code: second.code } }
  assert.equal(refusOf(renamed), 'code-pris')
  const twice: Acte = { genre: 'ajouterBloc', bloc: { ...first, id: 'autre' }, rang: 0 }
  assert.equal(refusOf(twice), 'code-pris')
  assert.equal(refusOf({ genre: 'supprimerBloc', id: first.id }), 'bloc-occupe')
  const partie = listLieux(MPT).find(({ noeud }) => noeud.niveau === 'partie')
  assert.ok(partie)
  const gone: Acte = { genre: 'ecrire', id: partie.noeud.id, champs: { bloc: 'BCC99' } }
  assert.equal(refusOf(gone), 'bloc-absent')
  const { inverse, maquette } = done(MPT, { genre: 'supprimer', id: partie.noeud.id })
  const code = done(maquette, { genre: 'ecrire', id: first.id, champs: { code: 'BCC9' } }).maquette
  assert.deepEqual(accomplir(code, inverse, counter('x')), { ok: false, refus: 'bloc-absent' })
})

it('an act can be taken back as long as what it left is there, and only that is looked at', () => {
  const [un, deux] = listLieux(MPT).filter(({ noeud }) => noeud.niveau === 'ec')
  assert.ok(un && deux)
  const { id } = un.noeud
  const written = done(MPT, { genre: 'ecrire', id, champs: { ects: 3 } })
  const left = laissesOf(written.maquette, written.inverse)
  const can = (maquette: MaquetteTenue) => isReversible(maquette, written.inverse, left)
  const write = (champs: Record<string, unknown>) =>
    done(written.maquette, { genre: 'ecrire', id, champs }).maquette
  assert.ok(can(write({ intitule: 'Autre' })))
  assert.ok(can(done(written.maquette, { genre: 'supprimer', id: deux.noeud.id }).maquette))
  assert.ok(!can(write({ ects: 4 })))
  assert.ok(!can(done(written.maquette, { genre: 'supprimer', id }).maquette))
  const copied = done(MPT, { genre: 'dupliquer', id })
  const copy = copied.objet.id
  const touched = done(copied.maquette, { genre: 'ecrire', id: copy, champs: { intitule: 'Autre' } }).maquette
  assert.ok(isReversible(copied.maquette, copied.inverse, laissesOf(copied.maquette, copied.inverse)))
  assert.ok(!isReversible(touched, copied.inverse, laissesOf(copied.maquette, copied.inverse)))
  assert.ok(findObjet(touched, copy))
})

it('what may be taken back and done again is read from the lines, drawn by hand', () => {
  const line = (id: string, action: LignePile['action'], vise: string | null = null) => ({ id, action, vise })
  const trois = [line('1', 'modifier'), line('2', 'modifier'), line('3', 'modifier')]
  assert.deepEqual(pileOf(trois), { annuler: ['1', '2', '3'], retablir: [] })
  const deux = [...trois, line('4', 'annuler', '3'), line('5', 'annuler', '2')]
  assert.deepEqual(pileOf(deux), { annuler: ['1'], retablir: ['4', '5'] })
  assert.deepEqual(pileOf([...deux, line('6', 'retablir', '5')]), { annuler: ['1', '6'], retablir: ['4'] })
  assert.deepEqual(pileOf([...deux, line('6', 'modifier')]), { annuler: ['1', '6'], retablir: [] })
  assert.deepEqual(pileOf([...trois, line('4', 'passer', '3')]), { annuler: ['1', '2'], retablir: [] })
})
