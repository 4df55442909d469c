// Follows every link of a site from its first page, wherever the site stands: prints a line for
// each page that has trouble, then how many pages there were.
import { open, withBrowser } from './browser.mjs';

const [, , start] = process.argv;
const root = new URL('.', start).href;

await withBrowser(async browser => {
  const known = new Set([start]);
  for (const address of known) {
    const { context, page, trouble } = await open(browser, address);
    for (const line of trouble) console.log(`${address}: ${line}`);
    const styled = await page.evaluate(() => document.styleSheets.length > 0
      && [...document.styleSheets].every(sheet => sheet.href !== null));
    const moved = await page.evaluate(() => document.querySelector('meta[http-equiv=refresh]'));
    if (!styled && !moved) console.log(`${address}: no stylesheet`);
    const links = await page.$$eval('a[href]', all => all.map(a => a.href));
    for (const link of links) {
      const to = link.split('#')[0];
      if (to.startsWith(root) && !/\.(?!html)[a-z]+$/.test(to)) known.add(to);
    }
    await context.close();
  }
  console.log(`${known.size} pages`);
});
