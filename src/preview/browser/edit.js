// Edit in place: a double-click on a text of the notice opens it as it is written, and saving writes it
// to its file. For all other words, a dialog shows where they come from.
import { blocksOf } from './blocks.js';
import { make } from './make.js';
import { shadow } from './shadow.js';

/** How each kind of text is written. */
const HOW = {
  title: 'The title of the notice.',
  label: 'Written as in the middle of a sentence: lower case, no full stop.',
  phrase: 'Written as in the middle of a sentence: lower case, no full stop.',
  clause: 'A clause with its own subject and verb: lower case, no full stop.',
  sentence: 'Whole sentences.',
  prose: 'Markdown.',
  parts: 'One per line.',
};
/** How long a click on a link waits for a second one, in milliseconds. */
const DOUBLE = 350;

let context;

/** The page's texts, blocks and messages as they are now; in another language, if one is named. */
export const texts = (language) => context.ask('texts.json', { page: context.pageName(), ...(language && { language }) }).catch(() => null);

/** Opens the text of a block that a language lacks. */
export async function editMissing(block, language) {
  const all = await texts(language);
  const text = all && here(all, block).find(one => one.words === null);
  if (text) editText(text, language);
  else announce('No text is missing here: the wording differs in this language.');
}

const bare = text => text.replace(/\s/g, '');
const button = (words, attributes = {}) => make('button', { type: 'button', ...attributes }, words);

/** Announces a message to screen readers, and shows it for a moment. */
function announce(words) {
  const root = shadow();
  let status = root.querySelector('.status');
  if (!status) {
    status = make('p', { class: 'status', role: 'status' });
    root.append(status);
  }
  status.textContent = words;
  setTimeout(() => { if (status.textContent === words) status.textContent = ''; }, 4000);
}

/** A dialog over the page; when it closes, the focus returns. */
function dialog(title, ...children) {
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

/** The place of a text, as a link that opens it in the editor. */
const placeLink = place => make('a', { href: place.href }, `${place.file}:${place.line}`);

async function send(edit) {
  const answer = await fetch(new URL('edit', context.own), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Klartext-Edit': context.token() ?? '' },
    body: JSON.stringify(edit),
  });
  if (answer.headers.get('Content-Type') === 'application/json') return answer.json();
  return { state: 'refused', message: (await answer.text()).trim() };
}

/** Opens a text for editing. */
export function editText(text, language) {
  const area = make('textarea', {
    id: 'words', lang: language, spellcheck: 'true', 'aria-describedby': 'how',
    rows: String(Math.min(18, Math.max(3, Math.ceil((text.words ?? '').length / 70) + (text.words ?? '').split('\n').length))),
  });
  area.value = text.words ?? '';
  const trouble = make('div', { role: 'alert', class: 'trouble' });
  const save = button('Save', { class: 'first', title: 'Ctrl+Enter' });
  const cancel = button('Cancel', { title: 'Escape' });
  const box = dialog('Edit a text',
    make('p', { class: 'where' }, placeLink(text.place), ` ${text.at}, ${language}`),
    text.shared ? make('p', { class: 'warning' }, make('span', { class: 'level' }, 'Shared: '), 'other notices may use this text too.') : null,
    make('label', { for: 'words' }, text.words === null ? `Missing in ${language}` : 'Words'),
    area,
    make('p', { class: 'help', id: 'how' }, HOW[text.kind] ?? ''),
    ...Object.entries(text.others).map(([other, words]) =>
      make('p', { class: 'other' }, make('span', { class: 'level' }, `${other}: `), make('span', { lang: other }, words))),
    trouble,
    make('p', { class: 'buttons' }, save, cancel));
  const edit = { page: context.pageName(), at: text.at, language, seen: text.seen, sharing: [] };
  const show = (...children) => trouble.replaceChildren(...children.filter(Boolean));
  const answers = {
    saved: ({ place }) => {
      box.close();
      announce(`Saved in ${place.file}:${place.line}`);
    },
    changed: ({ file, words, seen }) => {
      edit.seen = seen;
      save.textContent = 'Save over it';
      const same = words === text.words;
      show(make('p', {}, `${file} has been changed on disk, so nothing was saved. Your text is still here.`),
        same ? make('p', {}, 'The change is elsewhere in the file; this text has not changed.') : null,
        words && !same ? make('p', {}, 'The text there now:') : null,
        words && !same ? make('pre', { lang: language }, words) : null);
    },
    shared: ({ file, notices }) => {
      edit.sharing = notices;
      save.textContent = notices.length === 1 ? 'Save' : `Save in all ${notices.length} notices`;
      show(make('p', {}, `This text is in ${file}. Saving changes it in these notices:`),
        make('ul', {}, ...notices.map(id => make('li', {}, id))));
    },
    refused: ({ message }) => show(make('p', {}, message)),
  };
  let busy = false;
  const submit = async () => {
    if (busy) return;
    busy = true;
    try {
      const answer = await send({ ...edit, words: area.value });
      answers[answer.state](answer);
      if (answer.state !== 'saved') save.focus();
    } catch {
      show(make('p', {}, 'The preview does not answer. Your text is still here; try again.'));
    } finally {
      busy = false;
    }
  };
  save.addEventListener('click', submit);
  cancel.addEventListener('click', () => box.close());
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  });
  area.focus();
}

