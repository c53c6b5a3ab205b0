import type { Maquette, Volume } from '#src/domain/offre/maquette.schema.ts'
import type { LigneTexte } from '#src/formats/echange/plume.ts'

const hoursOf = (volumes: readonly Volume[]): string => {
  const parts = volumes.map(({ mode, heures }) => `${heures} h${mode === null ? '' : ` ${mode}`}`)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** LHÉO knows no course: each EC becomes a line of text, after its semester. */
export const encodeEc = ({ semestres }: Maquette): readonly LigneTexte[] =>
  semestres.flatMap(({ code, parties }, s) =>
    parties.flatMap(({ ues }, p) =>
      ues.flatMap(({ ecs }, u) =>
        ecs.map((ec, e): LigneTexte => {
          const prefix = code === null ? '' : `${code} : `
          return {
            source: `maquette.semestres[${s}].parties[${p}].ues[${u}].ecs[${e}].intitule`,
            valeur: `${prefix}${ec.intitule}${hoursOf(ec.volumes)}`,
            puce: true,
            regle: 'aplati',
          }
        }),
      ),
    ),
  )
