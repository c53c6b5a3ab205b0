import assert from 'node:assert/strict'
import { it } from 'node:test'
import { leavesOf } from './arbre.ts'
import { readXml } from './read-xml.ts'

const read = (xml: string | Buffer) => {
  const answer = readXml(Buffer.from(xml as string))
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}
const leaves = (xml: string | Buffer) => {
  const { racine } = read(xml)
  return leavesOf(racine, racine.nom).map(({ chemin, texte }) => `${chemin}=${texte}`)
}

it('what follows a comment or a processing instruction is read, and both are told', () => {
  const { notes } = read('<?feuille x?><a><!-- un --><?deux y?><b>t<?trois z?>u</b></a>')
  assert.deepEqual(leaves('<?feuille x?><a><!-- un --><?deux y?><b>t<?trois z?>u</b></a>'), ['a/b=tu'])
  assert.deepEqual(
    notes.map(({ chemin, texte }) => `${chemin}=${texte}`),
    ['instruction()[1]=x', 'a/commentaire()[2]=un', 'a/instruction()[3]=y', 'a/b/instruction()[4]=z'],
  )
})

it('attributes of one name in two namespaces are two attributes', () => {
  assert.deepEqual(leaves('<a xmlns:x="urn:x" xml:lang="fr" lang="en" x:lang="de"/>'), [
    'a@xml:lang=fr',
    'a@lang=en',
    'a@x:lang=de',
  ])
})

it('an element of another vocabulary is never taken for one of ours', () => {
  assert.deepEqual(leaves('<p:a xmlns:p="urn:a" xmlns:x="urn:x"><p:b>1</p:b><x:b>2</x:b><b>3</b></p:a>'), [
    'a/b=1',
    'a/x:b=2',
    'a/autre:b=3',
  ])
})

it('reads what feeds are written in: byte order marks, Latin alphabets, references, sections', () => {
  const corps = '<a>é &amp; &#233; <![CDATA[<b> & é]]></a>'
  const voulu = ['a=é & é <b> & é']
  assert.deepEqual(leaves(`\ufeff${corps}`), voulu)
  assert.deepEqual(leaves(Buffer.from(`\ufeff${corps}`, 'utf16le')), voulu)
  for (const encoding of ['ISO-8859-1', 'windows-1252', 'ISO-8859-15'])
    assert.deepEqual(
      leaves(Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>${corps}`, 'latin1')),
      voulu,
    )
})

it('a refusal says the line', () => {
  const ligne = (xml: string) => {
    const answer = readXml(Buffer.from(xml))
    return answer.ok ? null : [answer.refus.code, answer.refus.ligne]
  }
  assert.deepEqual(ligne('<a>\n<b>\n</a>'), ['xml.mal-forme', 3])
  assert.deepEqual(ligne('<a>\n\n&eacute;</a>'), ['xml.mal-forme', 3])
  assert.deepEqual(ligne('\n<!DOCTYPE a><a/>'), ['xml.doctype', 2])
})
