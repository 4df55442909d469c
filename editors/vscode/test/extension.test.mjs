// The extension without a window: what it is started with, and that the server answers it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const source = readFileSync(new URL("../src/extension.ts", import.meta.url), "utf8");

async function options() {
  const outfile = join(tmpdir(), `klartext-options-${process.pid}.cjs`);
  await build({
    entryPoints: [new URL("../src/options.ts", import.meta.url).pathname],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
  });
  return require(outfile);
}

test("the command line has the language only where one is set", async () => {
  const { serverOptions, clientOptions } = await options();
  const settings = { command: "klartext", language: "", inlayHints: true };
  assert.deepEqual(serverOptions(settings), { command: "klartext", args: ["lsp"] });
  assert.deepEqual(serverOptions({ ...settings, language: "sv" }).args, ["lsp", "--lang", "sv"]);
  assert.equal(clientOptions(settings).initializationOptions.inlayHints, true);
  const patterns = clientOptions(settings).documentSelector.map((one) => one.pattern);
  assert.ok(patterns.includes("**/content/**/*.toml"));
});

test("every setting and command that the code names is in the manifest, and no other", () => {
  const read = [...source.matchAll(/all\.get\("(\w+)"/g)].map((match) => `klartext.${match[1]}`);
  assert.deepEqual(Object.keys(manifest.contributes.configuration.properties).sort(), read.sort());
  const commands = [...source.matchAll(/registerCommand\("([\w.]+)"/g)].map((match) => match[1]);
  assert.deepEqual(manifest.contributes.commands.map((one) => one.command), commands);
});

test("the bundle has all but the editor's own module", () => {
  const bundle = readFileSync(new URL("../out/extension.js", import.meta.url), "utf8");
  const wanted = new Set([...bundle.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1]));
  const builtIn = require("node:module").builtinModules;
  const others = [...wanted].filter((one) => !builtIn.includes(one.replace("node:", "")));
  assert.deepEqual(others, ["vscode"]);
});

test("the server answers the protocol of the extension's client", { skip: !process.env.KLARTEXT }, async () => {
  const { serverOptions, clientOptions } = await options();
  const settings = { command: process.env.KLARTEXT, language: "sv", inlayHints: false };
  const { command, args } = serverOptions(settings);
  const rpc = require("vscode-jsonrpc/node");
  const server = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(server.stdout),
    new rpc.StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const { initializationOptions } = clientOptions(settings);
  const answer = await connection.sendRequest("initialize", {
    processId: process.pid,
    capabilities: {},
    rootUri: null,
    initializationOptions,
  });
  assert.equal(answer.serverInfo.name, "klartext");
  connection.sendNotification("initialized", {});
  const page = await connection.sendRequest("workspace/textDocumentContent", {
    uri: "klartext:/rules/retention-missing.md",
  });
  assert.match(page.text, /^# retention-missing/);
  await connection.sendRequest("shutdown");
  connection.sendNotification("exit");
  const code = await new Promise((done) => server.on("exit", done));
  assert.equal(code, 0);
});
