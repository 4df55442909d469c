// Opens every page of a site and looks for anything in it that came alive: an element, an
// attribute, a script, a request. Drawings and feeds are parsed, and what a feed holds as HTML is
// looked at as a reader would show it; data must be JSON. Prints a line for each error, then how
// many pages there were and how often the hostile words were seen as words.
import { open, withBrowser } from './browser.mjs';

const [, , origin, ...pages] = process.argv;

/** Runs in the page: what of the hostile words became markup, and how often they are words. */
function alive({ path, text }) {
  const found = [];
  if (!path.endsWith('.html')) return { found: data(), words: 0 };
  for (const data of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      JSON.parse(data.textContent);
    } catch (error) {
      found.push(`JSON-LD: ${error.message}`);
    }
  }
  for (const element of document.querySelectorAll('*')) {
    const names = element.getAttributeNames();
    if (names.some(name => name.startsWith('on') || name.includes('hostile'))) {
      found.push(element.outerHTML.slice(0, 200));
    }
    for (const name of ['href', 'src', 'action']) {
      const value = element.getAttribute(name) ?? '';
      if (/^\s*(javascript|data|vbscript):/i.test(value)) found.push(`${name}: ${value.slice(0, 80)}`);
    }
    if (['IFRAME', 'OBJECT', 'EMBED', 'FORM', 'BASE'].includes(element.tagName)) {
      found.push(element.outerHTML.slice(0, 200));
    }
    if (element.tagName === 'SCRIPT' && element.type !== 'application/ld+json') {
      found.push(element.outerHTML.slice(0, 200));
    }
  }
  if (globalThis.hit !== undefined) found.push('a script ran');
  const words = document.documentElement.textContent.split('<b hostile=1>').length - 1;
  return { found, words };

  /** What is alive in a file that is not a page. */
  function data() {
    if (path.endsWith('.json') || path.endsWith('.jsonld')) {
      try {
        JSON.parse(text);
        return [];
      } catch (error) {
        return [error.message];
      }
    }
    const tree = new DOMParser().parseFromString(text, 'application/xml');
    const fault = tree.querySelector('parsererror');
    if (fault) return [fault.textContent.slice(0, 200)];
    const within = [...tree.querySelectorAll('content[type="html"], summary[type="html"]')].map(
      content => new DOMParser().parseFromString(content.textContent, 'text/html'),
    );
    return [tree, ...within].flatMap(root => [...root.querySelectorAll('*')].filter(isAlive)).map(
      element => element.outerHTML.slice(0, 200),
    );
  }

  function isAlive(element) {
    const names = element.getAttributeNames();
    const isNamed = names.some(name => name.startsWith('on') || name.includes('hostile'));
    const links = ['href', 'src', 'xlink:href'].map(name => element.getAttribute(name) ?? '');
    const isLink = links.some(value => /^\s*(javascript|data|vbscript):/i.test(value));
    return isNamed || isLink || ['script', 'img', 'iframe', 'foreignObject'].includes(element.localName);
  }
}

await withBrowser(async browser => {
  let seen = 0;
  const { page, trouble } = await open(browser, origin + pages[0]);
  page.on('dialog', dialog => {
    console.log(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  for (const path of pages) {
    // A file that is not a page is opened in the previous page, whose policy blocks all requests.
    const isPage = path.endsWith('.html');
    if (isPage) await page.goto(origin + path);
    const text = isPage ? '' : await (await page.context().request.get(origin + path)).text();
    const { found, words } = await page.evaluate(alive, { path, text });
    for (const line of [...found, ...trouble]) console.log(`${path}: ${line}`);
    trouble.length = 0;
    seen += words;
  }
  console.log(`${pages.length} pages, ${seen} times`);
});
