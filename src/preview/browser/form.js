// Facts by form: fields made from the table of facts, checked while they are filled in, and written as
// operations on the file.
import { announce, button, dialog, unsaved } from './dialog.js';
import { make } from './make.js';
import { readerLanguage, t } from './words.js';

/** How long to wait for the next key before the form is checked, in milliseconds. */
const PAUSE = 150;

/** Sends operations; what happened. */
export async function send(context, what, body) {
  const url = new URL(what, context.own);
  url.searchParams.set('language', readerLanguage());
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Klartext-Edit': context.token() ?? '' },
    body: JSON.stringify(body),
  });
  if (answer.headers.get('Content-Type') === 'application/json') return answer.json();
  return { state: 'refused', message: (await answer.text()).trim() };
}

/** Takes the last step back, or does it again. */
export async function step(context, redo) {
  try {
    const answer = await send(context, 'undo', { redo });
    if (answer.state === 'saved') announce(t(redo ? 'redone' : 'undone'));
    else announce(answer.state === 'changed' ? t('changed', answer) : answer.message);
  } catch {
    announce(t('away'));
  }
  document.dispatchEvent(new CustomEvent('klartext-facts'));
}

/** Says that something is saved, with a button that takes it back. */
export function saved(context) {
  const undo = button(t('undo'));
  undo.addEventListener('click', () => step(context, false));
  announce(t('saved'), undo);
  document.dispatchEvent(new CustomEvent('klartext-facts'));
}

let last = 0;
const newId = () => `field-${++last}`;
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = value => value === null || value === '' || (Array.isArray(value) && !value.length);

/** The parts of a form: each has a path, what was there, and a way to read what is there now. */
class Parts {
  constructor(form, changed) {
    this.form = form;
    this.changed = changed;
    this.all = [];
  }

  add(at, before, read, write, element) {
    this.all.push({ at, before, read, write, element });
  }

  /** What is to be changed. */
  operations() {
    return this.all.filter(part => !same(part.read(), part.before)).map(part => {
      const value = part.read();
      return isEmpty(value) && !part.keepsEmpty ? { do: 'remove', at: part.at } : { do: 'set', at: part.at, value };
    });
  }

  values() {
    return Object.fromEntries(this.all.filter(part => !same(part.read(), part.before)).map(part => [part.at.join('.'), part.read()]));
  }

  restore(values) {
    for (const part of this.all) {
      const key = part.at.join('.');
      if (key in values) part.write(values[key]);
    }
  }

  /** The part that a key path is about. */
  near(at) {
    const path = at.split('.');
    const shared = part => {
      let count = 0;
      while (count < path.length && part.at[count] === path[count]) count++;
      return count;
    };
    return this.all.toSorted((a, b) => shared(b) - shared(a))[0];
  }
}

const helpOf = (field, id) => field.help || field.law
  ? make('p', { class: 'help', id }, [field.help, field.law].filter(Boolean).join(' · '))
  : null;

function labelled(field, control, help) {
  const id = newId();
  control.id = id;
  const helpId = `${id}-help`;
  if (help) control.setAttribute('aria-describedby', helpId);
  return make('div', { class: 'field' }, make('label', { for: id }, field.name), control, help ? helpOf(field, helpId) : null);
}

/** A text: a box for each language, side by side. */
function textField(parts, field) {
  const isPlain = typeof field.value === 'string';
  const languages = isPlain ? [''] : parts.form.languages;
  const helpId = newId();
  const boxes = languages.map(language => {
    const before = (isPlain ? field.value : field.value?.[language]) ?? null;
    const id = newId();
    const isList = Array.isArray(before);
    const shown = isList ? before.join('\n') : before ?? '';
    const area = make('textarea', { id, rows: String(Math.min(8, 1 + Math.ceil(shown.length / 45))), lang: language || null, spellcheck: 'true', 'aria-describedby': helpId });
    area.value = shown;
    area.addEventListener('input', parts.changed);
    const read = () => isList ? area.value.split('\n').filter(line => line.trim()) : area.value.trim() === '' ? null : area.value;
    parts.add(isPlain ? field.at : [...field.at, language], before, read, value => { area.value = Array.isArray(value) ? value.join('\n') : value ?? ''; }, area);
    return make('div', {}, make('label', { for: id, class: 'language' }, isPlain ? field.name : `${field.name} (${language})`), area);
  });
  return make('div', { class: 'field' }, make('div', { class: 'languages' }, ...boxes), make('p', { class: 'help', id: helpId }, [field.help, field.law].filter(Boolean).join(' · ')));
}

