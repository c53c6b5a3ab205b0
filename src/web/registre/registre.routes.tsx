import { type PageRegistres, showRegistres, type Tenant } from '#src/app/registre/show-registres.ts'
import { tabulateRegistre } from '#src/app/registre/tabulate-registre.ts'
import { inscrire, type RefusInscription, type RefusLigne, radier } from '#src/app/registre/tenir-registre.ts'
import { isRegistre, type NomRegistre, REGISTRES } from '#src/domain/offre/registre/registre.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readForm } from '../shell/form.ts'
import { errorPage, page, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { sendFile } from '../shell/tableau/tableau.tsx'
import { type EchecInscription, LigneForm } from './ligne-form.tsx'
import { RegistreTable } from './registre-table.tsx'

const addressOf = ({ tenant, id }: { tenant: Tenant; id: string }): string =>
  tenant === 'programmes' ? `/programmes/${id}` : `/organisation/composantes/${id}`

type Props = {
  readonly d: DemandeConnectee
  readonly vue: PageRegistres
  readonly echec?: EchecInscription | undefined
}

const Section = ({ d, vue, echec, nom }: Props & { nom: NomRegistre }) => {
  const { place, modifiable } = vue
  const lignes = vue.registres.find((one) => one.nom === nom)?.lignes ?? []
  const action = `${addressOf(place)}/registres/${nom}`
  const mine = echec?.registre === nom ? echec : undefined
  const asked = mine ? mine.ligne : d.c.req.query('modifier')
  const changed = lignes.find(({ id }) => id === asked)
  return (
    <div className="partie-page">
      <h2 id={nom}>{d.t(`registre.${nom}`)}</h2>
      <p className="aide">{d.t(`registre.${nom}.aide`)}</p>
      {lignes.length > 0 ? (
        <>
          <RegistreTable d={d} action={action} registre={nom} lignes={lignes} modifiable={modifiable} />
          <p>
            <a href={`${action}/tableau.csv`}>
              {d.t('registre.csv')}
              <span className="hors-vue"> : {d.t(`registre.${nom}`)}</span>
            </a>
          </p>
        </>
      ) : (
        <p>{d.t('registre.vide')}</p>
      )}
      {modifiable && <LigneForm d={d} action={action} registre={nom} ligne={changed} echec={mine} />}
    </div>
  )
}

const registresPage = (
  d: DemandeConnectee,
  vue: PageRegistres,
  echec?: EchecInscription,
  status = 200,
): Response => {
  const { place, registres } = vue
  const titre = d.t('registre.titre.de', { nom: place.nom })
  const isProgramme = place.tenant === 'programmes'
  const root = isProgramme
    ? { text: d.t('offre.programmes'), href: '/programmes' }
    : { text: d.t('organisation.titre'), href: '/organisation' }
  return page(
    d,
    {
      titre,
      children: (
        <>
          <Breadcrumb
            label={root.text}
            steps={[root, { text: place.nom, href: addressOf(place) }, { text: d.t('registre.titre') }]}
          />
          <h1>{titre}</h1>
          {d.c.req.query('fait') && <Notice poids="succes" live title={d.t('registre.fait')} />}
          <p className="aide">{d.t('registre.texte')}</p>
          {isProgramme && (
            <p>
              <a href={`/organisation/composantes/${place.composante}/registres`}>
                {d.t('registre.composante')}
              </a>
            </p>
          )}
          {registres.map(({ nom }) => (
            <Section key={nom} d={d} vue={vue} echec={echec} nom={nom} />
          ))}
        </>
      ),
    },
    status,
  )
}

const idOf = (d: DemandeConnectee): string => d.c.req.param('id') ?? ''
const registreOf = (d: DemandeConnectee): NomRegistre | undefined => {
  const nom = d.c.req.param('registre') ?? ''
  return isRegistre(nom) ? nom : undefined
}

const show =
  (tenant: Tenant) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const vue = await showRegistres(d.monde, d.acteur, { tenant, id: idOf(d) })
    return vue.ok ? registresPage(d, vue.value) : errorPage(d, vue.refus)
  }

