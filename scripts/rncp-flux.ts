/** A flow of the shape France compétences publishes (V4.1), of invented words, as long as asked: for the bench. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

const MOTS =
  'analyser concevoir conduire évaluer mobiliser piloter coordonner rédiger développer identifier les des une projet équipe stratégie données méthodes contexte professionnel public territoire œuvre démarche qualité outils numériques savoirs hautement spécialisés d’une l’organisation à distance gestion risques communication interne externe encadrement budget'.split(
    ' ',
  )
const VOIES = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE']

const createWords = (seed: number) => {
  let state = seed
  const next = (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return (state >>> 8) % n
  }
  const words = (n: number): string => {
    let texte = ''
    for (let i = 0; i < n; i += 1) texte += (i ? ' ' : '') + MOTS[next(MOTS.length)]
    return texte
  }
  const list = (n: number, mark: string): string => Array.from({ length: n }, () => words(12)).join(mark)
  return { next, words, list }
}

const repeat = (n: number, make: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join('')

const fiche = (i: number, { next, words, list }: ReturnType<typeof createWords>): string => {
  const numero = `RNCP${30_000 + i}`
  const pair = (tag: string, code: string) =>
    `            <${tag}>\n                <CODE>${code}</CODE>\n                <LIBELLE>${words(5)}</LIBELLE>\n            </${tag}>\n`
  const jury = words(60)
  return `    <FICHE>
        <ID_FICHE>${10_000 + i}</ID_FICHE>
        <NUMERO_FICHE>${numero}</NUMERO_FICHE>
        <ANCIENNES_CERTIFICATIONS>
            <ANCIENNE_CERTIFICATION>
                <ID_FICHE_ANCIENNE_CERTIFICATION>RNCP${10_000 + i}</ID_FICHE_ANCIENNE_CERTIFICATION>
            </ANCIENNE_CERTIFICATION>
        </ANCIENNES_CERTIFICATIONS>
        <INTITULE>${words(6)}</INTITULE>
        <ABREGE>
            <CODE>MASTER</CODE>
            <LIBELLE>Master</LIBELLE>
        </ABREGE>
        <ETAT_FICHE>Publiée</ETAT_FICHE>
        <FORMACODES>\n${repeat(1 + next(5), () => pair('FORMACODE', String(10_000 + next(80_000))))}        </FORMACODES>
        <NOMENCLATURE_EUROPE>
            <NIVEAU>NIV7</NIVEAU>
            <LIBELLE>Niveau 7</LIBELLE>
        </NOMENCLATURE_EUROPE>
        <CODES_NSF>\n${repeat(1 + next(3), () => pair('NSF', String(100 + next(300))))}        </CODES_NSF>
        <CERTIFICATEURS>\n${repeat(
          1 + next(8),
          () => `            <CERTIFICATEUR>
                <SIRET_CERTIFICATEUR>1${String(next(1e9)).padStart(9, '0')}0019</SIRET_CERTIFICATEUR>
                <NOM_CERTIFICATEUR>UNIVERSITE ${words(3).toUpperCase()}</NOM_CERTIFICATEUR>
                <ETAT_CERTIFICATEUR>Actif</ETAT_CERTIFICATEUR>
                <DATE_DERNIERE_MODIFICATION_ETAT>09/03/2021</DATE_DERNIERE_MODIFICATION_ETAT>
            </CERTIFICATEUR>\n`,
        )}        </CERTIFICATEURS>
        <PARTENAIRES>\n${repeat(
          next(12),
          () => `            <PARTENAIRE>
                <NOM_PARTENAIRE>${words(3).toUpperCase()}</NOM_PARTENAIRE>
                <SIRET_PARTENAIRE>2${String(next(1e9)).padStart(9, '0')}0019</SIRET_PARTENAIRE>
                <HABILITATION_PARTENAIRE>HABILITATION_FORMER</HABILITATION_PARTENAIRE>
                <ETAT_HABILITATION>Actif</ETAT_HABILITATION>
            </PARTENAIRE>\n`,
        )}        </PARTENAIRES>
        <ACTIVITES_VISEES>${words(20)} :    - ${list(10, ' ;    - ')} &amp; ${words(8)}.    </ACTIVITES_VISEES>
        <CAPACITES_ATTESTEES>    * ${list(18, '    * ')}    </CAPACITES_ATTESTEES>
        <SECTEURS_ACTIVITE>${words(40)}</SECTEURS_ACTIVITE>
        <TYPE_EMPLOI_ACCESSIBLES>${list(6, ' ;    - ')}</TYPE_EMPLOI_ACCESSIBLES>
        <CODES_ROME>\n${repeat(1 + next(5), () => pair('ROME', `K${1000 + next(1000)}`))}        </CODES_ROME>
${repeat(
  VOIES.length,
  (v) => `        <SI_JURY_${VOIES[v]}>
            <ACTIF>${next(4) ? 'Oui' : 'Non'}</ACTIF>
            <COMPOSITION>${jury}</COMPOSITION>
        </SI_JURY_${VOIES[v]}>\n`,
)}        <DATE_EFFET>01/09/2024</DATE_EFFET>
        <DATE_FIN_ENREGISTREMENT>31/08/20${27 + next(5)}</DATE_FIN_ENREGISTREMENT>
        <TYPE_ENREGISTREMENT>Enregistrement de droit</TYPE_ENREGISTREMENT>
        <BLOCS_COMPETENCES>\n${repeat(
          4 + next(4),
          (b) => `            <BLOC_COMPETENCES>
                <CODE>${numero}BC0${b + 1}</CODE>
                <LIBELLE>${words(8)}</LIBELLE>
                <LISTE_COMPETENCES>${list(6, '    ')}</LISTE_COMPETENCES>
                <MODALITES_EVALUATION>${words(30)}</MODALITES_EVALUATION>
            </BLOC_COMPETENCES>\n`,
        )}        </BLOCS_COMPETENCES>
        <ACTIF>Oui</ACTIF>
    </FICHE>\n`
}

/** Writes about `megaoctets` (10⁶ bytes) of flow to a file, holding one fiche in memory at a time; returns how many. */
export const writeFlux = async (file: string, megaoctets: number): Promise<number> => {
  const out = createWriteStream(file, { highWaterMark: 1 << 20 })
  const wordsOf = createWords(20_261_122)
  out.write(
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<FICHES>\n    <VERSION_FLUX>4.1</VERSION_FLUX>\n',
  )
  let octets = 0
  let count = 0
  while (octets < megaoctets * 1e6) {
    const texte = Buffer.from(fiche(count, wordsOf))
    octets += texte.length
    count += 1
    if (!out.write(texte)) await once(out, 'drain')
  }
  out.end('</FICHES>\n')
  await once(out, 'finish')
  return count
}
