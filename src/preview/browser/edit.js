// Edit in place: a double-click on a text of the notice opens it as it is written, and saving writes it
// to its file. For all other words, a dialog shows where they come from.
import { blocksOf } from './blocks.js';
import { announce, button, dialog, unsaved } from './dialog.js';
import { openForm, saved } from './form.js';
import { make } from './make.js';
import { readerLanguage, t } from './words.js';

/** How long a click on a link waits for a second one, in milliseconds. */
const DOUBLE = 350;

let context;

/** The page's texts, blocks and messages as they are now; in another language, if one is named. */
export const texts = (language) => context.ask('texts.json', { page: context.pageName(), reader: readerLanguage(), ...(language && { language }) }).catch(() => null);

/** Opens the text of a block that a language lacks. */
export async function editMissing(block, language) {
  const all = await texts(language);
  const text = all && here(all, block).find(one => one.words === null);
  if (text) editText(text, language);
  else announce(t('none-missing'));
}

const bare = text => text.replace(/\s/g, '');

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
  const key = `${context.pageName()}:text:${text.at}:${language}`;
  const kept = unsaved.get(key);
  area.value = kept ?? text.words ?? '';
  area.addEventListener('input', () => unsaved.set(key, area.value === (text.words ?? '') ? null : area.value));
  const trouble = make('div', { role: 'alert', class: 'trouble' });
  const save = button(t('save'), { class: 'first', title: 'Ctrl+Enter' });
  const cancel = button(t('cancel'), { title: 'Escape' });
  const box = dialog(t('edit-text'),
    make('p', { class: 'where' }, placeLink(text.place), ` ${text.at}, ${language}`),
    text.shared ? make('p', { class: 'warning' }, t('text-shared')) : null,
    make('label', { for: 'words' }, text.words === null ? t('missing-in', { language }) : t('wording')),
    area,
    make('p', { class: 'help', id: 'how' }, t(`how-${text.kind}`)),
    ...Object.entries(text.others).map(([other, words]) =>
      make('p', { class: 'other' }, make('span', { class: 'level' }, `${other}: `), make('span', { lang: other }, words))),
    trouble,
    make('p', { class: 'buttons' }, save, cancel));
  const edit = { page: context.pageName(), at: text.at, language, seen: text.seen, sharing: [] };
  const show = (...children) => trouble.replaceChildren(...children.filter(Boolean));
  const answers = {
    saved: () => {
      unsaved.set(key, null);
      box.close();
      saved(context);
    },
    changed: ({ file, words, seen }) => {
      edit.seen = seen;
      save.textContent = t('save-over');
      const same = words === text.words;
      show(make('p', {}, t('text-changed', { file })),
        same ? make('p', {}, t('text-same')) : null,
        words && !same ? make('p', {}, t('text-now')) : null,
        words && !same ? make('pre', { lang: language }, words) : null);
    },
    shared: ({ file, notices }) => {
      edit.sharing = notices;
      save.textContent = notices.length === 1 ? t('save') : t('save-all', { count: notices.length });
      show(make('p', {}, t('text-in', { file })),
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
      show(make('p', {}, t('away')));
    } finally {
      busy = false;
    }
  };
  save.addEventListener('click', submit);
  cancel.addEventListener('click', () => {
    unsaved.set(key, null);
    box.close();
  });
  if (kept !== null) show(make('p', {}, t('kept')));
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  });
  area.focus();
}

/** Shows what makes the page say something: the facts first, each to be changed, then the words. */
function explain(part, message, here, facts, language) {
  const close = button(t('close'));
  const go = (words, work, attributes) => {
    const one = button(words, attributes);
    one.addEventListener('click', () => {
      box.close();
      work();
    });
    return one;
  };
  const fact = one => make('li', {}, make('strong', {}, one.name), one.is_written ? null : ` (${t('not-set')})`, ' ',
    go(t('change'), () => openForm(context, one.at), { 'aria-label': `${t('change')}: ${one.name}` }),
    make('p', { class: 'where' }, placeLink(one.place)));
  const wording = part?.message
    ? [make('h3', {}, t('wording')), make('p', {}, t(message?.own ? 'words-of-site' : 'words-of-klartext'), ' ', make('code', {}, part.message), ' ',
      message?.place ? placeLink(message.place) : make('code', {}, message?.file ?? ''))]
    : [];
  const box = dialog(t('because'),
    make('ul', {}, ...facts.map(fact)),
    here.length ? make('h3', {}, t('texts')) : null,
    here.length ? make('ul', {}, ...here.map(text => make('li', {}, make('span', { lang: language }, text.words ?? t('missing')), ' ',
      go(t('change'), () => editText(text, language), { 'aria-label': `${t('change')}: ${text.at}` })))) : null,
    ...wording,
    make('p', { class: 'buttons' }, close));
  close.addEventListener('click', () => box.close());
  (box.querySelector('li button') ?? close).focus();
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
    else explain(part, all.messages[part.message], here(all, block.id), all.facts[block.id] ?? [], all.language);
    return;
  }
  if (first) explain(null, null, here(all, first), all.facts[first] ?? [], all.language);
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
