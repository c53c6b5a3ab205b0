import {
  type AffectationDemandee,
  donnerAffectation,
  type RefusAffectation,
  terminerAffectation,
} from '#src/app/personne/affectation.ts'
import { findAffectation, listAffectationsDe } from '#src/app/personne/list-affectations.ts'
import { creerPersonne, listPersonnes, modifierPersonne, showPersonne } from '#src/app/personne/personne.ts'
import { listEndroits } from '#src/app/socle/list-endroits.ts'
import { isId } from '#src/kit/id.ts'
import { readEdit, readForm } from '../shell/form.ts'
import { errorPage, redirect } from '../shell/page.tsx'
import type { DemandeConnectee, Route } from '../shell/route.ts'
import { type EtatPersonne, personnePage } from './personne-page.tsx'
import { personnesPage } from './personnes-page.tsx'

const IDENTITE = ['prenom', 'nom', 'courriel'] as const

const showListe = async (d: DemandeConnectee): Promise<Response> => {
  const mots = d.c.req.query('q')?.trim() ?? ''
  return personnesPage(d, { mots, lignes: await listPersonnes(d.monde, d.acteur, mots) })
}

const postCreer = async (d: DemandeConnectee): Promise<Response> => {
  const saisie = await readForm(d.c, IDENTITE)
  const made = await creerPersonne(d.monde, d.acteur, saisie)
  if (made.ok) return redirect(`/administration/personnes/${made.value}?fait=1`)
  if (made.refus.code === 'interdit') return errorPage(d, 'interdit')
  const lignes = await listPersonnes(d.monde, d.acteur, '')
  return personnesPage(d, { mots: '', lignes, saisie, refus: made.refus }, 422)
}

const readEtat = async (d: DemandeConnectee, id: string): Promise<EtatPersonne | undefined> => {
  const row = isId(id) ? await showPersonne(d.monde, d.acteur, id) : undefined
  if (!row) return undefined
  const { prenom, nom, courriel, version } = row
  return {
    id,
    version,
    identite: { prenom, nom, courriel },
    roles: await listAffectationsDe(d.monde, id),
    endroits: await listEndroits(d.monde.db),
    fait: d.c.req.query('fait') !== undefined,
  }
}

const showFiche = async (d: DemandeConnectee): Promise<Response> => {
  const etat = await readEtat(d, d.c.req.param('id') ?? '')
  return etat ? personnePage(d, etat) : errorPage(d, 'introuvable')
}

const postFiche = async (d: DemandeConnectee): Promise<Response> => {
  const id = d.c.req.param('id') ?? ''
  const etat = await readEtat(d, id)
  if (!etat) return errorPage(d, 'introuvable')
  const edit = await readEdit(d.c, IDENTITE)
  const done = await modifierPersonne(d.monde, d.acteur, { id, edit })
  if (done.ok) return redirect(`/administration/personnes/${id}?fait=1`)
  const { refus } = done
  if (refus.code === 'interdit' || refus.code === 'introuvable') return errorPage(d, refus.code)
  return personnePage(d, { ...etat, saisie: edit.wanted, refus }, refus.code === 'conflit' ? 409 : 422)
}

const refuseAffectation = async (
  d: DemandeConnectee,
  personneId: string,
  affectation: { saisie?: AffectationDemandee; refus: RefusAffectation },
): Promise<Response> => {
  const { code } = affectation.refus
  if (code === 'interdit' || code === 'introuvable') return errorPage(d, code)
  const etat = await readEtat(d, personneId)
  return etat ? personnePage(d, { ...etat, affectation }, 422) : errorPage(d, 'introuvable')
}

const postDonner = async (d: DemandeConnectee): Promise<Response> => {
  const personneId = d.c.req.param('id') ?? ''
  const form = await readForm(d.c, ['role', 'perimetre', 'titre', 'debut', 'fin'])
  const saisie = { personneId, ...form }
  const given = await donnerAffectation(d.monde, d.acteur, saisie)
  if (given.ok) return redirect(`/administration/personnes/${personneId}?fait=1`)
  return refuseAffectation(d, personneId, { saisie, refus: given.refus })
}

const postTerminer = async (d: DemandeConnectee): Promise<Response> => {
  const id = d.c.req.param('id') ?? ''
  const { fin } = await readForm(d.c, ['fin'])
  const ended = await terminerAffectation(d.monde, d.acteur, { id, fin })
  if (ended.ok) return redirect(`/administration/personnes/${ended.value}?fait=1`)
  const of = isId(id) ? await findAffectation(d.monde, id) : undefined
  return refuseAffectation(d, of ?? '', { refus: ended.refus })
}

export const personneRoutes: readonly Route[] = [
  { methode: 'GET', chemin: '/administration/personnes', acces: 'personne.lire', repondre: showListe },
  { methode: 'POST', chemin: '/administration/personnes', acces: 'personne.modifier', repondre: postCreer },
  { methode: 'GET', chemin: '/administration/personnes/:id', acces: 'personne.lire', repondre: showFiche },
  {
    methode: 'POST',
    chemin: '/administration/personnes/:id',
    acces: 'personne.modifier',
    repondre: postFiche,
  },
  {
    methode: 'POST',
    chemin: '/administration/personnes/:id/affectations',
    acces: 'affectation.modifier',
    repondre: postDonner,
  },
  {
    methode: 'POST',
    chemin: '/administration/affectations/:id/terminer',
    acces: 'affectation.modifier',
    repondre: postTerminer,
  },
]
