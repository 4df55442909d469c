// How long pages are: prints a line of JSON for each address and width of the window.
//
//     node figures.mjs ADDRESS…
import { open, withBrowser } from './browser.mjs';

const [, , ...addresses] = process.argv;
const windows = [{ width: 390, height: 844 }, { width: 1440, height: 900 }];

/** The length of the page, and where its title begins and its glance ends. */
function figures() {
  const glance = document.querySelector('.glance').getBoundingClientRect();
  return {
    length: document.documentElement.scrollHeight,
    title: Math.round(document.querySelector('h1').getBoundingClientRect().top),
    glance: Math.round(glance.bottom),
    wider: document.documentElement.scrollWidth > innerWidth,
  };
}

await withBrowser(async browser => {
  for (const address of addresses) {
    for (const viewport of windows) {
      const { context, page } = await open(browser, address, { viewport });
      console.log(JSON.stringify({ width: viewport.width, ...await page.evaluate(figures) }));
      await context.close();
    }
  }
});
