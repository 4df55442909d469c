// A page that is shown and the page as it is now: the one becomes the other, element by element.
// What stays keeps its focus, its scroll position and whether it is open.

/** What tells an element from its siblings: its id, else that of the first element in it. */
function keyOf(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  if (node.id) return `${node.nodeName}#${node.id}`;
  const inner = node.querySelector('[id]');
  return inner ? `${node.nodeName}>${inner.id}` : null;
}

/** Attributes that the reader's doing sets. */
const readers = (element, name) => name === 'open' && element.nodeName === 'DETAILS';

function attributes(old, now) {
  for (const { name } of [...old.attributes]) {
    if (!now.hasAttribute(name) && !readers(old, name) && !name.startsWith('data-klartext')) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of now.attributes) {
    if (old.getAttribute(name) !== value && !readers(old, name)) old.setAttribute(name, value);
  }
}

/** Whether two nodes can be one. */
const alike = (old, now) => old.nodeType === now.nodeType && old.nodeName === now.nodeName
  && keyOf(old) === keyOf(now);

/** Makes `old` what `now` is; `changed` takes what has other words. */
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
      // What has no key is matched in order, but nothing that is still wanted is passed over.
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

/** Stylesheets of the new head, loaded before the old ones go, so that nothing flashes. */
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

/** The block nearest to the top of what is seen, to be kept where it is. */
function anchor() {
  const article = document.querySelector('article') ?? document.body;
  for (const element of article.querySelectorAll('[id]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) return { id: element.id, top };
  }
  return null;
}

/** The block that a changed element stands in, or what is said of a term. */
const block = element => element.closest('article [id], article dd') ?? element.closest('[id]');

function mark(elements) {
  const blocks = new Set([...elements].filter(element => element?.isConnected).map(element => {
    const inner = element.querySelectorAll?.('[id]').length > 0;
    return inner ? element : block(element);
  }));
  for (const element of blocks) {
    if (!element || element === document.body || element.nodeName === 'MAIN') continue;
    element.removeAttribute('data-klartext-changed');
    void element.offsetWidth;
    element.setAttribute('data-klartext-changed', '');
    setTimeout(() => element.removeAttribute('data-klartext-changed'), 1600);
  }
}

/** Puts a page in place of the one that is shown. */
export function patch(now, { mark: marks }) {
  if (document.body.isEqualNode(now.body) && document.head.isEqualNode(now.head)) return;
  const kept = scrollY > 0 ? anchor() : null;
  const focused = document.activeElement?.id;
  const changed = new Set();
  head(now);
  morph(document.body, now.body, changed);
  if (focused && document.activeElement?.id !== focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  const still = kept && document.getElementById(kept.id);
  if (still) scrollBy({ top: still.getBoundingClientRect().top - kept.top, behavior: 'instant' });
  if (marks) mark(changed);
}
