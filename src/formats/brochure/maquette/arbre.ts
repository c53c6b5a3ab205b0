import type { ChampLu } from '#src/domain/offre/lecture.schema.ts'
import { fold } from '#src/kit/text.ts'
import type { Carnet } from '../carnet.ts'
import { statutsOf } from '../fait/statut.ts'
import type { Mesures, Volume } from './mesure.ts'
import { natureOf } from './nature.ts'

/** One UE or EC as a line states it. */
export type Element = Mesures & {
  readonly code: string | null
  readonly evaluation: string | null
  readonly responsables: readonly string[]
}

type Lignes = readonly number[]
type Confiance = ChampLu['confiance']

/** Where in the tree the next line hangs. */
export type Arbre = {
  semestre(code: string, lignes: Lignes): void
  bloc(code: string, intitule: string, lignes: Lignes): void
  ue(element: Element, lignes: Lignes, confiance: Confiance): void
  ec(element: Element, lignes: Lignes, confiance: Confiance): void
  responsables(noms: readonly string[], lignes: Lignes): boolean
  evaluation(texte: string, lignes: Lignes): boolean
  ouvert(): 'rien' | 'semestre' | 'bloc' | 'ue'
  close(): void
}

/** Writes a maquette line after line; levels a brochure leaves out are implicit (no field, so null). */
export const newArbre = (carnet: Carnet): Arbre => {
  const semestres = new Map<string, string>()
  const blocs = new Set<string>()
  let semestre: string | null = null
  let partie: string | null = null
  let ue: string | null = null
  let explicite = false
  let dernier: string | null = null
  let attente: { chemin: string; element: Element; lignes: Lignes } | null = null

  const openSemestre = (): string => (semestre ??= carnet.place('maquette.semestres'))
  const openPartie = (): string => (partie ??= carnet.place(`${openSemestre()}.parties`))
  const openUe = (): string => (ue ??= carnet.place(`${openPartie()}.ues`))

  const save = (chemin: string, element: Element, lignes: Lignes, confiance: Confiance): void => {
    if (element.code !== null) carnet.champ(`${chemin}.code`, element.code, lignes)
    if (element.intitule !== '') carnet.champ(`${chemin}.intitule`, element.intitule, lignes, confiance)
    if (element.ects !== null) carnet.champ(`${chemin}.ects`, element.ects, lignes)
    if (element.coefficient !== null) carnet.champ(`${chemin}.coefficient`, element.coefficient, lignes)
    for (const nom of element.responsables)
      carnet.ajout(`${chemin}.responsables`, nom.trim(), lignes, 'moyenne')
  }
  const saveVolumes = (chemin: string, volumes: readonly Volume[], lignes: Lignes): void => {
    for (const volume of volumes) {
      const place = carnet.place(`${chemin}.volumes`)
      carnet.champ(`${place}.heures`, volume.heures, lignes)
      if (volume.mode !== null) carnet.champ(`${place}.mode`, volume.mode, lignes)
    }
  }
  /** A UE that states hours and holds no EC is its own EC. */
  const flush = (): void => {
    if (attente !== null && attente.element.volumes.length > 0) {
      const chemin = carnet.place(`${attente.chemin}.ecs`)
      carnet.champ(
        `${chemin}.intitule`,
        attente.element.intitule || (attente.element.code ?? 'UE'),
        attente.lignes,
        'basse',
      )
      saveVolumes(chemin, attente.element.volumes, attente.lignes)
    }
    attente = null
  }
  return {
    semestre: (code, lignes) => {
      if (semestre !== null && semestre === semestres.get(code)) return
      flush()
      partie = ue = dernier = null
      explicite = false
      semestre = semestres.get(code) ?? carnet.place('maquette.semestres')
      semestres.set(code, semestre)
      carnet.champ(`${semestre}.code`, code, lignes)
    },
    bloc: (code, intitule, lignes) => {
      flush()
      ue = dernier = null
      explicite = false
      partie = carnet.place(`${openSemestre()}.parties`)
      carnet.champ(`${partie}.bloc`, code, lignes)
      if (blocs.has(code)) return
      blocs.add(code)
      const chemin = carnet.place('maquette.blocs')
      carnet.champ(`${chemin}.code`, code, lignes)
      carnet.champ(`${chemin}.intitule`, intitule === '' ? code : intitule, lignes)
    },
    ue: (element, lignes, confiance) => {
      flush()
      ue = dernier = carnet.place(`${openPartie()}.ues`)
      explicite = true
      save(ue, element, lignes, confiance)
      attente = { chemin: ue, element, lignes }
    },
    ec: (element, lignes, confiance) => {
      attente = null
      const chemin = (dernier = carnet.place(`${openUe()}.ecs`))
      save(chemin, element, lignes, confiance)
      saveVolumes(chemin, element.volumes, lignes)
      if (element.evaluation !== null) carnet.champ(`${chemin}.evaluation`, element.evaluation, lignes)
      const plie = fold(element.intitule)
      const nature = natureOf(plie)
      if (nature !== null) carnet.champ(`${chemin}.nature`, nature, lignes, 'moyenne')
      if (nature !== 'suivi' && nature !== 'retour_experience') return
      const stage = /\bstages?\b/.test(plie) ? [...stageStatuts(carnet)] : []
      for (const statut of new Set([...stage, ...statutsOf(plie)]))
        carnet.ajout(`${chemin}.statuts`, statut, lignes, 'moyenne')
    },
    responsables: (noms, lignes) => {
      if (dernier === null) return false
      for (const nom of noms)
        if (nom.trim() !== '') carnet.ajout(`${dernier}.responsables`, nom.trim(), lignes)
      return true
    },
    evaluation: (texte, lignes) =>
      dernier !== null &&
      texte !== '' &&
      dernier.includes('.ecs[') &&
      carnet.champ(`${dernier}.evaluation`, texte, lignes),
    ouvert: () =>
      ue !== null && explicite ? 'ue' : partie !== null ? 'bloc' : semestre !== null ? 'semestre' : 'rien',
    close: flush,
  }
}

/** Whom the internship is for, where the brochure said so before its maquette. */
const stageStatuts = (carnet: Carnet): string[] =>
  [0, 1, 2, 3].flatMap((rang) => {
    const statut = carnet.get(`organisation.stageStatuts[${rang}]`)
    return typeof statut === 'string' ? [statut] : []
  })
