// Takes the pictures of README.md and docs/THEMING.md from the built example.
//
//     klartext build && node scripts/pictures.mjs public
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { withBrowser } from '../tests/outside/browser.mjs';

const [, , folder] = process.argv;
const page = name => pathToFileURL(resolve(folder, name, 'index.html')).href;
const notice = 'en/privacy-policy';
const pictures = [
  { file: 'example.png', address: page(notice), viewport: { width: 1280, height: 860 } },
  { file: 'changes.png', address: page(`${notice}/changes/2026-11-23`), viewport: { width: 1280, height: 860 } },
  {
    file: 'phone.png',
    address: page(notice),
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    colorScheme: 'dark',
  },
];

await withBrowser(async browser => {
  for (const { file, address, ...options } of pictures) {
    const context = await browser.newContext(options);
    const view = await context.newPage();
    await view.goto(address);
    await view.screenshot({ path: `docs/images/${file}` });
    await context.close();
  }
});
