// Prints a page as Chromium does on A4: `node print.mjs ADDRESS FILE.pdf`; then the words that the
// page shows, as a person would read them.
import { withBrowser } from './browser.mjs';

const [, , address, file] = process.argv;
await withBrowser(async browser => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.pdf({ path: file, preferCSSPageSize: true });
  console.log(await page.evaluate(() => (document.querySelector('article') ?? document.body).innerText));
});
