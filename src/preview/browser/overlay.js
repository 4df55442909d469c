// What is to be mended, laid over the last good page; it goes when it is mended.
import { shadow } from './shadow.js';

const make = (name, text = '', attributes = {}) => {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

function item(fault) {
  const li = make('li');
  li.append(make('strong', fault.level === 'error' ? 'Error: ' : 'Warning: '), fault.message);
  if (fault.place) {
    const { file, line, text, href } = fault.place;
    const figure = make('div', '', { class: 'line' });
    figure.append(make('a', `${file}:${line}`, { href }), make('pre', `${line} | ${text}`));
    li.append(figure);
  }
  if (fault.help) li.append(make('p', fault.help, { class: 'help' }));
  if (fault.law) li.append(make('p', fault.law, { class: 'law' }));
  return li;
}

/** Shows faults; nothing where there are none. */
export function showFaults(faults, { gone = false } = {}) {
  const root = shadow();
  let box = root.querySelector('.overlay');
  if (!faults.length && !gone) {
    box?.remove();
    return;
  }
  const fresh = make('section', '', { class: 'overlay', role: 'alert', 'aria-label': 'To mend' });
  if (gone) {
    fresh.append(make('h2', 'This page is gone'), make('p', 'Nothing stands at this address any more.'));
    const up = make('p');
    up.append(make('a', 'All notices', { href: new URL('..', import.meta.url).pathname }));
    fresh.append(up);
  } else {
    fresh.append(make('h2', 'Not shown until this is mended'));
    const list = make('ul');
    faults.slice(0, 20).forEach(fault => list.append(item(fault)));
    fresh.append(list);
    if (faults.length > 20) fresh.append(make('p', `and ${faults.length - 20} more`));
    fresh.append(make('p', 'Below is the last good page.'));
  }
  if (box?.isEqualNode(fresh)) return;
  if (box) box.replaceWith(fresh);
  else root.prepend(fresh);
}
