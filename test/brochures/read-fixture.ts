/** Reads an invented brochure of this folder, and looks at what was understood. */
import { readFileSync } from 'node:fs'
import type { Ec, Ue } from '#src/domain/offre/maquette.schema.ts'
import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { assembleProgramme } from '#src/formats/brochure/assemble-programme.ts'
import { readBrochure } from '#src/formats/brochure/read-brochure.ts'

const FOLDER = new URL('./', import.meta.url)
export const readFixture = (nom: string): Programme =>
  assembleProgramme(readBrochure(readFileSync(new URL(nom, FOLDER), 'utf8')).champs)

export const uesOf = ({ maquette }: Programme): Ue[] =>
  maquette.semestres.flatMap((semestre) => semestre.parties.flatMap((partie) => partie.ues))
export const ecsOf = (programme: Programme): Ec[] => uesOf(programme).flatMap((ue) => ue.ecs)
export const heuresOf = (ec: Ec | undefined): [string | null, number][] =>
  (ec?.volumes ?? []).map(({ mode, heures }) => [mode, heures])
export const contactsOf = ({ contacts }: Programme): (string | null)[][] =>
  contacts.map(({ role, nom, courriel, telephone }) => [role, nom, courriel, telephone])
