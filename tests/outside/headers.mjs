// Opens every page given and prints a line for whatever its headers or its own policy stopped, for
// each console message, failed request and stylesheet that is not in force; then how many there were.
import { open, withBrowser } from './browser.mjs';

const [, , ...addresses] = process.argv;
await withBrowser(async browser => {
  for (const address of addresses) {
    const { context, page, trouble } = await open(browser, address);
    const seen = await page.evaluate(() => ({
      links: document.querySelectorAll('link[rel=stylesheet]').length,
      styled: document.styleSheets.length,
      // A data block is not a script: it is there to be read, whatever the policy lets run.
      data: [...document.querySelectorAll('script')].map(one => `${one.type} ${JSON.parse(one.text)['@type']}`),
    }));
    const say = line => console.log(`${new URL(address).pathname}: ${line}`);
    trouble.forEach(say);
    if (seen.links === 0 || seen.styled !== seen.links) say(`${seen.styled} of ${seen.links} stylesheets`);
    seen.data.filter(one => one !== 'application/ld+json DigitalDocument').forEach(say);
    await context.close();
  }
});
console.log(`${addresses.length} pages`);
