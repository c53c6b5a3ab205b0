/** Where each stated leaf of cipt.expected.yaml stands in a Programme. */
import type { Carte } from './carte.ts'

const NATURES: Readonly<Record<string, string>> = {
  diplome_alternatif: 'diplome',
  competences: 'competence',
  attendu: 'attendu',
  hors_site_evenement_externe: 'evenement',
  evaluation: 'evaluation',
}

const mapIdentite = (carte: Carte): void => {
  const { source } = carte
  carte.champ('document', 'document.catalogue_category.fr', 'document.rubrique')
  carte.champ('document', 'document.updated_on.fr', 'document.dateTexte')
  carte.champ('document', 'document.updated_on.iso', 'document.date')
  for (let i = 0; i < source.count('document.headings'); i++)
    carte.entete('titres', `document.headings[${i}].fr`)
  carte.champ('parcours', 'program.code.fr', 'parcours.code')
  carte.champ('diplome', 'program.mention', 'diplome.mention', { src: [7] })
  carte.champ('parcours', 'program.parcours', 'parcours.intitule', { src: [7] })
  carte.champ('parcours', 'program.year', 'parcours.annee', { src: [7] })
  carte.champ('diplome', 'program.level', 'diplome.niveau', { src: [5, 7, 145] })
  carte.champ('diplome', 'program.rncp.code', 'diplome.rncp', {
    valeur: String(source.get('program.rncp.code')),
  })
  for (const i of [0, 1]) carte.membre('parcours', `program.statuses[${i}].code`, 'parcours.statuts')
  carte.membre('parcours', 'program.presentation.fr', 'parcours.presentation')
  carte.champ('parcours', 'program.objectives_intro.fr', 'parcours.objectifsIntro')
  for (let i = 0; i < source.count('program.objectives'); i++)
    carte.membre('parcours', `program.objectives[${i}].fr`, 'parcours.objectifs')
  carte.champ('debouches', 'program.jobs_intro.fr', 'debouches.texte')
  for (let i = 0; i < source.count('program.jobs_intro.sectors'); i++)
    carte.membre('debouches', `program.jobs_intro.sectors[${i}]`, 'debouches.secteurs')
  for (let i = 0; i < source.count('program.jobs_intro.employers'); i++)
    carte.membre('debouches', `program.jobs_intro.employers[${i}]`, 'debouches.employeurs')
  carte.items('debouches', 'program.jobs', 'debouches.metiers', ['fr', 'intitule'], [])
  carte.champ('diplome', 'diploma.fr', 'diplome.texte')
  carte.champ('diplome', 'diploma.level', 'diplome.niveau')
  carte.champ('diplome', 'diploma.awarding_body', 'diplome.delivrePar')
}

const mapInstitution = (carte: Carte): void => {
  const o = 'organisation'
  carte.champ(o, 'alternance.rhythm.fr', 'organisation.rythmeTexte')
  carte.champ(o, 'alternance.rhythm.class_weeks', 'organisation.semainesCours')
  carte.champ(o, 'alternance.rhythm.work_weeks', 'organisation.semainesEntreprise')
  carte.champ(o, 'alternance.session.start', 'organisation.debut')
  carte.champ(o, 'alternance.session.end', 'organisation.fin')
  carte.champ(o, 'alternance.session.hours_announced', 'organisation.heuresAnnoncees')
  carte.champ(o, 'alternance.duration.fr', 'organisation.dureeTexte', { valeur: '1an' })
  for (const [cle, lieu] of [
    ['component', 'composante'],
    ['establishment', 'etablissement'],
  ] as const) {
    carte.entete('titres', `institution.${cle}.heading.fr`)
    carte.champ('etablissement', `institution.${cle}.name.fr`, `${lieu}.nom`)
    const voie = `institution.${cle}.address[0]`
    carte.champ('etablissement', `${voie}.fr`, `${lieu}.adresse.voie`)
    carte.champ('etablissement', `institution.${cle}.address[1].postcode`, `${lieu}.adresse.codePostal`)
    carte.champ('etablissement', `institution.${cle}.address[1].city`, `${lieu}.adresse.ville`)
  }
  carte.champ('contacts', 'institution.cfa.name', 'cfa.nom', { src: [86] })
  carte.entete('titres', 'institution.cfa.heading.fr')
  const referents = carte.items('contacts', 'institution.cfa.referents', 'contacts', ['name', 'nom'], [])
  carte.champ(
    'contacts',
    'institution.cfa.referents[0].email',
    referents[0] ? `${referents[0]}.courriel` : null,
    { src: [90] },
  )
  carte.champ('contacts', 'institution.cfa.email.fr', 'cfa.courriel')
  carte.champ('contacts', 'institution.cfa.handicap.fr', 'cfa.handicapTexte')
  const ROLES = ['responsable_formation', 'responsable_mention', 'referent_cfa']
  ROLES.forEach((role, i) => {
    const person = `people[${i}]`
    const nom = carte.source.get(`${person}.name`)
    const chemin =
      carte.find('contacts', 'nom', nom, carte.source.src(person)) ?? (i === 2 ? referents[0]! : null)
    carte.champ('contacts', `${person}.name`, chemin && `${chemin}.nom`)
    carte.champ('contacts', `${person}.role`, chemin && `${chemin}.role`, { valeur: role })
  })
}

