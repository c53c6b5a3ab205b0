import { words } from '../../message/langue.ts'

/** What the relecteur says of what a fiche owes its readers: completeness, RNCP, contacts. */
export const ficheRelueMessages = words(
  {
    'relecteur.candidature-absente':
      'Ni dates ni adresse de candidature : quand et où candidater ? (délais d’accès)',
    'relecteur.capacite-ambigue':
      '« {texte} » : des places ou des inscrits ? Pour quelle année, quels statuts ?',
    'relecteur.coupure-du-tableau':
      'Une ligne blanche coupe le tableau en {premiere} h et {seconde} h : deux semestres ? Dites-le.',
    'relecteur.ects-absents': 'Aucun ECTS ni coefficient sur {nombre} EC.',
    'relecteur.evaluation-absente':
      'Modalités d’évaluation incomplètes : {sans} EC sur {total} n’en ont pas (le document dit : {dit}). Elles sont fixées dans le mois qui suit le début des cours.',
    'relecteur.heures-absentes': 'Heures inconnues pour {inconnues} EC sur {total}.',
    'relecteur.lieu-absent': 'Le lieu des cours n’est pas dit.',
    'relecteur.modes-absents':
      'Lignes dont les heures n’ont ni mode (CM, TD…) ni enseignant : {sans} sur {total}. Le service des enseignants ne se calcule pas.',
    'relecteur.resultats-absents': 'Indicateurs de résultats absents : {manquants}.',
    'relecteur.semestre-absent': 'Les {lignes} lignes ne sont pas réparties en semestres.',
    'relecteur.tarif-absent': 'Aucun tarif ni mode de financement (statuts : {statuts}).',
    'relecteur.taux-en-blanc':
      '{nom} : « {affiche} » est imprimé à la place d’un nombre. Donnez le taux, sa cohorte et son effectif, ou « non disponible ».',
    'relecteur.annee-pour-diplome':
      'L’année est donnée pour le diplôme : la certification est le master mention « {mention} », en deux ans.',
    'relecteur.blocs-sans-code':
      'Blocs de compétences sans code officiel : {sans} sur {total} (fiche RNCP : {rncp}).',
    'relecteur.blocs-sans-ec':
      'Blocs de compétences sans EC : {blocs} sur {total} ({noms}). Quel EC, des {ecs} de la maquette, valide quel bloc ?',
    'relecteur.marque-sans-numero':
      '« {texte} » sans numéro RNCP : la marque ne se montre qu’avec son code, son certificateur et son échéance.',
    'relecteur.puces-inegales':
      'Blocs imprimés avec une autre puce (« {puce} ») : {nombre} sur {total}. Sont-ils du même rang que les autres ?',
    'relecteur.rubrique-mention':
      'La rubrique « {rubrique} » n’est pas la mention « {mention} » : qui cherche l’une peut manquer l’autre.',
    'relecteur.adhesion-echue':
      'L’adhésion à {organisme} a pris fin le {jusqua} : la fiche ne la montre plus. Renouvelez-la, ou retirez-la du texte.',
    'relecteur.accord-a-renouveler':
      'Accord avec {partenaire} ({pays}) : fin le {jusqua}. Renouvelez-le, ou ne proposez plus cette mobilité.',
    'relecteur.mcc-changees':
      'Les modalités de contrôle votées ne changent plus après le {limite}. Ce texte les change : {intitules}.',
    'relecteur.mcc-non-votees':
      'Les cours ont commencé le {debut} : les modalités de contrôle des connaissances devaient être votées le {limite} au plus tard, et aucun vote n’est inscrit.',
    'relecteur.adhesion-sans-personne':
      'Une formation n’est pas une personne morale : qui est membre de {organisme} ? {membre} sans doute, et depuis quand ?',
    'relecteur.adresse-identique':
      'La composante et le siège de l’établissement ont la même adresse ({adresse}) : confirmez, ou donnez celle du siège.',
    'relecteur.contact-sans-moyen': '{titre}, {nom} : ni courriel ni téléphone.',
    'relecteur.contact-sans-nom': '{titre} sans nom ({courriel}).',
    'relecteur.handicap-absent':
      'Rien sur l’accueil des personnes en situation de handicap : nommez un référent et dites comment le joindre.',
    'relecteur.handicap-sans-referent': '« {texte} » Aucun référent handicap n’est nommé.',
    'relecteur.lien-http': 'Lien non sécurisé : {lien}. Écrivez {propose}.',
    'relecteur.lien-muet': 'Lien qui ne répond plus depuis le {depuis} : {lien}.',
    'relecteur.lien-perdu': '« {extrait} » : l’adresse de la page n’est pas donnée.',
    'relecteur.marque-repetee':
      'La marque « {texte} » est imprimée {fois} fois : une marque, deux emplacements.',
    'relecteur.nom-variable':
      'La composante est nommée en abrégé (« {court} ») : son nom est « {nom} ». Enregistrez la variante ou unifiez.',
    'relecteur.personnes-collees': '{noms} sont sur une même ligne sans séparation : qui fait quoi ?',
    'relecteur.referents-au-pluriel':
      '« {texte} » au pluriel, une seule personne nommée : {nom} (téléphone : {telephone}).',
  },
  {
    'relecteur.candidature-absente':
      'Neither dates nor address for applications: when and where does one apply?',
    'relecteur.capacite-ambigue': '“{texte}”: seats or learners? For which year, which statuses?',
    'relecteur.coupure-du-tableau':
      'A blank line cuts the table into {premiere} h and {seconde} h: two semesters? Say so.',
    'relecteur.ects-absents': 'No ECTS nor coefficient on {nombre} EC.',
    'relecteur.evaluation-absente':
      'Incomplete assessment: {sans} EC of {total} have none (the document says: {dit}). It is fixed within the month after classes start.',
    'relecteur.heures-absentes': 'Hours unknown for {inconnues} EC of {total}.',
    'relecteur.lieu-absent': 'Where classes are held is not stated.',
    'relecteur.modes-absents':
      'Lines whose hours have neither mode (lecture, class…) nor teacher: {sans} of {total}. Teaching service cannot be computed.',
    'relecteur.resultats-absents': 'Missing results: {manquants}.',
    'relecteur.semestre-absent': 'The {lignes} lines are not split into semesters.',
    'relecteur.tarif-absent': 'No fee nor funding (statuses: {statuts}).',
    'relecteur.taux-en-blanc':
      '{nom}: “{affiche}” is printed where a number should be. Give the rate, its cohort and its headcount, or “not available”.',
    'relecteur.annee-pour-diplome':
      'The year stands for the degree: the certification is the two-year master, mention “{mention}”.',
    'relecteur.blocs-sans-code':
      'Blocks of skills without an official code: {sans} of {total} (RNCP record: {rncp}).',
    'relecteur.blocs-sans-ec':
      'Blocks of skills without any EC: {blocs} of {total} ({noms}). Which of the {ecs} EC validates which block?',
    'relecteur.marque-sans-numero':
      '“{texte}” without an RNCP number: the mark is only shown with its code, its certifier and its end date.',
    'relecteur.puces-inegales':
      'Blocks printed with another bullet (“{puce}”): {nombre} of {total}. Are they of one rank with the others?',
    'relecteur.rubrique-mention':
      'The shelf “{rubrique}” is not the mention “{mention}”: who looks for one may miss the other.',
    'relecteur.adhesion-echue':
      'The membership of {organisme} ended on {jusqua}: the page no longer shows it. Renew it, or take it out of the text.',
    'relecteur.accord-a-renouveler':
      'Agreement with {partenaire} ({pays}): ends on {jusqua}. Renew it, or stop offering this mobility.',
    'relecteur.mcc-changees':
      'The assessment rules that were voted no longer change after {limite}. This text changes them: {intitules}.',
    'relecteur.mcc-non-votees':
      'Classes began on {debut}: the assessment rules were to be voted by {limite}, and no vote is registered.',
    'relecteur.adhesion-sans-personne':
      'A programme is no legal person: who is a member of {organisme}? {membre} most likely, and since when?',
    'relecteur.adresse-identique':
      'The school and the seat of the institution have one address ({adresse}): confirm it, or give that of the seat.',
    'relecteur.contact-sans-moyen': '{titre}, {nom}: neither mail nor phone.',
    'relecteur.contact-sans-nom': '{titre} without a name ({courriel}).',
    'relecteur.handicap-absent':
      'Nothing on welcoming people with disabilities: name a contact and say how to reach them.',
    'relecteur.handicap-sans-referent': '“{texte}” No disability contact is named.',
    'relecteur.lien-http': 'Unsecured link: {lien}. Write {propose}.',
    'relecteur.lien-muet': 'Link that leads nowhere since {depuis}: {lien}.',
    'relecteur.lien-perdu': '“{extrait}”: the address of the page is not given.',
    'relecteur.marque-repetee': 'The mark “{texte}” is printed {fois} times: one mark, two places.',
    'relecteur.nom-variable':
      'The school is named in short (“{court}”): its name is “{nom}”. Record the variant, or use one.',
    'relecteur.personnes-collees': '{noms} stand on one line with nothing between: who does what?',
    'relecteur.referents-au-pluriel':
      '“{texte}” in the plural, one person named: {nom} (phone: {telephone}).',
  },
)
