import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { leavesOf } from '#src/formats/xml/arbre.ts'
import { type Jour, parseJour } from '#src/kit/jour.ts'
import { langueOf, PUBLIC_LHEO } from './codes-lheo.ts'
import { decodeAdresse } from './decode-formation.ts'
import { takeLong, takeTexte, tellTaken, type Vu, vu, vus } from './lecture-lheo.ts'

/** yyyymmdd as a day of the calendar; 00000000 and its like, which the schema lets through, are no date. */
const decodeDate = (releve: Releve, at: Vu | null, cible: string): Jour | null => {
  if (at === null) return null
  const t = at.noeud.texte
  const read = parseJour(`${t.slice(0, 4)}-${t.slice(4, 6)}-${t.slice(6)}`)
  if (!read.ok) {
    releve.drop(at.chemin, 'date_impossible')
    return null
  }
  tellTaken(releve, at, { cible, vers: read.value, regle: 'normalise' })
  return read.value
}

const decodeStatuts = (releve: Releve, action: Vu): StatutApprenant[] => {
  const statuts = new Set<StatutApprenant>()
  for (const at of vus(action, 'code-public-vise')) {
    const found = Object.entries(PUBLIC_LHEO).find(([, code]) => code !== null && code === at.noeud.texte)
    if (!found) {
      releve.drop(at.chemin, 'code_inconnu')
      continue
    }
    statuts.add(found[0] as StatutApprenant)
    tellTaken(releve, at, { cible: 'parcours.statuts', vers: found[0], regle: 'nomenclature' })
  }
  for (const cycle of vus(vu(action, 'session'), 'cycle')) {
    const type = vu(cycle, 'alternance/type-alternance')
    const statut = type?.noeud.texte === '1' ? 'APP' : type?.noeud.texte === '2' ? 'PRO' : null
    if (type === null || statut === null) continue
    statuts.add(statut)
    tellTaken(releve, type, { cible: 'parcours.statuts', vers: statut, regle: 'nomenclature' })
  }
  return [...statuts]
}

const decodeLangues = (releve: Releve, action: Vu): string[] =>
  vus(action, 'langue-formation').flatMap((at) => {
    const langue = langueOf(at.noeud.texte)
    if (langue === null) releve.drop(at.chemin, 'code_inconnu')
    else tellTaken(releve, at, { cible: 'parcours.langues', vers: langue, regle: 'nomenclature' })
    return langue ?? []
  })

const wholeOf = (releve: Releve, at: Vu | null, cible: string): number | null => {
  const texte = at?.noeud.texte ?? ''
  if (at === null || !/^\d{1,6}$/.test(texte) || Number(texte) === 0) return null
  tellTaken(releve, at, { cible, vers: String(Number(texte)), regle: 'normalise' })
  return Number(texte)
}

/** Weeks only (unit 3): a rhythm in days or months is text for us. A second cycle may say the same. */
const decodeRythme = (releve: Releve, session: Vu | null, programme: Programme): void => {
  const { parcours, organisation } = programme
  const read = (at: Vu | null, known: number | null, cible: string): number | null => {
    if (at === null || (known !== null && Number(at.noeud.texte) !== known)) return known
    return wholeOf(releve, at, cible) ?? known
  }
  for (const cycle of vus(session, 'cycle')) {
    parcours.capacite = read(vu(cycle, 'capacite-simultanee'), parcours.capacite, 'parcours.capacite')
    const rythme = vu(cycle, 'alternance/rythme-alternance')
    const unite = vu(rythme, 'unite-rythme-alternance')
    if (unite?.noeud.texte !== '3') continue
    organisation.semainesCours = read(
      vu(rythme, 'unites-centre'),
      organisation.semainesCours,
      'organisation.semainesCours',
    )
    organisation.semainesEntreprise = read(
      vu(rythme, 'unites-entreprise'),
      organisation.semainesEntreprise,
      'organisation.semainesEntreprise',
    )
    const semaines = organisation.semainesCours ?? organisation.semainesEntreprise
    if (semaines !== null)
      releve.transform(unite.chemin, 'organisation', { vers: String(semaines), regle: 'deduit' })
  }
}

