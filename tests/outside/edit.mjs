// Edit in place in a browser: each part says `done`, or what was not so.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withBrowser } from './browser.mjs';
import { check, has, opened } from './previewed.mjs';

const [, , part, address, notice] = process.argv;
const page$ = new URL('sv/personuppgifter/', address).href;
const good = readFileSync(notice, 'utf8');
const box = page => page.locator('klartext-preview dialog');
const area = page => box(page).locator('textarea');

const parts = {
  async edit(browser) {
    const { page, trouble } = await opened(browser, page$);
    await page.evaluate(() => { document.kept = 'not loaded again'; });
    // A heading, whose words are a link to itself.
    const heading = page.locator('article h4', { hasText: 'Skicka garn' });
    await heading.getByText('Skicka garn').dblclick();
    await area(page).waitFor();
    assert.equal(await area(page).inputValue(), 'skicka garn som du har beställt');
    assert.match(await box(page).innerText(), /notice\.toml:\d+/);
    assert.match(await box(page).innerText(), /send yarn that you have ordered/);
    await area(page).fill('skicka garn, ”stickor” och "annat"');
    await page.keyboard.press('Control+Enter');
    await box(page).waitFor({ state: 'detached' });
    await has(page, 'Skicka garn, ”stickor” och "annat"');
    let wanted = good.replace('name.sv = "skicka garn som du har beställt"', "name.sv = 'skicka garn, ”stickor” och \"annat\"'");
    assert.equal(readFileSync(notice, 'utf8'), wanted);
    // The same text where it is a link to the purpose, in a list.
    await page.locator('main a[href="#purposes/orders"]').first().dblclick();
    await area(page).waitFor();
    assert.equal(await area(page).inputValue(), 'skicka garn, ”stickor” och "annat"');
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
    // Markdown as Markdown.
    const folder = dirname(notice);
    await page.locator('[id="section/yarn/1"]').dblclick({ position: { x: 30, y: 10 } });
    await area(page).waitFor();
    assert.equal(await area(page).inputValue(), 'Vi tar **väl** hand om garnet.\n\n- ett\n- två\n');
    await area(page).fill('Vi tar **mycket väl** hand om garnet.\n\n- ett\n- två\n- tre\n');
    await box(page).getByRole('button', { name: 'Save' }).click();
    await has(page, 'mycket väl');
    assert.equal(readFileSync(join(folder, 'yarn.sv.md'), 'utf8'), 'Vi tar **mycket väl** hand om garnet.\n\n- ett\n- två\n- tre\n');
    assert.equal(await page.locator('article strong', { hasText: 'mycket väl' }).count(), 1);
    assert.equal(await page.evaluate(() => document.kept), 'not loaded again');
    // A single click on a link still leads on.
    await page.locator('[id="glance/why"] dd a').first().click();
    await page.waitForFunction(() => location.hash === '#purposes/orders');
    // The other language.
    await page.goto(new URL('en/privacy/', address).href);
    await page.waitForFunction(() => document.documentElement.dataset.klartext === 'live');
    await page.locator('[id="purposes/orders/provision"] dd', { hasText: 'Without the data' }).dblclick();
    await area(page).waitFor();
    assert.equal(await area(page).inputValue(), 'Without the data the parcel does not reach you.');
    await area(page).fill('No data, no parcel.');
    await page.keyboard.press('Control+Enter');
    await has(page, 'No data, no parcel.');
    wanted = wanted.replace('Without the data the parcel does not reach you.', 'No data, no parcel.');
    assert.equal(readFileSync(notice, 'utf8'), wanted);
    await page.locator('#_title').dblclick();
    await area(page).waitFor();
    assert.equal(await area(page).inputValue(), 'Personal data at Garnboden');
    await area(page).fill('Your data at Garnboden');
    await box(page).getByRole('button', { name: 'Save' }).click();
    await has(page, 'Your data at Garnboden');
    assert.equal(readFileSync(notice, 'utf8'), wanted.replace('Personal data at Garnboden', 'Your data at Garnboden'));
    assert.deepEqual(trouble, []);
  },

  async missing(browser) {
    const { page, trouble } = await opened(browser, page$);
    const panel = page.locator('klartext-preview aside');
    await page.locator('klartext-preview .show').click();
    await panel.locator('#tab-Languages').click();
    // A value, by double-click on the marked cell.
    writeFileSync(notice, good.replace(/\nname\.en = "send yarn[^\n]*/, ''));
    const row = panel.locator('tr.missing', { hasText: 'kicka garn som du har beställt' });
    const cell = row.locator('td[lang=en]').first();
    await cell.waitFor();
    await check(page);
    // What axe itself adds to the page is logged too.
    trouble.length = 0;
    await cell.dblclick({ position: { x: 3, y: 3 } });
    await area(page).waitFor();
    assert.match(await box(page).innerText(), /Missing in en/);
    await area(page).fill('send the yarn');
    await page.keyboard.press('Control+Enter');
    await row.first().waitFor({ state: 'detached' });
    assert.match(readFileSync(notice, 'utf8'), /\nname\.en = "send the yarn"\n/);
    // A Markdown file that is not there, by keyboard.
    const file = join(dirname(notice), 'yarn.en.md');
    rmSync(file);
    const write = panel.locator('[id="write-section/yarn/1-en"]');
    await write.press('Enter');
    await area(page).waitFor();
    assert.match(await box(page).innerText(), /yarn\.en\.md/);
    await page.keyboard.type('We take **care**.');
    await page.keyboard.press('Control+Enter');
    await write.waitFor({ state: 'detached' });
    assert.equal(readFileSync(file, 'utf8'), 'We take **care**.\n');
    assert.deepEqual(trouble, []);
  },

  async texts(browser) {
    const { page, trouble } = await opened(browser, page$);
    const panel = page.locator('klartext-preview aside');
    // From the panel, only by keyboard.
    await page.locator('klartext-preview .show').focus();
    await page.keyboard.press('Enter');
    await panel.waitFor();
    await page.keyboard.press('End');
    const first = panel.getByRole('button', { name: 'Change purposes.orders.name', exact: true });
    await first.waitFor();
    await check(page);
    await first.focus();
    await page.keyboard.press('Enter');
    await area(page).waitFor();
    const active = () => page.evaluate(() => document.querySelector('klartext-preview').shadowRoot.activeElement.id);
    assert.equal(await active(), 'words');
    await check(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await check(page);
    await page.keyboard.type('zzz');
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
    assert.equal(readFileSync(notice, 'utf8'), good);
    assert.equal(await active(), 'edit-purposes.orders.name');
    assert.equal(await panel.count(), 1, 'Escape has closed the panel too');
    await page.keyboard.press('Enter');
    await area(page).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('posta garn');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await box(page).waitFor({ state: 'detached' });
    await has(page, 'Posta garn');
    await panel.getByText('posta garn').waitFor();
    assert.equal(readFileSync(notice, 'utf8'), good.replace('skicka garn som du har beställt', 'posta garn'));
    assert.match(await page.locator('klartext-preview .status').innerText(), /^Saved\./);
    // The page's policy logs what axe itself adds to the page.
    assert.deepEqual(trouble.filter(text => !text.startsWith('Applying inline style')), []);
  },

  async conflict(browser) {
    const { page } = await opened(browser, page$);
    await page.locator('article h4', { hasText: 'Skicka garn' }).dblclick();
    await area(page).waitFor();
    await area(page).fill('mina nya ord');
    const theirs = good.replace('skicka garn som du har beställt', 'deras ord') + '\n# theirs\n';
    writeFileSync(notice, theirs);
    await has(page, 'Deras ord');
    assert.equal(await area(page).inputValue(), 'mina nya ord');
    await page.keyboard.press('Control+Enter');
    const alert = box(page).getByRole('alert');
    await alert.getByText('has been changed on disk').waitFor();
    assert.match(await alert.innerText(), /deras ord/);
    assert.equal(readFileSync(notice, 'utf8'), theirs);
    assert.equal(await area(page).inputValue(), 'mina nya ord');
    await check(page);
    // A change elsewhere in the file is reported as such.
    const more = `# more\n${theirs}`;
    writeFileSync(notice, more);
    await box(page).getByRole('button', { name: 'Save over it' }).click();
    await page.waitForTimeout(500);
    assert.equal(readFileSync(notice, 'utf8'), more);
    await box(page).getByRole('button', { name: 'Save over it' }).click();
    await box(page).waitFor({ state: 'detached' });
    assert.equal(readFileSync(notice, 'utf8'), more.replace('deras ord', 'mina nya ord'));
    await has(page, 'Mina nya ord');
  },

  async built_in(browser) {
    const { page } = await opened(browser, page$);
    await page.locator('[id="purposes/orders/basis"] dd').dblclick({ position: { x: 10, y: 10 } });
    await box(page).waitFor();
    assert.match(await box(page).innerText(), /klartext’s own/);
    assert.match(await box(page).innerText(), /message basis-short-contract locales\/sv\/notice\.ftl/);
    assert.equal(await area(page).count(), 0);
    await check(page);
    await page.keyboard.press('Escape');
    // Beside the editor's own words: these can be chosen.
    await page.locator('[id="purposes/orders/provision"]').dblclick({ position: { x: 10, y: 10 } });
    await box(page).getByRole('button', { name: 'Change: purposes.orders.provision.consequence' }).click();
    await area(page).waitFor();
    assert.equal(await area(page).inputValue(), 'Utan uppgifterna når paketet dig inte.');
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
    // A fact is not a text: it has a form, and links to its line.
    await page.locator('[id="controller/registration-number"] dd').dblclick();
    await box(page).waitFor();
    assert.match(await box(page).locator('a').first().getAttribute('href'), /^vscode:\/\/file\/.*notice\.toml:\d+/);
    assert.equal(await area(page).count(), 0);
    assert.equal(readFileSync(notice, 'utf8'), good);
  },

  async foreign(browser) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(new URL('sv/personuppgifter/', address).href);
    const token = await page.evaluate(() => document.querySelector('[data-klartext-edit]').dataset.klartextEdit);
    const seen = await page.evaluate(async own => {
      const texts = await (await fetch(own)).json();
      return texts.texts.find(one => one.at === 'purposes.orders.name').seen;
    }, new URL('_klartext/texts.json?page=sv%2Fpersonuppgifter%2Findex.html', address).href);
    const body = JSON.stringify({ page: 'sv/personuppgifter/index.html', at: 'purposes.orders.name', language: 'sv', words: 'hacked', seen });
    // Another site in the same browser: the same address under another name is another origin.
    const elsewhere = await context.newPage();
    await elsewhere.goto(new URL('_klartext/alive', address.replace('127.0.0.1', 'localhost')).href);
    const tried = await elsewhere.evaluate(async ({ to, body, token }) => {
      const ways = [
        { mode: 'no-cors', headers: { 'Content-Type': 'text/plain' } },
        { mode: 'no-cors' },
        { mode: 'cors', headers: { 'Content-Type': 'application/json', 'X-Klartext-Edit': token } },
      ];
      const answers = [];
      for (const way of ways) {
        try {
          answers.push((await fetch(to, { method: 'POST', body, ...way })).type);
        } catch (error) {
          answers.push(error.name);
        }
      }
      return answers;
    }, { to: new URL('_klartext/edit', address).href, body, token });
    // Not even the refusal can be read.
    assert.deepEqual(tried, ['TypeError', 'TypeError', 'TypeError']);
    const form = await context.newPage();
    await form.setContent(`<form method="post" enctype="text/plain" action="${new URL('_klartext/edit', address).href}"><input name='${body.slice(0, -1)},"x":"' value='"}'></form>`);
    const [answer] = await Promise.all([form.waitForNavigation(), form.evaluate(() => document.forms[0].submit())]);
    assert.equal(answer.status(), 403);
    // Nor can another site read the token.
    const read = await elsewhere.evaluate(to => fetch(to).then(() => 'read', error => error.name), new URL('sv/personuppgifter/', address).href);
    assert.equal(read, 'TypeError');
    assert.equal(readFileSync(notice, 'utf8'), good);
  },

  async shared(browser) {
    const { page } = await opened(browser, new URL('sv/el/', address).href);
    await page.locator('article h4', { hasText: 'Anställa nya medarbetare' }).dblclick();
    await area(page).waitFor();
    assert.match(await box(page).innerText(), /content\/shared\.toml:\d+/);
    assert.match(await box(page).innerText(), /other notices may use this text too/);
    await area(page).fill('anställa folk');
    await page.keyboard.press('Control+Enter');
    const alert = box(page).getByRole('alert');
    await alert.getByText('Saving changes it in these notices').waitFor();
    const named = await alert.locator('li').allInnerTexts();
    assert.ok(named.includes('energy') && named.includes('trading'), named.join(', '));
    assert.equal(readFileSync(notice, 'utf8'), good);
    await check(page);
    await box(page).getByRole('button', { name: `Save in all ${named.length} notices` }).click();
    await has(page, 'Anställa folk');
    assert.equal(readFileSync(notice, 'utf8'), good.replace('anställa nya medarbetare', 'anställa folk'));
  },
};

await withBrowser(async browser => {
  await parts[part](browser);
  console.log('done');
});