function choiceField(parts, field, choices) {
  const select = make('select', {}, make('option', { value: '' }, t('not-set')), ...choices.map(one => make('option', { value: one.id }, one.words)));
  const isFlag = field.takes === 'flag';
  const before = field.value === undefined || field.value === null ? null : field.value;
  if (typeof before === 'object' && before !== null) return otherField(field);
  const write = value => { select.value = value === null ? '' : String(value); };
  write(before);
  select.addEventListener('change', parts.changed);
  const read = () => select.value === '' ? null : isFlag ? select.value === 'true' : select.value;
  parts.add(field.at, before, read, write, select);
  return labelled(field, select, true);
}

function inputField(parts, field, type) {
  const input = make('input', { type, min: type === 'number' ? '0' : null });
  const before = field.value ?? null;
  const write = value => { input.value = value?.date ?? value ?? ''; };
  write(before);
  input.addEventListener('input', parts.changed);
  const read = () => {
    if (input.value.trim() === '') return null;
    if (type === 'number') return Number(input.value);
    if (type === 'date') return input.value === before ? before : { date: input.value };
    return input.value;
  };
  parts.add(field.at, before, read, write, input);
  return labelled(field, input, true);
}

/** A list of names: one a line. */
function linesField(parts, field) {
  const before = field.value === null ? [] : [field.value].flat();
  if (before.some(one => typeof one === 'object')) return otherField(field);
  const area = make('textarea', { rows: String(Math.max(2, before.length + 1)) });
  area.value = before.join('\n');
  area.addEventListener('input', parts.changed);
  const read = () => area.value.split('\n').map(line => line.trim()).filter(Boolean);
  parts.add(field.at, before, read, value => { area.value = value.join('\n'); }, area);
  return labelled({ ...field, help: [field.help, t('list-help')].filter(Boolean).join(' ') }, area, true);
}

/** Ids: what is chosen and what the notice has, with a box to find any other. */
function idsField(parts, field) {
  const before = field.value === null ? [] : [field.value].flat();
  if (before.some(one => typeof one === 'object')) return otherField(field);
  const chosen = new Set(before);
  const boxes = make('div', { class: 'boxes' });
  const words = new Map(field.choices.map(one => [one.id, one.words]));
  const draw = () => {
    const shown = [...new Set([...before, ...chosen, ...field.choices.filter(one => one.is_own).map(one => one.id)])];
    boxes.replaceChildren(...shown.map(id => {
      const box = make('input', { type: 'checkbox', value: id });
      box.checked = chosen.has(id);
      box.addEventListener('change', () => {
        if (box.checked) chosen.add(id);
        else chosen.delete(id);
        parts.changed();
      });
      return make('label', {}, box, ' ', words.get(id) ?? id);
    }));
  };
  draw();
  const list = newId();
  const find = make('input', { type: 'text', list, 'aria-label': `${field.name}: ${t('add')}`, placeholder: t('choose') });
  const add = () => {
    const typed = find.value.trim().toLowerCase();
    const one = field.choices.find(choice => choice.words.toLowerCase() === typed || choice.id === typed);
    if (!one) return;
    chosen.add(one.id);
    find.value = '';
    draw();
    parts.changed();
  };
  find.addEventListener('change', add);
  find.addEventListener('input', add);
  const read = () => {
    const all = [...before.filter(id => chosen.has(id)), ...[...chosen].filter(id => !before.includes(id))];
    return typeof field.value === 'string' && same(all, before) ? before : all.length === 1 && all[0] === 'all' ? 'all' : all;
  };
  const write = value => {
    chosen.clear();
    [value].flat().forEach(id => chosen.add(id));
    draw();
  };
  // An empty list says that there are none.
  parts.add(field.at, before, read, write, find);
  parts.all.at(-1).keepsEmpty = field.is_written;
  const helpId = newId();
  return make('fieldset', { class: 'field', 'aria-describedby': helpId }, make('legend', {}, field.name), boxes, find,
    make('datalist', { id: list }, ...field.choices.map(one => make('option', { value: one.words }))), helpOf(field, helpId));
}

