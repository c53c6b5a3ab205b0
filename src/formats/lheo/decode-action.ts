import type { Programme } from '#src/domain/offre/programme.schema.ts'
import type { StatutApprenant } from '#src/domain/offre/vocabulaire.ts'
import { type Lignes, RIEN, takeLignes } from '#src/formats/echange/plume.ts'
import type { Releve } from '#src/formats/echange/rapport.ts'
import { leavesOf } from '#src/formats/xml/arbre.ts'
import { type Jour, parseJour } from '#src/kit/jour.ts'
import { langueOf, PUBLIC_LHEO } from './codes-lheo.ts'
import { decodeAdresse } from './decode-formation.ts'
import { plainOfHtml, takeTexte, type Vu, vu, vus } from './lecture-lheo.ts'

/** yyyymmdd as a day of the calendar; 00000000 and its like, which the schema lets through, are no date. */
const decodeDate = (releve: Releve, at: Vu | null, cible: string): Jour | null => {
  if (at === null) return null
  const t = at.noeud.texte
  const read = parseJour(`${t.slice(0, 4)}-${t.slice(4, 6)}-${t.slice(6)}`)
  if (!read.ok) {
    releve.drop(at.chemin, 'date_impossible')
    return null
  }
  releve.keep(at.chemin, cible)
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
    releve.keep(at.chemin, 'parcours.statuts')
  }
  for (const cycle of vus(vu(action, 'session'), 'cycle')) {
    const type = vu(cycle, 'alternance/type-alternance')
    const statut = type?.noeud.texte === '1' ? 'APP' : type?.noeud.texte === '2' ? 'PRO' : null
    if (type === null || statut === null) continue
    statuts.add(statut)
    releve.keep(type.chemin, 'parcours.statuts')
  }
  return [...statuts]
}

const decodeLangues = (releve: Releve, action: Vu): string[] =>
  vus(action, 'langue-formation').flatMap((at) => {
    const langue = langueOf(at.noeud.texte)
    if (langue === null) releve.drop(at.chemin, 'code_inconnu')
    else releve.keep(at.chemin, 'parcours.langues')
    return langue ?? []
  })

const wholeOf = (releve: Releve, at: Vu | null, cible: string): number | null => {
  const texte = at?.noeud.texte ?? ''
  if (at === null || !/^\d{1,6}$/.test(texte) || Number(texte) === 0) return null
  releve.keep(at.chemin, cible)
  return Number(texte)
}

/** Weeks only (unit 3): a rhythm in days or months is text for us. */
const decodeRythme = (releve: Releve, session: Vu | null, programme: Programme): void => {
  for (const cycle of vus(session, 'cycle')) {
    programme.parcours.capacite ??= wholeOf(releve, vu(cycle, 'capacite-simultanee'), 'parcours.capacite')
    const capacite = vu(cycle, 'capacite-simultanee')
    if (capacite && Number(capacite.noeud.texte) === programme.parcours.capacite)
      releve.keep(capacite.chemin, 'parcours.capacite')
    const rythme = vu(cycle, 'alternance/rythme-alternance')
    const unite = vu(rythme, 'unite-rythme-alternance')
    if (unite?.noeud.texte !== '3') continue
    releve.keep(unite.chemin, 'organisation.semainesCours')
    const cours = wholeOf(releve, vu(rythme, 'unites-centre'), 'organisation.semainesCours')
    const entreprise = wholeOf(releve, vu(rythme, 'unites-entreprise'), 'organisation.semainesEntreprise')
    programme.organisation.semainesCours ??= cours
    programme.organisation.semainesEntreprise ??= entreprise
  }
}

const decodeBlocs = (releve: Releve, session: Vu | null, programme: Programme): void => {
  programme.competences.blocs = vus(session, 'blocs-competences')
    .flatMap((blocs) => vus(blocs, 'bloc-competences'))
    .flatMap((bloc, i) => {
      const cible = `competences.blocs[${i}]`
      const intitule = takeTexte(releve, vu(bloc, 'libelle-bloc'), `${cible}.intitule`)
      const code = takeTexte(releve, vu(bloc, 'code-bloc'), `${cible}.code`)
      return intitule === null ? [] : [{ code, intitule, competences: [] }]
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

const linesOf = (releve: Releve, at: Vu | null, cible: string): Lignes => {
  if (at === null || at.noeud.texte === '') return RIEN
  const plain = plainOfHtml(at.noeud.texte)
  const read = takeLignes(plain ?? at.noeud.texte)
  if (read.toutes.length === 0) releve.drop(at.chemin, 'bouche_trou')
  else if (plain === null) releve.keep(at.chemin, cible)
  else releve.transform(at.chemin, cible, { vers: plain, regle: 'normalise' })
  return read
}

const decodeAdmission = (releve: Releve, action: Vu, { admission }: Programme): void => {
  const conditions = linesOf(releve, vu(action, 'conditions-specifiques'), 'admission.criteres')
  admission.criteres = conditions.toutes.map((texte) => ({
    texte,
    statuts: [],
    nature: null,
    alternatives: [],
  }))
  const recrutement = linesOf(releve, vu(action, 'modalites-recrutement'), 'admission.etapes')
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
  const modalites = linesOf(releve, vu(action, 'modalites-pedagogiques'), 'pedagogie.modalites')
  pedagogie.modalites = [...modalites.toutes]
  const tarifs = linesOf(releve, vu(action, 'detail-conditions-prise-en-charge'), 'parcours.tarifs')
  parcours.tarifs = [...tarifs.toutes]
  const coordonnees = vu(action, 'lieu-de-formation/coordonnees')
  const lieu = vu(coordonnees, 'adresse')
  site.nom = takeTexte(releve, vu(lieu, 'denomination') ?? vu(coordonnees, 'ligne'), 'site.nom')
  site.adresse = decodeAdresse(releve, lieu, 'site.adresse')
  decodeAdmission(releve, action, programme)
  decodeSession(releve, vu(action, 'session'), programme)
}
