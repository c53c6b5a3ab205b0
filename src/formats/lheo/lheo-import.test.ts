import assert from 'node:assert/strict'
import { it } from 'node:test'
import { decodeLheo } from './decode-lheo.ts'
import { ESPACE_LHEO } from './structure-lheo.ts'

const lire = (texte: string) => {
  const read = decodeLheo(Buffer.from(texte))
  assert.ok(read.ok, JSON.stringify(read))
  return read.value[0]!
}

const offre = (corps: string, espace = ESPACE_LHEO): string =>
  `<lheo xmlns="${espace}"><offres><formation>${corps}</formation></offres></lheo>`

it('the former namespace is read, and said so', () => {
  const { programme, rapport } = lire(
    offre('<intitule-formation>CAP Photographe</intitule-formation>', 'http://www.lheo.org/2.2'),
  )
  assert.equal(programme.parcours.intitule, 'CAP Photographe')
  assert.deepEqual(rapport[0], {
    sort: 'transforme',
    source: 'lheo@xmlns',
    cible: 'lheo@xmlns',
    de: 'http://www.lheo.org/2.2',
    vers: ESPACE_LHEO,
    regle: 'ancien_espace',
  })
})

it('old level II is a level 6, never a 7; old level I says two things and is left unknown', () => {
  const niveau = (code: string) =>
    lire(offre(`<code-niveau-sortie>${code}</code-niveau-sortie>`)).programme.diplome.niveau
  assert.equal(niveau('17'), 7)
  assert.equal(niveau('7'), 6)
  assert.equal(niveau('8'), null)
  assert.equal(niveau('0'), null)
})

it('the date 00000000 and the public 00000 are no date and no public', () => {
  const { programme, rapport } = lire(
    offre(
      '<action><code-public-vise>00000</code-public-vise><session><periode><debut>00000000</debut><fin>20260230</fin></periode></session></action>',
    ),
  )
  assert.equal(programme.organisation.debut, null)
  assert.equal(programme.organisation.fin, null)
  assert.deepEqual(programme.parcours.statuts, [])
  assert.deepEqual(
    rapport.map((ligne) => ligne.sort === 'abandonne' && ligne.raison),
    ['bouche_trou', 'date_impossible', 'date_impossible'],
  )
})

it('what has no place in a programme is told, attribute by attribute', () => {
  const { rapport } = lire(offre('<extras info="x"><extra info="duree"><jours>3</jours></extra></extras>'))
  assert.deepEqual(
    rapport.map((ligne) => 'source' in ligne && [ligne.source, ligne.sort]),
    [
      ['formation/extras@info', 'abandonne'],
      ['formation/extras/extra@info', 'abandonne'],
      ['formation/extras/extra/jours', 'abandonne'],
    ],
  )
})

it('a second action or session is told as one too many', () => {
  const { rapport } = lire(
    offre(
      '<action><session><periode><debut>20250901</debut></periode></session><session><periode><debut>20260901</debut></periode></session></action><action><rythme-formation>x</rythme-formation></action>',
    ),
  )
  assert.deepEqual(
    rapport.map((ligne) => (ligne.sort === 'abandonne' ? ligne.raison : ligne.sort)),
    ['transforme', 'surnumeraire', 'surnumeraire'],
  )
})

it('refuses what is no LHÉO, and hostile documents, at once', () => {
  const code = (xml: string): string => {
    const read = decodeLheo(Buffer.from(xml))
    return read.ok ? 'lu' : read.refus.code
  }
  const started = performance.now()
  assert.equal(code('<lheo xmlns="urn:autre"/>'), 'lheo.espace')
  assert.equal(code('<rncp/>'), 'lheo.espace')
  assert.equal(code(`<lheo xmlns="${ESPACE_LHEO}"/>`), 'lheo.vide')
  assert.equal(code(''), 'xml.vide')
  assert.equal(code('{}'), 'xml.mal-forme')
  assert.equal(code(offre('<a>').slice(0, -20)), 'xml.mal-forme')
  assert.equal(code(`<!DOCTYPE lheo SYSTEM "file:///etc/passwd">${offre('')}`), 'xml.doctype')
  assert.equal(code(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${offre('&b;')}`), 'xml.doctype')
  assert.equal(code(offre(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`)), 'xml.profondeur')
  assert.equal(code('<a>'.repeat(100_000)), 'xml.mal-forme')
  assert.ok(performance.now() - started < 1000)
})

