import type { MessageKey } from '#src/app/message/catalogue.ts'
import { corrigerConstat, type RefusCorrection } from '#src/app/offre/relecteur/corriger-constat.ts'
import {
  dispenserConstat,
  type RefusDispense,
  retablirConstat,
} from '#src/app/offre/relecteur/dispenser-constat.ts'
import { phraseDe } from '#src/app/offre/relecteur/phrase.ts'
import { type PageRelecture, showRelecture } from '#src/app/offre/relecteur/show-relecture.ts'
import { GRAVITES } from '#src/domain/offre/relecteur/controle.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { Notice } from '#src/ui/notice.tsx'
import { FilProgramme } from '../offre/programme/fil-programme.tsx'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { ConstatLigne, type Motif } from './constat.tsx'

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''
const at = (d: DemandeConnectee, fait: string): string => `/programmes/${idOf(d)}/relecture?fait=${fait}`

type Etat = {
  readonly fait?: MessageKey | undefined
  readonly alerte?: MessageKey
  readonly sansMotif?: Motif
}
type Props = { readonly d: DemandeConnectee; readonly relecture: PageRelecture; readonly etat: Etat }

/** Findings that still weigh, by gravity, then those set aside: a heading for each, in reading order. */
const groupsOf = ({ constats }: PageRelecture) => [
  ...GRAVITES.map((gravite) => ({
    nom: gravite,
    constats: constats.filter((constat) => constat.gravite === gravite && constat.dispense === null),
  })),
  { nom: 'ecartees' as const, constats: constats.filter(({ dispense }) => dispense !== null) },
]

const Relecture = ({ d, relecture, etat }: Props) => {
  const { t } = d
  const groups = groupsOf(relecture)
  const compte = Object.fromEntries(groups.map(({ nom, constats }) => [nom, constats.length]))
  const rangs = new Map(relecture.constats.map((constat, rang) => [constat, rang]))
  return (
    <>
      <FilProgramme d={d} place={relecture.place} suite={[{ text: t('relecteur.titre') }]} />
      <h1>
        {t('relecteur.titre')} · {relecture.place.parcoursCode}
      </h1>
      {etat.fait && <Notice poids="succes" title={t(etat.fait)} live />}
      {etat.alerte && <Notice poids="avertissement" title={t(etat.alerte)} live />}
      {relecture.constats.length === 0 ? (
        <p>{t('relecteur.aucun')}</p>
      ) : (
        <p>{t('relecteur.compte', compte)}</p>
      )}
      {!relecture.liensSuivis && <p className="aide">{t('relecteur.liensNonSuivis')}</p>}
      {groups.map(
        ({ nom, constats }) =>
          constats.length > 0 && (
            <section key={nom} aria-labelledby={nom}>
              <h2 id={nom}>{t(`relecteur.groupe.${nom}`)}</h2>
              <ul className="constats">
                {constats.map((constat) => (
                  <ConstatLigne
                    key={`${constat.code} ${constat.chemin} ${JSON.stringify(constat.params)}`}
                    d={d}
                    relecture={relecture}
                    constat={constat}
                    rang={rangs.get(constat) ?? 0}
                    sansMotif={etat.sansMotif}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}

const tableauConstats = ({ t, langue }: DemandeConnectee, { constats }: PageRelecture) =>
  tableOf(t('relecteur.titre'), constats, [
    [t('tableau.gravite'), ({ gravite }) => t(`relecteur.groupe.${gravite}`)],
    [t('tableau.constat'), (constat) => phraseDe(langue, constat)],
    [t('tableau.champ'), ({ chemin }) => chemin],
    [t('tableau.lignes'), ({ lignes }) => lignes.join(', ')],
    [t('tableau.code'), ({ code }) => code],
    [t('tableau.dispense'), ({ dispense }) => dispense?.motif ?? null],
  ])

const render = async (d: DemandeConnectee, etat: Etat, status = 200): Promise<Response> => {
  const shown = await showRelecture(d.monde, d.acteur, idOf(d))
  if (!shown.ok) return errorPage(d, 'introuvable')
  const titre = `${d.t('relecteur.titre')} · ${shown.value.place.parcoursCode}`
  const children = <Relecture d={d} relecture={shown.value} etat={etat} />
  return page(d, { titre, children, tableaux: () => [tableauConstats(d, shown.value)] }, status)
}

const FAITS = ['corriger', 'dispenser', 'retablir'] as const

const show = (d: DemandeConnectee): Promise<Response> => {
  const fait = FAITS.find((name) => name === d.c.req.query('fait'))
  return render(d, { fait: fait && (`relecteur.fait.${fait}` satisfies MessageKey) })
}

const refuse = (
  d: DemandeConnectee,
  refus: RefusCorrection | RefusDispense,
  sansMotif?: Motif,
): Promise<Response> | Response => {
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  if (refus.code === 'motif-absent') return render(d, sansMotif ? { sansMotif } : {}, 422)
  if (refus.code === 'perimee') return render(d, { alerte: 'relecteur.refus.perimee' }, 409)
  if (refus.code === 'non-dispensable') return render(d, { alerte: 'relecteur.nonDispensable' }, 422)
  if (refus.code === 'sans-constat') return render(d, { alerte: 'relecteur.refus.sansConstat' }, 409)
  return render(d, { alerte: 'relecteur.refus.pasEnBrouillon' }, 409)
}

const corriger = async (d: DemandeConnectee): Promise<Response> => {
  const form = await readForm(d.c, ['code', 'chemin'], ['montree'])
  const answer = await corrigerConstat(d.monde, d.acteur, { millesime: idOf(d), ...form })
  return answer.ok ? redirect(at(d, 'corriger')) : refuse(d, answer.refus)
}

const dispenser = async (d: DemandeConnectee): Promise<Response> => {
  const form = await readForm(d.c, ['code', 'chemin', 'motif'])
  const answer = await dispenserConstat(d.monde, d.acteur, { millesime: idOf(d), ...form })
  return answer.ok ? redirect(at(d, 'dispenser')) : refuse(d, answer.refus, form)
}

const retablir = async (d: DemandeConnectee): Promise<Response> => {
  const form = await readForm(d.c, ['code', 'chemin'])
  const answer = await retablirConstat(d.monde, d.acteur, { millesime: idOf(d), ...form })
  return answer.ok ? redirect(at(d, 'retablir')) : refuse(d, answer.refus)
}

const CHEMIN = '/programmes/:id/relecture'
export const relectureRoutes: readonly Route[] = [
  { methode: 'GET', chemin: CHEMIN, acces: 'programme.lire', repondre: show },
  { methode: 'POST', chemin: `${CHEMIN}/corriger`, acces: 'programme.modifier', repondre: corriger },
  { methode: 'POST', chemin: `${CHEMIN}/dispenser`, acces: 'relecture.dispenser', repondre: dispenser },
  { methode: 'POST', chemin: `${CHEMIN}/retablir`, acces: 'relecture.dispenser', repondre: retablir },
]
