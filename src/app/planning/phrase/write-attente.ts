import type { Explication } from '#src/planner/annee/pourquoi/explication.ts'
import type { Concession } from '#src/planner/annee/pourquoi/reparation.ts'
import { translator } from '../../message/catalogue.ts'
import { writeJour } from '../../message/date-message.ts'
import { writeDuree, writeMinute } from '../../message/duree-message.ts'
import { type Lexique, nomDe, writeListe } from './lexique.ts'

/** Why a block of the year waits, in a sentence. */
export const writeAttente = (lexique: Lexique, e: Explication): string => {
  const t = translator(lexique.langue)
  switch (e.code) {
    case 'intersection-vide': {
      const entre = writeListe(
        lexique,
        e.entre.map((id) => nomDe(lexique, id)),
      )
      return t('attente.annee.intersection-vide', { entre, minutes: writeDuree(lexique.langue, e.minutes) })
    }
    case 'aucune-salle':
      return t('attente.annee.aucune-salle', { module: nomDe(lexique, e.module) })
    case 'compte': {
      const qui = nomDe(lexique, e.qui)
      if (e.unite === 'blocs') return t('attente.annee.compte.blocs', { ...e, qui })
      const [demande, possible] = [
        writeDuree(lexique.langue, e.demande),
        writeDuree(lexique.langue, e.possible),
      ]
      return t('attente.annee.compte.minutes', { qui, demande, possible })
    }
    case 'ecart':
      return t('attente.annee.ecart', { ...e, module: nomDe(lexique, e.module) })
    case 'occupation': {
      const par = e.par.map(({ cause, qui, creneaux }) =>
        t(`attente.par.${cause}`, { creneaux, qui: nomDe(lexique, qui) }),
      )
      const held = e.par.reduce((sum, { creneaux }) => sum + creneaux, 0)
      return held < e.creneaux || par.length === 0
        ? t('attente.annee.occupation.libre', { creneaux: e.creneaux })
        : t('attente.annee.occupation', { creneaux: e.creneaux, par: writeListe(lexique, par) })
    }
  }
}

/** Something that could be granted, in a few words. */
export const writeConcession = (lexique: Lexique, c: Concession): string => {
  const { langue, grille } = lexique
  const t = translator(langue)
  const when = (debut: number, fin: number) => ({
    jour: writeJour(langue, grille.jours[Math.floor(debut / grille.parJour)]!),
    debut: writeMinute(langue, grille.ouverture + (debut % grille.parJour) * grille.pas),
    fin: writeMinute(langue, grille.ouverture + ((fin - 1) % grille.parJour) * grille.pas + grille.pas),
  })
  switch (c.code) {
    case 'liberer':
      return t('attente.concession.liberer', { qui: nomDe(lexique, c.enseignant), ...when(c.debut, c.fin) })
    case 'ouvrir': {
      const qui = writeListe(
        lexique,
        c.promotions.map((id) => nomDe(lexique, id)),
      )
      return t('attente.concession.ouvrir', { qui, ...when(c.debut, c.fin) })
    }
    case 'ajouter-salle': {
      const equipements = c.equipements.map((one) => `, ${one}`).join('')
      return t('attente.concession.ajouter-salle', { places: c.capacite, equipements })
    }
    case 'lever-un-bloc-par-jour':
      return t('attente.concession.lever-un-bloc-par-jour', { qui: nomDe(lexique, c.module) })
    case 'deverrouiller': {
      const [module = ''] = c.cle.split('#')
      const numero = lexique.numeros.get(c.cle) ?? ''
      return t('attente.concession.deverrouiller', { qui: nomDe(lexique, module), numero })
    }
    case 'redecouper':
      return t('attente.concession.redecouper', {
        un: writeDuree(langue, c.en[0]),
        deux: writeDuree(langue, c.en[1]),
      })
  }
}
