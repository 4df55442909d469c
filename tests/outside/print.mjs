// Prints a page as Chromium does on A4: `node print.mjs ADDRESS FILE.pdf`; then the words that the
// page shows, as a person would read them. Links to the same place in another language, which are
// not printed, are not words of the text.
import { withBrowser } from './browser.mjs';

const [, , address, file] = process.argv;
await withBrowser(async browser => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.pdf({ path: file, preferCSSPageSize: true });
  console.log(await page.evaluate(() => {
    document.querySelectorAll('article a[lang]').forEach(link => link.remove());
    return (document.querySelector('article') ?? document.body).innerText;
  }));
});
