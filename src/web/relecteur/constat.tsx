import { writeJour } from '#src/app/message/date-message.ts'
import { champLabel } from '#src/app/offre/message/champ-label.ts'
import { champMessages } from '#src/app/offre/message/champ-messages.ts'
import { writeReparation } from '#src/app/offre/relecteur/corriger-constat.ts'
import { phraseDe } from '#src/app/offre/relecteur/phrase.ts'
import type { Constat, PageRelecture } from '#src/app/offre/relecteur/show-relecture.ts'
import type { Entree } from '#src/domain/droit/entree.schema.ts'
import { genericChemin } from '#src/domain/offre/edition/chemin.rules.ts'
import { SECTIONS } from '#src/domain/offre/edition/partie.rules.ts'
import { Badge, type Ton } from '#src/ui/badge.tsx'
import { Field } from '#src/ui/field.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

/** A waiver that was refused for want of a reason: its form is shown again, open. */
export type Motif = { readonly code: string; readonly chemin: string }

type Props = {
  readonly d: DemandeConnectee
  readonly relecture: PageRelecture
  readonly constat: Constat
  readonly rang: number
  readonly sansMotif: Motif | undefined
}

const TON: Readonly<Record<Constat['gravite'], Ton>> = {
  bloquant: 'bloquant',
  avertissement: 'avertissement',
  information: 'info',
}

/** The field, when it is one a person fills in. */
const Endroit = ({ d, chemin }: { d: DemandeConnectee; chemin: string }) =>
  Object.hasOwn(champMessages.fr, `champ.${genericChemin(chemin)}`) && (
    <span className="aide">{champLabel(d.t, chemin)}</span>
  )

/** Runs of lines that follow each other: 106-117, 119. */
const runsOf = (lignes: readonly number[]): readonly (readonly [number, number])[] =>
  lignes.reduce<[number, number][]>((runs, n) => {
    const last = runs.at(-1)
    if (last && n === last[1] + 1) last[1] = n
    else runs.push([n, n])
    return runs
  }, [])

const MAX_LIENS = 8

const Lignes = ({ d, relecture, constat }: Pick<Props, 'd' | 'relecture' | 'constat'>) => {
  const { brochure } = relecture
  if (brochure === null || constat.lignes.length === 0) return null
  return (
    <ul className="badges">
      {runsOf(constat.lignes)
        .slice(0, MAX_LIENS)
        .map(([premiere, derniere]) => (
          <li key={premiere}>
            <a href={`/brochures/${brochure}#l${premiere}`}>
              {premiere === derniere
                ? d.t('relecteur.ligne', { ligne: premiere })
                : d.t('relecteur.lignes', { premiere, derniere })}
            </a>
          </li>
        ))}
    </ul>
  )
}

const Regle = ({ d, entree }: { d: DemandeConnectee; entree: Entree }) => {
  const article = entree.article ?? d.t('relecteur.reference', { reference: entree.reference })
  const confiance = d.t(`relecteur.confiance.${entree.confiance}`)
  return (
    <li>
      {entree.debut === 'date'
        ? d.t('relecteur.regle', { article, du: writeJour(d.langue, entree.du), confiance })
        : d.t('relecteur.regleSansDate', { article, confiance })}
    </li>
  )
}

const Cible = ({ constat }: Pick<Props, 'constat'>) => (
  <>
    <input type="hidden" name="code" value={constat.code} />
    <input type="hidden" name="chemin" value={constat.chemin} />
  </>
)

