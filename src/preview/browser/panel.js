// The side panel: findings, changes since the last release, languages side by side, the sheet and, if
// editing is on, all texts.
import { blocksOf } from './blocks.js';
import { editMissing, editText, texts } from './edit.js';
import { make } from './make.js';
import { shadow } from './shadow.js';

const STORAGE_KEY = 'klartext-panel';
const TABS = ['Findings', 'Changes', 'Languages', 'Sheet', 'Website'];
/** The texts of the page, if editing is on. */
let pageTexts = null;
const WIDE = new Set(['Changes', 'Languages']);

let context, panel, data = null, shown = { open: false, tab: 'Findings', all: false };

function store() {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(shown));
  } catch {
    // If nothing can be stored, the panel starts as at first.
  }
}

/** Scrolls to a block of the page and marks it. */
function scrollTo(block) {
  const element = document.getElementById(block);
  if (!element) return;
  document.querySelector('[data-klartext-shown]')?.removeAttribute('data-klartext-shown');
  element.setAttribute('data-klartext-shown', '');
  // At once, even if the page's stylesheet asks for smooth scrolling: a change of the page would stop
  // it half-way.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  setTimeout(() => element.removeAttribute('data-klartext-shown'), 3000);
}

/** A link that scrolls to a block and opens a line in the editor. */
function link(words, block, place) {
  const a = make('a', { href: place?.href ?? `#${encodeURI(block ?? '')}` }, words);
  a.addEventListener('click', event => {
    if (block) scrollTo(block);
    if (!place) event.preventDefault();
  });
  return a;
}

const where = place => place ? make('span', { class: 'where' }, `${place.file}:${place.line}`) : null;

function findings() {
  if (!data.findings.length) return [make('p', {}, 'No findings.')];
  const item = one => make('li', { class: one.level },
    make('p', {}, make('span', { class: 'level' }, `${one.level}: `), link(one.message, one.block, one.place)),
    where(one.place),
    one.help ? make('p', { class: 'help' }, one.help) : null,
    one.law ? make('p', { class: 'law' }, one.law) : null,
    make('p', { class: 'law' }, `klartext explain ${one.rule}`));
  return [make('ul', {}, ...data.findings.map(item))];
}

function changes() {
  const { first, same, last, next, items, comparable } = data.changes;
  if (first) return [make('p', {}, `Nothing has been released yet. A release today would be ${next}, the first version.`)];
  if (same && !items.length) return [make('p', {}, `Nothing has changed since ${last}.`)];
  const item = one => make('li', {},
    make('p', {}, make('strong', {}, `${one.class}: `), one.words),
    make('p', { class: 'law' }, one.article),
    ...one.follows.map(words => make('p', { class: 'help' }, words)));
  const redline = new URL('redline', context.own);
  redline.searchParams.set('page', context.pageName());
  return [
    make('p', {}, `Since ${last}. A release today would be ${next}, ${data.changes.class}.`),
    items.length ? make('ul', {}, ...items.map(item)) : make('p', {}, 'The wording has changed, but no facts.'),
    comparable
      ? make('iframe', { src: redline, title: 'The text with what was inserted and deleted', sandbox: '' })
      : make('p', {}, `${last} does not exist in this language.`),
  ];
}

function languages() {
  const { order, rows } = data.languages;
  const differing = rows.filter(row => row.state !== 'same');
  const labels = { missing: 'Missing in a language', drifted: 'Changed in only one language', same: '' };
  const box = make('input', { type: 'checkbox', checked: shown.all });
  box.checked = shown.all;
  box.addEventListener('change', () => {
    shown.all = box.checked;
    store();
    render();
    panel.querySelector('input')?.focus();
  });
  const row = one => make('tr', { class: one.state }, ...order.map((language, index) => {
    const state = index === 0 && labels[one.state] ? make('span', { class: 'state' }, labels[one.state]) : null;
    const text = one.texts[language];
    const words = text === undefined ? make('em', {}, 'missing') : link(text, one.block, data.places[one.block]);
    const cell = make('td', { lang: language }, state, words);
    if (context.token() && one.lacks.includes(language)) {
      const button = make('button', { type: 'button', id: `write-${one.block}-${language}`, 'aria-label': `Write it in ${language}` }, 'Write it');
      button.addEventListener('click', () => editMissing(one.block, language));
      cell.addEventListener('dblclick', () => editMissing(one.block, language));
      cell.append(' ', button);
    }
    return cell;
  }));
  const visible = shown.all ? rows : differing;
  return [
    make('p', {}, `${differing.length} of ${rows.length} blocks differ.`),
    make('p', {}, make('label', {}, box, ' show all blocks')),
    visible.length ? make('table', {},
      make('thead', {}, make('tr', {}, ...order.map(language => make('th', { scope: 'col' }, language)))),
      make('tbody', {}, ...visible.map(row))) : null,
  ];
}

