import type { MessageKey } from '#src/app/message/catalogue.ts'
import { writeInstant } from '#src/app/message/date-message.ts'
import { MAX_DEPOT_MIO } from '#src/app/offre/rncp/deposer-import.ts'
import type { ImportVu } from '#src/app/offre/rncp/show-registre.ts'
import { type EtatImport, PORTEES_IMPORT } from '#src/domain/offre/rncp/import.rules.ts'
import { Badge, type Ton } from '#src/ui/badge.tsx'
import { Field } from '#src/ui/field.tsx'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import { TableFrame, TableHead } from '#src/ui/table.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'

const TON: Readonly<Record<EtatImport, Ton>> = {
  attente: 'info',
  en_cours: 'accent',
  fini: 'bon',
  refuse: 'bloquant',
}

const MOTIFS = ['plus_ancien', 'zip_abime', 'morceaux_absents', 'interrompu', 'panne', 'sans_fiche'] as const

const motifText = (d: DemandeConnectee, { code, ligne }: { code: string; ligne: number | null }): string => {
  const known = MOTIFS.find((one) => one === code)
  const motif = d.t(known ? (`rncp.motif.${known}` satisfies MessageKey) : 'rncp.motif.xml')
  return ligne === null ? motif : d.t('rncp.motif.ligne', { motif, ligne })
}

const Bilan = ({ d, row }: { d: DemandeConnectee; row: ImportVu }) => {
  const ecrites = (row.nouvelles ?? 0) + (row.changees ?? 0)
  if (row.etat === 'attente' || row.etat === 'en_cours') {
    const pourcent = row.taille ? Math.min(100, Math.floor((row.lus / row.taille) * 100)) : 0
    return (
      <>
        <progress value={pourcent} max={100} aria-label={row.nom} />{' '}
        {d.t('rncp.imports.progres', { pourcent, ecrites })}
      </>
    )
  }
  if (row.etat === 'refuse') return <>{motifText(d, row.motif ?? { code: 'panne', ligne: null })}</>
  return (
    <>
      {d.t('rncp.imports.compte', {
        retenues: row.retenues ?? 0,
        fiches: row.fiches ?? 0,
        nouvelles: row.nouvelles ?? 0,
        changees: row.changees ?? 0,
        inchangees: row.inchangees ?? 0,
        refusees: row.refusees ?? 0,
      })}
      {row.refus.length > 0 && (
        <details>
          <summary>{d.t('rncp.imports.refusees')}</summary>
          <ul>
            {row.refus.map(({ ligne, motif, numero }) => (
              <li key={ligne}>{d.t(`rncp.refusee.${motif}`, { ligne, numero: numero ?? '' })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The imports, the newest first; the island refreshes them while one is being read. */
export const Imports = ({ d, imports }: { d: DemandeConnectee; imports: readonly ImportVu[] }) => {
  const { t, langue } = d
  const busy = imports.some(({ etat }) => etat === 'attente' || etat === 'en_cours')
  return (
    <section
      id="imports"
      data-veille={busy || undefined}
      aria-labelledby="imports-titre"
      className="partie-page"
    >
      <h2 id="imports-titre">{t('rncp.imports.titre')}</h2>
      {imports.length === 0 ? (
        <p>{t('rncp.imports.aucun')}</p>
      ) : (
        <TableFrame id="liste-imports" caption={t('rncp.imports.legende')}>
          <TableHead
            columns={(['fichier', 'quand', 'etat', 'bilan'] as const).map((nom) => t(`rncp.imports.${nom}`))}
          />
          <tbody>
            {imports.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.nom}
                  <p className="aide">{t(`rncp.portee.${row.portee}`)}</p>
                </th>
                <td>
                  {writeInstant(langue, row.cree_le)}
                  <p className="aide">
                    {row.prenom === null ? t('rncp.imports.clavier') : `${row.prenom} ${row.personneNom}`}
                  </p>
                </td>
                <td>
                  <Badge ton={TON[row.etat]}>{t(`rncp.etat.${row.etat}`)}</Badge>
                </td>
                <td>
                  <Bilan d={d} row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {busy && (
        <p className="actions">
          <a className="bouton second" href="/administration/rncp">
            {t('rncp.imports.actualiser')}
          </a>
        </p>
      )}
    </section>
  )
}

/** Drops a file of France compétences; the file is the last field, read as it comes. */
export const ImporterForm = ({ d, erreur }: { d: DemandeConnectee; erreur: string | undefined }) => {
  const { t } = d
  return (
    <section aria-labelledby="importer" className="partie-page">
      <h2 id="importer">{t('rncp.importer.titre')}</h2>
      <form method="post" action="/administration/rncp/imports" encType="multipart/form-data" data-depot>
        <ChoiceField
          name="portee"
          label={t('rncp.importer.portee')}
          help={t('rncp.importer.porteeAide')}
          value="niveau_7"
          options={PORTEES_IMPORT.map((portee) => [portee, t(`rncp.portee.${portee}`)] as const)}
        />
        <TextField
          name="numeros"
          label={t('rncp.importer.numeros')}
          help={t('rncp.importer.numerosAide')}
          optional={t('rncp.importer.facultatif')}
          spellCheck={false}
        />
        <div className="depot">
          <Field
            id="fichier"
            label={t('rncp.importer.fichier')}
            help={t('rncp.importer.fichierAide', { mio: MAX_DEPOT_MIO })}
            error={erreur}
          >
            {(ties) => <input {...ties} type="file" name="fichier" accept=".xml,.zip" />}
          </Field>
        </div>
        <p className="actions">
          <button>{t('rncp.importer.bouton')}</button>
        </p>
        <output className="attente" hidden>
          {t('rncp.importer.attente')}
        </output>
      </form>
    </section>
  )
}
