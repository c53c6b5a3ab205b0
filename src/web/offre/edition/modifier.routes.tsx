import { modifierPartie, type RefusModification } from '#src/app/offre/modifier-partie.ts'
import { type PagePartie, showPartie } from '#src/app/offre/show-partie.ts'
import type { Choix, Conflit } from '#src/domain/offre/edition/fusion.rules.ts'
import type { Erreurs, Saisie } from '#src/domain/offre/edition/saisie.rules.ts'
import { Notice } from '#src/ui/notice.tsx'
import { errorPage, page, redirect } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { FilProgramme } from '../programme/fil-programme.tsx'
import { partieLabel } from '../programme/texte.tsx'
import { Conflits } from './conflits.tsx'
import { Champs, idOf } from './forme-champs.tsx'
import { looseValeur } from './loose.ts'

type Etat = {
  readonly valeur: unknown
  readonly base: string
  readonly erreurs?: Erreurs
  readonly conflits?: readonly Conflit[]
  readonly saisie?: Saisie
  readonly ferme?: boolean
  readonly codePris?: boolean
}

const backOf = ({ place, chemin, noeud }: PagePartie, fait = ''): string =>
  chemin.startsWith('maquette')
    ? `/programmes/${place.id}/maquette${fait}${noeud ? `#n-${noeud}` : ''}`
    : `/programmes/${place.id}${fait}#${chemin}`

const Erreur = ({ d, erreurs }: { d: DemandeConnectee; erreurs: Erreurs }) => {
  const list = Object.entries(erreurs)
  if (list.length === 0) return null
  return (
    <Notice poids="bloquant" title={d.t('edition.erreurs', { nombre: list.length })} live>
      <ul>
        {list.map(([chemin, refus]) => (
          <li key={chemin}>
            <a href={`#${idOf(chemin)}`}>{d.t(`edition.refus.${refus}`)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What was typed travels with the question, so that nothing is typed twice. */
const Garde = ({ saisie }: { saisie: Saisie }) =>
  Object.entries(saisie).flatMap(([nom, textes]) =>
    (textes ?? []).map((texte) => <input key={`${nom}${texte}`} type="hidden" name={nom} value={texte} />),
  )

const Homonymes = ({ d, partie }: { d: DemandeConnectee; partie: PagePartie }) =>
  partie.homonymes.length > 0 && (
    <section aria-labelledby="homonymes">
      <h2 id="homonymes">{d.t('maquette.homonymes')}</h2>
      <ul>
        {partie.homonymes.map(({ adresse, code, intitule, etablissement, ec }) => (
          <li key={adresse}>
            {ec} : <a href={`/formations/${adresse}`}>{`${code} · ${intitule}`}</a> ({etablissement})
          </li>
        ))}
      </ul>
    </section>
  )

const render = (d: DemandeConnectee, partie: PagePartie, etat: Etat, status = 200): Response => {
  const { t } = d
  const { place, chemin, forme } = partie
  const nom = partieLabel(d, chemin)
  const titre = t('edition.titre', { partie: nom })
  const { erreurs = {}, conflits = [] } = etat
  return page(
    d,
    {
      titre: `${titre} · ${place.parcoursCode}`,
      children: (
        <>
          <FilProgramme d={d} place={place} suite={[{ text: nom }]} />
          <h1>{titre}</h1>
          {(etat.ferme || !partie.modifiable) && (
            <Notice poids="avertissement" title={t('edition.refus.pasEnBrouillon')} live />
          )}
          {etat.codePris && <Notice poids="bloquant" title={t('maquette.refus.code-pris')} live />}
          <Erreur d={d} erreurs={erreurs} />
          <form method="post" action={`/programmes/${place.id}/modifier`}>
            <input type="hidden" name="partie" value={chemin} />
            <input type="hidden" name="base" value={etat.base} />
            {partie.noeud && <input type="hidden" name="noeud" value={partie.noeud} />}
            {conflits.length > 0 ? (
              <>
                <Garde saisie={etat.saisie ?? {}} />
                <Conflits d={d} conflits={conflits} />
              </>
            ) : (
              <Champs d={d} forme={forme} chemin={chemin} valeur={etat.valeur} erreurs={erreurs} />
            )}
            <p className="actions">
              <button disabled={!partie.modifiable}>{t('edition.enregistrer')}</button>
              <a className="bouton second" href={backOf(partie)}>
                {t('edition.annuler')}
              </a>
            </p>
          </form>
          <Homonymes d={d} partie={partie} />
        </>
      ),
    },
    status,
  )
}

const read = (d: DemandeConnectee, chemin: string, noeud: string | undefined) =>
  showPartie(d.monde, d.acteur, { millesime: d.c.req.param('id') ?? '', chemin, noeud })

const show = async (d: DemandeConnectee): Promise<Response> => {
  const partie = await read(d, d.c.req.query('partie') ?? 'parcours', d.c.req.query('noeud'))
  if (!partie.ok) return errorPage(d, partie.refus)
  const { valeur } = partie.value
  return render(d, partie.value, { valeur, base: JSON.stringify(valeur) })
}

const parseBase = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The form, split: the typed fields, the choices between yours and theirs, the part and its base. */
const readBody = async (d: DemandeConnectee) => {
  const body = await d.c.req.parseBody({ all: true })
  const saisie: Record<string, string[]> = {}
  const choix: Record<string, Choix> = {}
  for (const [nom, value] of Object.entries(body)) {
    const textes = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
    const [first = ''] = textes
    if (nom.startsWith('choix:')) choix[nom.slice(6)] = first === 'mienne' ? 'mienne' : 'leur'
    else saisie[nom] = textes
  }
  const { partie = [''], base = [''], noeud = [], ...champs } = saisie
  return { chemin: partie[0] ?? '', base: base[0] ?? '', noeud: noeud[0], saisie: champs, choix }
}

const modifier = async (d: DemandeConnectee): Promise<Response> => {
  const { chemin, base, noeud, saisie, choix } = await readBody(d)
  const millesime = d.c.req.param('id') ?? ''
  const asked = { millesime, chemin, noeud, saisie, base: parseBase(base), choix }
  const answer = await modifierPartie(d.monde, d.acteur, asked)
  if (!answer.ok) return refuse(d, answer.refus, { chemin, base, noeud, saisie })
  const partie = await read(d, chemin, noeud)
  return redirect(partie.ok ? backOf(partie.value, '?fait=modifier') : `/programmes/${millesime}`)
}

type Envoi = {
  readonly chemin: string
  readonly base: string
  readonly noeud: string | undefined
  readonly saisie: Saisie
}

const refuse = async (
  d: DemandeConnectee,
  refus: RefusModification,
  { chemin, base, noeud, saisie }: Envoi,
): Promise<Response> => {
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  const partie = await read(d, chemin, noeud)
  if (!partie.ok) return errorPage(d, partie.refus)
  const typed = { valeur: looseValeur(partie.value.forme, chemin, saisie), base }
  if (refus.code === 'saisie') return render(d, partie.value, { ...typed, erreurs: refus.erreurs }, 422)
  if (refus.code === 'conflit')
    return render(d, partie.value, { ...typed, saisie, conflits: refus.conflits }, 409)
  if (refus.code === 'code-pris') return render(d, partie.value, { ...typed, codePris: true }, 409)
  return render(d, partie.value, { ...typed, ferme: true }, 409)
}

export const modifierRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id/modifier', acces: 'programme.modifier', repondre: show },
  { methode: 'POST', chemin: '/programmes/:id/modifier', acces: 'programme.modifier', repondre: modifier },
]
