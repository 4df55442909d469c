// A fragment inside other people's pages, in a browser. Prints a line for each error, then the
// words of the article.
//   embedding.mjs inside PAGE    the fragment is already in the page
//   embedding.mjs fetched PAGE   the page's script fetches it; nothing may be refused
import { open, withBrowser } from './browser.mjs';

const [, , how, address, away] = process.argv;
const fault = text => console.log(`fault: ${text}`);

await withBrowser(async browser => {
  const { page, trouble } = await open(browser, address);
  if (how === 'fetched') await page.waitForSelector('.klartext article', { timeout: 10_000 });
  for (const line of trouble) if (!(away && line.startsWith(`request: ${away}`))) fault(line);
  const found = await page.evaluate(() => {
    const faults = [];
    const host = document.querySelector('#host');
    const own = document.querySelector('.klartext');
    const style = (element, name) => getComputedStyle(element).getPropertyValue(name);
    const one = selector => own.querySelector(selector);
    // The page's own elements look as they do without the fragment.
    const names = ['margin', 'padding', 'font-size', 'font-weight', 'color', 'display',
      'list-style-type', 'border-bottom-width', 'text-decoration-line', 'line-height'];
    const looks = () => [...host.querySelectorAll('*')].map(element =>
      names.map(name => style(element, name)).join('|')).join('\n');
    const during = looks();
    const after = own.nextSibling;
    const around = own.parentNode;
    own.remove();
    if (looks() !== during) faults.push('the page looks otherwise with the fragment');
    around.insertBefore(own, after);
    // Ids are the only ones of their name, and each link within the text leads to one.
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
    if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
    for (const link of own.querySelectorAll('a[href^="#"]')) {
      const id = decodeURIComponent(link.getAttribute('href').slice(1));
      if (!ids.includes(id)) faults.push(`nothing has the id ${id}`);
    }
    const hasStyles = Boolean(one('style'));
    const size = element => parseFloat(style(element, 'font-size'));
    if (hasStyles) {
      const [h2, h3, p] = ['h2', 'h3', 'p'].map(one);
      if (!(size(h2) > size(h3) && size(h3) > size(p))) faults.push('headings have no rank');
      for (const name of ['h2', 'dt', 'thead th']) {
        if (parseInt(style(one(name), 'font-weight')) < 600) faults.push(`${name} is not bold`);
      }
      const looks = [['article li', 'display', 'list-item'], ['article ul', 'list-style-type', 'disc'],
        ['article a', 'text-decoration-line', 'underline'], ['dt', 'display', 'block'],
        ['article td', 'display', 'table-cell'], ['article section', 'float', 'none']];
      for (const [selector, name, wanted] of looks) {
        const is = style(one(selector), name);
        if (is !== wanted) faults.push(`${selector}: ${name} is ${is}`);
      }
      for (const name of ['article p', 'article ul', 'article dl', 'h2']) {
        if (parseFloat(style(one(name), 'margin-bottom')) < 4) faults.push(`${name} has no room below`);
      }
      const list = one('article ul');
      if (parseFloat(style(list, 'padding-left')) < 10) faults.push('lists have no room for marks');
    }
    const hidden = [...own.querySelectorAll('article *')].filter(element =>
      element.checkVisibility && !element.checkVisibility() && element.textContent.trim());
    if (hidden.length) faults.push(`${hidden.length} elements cannot be seen`);
    if (own.scrollWidth > document.documentElement.clientWidth) faults.push('it is too wide');
    return { faults, hasStyles, words: own.querySelector('article').textContent };
  });
  found.faults.forEach(fault);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > 321);
  if (wide && found.hasStyles) fault('at 320 pixels it is too wide');
  // A link within the text moves the reader within it.
  const link = page.locator('.klartext article a[href^="#"]').last();
  await link.click();
  // A framework may scroll there slowly.
  const moved = await page.waitForFunction(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const box = target?.getBoundingClientRect();
    return Boolean(box) && box.bottom > 0 && box.top < innerHeight;
  }, null, { timeout: 10_000 }).catch(() => false);
  if (!moved) fault('a link within the text leads nowhere');
  console.log(found.words.replace(/\s+/g, ' ').trim());
});
