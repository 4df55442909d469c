// Records a website for `klartext check --evidence`: before the visitor chooses anything, after
// refusing and after accepting. For each it writes a HAR without any value (before.har) and a list of
// cookies and stored items by name (before.json). Needs Node.js, `npm install playwright-core` and Chromium:
//
//   node record.mjs https://www.example.se/ --out evidence --refuse "text=Refuse" --accept "text=Accept"
//
// Without --refuse and --accept only the first is recorded. --wait is in seconds, for each page.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'evidence' },
    refuse: { type: 'string' },
    accept: { type: 'string' },
    wait: { type: 'string', default: '3' },
    'browser-argument': { type: 'string', multiple: true, default: [] },
    'ignore-https-errors': { type: 'boolean', default: false },
  },
});
const [address] = positionals;
if (!address) throw new Error('name the address of a page: node record.mjs https://www.example.se/');

/** In each page: notes what scripts read by which a device can be known again. */
function watchReads() {
  const noted = new Set();
  const note = what => {
    const stack = String(new Error().stack).match(/https?:\/\/[^\s()]+?(?=:\d+:\d+)/g) ?? [];
    const by = stack.at(-1) ?? location.href;
    if (noted.has(what + by)) return;
    noted.add(what + by);
    window.klartextSaw?.({ what, by });
  };
  const watch = (object, name, what) => {
    const original = object?.[name];
    if (typeof original !== 'function') return;
    object[name] = function (...given) {
      note(what);
      return original.apply(this, given);
    };
  };
  watch(HTMLCanvasElement.prototype, 'toDataURL', 'canvas');
  watch(HTMLCanvasElement.prototype, 'toBlob', 'canvas');
  watch(CanvasRenderingContext2D.prototype, 'getImageData', 'canvas');
  watch(window.WebGLRenderingContext?.prototype, 'readPixels', 'canvas');
  watch(window.WebGL2RenderingContext?.prototype, 'readPixels', 'canvas');
  watch(FontFaceSet.prototype, 'check', 'fonts');
  watch(window, 'queryLocalFonts', 'fonts');
}

/** In a page: where its links lead, and what its forms ask for. */
function readPage() {
  const words = field =>
    ['type', 'autocomplete', 'name', 'id'].map(key => field.getAttribute(key) ?? '').join(' ').trim();
  const silent = ['hidden', 'submit', 'button', 'image', 'reset', 'search'];
  const asks = field => !['BUTTON', 'FIELDSET', 'OUTPUT', 'OBJECT'].includes(field.tagName)
    && !silent.includes(field.type);
  return {
    links: [...document.querySelectorAll('a[href], area[href]')].map(link => link.href),
    forms: [...document.forms].map(form => ({
      action: new URL(form.getAttribute('action') ?? '', document.baseURI).href,
      fields: [...form.elements].filter(asks).map(words),
    })),
  };
}

/** In a frame: the names of what it has stored. */
async function readStored() {
  const names = storage => Object.keys(storage).map(name => ({ name }));
  const databases = (await window.indexedDB?.databases?.().catch(() => [])) ?? [];
  return {
    origin: location.origin,
    localStorage: names(localStorage),
    sessionStorage: names(sessionStorage),
    indexedDB: databases.map(({ name }) => ({ name })),
  };
}

/** An address without its query and fragment. */
function bare(url) {
  try {
    const { origin, pathname, protocol, host } = new URL(url);
    return origin === 'null' ? `${protocol}//${host}${pathname}` : origin + pathname;
  } catch {
    return '';
  }
}

/** A Set-Cookie header without the value of its cookie. */
function withoutValue(header) {
  return header.split('\n').map(line => line.replace(/^([^=;]*)=[^;]*/, '$1=')).join('\n');
}

/** A HAR entry with names, times and hosts alone. */
function withoutValues({ pageref, startedDateTime, request, response, _resourceType }, type) {
  const cookies = list => (list ?? []).map(({ name, domain, path, expires }) => ({
    name, value: '', domain, path, expires,
  }));
  const headers = (response.headers ?? []).filter(({ name }) => name.toLowerCase() === 'set-cookie');
  return {
    pageref,
    startedDateTime,
    _resourceType: _resourceType ?? type,
    request: { method: request.method, url: bare(request.url), headers: [], cookies: cookies(request.cookies) },
    response: {
      status: response.status,
      headers: headers.map(({ name, value }) => ({ name, value: withoutValue(value) })),
      cookies: cookies(response.cookies),
      content: { size: response.content?.size, mimeType: response.content?.mimeType },
    },
  };
}

async function visit(context, seen) {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(Number(values.wait) * 1000);
  if (!seen) return page;
  Object.assign(seen, await page.evaluate(readPage));
  seen.stored = [];
  for (const frame of page.frames()) {
    // A frame may be closed, or may not be allowed to store anything.
    const stored = await frame.evaluate(readStored).catch(() => undefined);
    if (stored && stored.origin !== 'null') seen.stored.push(stored);
  }
  return page;
}

async function record(browser, state, choice) {
  const options = { ignoreHTTPSErrors: values['ignore-https-errors'] };
  let storageState;
  if (choice) {
    // The choice is made in a visit of its own, so that what was there before it is not recorded.
    const context = await browser.newContext(options);
    const page = await visit(context);
    await page.click(choice);
    await page.waitForTimeout(1000);
    storageState = await context.storageState();
    await context.close();
  }
  const folder = await mkdtemp(join(tmpdir(), 'record-'));
  const har = join(folder, 'raw.har');
  const context = await browser.newContext({
    ...options,
    storageState,
    recordHar: { path: har, content: 'omit' },
  });
  const recorded = new Date().toISOString();
  const [reads, types, seen] = [[], new Map(), {}];
  await context.exposeBinding('klartextSaw', (_, read) => reads.push({ ...read, by: bare(read.by) }));
  await context.addInitScript(watchReads);
  context.on('request', request => types.set(request.url(), request.resourceType()));
  await visit(context, seen);
  const { cookies } = await context.storageState();
  await context.close();
  const { log } = JSON.parse(await readFile(har, 'utf8'));
  await rm(folder, { recursive: true });
  const { links, forms, stored } = seen;
  const clean = {
    log: {
      version: log.version,
      creator: log.creator,
      browser: log.browser,
      _klartext: {
        deviceReads: reads,
        links: [...new Set(links.map(bare))].filter(Boolean),
        forms: forms.map(form => ({ ...form, action: bare(form.action) })),
      },
      entries: log.entries.map(entry => withoutValues(entry, types.get(entry.request.url))),
    },
  };
  const list = {
    recorded,
    cookies: cookies.map(({ name, domain, path, expires }) => ({ name, domain, path, expires })),
    origins: stored,
  };
  await writeFile(join(values.out, `${state}.har`), JSON.stringify(clean, null, 1));
  await writeFile(join(values.out, `${state}.json`), JSON.stringify(list, null, 1));
}

await mkdir(values.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: values['browser-argument'],
});
try {
  await record(browser, 'before');
  if (values.refuse) await record(browser, 'refused', values.refuse);
  if (values.accept) await record(browser, 'accepted', values.accept);
} finally {
  await browser.close();
}
