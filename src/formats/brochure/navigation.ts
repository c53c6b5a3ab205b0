import { fold } from '#src/kit/text.ts'

/** What only the menus of a web page say. */
const FORT =
  /^(?:aller (?:au|a la) (?:contenu|menu|navigation|recherche)|skip to (?:main )?content|acces(?:sibilite)? : .{4,40}|accueil|home|menu|(?:fermer|ouvrir|afficher) (?:le menu|la recherche)|rechercher|search|plan du site|sitemap|mentions legales|legal notice|credits|(?:gestion|gerer) (?:des|les) cookies|politique de confidentialite|donnees personnelles|se connecter|connexion|log ?in|intranet|ent|newsletter|suivez-nous|follow us|partager(?: (?:sur|cette page|la page|par).{0,30})?|share(?: on .{2,20})?|imprimer(?: la page| la fiche)?|print|telecharger (?:la fiche|la page|en pdf|le pdf).{0,20}|(?:haut de page|retour (?:en haut|a la liste|aux resultats))|facebook|twitter|x|linkedin|youtube|instagram|fr ?[|/-]? ?en|en ?[|/-]? ?fr|francais|english|voir aussi|tout afficher|lire la suite|en savoir plus|© ?.{2,80}|(?:accueil|home) ?[>›»/] ?.{3,160}|ajouter a mes favoris|comparer)$/
/** What a menu says, and a brochure as well. */
const FAIBLE =
  /^(?:(?:nos |toutes les |les )?formations?|(?:la )?recherche|research|international|vie (?:etudiante|de campus|des campus)|campus(?: life)?|(?:l')?(?:universite|ecole|institut)|actualites?|news|agenda|evenements|entreprises?|partenaires|contacts?|nous contacter|bibliotheques?|orientation|insertion|innovation|etudiants?|lyceens?|personnels?|alumni|presse|a propos|about|admissions?|programmes?|faq|documents?|sommaire|dans cette rubrique|sur cette page)$/
const MENUS_MIN = 3

/**
 * The menus pasted with a web page, by line number (from 1): none unless three lines can only be menus.
 * A word that a brochure may print as a heading is a menu only beside such a line.
 */
export const findNavigation = (lignes: readonly string[]): Set<number> => {
  const menus = new Set<number>()
  let chaine: number[] = []
  let fort = false
  let forts = 0
  const flush = (): void => {
    if (fort) for (const n of chaine) menus.add(n)
    chaine = []
    fort = false
  }
  lignes.forEach((ligne, rang) => {
    if (ligne.length > 200) return flush()
    const plie = fold(ligne.replace(/^\s*[-*•·+]\s+/, '').replace(/^\s*\[([^\]]{1,60})\]\([^)]*\)\s*$/, '$1'))
    if (plie === '') return
    if (FORT.test(plie)) {
      fort = true
      forts++
    } else if (!FAIBLE.test(plie)) return flush()
    chaine.push(rang + 1)
  })
  flush()
  return forts >= MENUS_MIN ? menus : new Set()
}
