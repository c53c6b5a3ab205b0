import { words } from '../../message/langue.ts'

/** What the page of a maquette says while it is written: saved or not, held or dropped. */
export const vifMessages = words(
  {
    'vif.enregistre': 'Enregistré',
    'vif.enCours': 'Enregistrement…',
    'vif.attente': 'Pas encore enregistré',
    'vif.refuse': 'Refusé : {texte}',
    'vif.conflit': 'Conflit sur {nom} : choisissez sous le champ',
    'vif.horsLigne': 'Pas de réseau : ce que vous avez écrit est gardé ici et sera renvoyé',
    'vif.session': 'Votre session est finie : reconnectez-vous dans un autre onglet, rien n’est perdu ici',
    'vif.panne': 'Le serveur n’a pas répondu : rien n’est fait, recommencez',
    'vif.autres': 'La maquette a changé : la page est à jour',
    'vif.glisser.aide':
      'Espace pour saisir, flèches haut et bas pour choisir la place, Espace pour poser, Échap pour renoncer.',
    'vif.glisser.pris': '{nom} saisi. {place}',
    'vif.glisser.avant': 'Avant {nom}, dans {parent}',
    'vif.glisser.fin': 'À la fin de {parent}',
    'vif.glisser.racine': 'la maquette',
    'vif.glisser.pose': '{nom} posé. {place}',
    'vif.glisser.renonce': '{nom} reste à sa place',
    'vif.glisser.aucune': 'Il n’y a pas d’autre place pour {nom}',
  },
  {
    'vif.enregistre': 'Saved',
    'vif.enCours': 'Saving…',
    'vif.attente': 'Not saved yet',
    'vif.refuse': 'Refused: {texte}',
    'vif.conflit': 'Conflict on {nom}: choose under the field',
    'vif.horsLigne': 'No network: what you wrote is kept here and will be sent again',
    'vif.session': 'Your session is over: sign in again in another tab, nothing is lost here',
    'vif.panne': 'The server did not answer: nothing is done, try again',
    'vif.autres': 'The curriculum changed: the page is up to date',
    'vif.glisser.aide':
      'Space to pick up, up and down arrows to choose the place, Space to drop, Escape to give up.',
    'vif.glisser.pris': '{nom} picked up. {place}',
    'vif.glisser.avant': 'Before {nom}, in {parent}',
    'vif.glisser.fin': 'At the end of {parent}',
    'vif.glisser.racine': 'the curriculum',
    'vif.glisser.pose': '{nom} dropped. {place}',
    'vif.glisser.renonce': '{nom} stays where it is',
    'vif.glisser.aucune': 'There is no other place for {nom}',
  },
)
