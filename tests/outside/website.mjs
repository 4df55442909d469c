// A website of the tests' own on loopback, under several host names over TLS, and recordings of it.
// website.mjs serve KEY CERT all|none: prints the port, serves until it is killed.
// website.mjs har ADDRESS FILE ARGUMENT…: a HAR of Chromium with bodies and cookies.
import { createServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const OWN = 'www.shop.test';

/** The pages by host and path; `wanted` is `all` for the seeded differences from the notice. */
function answer(host, path, cookies, wanted) {
  const faulty = wanted === 'all';
  const chosen = /choice=(\w+)/.exec(cookies)?.[1];
  const accepted = chosen === 'accepted';
  const html = (body, headers = {}) => ({ headers: { 'Content-Type': 'text/html', ...headers }, body });
  const script = (body, headers = {}) => ({ headers: { 'Content-Type': 'text/javascript', ...headers }, body });
  const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  if (host === OWN && path === '/') {
    const month = 30 * 24 * 60 * 60;
    const set = ['basket=secret; Path=/', 'numbered-7=secret; Path=/'];
    set.push(`basketlong=secret; Path=/; Max-Age=${faulty ? 12 * month : month}`);
    set.push(...(faulty
      ? ['extra=secret; Path=/', 'parent=secret; Path=/; Domain=shop.test', '_ga_X1=secret; Path=/']
      : ['gone=secret; Path=/']));
    if (accepted || faulty) set.push('early=secret; Path=/; Max-Age=3600');
    if (accepted) set.push(`visits=secret; Path=/; Max-Age=${month}`);
    const third = [
      ['script', 'lib.cdn.test', '/lib.js'], ['script', 'www.google-analytics.com', '/analytics.js'],
      ['script', 'connect.facebook.net', '/sdk.js'], ['img', 'pixel.ads.test', '/p.gif'],
      ['script', 'fonts.googleapis.com', '/css.js'], ['script', 'static.hotjar.com', '/h.js'],
      ['script', 'tag.adform.net', '/t.js'], ['script', 'cdn.jsdelivr.net', '/j.js'],
      ['script', 'js.stripe.com', '/v3.js'], ['script', 'cdn.vendor.test', '/device.js'],
      ['img', 'i.vimeocdn.com', '/v.gif'], ['script', 'widget.trustpilot.com', '/w.js'],
    ];
    const tags = third.map(([tag, at, file]) => `<${tag} src="https://${at}${file}?q=secret"${tag === 'img' ? '>' : '></script>'}`);
    return html(`<!doctype html><html lang="en"><title>Shop</title>
      <script src="https://count.partner.test/count.js"></script>
      <script>sessionStorage.step = 'secret'; localStorage.theme = 'dark';
        ${faulty ? `localStorage.visitor = 'secret'; sessionStorage.trail = 'secret'; indexedDB.open('offline');
          document.cookie = 'byscript=secret; max-age=600'; document.cookie = 'theme2=secret';
          navigator.sendBeacon('https://beacon.partner2.test/seen', 'x');
          // When all scripts have run, so that their cookies are sent with it.
          addEventListener('load', () => navigator.sendBeacon('/own-beacon', 'x'));` : ''}</script>
      ${faulty ? tags.join('\n') + '<iframe src="https://player.frame.test/embed?q=secret"></iframe>' : ''}
      <form action="${faulty ? 'http://www.shop.test/order' : '/order'}" method="post">
        <input name="name" autocomplete="name"><input type="email" name="email">
        ${faulty ? '<input type="tel" name="phone"><input name="personnummer"><input autocomplete="bday" name="b">' : ''}
      </form>
      <button onclick="document.cookie='choice=refused; path=/; max-age=2592000'">Refuse</button>
      <button onclick="document.cookie='choice=accepted; path=/; max-age=2592000'">Accept</button>
      <a href="https://notices.shop.test/${faulty ? 'en/shop/2026-01-10/' : 'en/shop/'}">Privacy</a></html>`,
    { 'Set-Cookie': set });
  }
  if (host === 'player.frame.test' && path === '/embed') {
    return html("<!doctype html><title>f</title><script>try { localStorage.quality = 'hd' } catch { }</script>", {
      'Set-Cookie': ['frameid=secret; Path=/; SameSite=None; Secure; Max-Age=8640000'],
    });
  }
  if (host === 'cdn.vendor.test') {
    return script(`const c = document.createElement('canvas'); c.getContext('2d').fillText('x', 1, 1);
      c.toDataURL(); document.fonts.check('12px Arial');`);
  }
  if (host === 'www.google-analytics.com') {
    return script("document.cookie = '_ga=secret; max-age=31536000';");
  }
  if (path.endsWith('.gif')) {
    return { headers: { 'Content-Type': 'image/gif', 'Set-Cookie': ['adid=secret; Path=/; SameSite=None; Secure'] }, body: pixel };
  }
  return script('');
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'serve') {
  const [key, cert, wanted] = rest;
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const host = request.headers.host.split(':')[0];
    const { headers, body } = answer(host, new URL(request.url, 'https://x').pathname, request.headers.cookie ?? '', wanted);
    response.writeHead(200, headers);
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
} else {
  const [address, path, ...args] = rest;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
  const context = await browser.newContext({ ignoreHTTPSErrors: true, recordHar: { path, content: 'embed' } });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  await context.close();
  await browser.close();
}
