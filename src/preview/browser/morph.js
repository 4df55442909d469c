// Changes the shown page into the new one, element by element. Elements that remain keep their focus,
// their scroll position and whether they are open.

/** What distinguishes an element from its siblings: its id, else that of the first element in it. */
function keyOf(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  if (node.id) return `${node.nodeName}#${node.id}`;
  const inner = node.querySelector('[id]');
  return inner ? `${node.nodeName}>${inner.id}` : null;
}

/** Whether the reader sets an attribute. */
const isReaders = (element, name) => name === 'open' && element.nodeName === 'DETAILS';

function attributes(old, now) {
  for (const { name } of [...old.attributes]) {
    if (!now.hasAttribute(name) && !isReaders(old, name) && !name.startsWith('data-klartext')) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of now.attributes) {
    if (old.getAttribute(name) !== value && !isReaders(old, name)) old.setAttribute(name, value);
  }
}

/** Whether one node can become the other. */
const alike = (old, now) => old.nodeType === now.nodeType && old.nodeName === now.nodeName
  && keyOf(old) === keyOf(now);

/** Makes `old` equal to `now`; adds elements with a new text to `changed`. */
export function morph(old, now, changed) {
  if (old.isEqualNode(now)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = now.nodeValue;
    changed.add(old.parentElement);
    return;
  }
  attributes(old, now);
  children(old, now, changed);
}

function children(old, now, changed) {
  const keyed = new Map();
  for (const child of old.childNodes) {
    const key = keyOf(child);
    if (key && !keyed.has(key)) keyed.set(key, child);
  }
  const wanted = new Set([...now.childNodes].map(keyOf).filter(Boolean));
  let at = old.firstChild;
  for (const child of [...now.childNodes]) {
    const key = keyOf(child);
    let found = key ? keyed.get(key) : null;
    if (key) keyed.delete(key);
    if (!found && !key) {
      // Nodes without a key are matched in order, without skipping one that is still wanted.
      let next = at;
      while (next && !alike(next, child) && !wanted.has(keyOf(next))) next = next.nextSibling;
      if (next && alike(next, child)) {
        while (at !== next) at = remove(at, changed);
        found = next;
      }
    }
    if (found) {
      if (found === at) at = at.nextSibling;
      else old.insertBefore(found, at);
      morph(found, child, changed);
    } else {
      const added = document.importNode(child, true);
      old.insertBefore(added, at);
      if (added.textContent.trim()) changed.add(added.nodeType === Node.ELEMENT_NODE ? added : old);
    }
  }
  while (at) at = remove(at, changed);
}

function remove(node, changed) {
  const next = node.nextSibling;
  const parent = node.parentElement;
  if (node.nodeType === Node.TEXT_NODE && node.nodeValue.trim()) changed.add(parent);
  node.remove();
  return next;
}

/** Loads the new stylesheets before removing the old ones, so that the page does not flash. */
function styles(head) {
  const sheets = root => [...root.querySelectorAll('link[rel=stylesheet]')];
  const address = link => new URL(link.getAttribute('href'), location.href).href;
  const old = sheets(document.head).filter(link => !link.dataset.klartextGoing);
  const wanted = sheets(head).map(address);
  const here = old.map(address);
  const loading = wanted.filter(href => !here.includes(href)).map(href => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    const last = sheets(document.head).at(-1);
    if (last) last.after(link);
    else document.head.append(link);
    return new Promise(done => { link.onload = link.onerror = done; });
  });
  const going = old.filter(link => !wanted.includes(address(link)));
  going.forEach(link => { link.dataset.klartextGoing = ''; });
  Promise.all(loading).then(() => going.forEach(link => link.remove()));
}

function head(now) {
  document.title = now.title;
  attributes(document.documentElement, now.documentElement);
  styles(now.head);
}

/** The first visible block, which must not move. */
function scrollAnchor() {
  const article = document.querySelector('article') ?? document.body;
  for (const element of article.querySelectorAll('[id]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) return { id: element.id, top };
  }
  return null;
}

/** The block that contains a changed element, or the details of a term. */
const blockOf = element => element.closest('article [id], article dd') ?? element.closest('[id]');

function mark(elements) {
  const blocks = new Set([...elements].filter(element => element?.isConnected).map(element => {
    const inner = element.querySelectorAll?.('[id]').length > 0;
    return inner ? element : blockOf(element);
  }));
  for (const element of blocks) {
    if (!element || element === document.body || element.nodeName === 'MAIN') continue;
    element.removeAttribute('data-klartext-changed');
    void element.offsetWidth;
    element.setAttribute('data-klartext-changed', '');
    setTimeout(() => element.removeAttribute('data-klartext-changed'), 1600);
  }
}

/** Replaces the shown page with a new one. */
export function patch(now, { mark: wantsMarks }) {
  if (document.body.isEqualNode(now.body) && document.head.isEqualNode(now.head)) return;
  const anchor = scrollY > 0 ? scrollAnchor() : null;
  const focused = document.activeElement?.id;
  const changed = new Set();
  head(now);
  morph(document.body, now.body, changed);
  if (focused && document.activeElement?.id !== focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  const anchored = anchor && document.getElementById(anchor.id);
  if (anchored) scrollBy({ top: anchored.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
  if (wantsMarks) mark(changed);
}
