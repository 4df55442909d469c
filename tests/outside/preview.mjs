// The live preview in a browser: each part says `done`, or what was not so.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withBrowser } from './browser.mjs';
import { check, has, opened, overlay } from './previewed.mjs';

const [, , part, address, notice, count] = process.argv;
const page$ = new URL('sv/personuppgifter/', address).href;
const good = part === 'again' ? '' : readFileSync(notice, 'utf8');
const start = good.indexOf('name.sv = "') + 'name.sv = "'.length;
const end = good.indexOf('"', start);
const withName = name => good.slice(0, start) + name + good.slice(end);

const parts = {
  async live(browser) {
    const { page, trouble } = await opened(browser, page$);
    const link = page.locator('article a[href="#rights"], article h2 a').last();
    await link.scrollIntoViewIfNeeded();
    await link.focus();
    await page.evaluate(() => {
      window.kept = document.activeElement;
      document.kept = 'not loaded again';
      // A part that the reader opened, as a page of changes has.
      const details = document.createElement('details');
      details.id = 'glance-details';
      document.kept_top = document.activeElement.getBoundingClientRect().top;
    });
    writeFileSync(notice, withName('ett mycket längre namn på det som uppgifterna används till'));
    await has(page, 'ett mycket längre namn');
    const after = await page.evaluate(() => ({
      loaded: document.kept,
      focus: document.activeElement === window.kept,
      moved: Math.abs(document.activeElement.getBoundingClientRect().top - document.kept_top),
      marked: document.querySelectorAll('[data-klartext-changed]').length,
    }));
    assert.equal(after.loaded, 'not loaded again');
    assert.equal(after.focus, true, 'the focus has moved');
    assert.ok(after.moved < 2, `what is looked at has moved by ${after.moved}`);
    assert.ok(after.marked > 0, 'nothing is marked');
    await page.waitForFunction(() => !document.querySelector('[data-klartext-changed]'));
    // The page is what the server would give now.
    const same = await page.evaluate(async () => {
      const html = await (await fetch(location.href)).text();
      const now = new DOMParser().parseFromString(html, 'text/html');
      return now.body.isEqualNode(document.body);
    });
    assert.ok(same, 'the page differs from the one that is served');
    // Morphing keeps a part open that the reader has opened.
    const open = await page.evaluate(async () => {
      const { morph } = await import(new URL('_klartext/morph.js', new URL('../../', location.href)));
      const make = html => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;
      const old = make('<details id="a"><summary>x</summary><p>1</p></details>');
      old.querySelector('details').open = true;
      morph(old, make('<p id="new">n</p><details id="a"><summary>x</summary><p>2</p></details>'), new Set());
      return [old.querySelector('details').open, old.textContent];
    });
    assert.deepEqual(open, [true, 'nx2']);
    assert.deepEqual(trouble, []);
  },

  async errors(browser) {
    const { page } = await opened(browser, page$);
    const before = await page.locator('article').innerText();
    writeFileSync(notice, good.replace('[purposes', '[purposes"'));
    await overlay(page).waitFor();
    assert.equal(await page.locator('article').innerText(), before);
    const link = overlay(page).locator('a').first();
    const line = good.slice(0, good.indexOf('[purposes')).split('\n').length;
    assert.match(await link.getAttribute('href'), new RegExp(`^vscode://file/.*notice\\.toml:${line}:`));
    assert.match(await overlay(page).innerText(), /notice\.toml/);
    writeFileSync(notice, withName('mendat igen'));
    await has(page, 'mendat igen');
    await overlay(page).waitFor({ state: 'detached' });
  },

  async two(browser) {
    const one = await opened(browser, page$);
    const other = await opened(browser, new URL('en/', address).href);
    writeFileSync(notice, withName('på båda sidorna').replace(/name\.en = "[^"]*"/, 'name.en = "on both pages"'));
    await has(one.page, 'på båda sidorna');
    await has(other.page, 'on both pages');
    const listeners = async () => (await (await fetch(new URL('_klartext/state.json', address))).json()).listeners;
    assert.equal(await listeners(), 2);
    await one.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    for (let tries = 0; await listeners() !== 1; tries++) {
      assert.ok(tries < 100, 'a hidden page keeps its stream');
      await new Promise(done => setTimeout(done, 100));
    }
    writeFileSync(notice, withName('medan den var dold'));
    await one.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: false, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await has(one.page, 'medan den var dold');
  },

  async styles(browser) {
    const { page, trouble } = await opened(browser, page$);
    await page.evaluate(() => { document.kept = 'not loaded again'; });
    const folder = join(dirname(notice), '../../static');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'klartext.css'), 'body{background:rgb(1, 2, 3)}');
    await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)');
    await page.waitForFunction(() => [...document.styleSheets].filter(sheet => sheet.href?.includes('/static/klartext')).length === 1);
    rmSync(folder, { recursive: true });
    await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor !== 'rgb(1, 2, 3)');
    assert.equal(await page.evaluate(() => document.kept), 'not loaded again');
    assert.deepEqual(trouble, []);
  },

  async panel(browser) {
    const { page, trouble } = await opened(browser, page$);
    const panel = page.locator('klartext-preview aside');
    await page.locator('klartext-preview .show').click();
    await panel.waitFor();
    // A finding leads to its block and to its line.
    writeFileSync(notice, good.replace(/\nretention = [^\n]*/, ''));
    const finding = panel.locator('li', { hasText: 'klartext explain retention-missing' }).first();
    await finding.waitFor();
    const link = finding.locator('a').first();
    const href = await link.getAttribute('href');
    const line = Number(/notice\.toml:(\d+):/.exec(href)[1]);
    assert.match(readFileSync(notice, 'utf8').split('\n')[line - 1], /^\[purposes\./);
    await page.evaluate(() => document.addEventListener('click', event => event.preventDefault()));
    await link.click();
    const shown = await page.evaluate(() => {
      const element = document.querySelector('[data-klartext-shown]');
      const { top, bottom } = element.getBoundingClientRect();
      return { id: element.id, seen: top >= 0 && bottom <= innerHeight + 400 };
    });
    assert.match(shown.id, /^purposes\//);
    assert.ok(shown.seen, 'the block is not scrolled to');
    // A text that one language lacks is marked.
    writeFileSync(notice, good.replace(/\nname\.en = [^\n]*/, ''));
    await panel.locator('#tab-Findings').press('ArrowRight');
    await panel.locator('#tab-Changes').press('ArrowRight');
    await panel.locator('tr.missing').first().waitFor();
    assert.match(await panel.locator('tr.missing').first().innerText(), /Missing in a language/);
    // The sheet says where each item is answered.
    await panel.locator('#tab-Languages').press('ArrowRight');
    await panel.locator('h2').first().waitFor();
    assert.ok(await panel.locator('li a').count() > 5);
    // It is hidden by keyboard, and stays so on the next page.
    await page.keyboard.press('Escape');
    await page.locator('klartext-preview .show').waitFor();
    await page.reload();
    await page.locator('klartext-preview .show').waitFor();
    assert.equal(await panel.count(), 0);
    // With Alt held, a click on a paragraph goes to its line.
    writeFileSync(notice, good);
    const paragraph = page.locator('article [id^="purposes/"][id$="/retention"]').first();
    const [id] = await Promise.all([paragraph.getAttribute('id'), paragraph.click({ modifiers: ['Alt'] })]);
    await page.waitForFunction(() => document.documentElement.dataset.klartextOpened);
    const opened_ = await page.evaluate(() => document.documentElement.dataset.klartextOpened);
    const at = Number(/notice\.toml:(\d+):/.exec(opened_)[1]);
    assert.match(good.split('\n')[at - 1], /retention/, `${id} leads to line ${at}`);
    assert.deepEqual(trouble.filter(text => !/vscode/.test(text)), []);
  },

  async redline(browser) {
    const { page } = await opened(browser, page$);
    const panel = page.locator('klartext-preview aside');
    await page.locator('klartext-preview .show').click();
    await panel.locator('#tab-Findings').press('ArrowRight');
    await panel.getByText('Nothing has changed since 2026-11-23').waitFor();
    writeFileSync(notice, withName('något helt annat än förut'));
    const frame = panel.frameLocator('iframe');
    await frame.locator('ins', { hasText: 'något helt annat' }).first().waitFor();
    assert.match(await panel.innerText(), /A release today would be 2026-11-23-2, (material|other)/);
  },

  async website(browser) {
    const { page, trouble } = await opened(browser, page$);
    const panel = page.locator('klartext-preview aside');
    await page.locator('klartext-preview .show').click();
    await panel.locator('#tab-Findings').press('End');
    const items = title => panel.locator(`h2:has-text("${title}") + ul > li`);
    const cookie = name => items('Cookies and stored items').filter({ hasText: name });
    await cookie('theme').waitFor();
    const said = await panel.innerText();
    assert.match(said, /before\.har \(before\)/);
    assert.doesNotMatch(said, /secret/);
    // What is declared leads to its line; what is not is said to be missing.
    const href = await cookie('basket').locator('a').first().getAttribute('href');
    const line = Number(/notice\.toml:(\d+):/.exec(href)[1]);
    assert.match(good.split('\n')[line - 1], /^\[cookies\.basket\]/);
    assert.match(await cookie('theme').innerText(), /not in the notice/i);
    assert.match(await items('Hosts of others').filter({ hasText: 'count.example.net' }).innerText(), /not in the notice/i);
    assert.match(await items('Findings').allInnerTexts().then(all => all.join('\n')), /stores the cookie `theme`/);
    // Of the page itself; what is looked at with has styles of its own.
    assert.deepEqual(trouble, []);
    await check(page);
    // It follows the notice, and the recording.
    const theme = '\n[cookies.theme]\nname = "theme"\npurpose = "orders"\nkind = "necessary"\nlasts = { hours = 1 }\n';
    writeFileSync(notice, good + theme);
    await cookie('theme').locator('.warning').waitFor({ state: 'detached' });
    const recording = join(dirname(notice), '../../before.har');
    writeFileSync(recording, readFileSync(recording, 'utf8').replace('theme=', 'colour='));
    writeFileSync(notice, `${good}${theme}\n`);
    await cookie('colour').waitFor();
    await items('In the notice, and not seen').filter({ hasText: 'theme' }).waitFor();
  },

  async axe(browser) {
    const { page } = await opened(browser, page$);
    await check(page);
    writeFileSync(notice, good.replace('[purposes', '[purposes"'));
    await overlay(page).waitFor();
    await check(page);
    writeFileSync(notice, withName('mendat igen').replace(/\nname\.en = [^\n]*/, ''));
    await overlay(page).waitFor({ state: 'detached' });
    await page.locator('klartext-preview .show').click();
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const tab of ['Findings', 'Changes', 'Languages', 'Sheet', 'Website']) {
        await page.locator(`klartext-preview #tab-${tab}`).click();
        await check(page);
      }
      await page.getByLabel('show all blocks').or(page.locator('klartext-preview #tab-Languages')).first().click();
      await check(page);
    }
    // A page that is gone, and one that was never there.
    rmSync(notice);
    await overlay(page).getByText('This page is gone').waitFor();
    await check(page);
    await page.goto(new URL('sv/nowhere/', address).href);
    await check(page);
  },

  async drifted(browser) {
    const { page } = await opened(browser, page$);
    const panel = page.locator('klartext-preview aside');
    await page.locator('klartext-preview .show').click();
    await panel.locator('#tab-Languages').click();
    writeFileSync(notice, withName('något annat än det som står på engelska'));
    const row = panel.locator('tr.drifted').first();
    await row.waitFor();
    assert.match(await row.innerText(), /Changed in only one language/);
    assert.match(await row.innerText(), /något annat än det som står på engelska/i);
    await check(page);
    // The other language is brought up.
    writeFileSync(notice, withName('något annat än det som står på engelska').replace(/name\.en = "[^"]*"/, 'name.en = "something else"'));
    await row.waitFor({ state: 'detached' });
  },

  async keyboard(browser) {
    const { page } = await opened(browser, page$);
    writeFileSync(notice, good.replace('[purposes', '[purposes"'));
    await overlay(page).waitFor();
    const focused = () => page.evaluate(() => {
      const inner = document.querySelector('klartext-preview').shadowRoot.activeElement;
      return inner?.closest('.overlay') ? `${inner.nodeName} ${inner.getAttribute('href') ?? ''}` : '';
    });
    // It is at the end of the page: one step back from the top reaches the preview.
    const met = [];
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('Shift+Tab');
      met.push(await focused());
    }
    const line = good.slice(0, good.indexOf('[purposes')).split('\n').length;
    assert.ok(met.some(one => new RegExp(`^A vscode://file/.*notice\\.toml:${line}:`).test(one)), met.join('; '));
    assert.ok(met.some(one => one.startsWith('SECTION')), met.join('; '));
    assert.equal(await overlay(page).getAttribute('role'), 'alert');
    writeFileSync(notice, good);
    await overlay(page).waitFor({ state: 'detached' });
  },

  async again(browser) {
    const { page } = await opened(browser, page$);
    writeFileSync(notice, '');
    await has(page, 'medan servern var borta');
  },

  async latency(browser) {
    const { page } = await opened(browser, page$);
    await page.evaluate(() => {
      window.seen = word => new Promise(done => {
        const look = () => document.body.textContent.toLowerCase().includes(word.toLowerCase()) && (watch.disconnect(), done(Date.now()));
        const watch = new MutationObserver(look);
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      });
    });
    const times = [];
    for (let turn = 0; turn < Number(count); turn++) {
      const word = `ord${turn}x`;
      const seen = page.evaluate(word => window.seen(word), word);
      await new Promise(done => setTimeout(done, 50));
      writeFileSync(notice, withName(word));
      const saved = performance.timeOrigin + performance.now();
      times.push(await seen - saved);
    }
    times.sort((a, b) => a - b);
    const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
    console.log(`save to DOM over ${times.length} edits: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
  },
};

await withBrowser(async browser => {
  await parts[part](browser);
  if (part !== 'latency') console.log('done');
});
