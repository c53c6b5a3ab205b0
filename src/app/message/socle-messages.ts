import { words } from './langue.ts'

/** Words of the shell: what every page carries, and the errors. */
export const socleMessages = words(
  {
    'socle.nom': 'Cohorte',
    'socle.devise': 'De la plaquette au diplôme',
    'socle.passer': 'Aller au contenu',
    'socle.menu': 'Navigation principale',
    'socle.langue': 'English',
    'socle.catalogue': 'Formations',
    'socle.programmes': 'Programmes',
    'socle.connexion': 'Se connecter',
    'socle.deconnexion': 'Se déconnecter',
    'socle.compte': 'Mon compte',
    'socle.organisation': 'Établissement',
    'socle.administration': 'Administration',
    'socle.inconnu': 'non renseigné',
    'socle.erreur.introuvable.titre': 'Cette page n’existe pas',
    'socle.erreur.introuvable.texte': 'L’adresse est peut-être incomplète, ou la page a été retirée.',
    'socle.erreur.interdit.titre': 'Cette page ne vous est pas ouverte',
    'socle.erreur.interdit.texte':
      'Votre rôle ne donne pas accès à cette page. Si c’est une erreur, demandez à l’administrateur de votre établissement.',
    'socle.erreur.origine.titre': 'Cette demande n’est pas venue d’une page de Cohorte',
    'socle.erreur.origine.texte':
      'Par sécurité, rien n’a été fait. Rouvrez la page à l’adresse habituelle et recommencez.',
    'socle.erreur.panne.titre': 'Quelque chose a mal tourné',
    'socle.erreur.panne.texte':
      'Rien n’a été perdu. Si cela se reproduit, donnez ce numéro à votre administrateur : {numero}',
    'socle.erreur.tropLourd.titre': 'Envoi trop lourd',
    'socle.erreur.tropLourd.texte':
      'Le fichier dépasse la taille acceptée ({mio} Mio). Réduisez-le et recommencez.',
    'socle.erreur.retour': 'Retour à l’accueil',
  },
  {
    'socle.nom': 'Cohorte',
    'socle.devise': 'From brochure to diploma',
    'socle.passer': 'Skip to content',
    'socle.menu': 'Main navigation',
    'socle.langue': 'Français',
    'socle.catalogue': 'Programmes on offer',
    'socle.programmes': 'Programmes',
    'socle.connexion': 'Sign in',
    'socle.deconnexion': 'Sign out',
    'socle.compte': 'My account',
    'socle.organisation': 'Institution',
    'socle.administration': 'Administration',
    'socle.inconnu': 'not stated',
    'socle.erreur.introuvable.titre': 'This page does not exist',
    'socle.erreur.introuvable.texte': 'The address may be incomplete, or the page was withdrawn.',
    'socle.erreur.interdit.titre': 'This page is not open to you',
    'socle.erreur.interdit.texte':
      'Your role does not give access to this page. If this is a mistake, ask your institution’s administrator.',
    'socle.erreur.origine.titre': 'This request did not come from a page of Cohorte',
    'socle.erreur.origine.texte':
      'For safety, nothing was done. Open the page again at its usual address and start over.',
    'socle.erreur.panne.titre': 'Something went wrong',
    'socle.erreur.panne.texte':
      'Nothing was lost. If it happens again, give this number to your administrator: {numero}',
    'socle.erreur.tropLourd.titre': 'Upload too large',
    'socle.erreur.tropLourd.texte':
      'The file is over the accepted size ({mio} MiB). Make it smaller and try again.',
    'socle.erreur.retour': 'Back to the home page',
  },
)
