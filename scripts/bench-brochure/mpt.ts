/** Where each stated leaf of mpt.expected.yaml stands in a Programme. */
import type { Carte, Feuille } from './carte.ts'

const NATURES: Readonly<Record<string, string>> = {
  hors_site: 'visite',
  suivi: 'suivi',
  retour_experience: 'retour_experience',
  memoire_suivi: 'memoire_suivi',
  memoire: 'memoire',
}
const JOURS: Readonly<Record<string, number>> = {
  lundi: 1,
  mardi: 2,
  mercredi: 3,
  jeudi: 4,
  vendredi: 5,
  samedi: 6,
}

const mapTree = (carte: Carte): void => {
  const { source } = carte
  const lignesOf = (code: string): number[] =>
    ['S3', 'S4'].flatMap((s) =>
      Array.from({ length: source.count(`curriculum.tree.${s}`) }, (_, i) => `curriculum.tree.${s}[${i}]`)
        .filter((part) => source.get(`${part}.bcc`) === code)
        .flatMap((part) => source.src(`${part}.fr`)),
    )
  for (let i = 0; i < source.count('curriculum.bcc'); i++) {
    const at = `curriculum.bcc[${i}]`
    const code = String(source.get(`${at}.code`))
    const bloc = carte.find('maquette.blocs', 'code', code, lignesOf(code))
    carte.champ('maquette', `${at}.code`, bloc && `${bloc}.code`, { src: lignesOf(code) })
    carte.champ('maquette', `${at}.title`, bloc && `${bloc}.intitule`, { src: lignesOf(code) })
    for (let s = 0; s < source.count(`${at}.semesters`); s++) {
      const semestre = carte.find(
        'maquette.semestres',
        'code',
        source.get(`${at}.semesters[${s}]`),
        [142, 179],
      )
      const partie = carte.find(semestre && `${semestre}.parties`, 'bloc', code, lignesOf(code))
      carte.champ('maquette', `${at}.semesters[${s}]`, partie && `${partie}.bloc`, {
        src: lignesOf(code),
        valeur: code,
      })
    }
  }
  const mapEcs = (cle: string, liste: string | null): void => {
    const leaves: Feuille[] = [0, 1, 2, 3].map((n) => [`statuses[${n}]`, `statuts[${n}]`])
    const found = carte.items('maquette', cle, liste, ['fr', 'intitule'], leaves)
    found.forEach((prefix, i) => {
      const kind = source.has(`${cle}[${i}].kind`)
        ? NATURES[String(source.get(`${cle}[${i}].kind`))]
        : undefined
      if (kind !== undefined)
        carte.champ('maquette', `${cle}[${i}].kind`, prefix && `${prefix}.nature`, { valeur: kind })
    })
  }
  for (const s of ['S3', 'S4'])
    for (let p = 0; p < source.count(`curriculum.tree.${s}`); p++) {
      const part = `curriculum.tree.${s}[${p}]`
      const semestre = carte.find('maquette.semestres', 'code', s, [142, 179])
      const partie = carte.find(
        semestre && `${semestre}.parties`,
        'bloc',
        source.get(`${part}.bcc`),
        source.src(`${part}.fr`),
      )
      for (let u = 0; u < source.count(`${part}.ue`); u++) {
        const ue = `${part}.ue[${u}]`
        const dit = source.has(`${ue}.title_probable`) ? `${ue}.title_probable` : `${ue}.fr`
        const titre = String(source.get(dit)).replace(/^UE\s?:\s?/, '')
        source.get(`${ue}.fr`)
        const chemin = carte.find(partie && `${partie}.ues`, 'intitule', titre, source.src(ue))
        carte.champ('maquette', dit, chemin && `${chemin}.intitule`, { valeur: titre })
        mapEcs(`${ue}.ec`, chemin && `${chemin}.ecs`)
      }
      mapEcs(`${part}.ec`, partie && `${partie}.ues[0].ecs`)
    }
}

