// Settings → how the server is started and what it is told.

import type { LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

/** What a user sets. */
export interface Settings {
  command: string;
  language: string;
  inlayHints: boolean;
}

/** The command line. */
export function serverOptions(settings: Settings): ServerOptions {
  const language = settings.language === "" ? [] : ["--lang", settings.language];
  return { command: settings.command, args: ["lsp", ...language] };
}

/** The files that are sent, and the settings. */
export function clientOptions(settings: Settings): LanguageClientOptions {
  return {
    documentSelector: [
      { scheme: "file", pattern: "**/content/**/*.toml" },
      { scheme: "file", pattern: "**/content/**/*.md" },
      { scheme: "file", pattern: "**/tables/*.toml" },
      { scheme: "file", pattern: "**/locales/*/language.toml" },
    ],
    initializationOptions: { inlayHints: settings.inlayHints },
    synchronize: { configurationSection: "klartext" },
  };
}
