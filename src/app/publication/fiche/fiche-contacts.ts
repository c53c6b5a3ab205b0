import type { Adresse, Contact, Programme } from '#src/domain/offre/programme.schema.ts'
import { secureUrl, telLink, writeTelephone } from '#src/domain/organisation/coordonnees.rules.ts'
import type { FaitFiche, SectionFiche } from '#src/formats/fiche-pdf/fiche-document.ts'
import { type Blocs, definitions, type Lecteur, partie, section, textes } from './fiche-bloc.ts'

const writeAdresse = (adresse: Adresse | null): string | null => {
  if (!adresse) return null
  const ville = [adresse.codePostal, adresse.ville].filter(Boolean).join(' ')
  return [adresse.voie, ville].filter(Boolean).join(', ') || null
}

const named = (nom: string, valeur: string | null, lien?: string): readonly FaitFiche[] =>
  valeur ? [{ nom, valeur, lien }] : []

/** Where the school and the university are. */
export const ecoleSection = ({ t }: Lecteur, programme: Programme): readonly SectionFiche[] => {
  const { etablissement, composante, site } = programme
  const at = (nom: string | null, adresse: Adresse | null): string | null => {
    const where = writeAdresse(adresse)
    return where && [nom, where].filter(Boolean).join(', ')
  }
  return section('ecole', t('fiche.ecole'), [
    ...textes(etablissement.textes),
    ...definitions([
      ...named(
        t('fiche.adresseComposante'),
        at([composante.nom, composante.nomLong].filter(Boolean).join(' · ') || null, composante.adresse),
      ),
      ...named(t('fiche.adresseEtablissement'), at(etablissement.nom, etablissement.adresse)),
      ...named(t('fiche.adresseSite'), at(site.nom, site.adresse)),
      ...named(
        t('fiche.siteWeb'),
        composante.siteWeb,
        composante.siteWeb ? secureUrl(composante.siteWeb) : undefined,
      ),
    ]),
  ])
}

const reach = (contact: Contact): readonly FaitFiche[] => {
  const nom = contact.titre ?? contact.role
  const facts = [
    ...named(nom, contact.nom),
    ...named(nom, contact.courriel, `mailto:${contact.courriel}`),
    ...named(nom, contact.telephone && writeTelephone(contact.telephone), telLink(contact.telephone)),
  ]
  return facts.length > 0 ? facts : []
}

const DIRECTION = [
  'directrice_mention',
  'responsable_mention',
  'responsable_formation',
  'responsable_parcours',
]

/** Who leads the programme: names only, how to reach them stands under Contacts. */
export const direction = (programme: Programme): Blocs =>
  definitions(
    programme.contacts
      .filter(({ role }) => DIRECTION.includes(role))
      .flatMap(({ titre, role, nom }) => named(titre ?? role, nom)),
  )

/** Whom to write to or call: the programme, its school, its CFA, the disability officer. */
export const contactsSection = ({ t }: Lecteur, programme: Programme): readonly SectionFiche[] => {
  const { contacts, composante, cfa } = programme
  const isCfa = ({ role }: Contact): boolean => role === 'referent_cfa'
  const isHandicap = ({ role }: Contact): boolean => role === 'referent_handicap'
  const others = contacts.filter((contact) => !isCfa(contact) && !isHandicap(contact))
  return section('contacts', t('fiche.contacts'), [
    ...definitions(others.flatMap(reach)),
    ...partie(
      composante.nom ?? t('fiche.contact'),
      definitions([
        ...named(t('fiche.courriel'), composante.courriel, `mailto:${composante.courriel}`),
        ...named(
          t('fiche.telephone'),
          composante.telephone && writeTelephone(composante.telephone),
          telLink(composante.telephone),
        ),
      ]),
    ),
    ...partie(t('fiche.cfa', { cfa: cfa.nom ?? 'CFA' }), [
      ...definitions([
        ...contacts.filter(isCfa).flatMap(reach),
        ...(contacts.some((contact) => isCfa(contact) && contact.courriel === cfa.courriel)
          ? []
          : named(t('fiche.courriel'), cfa.courriel, `mailto:${cfa.courriel}`)),
      ]),
    ]),
    ...partie(t('fiche.handicap'), [
      ...textes([cfa.handicapTexte]),
      ...definitions(contacts.filter(isHandicap).flatMap(reach)),
    ]),
  ])
}
