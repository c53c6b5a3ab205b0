import { words } from '../../message/langue.ts'

/** What the relecteur says of sums, of the tree, of dates and of the rhythm. */
export const maquetteRelueMessages = words(
  {
    'relecteur.heures-ecart':
      '{annoncees} ≠ {sommees} : {annoncees} h annoncées, {sommees} h en additionnant {lignes} lignes, écart {ecart} h. Corrigez le total annoncé, ou la ligne qui manque.',
    'relecteur.doublon-intitule':
      'Doublon d’intitulé : « {intitule} » est écrit {nombre} fois ({reperes}). Confirmez, ou donnez à chaque ligne un nom qui la distingue.',
    'relecteur.evenement-exterieur':
      '« {intitule} » est un événement extérieur, pas un cours : dites-le, avec ses dates, le déplacement, son coût et la preuve de présence.',
    'relecteur.heures-cohorte':
      '« {intitule} », {heures} h : ces heures sont-elles celles du groupe ou celles de chaque apprenant ? L’attestation ne compte que les secondes.',
    'relecteur.heures-individuelles':
      '« {intitule} », {heures} h : individuel ou en groupe ? Le coût et l’attestation en dépendent.',
    'relecteur.homonyme':
      '« {intitule} » existe aussi ailleurs ({ailleurs}). Donnez-lui un code : deux homonymes ne sont pas un même enseignement.',
    'relecteur.recouvrement':
      'Deux enseignements sur le même thème ({theme}) : {intitules}. Vérifiez ce qui les distingue.',
    'relecteur.suite-intitule':
      '« {intitule} » revient d’un semestre à l’autre ({reperes}). Si c’est une suite, numérotez-la.',
    'relecteur.bloc-sur-semestres':
      'Blocs répartis sur plusieurs semestres : {partages} sur {total} ({blocs}). Chacun est rattaché au parcours et validé une fois.',
    'relecteur.blocs-de-la-mention':
      '{nombre} blocs parlent de la mention « {mention} » ({mots}), aucun du parcours. Sont-ils repris de la mention ? Un libellé local aiderait à les lire.',
    'relecteur.entete-colle':
      '« {texte} » : l’en-tête {entete} est collé à l’intitulé. Il a été lu « {lu} » ; confirmez ou corrigez.',
    'relecteur.intitule-du-voisin':
      '« {titre} » emploie un sigle ({sigle}) qu’éclaire un autre parcours de la mention : {voisins}. A-t-il été copié de là ?',
    'relecteur.ordre-rubriques':
      'La rubrique « {rubrique} » est imprimée avant le titre (ligne {ligneTitre}) : l’ordre d’un dépliant. La page publique reprend l’ordre de lecture.',
    'relecteur.profondeur-inegale':
      'Profondeur inégale : {sansUe} parties portent leurs EC sans UE ({places}), {avecUe} ont des UE.',
    'relecteur.ue-sans-ec':
      'L’UE « {intitule} » n’a aucun EC. Est-elle évaluée telle quelle, ou ses EC ont-ils été oubliés ?',
    'relecteur.annee-absente':
      'Ni l’année universitaire ni le début de la session ne sont dits (date du document : {date}).',
    'relecteur.libelle-annee': '« {texte} » : de quelle année s’agit-il, du contrat ou du diplôme ?',
    'relecteur.mise-a-jour-tardive':
      'Mise à jour le {date}, {jours} jours après le début de la session ({debut}). L’information est due avant l’engagement.',
    'relecteur.soutenance-apres-cours':
      'La soutenance est en {soutenanceMois}, après la fin des cours ({moisFin}) : contrats, inscriptions, stage et jury doivent courir jusque-là.',
    'relecteur.rythme-intenable':
      '{heures} h ne tiennent pas dans le rythme annoncé, quelle que soit la première semaine : au mieux {semaines} semaines, {jours} jours et {capacite} h à {heuresSemaine} h par semaine. Il manque {manque} h.',
    'relecteur.rythme-selon-semaine':
      '{heures} h ne tiennent que si la première semaine de cours est bien choisie (au mieux {capacite} h).',
    'relecteur.heures-hors-limites':
      '{heures} h : la limite est de {seuil} h pour un contrat {statut} de cette durée. Un accord de branche peut la déplacer.',
    'relecteur.pro-trop-long':
      'La session dure {jours} jours ({mois} mois et {joursRestants} jours) : un contrat de professionnalisation va jusqu’à {max} mois, sauf accord de branche.',
    'relecteur.duree-annoncee':
      'Durée annoncée « {annonce} », mais {jours} jours entre les deux dates ({mois} mois et {joursRestants} jours).',
    'relecteur.semaine-apprenti':
      'Cours et entreprise font {jours} jours par semaine, de {min} à {max} h selon la journée de cours, pour {seuil} h légales : dites comment l’employeur l’aménage.',
    'relecteur.stage-sans-place':
      'Un stage de {mois} mois demande {voulus} jours ; il en reste {jours} entre la fin des cours ({du}) et celle du mois de soutenance ({au}).',
    'relecteur.mobilite-sans-fenetre':
      'Une mobilité est annoncée ({pays}), mais il y a cours chaque semaine des deux semestres. Statuts sous contrat : {statuts}. À quel moment partir ?',
  },
  {
    'relecteur.heures-ecart':
      '{annoncees} ≠ {sommees}: {annoncees} h announced, {sommees} h when {lignes} lines are added up, {ecart} h apart. Correct the total announced, or the line that is missing.',
    'relecteur.doublon-intitule':
      'Duplicate title: “{intitule}” is written {nombre} times ({reperes}). Confirm it, or give each line a name of its own.',
    'relecteur.evenement-exterieur':
      '“{intitule}” is an outside event, not a course: say so, with its dates, the travel, its cost and the proof of attendance.',
    'relecteur.heures-cohorte':
      '“{intitule}”, {heures} h: are these the group’s hours or each learner’s? Only the latter count on a certificate.',
    'relecteur.heures-individuelles':
      '“{intitule}”, {heures} h: individual or in a group? The cost and the certificate depend on it.',
    'relecteur.homonyme':
      '“{intitule}” also exists elsewhere ({ailleurs}). Give it a code: two of one name are not one course.',
    'relecteur.recouvrement': 'Two courses on one theme ({theme}): {intitules}. Check what tells them apart.',
    'relecteur.suite-intitule':
      '“{intitule}” comes back from one semester to the next ({reperes}). If it is a sequence, number it.',
    'relecteur.bloc-sur-semestres':
      'Blocks over several semesters: {partages} of {total} ({blocs}). Each belongs to the parcours and is validated once.',
    'relecteur.blocs-de-la-mention':
      '{nombre} blocks speak of the mention “{mention}” ({mots}), none of the parcours. Do they come from the mention? A local wording would help.',
    'relecteur.entete-colle':
      '“{texte}”: the heading {entete} is stuck to the title. It was read “{lu}”; confirm or correct.',
    'relecteur.intitule-du-voisin':
      '“{titre}” uses an acronym ({sigle}) that another parcours of the mention spells out: {voisins}. Was it copied from there?',
    'relecteur.ordre-rubriques':
      'The part “{rubrique}” is printed before the title (line {ligneTitre}): the order of a folded leaflet. The public page follows reading order.',
    'relecteur.profondeur-inegale':
      'Uneven depth: {sansUe} parts hold their EC without a UE ({places}), {avecUe} have UE.',
    'relecteur.ue-sans-ec':
      'The UE “{intitule}” has no EC. Is it assessed as it stands, or were its EC forgotten?',
    'relecteur.annee-absente':
      'Neither the academic year nor the start of the session is stated (date of the document: {date}).',
    'relecteur.libelle-annee': '“{texte}”: which year is meant, of the contract or of the degree?',
    'relecteur.mise-a-jour-tardive':
      'Updated on {date}, {jours} days after the session started ({debut}). Information is due before people commit.',
    'relecteur.soutenance-apres-cours':
      'The defence is in {soutenanceMois}, after classes end ({moisFin}): contracts, enrolments, internship and jury must run until then.',
    'relecteur.rythme-intenable':
      '{heures} h do not fit the announced rhythm, whichever week comes first: at best {semaines} weeks, {jours} days and {capacite} h at {heuresSemaine} h a week. {manque} h are missing.',
    'relecteur.rythme-selon-semaine':
      '{heures} h only fit if the first class week is well chosen (at best {capacite} h).',
    'relecteur.heures-hors-limites':
      '{heures} h: the limit is {seuil} h for a {statut} contract of this length. A branch agreement may move it.',
    'relecteur.pro-trop-long':
      'The session lasts {jours} days ({mois} months and {joursRestants} days): a contrat de professionnalisation goes up to {max} months, unless a branch agreement says otherwise.',
    'relecteur.duree-annoncee':
      'Announced length “{annonce}”, but {jours} days between the two dates ({mois} months and {joursRestants} days).',
    'relecteur.semaine-apprenti':
      'Class and company make {jours} days a week, {min} to {max} h depending on the class day, for {seuil} legal hours: say how the employer arranges it.',
    'relecteur.stage-sans-place':
      'An internship of {mois} months asks for {voulus} days; {jours} are left between the end of classes ({du}) and that of the defence month ({au}).',
    'relecteur.mobilite-sans-fenetre':
      'A mobility is announced ({pays}), but there are classes each week of both semesters. Statuses under contract: {statuts}. When could one leave?',
  },
)
