/** Brings a page to what the server says it is now, without touching what did not change nor what is being typed. */

const keyOf = (node: Node): string | null =>
  node instanceof Element ? (node.getAttribute('data-cle') ?? (node.id || null)) : null

type Control = HTMLInputElement | HTMLTextAreaElement
const isControl = (node: Element): node is Control =>
  node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement

const syncAttributes = (old: Element, fresh: Element): void => {
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  // What a person unfolded stays unfolded.
  for (const { name } of Array.from(old.attributes))
    if (!fresh.hasAttribute(name) && name !== 'open') old.removeAttribute(name)
}

const syncControl = (old: Control, fresh: Control): void => {
  const isDirty = old.type !== 'hidden' && old.value !== old.defaultValue
  const { value } = old
  syncAttributes(old, fresh)
  if (old.defaultValue !== fresh.defaultValue) old.defaultValue = fresh.defaultValue
  const wanted = isDirty ? value : fresh.defaultValue
  if (old.value !== wanted) old.value = wanted
}

const findMatch = (
  want: ChildNode,
  cursor: ChildNode | null,
  { keyed, used }: { keyed: ReadonlyMap<string, ChildNode>; used: ReadonlySet<ChildNode> },
): ChildNode | null => {
  const key = keyOf(want)
  if (key !== null) {
    const found = keyed.get(key)
    return found?.nodeName === want.nodeName && !used.has(found) ? found : null
  }
  for (let node = cursor; node; node = node.nextSibling)
    if (keyOf(node) === null && node.nodeName === want.nodeName && !used.has(node)) return node
  return null
}

const syncChildren = (old: Element, fresh: Element): void => {
  const keyed = new Map<string, ChildNode>()
  for (const node of old.childNodes) {
    const key = keyOf(node)
    if (key !== null) keyed.set(key, node)
  }
  const used = new Set<ChildNode>()
  let cursor = old.firstChild
  for (const want of fresh.childNodes) {
    const match = findMatch(want, cursor, { keyed, used })
    const node = match ?? document.importNode(want, true)
    used.add(node)
    if (node === cursor) cursor = cursor.nextSibling
    else old.insertBefore(node, cursor)
    if (match) sync(match, want)
  }
  for (const node of Array.from(old.childNodes)) if (!used.has(node)) node.remove()
}

const sync = (old: Node, fresh: Node): void => {
  if (!(old instanceof Element) || !(fresh instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue
    return
  }
  if (old.hasAttribute('data-fixe')) return
  if (isControl(old) && isControl(fresh)) return syncControl(old, fresh)
  syncAttributes(old, fresh)
  syncChildren(old, fresh)
}

/** Makes one tree read as the other; the keyboard stays where it is. */
export const morph = (old: Element, fresh: Element): void => {
  const active = document.activeElement
  const caret = active instanceof HTMLElement && isControl(active) ? active.selectionStart : null
  sync(old, fresh)
  if (!(active instanceof HTMLElement) || !active.isConnected || document.activeElement === active) return
  active.focus({ preventScroll: true })
  if (caret !== null && isControl(active)) active.setSelectionRange(caret, caret)
}
