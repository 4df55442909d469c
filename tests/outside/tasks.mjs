// A task on a phone, from the entry page: taps links one after another, and looks for where the answer is.
// Prints how many taps it took, and how many screens had to be scrolled in all.
//
//     node tasks.mjs ADDRESS 'LINK TO TAP'… 'SELECTOR OF THE ANSWER'
import { open, withBrowser } from './browser.mjs';

const [, , address, ...steps] = process.argv;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

await withBrowser(async browser => {
  const { page } = await open(browser, address, phone);
  let screens = 0;
  let taps = 0;
  for (const [index, step] of steps.entries()) {
    const found = page.locator(step).first();
    // How far the reader scrolls until it is in the lower part of the screen.
    const top = await found.evaluate(element => element.getBoundingClientRect().bottom);
    screens += Math.max(0, top - 844) / 844;
    if (index < steps.length - 1) {
      await found.tap();
      await page.waitForLoadState();
      taps++;
    }
  }
  console.log(JSON.stringify({ taps, screens: Number(screens.toFixed(2)) }));
});
