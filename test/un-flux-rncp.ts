/** A flow of the shape France compétences publishes, of invented words: uneFicheXml({ numero: 'RNCP38175' }). */
import { escapeXml } from '#src/formats/xml/entity.ts'

export type FicheXml = {
  readonly numero: string | null
  readonly intitule: string
  readonly niveau: number
  readonly effet: string
  readonly fin: string
  readonly certificateurs: readonly string[]
  readonly apprentissage: boolean
  readonly nouvelles: readonly string[]
  readonly blocs: readonly (readonly [intitule: string, competences: readonly string[]])[]
}

const FICHE: FicheXml = {
  numero: 'RNCP38175',
  intitule: 'Science politique',
  niveau: 7,
  effet: '01/09/2024',
  fin: '31/08/2029',
  certificateurs: ['UNIVERSITE PARIS I PANTHEON SORBONNE', 'UNIVERSITE DE LILLE'],
  apprentissage: true,
  nouvelles: [],
  blocs: [
    ['Naviguer parmi les outils imaginaires', ['Choisir un outil imaginaire', 'Décrire un usage inventé']],
    ['Analyser une situation de fiction', ['Formuler une hypothèse de fiction']],
  ],
}

const blocs = ({ numero, blocs: tous }: FicheXml): string =>
  tous
    .map(
      ([intitule, competences], rang) => `<BLOC_COMPETENCES>
<CODE>${numero}BC${String(rang + 1).padStart(2, '0')}</CODE>
<LIBELLE>${escapeXml(intitule)}</LIBELLE>
<LISTE_COMPETENCES>${competences.map(escapeXml).join('    ')}</LISTE_COMPETENCES>
</BLOC_COMPETENCES>`,
    )
    .join('\n')

export const uneFicheXml = (part: Partial<FicheXml> = {}): string => {
  const fiche = { ...FICHE, ...part }
  return `<FICHE>
${fiche.numero === null ? '' : `<NUMERO_FICHE>${fiche.numero}</NUMERO_FICHE>`}
<NOUVELLES_CERTIFICATIONS>${fiche.nouvelles.map((n) => `<NOUVELLE_CERTIFICATION><ID_FICHE_NOUVELLE_CERTIFICATION>${n}</ID_FICHE_NOUVELLE_CERTIFICATION></NOUVELLE_CERTIFICATION>`).join('')}</NOUVELLES_CERTIFICATIONS>
<INTITULE>${escapeXml(fiche.intitule)}</INTITULE>
<ABREGE><CODE>MASTER</CODE><LIBELLE>Master</LIBELLE></ABREGE>
<ETAT_FICHE>Publiée</ETAT_FICHE>
<NOMENCLATURE_EUROPE><NIVEAU>NIV${fiche.niveau}</NIVEAU></NOMENCLATURE_EUROPE>
<CERTIFICATEURS>${fiche.certificateurs.map((nom) => `<CERTIFICATEUR><NOM_CERTIFICATEUR>${escapeXml(nom)}</NOM_CERTIFICATEUR><ETAT_CERTIFICATEUR>Actif</ETAT_CERTIFICATEUR></CERTIFICATEUR>`).join('')}</CERTIFICATEURS>
<SI_JURY_FI><ACTIF>Oui</ACTIF></SI_JURY_FI>
<SI_JURY_CA><ACTIF>${fiche.apprentissage ? 'Oui' : 'Non'}</ACTIF></SI_JURY_CA>
<DATE_EFFET>${fiche.effet}</DATE_EFFET>
<DATE_FIN_ENREGISTREMENT>${fiche.fin}</DATE_FIN_ENREGISTREMENT>
<TYPE_ENREGISTREMENT>Enregistrement de droit</TYPE_ENREGISTREMENT>
<BLOCS_COMPETENCES>
${blocs(fiche)}
</BLOCS_COMPETENCES>
<ACTIF>Oui</ACTIF>
</FICHE>`
}

export const unFlux = (...fiches: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>\n${fiches.join('\n')}\n</FICHES>\n`

/** A text as a stream gives it, in pieces of some hundred bytes. */
export async function* enMorceaux(texte: string | Uint8Array, taille = 777): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(texte)
  for (let i = 0; i < bytes.length; i += taille) yield bytes.subarray(i, i + taille)
}
