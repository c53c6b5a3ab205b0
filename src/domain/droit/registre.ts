/** The register as the project knows it today: data/droit/*.json, read once and checked line by line. */
import { z } from 'zod'
import admission from '#data/droit/admission.json' with { type: 'json' }
import apprentissage from '#data/droit/apprentissage.json' with { type: 'json' }
import diplome from '#data/droit/diplome.json' with { type: 'json' }
import financement from '#data/droit/financement.json' with { type: 'json' }
import professionnalisation from '#data/droit/professionnalisation.json' with { type: 'json' }
import qualite from '#data/droit/qualite.json' with { type: 'json' }
import stage from '#data/droit/stage.json' with { type: 'json' }
import travail from '#data/droit/travail.json' with { type: 'json' }
import { createDroit } from './droit.ts'
import { type Entree, entreeSchema } from './entree.schema.ts'

const FICHIERS: readonly unknown[][] = [
  apprentissage,
  professionnalisation,
  stage,
  travail,
  financement,
  admission,
  diplome,
  qualite,
]

/** Reads entries from outside (the data files, later an administrator's); throws on a malformed line. */
export const parseEntrees = (lignes: readonly unknown[]): readonly Entree[] =>
  z.array(entreeSchema).parse(lignes) as readonly Entree[]

export const droit = createDroit(parseEntrees(FICHIERS.flat()))
