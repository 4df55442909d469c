// Opens a page as readers with other settings do, and prints a line for whatever does not hold:
// forced colours, less motion, more contrast, text from right to left, 400 %.
import { withBrowser } from './browser.mjs';

const [, , address] = process.argv;
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const modes = {
  async 'forced colours'(page) {
    return page.evaluate(() => ['.glance', '.objection', '.note:not(.objection .note)'].filter(name => {
      const box = document.querySelector(name);
      return box !== null && getComputedStyle(box).borderTopStyle !== 'solid';
    }).map(name => `${name} has no border`));
  },
  async 'less motion'(page) {
    return page.evaluate(() => [...document.querySelectorAll('*')].filter(element => {
      const style = getComputedStyle(element);
      return style.scrollBehavior === 'smooth' || parseFloat(style.animationDuration) > 0
        || parseFloat(style.transitionDuration) > 0;
    }).map(element => `${element.localName} moves`));
  },
  async 'more contrast'(page) {
    return page.evaluate(() => {
      const root = getComputedStyle(document.documentElement);
      const [soft, ink] = ['--soft', '--ink'].map(name => root.getPropertyValue(name).trim());
      return soft === ink ? [] : [`soft words are ${soft}, not ${ink}`];
    });
  },
  async 'right to left'(page) {
    return page.evaluate(() => {
      const place = name => document.querySelector(name).getBoundingClientRect();
      // The article itself can be without a box.
      const before = [place('.contents').left, place('[id="controller"]').left];
      document.documentElement.dir = 'rtl';
      const after = [place('.contents').left, place('[id="controller"]').left];
      const found = [];
      if (before[0] < before[1] === after[0] < after[1]) found.push('the columns do not turn');
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} pixels too wide`);
      const icon = getComputedStyle(document.querySelector('dt[data-icon]'), '::before');
      const term = place('dt[data-icon]');
      if (parseFloat(icon.left) < term.width / 2) found.push(`an icon stands left: ${icon.left}`);
      return found;
    });
  },
  async '400 %'(page) {
    await page.setViewportSize({ width: 320, height: 256 });
    return page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const found = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : [];
      // What stays in place must leave room for the text.
      const fixed = [...document.querySelectorAll('body *')].filter(element => {
        const { position } = getComputedStyle(element);
        return (position === 'sticky' || position === 'fixed') && element.getClientRects().length > 0;
      });
      const covered = fixed.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
      if (covered > innerHeight / 4) found.push(`${covered} of ${innerHeight} pixels stay covered`);
      return found;
    });
  },
};
const options = {
  'forced colours': { forcedColors: 'active', viewport: desk },
  'less motion': { reducedMotion: 'reduce', viewport: desk },
  'more contrast': { contrast: 'more', viewport: desk },
  'right to left': { viewport: desk },
  '400 %': { viewport: phone },
};

await withBrowser(async browser => {
  for (const [name, look] of Object.entries(modes)) {
    const context = await browser.newContext(options[name]);
    const page = await context.newPage();
    await page.goto(address);
    for (const found of await look(page)) console.log(`${name}: ${found}`);
    await context.close();
  }
});
console.log(`${Object.keys(modes).length} modes`);
