/** The arithmetic of the rhythm checker in words: one sentence for each code of its explanations and findings. */
import { words } from '../message/langue.ts'

export const explicationMessages = words(
  {
    'explication.calcul.journees': '{journees} journées × {heuresJour}',
    'explication.calcul.demiJournees': '{demiJournees} demi-journées × {heuresDemiJournee}',
    'explication.rythme.jours':
      '{prevus} jours prévus − {feries} fériés − {fermes} fermés − {coupes} en semaine coupée : {journees} journées et {demiJournees} demi-journées, soit {jours} jours.',
    'explication.rythme.heures': '{calcul} = {heures} h.',
    'explication.rythme.part': '{heures} h ÷ {annuel} h = {part} % de l’année de travail.',
    'explication.promesse.tient':
      '{heures} h tiennent : {semaines} semaines de cours, {calcul} = {capacite} h.',
    'explication.promesse.depasse':
      '{heures} h ne tiennent pas : {semaines} semaines de cours, {calcul} = {capacite} h, à {heuresSemaine} h par semaine pleine. Il manque {manque} h.',
    'explication.proposition.semaines-en-plus':
      'Semaines de cours à ajouter : {k} ({lundis}). {calcul} = {capacite} h, et {heures} h tiennent.',
    'explication.proposition.heures-en-plus':
      'Passer à {heuresJour} par jour au lieu de {avant}, soit {heuresSemaine} h par semaine de cours : {calcul} = {capacite} h, et {heures} h tiennent.',
    'explication.proposition.autre-phase':
      'Commencer les cours la semaine du {premiere} : {calcul} = {capacite} h, et {heures} h tiennent.',
    'explication.proposition.autre-cycle':
      'Changer de cycle, en semaines : cours {semainesCours}, entreprise {semainesEntreprise}. {calcul} = {capacite} h, et {heures} h tiennent.',
    'explication.proposition.annoncer-moins': 'Annoncer {capacite} h : {calcul} = {capacite} h.',
    'explication.seuil.calcul': '{annuel} h × {jours} jours ÷ {joursParAn} × {part} % = {seuil} h.',
    'explication.seuil.accord':
      'Si un accord de branche écrit {part} % : {annuel} h × {jours} jours ÷ {joursParAn} × {part} % = {seuil} h. Sans lui, {partLoi} % et {seuilLoi} h.',
    'explication.duree.calcul':
      'Du {du} au {au} : {jours} jours, soit {mois} mois et {joursRestants} jours ({semaines} semaines et {joursSemaine} jours).',
    'explication.duree.prorata': '{jours} jours ÷ {joursParAn} = {prorata} fois la prise en charge annuelle.',
    'explication.charge.semaine':
      'Semaine pleine : {joursEntreprise} jours × {heuresJour} chez l’employeur = {entreprise} h, plus {cours} h de cours = {total} h.',
    'explication.entreprise.rang': 'Le jour de rang {rang} chez l’employeur depuis le {debut} est le {jour}.',
    'explication.stage.duree':
      '{mois} mois × {joursParMois} jours × {heuresParJour} h = {jours} jours, {heures} h.',
    'explication.stage.gratification': '{heures} h × {horaire} € = {montant} € (due au-delà de {seuil} h).',
    'explication.stage.sans-gratification':
      '{heures} h ne dépassent pas {seuil} h : aucune gratification n’est obligatoire.',
    'planning.constat.duree-annoncee-differente':
      'Durée annoncée « {annonce} », mais {jours} jours entre les deux dates : {mois} mois et {joursRestants} jours.',
    'planning.constat.pro-trop-long':
      'La session dure {jours} jours ({mois} mois et {joursRestants} jours) : un contrat de professionnalisation va jusqu’à {max} mois, sauf accord de branche.',
    'planning.constat.formation-sous-plancher': '{heures} h : il en faut {seuil} h au moins ({statut}).',
    'planning.constat.formation-au-dessus-plafond':
      '{heures} h : pas plus de {seuil} h, sauf accord de branche ({statut}).',
    'planning.constat.formation-sous-minimum': '{heures} h : il en faut {seuil} h au moins ({statut}).',
    'planning.constat.semaine-au-dela-duree-legale':
      'Cours et entreprise font {total} h par semaine : {ecart} h de plus que les {seuil} h légales. L’employeur dit comment il l’aménage.',
    'planning.constat.semaine-au-dela-maximum':
      'Cours et entreprise font {total} h par semaine : plus que les {seuil} h que la loi permet au plus.',
    'planning.constat.promesse-intenable':
      '{heures} h ne tiennent dans aucune des phases : {capacite} h au plus.',
    'planning.constat.promesse-selon-phase':
      '{heures} h ne tiennent que si la première semaine de cours est bien choisie.',
    'planning.constat.stage-sans-place':
      'Un stage de {mois} mois demande {voulus} jours ; il en reste {jours} entre le {du} et le {au}.',
  },
  {
    'explication.calcul.journees': '{journees} days × {heuresJour}',
    'explication.calcul.demiJournees': '{demiJournees} half-days × {heuresDemiJournee}',
    'explication.rythme.jours':
      '{prevus} days planned − {feries} holidays − {fermes} closed − {coupes} in a week cut short: {journees} days and {demiJournees} half-days, that is {jours} days.',
    'explication.rythme.heures': '{calcul} = {heures} h.',
    'explication.rythme.part': '{heures} h ÷ {annuel} h = {part} % of the year of work.',
    'explication.promesse.tient': '{heures} h fit: {semaines} class weeks, {calcul} = {capacite} h.',
    'explication.promesse.depasse':
      '{heures} h do not fit: {semaines} class weeks, {calcul} = {capacite} h, at {heuresSemaine} h per full week. {manque} h are missing.',
    'explication.proposition.semaines-en-plus':
      'Class weeks to add: {k} ({lundis}). {calcul} = {capacite} h, and {heures} h fit.',
    'explication.proposition.heures-en-plus':
      'Teach {heuresJour} a day instead of {avant}, that is {heuresSemaine} h per class week: {calcul} = {capacite} h, and {heures} h fit.',
    'explication.proposition.autre-phase':
      'Start classes in the week of {premiere}: {calcul} = {capacite} h, and {heures} h fit.',
    'explication.proposition.autre-cycle':
      'Change the cycle, in weeks: class {semainesCours}, company {semainesEntreprise}. {calcul} = {capacite} h, and {heures} h fit.',
    'explication.proposition.annoncer-moins': 'Announce {capacite} h: {calcul} = {capacite} h.',
    'explication.seuil.calcul': '{annuel} h × {jours} days ÷ {joursParAn} × {part} % = {seuil} h.',
    'explication.seuil.accord':
      'If a branch agreement writes {part} %: {annuel} h × {jours} days ÷ {joursParAn} × {part} % = {seuil} h. Without it, {partLoi} % and {seuilLoi} h.',
    'explication.duree.calcul':
      'From {du} to {au}: {jours} days, that is {mois} months and {joursRestants} days ({semaines} weeks and {joursSemaine} days).',
    'explication.duree.prorata': '{jours} days ÷ {joursParAn} = {prorata} times the yearly funding.',
    'explication.charge.semaine':
      'Full week: {joursEntreprise} days × {heuresJour} at the employer = {entreprise} h, plus {cours} h of class = {total} h.',
    'explication.entreprise.rang': 'Day number {rang} at the employer since {debut} is {jour}.',
    'explication.stage.duree':
      '{mois} months × {joursParMois} days × {heuresParJour} h = {jours} days, {heures} h.',
    'explication.stage.gratification': '{heures} h × €{horaire} = €{montant} (due above {seuil} h).',
    'explication.stage.sans-gratification':
      '{heures} h do not pass {seuil} h: no gratification is compulsory.',
    'planning.constat.duree-annoncee-differente':
      'Announced length “{annonce}”, but {jours} days between the two dates: {mois} months and {joursRestants} days.',
    'planning.constat.pro-trop-long':
      'The session lasts {jours} days ({mois} months and {joursRestants} days): a contrat de professionnalisation goes up to {max} months, unless a branch agreement says otherwise.',
    'planning.constat.formation-sous-plancher': '{heures} h: at least {seuil} h are needed ({statut}).',
    'planning.constat.formation-au-dessus-plafond':
      '{heures} h: no more than {seuil} h, unless a branch agreement says otherwise ({statut}).',
    'planning.constat.formation-sous-minimum': '{heures} h: at least {seuil} h are needed ({statut}).',
    'planning.constat.semaine-au-dela-duree-legale':
      'Class and company make {total} h a week: {ecart} h more than the legal {seuil} h. The employer says how it is arranged.',
    'planning.constat.semaine-au-dela-maximum':
      'Class and company make {total} h a week: more than the {seuil} h the law allows at most.',
    'planning.constat.promesse-intenable': '{heures} h fit in none of the phases: {capacite} h at most.',
    'planning.constat.promesse-selon-phase':
      '{heures} h fit only if the first class week is chosen with care.',
    'planning.constat.stage-sans-place':
      'An internship of {mois} months asks for {voulus} days; {jours} are left between {du} and {au}.',
  },
)
