import { scoreUd2, verdict } from '#src/planner/itc2007/formules.ts'
import { type DemandeCtt, genererCtt } from '#src/planner/itc2007/generateur.ts'
import { benchCtt, readFolder, type Yardstick } from './bench-itc2007.ts'
import type { BenchAsk } from './bench-planner.ts'

/** Sizes of the published families (courses, rooms, grid, curricula), with invented contents. */
const SIZES: readonly Omit<DemandeCtt, 'seed'>[] = [
  {
    nom: 'like-test',
    cours: 55,
    salles: 9,
    jours: 5,
    periodesParJour: 4,
    cursus: 55,
    seancesMax: 6,
    fermees: 6,
    journee: [3, 4],
    hasard: 10,
  },
  {
    nom: 'like-udine',
    cours: 142,
    salles: 16,
    jours: 5,
    periodesParJour: 5,
    cursus: 83,
    seancesMax: 4,
    fermees: 8,
    journee: [3, 5],
    hasard: 5,
  },
  {
    nom: 'like-easyacademy',
    cours: 145,
    salles: 22,
    jours: 5,
    periodesParJour: 11,
    cursus: 65,
    seancesMax: 4,
    fermees: 40,
    journee: [3, 8],
    hasard: 3,
  },
  {
    nom: 'like-dds-closed',
    cours: 201,
    salles: 21,
    jours: 5,
    periodesParJour: 15,
    cursus: 99,
    seancesMax: 8,
    fermees: 110,
    journee: [4, 10],
    hasard: 3,
  },
  {
    nom: 'like-dds-open',
    cours: 217,
    salles: 16,
    jours: 5,
    periodesParJour: 10,
    cursus: 105,
    seancesMax: 6,
    fermees: 5,
    journee: [4, 9],
    hasard: 3,
  },
  {
    nom: 'like-letters',
    cours: 88,
    salles: 11,
    jours: 6,
    periodesParJour: 6,
    cursus: 150,
    seancesMax: 6,
    fermees: 22,
    journee: [4, 6],
    hasard: 20,
  },
  {
    nom: 'like-uumcas',
    cours: 247,
    salles: 32,
    jours: 5,
    periodesParJour: 18,
    cursus: 172,
    seancesMax: 3,
    fermees: 6,
    journee: [2, 5],
    hasard: 3,
  },
  {
    nom: 'like-erlangen',
    cours: 764,
    salles: 60,
    jours: 5,
    periodesParJour: 6,
    cursus: 3442,
    seancesMax: 3,
    fermees: 14,
    journee: [4, 6],
    hasard: 60,
  },
]

const planted = (only: readonly string[] | null): Yardstick[] =>
  SIZES.filter(({ nom }) => !only || only.includes(nom)).map((size) => {
    const { instance, seances } = genererCtt({ ...size, seed: 1 })
    return { nom: size.nom, instance, known: scoreUd2(verdict(instance, seances)).soft }
  })

/** Families never seen here: the files of `--dir`, or, without it, planted instances of the published sizes. */
export const benchEctt = async (ask: BenchAsk): Promise<void> => {
  const { list, refused } = ask.given ? readFolder(ask) : { list: planted(ask.only), refused: 0 }
  console.log(JSON.stringify({ ...(await benchCtt(list, ask)), refused }))
}
