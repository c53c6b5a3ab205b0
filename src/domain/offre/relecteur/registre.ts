/** Every check on the text and the maquette, in the order its findings are read: what weighs on money and law comes first. */
import { entretienAmbigu } from './admission/entretien-ambigu.ts'
import { ordrePieces } from './admission/ordre-pieces.ts'
import { pieceSansEcheance } from './admission/piece-sans-echeance.ts'
import { prerequisDeContenu } from './admission/prerequis-de-contenu.ts'
import { processusAbsent } from './admission/processus-absent.ts'
import { vapSansAdresse } from './admission/vap-sans-adresse.ts'
import { blocSurSemestres } from './arbre/bloc-sur-semestres.ts'
import { blocsDeLaMention } from './arbre/blocs-de-la-mention.ts'
import { enteteColle } from './arbre/entete-colle.ts'
import { intituleDuVoisin } from './arbre/intitule-du-voisin.ts'
import { ordreRubriques } from './arbre/ordre-rubriques.ts'
import { profondeurInegale } from './arbre/profondeur-inegale.ts'
import { ueSansEc } from './arbre/ue-sans-ec.ts'
import { candidatureAbsente } from './completude/candidature-absente.ts'
import { capaciteAmbigue } from './completude/capacite-ambigue.ts'
import { coupureDuTableau } from './completude/coupure-du-tableau.ts'
import { ectsAbsents } from './completude/ects-absents.ts'
import { evaluationAbsente } from './completude/evaluation-absente.ts'
import { heuresAbsentes } from './completude/heures-absentes.ts'
import { lieuAbsent } from './completude/lieu-absent.ts'
import { modesAbsents } from './completude/modes-absents.ts'
import { resultatsAbsents } from './completude/resultats-absents.ts'
import { semestreAbsent } from './completude/semestre-absent.ts'
import { tarifAbsent } from './completude/tarif-absent.ts'
import { tauxEnBlanc } from './completude/taux-en-blanc.ts'
import { adhesionSansPersonne } from './contact/adhesion-sans-personne.ts'
import { adresseIdentique } from './contact/adresse-identique.ts'
import { contactSansMoyen } from './contact/contact-sans-moyen.ts'
import { contactSansNom } from './contact/contact-sans-nom.ts'
import { handicapAbsent } from './contact/handicap-absent.ts'
import { handicapSansReferent } from './contact/handicap-sans-referent.ts'
import { lienHttp } from './contact/lien-http.ts'
import { lienPerdu } from './contact/lien-perdu.ts'
import { marqueRepetee } from './contact/marque-repetee.ts'
import { nomVariable } from './contact/nom-variable.ts'
import { personnesCollees } from './contact/personnes-collees.ts'
import { referentsAuPluriel } from './contact/referents-au-pluriel.ts'
import { anneeAbsente } from './date/annee-absente.ts'
import { libelleAnnee } from './date/libelle-annee.ts'
import { miseAJourTardive } from './date/mise-a-jour-tardive.ts'
import { soutenanceApresCours } from './date/soutenance-apres-cours.ts'
import { accordArticle } from './langue/accord-article.ts'
import { accordFacultatif } from './langue/accord-facultatif.ts'
import { construction } from './langue/construction.ts'
import { doctoratSansEn } from './langue/doctorat-sans-en.ts'
import { ecritureInclusive } from './langue/ecriture-inclusive.ts'
import { fauteCourante } from './langue/faute-courante.ts'
import { nombreInegal } from './langue/nombre-inegal.ts'
import { lienMuet } from './lien/lien-muet.ts'
import { activitePartagee } from './promesse/activite-partagee.ts'
import { activiteSansEnseignement } from './promesse/activite-sans-enseignement.ts'
import { competenceLangue } from './promesse/competence-langue.ts'
import { langueAbsente } from './promesse/langue-absente.ts'
import { memoireAbsent } from './promesse/memoire-absent.ts'
import { metiersNombre } from './promesse/metiers-nombre.ts'
import { mobilitePaysTiers } from './promesse/mobilite-pays-tiers.ts'
import { objectifSansEc } from './promesse/objectif-sans-ec.ts'
import { objectifSansEvaluation } from './promesse/objectif-sans-evaluation.ts'
import { promesseAbsolue } from './promesse/promesse-absolue.ts'
import { promesseSansMoyen } from './promesse/promesse-sans-moyen.ts'
import { soutenanceSansObjet } from './promesse/soutenance-sans-objet.ts'
import { accordARenouveler } from './registre/accord-a-renouveler.ts'
import { adhesionEchue } from './registre/adhesion-echue.ts'
import { mccChangees } from './registre/mcc-changees.ts'
import { mccNonVotees } from './registre/mcc-non-votees.ts'
import { anneePourDiplome } from './rncp/annee-pour-diplome.ts'
import { blocsSansCode } from './rncp/blocs-sans-code.ts'
import { blocsSansEc } from './rncp/blocs-sans-ec.ts'
import { competenceSansEvaluation } from './rncp/competence-sans-evaluation.ts'
import { competenceSelonStatut } from './rncp/competence-selon-statut.ts'
import { marqueSansNumero } from './rncp/marque-sans-numero.ts'
import { matriceVide } from './rncp/matrice-vide.ts'
import { pucesInegales } from './rncp/puces-inegales.ts'
import { rubriqueMention } from './rncp/rubrique-mention.ts'
import { doublonIntitule } from './somme/doublon-intitule.ts'
import { evenementExterieur } from './somme/evenement-exterieur.ts'
import { heuresCohorte } from './somme/heures-cohorte.ts'
import { heuresEcart } from './somme/heures-ecart.ts'
import { heuresIndividuelles } from './somme/heures-individuelles.ts'
import { homonyme } from './somme/homonyme.ts'
import { recouvrement } from './somme/recouvrement.ts'
import { suiteIntitule } from './somme/suite-intitule.ts'
import { cfaAbsent } from './statut/cfa-absent.ts'
import { cnfptNiveau } from './statut/cnfpt-niveau.ts'
import { initialeOuApprentissage } from './statut/initiale-ou-apprentissage.ts'
import { niveauParStatut } from './statut/niveau-par-statut.ts'
import { placeDeDroit } from './statut/place-de-droit.ts'
import { proEmployeurPublic } from './statut/pro-employeur-public.ts'
import { stageFc } from './statut/stage-fc.ts'
import { stageUnite } from './statut/stage-unite.ts'
import { suiviIncomplet } from './statut/suivi-incomplet.ts'
import { vocabulaireStatut } from './statut/vocabulaire-statut.ts'
import { casseInterne } from './typographie/casse-interne.ts'
import { casseSigle } from './typographie/casse-sigle.ts'
import { espaceParenthese } from './typographie/espace-parenthese.ts'
import { graphie } from './typographie/graphie.ts'
import { ligature } from './typographie/ligature.ts'
import { majusculeAccentuee } from './typographie/majuscule-accentuee.ts'
import { pointFinal } from './typographie/point-final.ts'
import { voieMinuscule } from './typographie/voie-minuscule.ts'
import { apprentissageFerme } from './veille/apprentissage-ferme.ts'
import { certificateurAbsent } from './veille/certificateur-absent.ts'
import { certificateurInactif } from './veille/certificateur-inactif.ts'
import { codeInconnu } from './veille/code-inconnu.ts'
import { ficheExpireBientot } from './veille/fiche-expire-bientot.ts'
import { ficheExpireEnCours } from './veille/fiche-expire-en-cours.ts'
import { ficheExpiree } from './veille/fiche-expiree.ts'
import { ficheInactive } from './veille/fiche-inactive.ts'
import { fichePasEncore } from './veille/fiche-pas-encore.ts'
import { ficheRemplacee } from './veille/fiche-remplacee.ts'
import { niveauAutre } from './veille/niveau-autre.ts'

