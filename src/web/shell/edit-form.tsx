import type { EditConflict } from '#src/kit/edit.ts'
import { Notice } from '#src/ui/notice.tsx'
import type { Demande } from './route.ts'

/** What an edit form carries unseen: the version it was read at, and what was read. */
export const EditMarks = ({ version, read }: { version: number; read: Readonly<Record<string, string>> }) => (
  <>
    <input type="hidden" name="version" value={version} />
    <input type="hidden" name="lu" value={JSON.stringify(read)} />
  </>
)

/** Said at the top of the form when someone saved first. */
export const ConflictNotice = ({ d }: { d: Demande }) => (
  <Notice poids="avertissement" live title={d.t('personne.conflit.titre')}>
    <p>{d.t('personne.conflit.texte')}</p>
  </Notice>
)

/** What to say beside one field of a conflict: the other's value. */
export const conflictOn = <F extends string>(
  d: Demande,
  conflict: EditConflict<F> | undefined,
  field: F,
): string | undefined => {
  if (!conflict?.fields.includes(field)) return undefined
  const valeur = conflict.kept[field]
  return valeur ? d.t('personne.conflit.champ', { valeur }) : d.t('personne.conflit.vide')
}
