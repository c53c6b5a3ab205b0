import { Notice } from '#src/ui/notice.tsx'
import type { Demande } from '../../shell/route.ts'

/** The secret address, once: nobody can show it again. */
export const AdresseMontree = ({ d, jeton, pdf = false }: { d: Demande; jeton: string; pdf?: boolean }) => {
  const { t, monde } = d
  const address = (extension: string): string => `${monde.url}/agenda/${jeton}.${extension}`
  return (
    <Notice poids="succes" title={t('agenda.voici.titre')} live>
      <p>{t('agenda.voici.texte')}</p>
      <p className="adresse-secrete">
        <label htmlFor="adresse-ics">{t('agenda.voici.ics')}</label>
        <input id="adresse-ics" readOnly value={address('ics')} />
      </p>
      {pdf && (
        <p className="adresse-secrete">
          <label htmlFor="adresse-pdf">{t('agenda.voici.pdf')}</label>
          <input id="adresse-pdf" readOnly value={address('pdf')} />
        </p>
      )}
    </Notice>
  )
}
