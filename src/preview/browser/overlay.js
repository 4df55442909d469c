// What is to be mended, laid over the last good page; it goes when it is mended.
import { make } from './make.js';
import { shadow } from './shadow.js';

function item(fault) {
  const { file, line, text, href } = fault.place ?? {};
  return make('li', {},
    make('strong', {}, fault.level === 'error' ? 'Error: ' : 'Warning: '), fault.message,
    fault.place
      ? make('div', { class: 'line' }, make('a', { href }, `${file}:${line}`), make('pre', {}, `${line} | ${text}`))
      : null,
    fault.help ? make('p', { class: 'help' }, fault.help) : null,
    fault.law ? make('p', { class: 'law' }, fault.law) : null);
}

const missing = () => [
  make('h2', {}, 'This page is gone'),
  make('p', {}, 'Nothing stands at this address any more.'),
  make('p', {}, make('a', { href: new URL('..', import.meta.url).pathname }, 'All notices')),
];

const broken = faults => [
  make('h2', {}, 'Not shown until this is mended'),
  make('ul', {}, ...faults.slice(0, 20).map(item)),
  faults.length > 20 ? make('p', {}, `and ${faults.length - 20} more`) : null,
  make('p', {}, 'Below is the last good page.'),
];

/** Shows faults; nothing where there are none. */
export function showFaults(faults, { gone = false } = {}) {
  const root = shadow();
  let box = root.querySelector('.overlay');
  if (!faults.length && !gone) {
    box?.remove();
    return;
  }
  const fresh = make('section', { class: 'overlay', role: 'alert', 'aria-label': 'To mend', tabindex: '0' },
    ...(gone ? missing() : broken(faults)));
  if (box?.isEqualNode(fresh)) return;
  if (box) box.replaceWith(fresh);
  else root.prepend(fresh);
}
