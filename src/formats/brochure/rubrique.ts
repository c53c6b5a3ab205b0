/** What a stretch of a brochure is about; 'identite' is the neutral ground. */
export type Rubrique =
  | 'identite'
  | 'presentation'
  | 'objectifs'
  | 'admission'
  | 'prerequis'
  | 'pieces'
  | 'calendrier'
  | 'organisation'
  | 'rythme'
  | 'dates'
  | 'duree'
  | 'lieu'
  | 'capacite'
  | 'langues'
  | 'tarifs'
  | 'programme'
  | 'modalites'
  | 'evaluation'
  | 'diplome'
  | 'stage'
  | 'memoire'
  | 'mobilite'
  | 'reseaux'
  | 'debouches'
  | 'metiers'
  | 'secteurs'
  | 'poursuite'
  | 'competences'
  | 'activites'
  | 'contacts'
  | 'equipe'
  | 'handicap'
  | 'etablissement'
  | 'composante'
  | 'siege'
  | 'employeurs'
  | 'statuts'
  | 'chiffres'

/** How a heading is usually worded, folded; the first that fits names the section. */
const INTITULES: readonly (readonly [Rubrique, RegExp])[] = [
  [
    'presentation',
    /^(?:le |la )?(?:programme|formation|master|diplome|parcours) en (?:bref|resume|quelques mots|un coup d'oeil|un clin d'oeil)$/,
  ],
  [
    'pieces',
    /^(?:(?:les )?pieces?\b.{0,40}(?:dossier|fournir|joindre|constitutives|justificatives)|(?:composition|contenu|constitution) du dossier|documents? (?:a fournir|a joindre|requis|demandes)|(?:required|application) documents?|(?:le )?dossier (?:de candidature )?(?:comprend|se compose|a (?:fournir|constituer|deposer|joindre))|supporting documents|what to submit).{0,40}$/,
  ],
  [
    'calendrier',
    /^(?:(?:calendrier|dates?|periodes?|campagnes?) (?:de |des |d')?(?:candidatures?|recrutement|admissions?|depot|inscriptions?)|(?:modalites de )?candidatures?|(?:comment |pour )?(?:candidater|postuler|s'inscrire)|application (?:deadlines?|dates|period)|how to apply|(?:modalites d')?inscriptions?|dates? limites?.{0,30})$/,
  ],
  [
    'prerequis',
    /^(?:pre-?requis|prerequisites?|niveau (?:requis|d'entree|d'admission)|pour qui|publics?|(?:public|profils?) (?:vises?|concernes?|attendus?|cibles?)|(?:a qui s'adresse.{0,40})|attendus?|entry requirements|admission requirements|who (?:is it for|should apply)|diplomes? requis|conditions d'acces|acces a la formation)(?: .{0,30})?$/,
  ],
  [
    'admission',
    /^(?:(?:les )?(?:modalites?|conditions?|criteres?|procedures?) (?:et \w+ )?(?:d'|de |of )?(?:l')?(?:admissions?|recrutement|selection|acces|inscription)|admissions?(?: et inscriptions?)?|recrutement|selection(?: des candidats)?|admission process|selection process|integrer (?:la formation|le master))(?: .{0,30})?$/,
  ],
  [
    'evaluation',
    /^(?:controles? (?:des|de) connaissances?.{0,20}|(?:modalites? (?:d'|de |du )(?:l')?)?(?:evaluations?|controle(?! continu)).{0,40}|assessments?(?: methods?)?|examens?|validation(?: de la formation| du diplome)?|examinations?|grading)$/,
  ],
  [
    'modalites',
    /^(?:(?:modalites?|methodes?|moyens|demarche|approche|organisation) (?:et \w+ )?(?:pedagogiques?|d'enseignement).{0,30}|pedagogie|teaching (?:methods?|approach)|pedagogy|learning methods)$/,
  ],
  [
    'equipe',
    /^(?:(?:la )?(?:direction|responsables?|equipe).{0,30}(?:pedagogiques?|enseignante|formation)|(?:les )?responsables?(?: pedagogiques?| de la formation)?|equipe|intervenants?|corps enseignant|faculty|teaching staff|programme team|(?:the )?team|academic directors?)$/,
  ],
  [
    'handicap',
    /^(?:handicap|accessibilite.{0,40}|(?:referente? )handicap|(?:accueil des )?(?:publics?|personnes|etudiants) en situation de handicap|disability.{0,30})$/,
  ],
  [
    'contacts',
    /^(?:(?:vos |nos |les )?(?:contacts?|referents?|interlocuteurs?)(?: .{0,60})?|(?:nous |pour nous )(?:contacter|ecrire|joindre|trouver|rencontrer)|renseignements?(?: .{0,30})?|informations? (?:et |pratiques? et )?contacts?|plus d'informations?|en savoir plus|contact us|get in touch|coordonnees)$/,
  ],
  [
    'composante',
    /^(?:adresse (?:administrative|de la composante|postale).{0,30}|(?:la )?composantes?(?: de rattachement)?)$/,
  ],
  ['siege', /^(?:siege(?: social)?(?: (?:de l')?etablissement)?|adresse de l'etablissement)$/],
  [
    'etablissement',
    /^(?:(?:l')?etablissements?|(?:l')?universite(?: ?\/ ?ecole)?|ecole|universite et ecole|(?:a propos|presentation) de (?:l'etablissement|l'universite|l'ecole)|the university|the school|about (?:us|the (?:school|university)))$/,
  ],
  [
    'statuts',
    /^(?:statuts?(?: .{0,30})?|regimes? (?:d'inscription|d'etudes?|de formation)|types? de formation|modes? de formation|formation ouverte (?:en|aux?)|voies? d'acces|study mode|type de contrats?)$/,
  ],
  [
    'rythme',
    /^(?:(?:le )?rythme(?: .{0,40})?|format|(?:calendrier de l')?alternance|calendrier (?:d'alternance|universitaire)|organisation (?:de|et rythme d[e']) ?l?'?alternance|(?:work.study )?schedule)$/,
  ],
  [
    'dates',
    /^(?:dates?(?: .{0,50})?|periode de formation|calendrier(?: de la formation)?|(?:prochaines? )?(?:debut|rentrees?|demarrage)(?: .{0,30})?|start date|key dates)$/,
  ],
  ['duree', /^(?:duree(?: .{0,40})?|volume horaire(?: total| global)?|nombre d'heures|duration|length)$/],
  [
    'capacite',
    /^(?:capacites?(?: .{0,30})?|effectifs?(?: .{0,20})?|nombre de places|places(?: disponibles| ouvertes)?|intake|number of places|class size)$/,
  ],
  [
    'chiffres',
    /^(?:(?:les )?chiffres.cles|en chiffres|indicateurs?(?: .{0,30})?|(?:taux|resultats)(?: .{0,30})?|key figures|facts and figures|statistiques)$/,
  ],
  ['langues', /^(?:langues?(?: .{0,30})?|languages?(?: of (?:instruction|tuition))?|teaching languages?)$/],
  [
    'tarifs',
    /^(?:tarifs?(?: .{0,30})?|(?:frais|couts?|droits|prix)(?: .{0,40})?|financements?(?: .{0,30})?|(?:tuition )?fees(?: .{0,20})?|funding)$/,
  ],
  [
    'mobilite',
    /^(?:(?:mobilites?|ouverture|dimension|parcours|partenariats?|echanges?)? ?(?:a l')?internation(?:al|ale|aux|ales)(?: .{0,20})?|mobilites?|erasmus.{0,20}|study abroad|exchange programmes?)$/,
  ],
  [
    'reseaux',
    /^(?:(?:nos )?(?:partenaires?|partenariats?|reseaux?|labels?(?: .{0,30})?|accreditations?)(?: .{0,30})?|partners|memberships?)$/,
  ],
  [
    'stage',
    /^(?:(?:les )?stages?(?: .{0,40})?|internships?|(?:missions? |periodes? )en entreprise|work placement)$/,
  ],
  [
    'memoire',
    /^(?:(?:le )?memoire(?: .{0,40})?|(?:master'?s? )?(?:thesis|dissertation)|projet de fin d'etudes)$/,
  ],
  [
    'lieu',
    /^(?:(?:lieux?|sites?)(?: (?:de (?:la )?formation|d'enseignement|des cours|geographique))?|ou\b ?\??|localisation|location|where)$/,
  ],
  [
    'diplome',
    /^(?:diplomes? (?:delivres?|prepares?|obtenus?|vises?)|certification (?:delivree|professionnelle)|diplomes?|(?:titre|grade) (?:delivre|obtenu)|degree(?: awarded)?|qualification|delivrance du diplome)$/,
  ],
  [
    'poursuite',
    /^(?:poursuites? d'etudes?(?: .{0,30})?|further study|after the (?:master|programme|degree))$/,
  ],
  [
    'employeurs',
    /^(?:(?:types? d'|principaux |nos )?employeurs?(?: .{0,30})?|structures? d'accueil|(?:typical )?employers?)$/,
  ],
  ['secteurs', /^(?:secteurs?(?: .{0,40})?|sectors?|domaines? d'(?:activite|intervention)s?)$/],
  [
    'activites',
    /^(?:(?:principales )?(?:activites?|missions?|taches) (?:professionnelles?|visees?|exercees?|principales)(?: .{0,30})?|activites?|main activities)$/,
  ],
  [
    'competences',
    /^(?:(?:les )?(?:blocs? de )?competences?(?: (?!d'|de la fiche)[a-z'’, ]{0,60})?|(?:referentiel de )competences|savoir-faire(?: .{0,30})?|(?:ce que )?vous (?:saurez|apprendrez|allez apprendre)(?: .{0,30})?|(?:key )?skills(?: .{0,30})?|learning outcomes|competencies)$/,
  ],
  [
    'metiers',
    /^(?:(?:les |exemples? de |types? d[e'] ?)?(?:metiers?|emplois?|postes?|fonctions)(?: (?:vises?|accessibles?|prepares?|ou .{0,40}|occupes?|possibles?|cibles?|et .{0,40}))?|job titles|careers?|typical jobs|(?:quels )?metiers.{0,20}|ils sont devenus|que deviennent (?:nos|les) .{3,30}|(?:le )?devenir des (?:diplomes|etudiants))$/,
  ],
  [
    'debouches',
    /^(?:(?:les |vos )?debouches?(?: .{0,40})?|insertion professionnelle(?: .{0,30})?|perspectives?(?: .{0,30})?|career (?:prospects|opportunities)|careers? and .{0,30}|carrieres?|et apres(?: .{0,30})?|opportunites de carriere|perspectives de carrieres?)$/,
  ],
  [
    'objectifs',
    /^(?:(?:les )?(?:objectifs?|finalites?)(?: .{0,50})?|(?:programme |learning )?(?:objectives?|aims?|goals))$/,
  ],
  [
    'programme',
    /^(?:(?:le |nos )?(?:programmes?|contenus?|enseignements?|maquettes?|cursus)(?: (?!grande|accredit|certifi|labelli|finance|habilit|reconnu|en partenariat|internation|propos|dispens|ouvert|erasmus|director|leader|office|manager|team)[a-z0-9'’\-., /()]{0,60})?|plan d'etudes|(?:organisation|structure|architecture|liste|detail) des (?:enseignements?|etudes|cours|modules|ue)(?: .{0,30})?|volume horaire .{0,40}|curriculum|course (?:structure|content|list|units)|syllabus|(?:programme|course|degree) (?:structure|content|outline)|(?:les |vos )?(?:modules|cours)|what you will study|unites? d'enseignement|matieres?(?: enseignees?)?)$/,
  ],
  [
    'organisation',
    /^(?:(?:l')?organisation(?: .{0,50})?|deroulement(?: .{0,40})?|modalites (?:pratiques|de la formation|d'organisation)|(?:structure|architecture) (?:de la formation|du master)|infos? pratiques|informations? pratiques|practical information|organisation of the .{0,20})$/,
  ],
  [
    'presentation',
    /^(?:(?:la )?(?:presentation|description|resume|contexte|introduction)(?: .{0,60})?|en bref|l'essentiel|(?:la |le )?(?:formation|master|parcours|diplome)(?: en bref| en resume)?|(?:programme )?(?:overview|summary|at a glance)|about (?:the|this) .{0,30}|points forts|les \+.{0,30}|(?:les |nos |vos )?atouts?(?: .{0,30})?|(?:les )?(?:specificites|avantages)(?: .{0,30})?|pourquoi .{0,50}|why .{0,40})$/,
  ],
]

/** The section a folded heading names, or null. */
export const nameRubrique = (plie: string): Rubrique | null => {
  const nu = plie
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s|(?:\d{1,2}|[ivx]{1,4}|[a-f])(?:[.)]| [-–—])\s*)/, '')
    .replace(/\((?:s|x|e|es)\)/g, '')
    .replace(/\s*[:.…?!]+$/, '')
  if (nu.length > 90 || nu.length < 3 || nu.includes(' : ') || nu.includes('@')) return null
  return INTITULES.find(([, intitule]) => intitule.test(nu))?.[0] ?? null
}
