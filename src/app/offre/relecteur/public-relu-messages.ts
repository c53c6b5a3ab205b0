import { words } from '../../message/langue.ts'

/** What the relecteur says of statuses, admission, promises and wording. */
export const publicReluMessages = words(
  {
    'relecteur.cfa-absent': 'L’apprentissage est ouvert et aucun CFA n’est nommé.',
    'relecteur.cnfpt-niveau':
      'Une collectivité qui prend un apprenti de niveau {niveau} paie elle-même le CFA : le CNFPT finance les niveaux {finances}. À dire dès le premier contact.',
    'relecteur.initiale-ou-apprentissage':
      '« {extrait} » oppose les deux, mais l’apprentissage est une formation initiale : définissez les mots.',
    'relecteur.niveau-par-statut':
      'Le niveau demandé ({niveau}) n’est dit que pour {dits} : quel est celui de {statuts} ?',
    'relecteur.place-de-droit':
      '{capacite} places, mais les titulaires du M1 de la mention ont droit à une place en M2 : toutes ne sont pas à la sélection.',
    'relecteur.pro-employeur-public':
      'Le contrat de professionnalisation est ouvert, mais les employeurs nommés ({employeurs}) ne peuvent pas en signer : proposez l’apprentissage.',
    'relecteur.stage-fc':
      'En formation continue, ce n’est pas un stage étudiant : prévoyez une convention de période de formation, sans gratification obligatoire.',
    'relecteur.stage-unite':
      '{mois} mois de stage : mois de calendrier, ou jours de présence ? Le compte change.',
    'relecteur.suivi-incomplet':
      '{semestre}, {intitules} : rien pour {statuts}. Chaque statut doit trouver un EC équivalent et les mêmes ECTS.',
    'relecteur.vocabulaire-statut': 'Plusieurs mots pour la même chose : {mots}. Choisissez-en un.',
    'relecteur.entretien-ambigu': '« {texte} » Chaque candidat, ou chaque candidat admissible ?',
    'relecteur.ordre-pieces':
      'Une pièce obligatoire (« {apres} ») vient après une pièce qui ne l’est pas (« {avant} »).',
    'relecteur.piece-sans-echeance': '« {intitule} » : exigible quand, et à quelle étape ?',
    'relecteur.prerequis-de-contenu':
      '« {extrait} » : cela ne se lit pas sur un diplôme, quelqu’un doit examiner les relevés de notes.',
    'relecteur.processus-absent':
      'Les conditions sont dites, la procédure non : ni étapes, ni pièces, ni nombre de places.',
    'relecteur.vap-sans-adresse': 'Dossier de validation des acquis : à qui l’envoyer, et avant quand ?',
    'relecteur.activite-partagee':
      '« {activite} » n’a qu’un enseignement ({theme}), partagé avec un autre sujet : « {intitule} », {heures} h.',
    'relecteur.activite-sans-enseignement':
      '« {activite} » : aucun intitulé d’enseignement ne porte sur ce thème ({theme}).',
    'relecteur.competence-langue':
      'Langue étrangère exigée, aucun enseignement : « {texte} », et rien dans les {nombre} lignes.',
    'relecteur.langue-absente':
      'Aucun enseignement de langue étrangère dans les {nombre} EC : un master en comprend un. S’il est en première année, dites-le.',
    'relecteur.memoire-absent':
      'Ni mémoire ni initiation à la recherche dans les {nombre} EC : un master en comprend.',
    'relecteur.metiers-nombre':
      'Les métiers passent du singulier (« {singulier} ») au pluriel (« {pluriel} »).',
    'relecteur.mobilite-pays-tiers':
      '{pays} n’est pas un pays du programme {programme} : l’échange relève d’un autre appel (KA171), avec son accord et son budget.',
    'relecteur.promesse-absolue':
      '« {extrait} » : sur quelle enquête cela repose-t-il ? Citez la source, ou nuancez.',
    'relecteur.promesse-sans-moyen':
      '« {promesse} » Aucun EC, aucune heure, personne n’y est affecté : avec quels moyens ?',
    'relecteur.soutenance-sans-objet':
      '« {extrait} » : soutenance de quoi (mémoire, stage, projet), devant quel jury, et en cas d’échec ?',
    'relecteur.accord-article': '« {extrait} » : écrivez « {propose} ».',
    'relecteur.accord-facultatif': '« {extrait} » : écrivez « {propose} ».',
    'relecteur.construction': '« {extrait} » : la préposition change en route, écrivez « {propose} ».',
    'relecteur.doctorat-sans-en': '« {extrait} » : écrivez « {propose} ».',
    'relecteur.ecriture-inclusive':
      '« {extrait} » : un point dans un mot est lu comme une fin de phrase par un lecteur d’écran. Écrivez les deux formes.',
    'relecteur.faute-courante': '« {extrait} » : écrivez « {propose} ».',
    'relecteur.nombre-inegal': '« {extrait} » : singulier et pluriel mêlés, écrivez « {propose} ».',
    'relecteur.casse-interne': '« {extrait} » : pas de majuscule ici, écrivez « {propose} ».',
    'relecteur.casse-sigle': '« {extrait} » : les autres codes sont en capitales, écrivez « {propose} » ?',
    'relecteur.espace-parenthese': '« {extrait} » : espace de trop, écrivez « {propose} ».',
    'relecteur.graphie': '« {extrait} » s’écrit « {propose} ».',
    'relecteur.ligature': '« {extrait} » s’écrit « {propose} ».',
    'relecteur.majuscule-accentuee': '« {extrait} » : la majuscule garde son accent, « {propose} ».',
    'relecteur.point-final': '« …{extrait} » : il manque le point final. La phrase est-elle entière ?',
    'relecteur.voie-minuscule': '« {extrait} » : écrivez « {propose} ».',
  },
  {
    'relecteur.cfa-absent': 'Apprenticeship is open and no CFA is named.',
    'relecteur.cnfpt-niveau':
      'A local authority that takes an apprentice of level {niveau} pays the CFA itself: the CNFPT funds levels {finances}. To be said at first contact.',
    'relecteur.initiale-ou-apprentissage':
      '“{extrait}” opposes the two, but apprenticeship is initial training: define the words.',
    'relecteur.niveau-par-statut':
      'The level asked for ({niveau}) is only stated for {dits}: what is it for {statuts}?',
    'relecteur.place-de-droit':
      '{capacite} seats, but holders of the M1 of the mention have a right to an M2 seat: not all are up for selection.',
    'relecteur.pro-employeur-public':
      'The contrat de professionnalisation is open, but the employers named ({employeurs}) cannot sign one: offer apprenticeship.',
    'relecteur.stage-fc':
      'In formation continue it is no student internship: plan a training-period agreement, without compulsory pay.',
    'relecteur.stage-unite':
      '{mois} months of internship: calendar months, or days of presence? The count differs.',
    'relecteur.suivi-incomplet':
      '{semestre}, {intitules}: nothing for {statuts}. Each status must find an equivalent EC and the same ECTS.',
    'relecteur.vocabulaire-statut': 'Several words for one thing: {mots}. Choose one.',
    'relecteur.entretien-ambigu': '“{texte}” Each candidate, or each admissible candidate?',
    'relecteur.ordre-pieces': 'A mandatory piece (“{apres}”) comes after one that is not (“{avant}”).',
    'relecteur.piece-sans-echeance': '“{intitule}”: due when, and at which step?',
    'relecteur.prerequis-de-contenu': '“{extrait}”: no diploma shows it, somebody must read the transcripts.',
    'relecteur.processus-absent':
      'Conditions are stated, the procedure is not: no steps, no pieces, no seats.',
    'relecteur.vap-sans-adresse': 'File for the validation of experience: to whom is it sent, and by when?',
    'relecteur.activite-partagee':
      '“{activite}” has one course only ({theme}), shared with another subject: “{intitule}”, {heures} h.',
    'relecteur.activite-sans-enseignement': '“{activite}”: no course title is about this theme ({theme}).',
    'relecteur.competence-langue':
      'A foreign language is required and not taught: “{texte}”, and nothing in the {nombre} lines.',
    'relecteur.langue-absente':
      'No foreign-language teaching in the {nombre} EC: a master holds some. If it is in the first year, say so.',
    'relecteur.memoire-absent':
      'Neither a mémoire nor an initiation to research in the {nombre} EC: a master holds one.',
    'relecteur.metiers-nombre': 'Jobs go from singular (“{singulier}”) to plural (“{pluriel}”).',
    'relecteur.mobilite-pays-tiers':
      '{pays} is no country of the {programme} programme: the exchange is under another call (KA171), with its own agreement and budget.',
    'relecteur.promesse-absolue': '“{extrait}”: on which survey does it rest? Cite the source, or qualify.',
    'relecteur.promesse-sans-moyen':
      '“{promesse}” No EC, no hour, nobody is set aside for it: by what means?',
    'relecteur.soutenance-sans-objet':
      '“{extrait}”: defence of what (mémoire, internship, project), before which jury, and if it fails?',
    'relecteur.accord-article': '“{extrait}”: write “{propose}”.',
    'relecteur.accord-facultatif': '“{extrait}”: write “{propose}”.',
    'relecteur.construction': '“{extrait}”: the preposition changes on the way, write “{propose}”.',
    'relecteur.doctorat-sans-en': '“{extrait}”: write “{propose}”.',
    'relecteur.ecriture-inclusive':
      '“{extrait}”: a screen reader takes the point for the end of a sentence. Write both forms.',
    'relecteur.faute-courante': '“{extrait}”: write “{propose}”.',
    'relecteur.nombre-inegal': '“{extrait}”: singular and plural are mixed, write “{propose}”.',
    'relecteur.casse-interne': '“{extrait}”: no capital here, write “{propose}”.',
    'relecteur.casse-sigle': '“{extrait}”: the other codes are in capitals, write “{propose}”?',
    'relecteur.espace-parenthese': '“{extrait}”: one space too many, write “{propose}”.',
    'relecteur.graphie': '“{extrait}” is spelt “{propose}”.',
    'relecteur.ligature': '“{extrait}” is spelt “{propose}”.',
    'relecteur.majuscule-accentuee': '“{extrait}”: the capital keeps its accent, “{propose}”.',
    'relecteur.point-final': '“…{extrait}”: the full stop is missing. Is the sentence whole?',
    'relecteur.voie-minuscule': '“{extrait}”: write “{propose}”.',
  },
)