/** What is written in another form than fields have. */
const otherField = field => make('div', { class: 'field' },
  make('p', {}, make('span', { class: 'level' }, `${field.name}: `), JSON.stringify(field.value)), make('p', { class: 'help' }, t('error-unwritable')));

function groupField(parts, field) {
  // `none`, said in place of a table.
  const said = typeof field.value === 'string' ? make('p', { class: 'help' }, field.choices.find(one => one.id === field.value)?.words ?? field.value) : null;
  return make('fieldset', { class: 'group' }, make('legend', {}, field.name), said, ...fields(parts, field.fields));
}

const FIELDS = {
  text: textField,
  word: (parts, field) => choiceField(parts, field, field.choices),
  id: (parts, field) => choiceField(parts, field, field.choices),
  flag: (parts, field) => choiceField(parts, field, [{ id: 'true', words: t('yes') }, { id: 'false', words: t('no') }]),
  number: (parts, field) => inputField(parts, field, 'number'),
  date: (parts, field) => inputField(parts, field, 'date'),
  name: (parts, field) => inputField(parts, field, 'text'),
  names: linesField,
  words: idsField,
  ids: idsField,
  group: groupField,
};

/** What is written and what the law asks for, then all else, folded. */
function fields(parts, all) {
  const isFirst = field => field.is_written || field.is_duty || field.at.at(-1) === 'name';
  const draw = field => FIELDS[field.takes](parts, field);
  const rest = all.filter(field => !isFirst(field));
  return [
    ...all.filter(isFirst).map(draw),
    rest.length ? make('details', {}, make('summary', {}, t('more')), ...rest.map(draw)) : null,
  ].filter(Boolean);
}

/** What the checker finds, each with a way to its field. */
function findingsList(parts, findings) {
  if (!findings.length) return [make('p', { class: 'good' }, t('checked'))];
  const item = one => {
    const go = button(t('change'), { 'aria-label': `${t('change')}: ${one.message}` });
    go.addEventListener('click', () => {
      const element = parts.near(one.at)?.element;
      element?.closest('details')?.setAttribute('open', '');
      element?.focus();
    });
    return make('li', { class: one.level }, make('p', {}, make('span', { class: 'level' }, `${t(`level-${one.level}`)}: `), one.message, ' ', go), one.help ? make('p', { class: 'help' }, one.help) : null);
  };
  return [make('ul', {}, ...findings.map(item))];
}

function wordsList(words) {
  if (!words.length) return [make('p', {}, t('no-words'))];
  const languages = [...new Set(words.map(one => one.language))];
  return [make('div', { class: 'languages' }, ...languages.map(language => make('div', { lang: language, class: 'words' },
    ...words.filter(one => one.language === language).map(one => make('p', {}, one.text)))))];
}

/** Asks for an operation on the whole entry, and what follows. */
function actions(context, form, run) {
  const at = form.at;
  const act = (id, operation) => {
    const one = button(t(id));
    one.addEventListener('click', () => run(operation()));
    return one;
  };
  const id = make('input', { id: newId(), type: 'text', value: at[1], pattern: '[a-z0-9\\-]+' });
  const rename = act('rename', () => ({ do: 'rename', at, to: id.value.trim(), was: true }));
  const remove = button(t('remove'), { class: 'danger' });
  remove.addEventListener('click', () => {
    if (remove.dataset.sure) return run({ do: 'remove', at });
    remove.dataset.sure = 'true';
    remove.textContent = t('remove-sure', { name: form.name });
  });
  return make('details', {}, make('summary', {}, t('entry')),
    make('p', { class: 'buttons' }, act('up', () => ({ do: 'move', at, up: true })), act('down', () => ({ do: 'move', at, up: false })),
      act('duplicate', () => ({ do: 'duplicate', at, to: `${at[1]}-2` })), remove),
    make('div', { class: 'field' }, make('label', { for: id.id }, t('id')), id, ' ', rename, make('p', { class: 'help' }, t('id-help'))));
}

