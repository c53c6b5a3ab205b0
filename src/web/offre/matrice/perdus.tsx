import type { PageMatrice } from '#src/app/offre/matrice/show-matrice.ts'
import { casesPerdues } from '#src/domain/offre/matrice/coche.rules.ts'
import { AXES } from '#src/domain/offre/matrice/lien.rules.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { DemandeConnectee } from '../../shell/route.ts'
import { buildPlan } from './plan-matrice.ts'

/** Links to words that are no longer in the programme, each with the way to remove it. */
export const Perdus = ({ d, shown }: { d: DemandeConnectee; shown: PageMatrice }) => {
  const { t } = d
  const perdus = AXES.flatMap((axe) => {
    const { buts, rangees } = buildPlan(shown, axe)
    const lignes = rangees.flatMap((groupe) => groupe.lignes)
    return casesPerdues(shown.tenue, { axe, textes: buts.map(({ texte }) => texte) }).map(
      ({ ec, texte }) => ({ axe, texte, ec, ligne: lignes.find(({ id }) => id === ec) }),
    )
  })
  return (
    perdus.length > 0 && (
      <Notice poids="avertissement" title={t('matrice.lienPerdu.titre')}>
        <p>{t('matrice.lienPerdu.aide')}</p>
        <ul>
          {perdus.map(({ axe, texte, ec, ligne }) => (
            <li key={`${ec} ${axe} ${texte}`}>
              {ligne?.repere} {ligne?.ec.intitule} : « {texte} »
              {shown.modifiable && (
                <form method="post" action={`/programmes/${shown.place.id}/matrice`} className="geste">
                  <input type="hidden" name="axe" value={axe} />
                  <input type="hidden" name="textes" value={JSON.stringify({ x: texte })} />
                  <input type="hidden" name="lues" value={`${ec}/x`} />
                  <button
                    className="second"
                    aria-label={`${t('matrice.lienPerdu.retirer')} : ${ligne?.ec.intitule}, ${texte}`}
                  >
                    {t('matrice.lienPerdu.retirer')}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    )
  )
}
