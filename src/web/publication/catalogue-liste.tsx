import { renderToStaticMarkup } from 'react-dom/server'
import type { Translate } from '#src/app/message/catalogue.ts'
import type { Langue } from '#src/app/message/langue.ts'
import { writeNombre } from '#src/app/message/nombre-message.ts'
import type { ResumeProgramme } from '#src/app/publication/list-publications.ts'
import { rendered } from './rendered.ts'

const together = (parts: readonly (string | null | undefined)[], between: string): string =>
  parts.filter(Boolean).join(between)

const rythmeOf = (t: Translate, langue: Langue, ligne: ResumeProgramme): string | null => {
  const { rythme, semainesCours, semainesEntreprise, joursCours } = ligne
  if (rythme === 'semaines' && semainesCours && semainesEntreprise)
    return t('publication.rythme.semainesTexte', { cours: semainesCours, entreprise: semainesEntreprise })
  if (rythme === 'jours')
    return t('publication.rythme.joursTexte', { jours: writeNombre(langue, joursCours) })
  return null
}

/** One programme of the list. */
const Ligne = ({ t, langue, ligne }: { t: Translate; langue: Langue; ligne: ResumeProgramme }) => {
  const { statuts, heures, annee } = ligne
  const diplome = together([ligne.type, annee?.slice(1)], ' ')
  return (
    <li>
      <h2 lang={langue === 'fr' ? undefined : 'fr'}>
        <a href={`/formations/${ligne.adresse}`}>{ligne.intitule ?? ligne.code}</a>
      </h2>
      <p lang={langue === 'fr' ? undefined : 'fr'}>
        {together([diplome, ligne.mention && `mention ${ligne.mention}`, ligne.code], ' · ')}
      </p>
      <p lang={langue === 'fr' ? undefined : 'fr'}>
        {together(
          [
            ligne.etablissement,
            ligne.composante,
            ligne.campus && `campus ${ligne.campus}`,
            ligne.anneeUniversitaire,
          ],
          ' · ',
        )}
      </p>
      <p className="resultat-faits">
        {together(
          [
            statuts.map((statut) => t(`publication.statut.${statut}`)).join(', '),
            rythmeOf(t, langue, ligne),
            heures === null ? null : t('publication.heures', { heures: writeNombre(langue, heures) }),
          ],
          ' · ',
        )}
      </p>
    </li>
  )
}

const KEPT = 2000
const keptLigne = rendered(KEPT)

/** Fifty lines are half the cost of the page: each is rendered once for as long as its text stands. */
export const CatalogueListe = ({
  t,
  langue,
  lignes,
}: {
  t: Translate
  langue: Langue
  lignes: readonly ResumeProgramme[]
}) => {
  const html = lignes.map((ligne) =>
    keptLigne(`${langue} ${ligne.empreinte}`, () =>
      renderToStaticMarkup(<Ligne t={t} langue={langue} ligne={ligne} />),
    ),
  )
  return <ol className="resultats" dangerouslySetInnerHTML={{ __html: html.join('') }} />
}