it('a feed as they come: HTML, strokes for unknown, an empty contact, several lines of address', () => {
  const { programme, rapport, ecarts } = lire(
    offre(
      `<domaine-formation><code-ROME>D1402</code-ROME></domaine-formation><intitule-formation>BTS essai</intitule-formation>
       <objectif-formation>&lt;p&gt;Vendre.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Prospecter&lt;/li&gt;&lt;/ul&gt;</objectif-formation>
       <resultats-attendus>-</resultats-attendus><contenu-formation>Un\n- Deux\nTrois</contenu-formation>
       <contact-formation><coordonnees/></contact-formation>
       <certification><code-RNCP>RNCP474</code-RNCP></certification><code-niveau-sortie>6</code-niveau-sortie>
       <action><rythme-formation>Temps plein</rythme-formation><modalites-alternance>-</modalites-alternance>
       <conditions-specifiques>-</conditions-specifiques><lieu-de-formation><coordonnees><ligne>Lycée</ligne>
       <adresse numero="1"><ligne>A</ligne><ligne>B</ligne><codepostal>29391</codepostal><ville>V</ville></adresse></coordonnees></lieu-de-formation>
       <session numero="1"><periode><debut>20150901</debut><fin>20170831</fin></periode></session></action>`,
      'http://www.lheo.org/2.2',
    ),
  )
  assert.deepEqual(programme.parcours.objectifs, ['Prospecter'])
  assert.equal(programme.parcours.objectifsIntro, 'Vendre.')
  assert.equal(programme.diplome.texte, null)
  assert.equal(programme.diplome.rncp, '474')
  assert.equal(programme.diplome.niveau, 5)
  assert.deepEqual(programme.contacts, [])
  assert.deepEqual(programme.admission.criteres, [])
  assert.deepEqual(programme.organisation.textes, [])
  assert.deepEqual(programme.parcours.presentation, ['Un', 'Deux', 'Trois'])
  assert.deepEqual(programme.site, {
    nom: 'Lycée',
    adresse: { voie: 'A B', codePostal: '29391', ville: 'V' },
  })
  const fate = (source: string) => rapport.find((l) => 'source' in l && l.source === source)
  assert.equal(fate('formation/objectif-formation')?.sort, 'transforme')
  assert.deepEqual(fate('formation/resultats-attendus'), {
    sort: 'abandonne',
    source: 'formation/resultats-attendus',
    raison: 'bouche_trou',
  })
  assert.deepEqual(fate('formation/domaine-formation/code-ROME'), {
    sort: 'conserve',
    source: 'formation/domaine-formation/code-ROME',
    cible: 'complements:formation/domaine-formation/code-ROME',
  })
  assert.ok(ecarts.some(({ element }) => element === 'formation/organisme-formation-responsable'))
})

it('a number said twice where the format takes one is kept once: the export that gives it back stands', () => {
  const { complements, rapport } = lire(
    offre(
      '<organisme-formation-responsable><numero-activite>12345678901</numero-activite><numero-activite>98765432109</numero-activite></organisme-formation-responsable>',
    ),
  )
  const kept = complements['formation/organisme-formation-responsable/numero-activite']
  assert.equal(kept?.valeur, '12345678901')
  assert.deepEqual(
    rapport.map((ligne) => ligne.sort),
    ['conserve', 'abandonne'],
  )
})
