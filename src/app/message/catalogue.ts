/** The message catalogue: each noun keeps its own words, one line joins them here. */
import { accesMessages } from '../acces/acces-messages.ts'
import { assiduiteMessages } from '../assiduite/assiduite-messages.ts'
import { feuilleMessages } from '../assiduite/feuille-messages.ts'
import { contratMessages } from '../contrat/contrat-messages.ts'
import { demandeMessages } from '../demande/demande-messages.ts'
import { echangeMessages } from '../echange/echange-messages.ts'
import { elementMessages } from '../echange/element-messages.ts'
import { importMessages } from '../echange/import/import-messages.ts'
import { indicateurMessages } from '../indicateur/indicateur-messages.ts'
import { installationMessages } from '../installation/installation-messages.ts'
import { matriceMessages } from '../offre/matrice/matrice-messages.ts'
import { brochureMessages } from '../offre/message/brochure-messages.ts'
import { champMessages } from '../offre/message/champ-messages.ts'
import { choixMessages } from '../offre/message/choix-messages.ts'
import { collageMessages } from '../offre/message/collage-messages.ts'
import { comparaisonMessages } from '../offre/message/comparaison-messages.ts'
import { editionMessages } from '../offre/message/edition-messages.ts'
import { offreMessages } from '../offre/message/offre-messages.ts'
import { operationMessages } from '../offre/message/operation-messages.ts'
import { reconductionMessages } from '../offre/message/reconduction-messages.ts'
import { vifMessages } from '../offre/message/vif-messages.ts'
import { mutualisationMessages } from '../offre/mutualisation/mutualisation-messages.ts'
import { relecteurMessages } from '../offre/relecteur/relecteur-messages.ts'
import { registreRncpMessages } from '../offre/rncp/registre-rncp-messages.ts'
import { rncpMessages } from '../offre/rncp/rncp-messages.ts'
import { organisationMessages } from '../organisation/organisation-messages.ts'
import { personneMessages } from '../personne/personne-messages.ts'
import { planningMessages } from '../planning/planning-messages.ts'
import { editionFicheMessages } from '../publication/edition-messages.ts'
import { ficheMessages } from '../publication/fiche-messages.ts'
import { maquetteFicheMessages } from '../publication/maquette-fiche-messages.ts'
import { publicationMessages } from '../publication/publication-messages.ts'
import { registreMessages } from '../registre/registre-messages.ts'
import { sauvegardeMessages } from '../sauvegarde/sauvegarde-messages.ts'
import { administrationMessages } from '../socle/administration-messages.ts'
import { accord } from './accord.ts'
import { accueilMessages } from './accueil-messages.ts'
import type { Langue } from './langue.ts'
import { socleMessages } from './socle-messages.ts'
import { tableauMessages } from './tableau-messages.ts'

const CATALOGUE = {
  fr: {
    ...socleMessages.fr,
    ...tableauMessages.fr,
    ...accesMessages.fr,
    ...organisationMessages.fr,
    ...administrationMessages.fr,
    ...personneMessages.fr,
    ...installationMessages.fr,
    ...champMessages.fr,
    ...choixMessages.fr,
    ...editionMessages.fr,
    ...operationMessages.fr,
    ...matriceMessages.fr,
    ...vifMessages.fr,
    ...reconductionMessages.fr,
    ...collageMessages.fr,
    ...mutualisationMessages.fr,
    ...offreMessages.fr,
    ...comparaisonMessages.fr,
    ...brochureMessages.fr,
    ...relecteurMessages.fr,
    ...registreRncpMessages.fr,
    ...rncpMessages.fr,
    ...planningMessages.fr,
    ...assiduiteMessages.fr,
    ...feuilleMessages.fr,
    ...echangeMessages.fr,
    ...elementMessages.fr,
    ...importMessages.fr,
    ...ficheMessages.fr,
    ...maquetteFicheMessages.fr,
    ...editionFicheMessages.fr,
    ...publicationMessages.fr,
    ...registreMessages.fr,
    ...indicateurMessages.fr,
    ...contratMessages.fr,
    ...demandeMessages.fr,
    ...sauvegardeMessages.fr,
    ...accueilMessages.fr,
  },
  en: {
    ...socleMessages.en,
    ...tableauMessages.en,
    ...accesMessages.en,
    ...organisationMessages.en,
    ...administrationMessages.en,
    ...personneMessages.en,
    ...installationMessages.en,
    ...champMessages.en,
    ...choixMessages.en,
    ...editionMessages.en,
    ...operationMessages.en,
    ...matriceMessages.en,
    ...vifMessages.en,
    ...reconductionMessages.en,
    ...collageMessages.en,
    ...mutualisationMessages.en,
    ...offreMessages.en,
    ...comparaisonMessages.en,
    ...brochureMessages.en,
    ...relecteurMessages.en,
    ...registreRncpMessages.en,
    ...rncpMessages.en,
    ...planningMessages.en,
    ...assiduiteMessages.en,
    ...feuilleMessages.en,
    ...echangeMessages.en,
    ...elementMessages.en,
    ...importMessages.en,
    ...ficheMessages.en,
    ...maquetteFicheMessages.en,
    ...editionFicheMessages.en,
    ...publicationMessages.en,
    ...registreMessages.en,
    ...indicateurMessages.en,
    ...contratMessages.en,
    ...demandeMessages.en,
    ...sauvegardeMessages.en,
    ...accueilMessages.en,
  },
}

export type MessageKey = keyof typeof CATALOGUE.fr
export type Params = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, params?: Params) => string

/** A translator for one language. */
export const translator =
  (langue: Langue): Translate =>
  (key, params) =>
    params ? accord(langue, CATALOGUE[langue][key], params) : CATALOGUE[langue][key]
