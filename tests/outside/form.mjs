// Facts by form in a browser: each part says `done`, or what was not so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withBrowser } from './browser.mjs';
import { check, has, opened } from './previewed.mjs';

const [, , part, address, notice] = process.argv;
const page$ = new URL('sv/personuppgifter/', address).href;
const good = readFileSync(notice, 'utf8');
const box = page => page.locator('klartext-preview dialog');
const panel = page => page.locator('klartext-preview aside');
const field = (page, label) => box(page).getByLabel(label, { exact: true }).first();

async function until(is) {
  for (let turn = 0; turn < 300; turn++) {
    if (await is()) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  assert.fail(`never: ${is}`);
}

const parts = {
  async fact(browser) {
    const { page, trouble } = await opened(browser, page$);
    // A period that klartext worded.
    await page.locator('[id="purposes/orders/retention"] dd').first().dblclick();
    await box(page).waitFor();
    assert.match(await box(page).innerText(), /How long \(skicka garn|How long \(send yarn/);
    await box(page).getByRole('button', { name: /^Change: How long/ }).first().click();
    await field(page, 'Years').waitFor();
    assert.equal(await field(page, 'Years').first().inputValue(), '3');
    await field(page, 'Years').first().fill('2');
    await until(async () => /2 år/.test(await box(page).innerText()));
    assert.match(await box(page).innerText(), /2 years/);
    await check(page);
    trouble.length = 0;
    await page.keyboard.press('Control+Enter');
    await box(page).waitFor({ state: 'detached' });
    await has(page, '2\u00a0år');
    assert.equal(readFileSync(notice, 'utf8'), good.replace('{ years = 3, from = "order', '{ years = 2, from = "order'));
    await page.locator('klartext-preview .status').getByRole('button', { name: 'Undo' }).click();
    await until(() => readFileSync(notice, 'utf8') === good);
    // "We have no data protection officer" leads to `dpo`.
    await page.locator('article [id^="dpo"], article [id="controller/dpo"]').first().dblclick();
    await box(page).waitFor();
    await box(page).getByRole('button', { name: 'Change: Data protection officer' }).first().click();
    await field(page, 'Email').waitFor();
    assert.equal(await field(page, 'We have none, and say so').isChecked(), true);
    await field(page, 'We have none, and say so').uncheck();
    await field(page, 'Email').fill('ombud@example.se');
    await page.keyboard.press('Control+Enter');
    await has(page, 'ombud@example.se');
    assert.deepEqual(trouble, []);
  },

  async begin(browser) {
    const { page } = await opened(browser, page$);
    await page.locator('klartext-preview .show').click();
    await panel(page).locator('#tab-Facts').click();
    await panel(page).locator('#facts-add-purposes').click();
    await box(page).waitFor();
    await box(page).locator('#begin-name-sv').fill('dra vinnare i en tävling');
    await box(page).locator('#begin-name-en').fill('draw the winner of a contest');
    for (const group of await box(page).locator('fieldset').all()) await group.locator('input').first().check();
    await box(page).getByRole('button', { name: 'Add', exact: true }).click();
    // The form of the new purpose says what is left.
    await box(page).locator('.found .error').first().waitFor();
    assert.match(readFileSync(notice, 'utf8'), /\[purposes\.dra-vinnare-i-en-tavling\]/);
    await page.keyboard.press('Escape');
    await panel(page).locator('#facts-add-recipients').click();
    await box(page).waitFor();
    await box(page).locator('#begin-name-sv').fill('Tryckeriet AB');
    await box(page).locator('#begin-activity-sv').fill('trycker våra brev');
    await box(page).locator('#begin-activity-en').fill('print our letters');
    await box(page).getByRole('button', { name: 'Add', exact: true }).click();
    await until(() => /\[recipients\.tryckeriet-ab\]/.test(readFileSync(notice, 'utf8')));
  },

  async kept(browser) {
    const { page } = await opened(browser, page$);
    await page.locator('klartext-preview .show').click();
    await panel(page).locator('#tab-Facts').click();
    const open = () => panel(page).getByRole('button', { name: 'Controller', exact: true }).first().click();
    await open();
    await field(page, 'Phone').fill('+46 70 000 00 00');
    await until(() => page.evaluate(() => Object.keys(sessionStorage).some(key => key.includes('unsaved'))));
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
    await page.reload();
    await panel(page).locator('#tab-Facts').click();
    await open();
    await until(async () => await field(page, 'Phone').inputValue() === '+46 70 000 00 00');
    assert.match(await box(page).innerText(), /unsaved/);
    assert.equal(readFileSync(notice, 'utf8'), good);
    await box(page).getByRole('button', { name: 'Cancel' }).click();
    await open();
    await until(async () => await field(page, 'Phone').inputValue() === '+46 70 174 06 15');
  },

  async language(browser) {
    for (const width of [390, 1440]) {
      const { page } = await opened(browser, page$, { viewport: { width, height: 844 } });
      await page.locator('klartext-preview .show').click();
      await panel(page).locator('#tab-Facts').click();
      await panel(page).locator('#panel-language').selectOption('sv');
      await panel(page).getByRole('tab', { name: 'Fakta' }).waitFor();
      await check(page);
      await panel(page).locator('[id="fact-purposes.orders"]').click();
      await box(page).waitFor();
      assert.match(await box(page).innerText(), /Rättslig grund/);
      await check(page);
      const wide = await box(page).evaluate(element => element.scrollWidth - element.clientWidth);
      assert.ok(wide <= 1, `${wide} px too wide at ${width}`);
      await page.reload();
      await panel(page).getByRole('tab', { name: 'Fakta' }).waitFor();
    }
  },
};

await withBrowser(parts[part]);
console.log('done');
