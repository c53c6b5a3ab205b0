/** « avenue du peuple belge »: the proper name of a street takes capitals. */
import type { Controle } from '../controle.ts'

const ADRESSES = ['site', 'composante', 'etablissement'] as const
const VOIE =
  /((?:avenue|rue|boulevard|place|quai|all[ée]e|cours|square|impasse)\s+(?:(?:de la|du|des|de|de l['’]|d['’])\s*)?)(\P{Lu}+)$/u
const PETITS = /^(de|du|des|la|le|les|et|à|en|sur|sous)$/

const withCapitals = (nom: string): string =>
  nom
    .split(' ')
    .map((mot) => (PETITS.test(mot) ? mot : mot.charAt(0).toUpperCase() + mot.slice(1)))
    .join(' ')

export const voieMinuscule = {
  code: 'voie-minuscule',
  famille: 'typographie',
  gravite: 'information',
  lit: ({ programme }) =>
    ADRESSES.flatMap((lieu) => {
      const voie = programme[lieu].adresse?.voie
      if (!voie || !VOIE.test(voie)) return []
      const chemin = `${lieu}.adresse.voie`
      const apres = voie.replace(VOIE, (_, type: string, nom: string) => type + withCapitals(nom))
      return [
        { chemin, params: { extrait: voie, propose: apres }, reparation: [{ chemin, avant: voie, apres }] },
      ]
    }),
} as const satisfies Controle
