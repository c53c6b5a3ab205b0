import type { ChangementDemande, RefusChangement } from '#src/app/assiduite/changer-statut.ts'
import type { PageApprenant } from '#src/app/assiduite/show-apprenant.ts'
import { writeJour } from '#src/app/message/date-message.ts'
import { writeDuree } from '#src/app/message/duree-message.ts'
import type { Assiduite } from '#src/domain/assiduite/assiduite.rules.ts'
import type { Devoir } from '#src/domain/assiduite/devoir.rules.ts'
import { STATUTS_APPRENANT } from '#src/domain/offre/vocabulaire.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { TableFrame } from '#src/ui/table.tsx'
import { Timeline } from '#src/ui/timeline.tsx'
import { FilProgramme } from '../offre/programme/fil-programme.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

export type EtatApprenant = {
  readonly vue: PageApprenant
  readonly saisie?: ChangementDemande
  readonly refus?: RefusChangement
}
type Props = { readonly d: DemandeConnectee; readonly etat: EtatApprenant }

/** 1 January 2024 is a Monday. */
const LUNDI = Date.UTC(2024, 0, 1)
const JOUR_MS = 86_400_000
const nomDuJour = (langue: string, jour: number): string =>
  new Intl.DateTimeFormat(langue, { weekday: 'long', timeZone: 'UTC' }).format(LUNDI + (jour - 1) * JOUR_MS)

const DevoirItem = ({ d, devoir }: { d: DemandeConnectee; devoir: Devoir }) => {
  if (devoir.code === 'stage') {
    const { mois, texte } = devoir
    return (
      <div>
        <dt>{d.t('presence.stage')}</dt>
        <dd>{mois === null ? texte : d.t('presence.stage.mois', { mois })}</dd>
      </div>
    )
  }
  return (
    <>
      <div>
        <dt>{d.t('presence.employeur')}</dt>
        <dd>{d.t('presence.employeur.inconnu')}</dd>
      </div>
      {devoir.jours.length > 0 && (
        <div>
          <dt>{d.t('presence.employeur.jours')}</dt>
          <dd>{devoir.jours.map((jour) => nomDuJour(d.langue, jour)).join(', ')}</dd>
        </div>
      )}
    </>
  )
}

const Devoirs = ({ d, etat: { vue } }: Props) => (
  <section aria-labelledby="devoirs">
    <h2 id="devoirs">{d.t('presence.devoirs')}</h2>
    {vue.devoirs.length > 0 ? (
      <dl className="faits">
        {vue.devoirs.map((devoir) => (
          <DevoirItem key={devoir.code} d={d} devoir={devoir} />
        ))}
      </dl>
    ) : (
      <p>{d.t('presence.devoirs.aucun')}</p>
    )}
  </section>
)

const refusText = (d: DemandeConnectee, refus: RefusChangement): string => {
  if (refus.code === 'trop-tot')
    return d.t('presence.refus.trop-tot', { dernier: writeJour(d.langue, refus.dernier) })
  return refus.code === 'introuvable' || refus.code === 'interdit' ? '' : d.t(`presence.refus.${refus.code}`)
}

const CHAMP: Partial<Record<RefusChangement['code'], 'statut' | 'du' | 'motif'>> = {
  'meme-statut': 'statut',
  'statut-inconnu': 'statut',
  'trop-tot': 'du',
  'jour-invalide': 'du',
  'motif-vide': 'motif',
}

const Changer = ({ d, etat: { vue, saisie, refus } }: Props) => {
  const errorOn = (champ: 'statut' | 'du' | 'motif'): string | undefined =>
    refus && CHAMP[refus.code] === champ ? refusText(d, refus) : undefined
  return (
    <section aria-labelledby="changer">
      <h2 id="changer">{d.t('presence.changer')}</h2>
      <p>{d.t('presence.changer.texte')}</p>
      <form method="post" action={`/apprenants/${vue.apprenant.id}/statut`}>
        <ChoiceField
          name="statut"
          label={d.t('presence.statut')}
          none=""
          value={saisie?.statut ?? null}
          error={errorOn('statut')}
          options={STATUTS_APPRENANT.map((one) => [one, d.t(`choix.${one}`)] as const)}
        />
        <TextField
          name="du"
          type="date"
          label={d.t('presence.changer.du')}
          value={saisie?.du ?? null}
          error={errorOn('du')}
        />
        <TextField
          name="motif"
          label={d.t('presence.motif')}
          value={saisie?.motif ?? null}
          error={errorOn('motif')}
        />
        <p className="actions">
          <button>{d.t('presence.changer.bouton')}</button>
        </p>
      </form>
    </section>
  )
}

const COLONNES = ['tenues', 'suivies', 'justifiees', 'injustifiees'] as const

const Cellules = ({ d, of }: { d: DemandeConnectee; of: Assiduite }) =>
  COLONNES.map((colonne) => <td key={colonne}>{writeDuree(d.langue, of[colonne])}</td>)

const AssiduiteTable = ({ d, etat: { vue } }: Props) => (
  <TableFrame id="par-cours" caption={d.t('presence.parCours')}>
    <thead>
      <tr>
        <th scope="col">{d.t('presence.cours')}</th>
        {COLONNES.map((colonne) => (
          <th key={colonne} scope="col">
            {d.t(`presence.${colonne}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {vue.parCours.map((one) => (
        <tr key={one.cours}>
          <th scope="row">{one.code ? `${one.code} · ${one.intitule}` : one.intitule}</th>
          <Cellules d={d} of={one} />
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">{d.t('presence.total')}</th>
        <Cellules d={d} of={vue.total} />
      </tr>
    </tfoot>
  </TableFrame>
)

/** One learner: statuts, duties, hours. */
export const ApprenantPage = ({ d, etat }: Props) => {
  const { place, apprenant, parCours, modifiable } = etat.vue
  const nom = `${apprenant.prenom} ${apprenant.nom}`
  const moments = apprenant.statuts.map(({ statut, du, au, motif }) => ({
    key: du,
    dateTime: du,
    date: `${writeJour(d.langue, du)} – ${au ? writeJour(d.langue, au) : d.t('presence.sans-terme')}`,
    current: statut === etat.vue.statut && au === null,
    children: (
      <p>
        {d.t(`choix.${statut}`)}
        {motif && ` · ${motif}`}
      </p>
    ),
  }))
  return (
    <>
      <FilProgramme
        d={d}
        place={place}
        suite={[
          { text: d.t('presence.apprenants'), href: `/programmes/${place.id}/apprenants` },
          { text: nom },
        ]}
      />
      <h1>{nom}</h1>
      {d.c.req.query('fait') !== undefined && <Notice poids="succes" live title={d.t('presence.change')} />}
      {etat.refus && (
        <Notice poids="bloquant" live title={d.t('presence.refus')}>
          <p>{refusText(d, etat.refus)}</p>
        </Notice>
      )}
      <Devoirs d={d} etat={etat} />
      <section aria-labelledby="heures">
        <h2 id="heures">{d.t('presence.assiduite')}</h2>
        {parCours.length > 0 ? (
          <AssiduiteTable d={d} etat={etat} />
        ) : (
          <p>{d.t('presence.assiduite.aucune')}</p>
        )}
        <p>
          <a className="bouton second" href={`/apprenants/${apprenant.id}/certificat.pdf`}>
            {d.t('presence.certificat')}
          </a>
        </p>
      </section>
      <section aria-labelledby="statuts">
        <h2 id="statuts">{d.t('presence.apprenant.statuts')}</h2>
        <Timeline moments={moments} />
      </section>
      {modifiable && <Changer d={d} etat={etat} />}
    </>
  )
}