/** Opens the form about a key; of the site's settings, if that is asked for. */
export async function openForm(context, at, { settings = false } = {}) {
  const page = context.pageName();
  let form;
  try {
    form = await context.ask(settings ? 'settings.json' : 'form.json', { page, language: readerLanguage(), at });
  } catch {
    return announce(t('error-unreadable'));
  }
  const key = `${page}:${settings}:${form.at.join('.')}`;
  const trouble = make('div', { role: 'alert', class: 'trouble' });
  const found = make('div', { class: 'found', 'aria-live': 'polite' });
  const words = make('div', { class: 'preview-words' });
  let timer = 0, turn = 0;
  const parts = new Parts(form, () => {
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  const none = form.none === null || form.none === undefined ? null : make('input', { type: 'checkbox', id: newId() });
  const operations = () => none && none.checked !== form.none && none.checked ? [{ do: 'set', at: form.at, value: 'none' }] : none?.checked ? [] : parts.operations();
  const body = { page, language: readerLanguage(), seen: form.seen, settings };
  const show = (...children) => trouble.replaceChildren(...children.filter(Boolean));

  async function check() {
    const now = ++turn;
    unsaved.set(key, Object.keys(parts.values()).length ? parts.values() : null);
    const asked = operations();
    if (!asked.length) {
      found.replaceChildren(...findingsList(parts, form.findings));
      return words.replaceChildren();
    }
    try {
      const answer = await send(context, 'form', { ...body, operations: asked, dry: true });
      // An answer to what was typed before is not shown after a newer one.
      if (now !== turn) return;
      if (answer.state === 'checked') {
        show();
        found.replaceChildren(...findingsList(parts, answer.findings));
        words.replaceChildren(make('h3', {}, t('words')), ...wordsList(answer.words));
      } else if (answer.message) show(make('p', {}, answer.message));
    } catch {
      show(make('p', {}, t('away')));
    }
  }

  async function write(asked, more = {}) {
    try {
      const answer = await send(context, 'form', { ...body, operations: asked, ...more });
      const outcomes = {
        saved: () => {
          unsaved.set(key, null);
          box.close();
          saved(context);
          const first = asked[0];
          if (first?.do === 'duplicate') openForm(context, [first.at[0], first.to].join('.'));
        },
        changed: () => {
          body.seen = answer.seen;
          show(make('p', {}, t('changed', answer)));
        },
        shared: () => {
          const everywhere = button(t('everywhere'));
          const here = button(t('only-here'));
          everywhere.addEventListener('click', () => write(asked, { sharing: answer.notices }));
          here.addEventListener('click', () => write(asked, { only_here: true }));
          show(make('p', {}, t('shared', { file: answer.file, count: answer.notices.length })),
            make('ul', {}, ...answer.notices.map(id => make('li', {}, id))), make('p', { class: 'buttons' }, here, everywhere));
          here.focus();
        },
        refused: () => show(make('p', {}, answer.message)),
      };
      outcomes[answer.state]?.();
    } catch {
      show(make('p', {}, t('away')));
    }
  }

  const drawn = fields(parts, form.fields);
  const save = button(t('save'), { class: 'first', title: 'Ctrl+Enter' });
  const cancel = button(t('cancel'));
  const submit = () => {
    const asked = operations();
    if (asked.length) write(asked);
    else box.close();
  };
  save.addEventListener('click', submit);
  cancel.addEventListener('click', () => {
    unsaved.set(key, null);
    box.close();
  });
  if (none) {
    none.checked = form.none;
    none.addEventListener('change', check);
  }
  const box = dialog(form.name,
    make('p', { class: 'where' }, form.file),
    none ? make('p', {}, none, ' ', make('label', { for: none.id }, t('none-flag'))) : null,
    found, ...drawn, words, trouble,
    make('p', { class: 'buttons' }, save, cancel),
    form.is_entry && form.is_written ? actions(context, form, operation => write([operation])) : null);
  box.classList.add('form');
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  });
  const kept = unsaved.get(key);
  if (kept) {
    parts.restore(kept);
    box.querySelector('.where').after(make('p', { class: 'warning', role: 'status' }, t('kept')));
  }
  await check();
  const near = form.field.length > form.at.length || !form.at.length && form.field.length ? parts.near(form.field.join('.')) : parts.all[0];
  near?.element.closest('details')?.setAttribute('open', '');
  near?.element.focus();
}
