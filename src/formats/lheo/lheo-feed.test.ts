import assert from 'node:assert/strict'
import { it } from 'node:test'
import { decodeLheo } from './decode-lheo.ts'
import { ESPACE_LHEO } from './structure-lheo.ts'

/** A regional feed as they come: prefixes, a stylesheet, comments, several offers, several sites and years. */
const FLUX = `<?xml version="1.0" encoding="ISO-8859-1"?>
<?xml-stylesheet type="text/xsl" href="offre.xsl"?>
<o:lheo xmlns:o="${ESPACE_LHEO}" xmlns:r="urn:region:essai" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${ESPACE_LHEO} lheo.xsd" numero="F-2026-07">
<!-- extraction de nuit -->
<o:offres>
 <o:formation numero="14_AF_77" datemaj="20260301" datecrea="20190115" r:statut="A">
  <o:domaine-formation><o:code-FORMACODE ref="V14">46347</o:code-FORMACODE><o:code-FORMACODE>46301</o:code-FORMACODE></o:domaine-formation>
  <o:intitule-formation>Master mention Information, communication, parcours Médiation d'équipements</o:intitule-formation>
  <o:objectif-formation><![CDATA[<p>À l'issue, savoir&nbsp;:</p><ul><li>accueillir</li><li>évaluer & rendre compte</li></ul>]]></o:objectif-formation>
  <o:resultats-attendus>Diplôme &amp; supplément</o:resultats-attendus>
  <o:contenu-formation>Semestre 1<?page saut?>
   - Publics
   - Droit &#233;l&#233;mentaire</o:contenu-formation>
  <o:certifiante>1</o:certifiante>
  <o:contact-formation><o:type-contact>14</o:type-contact><o:coordonnees numero="c1"><o:civilite>Mme</o:civilite><o:nom>Ferrand</o:nom><o:prenom>Inès</o:prenom><o:telfixe><o:numtel>0102030405</o:numtel><o:numtel>0102030406</o:numtel></o:telfixe></o:coordonnees></o:contact-formation>
  <o:contact-formation><o:type-contact>9</o:type-contact><o:coordonnees><o:courriel>scol@essai.exemple</o:courriel></o:coordonnees></o:contact-formation>
  <o:parcours-de-formation>9</o:parcours-de-formation>
  <o:code-niveau-entree>16</o:code-niveau-entree>
  <o:certification><o:code-RNCP>38999</o:code-RNCP><o:code-CERTIFINFO>115544</o:code-CERTIFINFO></o:certification>
  <o:certification><o:code-RS>RS12</o:code-RS></o:certification>
  <o:code-niveau-sortie>7</o:code-niveau-sortie>
  <r:intitule-formation>Un autre titre</r:intitule-formation>
  <o:action numero="A1">
   <o:rythme-formation>Temps partiel</o:rythme-formation><o:code-public-vise>82027</o:code-public-vise><o:code-public-vise>99999</o:code-public-vise>
   <o:session numero="S1"><o:periode><o:debut>20260901</o:debut><o:fin>99999999</o:fin></o:periode>
    <o:adresse-inscription><o:adresse><o:ligne>1 rue A</o:ligne><o:ligne>Bât. B</o:ligne><o:codepostal>59000</o:codepostal><o:ville>Lille</o:ville><o:geolocalisation><o:latitude>50.6</o:latitude><o:longitude>3.06</o:longitude></o:geolocalisation></o:adresse></o:adresse-inscription>
    <o:extras info="session"><o:extra info="garantie">1</o:extra></o:extras></o:session>
   <o:session numero="S2"><o:periode><o:debut>20270901</o:debut><o:fin>20280831</o:fin></o:periode></o:session>
   <o:prix-total-TTC>6500.00</o:prix-total-TTC>
   <o:extras info="region"><o:extra info="dispositif">PRF</o:extra><o:extra><r:bloc><r:a>1</r:a></r:bloc></o:extra></o:extras>
  </o:action>
  <o:action numero="A2"><o:rythme-formation>Temps plein</o:rythme-formation></o:action>
  <o:organisme-formation-responsable><o:numero-activite>99999999999</o:numero-activite><o:nom-organisme>École d'essai</o:nom-organisme></o:organisme-formation-responsable>
 </o:formation>
 <o:formation><o:intitule-formation>Atelier</o:intitule-formation></o:formation>
 <o:extras info="pied"><o:extra info="total">2</o:extra></o:extras>
</o:offres></o:lheo>`

const lire = (octets: Buffer) => {
  const read = decodeLheo(octets)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}
