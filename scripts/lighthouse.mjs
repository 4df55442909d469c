// Serves a built site compressed, as a web server would, and prints Lighthouse's scores for each
// notice, on a phone and on a desktop; exits with 1 if any score is below 100.
//
// Lighthouse requests robots.txt from within the page, which the page's own policy blocks, and then
// reports it as invalid. So that audit is skipped: the site has no robots.txt and needs none.
//
//     node scripts/lighthouse.mjs FOLDER-WITH-LIGHTHOUSE BUILT-SITE ADDRESS…
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const [, , tool, site, ...addresses] = process.argv;
const types = { '.html': 'text/html', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.md': 'text/markdown', '.txt': 'text/plain' };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const server = createServer((request, response) => {
  let file = join(site, normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname)));
  try {
    if (statSync(file).isDirectory()) file = join(file, 'index.html');
    const body = gzipSync(readFileSync(file));
    response.writeHead(200, {
      'Content-Type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      'Content-Encoding': 'gzip',
      'Cache-Control': file.includes('/static/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await once(server, 'listening');

let below = false;
const robots = await fetch(`http://127.0.0.1:${server.address().port}/robots.txt`);
if (robots.status !== 404) {
  console.log(`robots.txt: ${robots.status}, and Lighthouse cannot read it here`);
  below = true;
}
for (const address of addresses) {
  for (const look of ['phone', 'desk']) {
    const run = spawn(join(tool, 'node_modules/.bin/lighthouse'), [
      `http://127.0.0.1:${server.address().port}/${address}`,
      '--quiet', '--output=json', `--only-categories=${categories}`, '--skip-audits=robots-txt',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ...(look === 'desk' ? ['--preset=desktop'] : []),
    ], { env: { CHROME_PATH: '/usr/bin/chromium', ...process.env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    for await (const piece of run.stdout) text += piece;
    const report = JSON.parse(text);
    const scores = categories.map(name => `${name} ${Math.round(report.categories[name].score * 100)}`);
    const shift = report.audits['cumulative-layout-shift'].numericValue;
    console.log(`${address} (${look}): ${scores.join(', ')}; layout shift ${shift}`);
    for (const name of categories) {
      if (report.categories[name].score === 1) continue;
      below = true;
      for (const { id, weight } of report.categories[name].auditRefs) {
        const { score, title, displayValue = '' } = report.audits[id];
        if (weight > 0 && score !== null && score < 1) console.log(`  ${id} ${score}: ${title} ${displayValue}`);
      }
    }
  }
}
server.close();
process.exit(below ? 1 : 0);
