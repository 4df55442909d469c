// Whether a page moves sideways at any width of the window from 320 to 1,600 px: prints a line for each
// address and width at which it does.
//
//     node widths.mjs ADDRESS…
import { open, withBrowser } from './browser.mjs';

const [, , ...addresses] = process.argv;

await withBrowser(async browser => {
  for (const address of addresses) {
    const { context, page } = await open(browser, address, { viewport: { width: 320, height: 800 } });
    for (let width = 320; width <= 1600; width++) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) console.log(`${address} at ${width}: ${wide} px too wide`);
    }
    await context.close();
  }
});
