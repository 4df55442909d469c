// Opens the preview of a notice whose texts are hostile, all that its panel shows, the form in which
// a text is edited, and the errors shown over a page. Prints a line for whatever came alive,
// then how often the hostile words were seen as words.
import { readFileSync, writeFileSync } from 'node:fs';
import { withBrowser } from './browser.mjs';
import { opened, overlay } from './previewed.mjs';

const [, , address, notice] = process.argv;
const KNOWN = ['A', 'ASIDE', 'BUTTON', 'CODE', 'DIALOG', 'DIV', 'EM', 'FORM', 'H2', 'HEADER', 'IFRAME', 'INPUT', 'LABEL', 'LI', 'LINK',
  'OL', 'OPTION', 'P', 'PRE', 'SECTION', 'SELECT', 'SPAN', 'STRONG', 'TABLE', 'TBODY', 'TD', 'TEXTAREA', 'TH', 'THEAD', 'TR', 'UL'];

/** Runs in the page: what of the preview's own corner is not made by the preview. */
function alive(known) {
  const root = document.querySelector('klartext-preview').shadowRoot;
  const found = [];
  for (const element of root.querySelectorAll('*')) {
    const names = element.getAttributeNames();
    const isNamed = names.some(name => name.startsWith('on') || name.includes('hostile'));
    if (isNamed || !known.includes(element.tagName)) found.push(element.outerHTML.slice(0, 200));
    for (const name of ['href', 'src', 'action']) {
      const value = element.getAttribute(name);
      if (value !== null && !/^(https?|vscode|mailto|tel):|^#/i.test(value)) found.push(`${name}: ${value.slice(0, 80)}`);
    }
  }
  if (globalThis.hit !== undefined) found.push('a script ran');
  const values = [...root.querySelectorAll('textarea')].map(one => one.value).join('');
  return { found, words: (root.textContent + values).split('<b hostile=1>').length - 1 };
}

await withBrowser(async browser => {
  const { page, trouble } = await opened(browser, address);
  page.on('dialog', dialog => {
    trouble.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  let seen = 0;
  const look = async part => {
    const { found, words } = await page.evaluate(alive, KNOWN);
    for (const line of [...found, ...trouble.splice(0)]) console.log(`${part}: ${line}`);
    if (!words && part !== 'Website') console.log(`${part}: the words are not seen`);
    seen += words;
  };
  await page.getByRole('button', { name: 'Show the preview' }).click();
  for (const name of ['Findings', 'Changes', 'Languages', 'Sheet', 'Website', 'Texts']) {
    await page.getByRole('tab', { name }).click();
    const shown = page.locator(`klartext-preview [aria-labelledby=tab-${name}]`);
    await shown.waitFor();
    if (name === 'Languages') await page.getByLabel('show all blocks').check();
    // No recording is given here; tests/website.rs has hostile ones.
    await shown.locator(name === 'Website' ? 'p' : 'li, tr').first().waitFor();
    await look(name);
  }
  const redline = page.frames().find(frame => frame.url().includes('redline'));
  if (redline && (await redline.locator('script, img, [onfocus], [onerror]').count())) console.log('redline: alive');
  await page.locator('klartext-preview [role=tabpanel] li button').first().click();
  await page.locator('klartext-preview textarea').waitFor();
  await look('edit');
  const text = readFileSync(notice, 'utf8');
  writeFileSync(notice, `${text}\n["<b hostile=1>x</b><img src=x onerror=hit()>"]\nx = "</script><script>hit=1</script>"\n`);
  await overlay(page).waitFor();
  await look('overlay');
  console.log(`${seen} times`);
});
