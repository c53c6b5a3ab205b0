/** Public employers a programme names as those who would hire or host: data/relecteur/employeurs-publics.json. */
import { z } from 'zod'
import employeurs from '#data/relecteur/employeurs-publics.json' with { type: 'json' }
import { fold } from '#src/kit/text.ts'
import type { Programme } from '../programme.schema.ts'
import { textesSous } from './texte.rules.ts'

const LISTE = z
  .array(z.object({ mot: z.string(), debut: z.string(), territorial: z.boolean() }))
  .parse(employeurs)

/** Where a programme speaks of who employs its learners and its graduates. */
const EMPLOI = ['debouches.employeurs', 'debouches.texte', 'organisation.textes', 'parcours.presentation']

export type EmployeurNomme = { readonly chemin: string; readonly mot: string; readonly territorial: boolean }

export const employeursPublics = (programme: Programme): readonly EmployeurNomme[] =>
  textesSous(programme, ...EMPLOI).flatMap(({ chemin, texte }) =>
    LISTE.filter(({ debut }) => fold(texte).includes(debut)).map(({ mot, territorial }) => ({
      chemin,
      mot,
      territorial,
    })),
  )
