// Opens every page of a site and looks for anything in it that came alive: an element, an
// attribute, a script, a request. Prints a line for each, then how many pages there were and how
// often the hostile words were seen as words.
import { open, withBrowser } from './browser.mjs';

const [, , origin, ...pages] = process.argv;

/** Runs in the page: what of the hostile words became markup, and how often they are words. */
function alive() {
  const found = [];
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
}

await withBrowser(async browser => {
  let seen = 0;
  const { page, trouble } = await open(browser, origin + pages[0]);
  page.on('dialog', dialog => {
    console.log(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  for (const path of pages) {
    await page.goto(origin + path);
    const { found, words } = await page.evaluate(alive);
    for (const line of [...found, ...trouble]) console.log(`${path}: ${line}`);
    trouble.length = 0;
    seen += words;
  }
  console.log(`${pages.length} pages, ${seen} times`);
});