const Corriger = ({ d, relecture, constat }: Pick<Props, 'd' | 'relecture' | 'constat'>) => {
  const { reparation } = constat
  if (reparation === null || !relecture.modifiable) return null
  const phrase = phraseDe(d.langue, constat)
  return (
    <form method="post" action={`/programmes/${relecture.place.id}/relecture/corriger`}>
      <Cible constat={constat} />
      <input type="hidden" name="montree" value={writeReparation(reparation)} />
      {reparation.map(({ chemin, avant, apres }) => (
        <p key={chemin} className="aide">
          {typeof apres === 'object'
            ? d.t('relecteur.retoucheListe')
            : d.t('relecteur.retouche', { avant: String(avant), apres: String(apres) })}
        </p>
      ))}
      <button type="submit" aria-label={d.t('relecteur.pour', { action: d.t('relecteur.corriger'), phrase })}>
        {d.t('relecteur.corriger')}
      </button>
    </form>
  )
}

const Ecarter = ({ d, relecture, constat, rang, sansMotif }: Props) => {
  if (!relecture.dispensable) return null
  if (!constat.dispensable) return <p className="aide">{d.t('relecteur.nonDispensable')}</p>
  const refuse = sansMotif?.code === constat.code && sansMotif.chemin === constat.chemin
  return (
    <details open={refuse}>
      <summary>{d.t('relecteur.ecarter')}</summary>
      <form method="post" action={`/programmes/${relecture.place.id}/relecture/dispenser`}>
        <Cible constat={constat} />
        <Field
          id={`motif-${rang}`}
          label={d.t('relecteur.motif')}
          help={d.t('relecteur.motifAide')}
          error={refuse && d.t('relecteur.motifAbsent')}
        >
          {(ties) => <input {...ties} name="motif" type="text" />}
        </Field>
        <button type="submit" className="second">
          {d.t('relecteur.confirmer')}
        </button>
      </form>
    </details>
  )
}

const Ecartee = ({ d, relecture, constat }: Pick<Props, 'd' | 'relecture' | 'constat'>) => {
  const { dispense } = constat
  if (dispense === null) return null
  const { par, le, motif } = dispense
  return (
    <>
      <p>{d.t('relecteur.ecartee', { par, le: writeJour(d.langue, le), motif })}</p>
      {relecture.dispensable && (
        <form method="post" action={`/programmes/${relecture.place.id}/relecture/retablir`}>
          <Cible constat={constat} />
          <button type="submit" className="second">
            {d.t('relecteur.retablir')}
          </button>
        </form>
      )}
    </>
  )
}

/** Where the text can be changed by hand. */
const Modifier = ({ d, relecture, constat }: Pick<Props, 'd' | 'relecture' | 'constat'>) => {
  const section = SECTIONS.find((name) => constat.chemin.split(/[.[]/)[0] === name)
  const base = `/programmes/${relecture.place.id}`
  const href = section
    ? `${base}/modifier?partie=${section}`
    : constat.chemin.startsWith('maquette')
      ? `${base}/maquette`
      : undefined
  return (
    relecture.modifiable &&
    href && (
      <p>
        <a href={href}>{d.t('relecteur.modifier')}</a>
      </p>
    )
  )
}

/** One finding: its sentence first, then where, on what rule, and what can be done. */
export const ConstatLigne = (props: Props) => {
  const { d, relecture, constat } = props
  return (
    <li className={`constat ${constat.gravite}`}>
      <p>
        <Badge ton={TON[constat.gravite]}>{d.t(`relecteur.gravite.${constat.gravite}`)}</Badge>{' '}
        {phraseDe(d.langue, constat)} <Endroit d={d} chemin={constat.chemin} />
      </p>
      <Lignes d={d} relecture={relecture} constat={constat} />
      {constat.cite.length > 0 && (
        <ul className="aide">
          {constat.cite.map((entree) => (
            <Regle key={entree.code} d={d} entree={entree} />
          ))}
        </ul>
      )}
      {constat.dispense ? (
        <Ecartee d={d} relecture={relecture} constat={constat} />
      ) : (
        <div className="constat-gestes">
          <Corriger d={d} relecture={relecture} constat={constat} />
          <Modifier d={d} relecture={relecture} constat={constat} />
          <Ecarter {...props} />
        </div>
      )}
    </li>
  )
}
