import type { Adresse, Programme } from '#src/domain/offre/programme.schema.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { element, type Noeud } from '#src/formats/xml/arbre.ts'
import { listeCdm, texteCdm } from './bloc.ts'

/** An address; CDM-fr takes half of one. */
export const encodeAdr = (
  releve: Releve,
  adresse: Adresse | null,
  source: string,
  cible: string,
): Noeud | null => {
  const part = (champ: keyof Adresse, nom: string): Noeud | null =>
    texteCdm(releve, `${source}.${champ}`, adresse?.[champ] ?? null, { nom, cible: `${cible}/adr/${nom}` })
  return element('adr', [part('voie', 'street'), part('ville', 'locality'), part('codePostal', 'pcode')])
}

/** The establishment and its component, each an orgUnit the programme refers to. */
export const encodeOrganismes = (
  releve: Releve,
  { etablissement, composante }: Programme,
): readonly (Noeud | null)[] => {
  const c = (champ: 'nom' | 'telephone' | 'courriel' | 'siteWeb', nom: string): Noeud | null =>
    texteCdm(releve, `composante.${champ}`, composante[champ], { nom, cible: `orgUnit[2]/${nom}` })
  return [
    element(
      'orgUnit',
      [
        texteCdm(releve, 'etablissement.nom', etablissement.nom, {
          nom: 'orgUnitName',
          cible: 'orgUnit/orgUnitName',
        }),
        element('orgUnitIntroduction', [
          listeCdm(releve, 'etablissement.textes', {
            valeurs: etablissement.textes,
            cible: 'orgUnit/orgUnitIntroduction',
          }),
        ]),
        element('contacts', [
          element('contactData', [
            encodeAdr(releve, etablissement.adresse, 'etablissement.adresse', 'orgUnit'),
          ]),
        ]),
      ],
      { empty: true, attributs: { id: 'OU-ETABLISSEMENT' } },
    ),
    element(
      'orgUnit',
      [
        c('nom', 'orgUnitName'),
        element('cdmfr:webLink', [c('siteWeb', 'href')]),
        element('contacts', [
          element('contactData', [
            encodeAdr(releve, composante.adresse, 'composante.adresse', 'orgUnit[2]'),
            c('telephone', 'telephone'),
            c('courriel', 'email'),
          ]),
        ]),
      ],
      { attributs: { id: 'OU-COMPOSANTE' } },
    ),
  ]
}
