import type { MessageKey, Params } from '#src/app/message/catalogue.ts'
import type { OffrePas, PageProgramme } from '#src/app/offre/show-programme.ts'
import type { GardeVersion } from '#src/domain/offre/version.workflow.ts'
import { Field } from '#src/ui/field.tsx'
import type { DemandeConnectee } from '../shell/route.ts'

/** One sentence per guard: a guard without one does not compile. */
const POURQUOI: Readonly<Record<GardeVersion, MessageKey>> = {
  intituleConnu: 'offre.garde.intituleConnu',
  heuresCoherentes: 'offre.garde.heuresCoherentes',
  tauxSansBlanc: 'offre.garde.tauxSansBlanc',
  marqueRncpJustifiee: 'offre.garde.marqueRncpJustifiee',
  relectureSansBlocage: 'offre.garde.relectureSansBlocage',
  approuveeParResponsable: 'offre.garde.approuveeParResponsable',
}

const paramsOf = (garde: GardeVersion, { blocages }: PageProgramme): Params => {
  if (garde === 'heuresCoherentes' && blocages.heures) {
    const { annoncees, sommees, ecart } = blocages.heures.params
    return { annoncees, sommees, ecart: Math.abs(ecart) }
  }
  if (garde === 'relectureSansBlocage') return { nombre: blocages.relecture }
  if (garde === 'tauxSansBlanc') return { noms: blocages.tauxEnBlanc.join(', ') }
  return { noms: blocages.marquesSansCode.join(', ') }
}

/** Why a step is closed, as a sentence with its figures. */
export const pourquoi = (d: DemandeConnectee, garde: GardeVersion, programme: PageProgramme): string =>
  d.t(POURQUOI[garde], paramsOf(garde, programme))

const Pas = ({
  d,
  offre,
  programme,
  erreur,
}: {
  d: DemandeConnectee
  offre: OffrePas
  programme: PageProgramme
  erreur: boolean
}) => {
  const { t } = d
  const closed = !offre.permis || !offre.open
  const why = `pas-${offre.pas}`
  return (
    <form method="post" action={`/programmes/${programme.place.id}/avancer`}>
      <input type="hidden" name="pas" value={offre.pas} />
      {offre.pas === 'renvoyer' && offre.permis && (
        <Field
          id="motif"
          label={t('offre.pas.motif')}
          error={erreur ? t('offre.pas.motifAbsent') : undefined}
        >
          {(ties) => <textarea {...ties} name="motif" rows={2} />}
        </Field>
      )}
      <button
        className={offre.pas === 'renvoyer' ? 'second' : undefined}
        disabled={closed}
        aria-describedby={closed ? why : undefined}
      >
        {t(`offre.pas.${offre.pas}`)}
      </button>
      {closed && (
        <p className="aide" id={why}>
          {offre.permis && offre.par
            ? pourquoi(d, offre.par, programme)
            : t(`offre.pas.reserve.${offre.pas}`)}
        </p>
      )}
    </form>
  )
}

/** What may happen next, who may do it, and what stands in the way. */
export const PasVersion = ({
  d,
  programme,
  motifAbsent = false,
}: {
  d: DemandeConnectee
  programme: PageProgramme
  motifAbsent?: boolean
}) => {
  const { t } = d
  // The way forward first, the way back after it.
  const shown = programme.offres
    .filter((offre) => offre.shown)
    .sort((a, b) => Number(a.pas === 'renvoyer') - Number(b.pas === 'renvoyer'))
  return (
    <section className="partie-page" aria-labelledby="suite">
      <h2 id="suite">{t('offre.pas.titre')}</h2>
      {!programme.ouverte && <p>{t('offre.pas.rien')}</p>}
      {programme.ouvrable && (
        <form method="post" action={`/programmes/${programme.place.id}/ouvrir`}>
          <button>{t('offre.pas.ouvrir')}</button>
        </form>
      )}
      <div className="pas-version">
        {shown.map((offre) => (
          <Pas key={offre.pas} d={d} offre={offre} programme={programme} erreur={motifAbsent} />
        ))}
      </div>
    </section>
  )
}
