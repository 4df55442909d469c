// Edit in place: a double-click on the editor's own words opens them as they are written; what is
// saved goes into their file. Built-in wording says where it comes from.
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
  parts: 'One on each line.',
};
/** How long a click on a link waits for a second one. */
const DOUBLE = 350;

let context;

/** The page's texts, blocks and messages as they are now; in another language, where one is named. */
export const texts = (language) => context.ask('texts.json', { page: context.pageName(), ...(language && { language }) }).catch(() => null);

/** Opens the text of a block that a language lacks. */
export async function editMissing(block, language) {
  const all = await texts(language);
  const text = all && here(all, block).find(one => one.words === null);
  if (text) editText(text, language);
  else announce('No text of its own is missing here: the notice is worded otherwise in this language.');
}

const bare = text => text.replace(/\s/g, '');
const button = (words, attributes = {}) => make('button', { type: 'button', ...attributes }, words);

/** Says something to those who listen, and for a moment to those who look. */
function announce(words) {
  const root = shadow();
  let status = root.querySelector('.said');
  if (!status) {
    status = make('p', { class: 'said', role: 'status' });
    root.append(status);
  }
  status.textContent = words;
  setTimeout(() => { if (status.textContent === words) status.textContent = ''; }, 4000);
}

/** A dialog over the page; what had the focus has it again when it closes. */
function dialog(title, ...children) {
  const root = shadow();
  const before = root.activeElement ?? document.activeElement;
  const box = make('dialog', { 'aria-labelledby': 'dialog-title' }, make('h2', { id: 'dialog-title' }, title), ...children);
  box.addEventListener('close', () => {
    box.remove();
    // The panel may have been drawn anew meanwhile.
    const again = before?.id ? root.getElementById(before.id) ?? document.getElementById(before.id) : before;
    again?.focus?.({ preventScroll: true });
  });
  root.append(box);
  box.showModal();
  return box;
}

/** Where a text stands, as a link that opens it in the editor. */
const placed = place => make('a', { href: place.href }, `${place.file}:${place.line}`);

async function send(edit) {
  const answer = await fetch(new URL('edit', context.own), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Klartext-Edit': context.token() ?? '' },
    body: JSON.stringify(edit),
  });
  if (answer.headers.get('Content-Type') === 'application/json') return answer.json();
  return { state: 'refused', message: (await answer.text()).trim() };
}

/** Opens one text to be written anew. */
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
    make('p', { class: 'where' }, placed(text.place), ` ${text.at}, ${language}`),
    text.shared ? make('p', { class: 'warning' }, make('span', { class: 'level' }, 'Shared: '), 'other notices may say this text too.') : null,
    make('label', { for: 'words' }, text.words === null ? `Missing so far in ${language}` : 'Words'),
    area,
    make('p', { class: 'help', id: 'how' }, HOW[text.kind] ?? ''),
    ...Object.entries(text.others).map(([other, words]) =>
      make('p', { class: 'other' }, make('span', { class: 'level' }, `${other}: `), make('span', { lang: other }, words))),
    trouble,
    make('p', { class: 'buttons' }, save, cancel));
  const edit = { page: context.pageName(), at: text.at, language, seen: text.seen, sharing: [] };
  const tell = (...children) => trouble.replaceChildren(...children.filter(Boolean));
  const answers = {
    saved: ({ place }) => {
      box.close();
      announce(`Saved in ${place.file}:${place.line}`);
    },
    changed: ({ file, words, seen }) => {
      edit.seen = seen;
      save.textContent = 'Save over it';
      const same = words === text.words;
      tell(make('p', {}, `${file} was changed on disk meanwhile, so nothing was written. What you wrote is still here.`),
        same ? make('p', {}, 'The change is elsewhere in the file: this text is as you saw it.') : null,
        words && !same ? make('p', {}, 'The text there now:') : null,
        words && !same ? make('pre', { lang: language }, words) : null);
    },
    shared: ({ file, notices }) => {
      edit.sharing = notices;
      save.textContent = notices.length === 1 ? 'Save' : `Save in all ${notices.length} notices`;
      tell(make('p', {}, `This text stands in ${file}. It changes in each notice that says it:`),
        make('ul', {}, ...notices.map(id => make('li', {}, id))));
    },
    refused: ({ message }) => tell(make('p', {}, message)),
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
      tell(make('p', {}, 'The preview does not answer. What you wrote is still here; try again.'));
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

/** Says where words come from that are not edited here, and which texts stand beside them. */
function explain(part, message, here, place, language) {
  const close = button('Close');
  const lines = part?.message
    ? [
      make('p', {}, message?.own
        ? 'These words are your site’s wording. They are said in every notice, so they are not edited here.'
        : 'These words are klartext’s own, so they are not edited here.'),
      make('p', {}, 'They are the message ', make('code', {}, part.message), ' of ',
        message?.place ? placed(message.place) : make('code', {}, message?.file ?? 'the locale'), '.'),
      message?.own ? null : make('p', { class: 'help' }, 'A message of that name in a file of the same name in your site’s locales folder takes their place.'),
    ]
    : [make('p', {}, 'This is a fact and no text of its own.'), place ? make('p', {}, 'It comes from ', placed(place), '.') : null];
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

/** The words at a place of the page, among the pieces of a block. */
function partAt(pieces, element, letters) {
  const shown = bare(element.textContent);
  // Beside the end of a line its last words are meant.
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

/** How many letters of an element stand before the place that was clicked. */
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

/** A click on a link of the text waits for a second one, which edits. */
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

/** Starts to listen, where texts are edited. */
export function startEditing(what) {
  context = what;
  if (!context.token()) return;
  document.documentElement.dataset.klartextEdits = '';
  document.addEventListener('click', hold);
  document.addEventListener('dblclick', event => {
    clearTimeout(waiting);
    open(event);
  });
}
