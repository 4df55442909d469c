// Opens pages of sites as visitors do, on a phone in the dark and at a desk in the light, and
// prints a line for whatever must not happen there; then how many views there were.
//
//     node pages.mjs ADDRESS… --whole ADDRESS…
//
// Every page is checked by axe-core, its layout and what it leaves behind; those after `--whole`
// are walked through by keyboard too.
import AxeBuilder from '@axe-core/playwright';
import { withBrowser } from './browser.mjs';

const [, , ...all] = process.argv;
const split = all.indexOf('--whole');
const addresses = all.filter((_, index) => index !== split);
const whole = new Set(all.slice(split + 1));

const views = [
  { name: 'phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'desk, light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
];
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/** What the page itself knows: policy violations, shifts of its layout. */
function watch() {
  window.watched = { violations: [], shift: 0 };
  document.addEventListener('securitypolicyviolation', event => {
    window.watched.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.watched.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What the page has stored, and whether it is wider than the window. */
async function state() {
  const databases = await indexedDB.databases?.() ?? [];
  const root = document.documentElement;
  return {
    ...window.watched,
    stored: localStorage.length + sessionStorage.length + databases.length,
    cookies: document.cookie,
    tooWide: root.scrollWidth - root.clientWidth,
  };
}

/** The place that has the focus: which it is, and whether one can see that. */
function focused() {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  window.known ??= new Map();
  if (!window.known.has(at)) window.known.set(at, window.known.size);
  return {
    number: window.known.get(at),
    name: at.outerHTML.slice(0, 90),
    seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      && box.bottom > 0 && box.top < innerHeight && box.width > 0,
  };
}

function reachable() {
  const visible = element => element.getClientRects().length > 0;
  return [...document.querySelectorAll('a[href], summary, button, input, [tabindex="0"]')]
    .filter(visible).length;
}

/** Walks through the page with the tab key. */
async function walk(page, say) {
  const count = await page.evaluate(reachable);
  const met = new Set();
  for (let step = 0; step <= count + 1; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    if (at === null) break;
    if (step === 0 && !at.name.includes('class="skip"')) say(`keyboard: begins at ${at.name}`);
    if (!at.seen) say(`keyboard: the focus is not seen on ${at.name}`);
    met.add(at.number);
  }
  if (met.size < count) say(`keyboard: reaches ${met.size} of ${count}`);
  await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
  await page.locator('a.skip').focus();
  await page.keyboard.press('Enter');
  if (!new URL(page.url()).hash.endsWith('_main')) say('keyboard: the skip link does not skip');
}

let seen = 0;
await withBrowser(async browser => {
  for (const view of views) {
    const context = await browser.newContext({ ...view, reducedMotion: 'reduce' });
    await context.addInitScript(watch);
    const page = await context.newPage();
    let home;
    let say = () => {};
    page.on('console', message => say(`console: ${message.text()}`));
    page.on('pageerror', error => say(`error: ${error.message}`));
    page.on('request', request => {
      if (new URL(request.url()).host !== home) say(`request: ${request.url()}`);
    });
    page.on('response', response => {
      if (response.status() >= 400) say(`${response.status()}: ${response.url()}`);
    });
    for (const address of addresses) {
      // What the page before still asks for is that page's, which may be of another site.
      await page.goto('about:blank');
      home = new URL(address).host;
      say = line => console.log(`${new URL(address).pathname} (${view.name}): ${line}`);
      await page.goto(address, { waitUntil: 'load' });
      const axe = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
      for (const found of axe.violations) {
        for (const node of found.nodes) say(`axe: ${found.id}: ${node.target} ${node.html.slice(0, 120)}`);
      }
      const { violations, shift, stored, cookies, tooWide } = await page.evaluate(state);
      for (const violation of violations) say(`policy: ${violation}`);
      if (shift > 0) say(`the layout shifts by ${shift}`);
      if (stored > 0 || cookies !== '') say(`something is stored: ${stored} ${cookies}`);
      if (tooWide > 0) say(`${tooWide} pixels wider than the window`);
      if (whole.has(address)) await walk(page, say);
      if (view.viewport.width < 500) {
        // A window of 1280 pixels at 400 %.
        await page.setViewportSize({ width: 320, height: 256 });
        const narrow = await page.evaluate(state);
        if (narrow.tooWide > 0) say(`${narrow.tooWide} pixels wider than the window at 400 %`);
        await page.setViewportSize(view.viewport);
      }
      seen++;
    }
    if ((await context.cookies()).length > 0) console.log('a cookie was set');
    await context.close();
  }
});
console.log(`${seen} views`);