const readImage = async (d: DemandeConnectee): Promise<Uint8Array | undefined> => {
  const { image } = await d.c.req.parseBody()
  return image instanceof File && image.size > 0 ? new Uint8Array(await image.arrayBuffer()) : undefined
}

const isPlace = (refus: RefusInscription): refus is Exclude<RefusInscription, RefusLigne> =>
  refus.code === 'introuvable' || refus.code === 'interdit'

const refused = async (
  d: DemandeConnectee,
  tenant: Tenant,
  { refus, ...rest }: Omit<EchecInscription, 'refus'> & { refus: RefusInscription },
): Promise<Response> => {
  if (isPlace(refus)) return errorPage(d, refus.code)
  const vue = await showRegistres(d.monde, d.acteur, { tenant, id: idOf(d) })
  if (!vue.ok) return errorPage(d, vue.refus)
  return registresPage(d, vue.value, { ...rest, refus }, refus.code === 'change' ? 409 : 422)
}

const write =
  (tenant: Tenant) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const registre = registreOf(d)
    if (!registre) return errorPage(d, 'introuvable')
    const saisie = await readForm(d.c, Object.keys(REGISTRES[registre].champs))
    const { ligne, version } = await readForm(d.c, ['ligne', 'version'])
    const asked = ligne ? { id: ligne, version: Number(version) } : null
    const done = await inscrire(d.monde, d.acteur, {
      tenant,
      place: idOf(d),
      registre,
      ligne: asked,
      saisie,
      image: registre === 'signe' ? await readImage(d) : undefined,
    })
    if (done.ok) return redirect(`${addressOf({ tenant, id: idOf(d) })}/registres?fait=1#${registre}`)
    return refused(d, tenant, { registre, ligne: asked?.id ?? null, saisie, refus: done.refus })
  }

const strike =
  (tenant: Tenant) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const { ligne } = await readForm(d.c, ['ligne'])
    const done = await radier(d.monde, d.acteur, { tenant, place: idOf(d), id: ligne })
    if (done.ok) return redirect(`${addressOf({ tenant, id: idOf(d) })}/registres?fait=1`)
    return errorPage(d, done.refus.code === 'interdit' ? 'interdit' : 'introuvable')
  }

const csv =
  (tenant: Tenant) =>
  async (d: DemandeConnectee): Promise<Response> => {
    const registre = registreOf(d)
    const vue = registre && (await showRegistres(d.monde, d.acteur, { tenant, id: idOf(d) }))
    const found = vue?.ok ? vue.value.registres.find(({ nom }) => nom === registre) : undefined
    if (!found) return errorPage(d, 'introuvable')
    const table = tabulateRegistre(d.t, found.nom, found.lignes)
    return sendFile(d, [table], { format: 'csv', nom: `registre-${found.nom}` })
  }

const at = (tenant: Tenant): readonly Route[] => {
  const base = `${addressOf({ tenant, id: ':id' })}/registres`
  const lire = tenant === 'programmes' ? 'programme.lire' : 'organisation.lire'
  return [
    { methode: 'GET', chemin: base, acces: lire, repondre: show(tenant) },
    { methode: 'GET', chemin: `${base}/:registre/tableau.csv`, acces: lire, repondre: csv(tenant) },
    { methode: 'POST', chemin: `${base}/:registre`, acces: 'registre.tenir', repondre: write(tenant) },
    {
      methode: 'POST',
      chemin: `${base}/:registre/radier`,
      acces: 'registre.tenir',
      repondre: strike(tenant),
    },
  ]
}

/** The registers of programmes and of composantes. */
export const registreRoutes: readonly Route[] = [...at('programmes'), ...at('composantes')]
