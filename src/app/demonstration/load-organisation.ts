/** The demonstration's two universities: facts of the two founding brochures, no living person. */
import organisation from '#data/demonstration/organisation.json' with { type: 'json' }
import type { PerimetreType, Role } from '#src/domain/acces/role.ts'
import type { Tx } from '#src/store/database.ts'

const adresse = (place: { voie: string | null; codePostal: string | null; ville: string | null }) => ({
  voie: place.voie,
  code_postal: place.codePostal,
  ville: place.ville,
})

/** Writes the institutions, their mentions and parcours, with fixed identifiers. */
export const loadOrganisation = async (tx: Tx): Promise<void> => {
  const { etablissements, composantes, sites, mentions, parcours, boites } = organisation
  await tx
    .insertInto('etablissement')
    .values(
      etablissements.map((e) => ({
        id: e.id,
        nom: e.nom,
        ...adresse(e),
        site_web: e.siteWeb,
        slogan: e.slogan,
        slogan_langue: e.sloganLangue,
        textes: e.textes,
      })),
    )
    .execute()
  await tx
    .insertInto('composante')
    .values(
      composantes.map((c) => ({
        id: c.id,
        etablissement_id: c.etablissement,
        nom: c.nom,
        nom_long: c.nomLong,
        variantes: c.variantes,
        ...adresse(c),
        site_web: c.siteWeb,
        courriel: c.courriel,
        telephone: c.telephone,
        marque: JSON.stringify(c.marque),
      })),
    )
    .execute()
  await tx
    .insertInto('site')
    .values(
      sites.map((s) => ({
        id: s.id,
        composante_id: s.composante,
        nom: s.nom,
        ...adresse(s),
        acces: s.acces,
      })),
    )
    .execute()
  await tx
    .insertInto('mention')
    .values(
      mentions.map((m) => ({
        id: m.id,
        composante_id: m.composante,
        nom: m.nom,
        type_diplome: m.typeDiplome,
        niveau: m.niveau,
        rncp: m.rncp,
      })),
    )
    .execute()
  await tx
    .insertInto('parcours')
    .values(
      parcours.map((p) => ({
        id: p.id,
        mention_id: p.mention,
        code: p.code,
        intitule: p.intitule,
        annee: p.annee as 'M1' | 'M2',
      })),
    )
    .execute()
  await tx
    .insertInto('boite_fonctionnelle')
    .values(
      boites.map((b) => ({
        id: b.id,
        courriel: b.courriel,
        libelle: b.libelle,
        role: b.role as Role,
        perimetre_type: b.perimetreType as PerimetreType,
        perimetre_id: b.perimetreId,
      })),
    )
    .execute()
}
