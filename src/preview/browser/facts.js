// The list of all facts in the panel, and the questions that begin a purpose or a recipient.
import { announce, button, dialog } from './dialog.js';
import { openForm, saved, send, step } from './form.js';
import { make } from './make.js';
import { readerLanguage, t } from './words.js';

/** The facts of the page as they are now; null where it shows no draft. */
export const facts = context => context.ask('facts.json', { page: context.pageName(), language: readerLanguage() }).catch(() => null);

/** An id of words: "betala fakturor" → "betala-fakturor". */
function idOf(words, taken) {
  const plain = words.toLowerCase().replace(/[åä]/g, 'a').replace(/ö/g, 'o').normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40).replace(/-+$/, '') || 'new';
  for (let number = 1; ; number++) {
    const one = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(one)) return one;
  }
}

/** Boxes to choose some ids. */
function boxes(choices) {
  const all = choices.map(one => {
    const box = make('input', { type: 'checkbox', value: one.id });
    return [box, make('label', {}, box, ' ', one.words)];
  });
  return { element: make('div', { class: 'boxes' }, ...all.map(([, label]) => label)), read: () => all.filter(([box]) => box.checked).map(([box]) => box.value) };
}

/** The questions with which an entry begins; all else is asked for in its form. */
async function begin(context, group, list) {
  const blank = await context.ask('form.json', { page: context.pageName(), language: readerLanguage(), at: `${group.table}.new-entry-of-klartext` });
  const field = key => blank.fields.find(one => one.at.at(-1) === key);
  const names = list.languages.map((language, index) => {
    const input = make('input', { type: 'text', id: `begin-name-${language}`, lang: language });
    return { language, input, element: make('div', {}, make('label', { for: input.id }, index ? `(${language})` : `${t(group.table === 'purposes' ? 'ask-what' : group.table === 'recipients' ? 'ask-who' : 'key-name')} (${language})`), input) };
  });
  const questions = [];
  const ask = (words, key) => {
    const known = field(key)?.choices ?? [];
    const own = known.filter(one => one.is_own && one.id !== 'all');
    const chosen = boxes(own.length ? own : known.slice(0, 24));
    questions.push({ key, read: () => chosen.read(), element: make('fieldset', { class: 'field' }, make('legend', {}, words), chosen.element) });
  };
  if (group.table === 'purposes') {
    ask(t('ask-whose'), 'subjects');
    ask(t('ask-data'), 'data');
  }
  if (group.table === 'recipients') {
    const activities = list.languages.map(language => {
      const input = make('input', { type: 'text', id: `begin-activity-${language}`, lang: language });
      questions.push({ key: `activity.${language}`, read: () => input.value.trim() || null, element: null });
      return make('div', {}, make('label', { for: input.id }, `${t('ask-does')} (${language})`), input);
    });
    questions.push({ key: null, read: () => null, element: make('div', { class: 'languages field' }, ...activities) });
    const pick = (words, key, first) => {
      const select = make('select', { id: `begin-${key}` }, ...(field(key)?.choices ?? []).map(one => make('option', { value: one.id, selected: one.id === first }, one.words)));
      questions.push({ key, read: () => select.value, element: make('div', { class: 'field' }, make('label', { for: select.id }, words), select) });
    };
    pick(t('ask-role'), 'role', 'processor');
    pick(t('ask-country'), 'country', 'SE');
    ask(t('key-purposes'), 'purposes');
  }
  const trouble = make('div', { role: 'alert', class: 'trouble' });
  const save = button(t('add'), { class: 'first' });
  const cancel = button(t('cancel'));
  const box = dialog(`${t('add')}: ${group.entry}`, make('div', { class: 'languages field' }, ...names.map(one => one.element)),
    ...questions.map(one => one.element).filter(Boolean), trouble, make('p', { class: 'buttons' }, save, cancel));
  box.classList.add('form');
  cancel.addEventListener('click', () => box.close());
  save.addEventListener('click', async () => {
    const values = names.filter(one => one.input.value.trim()).map(one => [`${group.table === 'section' ? 'title' : group.table === 'events' ? 'when' : 'name'}.${one.language}`, one.input.value.trim()]);
    if (!values.length) return names[0].input.focus();
    for (const one of questions) {
      const value = one.key && one.read();
      if (value && value.length) values.push([one.key, value]);
    }
    const taken = new Set(group.entries.map(one => one.at[1]));
    const at = [group.table, idOf(values[0][1], taken)];
    try {
      const answer = await send(context, 'form', { page: context.pageName(), language: readerLanguage(), seen: list.seen, operations: [{ do: 'add', at, values }] });
      if (answer.state === 'saved') {
        box.close();
        saved(context);
        announce(t('left-to-you'));
        openSoon(context, at.join('.'));
      } else if (answer.state === 'changed') {
        list.seen = answer.seen;
        trouble.replaceChildren(make('p', {}, t('changed', answer)));
      } else trouble.replaceChildren(make('p', {}, answer.message ?? answer.state));
    } catch {
      trouble.replaceChildren(make('p', {}, t('away')));
    }
  });
  names[0].input.focus();
}

/** Opens a form once the file that was written has been read. */
function openSoon(context, at) {
  const open = () => openForm(context, at);
  document.addEventListener('klartext-checked', open, { once: true });
}

/** The list of facts, as the panel shows it. */
export function factsList(context, list) {
  const settings = button(t('settings'), { id: 'facts-settings' });
  settings.addEventListener('click', () => openForm(context, '', { settings: true }));
  const steps = ['undo', 'redo'].map((id, index) => {
    const one = button(t(id), { id: `facts-${id}`, disabled: !list.undo[index] });
    one.addEventListener('click', () => step(context, id === 'redo'));
    return one;
  });
  const entry = one => {
    const open = button(one.name, { id: `fact-${one.at.join('.')}` });
    open.addEventListener('click', () => openForm(context, one.at.join('.')));
    return make('li', { class: 'fact' }, open, one.findings ? make('span', { class: 'warning' }, make('span', { class: 'level' }, ` ${t('findings')}: ${one.findings}`)) : null);
  };
  const group = one => {
    const add = one.entry ? button(`+ ${one.entry}`, { id: `facts-add-${one.table}` }) : null;
    add?.addEventListener('click', () => begin(context, one, list));
    return [make('h2', {}, one.name), make('ul', {}, ...one.entries.map(entry)), add ? make('p', {}, add) : null];
  };
  return [make('p', {}, t('facts-lead')), make('p', { class: 'buttons' }, ...steps, settings), ...list.groups.flatMap(group)];
}
