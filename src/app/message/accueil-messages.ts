import { words } from './langue.ts'

/** Words of the first page: what Cohorte is, in one screen. */
export const accueilMessages = words(
  {
    'accueil.titre': 'De la plaquette au diplôme',
    'accueil.chapeau':
      'Cohorte fait vivre un master : la fiche que lisent les candidats, et tout ce qui la suit jusqu’au diplôme. Rien n’y est inventé : ce qu’une plaquette ne dit pas est dit inconnu.',
    'accueil.catalogue': 'Voir les formations',
    'accueil.connexion': 'Se connecter',
    'accueil.trois': 'Comment une formation arrive ici',
    'accueil.lire.titre': 'La plaquette est lue',
    'accueil.lire.texte':
      'Texte, PDF ou Word : chaque ligne devient un champ ou est montrée comme non lue. Aucune ne se perd.',
    'accueil.relire.titre': 'L’équipe relit et approuve',
    'accueil.relire.texte':
      'La source et la fiche côte à côte. Le responsable approuve, la communication publie, tout est daté.',
    'accueil.publier.titre': 'Le public consulte',
    'accueil.publier.texte':
      'Une fiche claire, lisible par toutes et tous, sur écran, sur papier ou à l’oreille. Les anciennes restent consultables.',
    'accueil.description': 'Cohorte, le système libre qui fait vivre un master, de la plaquette au diplôme.',
  },
  {
    'accueil.titre': 'From brochure to diploma',
    'accueil.chapeau':
      'Cohorte runs a master’s programme: the page candidates read, and all that follows up to the diploma. Nothing is invented: what a brochure does not say is said to be unknown.',
    'accueil.catalogue': 'See the programmes',
    'accueil.connexion': 'Sign in',
    'accueil.trois': 'How a programme gets here',
    'accueil.lire.titre': 'The brochure is read',
    'accueil.lire.texte':
      'Text, PDF or Word: every line becomes a field or is shown as unread. None is lost.',
    'accueil.relire.titre': 'The team checks and approves',
    'accueil.relire.texte':
      'Source and page side by side. The head of programme approves, communication publishes, all is dated.',
    'accueil.publier.titre': 'The public reads',
    'accueil.publier.texte':
      'A clear page for everyone, on screen, on paper or by ear. Earlier ones can still be read.',
    'accueil.description':
      'Cohorte, the open system that runs a master’s programme from brochure to diploma.',
  },
)