const mapContenu = (carte: Carte): void => {
  const { source } = carte
  const criteres = carte.items(
    'admission',
    'admission.prerequisites',
    'admission.criteres',
    ['fr', 'texte'],
    [],
  )
  criteres.forEach((prefix, i) => {
    const kind = `admission.prerequisites[${i}].kind`
    carte.champ('admission', kind, prefix && `${prefix}.nature`, {
      valeur: NATURES[String(source.get(kind))]!,
    })
  })
  for (const i of [0, 1, 2])
    carte.membre(
      'admission',
      `admission.prerequisites[0].any_of[${i}]`,
      criteres[0] ? `${criteres[0]}.alternatives` : null,
      { egal: 'mots' },
    )
  carte.entete('titres', 'curriculum.table_heading.fr')
  carte.entete('titres', 'curriculum.detail_heading.fr')
  const ecs = 'maquette.semestres[0].parties[0].ues[0].ecs'
  carte
    .items('maquette', 'curriculum.modules', ecs, ['title', 'intitule'], [['hours', 'volumes[0].heures']])
    .forEach((prefix, i) => {
      const kind = `curriculum.modules[${i}].kind`
      if (source.has(kind))
        carte.champ('maquette', kind, prefix && `${prefix}.nature`, {
          valeur: NATURES[String(source.get(kind))]!,
        })
    })
  for (let i = 0; i < 3; i++) carte.membre('pedagogie', `curriculum.methods[${i}].fr`, 'pedagogie.modalites')
  carte.membre('pedagogie', 'curriculum.assessment[0].fr', 'pedagogie.evaluation')
  carte.champ('competences', 'competencies.graduate_profile.fr', 'competences.profil')
  for (let i = 0; i < source.count('competencies.activities'); i++)
    carte.membre('competences', `competencies.activities[${i}].fr`, 'competences.activites')
  carte
    .items('competences', 'competencies.rncp_blocks', 'competences.blocs', ['fr', 'intitule'], [])
    .forEach((prefix, i) => {
      const cle = `competencies.rncp_blocks[${i}].skills`
      for (let k = 0; k < source.count(cle); k++)
        carte.membre('competences', `${cle}[${k}].fr`, prefix && `${prefix}.competences`)
    })
}

export const mapper = (carte: Carte): void => {
  mapIdentite(carte)
  mapInstitution(carte)
  mapContenu(carte)
  carte.interdits.push(
    /^parcours\.(?:capacite|taux|tarifs|langues|ects)/,
    /^admission\.(?:etapes|pieces|calendrier)/,
    /^organisation\.(?:lieu|memoire|stage)/,
    /^maquette\.(?:blocs|semestres\[\d+\]\.code)/,
    /^maquette\..*\.(?:ects|coefficient|evaluation|responsables)/,
    /\.telephone$/,
  )
}
