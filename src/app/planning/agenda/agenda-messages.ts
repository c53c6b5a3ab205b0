import { words } from '../../message/langue.ts'

/** Words of the secret calendar addresses. */
export const agendaMessages = words(
  {
    'agenda.titre': 'Adresses d’agenda',
    'agenda.chapeau':
      'Une adresse d’agenda montre la version publiée dans un téléphone ou une messagerie, sans compte. Qui la connaît la lit : renouvelez-la si elle s’est perdue, fermez-la quand elle ne sert plus.',
    'agenda.qui': 'Agenda de',
    'agenda.aucune': 'pas d’adresse',
    'agenda.ouverte': 'ouverte le {le}',
    'agenda.lue': 'lue le {le}',
    'agenda.jamaisLue': 'jamais lue',
    'agenda.gestes': 'Gestes',
    'agenda.creer': 'Créer',
    'agenda.renouveler': 'Renouveler',
    'agenda.fermer': 'Fermer',
    'agenda.voici.titre': 'Voici l’adresse : elle n’est montrée qu’une fois',
    'agenda.voici.texte':
      'Copiez-la maintenant dans l’agenda ou le message à envoyer. L’ancienne adresse, s’il y en avait une, ne répond plus.',
    'agenda.voici.ics': 'Adresse d’agenda',
    'agenda.voici.pdf': 'Calendrier en PDF',
    'agenda.fermee': 'Adresse fermée : elle ne répond plus',
    'agenda.nom.employeur': 'Alternance · {nom}',
    'agenda.employeur': 'Employeur de : {nom}',
    'agenda.formation': 'En formation ({heures})',
    'agenda.formationSeule': 'En formation',
    'agenda.entreprise': 'Chez l’employeur',
    'agenda.moi.titre': 'Mon agenda, sans compte',
    'agenda.moi.texte':
      'Une adresse à donner à votre téléphone ou à votre messagerie : elle suit les versions publiées.',
  },
  {
    'agenda.titre': 'Calendar addresses',
    'agenda.chapeau':
      'A calendar address shows the public version in a telephone or a mail program, without an account. Whoever knows it reads it: renew it when it got lost, close it when it is of no more use.',
    'agenda.qui': 'Calendar of',
    'agenda.aucune': 'no address',
    'agenda.ouverte': 'opened on {le}',
    'agenda.lue': 'read on {le}',
    'agenda.jamaisLue': 'never read',
    'agenda.gestes': 'Deeds',
    'agenda.creer': 'Create',
    'agenda.renouveler': 'Renew',
    'agenda.fermer': 'Close',
    'agenda.voici.titre': 'Here is the address: it is shown only once',
    'agenda.voici.texte':
      'Copy it now into the calendar or the message to send. The former address, if there was one, answers no more.',
    'agenda.voici.ics': 'Calendar address',
    'agenda.voici.pdf': 'Calendar as PDF',
    'agenda.fermee': 'Address closed: it answers no more',
    'agenda.nom.employeur': 'Work-study · {nom}',
    'agenda.employeur': 'Employer of: {nom}',
    'agenda.formation': 'In training ({heures})',
    'agenda.formationSeule': 'In training',
    'agenda.entreprise': 'At the employer’s',
    'agenda.moi.titre': 'My calendar, without an account',
    'agenda.moi.texte': 'An address for your telephone or mail program: it follows the public versions.',
  },
)