function sheet() {
  if (!data.sheet) return [make('p', {}, 'The sheet is not available in this language.')];
  const row = one => make('li', {},
    make('p', {}, make('strong', {}, `${one.article} `), one.duty),
    make('p', { class: one.state === 'finding' || one.state === 'unanswered' ? 'warning' : '' }, make('span', { class: 'level' }, one.verdict)),
    ...one.findings.map(finding => make('p', { class: 'help' }, `${finding.level}: ${finding.title}`, ' ', where(finding.place))),
    ...one.answers.filter(answer => answer.block).slice(0, 4).map(answer => make('p', {}, link(answer.words, answer.block, data.places[answer.block]))));
  return [
    make('p', {}, data.sheet.lead),
    ...data.sheet.parts.flatMap(part => [make('h2', {}, part.title), make('ul', {}, ...part.rows.map(row))]),
  ];
}

function website() {
  const seen = data.website;
  if (!seen) {
    return [make('p', {}, 'To compare the notice with recordings of the website, start the preview with --evidence FILE… (docs/WEBSITE.md).')];
  }
  const entry = declared => declared
    ? make('p', { class: 'help' }, link(declared.id, null, declared.place), ' ', where(declared.place))
    : make('p', { class: 'warning' }, make('span', { class: 'level' }, 'not in the notice'));
  const cookie = one => make('li', {},
    make('p', {}, make('strong', {}, one.name), ` ${one.host} ${one.states.join(', ')}`), entry(one.declared));
  const host = one => make('li', {},
    make('p', {}, make('strong', {}, one.host), one.known ? ` ${one.known}` : ''), entry(one.declared));
  const finding = one => make('li', { class: one.level },
    make('p', {}, make('span', { class: 'level' }, `${one.level}: `), link(one.message, null, one.place)),
    one.help ? make('p', { class: 'help' }, one.help) : null);
  const part = (title, list, item) => list.length
    ? [make('h2', {}, title), make('ul', {}, ...list.map(item))] : [];
  return [
    make('p', {}, seen.files.map(({ file, state }) => `${file} (${state ?? 'state unknown'})`).join(', ')),
    ...part('Findings', seen.findings, finding),
    ...part('Cookies and stored items', seen.cookies, cookie),
    ...part('In the notice, and not seen', seen.unseen, one => make('li', {}, entry(one))),
    ...part('Hosts of others', seen.hosts, host),
  ];
}

function ownTexts() {
  if (!pageTexts) return [make('p', {}, 'The texts cannot be read because of an error.')];
  const row = one => {
    const button = make('button', { type: 'button', id: `edit-${one.at}`, 'aria-label': `Edit ${one.at}` }, 'Edit');
    button.addEventListener('click', () => editText(one, pageTexts.language));
    return make('li', { class: one.words === null ? 'error' : '' },
      one.words === null
        ? make('p', {}, make('span', { class: 'level' }, `missing in ${pageTexts.language}`))
        : make('p', { lang: pageTexts.language, class: 'words' }, one.words),
      make('p', { class: 'where' }, `${one.place.file}:${one.place.line} ${one.at}`),
      button);
  };
  return [
    make('p', {}, 'Double-click a text on the page, or select it here.'),
    make('ul', {}, ...pageTexts.texts.map(row)),
  ];
}

