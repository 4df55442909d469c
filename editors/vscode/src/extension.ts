// Starts the language server of klartext for the sites that are open, and shows the pages of rules.

import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

import { clientOptions, serverOptions, type Settings } from "./options";

let client: LanguageClient | undefined;

function settings(): Settings {
  const all = vscode.workspace.getConfiguration("klartext");
  return {
    command: all.get("command", "klartext"),
    language: all.get("language", ""),
    inlayHints: all.get("inlayHints", false),
  };
}

async function start(): Promise<void> {
  const current = settings();
  client = new LanguageClient(
    "klartext",
    "klartext",
    serverOptions(current),
    clientOptions(current),
  );
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const text = `klartext: cannot start "${current.command}" (${String(error)}). Install it, or set klartext.command.`;
    void vscode.window.showErrorMessage(text);
  }
}

async function stop(): Promise<void> {
  const old = client;
  client = undefined;
  await old?.stop();
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const pages: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent(uri) {
      const page = await client?.sendRequest<{ text: string } | null>(
        "workspace/textDocumentContent",
        { uri: uri.toString() },
      );
      return page?.text ?? "";
    },
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("klartext.restart", restart),
    vscode.workspace.registerTextDocumentContentProvider("klartext", pages),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      const needsNew = ["klartext.command", "klartext.language"];
      if (needsNew.some((one) => event.affectsConfiguration(one))) {
        await restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await stop();
}
