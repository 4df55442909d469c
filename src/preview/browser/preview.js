// The preview in the browser: hears of new pages, puts them in place, shows what is to be mended.
import { startEditing } from './edit.js';
import { patch } from './morph.js';
import { showFaults } from './overlay.js';
import { startPanel } from './panel.js';

const own = new URL('.', import.meta.url);
const home = new URL('..', own);

/** The name of the page's file, as the server knows it. */
function pageName() {
  const path = decodeURIComponent(location.pathname).slice(decodeURIComponent(home.pathname).length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const ask = async (what, parameters = {}) => {
  const url = new URL(what, own);
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

/** What a page sends with an edit; none where texts are not edited. */
const tokenOf = page => page.querySelector('script[data-klartext-edit]')?.dataset.klartextEdit ?? null;
let token = tokenOf(document);

let latest = 0;

/** Fetches the page as it is now and puts it in place of what is shown. */
async function refresh() {
  const turn = ++latest;
  const answer = await fetch(location.pathname + location.search);
  const html = await answer.text();
  // A later one is on its way; an older page is never shown after a newer one.
  if (turn !== latest) return;
  const wasMissing = document.body.classList.contains('klartext-missing');
  if (!answer.ok && !wasMissing) {
    showFaults([], { gone: true });
    return;
  }
  const now = new DOMParser().parseFromString(html, 'text/html');
  // A server that was started again knows another one.
  token = tokenOf(now);
  patch(now, { mark: !wasMissing });
  document.dispatchEvent(new CustomEvent('klartext-patched'));
}

async function faults() {
  const state = await ask('state.json', { page: pageName() });
  showFaults([...state.site, ...state.faults]);
}

/** What may fail while the server is away is tried again when it is back. */
const quietly = work => work().catch(() => {});

let stream = null;

function connect() {
  if (stream || document.hidden) return;
  stream = new EventSource(new URL('events', own));
  // Whatever was missed meanwhile.
  stream.addEventListener('hello', () => {
    quietly(refresh);
    quietly(faults);
    document.documentElement.dataset.klartext = 'live';
  });
  stream.addEventListener('pages', event => {
    const { all, pages } = JSON.parse(event.data);
    const here = pageName();
    if (all || pages.includes(here) || document.body.classList.contains('klartext-missing')) quietly(refresh);
  });
  stream.addEventListener('faults', () => {
    quietly(faults);
    // What is broken is not judged, and yet the panel has another thing to say of it.
    document.dispatchEvent(new CustomEvent('klartext-judged', { detail: {} }));
  });
  stream.addEventListener('judged', event => {
    document.dispatchEvent(new CustomEvent('klartext-judged', { detail: JSON.parse(event.data) }));
  });
  stream.addEventListener('error', () => {
    document.documentElement.dataset.klartext = 'away';
    // After an answer that is no stream (503) the browser does not try again by itself.
    if (stream.readyState === EventSource.CLOSED) {
      disconnect();
      setTimeout(connect, 1000);
    }
  });
}

function disconnect() {
  stream?.close();
  stream = null;
}

// A browser opens six connections to a server: hidden pages keep none.
document.addEventListener('visibilitychange', () => document.hidden ? disconnect() : connect());
addEventListener('pagehide', disconnect);
addEventListener('pageshow', connect);
connect();
const context = { ask, pageName, own, token: () => token };
startEditing(context);
startPanel(context);