const decodeBlocs = (releve: Releve, session: Vu | null, programme: Programme): void => {
  programme.competences.blocs = vus(session, 'blocs-competences')
    .flatMap((blocs) => vus(blocs, 'bloc-competences'))
    .filter((bloc) => vu(bloc, 'libelle-bloc')?.noeud.texte)
    .flatMap((bloc, i) => {
      const cible = `competences.blocs[${i}]`
      const intitule = takeTexte(releve, vu(bloc, 'libelle-bloc'), `${cible}.intitule`)
      if (intitule === null) return []
      return [{ code: takeTexte(releve, vu(bloc, 'code-bloc'), `${cible}.code`), intitule, competences: [] }]
    })
}

const decodeSession = (releve: Releve, session: Vu | null, programme: Programme): void => {
  const { organisation, composante } = programme
  organisation.debut = decodeDate(releve, vu(session, 'periode/debut'), 'organisation.debut')
  organisation.fin = decodeDate(releve, vu(session, 'periode/fin'), 'organisation.fin')
  composante.adresse = decodeAdresse(releve, vu(session, 'adresse-inscription/adresse'), 'composante.adresse')
  decodeRythme(releve, session, programme)
  decodeBlocs(releve, session, programme)
}

const decodeAdmission = (releve: Releve, action: Vu, { admission }: Programme): void => {
  const conditions = takeLong(releve, vu(action, 'conditions-specifiques'), 'admission.criteres')
  admission.criteres = conditions.toutes.map((texte) => ({
    texte,
    statuts: [],
    nature: null,
    alternatives: [],
  }))
  const recrutement = takeLong(releve, vu(action, 'modalites-recrutement'), 'admission', (lu) => [
    ...lu.lignes,
    ...lu.puces,
  ])
  admission.calendrier = [...recrutement.lignes]
  admission.etapes = recrutement.puces.map((texte) => ({ nom: 'autre', mode: null, texte }))
}

/** What the first action of a formation says, and its first session; the others are told as left out. */
export const decodeAction = (releve: Releve, formation: Vu, programme: Programme): void => {
  const action = vu(formation, 'action')
  if (action === null) return
  for (const extra of [...vus(formation, 'action'), ...vus(action, 'session')].filter((at) =>
    at.chemin.endsWith(']'),
  ))
    for (const { chemin } of leavesOf(extra.noeud, extra.chemin)) releve.drop(chemin, 'surnumeraire')
  const { parcours, organisation, pedagogie, cfa, site } = programme
  const take = (nom: string, cible: string): string | null => takeTexte(releve, vu(action, nom), cible)
  organisation.rythmeTexte = take('rythme-formation', 'organisation.rythmeTexte')
  const alternance = vu(action, 'modalites-alternance')
  if (alternance && alternance.noeud.texte === organisation.rythmeTexte)
    releve.drop(alternance.chemin, 'deja_dit')
  else {
    const texte = takeTexte(releve, alternance, 'organisation.textes[0]')
    if (texte !== null) organisation.textes = [texte]
  }
  parcours.statutsTexte = take('info-public-vise', 'parcours.statutsTexte')
  parcours.statuts = decodeStatuts(releve, action)
  parcours.langues = decodeLangues(releve, action)
  cfa.handicapTexte = take('acces-handicapes', 'cfa.handicapTexte')
  organisation.dureeTexte = take('duree-indicative', 'organisation.dureeTexte')
  organisation.heuresAnnoncees = wholeOf(
    releve,
    vu(action, 'nombre-heures-centre') ?? vu(action, 'nombre-heures-total'),
    'organisation.heuresAnnoncees',
  )
  const modalites = takeLong(releve, vu(action, 'modalites-pedagogiques'), 'pedagogie.modalites')
  pedagogie.modalites = [...modalites.toutes]
  const tarifs = takeLong(releve, vu(action, 'detail-conditions-prise-en-charge'), 'parcours.tarifs')
  parcours.tarifs = [...tarifs.toutes]
  const coordonnees = vu(action, 'lieu-de-formation/coordonnees')
  const lieu = vu(coordonnees, 'adresse')
  site.nom = takeTexte(releve, vu(lieu, 'denomination') ?? vu(coordonnees, 'ligne'), 'site.nom')
  site.adresse = decodeAdresse(releve, lieu, 'site.adresse')
  decodeAdmission(releve, action, programme)
  decodeSession(releve, vu(action, 'session'), programme)
}
