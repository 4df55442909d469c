// The preview in the browser: listens for changed pages, replaces the shown one, shows errors.
import { startEditing } from './edit.js';
import { patch } from './morph.js';
import { showErrors } from './overlay.js';
import { startPanel } from './panel.js';

const own = new URL('.', import.meta.url);
const home = new URL('..', own);

/** The name of the page's file on the server. */
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

/** The token that a page sends with an edit; null if editing is off. */
const tokenOf = page => page.querySelector('script[data-klartext-edit]')?.dataset.klartextEdit ?? null;
let token = tokenOf(document);

let latest = 0;

/** Fetches the page and shows it. */
async function refresh() {
  const turn = ++latest;
  const answer = await fetch(location.pathname + location.search);
  const html = await answer.text();
  // A later request is under way; an older page is never shown after a newer one.
  if (turn !== latest) return;
  const wasMissing = document.body.classList.contains('klartext-missing');
  if (!answer.ok && !wasMissing) {
    showErrors([], { gone: true });
    return;
  }
  const now = new DOMParser().parseFromString(html, 'text/html');
  // A restarted server has a new token.
  token = tokenOf(now);
  patch(now, { mark: !wasMissing });
  document.dispatchEvent(new CustomEvent('klartext-replaced'));
}

async function errors() {
  const state = await ask('state.json', { page: pageName() });
  showErrors([...state.site, ...state.errors]);
}

/** Ignores failures while the server is away: everything is fetched again when it is back. */
const quietly = work => work().catch(() => {});

let stream = null;

function connect() {
  if (stream || document.hidden) return;
  stream = new EventSource(new URL('events', own));
  // For what was missed in the meantime.
  stream.addEventListener('hello', () => {
    quietly(refresh);
    quietly(errors);
    document.documentElement.dataset.klartext = 'live';
  });
  stream.addEventListener('pages', event => {
    const { all, pages } = JSON.parse(event.data);
    const here = pageName();
    if (all || pages.includes(here) || document.body.classList.contains('klartext-missing')) quietly(refresh);
  });
  stream.addEventListener('errors', () => {
    quietly(errors);
    // A broken notice is not checked, but the panel changes too.
    document.dispatchEvent(new CustomEvent('klartext-checked', { detail: {} }));
  });
  stream.addEventListener('checked', event => {
    document.dispatchEvent(new CustomEvent('klartext-checked', { detail: JSON.parse(event.data) }));
  });
  stream.addEventListener('error', () => {
    document.documentElement.dataset.klartext = 'away';
    // After an answer that is not a stream (503) the browser does not retry by itself.
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

// A browser opens at most six connections to a server, so hidden pages keep none.
document.addEventListener('visibilitychange', () => document.hidden ? disconnect() : connect());
addEventListener('pagehide', disconnect);
addEventListener('pageshow', connect);
connect();
const context = { ask, pageName, own, token: () => token };
startEditing(context);
startPanel(context);