const fates = (lu: ReturnType<typeof lire>[number]) =>
  new Map(
    lu.rapport.flatMap((l) =>
      'source' in l
        ? [[l.source, l.sort === 'abandonne' ? l.raison : l.sort === 'conserve' ? l.cible : l.vers] as const]
        : [],
    ),
  )

it('a feed of several offers: what is understood', () => {
  const [master, atelier, ...none] = lire(Buffer.from(FLUX, 'latin1'))
  assert.deepEqual(none, [])
  assert.equal(atelier?.programme.parcours.intitule, 'Atelier')
  const { programme } = master!
  assert.equal(programme.diplome.mention, 'Information, communication')
  assert.equal(programme.parcours.intitule, "Médiation d'équipements")
  assert.deepEqual(programme.parcours.objectifs, ['accueillir', 'évaluer & rendre compte'])
  assert.deepEqual(programme.parcours.presentation, ['Semestre 1', 'Publics', 'Droit élémentaire'])
  assert.equal(programme.diplome.niveau, 6)
  assert.equal(programme.contacts[0]?.nom, 'Inès Ferrand')
  assert.equal(programme.organisation.debut, '2026-09-01')
  assert.equal(programme.organisation.fin, null)
})

it('a feed of several offers: what becomes of the rest, part by part', () => {
  const [master] = lire(Buffer.from(FLUX, 'latin1'))
  const fate = fates(master!)
  for (const [source, expected] of [
    ['lheo@xsi:schemaLocation', 'sans_place'],
    ['lheo@numero', 'sans_place'],
    ['lheo/offres/extras/extra', 'sans_place'],
    ['instruction()[1]', 'commentaire'],
    ['lheo/commentaire()[2]', 'commentaire'],
    ['formation@r:statut', 'sans_place'],
    ['formation/r:intitule-formation', 'sans_place'],
    ['formation/parcours-de-formation', 'sans_place'],
    ['formation/domaine-formation/code-FORMACODE@ref', 'sans_place'],
    [
      'formation/domaine-formation/code-FORMACODE[2]',
      'complements:formation/domaine-formation/code-FORMACODE',
    ],
    ['formation/certification/code-CERTIFINFO', 'complements:formation/certification/code-CERTIFINFO'],
    ['formation/certification[2]/code-RS', 'sans_place'],
    ['formation/code-niveau-sortie', '6'],
    [
      'formation/contact-formation/coordonnees/telfixe/numtel[2]',
      'complements:formation/contact-formation/coordonnees/telfixe/numtel',
    ],
    ['formation/action/code-public-vise', 'APP'],
    ['formation/action/code-public-vise[2]', 'complements:formation/action/code-public-vise'],
    ['formation/action/session/periode/fin', 'date_impossible'],
    ['formation/action/session[2]/periode/debut', 'surnumeraire'],
    ['formation/action[2]/rythme-formation', 'surnumeraire'],
    ['formation/action/prix-total-TTC', 'complements:formation/action/prix-total-TTC'],
    ['formation/action/extras/extra', 'complements:formation/action/extras[region]/extra[dispositif]'],
    ['formation/action/extras/extra[2]/r:bloc/r:a', 'sans_place'],
    ['formation/organisme-formation-responsable/numero-activite', 'bouche_trou'],
  ])
    assert.equal(fate.get(source!), expected, source)
})

it('the same feed without a namespace, with a byte order mark, is read the same and says so', () => {
  const bare = FLUX.replace('ISO-8859-1', 'UTF-8')
    .replaceAll(/(<\/?)o:/g, '$1')
    .replace(`xmlns:o="${ESPACE_LHEO}"`, '')
  const [master] = lire(Buffer.from(`\ufeff${bare}`))
  const [first] = lire(Buffer.from(FLUX, 'latin1'))
  assert.deepEqual(master?.programme, first?.programme)
  assert.equal(fates(master!).get('lheo@xmlns'), ESPACE_LHEO)
})

it('a text far beyond the bounds is read whole, in time', () => {
  const long = 'Très long paragraphe. '.repeat(200_000)
  const started = performance.now()
  const [lu] = lire(
    Buffer.from(
      `<lheo xmlns="${ESPACE_LHEO}"><offres><formation><contenu-formation>${long}</contenu-formation></formation></offres></lheo>`,
    ),
  )
  assert.equal(lu?.programme.parcours.presentation[0]?.length, long.trim().length)
  assert.ok(lu.ecarts.some(({ regle }) => regle === 'longueur'))
  assert.ok(performance.now() - started < 3000)
})