const CONTENT = { Findings: findings, Changes: changes, Languages: languages, Sheet: sheet, Website: website, Texts: ownTexts };

function tabs() {
  const list = make('div', { role: 'tablist', 'aria-label': 'Panel' });
  TABS.forEach((name, index) => {
    const selected = name === shown.tab;
    const count = name === 'Findings' && data ? ` (${data.findings.length})` : '';
    const tab = make('button', {
      role: 'tab', id: `tab-${name}`, type: 'button', 'aria-selected': String(selected),
      'aria-controls': 'content', tabindex: selected ? '0' : '-1',
    }, `${name}${count}`);
    tab.addEventListener('click', () => choose(name));
    tab.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const to = step ? TABS[(index + step + TABS.length) % TABS.length] : { Home: TABS[0], End: TABS.at(-1) }[event.key];
      if (!to) return;
      event.preventDefault();
      choose(to);
    });
    list.append(tab);
  });
  return list;
}

function choose(name) {
  shown.tab = name;
  store();
  render();
  panel.querySelector(`#tab-${name}`)?.focus();
  if (name === 'Texts') load();
}

function toggle(open) {
  shown.open = open;
  store();
  render();
  (open ? panel.querySelector('[role=tab][tabindex="0"]') : shadow().querySelector('.show'))?.focus();
  if (open) load();
}

function render() {
  const root = shadow();
  const scrolled = panel?.querySelector('[role=tabpanel]')?.scrollTop ?? 0;
  const focused = root.activeElement?.id;
  root.querySelectorAll('aside, .show').forEach(element => element.remove());
  document.documentElement.dataset.klartextPanel = !shown.open ? '' : WIDE.has(shown.tab) ? 'wide' : 'narrow';
  if (!shown.open) {
    panel = null;
    const button = make('button', { class: 'show', type: 'button' }, 'Show the preview panel');
    button.addEventListener('click', () => toggle(true));
    root.append(button);
    return;
  }
  const hide = make('button', { type: 'button' }, 'Hide');
  hide.addEventListener('click', () => toggle(false));
  const content = make('div', { role: 'tabpanel', id: 'content', 'aria-labelledby': `tab-${shown.tab}`, tabindex: '0' },
    ...(data ? CONTENT[shown.tab]() : [make('p', {}, 'This page shows no draft of a notice.')]).filter(Boolean));
  panel = make('aside', { 'aria-label': 'klartext preview', class: WIDE.has(shown.tab) ? 'wide' : '' },
    make('header', {}, tabs(), hide), content);
  panel.addEventListener('keydown', event => event.key === 'Escape' && toggle(false));
  root.append(panel);
  content.scrollTop = scrolled;
  if (focused) root.getElementById(focused)?.focus();
}

async function fetchData() {
  try {
    data = await context.ask('panel.json', { page: context.pageName() });
  } catch {
    data = null;
  }
  return data;
}

async function load() {
  await fetchData();
  if (shown.tab === 'Texts') pageTexts = await texts();
  if (shown.open) render();
}

/** With Alt held, a click on the text opens its line in the editor. */
async function open(event) {
  if (!event.altKey || event.button !== 0) return;
  const blocks = event.target.closest?.('article') ? [...blocksOf(event.target)] : [];
  if (!blocks.length) return;
  event.preventDefault();
  event.stopPropagation();
  const { places } = (await fetchData()) ?? { places: {} };
  for (const element of blocks) {
    const place = places[element.id];
    if (place) {
      document.documentElement.dataset.klartextOpened = place.href;
      location.href = place.href;
      return;
    }
  }
}

/** Starts the panel. */
export function startPanel(preview) {
  context = preview;
  try {
    shown = { ...shown, ...JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') };
  } catch {
    // What was stored is unreadable: the panel starts as at first.
  }
  if (preview.token()) TABS.push('Texts');
  if (!TABS.includes(shown.tab)) shown.tab = TABS[0];
  document.addEventListener('click', open, { capture: true });
  document.addEventListener('klartext-checked', () => shown.open && load());
  document.addEventListener('klartext-replaced', () => shown.open && load());
  render();
  if (shown.open) load();
}
