// Errors, shown over the last good page until they are fixed.
import { make } from './make.js';
import { shadow } from './shadow.js';
import { t } from './words.js';

function item(error) {
  const { file, line, text, href } = error.place ?? {};
  return make('li', {},
    make('strong', {}, `${t(`level-${error.level}`)}: `), error.message,
    error.place
      ? make('div', { class: 'line' }, make('a', { href }, `${file}:${line}`), make('pre', {}, `${line} | ${text}`))
      : null,
    error.help ? make('p', { class: 'help' }, error.help) : null,
    error.law ? make('p', { class: 'law' }, error.law) : null);
}

const gonePage = () => [
  make('h2', {}, t('gone')),
  make('p', {}, t('gone-why')),
  make('p', {}, make('a', { href: new URL('..', import.meta.url).pathname }, t('all-notices'))),
];

const broken = errors => [
  make('h2', {}, t('to-fix')),
  make('ul', {}, ...errors.slice(0, 20).map(item)),
  errors.length > 20 ? make('p', {}, t('and-more', { count: errors.length - 20 })) : null,
  make('p', {}, t('last-good')),
];

/** Shows errors; without any, removes the overlay. */
export function showErrors(errors, { gone = false } = {}) {
  const root = shadow();
  let box = root.querySelector('.overlay');
  if (!errors.length && !gone) {
    box?.remove();
    return;
  }
  const section = make('section', { class: 'overlay', role: 'alert', 'aria-label': t('to-fix'), tabindex: '0' },
    ...(gone ? gonePage() : broken(errors)));
  if (box?.isEqualNode(section)) return;
  if (box) box.replaceWith(section);
  else root.prepend(section);
}
