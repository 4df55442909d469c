// A release by button: what it would be, what blocks it, and the record, if it is still what was shown.
import { announce, button, dialog } from './dialog.js';
import { openForm, send } from './form.js';
import { make } from './make.js';
import { readerLanguage, t } from './words.js';

const box = (words, control, id) => {
  control.id = id;
  return make('div', { class: 'field' }, make('label', { for: id }, words), control);
};

/** Opens the window in which a notice is released. */
export async function openRelease(context) {
  const body = wish => ({ page: context.pageName(), language: readerLanguage(), wish });
  let answer;
  try {
    answer = await send(context, 'release', body({}));
  } catch {
    return announce(t('away'));
  }
  const trouble = make('div', { role: 'alert', class: 'trouble' });
  const close = button(t('close'));
  const blocked = findings => [make('p', {}, t('release-blocked')), make('ul', {}, ...findings.map(one => {
    const change = button(t('change'), { 'aria-label': `${t('change')}: ${one.message}` });
    change.addEventListener('click', () => {
      window$.close();
      openForm(context, one.at);
    });
    return make('li', { class: one.level }, one.message, ' ', one.at ? change : null, one.help ? make('p', { class: 'help' }, one.help) : null);
  }))];
  if (answer.state !== 'planned') {
    const window$ = dialog(t('release-this'), ...(answer.findings ? blocked(answer.findings) : [make('p', {}, answer.message)]), make('p', { class: 'buttons' }, close));
    close.addEventListener('click', () => window$.close());
    close.focus();
    return;
  }
  const { plan } = answer;
  const effective = make('input', { type: 'date', value: plan.effective, min: plan.effective });
  const material = make('input', { type: 'checkbox' });
  const summaries = Object.entries(plan.summary).map(([language, words]) => {
    const area = make('textarea', { rows: '3', lang: language, spellcheck: 'true' });
    area.value = words;
    return { language, words, area, element: box(`${t('release-summary')} (${language})`, area, `release-summary-${language}`) };
  });
  const save = button(t('release-now', { version: plan.version }), { class: 'first' });
  const redline = new URL('redline', context.own);
  redline.searchParams.set('page', context.pageName());
  const window$ = dialog(t('release-this'),
    make('p', {}, t('release-plan', { version: plan.version, class: t(`class-${plan.class}`) }), ' ', plan.why ?? ''),
    make('p', {}, make('a', { href: redline.href, target: '_blank' }, t('redline'))),
    make('div', { class: 'languages' }, ...summaries.map(one => one.element)),
    box(t('release-effective'), effective, 'release-effective'),
    plan.class === 'material' ? null : make('p', {}, make('label', {}, material, ' ', t('release-material'))),
    make('p', { class: 'help' }, t('release-forever')),
    trouble, make('p', { class: 'buttons' }, save, close));
  window$.classList.add('form');
  close.addEventListener('click', () => window$.close());
  let busy = false;
  save.addEventListener('click', async () => {
    if (busy) return;
    busy = true;
    const summary = Object.fromEntries(summaries.filter(one => one.area.value.trim() !== one.words).map(one => [one.language, one.area.value.trim()]));
    const wish = { content: plan.content, summary, effective: effective.value || null, material: material.checked };
    try {
      const done = await send(context, 'release', body(wish));
      if (done.state === 'released') {
        window$.close();
        announce(t('release-done', { version: done.plan.version, file: done.plan.file }));
        document.dispatchEvent(new CustomEvent('klartext-checked', { detail: {} }));
      } else {
        trouble.replaceChildren(...(done.findings ? blocked(done.findings) : [make('p', {}, done.message)]));
      }
    } catch {
      trouble.replaceChildren(make('p', {}, t('away')));
    } finally {
      busy = false;
    }
  });
  save.focus();
}
