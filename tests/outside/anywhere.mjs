// Opens pages of a site, wherever it stands, and follows every link from them: prints a line for
// each page that has trouble, then how many pages there were.
//   anywhere.mjs ROOT PAGE…
import { open, withBrowser } from './browser.mjs';

const [, , root, ...pages] = process.argv;

await withBrowser(async browser => {
  const known = new Set(pages.map(page => new URL(page, root).href));
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
