import {
  ACTIVITES,
  CASES_RYTHME,
  type CaseRythme,
  empreinteRythme,
  JOURS_SEMAINE,
  type RefusRythme,
  RIEN,
  type SaisieRythme,
} from '#src/app/planning/emploi/demande/modifier-rythme.ts'
import type { Groupe } from '#src/domain/planning/emploi/emploi.ts'
import { PARTIES_JOUR } from '#src/domain/planning/emploi/rythme-groupe.schema.ts'
import { ChoiceField, TextField } from '#src/ui/input.tsx'
import type { DemandeConnectee } from '../../../shell/route.ts'
import { writeHeures } from '../calendrier/write-heure.ts'

/** What a form shows of a rhythm nobody changed yet; a morning and an afternoon are the day. */
export const saisieRythme = ({ rythme, jourMax, semaineMax }: Groupe): SaisieRythme => {
  const cases = ACTIVITES.flatMap((activite) =>
    JOURS_SEMAINE.map((jour) => {
      const parts = rythme[activite].filter((one) => one.jour === jour).map(({ partie }) => partie)
      const said = new Set(parts).size > 1 ? 'journee' : (parts[0] ?? RIEN)
      return [`${activite}-${jour}`, said] as const
    }),
  )
  const { cycle } = rythme
  return {
    ...(Object.fromEntries(cases) as Record<CaseRythme, string>),
    semainesCours: String(cycle?.semainesCours ?? ''),
    semainesAilleurs: String(cycle?.semainesAilleurs ?? ''),
    premiere: cycle?.premiere ?? '',
    jourMax: writeHeures(jourMax),
    semaineMax: writeHeures(semaineMax),
  }
}

/** The words of a refusal and the fields they belong to. */
export const fauteRythme = (
  { t }: DemandeConnectee,
  refus: RefusRythme,
): { readonly champs: readonly string[]; readonly texte: string } | null => {
  switch (refus.code) {
    case 'introuvable':
    case 'interdit':
      return null
    case 'double':
      return {
        champs: CASES_RYTHME.filter((one) => one.endsWith(`-${refus.jour}`)),
        texte: t('groupe.faute.double', { jour: t(`emploi.jour.${refus.jour}`) }),
      }
    case 'cycle':
      return { champs: ['semainesCours', 'semainesAilleurs'], texte: t('groupe.faute.cycle') }
    case 'jours':
    case 'sans-cours':
    case 'premiere':
    case 'jourMax':
    case 'semaineMax':
    case 'change-entre-temps':
      return { champs: [refus.code], texte: t(`groupe.faute.${refus.code}`) }
  }
}

type Props = {
  readonly d: DemandeConnectee
  readonly emploi: string
  readonly groupe: Groupe
  readonly saisie: SaisieRythme
  readonly faute: ReturnType<typeof fauteRythme>
}

/** A groupe's week, its cycle of weeks and its limits. */
export const RythmeForm = ({ d, emploi, groupe, saisie, faute }: Props) => {
  const { t } = d
  const facultatif = t('edition.facultatif')
  const error = (name: string) => faute !== null && faute.champs.includes(name) && faute.texte
  const text = (name: 'semainesCours' | 'semainesAilleurs' | 'premiere' | 'jourMax' | 'semaineMax') => (
    <TextField
      name={name}
      {...(name === 'premiere' ? { type: 'date' } : { inputMode: 'decimal' })}
      label={t(`groupe.rythme.${name}`)}
      optional={facultatif}
      value={saisie[name]}
      error={error(name)}
    />
  )
  return (
    <form method="post" className="emploi-cours" action={`/emplois/${emploi}/groupes/${groupe.id}/rythme`}>
      <input type="hidden" name="lu" value={empreinteRythme(groupe)} />
      {ACTIVITES.map((activite) => (
        <fieldset key={activite}>
          <legend>{t(`groupe.rythme.${activite}`)}</legend>
          <div className="emploi-jours">
            {JOURS_SEMAINE.map((jour) => (
              <ChoiceField
                key={jour}
                name={`${activite}-${jour}`}
                label={t(`emploi.jour.${jour}`)}
                value={saisie[`${activite}-${jour}`]}
                options={([RIEN, ...PARTIES_JOUR] as const).map((partie) => [
                  partie,
                  t(`groupe.rythme.${partie}`),
                ])}
                error={saisie[`${activite}-${jour}`] !== RIEN && error(`${activite}-${jour}`)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset>
        <legend>{t('groupe.rythme.cycle')}</legend>
        <p className="aide">{t('groupe.rythme.cycle.aide')}</p>
        <div className="emploi-champs">
          {text('semainesCours')}
          {text('semainesAilleurs')}
          {text('premiere')}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('groupe.rythme.limites')}</legend>
        <div className="emploi-champs">
          {text('jourMax')}
          {text('semaineMax')}
        </div>
      </fieldset>
      <button>{t('groupe.rythme.enregistrer')}</button>
    </form>
  )
}
