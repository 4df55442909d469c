// A headless Chromium for one script: launched, handed over, closed; its trouble is collected.
import { chromium } from 'playwright-core';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs `work(browser)` with a browser, which is closed whatever happens. */
export async function withBrowser(work) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: switches });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Opens an address in a page of its own and collects what must not happen there: a console
 * message, an error, a request to another host, a failed request.
 */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble = [];
  const home = new URL(address);
  const isHome = url => url.protocol === home.protocol && url.host === home.host;
  page.on('console', message => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', error => trouble.push(`error: ${error.message}`));
  page.on('request', request => {
    const url = new URL(request.url());
    if (!isHome(url) && url.protocol !== 'data:') trouble.push(`request: ${url.href}`);
  });
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText;
    // Leaving a page stops what it was still fetching.
    if (why !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address);
  return { context, page, trouble };
}
