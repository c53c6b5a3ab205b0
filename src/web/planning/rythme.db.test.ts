import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MILLESIMES_DEMONSTRATION } from '#src/app/demonstration/load-programmes.ts'
import { writeAt } from '#src/domain/offre/edition/chemin.rules.ts'
import { loadProgramme, saveProgramme } from '#src/store/offre/millesime-store.ts'
import { useDatabase } from '#test/database.ts'
import { signedIn } from '#test/visitor.ts'

const world = useDatabase({ demonstration: true })
const { mpt, cipt } = MILLESIMES_DEMONSTRATION

/** The words of the page, marks dropped: what a person reads. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')

const read = async (millesime: string, query = '', langue = 'fr') => {
  const alix = await signedIn(world.current.monde, 'alix@demo.exemple')
  const answer = await alix.get(`/programmes/${millesime}/rythme${query}`, { 'accept-language': langue })
  const html = await answer.text()
  return { status: answer.status, html, words: wordsOf(html) }
}

const change = (millesime: string, faits: Readonly<Record<string, unknown>>) =>
  world.current.db.transaction().execute(async (tx) => {
    const programme = await loadProgramme(tx, millesime)
    assert.ok(programme)
    const next = Object.entries(faits).reduce(
      (text, [chemin, valeur]) => writeAt(text, chemin, valeur),
      programme,
    )
    await saveProgramme(tx, { id: millesime, programme: next, le: world.current.monde.now() })
  })

it('457 h hold in two starts of four: the page says which, and what each gives', async () => {
  const { status, html, words } = await read(cipt)
  assert.equal(status, 200)
  assert.match(words, /457 h annoncées : possible dans 2 départs sur 4/)
  assert.match(words, /14 semaines de cours, 68 journées × 7 h = 476 h/)
  assert.equal(html.match(/<svg class="frise"/g)?.length, 4)
  const ligne = (jour: string) => words.slice(words.indexOf(`${jour} `, words.indexOf('Promesse 1er')))
  assert.match(ligne('8 septembre 2025'), /^8 septembre 2025 14 68 476 h 32,6 h 29,6 % \d+ \d+ tenue/)
  assert.match(
    ligne('15 septembre 2025'),
    /^15 septembre 2025 13 62 434 h 35,2 h 27 % \d+ \d+ il manque 23 h/,
  )
})

it('487 h are impossible, 476 h at most, with the arithmetic and what would make it true', async () => {
  const { words } = await read(cipt, '?heures=487')
  assert.match(words, /487 h essayées : impossible dans ce rythme, 476 h au plus/)
  assert.match(
    words,
    /487 h ne tiennent pas : 14 semaines de cours, 68 journées × 7 h = 476 h, à 35 h par semaine pleine\. Il manque 11 h\./,
  )
  assert.match(words, /Semaines de cours à ajouter : 1 \(8 septembre 2025\)\. 73 journées × 7 h = 511 h/)
  assert.match(words, /Passer à 7 h 10 par jour au lieu de 7 h, .* plus que la semaine légale/)
  assert.match(words, /Annoncer 476 h : 68 journées × 7 h = 476 h\./)
})

it('each limit stands with its arithmetic, its rule and how much it is trusted', async () => {
  const { words } = await read(cipt)
  const limites = words.slice(words.indexOf('Planchers et plafonds'))
  assert.match(limites, /apprentissage \(APP\) au moins 417,16 h/)
  assert.match(limites, /1 607 h × 379 jours ÷ 365 × 25 % = 417,16 h\./)
  assert.match(limites, /au plus 417,16 h .* non respectée/)
  assert.match(limites, /25 % : Code du travail, L6211-2, (depuis le|au registre à partir du) 1er /)
  assert.match(limites, /\((lu dans le texte officiel|lu sur une page qui le rapporte|connaissance générale)/)
  assert.match(limites, /Bloquant La session dure 379 jours \(12 mois et 14 jours\)/)
})

it('the cap of a contrat de professionnalisation moves only with what is supposed, and says both counts', async () => {
  const limites = async (query: string) => {
    const { status, html, words } = await read(cipt, query)
    return { status, html, words: words.slice(words.indexOf('Planchers et plafonds')) }
  }
  const pro = (words: string) => words.slice(words.indexOf('contrat de professionnalisation (PRO)'))
  const registre = await limites('')
  assert.match(registre.html, /<select[^>]+name="base"/)
  assert.doesNotMatch(registre.words, /vos hypothèses/)

  const brutes = await limites('?base=brutes')
  assert.match(brutes.words, /apprentissage \(APP\) au moins 417,16 h/)
  assert.match(pro(brutes.words), /au plus 472,45 h 1 820 h × 379 jours ÷ 365 × 25 % = 472,45 h\./)
  assert.match(brutes.words, /comptées sur : .*1 820 h\/an : .*\(connaissance générale/)

  const accord = await limites('?accord=40')
  assert.match(accord.words, /compté sur vos hypothèses ; sans elles, la base et le plafond du registre/)
  assert.match(pro(accord.words), /au plus 667,46 h Si un accord de branche écrit 40 % : 1 607 h × 379 jours/)
  assert.match(
    pro(accord.words),
    /= 667,46 h\. Sans lui, 25 % et 417,16 h\. 25 % : Code du travail, L6325-13/,
  )
  assert.match(pro((await limites('?accord=10')).words), /au plus 417,16 h/)

  const faux = await limites('?base=autre&accord=200')
  assert.equal(faux.status, 422)
  assert.match(pro(faux.words), /au plus 417,16 h/)
})

it('a rhythm of weekdays that announces no hours is counted, and nothing is promised for it', async () => {
  const { html, words } = await read(mpt, '?demiJournee=4')
  assert.match(words, /Aucune heure annoncée : ce rythme, plein, en donne 735 h/)
  assert.match(
    words,
    /129 jours prévus − 6 fériés − 0 fermés − 0 en semaine coupée : 81 journées et 42 demi-journées, soit 102 jours\./,
  )
  assert.match(words, /81 journées × 7 h \+ 42 demi-journées × 4 h = 735 h\./)
  assert.match(words, /rentrée 2025, journée de 7 h, demi-journée de 4 h/)
  assert.match(words, /45,7 %/)
  assert.match(words, /Cours et entreprise font 39 h par semaine : 4 h de plus que les 35 h légales/)
  assert.match(words, /il en reste 65 entre le 1er juillet 2026 et le 30 septembre 2026/)
  assert.equal(html.match(/<svg class="frise"/g)?.length, 1)
  assert.match(words, /formation initiale.*aucune limite connue du registre/)
  assert.doesNotMatch(words, /Ce qui rendrait la promesse vraie/)
})

it('closures are those of the zone chosen, and an unknown school year is said to be unknown', async () => {
  const zone = await read(mpt, '?demiJournee=4&fermetures=B')
  assert.match(zone.words, /en donne 582 h/)
  assert.match(
    zone.words,
    /29 décembre 2025 entreprise : 3 j ; jour férié : 1 j \(Jour de l'an\) ; fermeture : 1,5 j \(Noël\)/,
  )
  assert.doesNotMatch(zone.words, /ne sont pas connues/)
  const suite = await read(cipt, '?fermetures=C')
  assert.match(suite.words, /Les vacances scolaires de 2026-2027 ne sont pas connues/)
})

it('the start asked for is the one kept, and the proposals begin from it', async () => {
  const { words } = await read(cipt, '?premiere=2025-09-15')
  assert.match(words, /Première semaine de cours : 15 septembre 2025\./)
  assert.match(words, /Commencer les cours la semaine du 1er septembre 2025 : 68 journées × 7 h = 476 h/)
})

it('a number nobody can read is named beside its field, and what was typed stays', async () => {
  const { status, html, words } = await read(cipt, '?journee=sept&heures=1e9&fermetures=Z')
  assert.equal(status, 422)
  assert.equal(words.match(/Ce nombre n’est pas lisible/g)?.length, 2)
  assert.match(words, /Ce choix n’existe pas/)
  assert.match(html, /value="sept"/)
  assert.match(words, /457 h annoncées/)
})

it('each day of the strip is in the table too: holidays by name, half-days by halves', async () => {
  const { words } = await read(mpt)
  const table = words.slice(words.indexOf('Semaine du'), words.indexOf('Ce que donne le rythme'))
  assert.match(table, /1er septembre 2025 cours : 2,5 j ; entreprise : 3 j/)
  assert.match(table, /22 décembre 2025 cours : 1,5 j ; entreprise : 3 j ; jour férié : 1 j \(Noël\)/)
})

it('in English the same page speaks English', async () => {
  const { words } = await read(cipt, '?heures=487&langue=en', 'en')
  assert.match(words, /487 h tried: impossible in this rhythm, 476 h at most/)
})

it('what is missing is named, with the way to fill it for whoever may', async () => {
  const { monde } = world.current
  const vide = { 'organisation.semainesCours': null, 'organisation.debut': null }
  await change(cipt, vide)
  const fige = await read(cipt)
  assert.equal(fige.status, 200)
  assert.match(fige.words, /Le rythme ne peut pas encore être calculé Le rythme : .* Les dates :/)
  assert.match(fige.words, /Voir le programme pour ouvrir une version/)
  const jules = await signedIn(monde, 'jules@demo.exemple')
  assert.equal((await jules.post(`/programmes/${cipt}/ouvrir`)).status, 303)
  const page = await (await jules.get(`/programmes/${cipt}/rythme`)).text()
  assert.match(page, new RegExp(`href="/programmes/${cipt}/modifier\\?partie=organisation"`))

  const mois = { 'organisation.moisDebut': 9, 'organisation.moisFin': 8, 'organisation.semainesCours': 1 }
  await change(cipt, mois)
  assert.match((await read(cipt)).words, /Le jour du début : il dit quelle semaine commence le cycle\./)
})

it('days the law register does not know are said, never guessed', async () => {
  await change(cipt, {
    'organisation.debut': '2019-09-02',
    'organisation.fin': '2020-08-31',
  })
  const { status, words } = await read(cipt)
  assert.equal(status, 200)
  assert.match(words, /Le registre de droit ne sait rien au 2 septembre 2019/)
})

it('the programme leads to its rhythm, and a stranger is told nothing', async () => {
  const { monde } = world.current
  const philippine = await signedIn(monde, 'philippine@demo.exemple')
  assert.match(
    await (await philippine.get(`/programmes/${mpt}`)).text(),
    new RegExp(`/programmes/${mpt}/rythme"`),
  )
  assert.equal((await philippine.get(`/programmes/${cipt}/rythme`)).status, 404)
})
