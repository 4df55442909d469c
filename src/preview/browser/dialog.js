// A dialog over the page, and messages that are shown for a moment.
import { make } from './make.js';
import { shadow } from './shadow.js';

export const button = (words, attributes = {}) => make('button', { type: 'button', ...attributes }, words);

/** Announces a message to screen readers, and shows it for a while, with what can be done about it. */
export function announce(words, ...actions) {
  const root = shadow();
  let status = root.querySelector('.status');
  if (!status) {
    status = make('p', { class: 'status', role: 'status' });
    root.append(status);
  }
  status.replaceChildren(words, ...actions.flatMap(action => [' ', action]));
  const shown = status.firstChild;
  setTimeout(() => { if (status.firstChild === shown) status.replaceChildren(); }, actions.length ? 10000 : 4000);
}

/** A dialog over the page; when it closes, the focus returns. */
export function dialog(title, ...children) {
  const root = shadow();
  const before = root.activeElement ?? document.activeElement;
  const box = make('dialog', { 'aria-labelledby': 'dialog-title' }, make('h2', { id: 'dialog-title' }, title), ...children);
  box.addEventListener('close', () => {
    box.remove();
    // The panel may have been rendered again.
    const target = before?.id ? root.getElementById(before.id) ?? document.getElementById(before.id) : before;
    target?.focus?.({ preventScroll: true });
  });
  root.append(box);
  box.showModal();
  return box;
}

/** What was typed and not saved, kept while the browser's tab is open. */
export const unsaved = {
  get(key) {
    try {
      return JSON.parse(sessionStorage.getItem(`klartext-unsaved:${key}`) ?? 'null');
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value === null) sessionStorage.removeItem(`klartext-unsaved:${key}`);
      else sessionStorage.setItem(`klartext-unsaved:${key}`, JSON.stringify(value));
    } catch {
      // Nothing can be stored: Escape loses it, as without this.
    }
  },
};
