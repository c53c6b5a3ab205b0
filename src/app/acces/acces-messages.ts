import { words } from '../message/langue.ts'

/** Words of the way in: sign-in, one-time link, « Mon compte ». */
export const accesMessages = words(
  {
    'acces.connexion.titre': 'Se connecter',
    'acces.connexion.courriel': 'Courriel',
    'acces.connexion.motDePasse': 'Mot de passe',
    'acces.connexion.entrer': 'Se connecter',
    'acces.connexion.refus': 'Ce courriel et ce mot de passe ne vont pas ensemble.',
    'acces.connexion.sortie':
      'Vérifiez-les, ou demandez ci-dessous un lien de connexion : il arrive par courriel.',
    'acces.connexion.limite':
      'Trop d’essais. Vous pourrez réessayer à {heure}. Votre mot de passe n’a pas changé.',
    'acces.connexion.vide': 'À remplir.',
  },
  {
    'acces.connexion.titre': 'Sign in',
    'acces.connexion.courriel': 'Email',
    'acces.connexion.motDePasse': 'Password',
    'acces.connexion.entrer': 'Sign in',
    'acces.connexion.refus': 'This email and this password do not go together.',
    'acces.connexion.sortie': 'Check them, or ask below for a sign-in link: it comes by email.',
    'acces.connexion.limite':
      'Too many attempts. You may try again at {heure}. Your password has not changed.',
    'acces.connexion.vide': 'Please fill this in.',
  },
)
