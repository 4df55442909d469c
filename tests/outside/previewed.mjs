// A page of the live preview, opened in a browser, and what is asked of it again and again.
import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';

/** Waits until the page says something. */
// A name can begin with a capital, as in a heading.
export const has = (page, text) => page.waitForFunction(words => document.body.innerText.toLowerCase().includes(words), text.toLowerCase(), { timeout: 30000 });

/** The errors shown over the page. */
export const overlay = page => page.locator('klartext-preview .overlay');

/** What axe finds on the page, the preview's own corner with it: nothing. */
export async function check(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(one => `${one.id}: ${one.nodes.map(node => node.target).join(', ')}`), []);
}

/** Opens a page and waits until it is live; `trouble` is what the console says. */
export async function opened(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  const page = await context.newPage();
  const trouble = [];
  page.on('pageerror', error => trouble.push(error.message));
  page.on('console', message => message.type() === 'error' && trouble.push(message.text()));
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.klartext === 'live');
  return { context, page, trouble };
}
