// Starts `relu lsp` and leaves the rest to the client library: the server knows the language.
"use strict";

const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function activate() {
  const settings = workspace.getConfiguration("relu");
  const server = {
    command: settings.get("command"),
    args: settings.get("arguments"),
  };
  client = new LanguageClient("relu", "Relu Workbench", server, {
    documentSelector: [{ language: "relu" }],
    // What specifications import: its diagnostics are those of the specification.
    synchronize: {
      fileEvents: workspace.createFileSystemWatcher("**/*.{csv,cnf,dimacs,gz}"),
    },
  });
  return client.start();
}

function deactivate() {
  return client ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
