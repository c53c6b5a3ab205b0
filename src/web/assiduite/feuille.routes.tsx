import { type PageFeuille, showFeuille } from '#src/app/assiduite/show-feuille.ts'
import { tabulateFeuille } from '#src/app/assiduite/tabulate-presence.ts'
import { type RefusFeuille, rouvrirFeuille, tenirFeuille } from '#src/app/assiduite/tenir-feuille.ts'
import { DESTINATAIRES } from '#src/domain/assiduite/destinataire.rules.ts'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { sendFile } from '../shell/tableau/tableau.tsx'
import { type EtatFeuille, FeuillePage } from './feuille-page.tsx'
import { linesOf, readSaisieFeuille } from './saisie-feuille.ts'

const blocOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''

const show = (d: DemandeConnectee, etat: EtatFeuille, status = 200): Response =>
  page(
    d,
    {
      titre: `${d.t('presence.feuille.titre')} · ${etat.vue.cours.intitule}`,
      children: <FeuillePage d={d} etat={etat} />,
    },
    status,
  )

const statusOf = (refus: RefusFeuille): number => (refus.code === 'conflit' ? 409 : 422)

const getFeuille = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showFeuille(d.monde, d.acteur, blocOf(d))
  return shown.ok ? show(d, { vue: shown.value }) : errorPage(d, shown.refus)
}

/** The sheet as it stands now, with what was typed and why it was refused. */
const showRefus = async (d: DemandeConnectee, etat: Omit<EtatFeuille, 'vue'>, refus: RefusFeuille) => {
  if (refus.code === 'introuvable' || refus.code === 'interdit') return errorPage(d, refus.code)
  const shown = await showFeuille(d.monde, d.acteur, blocOf(d))
  return shown.ok
    ? show(d, { ...etat, vue: shown.value, refus }, statusOf(refus))
    : errorPage(d, 'introuvable')
}

const postFeuille = async (d: DemandeConnectee): Promise<Response> => {
  const bloc = blocOf(d)
  const shown = await showFeuille(d.monde, d.acteur, bloc)
  if (!shown.ok) return errorPage(d, shown.refus)
  const saisie = await readSaisieFeuille(d, shown.value)
  const lignes = linesOf(saisie, shown.value.seance.duree)
  const clore = saisie.geste === 'clore'
  const done = await tenirFeuille(d.monde, d.acteur, { bloc, version: saisie.version, lignes, clore })
  if (done.ok) return redirect(`/emargements/${bloc}?fait=1`)
  return showRefus(d, { saisie }, done.refus)
}

const postRouvrir = async (d: DemandeConnectee): Promise<Response> => {
  const { motif } = await readForm(d.c, ['motif'])
  const done = await rouvrirFeuille(d.monde, d.acteur, { bloc: blocOf(d), motif })
  if (done.ok) return redirect(`/emargements/${blocOf(d)}?fait=1`)
  return showRefus(d, {}, done.refus)
}

const nomOf = ({ cours, seance }: PageFeuille, destinataire: string): string =>
  `emargement-${seance.jour}-${cours.intitule}-${destinataire}`

const getExport = async (d: DemandeConnectee): Promise<Response> => {
  const shown = await showFeuille(d.monde, d.acteur, blocOf(d))
  if (!shown.ok) return errorPage(d, shown.refus)
  if (!shown.value.equipe) return errorPage(d, 'interdit')
  const [nom, forme] = (d.c.req.param('fichier') ?? '').split('.')
  const destinataire = DESTINATAIRES.find((one) => one === nom)
  if (!destinataire || (forme !== 'csv' && forme !== 'xlsx')) return errorPage(d, 'introuvable')
  const table = tabulateFeuille(d.t, shown.value, destinataire)
  return sendFile(d, [table], { format: forme, nom: nomOf(shown.value, destinataire) })
}

/** For whoever is signed in: the deed asks whether they hold the team's right or teach that very séance. */
export const feuilleRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/emargements/:id', acces: 'connecte', repondre: getFeuille },
  { methode: 'POST', chemin: '/emargements/:id', acces: 'connecte', repondre: postFeuille },
  { methode: 'POST', chemin: '/emargements/:id/rouvrir', acces: 'connecte', repondre: postRouvrir },
  { methode: 'GET', chemin: '/emargements/:id/export/:fichier', acces: 'connecte', repondre: getExport },
]
