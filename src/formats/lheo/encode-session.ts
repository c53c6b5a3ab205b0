import type { Programme } from '#src/domain/offre/programme.schema.ts'
import { putTexte } from '#src/formats/echange/plume.ts'
import type { Complements, Releve } from '#src/formats/echange/rapport.ts'
import { element, feuille, type Noeud } from '#src/formats/xml/arbre.ts'
import { parseJour } from '#src/kit/jour.ts'
import { encodeAdresse } from './encode-adresse.ts'

const S = 'formation/action/session'
/** Two mandatory codes whose meaning the published notes do not give: they are asked for, never guessed. */
export const TYPE_CYCLE = `${S}/cycle/type-cycle`
export const VALIDATION_BLOCS = `${S}/blocs-competences/validation-blocs`

const givenAt = (complements: Complements, chemin: string): string | null => {
  const valeur = complements[chemin]?.valeur
  return typeof valeur === 'string' ? valeur : (valeur?.[0] ?? null)
}

const compactDate = (releve: Releve, source: string, cible: string, date: string | null): string | null => {
  if (date === null) return null
  if (!parseJour(date).ok) {
    releve.drop(source, 'date_impossible')
    return null
  }
  releve.keep(source, cible)
  return date.replaceAll('-', '')
}

/** « RNCP38175BC01 »: a code of the brochure ('BC01') is completed by the number of its fiche. */
const codeBloc = (code: string | null, rncp: string | null): string | null => {
  if (code === null) return null
  if (/^RNCP\d+BC\d{2}$/.test(code)) return code
  const rank = /^BCC?0*(\d{1,2})$/i.exec(code)?.[1]
  return rank !== undefined && rncp !== null ? `RNCP${rncp}BC${rank.padStart(2, '0')}` : null
}

const encodeBlocs = (
  releve: Releve,
  { competences, diplome }: Programme,
  complements: Complements,
): Noeud | null => {
  const validation = givenAt(complements, VALIDATION_BLOCS)
  const blocs = competences.blocs.map(({ code, intitule }, i) => {
    const source = `competences.blocs[${i}]`
    const full = codeBloc(code, diplome.rncp)
    if (full === null || validation === null || diplome.rncp === null) {
      const raison = full === null || diplome.rncp === null ? 'code_inconnu' : 'complement_requis'
      for (const champ of ['code', 'intitule']) releve.drop(`${source}.${champ}`, raison)
      return null
    }
    const cible = `${S}/blocs-competences/bloc-competences${i > 0 ? `[${i + 1}]` : ''}`
    const libelle = putTexte(releve, `${source}.intitule`, {
      cible: `${cible}/libelle-bloc`,
      valeur: intitule,
      max: 500,
    })
    if (libelle === null) return null
    if (full === code) releve.keep(`${source}.code`, `${cible}/code-bloc`)
    else releve.transform(`${source}.code`, `${cible}/code-bloc`, { vers: full, regle: 'compose' })
    return element('bloc-competences', [feuille('libelle-bloc', libelle), feuille('code-bloc', full)])
  })
  if (blocs.every((bloc) => bloc === null)) return null
  releve.complete(VALIDATION_BLOCS, validation!, complements[VALIDATION_BLOCS]!.par)
  return element('blocs-competences', [
    feuille('validation-blocs', validation),
    element('reference-certification', [feuille('reference-code-RNCP', diplome.rncp)]),
    blocs,
  ])
}

/** One cycle per contract: 1 apprenticeship, 2 professionalisation; the unit of the rhythm is the week (3). */
const encodeCycles = (
  releve: Releve,
  { parcours, organisation }: Programme,
  complements: Complements,
): readonly (Noeud | null)[] => {
  const { semainesCours, semainesEntreprise } = organisation
  const contrats = parcours.statuts.filter((statut) => statut === 'APP' || statut === 'PRO')
  const hasRythme = contrats.length > 0 && semainesCours !== null && semainesEntreprise !== null
  const sources = {
    'parcours.capacite': `${S}/cycle/capacite-simultanee`,
    ...(hasRythme && {
      'organisation.semainesCours': `${S}/cycle/alternance/rythme-alternance/unites-centre`,
      'organisation.semainesEntreprise': `${S}/cycle/alternance/rythme-alternance/unites-entreprise`,
    }),
  }
  const type = givenAt(complements, TYPE_CYCLE)
  if (type === null) {
    for (const source of Object.keys(sources)) releve.drop(source, 'complement_requis')
    return []
  }
  if (parcours.capacite === null && !hasRythme) return []
  for (const [source, cible] of Object.entries(sources)) releve.keep(source, cible)
  releve.complete(TYPE_CYCLE, type, complements[TYPE_CYCLE]!.par)
  const capacite = parcours.capacite === null ? null : String(parcours.capacite)
  const cycle = (alternance: Noeud | null): Noeud | null =>
    element('cycle', [feuille('type-cycle', type), feuille('capacite-simultanee', capacite), alternance])
  if (!hasRythme) return [cycle(null)]
  return contrats.map((contrat) =>
    cycle(
      element('alternance', [
        feuille('type-alternance', contrat === 'APP' ? '1' : '2'),
        element('rythme-alternance', [
          feuille('unite-rythme-alternance', '3'),
          feuille('unites-entreprise', String(semainesEntreprise)),
          feuille('unites-centre', String(semainesCours)),
        ]),
      ]),
    ),
  )
}

/** The one session a programme announces: real dates only, an address to enrol at, blocks and rhythm. */
export const encodeSession = (
  releve: Releve,
  programme: Programme,
  complements: Complements,
): Noeud | null => {
  const { organisation, composante } = programme
  const adresse = encodeAdresse(releve, composante.adresse, {
    source: 'composante.adresse',
    cible: `${S}/adresse-inscription/adresse`,
  })
  return element('session', [
    element('periode', [
      feuille('debut', compactDate(releve, 'organisation.debut', `${S}/periode/debut`, organisation.debut)),
      feuille('fin', compactDate(releve, 'organisation.fin', `${S}/periode/fin`, organisation.fin)),
    ]),
    element('adresse-inscription', [adresse]),
    encodeBlocs(releve, programme, complements),
    encodeCycles(releve, programme, complements),
  ])
}
