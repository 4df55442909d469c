// Opens pages of a site, wherever it is placed, and follows every link from them: prints a line for
// each page that has trouble, then how many pages there were.
//   anywhere.mjs ROOT PAGE…
import { open, withBrowser } from './browser.mjs';

const [, , root, ...pages] = process.argv;

/** What a page has. One that has moved leads on by itself: then it is asked where it led. */
async function seen(page) {
  for (;;) {
    try {
      await page.waitForFunction(() => !document.querySelector('meta[http-equiv=refresh]'));
      await page.waitForLoadState('load');
      return await page.evaluate(() => ({
        styled: document.styleSheets.length > 0
          && [...document.styleSheets].every(sheet => sheet.href !== null),
        links: [...document.querySelectorAll('a[href]')].map(a => a.href),
      }));
    } catch (error) {
      if (!/context was destroyed|navigation/i.test(error.message)) throw error;
    }
  }
}

await withBrowser(async browser => {
  const known = new Set(pages.map(page => new URL(page, root).href));
  for (const address of known) {
    const { context, page, trouble } = await open(browser, address);
    for (const line of trouble) console.log(`${address}: ${line}`);
    const { styled, links } = await seen(page);
    if (!styled) console.log(`${address}: no stylesheet`);
    for (const link of links) {
      const to = link.split('#')[0];
      if (to.startsWith(root) && !/\.(?!html)[a-z]+$/.test(to)) known.add(to);
    }
    await context.close();
  }
  console.log(`${known.size} pages`);
});