const mapIdentite = (carte: Carte): void => {
  const { source } = carte
  carte.champ('document', 'document.publisher.fr', 'document.editeur')
  carte.champ('document', 'document.date.fr', 'document.dateTexte')
  carte.champ('document', 'document.date.iso_month', 'document.date')
  carte.champ('document', 'document.legal_status.fr', 'document.mentionLegale')
  for (let i = 0; i < source.count('document.headings'); i++) {
    const cle = `document.headings[${i}].fr`
    const semestre = /^Semestre (\d)$/.exec(String(source.get(cle)))
    if (!semestre) carte.entete('titres', cle)
    else {
      const chemin = carte.find('maquette.semestres', 'code', `S${semestre[1]}`, source.src(cle))
      carte.champ('titres', cle, chemin && `${chemin}.code`, { valeur: `S${semestre[1]}` })
    }
  }
  for (let i = 0; i < source.count('branding.wordmarks'); i++)
    carte.membre('marque', `branding.wordmarks[${i}].fr`, 'marque.marques')
  const slogans = carte.items('marque', 'branding.slogans', 'marque.slogans', ['fr', 'texte'], [])
  slogans.forEach((prefix, i) => {
    const owner = source.get(`branding.slogans[${i}].owner`) === 'universite' ? 'etablissement' : 'composante'
    carte.champ('marque', `branding.slogans[${i}].owner`, prefix && `${prefix}.proprietaire`, {
      valeur: owner,
    })
  })
  carte.champ('parcours', 'branding.campus_label.fr', 'parcours.campus', {
    valeur: 'VIEUX-LILLE',
    egal: 'casse',
  })
  carte.champ('etablissement', 'institution.university.name.fr', 'etablissement.nom')
  for (const i of [0, 1])
    carte.membre('etablissement', `institution.university.boilerplate[${i}].fr`, 'etablissement.textes')
  const composante = 'institution.component'
  carte.champ('etablissement', `${composante}.name.fr`, 'composante.nom')
  carte.champ('etablissement', `${composante}.long_name.fr`, 'composante.nomLong')
  carte.champ('etablissement', `${composante}.website.fr`, 'composante.siteWeb', { egal: 'contient' })
  carte.champ('etablissement', `${composante}.website.url`, 'composante.siteWeb')
  carte.champ('etablissement', `${composante}.email.fr`, 'composante.courriel')
  carte.champ('etablissement', `${composante}.phone.e164`, 'composante.telephone')
  carte.champ('etablissement', 'institution.site.name.fr', 'site.nom')
  carte.champ('etablissement', 'institution.site.address.street.fr', 'site.adresse.voie')
  carte.champ('etablissement', 'institution.site.address.postal.postcode', 'site.adresse.codePostal')
  carte.champ('etablissement', 'institution.site.address.postal.city', 'site.adresse.ville')
  const gis = carte.find('adhesions', 'organisme', source.get('institution.memberships[0].org'), [115])
  for (const [cle, chemin, egal] of [
    ['org', 'organisme', 'exact'],
    ['type', 'nomComplet', 'contient'],
    ['topic', 'nomComplet', 'contient'],
    ['fr', 'texte', 'exact'],
  ] as const)
    carte.champ('etablissement', `institution.memberships[0].${cle}`, gis && `${gis}.${chemin}`, { egal })
  carte.items(
    'contacts',
    'people',
    'contacts',
    ['role', 'role'],
    [
      ['role_fr', 'titre'],
      ['name', 'nom'],
      ['email', 'courriel'],
      ['phone', 'telephone'],
    ],
  )
  carte.champ('diplome', 'diploma.type.fr', 'diplome.type', { egal: 'casse' })
  carte.champ('diplome', 'diploma.type.level', 'diplome.niveau')
  carte.champ('diplome', 'diploma.mention.label', 'diplome.mention')
  carte.items(
    'diplome',
    'diploma.years',
    'diplome.annees',
    ['code', 'code'],
    [
      ['year', 'annee'],
      ['label', 'intitule'],
    ],
  )
}

