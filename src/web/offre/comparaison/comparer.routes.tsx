import { writeInstant } from '#src/app/message/date-message.ts'
import { champLabel } from '#src/app/offre/message/champ-label.ts'
import { showProgramme } from '#src/app/offre/show-programme.ts'
import { type Comparaison, type Cote, compareVersions } from '#src/app/offre/show-version.ts'
import { tableOf } from '#src/formats/tableau/table.ts'
import { ChoiceField } from '#src/ui/input.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { errorPage, page } from '../../shell/page.tsx'
import type { DemandeConnectee, Route } from '../../shell/route.ts'
import { FilProgramme } from '../programme/fil-programme.tsx'
import { Differences } from './differences.tsx'
import { Maquettes } from './maquettes.tsx'

/** '2', or 'brochure-<id>'; anything else is what stands there by default. */
const readCote = (texte: string | undefined, otherwise: Cote): Cote => {
  if (texte?.startsWith('brochure-')) return texte as Cote
  const numero = Number(texte)
  return texte !== undefined && Number.isSafeInteger(numero) && Math.abs(numero) < 2 ** 31
    ? numero
    : otherwise
}

const nameOf = ({ t }: DemandeConnectee, cote: Cote, { brochures }: Comparaison): string =>
  typeof cote === 'number'
    ? t('offre.version', { numero: cote })
    : t('offre.comparer.brochure', {
        nom: brochures.find(({ id }) => cote === `brochure-${id}`)?.nom ?? '',
      })

const optionsOf = ({ t, langue }: DemandeConnectee, { historique, brochures }: Comparaison) => [
  ...historique.map(
    ({ numero, statut, publieeLe, ouverteLe }) =>
      [
        String(numero),
        `${t('offre.version', { numero })} (${t(`offre.statut.${statut}`)}, ${writeInstant(langue, publieeLe ?? ouverteLe)})`,
      ] as const,
  ),
  ...brochures.map(
    ({ id, nom, deposeeLe }) =>
      [
        `brochure-${id}`,
        `${t('offre.comparer.brochure', { nom })} (${writeInstant(langue, deposeeLe)})`,
      ] as const,
  ),
]

const Choisir = ({ d, comparaison }: { d: DemandeConnectee; comparaison: Comparaison }) => {
  const { t } = d
  const options = optionsOf(d, comparaison)
  return (
    <form method="get" action={`/programmes/${comparaison.place.id}/comparer`} className="ligne-champs">
      {(['avant', 'apres'] as const).map((cote) => (
        <ChoiceField
          key={cote}
          name={cote}
          label={t(`offre.comparer.${cote}`)}
          value={String(comparaison[cote])}
          options={options}
        />
      ))}
      <button>{t('offre.comparer.bouton')}</button>
    </form>
  )
}

const Resultat = ({ d, comparaison }: { d: DemandeConnectee; comparaison: Comparaison }) => {
  const { t } = d
  const { differences } = comparaison
  const [avant, apres] = [
    nameOf(d, comparaison.avant, comparaison),
    nameOf(d, comparaison.apres, comparaison),
  ]
  if (differences.length === 0) return <Notice title={t('offre.comparer.rien')} />
  return (
    <>
      <p>{t('offre.comparer.nombre', { nombre: differences.length })}</p>
      <Maquettes d={d} comparaison={comparaison} avant={avant} apres={apres} />
      <section aria-labelledby="textes" className="partie-page">
        <h2 id="textes">{t('offre.comparer.textes.titre')}</h2>
        <Differences
          t={t}
          differences={differences}
          legende={t('offre.comparer.titre', { avant, apres })}
          avant={avant}
          apres={apres}
        />
      </section>
    </>
  )
}

const tableaux = (d: DemandeConnectee, comparaison: Comparaison) => {
  const { t } = d
  const [avant, apres] = [
    nameOf(d, comparaison.avant, comparaison),
    nameOf(d, comparaison.apres, comparaison),
  ]
  const text = (valeur: string | number | boolean | null) =>
    typeof valeur === 'boolean' ? String(valeur) : valeur
  return [
    tableOf(t('offre.comparer'), comparaison.differences, [
      [t('offre.comparer.champ'), ({ chemin }) => champLabel(t, chemin)],
      [avant, (one) => text(one.avant)],
      [apres, (one) => text(one.apres)],
    ]),
    tableOf(t('offre.comparer.heures.titre'), comparaison.heures, [
      [
        t('offre.comparer.niveau'),
        ({ niveau, nom }) => `${t(`offre.comparer.niveau.${niveau}`)} ${nom}`.trim(),
      ],
      [avant, (one) => one.avant?.total ?? null],
      [apres, (one) => one.apres?.total ?? null],
      [t('offre.comparer.ecart'), ({ ecart }) => ecart],
    ]),
  ]
}

const show = async (d: DemandeConnectee): Promise<Response> => {
  const { t } = d
  const id = d.c.req.param('id') ?? ''
  const shown = await showProgramme(d.monde, d.acteur, id)
  if (!shown.ok) return errorPage(d, 'introuvable')
  const { place, historique } = shown.value
  const numeros = historique.map(({ numero }) => numero)
  const apres = readCote(d.c.req.query('apres'), numeros[0] ?? 1)
  const avant = readCote(d.c.req.query('avant'), numeros[1] ?? apres)
  const compared = await compareVersions(d.monde, d.acteur, { millesime: id, avant, apres })
  if (!compared.ok) return errorPage(d, 'introuvable')
  return page(d, {
    titre: `${t('offre.comparer')} · ${place.parcoursCode}`,
    largeur: 'large',
    tableaux: () => tableaux(d, compared.value),
    children: (
      <>
        <FilProgramme d={d} place={place} suite={[{ text: t('offre.comparer') }]} />
        <h1>{t('offre.comparer')}</h1>
        <Choisir d={d} comparaison={compared.value} />
        <Resultat d={d} comparaison={compared.value} />
      </>
    ),
  })
}

export const comparerRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/programmes/:id/comparer', acces: 'programme.lire', repondre: show },
]
