import type { MessageKey } from '#src/app/message/catalogue.ts'
import { GESTES, marges } from '#src/domain/offre/maquette/geste.rules.ts'
import type { MaquetteTenue } from '#src/domain/offre/maquette/identite.rules.ts'
import { nomOf } from '#src/domain/offre/maquette/lieu.rules.ts'
import {
  type Lieu,
  listLieux,
  NIVEAUX,
  type Niveau,
  type Noeud,
} from '#src/domain/offre/maquette/operations.rules.ts'
import { Options } from '#src/ui/select.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { SurEc } from '../mutualisation/sur-ec.tsx'

/** Everything the forms of a page share, worked out once. */
export type Atelier = {
  readonly action: string
  readonly revision: number
  readonly lieux: ReadonlyMap<string, Lieu>
  readonly marges: ReadonlyMap<string, ReturnType<typeof marges>>
  readonly destinations: Readonly<Record<Niveau, readonly (readonly [id: string, nom: string])[]>>
  readonly blocs: readonly (readonly [code: string, nom: string])[]
  /** The node just worked on: its tools stay open. */
  readonly ouvert: string | null
}

const SANS_NOM = {
  semestre: 'maquette.sansSemestre',
  partie: 'maquette.sansBloc',
  ue: 'maquette.ueImplicite',
  ec: 'maquette.ec',
} as const satisfies Record<Niveau, MessageKey>

/** Reads the maquette once for all the forms of the page. */
export const buildAtelier = (
  { t }: DemandeConnectee,
  tenue: MaquetteTenue,
  rest: Pick<Atelier, 'action' | 'revision' | 'ouvert'>,
): Atelier => {
  const lieux = new Map(listLieux(tenue).map((lieu) => [lieu.noeud.id, lieu]))
  const say = (noeud: Noeud): string => nomOf(noeud) ?? t(SANS_NOM[noeud.niveau])
  const full = ({ noeud, place }: Lieu): string => {
    const host = place.parent === null ? undefined : lieux.get(place.parent)
    return host ? `${full(host)} › ${say(noeud)}` : say(noeud)
  }
  const hosts = (niveau: Niveau) => {
    const above = NIVEAUX[NIVEAUX.indexOf(niveau) - 1]
    const list = [...lieux.values()].filter(({ noeud }) => noeud.niveau === above)
    return list.map((lieu) => [lieu.noeud.id, full(lieu)] as const)
  }
  return {
    ...rest,
    lieux,
    marges: new Map([...lieux].map(([id, lieu]) => [id, marges(tenue, lieu)])),
    destinations: { semestre: [], partie: hosts('partie'), ue: hosts('ue'), ec: hosts('ec') },
    blocs: tenue.blocs.map(({ code, intitule }) => [code, `${code} : ${intitule}`] as const),
  }
}

/** The text of what is added under a node: the title of a UE or an EC, the BCC of a part. */
const AJOUT = {
  semestre: 'maquette.ajouter.partie',
  partie: 'maquette.ajouter.ue',
  ue: 'maquette.ajouter.ec',
} as const satisfies Partial<Record<Niveau, MessageKey>>

type Props = {
  readonly d: DemandeConnectee
  readonly atelier: Atelier
  readonly id: string
  /** Tells this node from all others, for who hears the page. */
  readonly nom: string
}

const Ajout = ({ d, atelier, id, nom, niveau }: Props & { niveau: 'semestre' | 'partie' | 'ue' }) => {
  const { t } = d
  const champ = `texte-${id}`
  const title = t(AJOUT[niveau])
  return (
    <form method="post" action={atelier.action} className="geste">
      <input type="hidden" name="revision" value={atelier.revision} />
      <input type="hidden" name="noeud" value={id} />
      <label htmlFor={champ}>{t(`maquette.texte.${niveau}`)}</label>
      {niveau === 'semestre' ? (
        <select id={champ} name="texte">
          <Options none={t('maquette.sansBloc')} options={atelier.blocs} />
        </select>
      ) : (
        <input id={champ} name="texte" required={niveau === 'ue'} />
      )}
      <button className="second" name="geste" value="ajouter" aria-label={`${title} : ${nom}`}>
        {title}
      </button>
    </form>
  )
}

/** What may be done to one node: plain forms, reached by keyboard, that work without script. */
export const Gestes = ({ d, atelier, id, nom }: Props) => {
  const { t } = d
  const lieu = atelier.lieux.get(id)
  if (!lieu) return null
  const { niveau } = lieu.noeud
  const possible = atelier.marges.get(id)
  const boutons = GESTES.filter((geste) =>
    geste === 'monter' || geste === 'descendre'
      ? possible?.[geste]
      : geste === 'dupliquer' || geste === 'supprimer',
  )
  const vers = atelier.destinations[niveau].filter(([host]) => host !== lieu.place.parent)
  return (
    <details className="gestes" open={atelier.ouvert === id}>
      <summary id={`n-${id}`} aria-label={`${t('maquette.gestes')} : ${nom}`}>
        {t('maquette.gestes')}
      </summary>
      <form method="post" action={atelier.action} className="geste">
        <input type="hidden" name="revision" value={atelier.revision} />
        <input type="hidden" name="noeud" value={id} />
        {boutons.map((geste) => (
          <button
            key={geste}
            className="second"
            name="geste"
            value={geste}
            aria-label={`${t(`maquette.geste.${geste}`)} : ${nom}`}
          >
            {t(`maquette.geste.${geste}`)}
          </button>
        ))}
      </form>
      {vers.length > 0 && (
        <form method="post" action={atelier.action} className="geste">
          <input type="hidden" name="revision" value={atelier.revision} />
          <input type="hidden" name="noeud" value={id} />
          <label htmlFor={`vers-${id}`}>{t('maquette.vers')}</label>
          <select id={`vers-${id}`} name="vers">
            <Options options={vers} />
          </select>
          <button
            className="second"
            name="geste"
            value="deplacer"
            aria-label={`${t('maquette.geste.deplacer')} : ${nom}`}
          >
            {t('maquette.geste.deplacer')}
          </button>
        </form>
      )}
      {niveau === 'ec' && <SurEc d={d} maquette={atelier.action} ec={id} nom={nom} />}
      {niveau !== 'ec' && <Ajout d={d} atelier={atelier} id={id} nom={nom} niveau={niveau} />}
    </details>
  )
}
