/**
 * Each answer of the rhythm checker explains itself: a code, and the numbers of its arithmetic. The sentences stand
 * in the message catalogue; the French one to write is given beside each code.
 */
import type { Params } from '#src/domain/droit/constat.rules.ts'

export type CodeExplication =
  /** « {prevus} jours prévus − {feries} fériés − {fermes} fermés − {coupes} en semaine coupée : {journees} journées et {demiJournees} demi-journées, soit {jours} jours. » */
  | 'rythme.jours'
  /** « {journees} journées × {journee} h + {demiJournees} demi-journées × {demiJournee} h = {heures} h. » */
  | 'rythme.heures'
  /** « {heures} h ÷ {annuel} h = {part} % de l'année de travail. » */
  | 'rythme.part'
  /** « {heures} h annoncées tiennent : {semaines} semaines de cours, {journees} journées × {heuresJour} h + {demiJournees} demi-journées × {heuresDemiJournee} h = {capacite} h. » */
  | 'promesse.tient'
  /** « {heures} h annoncées ne tiennent pas : {semaines} semaines de cours, {journees} journées × {heuresJour} h + {demiJournees} demi-journées × {heuresDemiJournee} h = {capacite} h, à {heuresSemaine} h par semaine pleine. Il manque {manque} h. » */
  | 'promesse.depasse'
  /** Each proposal carries the params of 'promesse.tient' too. « Avec {k} semaines de cours de plus ({lundis}), {jours} jours × {heuresJour} h = {capacite} h : {heures} h tiennent. » */
  | 'proposition.semaines-en-plus'
  /** « Avec {heuresJour} h par jour au lieu de {avant}, soit {heuresSemaine} h par semaine de cours, {jours} jours font {capacite} h : {heures} h tiennent. » */
  | 'proposition.heures-en-plus'
  /** « En commençant les cours la semaine du {premiere}, {jours} jours × {heuresJour} h = {capacite} h : {heures} h tiennent. » */
  | 'proposition.autre-phase'
  /** « Avec {semainesCours} semaine de cours pour {semainesEntreprise} en entreprise, {jours} jours × {heuresJour} h = {capacite} h. » */
  | 'proposition.autre-cycle'
  /** « Annoncer {capacite} h : {jours} jours × {heuresJour} h. » */
  | 'proposition.annoncer-moins'
  /** « {annuel} h × {jours} jours ÷ {joursParAn} × {part} % = {seuil} h. » */
  | 'seuil.calcul'
  /** « Avec un accord de branche à {part} % : {annuel} h × {jours} jours ÷ {joursParAn} × {part} % = {seuil} h. Sans lui, {partLoi} % et {seuilLoi} h. » */
  | 'seuil.accord'
  /** « Du {du} au {au} : {jours} jours, soit {mois} mois et {joursRestants} jours ({semaines} semaines et {joursSemaine} jours). » */
  | 'duree.calcul'
  /** « {jours} jours ÷ {joursParAn} = {prorata} fois la prise en charge annuelle. » */
  | 'duree.prorata'
  /** « Semaine pleine : {joursEntreprise} jours × {heuresJour} h chez l'employeur = {entreprise} h, plus {cours} h de cours = {total} h. » */
  | 'charge.semaine'
  /** « Le {rang}e jour chez l'employeur depuis le {debut} est le {jour}. » */
  | 'entreprise.rang'
  /** « {mois} mois × {joursParMois} jours × {heuresParJour} h = {jours} jours, {heures} h. » */
  | 'stage.duree'
  /** « {heures} h × {horaire} € = {montant} € (due au-delà de {seuil} h). » */
  | 'stage.gratification'
  /** « {heures} h ne dépassent pas {seuil} h : aucune gratification n'est obligatoire. » */
  | 'stage.sans-gratification'

export type Explication = { readonly code: CodeExplication; readonly params: Params }