/** Shows where words come from that cannot be edited here, and which texts are next to them. */
function explain(part, message, here, place, language) {
  const close = button('Close');
  const lines = part?.message
    ? [
      make('p', {}, message?.own
        ? 'These words are your site’s wording. They are used in every notice, so they cannot be edited here.'
        : 'These words are klartext’s own, so they cannot be edited here.'),
      make('p', {}, 'They are the message ', make('code', {}, part.message), ' of ',
        message?.place ? placeLink(message.place) : make('code', {}, message?.file ?? 'the locale'), '.'),
      message?.own ? null : make('p', { class: 'help' }, 'To replace them, add a message with that name to a file with the same name in your site’s locales folder.'),
    ]
    : [make('p', {}, 'This comes from a fact, not from a text of its own.'), place ? make('p', {}, 'It comes from ', placeLink(place), '.') : null];
  const box = dialog('Where these words come from', ...lines,
    here.length ? make('p', {}, 'Your own texts in this part:') : null,
    here.length ? make('ul', {}, ...here.map(text => {
      const open = button('Edit', { 'aria-label': `Edit ${text.at}` });
      open.addEventListener('click', () => {
        box.close();
        editText(text, language);
      });
      return make('li', {}, make('span', { lang: language }, text.words ?? 'missing'), ' ', open);
    })) : null,
    make('p', { class: 'buttons' }, close));
  close.addEventListener('click', () => box.close());
  close.focus();
}

const PIECE = 'li, td, th, dt, dd, p, h1, h2, h3, h4, h5, h6, address, caption';

/** The part of a block at a place of the page. */
function partAt(pieces, element, letters) {
  const shown = bare(element.textContent);
  // Next to the end of a line, its last words.
  const offset = Math.min(letters, shown.length - 1);
  for (const piece of pieces) {
    const words = bare(piece.map(part => part.words).join(''));
    if (!words) continue;
    const starts = [];
    for (let at = shown.indexOf(words); at >= 0; at = shown.indexOf(words, at + 1)) starts.push(at);
    if (!starts.length && words.includes(shown)) starts.push(-words.indexOf(shown));
    const start = starts.find(start => offset >= start && offset < start + words.length);
    if (start === undefined) continue;
    let rest = offset - start;
    for (const part of piece) {
      const length = bare(part.words).length;
      if (rest < length) return part;
      rest -= length;
    }
  }
  return null;
}

/** How many letters of an element are before the place that was clicked. */
function offsetIn(element, event) {
  const selected = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  const at = selected && element.contains(selected.startContainer) ? selected : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  if (!at || !element.contains(at.startContainer)) return 0;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(at.startContainer, at.startOffset);
  return bare(before.toString()).length;
}

async function open(event) {
  const piece = event.target.closest?.(PIECE);
  if (!context.token() || !piece?.closest('article, #_title')) return;
  const offset = offsetIn(piece, event);
  const all = await texts();
  if (!all) return;
  let first = null;
  for (const block of blocksOf(piece)) {
    const pieces = all.blocks[block.id];
    if (!pieces) continue;
    first ??= block.id;
    const part = partAt(pieces, piece, offset);
    if (!part) continue;
    getSelection().removeAllRanges();
    if (part.own !== undefined) editText(all.texts[part.own], all.language);
    else explain(part, all.messages[part.message], here(all, block.id), all.places[block.id], all.language);
    return;
  }
  if (first) explain(null, null, here(all, first), all.places[first], all.language);
}

function here(all, block) {
  const numbers = new Set((all.blocks[block] ?? []).flat().map(part => part.own).filter(own => own !== undefined));
  return [...numbers].map(number => all.texts[number]);
}

/** Delays a click on a link of the text, in case a second one makes it a double-click. */
function hold(event) {
  const link = event.target.closest?.('article a');
  if (!link || event.detail !== 1 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    if (link && event.detail > 1) event.preventDefault();
    return;
  }
  event.preventDefault();
  waiting = setTimeout(() => { location.href = link.href; }, DOUBLE);
}
let waiting = 0;

/** Listens for double-clicks, if editing is on. */
export function startEditing(preview) {
  context = preview;
  if (!context.token()) return;
  document.documentElement.dataset.klartextEdits = '';
  document.addEventListener('click', hold);
  document.addEventListener('dblclick', event => {
    clearTimeout(waiting);
    open(event);
  });
}
