// The preview's own part of the page: outside the body and with a stylesheet of its own, so that it
// changes neither the look nor the text of the page.

let root = null;

/** The shadow root of the preview's elements. */
export function shadow() {
  if (!root) {
    const host = document.createElement('klartext-preview');
    document.documentElement.append(host);
    root = host.attachShadow({ mode: 'open' });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('shadow.css', import.meta.url).href;
    root.append(style);
    const page = document.createElement('link');
    page.rel = 'stylesheet';
    page.href = new URL('page.css', import.meta.url).href;
    host.append(page);
  }
  return root;
}
