// The preview's own corner of the page: beside the body, with a stylesheet of its own, so that
// neither the page's looks nor its text are touched.

let root = null;

/** The root of what the preview shows. */
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