const mapParcours = (carte: Carte): void => {
  const { source } = carte
  carte.champ('parcours', 'program.code.fr', 'parcours.code')
  carte.champ('parcours', 'program.title.fr', 'parcours.intitule')
  carte.champ('parcours', 'program.year', 'parcours.annee', { src: [95, 111, 134] })
  carte.champ('parcours', 'program.campus', 'parcours.campus', { src: [70, 99, 100, 123] })
  for (const i of [0, 1]) {
    const chemin = carte.find('maquette.semestres', 'code', source.get(`program.semesters[${i}]`), [142, 179])
    carte.champ('maquette', `program.semesters[${i}]`, chemin && `${chemin}.code`, { src: [142, 179] })
  }
  carte.champ('parcours', 'program.capacity_or_headcount.value', 'parcours.capacite')
  carte.champ('parcours', 'program.capacity_or_headcount.fr', 'parcours.capaciteTexte')
  const taux = carte.items(
    'parcours',
    'program.rates',
    'parcours.taux',
    ['label', 'nom'],
    [['shown', 'affiche']],
  )
  taux.forEach((prefix, i) =>
    carte.champ('parcours', `program.rates[${i}].value`, prefix && `${prefix}.valeur`),
  )
  carte.champ('admission', 'admission.open_to.fr', 'parcours.statutsTexte')
  for (let i = 0; i < 4; i++)
    carte.membre('admission', `admission.open_to.statuses[${i}].code`, 'parcours.statuts')
  for (const statut of ['FI', 'FC']) {
    const cle = `admission.criteria.${statut}`
    carte
      .items('admission', cle, 'admission.criteres', ['fr', 'texte'], [['kind', 'nature']])
      .forEach((prefix, i) => {
        carte.champ('admission', `${cle}[${i}].fr`, prefix && `${prefix}.statuts[0]`, { valeur: statut })
        if (source.has(`${cle}[${i}].profiles[0]`))
          carte.champ('admission', `${cle}[${i}].profiles[0]`, prefix && `${prefix}.nature`, {
            valeur: 'profil',
          })
      })
  }
  carte.champ('admission', 'admission.criteria.FC[1].required_level.diploma', 'admission.niveauRequis', {
    egal: 'contient',
  })
  carte.champ('admission', 'admission.criteria.FC[1].required_level.bac_plus', 'admission.niveauRequis', {
    valeur: 'Bac + 4',
    egal: 'contient',
  })
  carte.items(
    'admission',
    'admission.process',
    'admission.etapes',
    ['fr', 'texte'],
    [
      ['name', 'nom'],
      ['mode', 'mode'],
    ],
  )
  carte.entete('titres', 'admission.dossier_heading.fr')
  carte.items(
    'admission',
    'admission.documents',
    'admission.pieces',
    ['fr', 'intitule'],
    [
      ['requirement', 'exigence'],
      ['applies_to[0]', 'statuts[0]'],
      ['applies_to[1]', 'statuts[1]'],
    ],
  )
  carte.items(
    'organisation',
    'international',
    'mobilite',
    ['fr', 'texte'],
    [
      ['program', 'programme'],
      ['country', 'pays'],
      ['partners[0]', 'partenaires[0]'],
      ['partners[1]', 'partenaires[1]'],
    ],
  )
}

const mapOrganisation = (carte: Carte): void => {
  const { source } = carte
  const o = 'organisation'
  carte.champ(o, 'organisation.rhythm.fr', 'organisation.rythmeTexte')
  carte.membre(o, 'organisation.rhythm.pedagogy', 'pedagogie.modalites')
  for (let i = 0; i < source.count('organisation.rhythm.slots'); i++) {
    const slot = `organisation.rhythm.slots[${i}]`
    const jour = JOURS[String(source.get(`${slot}.day`))]!
    const chemin = carte.find('organisation.joursCours', 'jour', jour, [121])
    carte.champ(o, `${slot}.day`, chemin && `${chemin}.jour`, { valeur: jour })
    carte.champ(o, `${slot}.part`, chemin && `${chemin}.partie`)
  }
  carte.champ(o, 'organisation.rhythm.months.from', 'organisation.moisDebut')
  carte.champ(o, 'organisation.rhythm.months.to', 'organisation.moisFin')
  carte.champ(o, 'organisation.rhythm.final_defence.month', 'organisation.soutenanceMois')
  carte.champ(o, 'organisation.place.fr', 'organisation.lieu')
  carte.membre(o, 'organisation.workplace_days.fr', 'organisation.textes')
  carte.membre(o, 'organisation.mixed_audience.fr', 'organisation.textes')
  for (const i of [0, 1, 2]) {
    const cle = `organisation.workplace_days.days[${i}]`
    carte.membre(o, cle, 'organisation.joursEntreprise', { valeur: JOURS[String(source.get(cle))]! })
  }
  carte.champ(o, 'organisation.internship.fr', 'organisation.stageTexte')
  carte.champ(o, 'organisation.internship.min_months', 'organisation.stageMois')
  for (const i of [0, 1])
    carte.membre(o, `organisation.internship.applies_to[${i}]`, 'organisation.stageStatuts')
  carte.champ(o, 'organisation.thesis.fr', 'organisation.memoireTexte')
  carte.champ('debouches', 'outcomes.jobs_sentence.fr', 'debouches.texte')
  carte.items(
    'debouches',
    'outcomes.jobs.items',
    'debouches.metiers',
    ['fr', 'intitule'],
    [0, 1, 2, 3].map((n) => [`domains[${n}]`, `domaines[${n}]`]),
  )
  carte.champ('debouches', 'outcomes.competitive_exams.fr', 'debouches.concours')
  carte.champ('debouches', 'outcomes.doctorate.fr', 'debouches.poursuite')
}

export const mapper = (carte: Carte): void => {
  mapIdentite(carte)
  mapParcours(carte)
  mapOrganisation(carte)
  mapTree(carte)
  carte.interdits.push(
    /^document\.anneeUniversitaire/,
    /^diplome\.rncp/,
    /^cfa\./,
    /^maquette\..*\.(?:volumes|ects|coefficient|evaluation)/,
    /^parcours\.(?:tarifs|langues|ects)/,
    /^admission\.calendrier/,
    /^organisation\.(?:heuresAnnoncees|debut|fin|dureeTexte)/,
    /^pedagogie\.evaluation/,
  )
}