export const CONTROLES_OFFRE = [
  heuresEcart,
  doublonIntitule,
  evenementExterieur,
  heuresCohorte,
  heuresIndividuelles,
  homonyme,
  recouvrement,
  suiteIntitule,
  candidatureAbsente,
  capaciteAmbigue,
  ectsAbsents,
  evaluationAbsente,
  heuresAbsentes,
  lieuAbsent,
  modesAbsents,
  resultatsAbsents,
  semestreAbsent,
  coupureDuTableau,
  tarifAbsent,
  tauxEnBlanc,
  anneePourDiplome,
  blocsSansCode,
  blocsSansEc,
  matriceVide,
  competenceSansEvaluation,
  competenceSelonStatut,
  marqueSansNumero,
  pucesInegales,
  rubriqueMention,
  ficheInactive,
  fichePasEncore,
  ficheExpiree,
  ficheExpireEnCours,
  ficheExpireBientot,
  ficheRemplacee,
  certificateurAbsent,
  certificateurInactif,
  apprentissageFerme,
  niveauAutre,
  codeInconnu,
  anneeAbsente,
  libelleAnnee,
  miseAJourTardive,
  soutenanceApresCours,
  blocSurSemestres,
  blocsDeLaMention,
  enteteColle,
  intituleDuVoisin,
  ordreRubriques,
  profondeurInegale,
  ueSansEc,
  cfaAbsent,
  cnfptNiveau,
  initialeOuApprentissage,
  niveauParStatut,
  placeDeDroit,
  proEmployeurPublic,
  stageFc,
  stageUnite,
  suiviIncomplet,
  vocabulaireStatut,
  entretienAmbigu,
  ordrePieces,
  pieceSansEcheance,
  prerequisDeContenu,
  processusAbsent,
  vapSansAdresse,
  adhesionSansPersonne,
  adresseIdentique,
  contactSansMoyen,
  contactSansNom,
  handicapAbsent,
  handicapSansReferent,
  lienHttp,
  lienPerdu,
  lienMuet,
  marqueRepetee,
  nomVariable,
  personnesCollees,
  referentsAuPluriel,
  activitePartagee,
  activiteSansEnseignement,
  competenceLangue,
  langueAbsente,
  memoireAbsent,
  metiersNombre,
  mobilitePaysTiers,
  objectifSansEc,
  objectifSansEvaluation,
  promesseAbsolue,
  promesseSansMoyen,
  soutenanceSansObjet,
  adhesionEchue,
  accordARenouveler,
  mccChangees,
  mccNonVotees,
  accordArticle,
  accordFacultatif,
  construction,
  doctoratSansEn,
  ecritureInclusive,
  fauteCourante,
  nombreInegal,
  casseInterne,
  casseSigle,
  espaceParenthese,
  graphie,
  ligature,
  majusculeAccentuee,
  pointFinal,
  voieMinuscule,
] as const

export type CodeRelectureOffre = (typeof CONTROLES_OFFRE)[number]['code']
