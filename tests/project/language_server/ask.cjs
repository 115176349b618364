// Asks the language server of VS Code's YAML extension about a text, as the editor does while somebody types.
// Named on the command line: a schema and a file; on standard input: the places (line and column, from 0) to complete at.
// Writes JSON: what is underlined, and what is offered at each place.
"use strict";

const { spawn } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");

const [schema, file] = process.argv.slice(2);
const places = JSON.parse(readFileSync(0, "utf8"));
const settings = { schemas: { [pathToFileURL(schema).href]: "*" }, validate: true, completion: true, schemaStore: { enable: false } };
const uri = pathToFileURL(file).href;

const server = spawn(process.execPath, [require.resolve("yaml-language-server/bin/yaml-language-server"), "--stdio"], {
  stdio: ["pipe", "pipe", "inherit"],
});
const waiting = new Map();
let underlined = null;
let number = 0;
let received = Buffer.alloc(0);

function send(message) {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function ask(method, params) {
  number += 1;
  send({ id: number, method, params });
  return new Promise((resolve) => waiting.set(number, resolve));
}

function take(message) {
  if (message.method === "workspace/configuration") {
    send({ id: message.id, result: message.params.items.map((item) => (item.section === "yaml" ? settings : {})) });
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (message.method === "textDocument/publishDiagnostics") {
    underlined?.(message.params.diagnostics);
  } else if (message.id !== undefined) {
    waiting.get(message.id)?.(message.result);
  }
}

server.stdout.on("data", (part) => {
  received = Buffer.concat([received, part]);
  for (;;) {
    const end = received.indexOf("\r\n\r\n");
    const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/.exec(received.toString("latin1", 0, end))[1]);
    if (end < 0 || received.length < end + 4 + length) {
      return;
    }
    const message = JSON.parse(received.toString("utf8", end + 4, end + 4 + length));
    received = received.subarray(end + 4 + length);
    take(message);
  }
});

function shown(item) {
  const told = item.documentation;
  return { label: item.label, about: (typeof told === "object" && told ? told.value : told) ?? "" };
}

async function main() {
  await ask("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: settings } } });
  await ask("workspace/executeCommand", { command: "none" });
  const found = new Promise((resolve) => {
    underlined = resolve;
  });
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text: readFileSync(file, "utf8") } } });
  const diagnostics = (await found).map((one) => ({ line: one.range.start.line, message: one.message }));
  const offered = [];
  for (const position of places) {
    const list = await ask("textDocument/completion", { textDocument: { uri }, position });
    offered.push((list.items ?? list).map(shown));
  }
  process.stdout.write(JSON.stringify({ diagnostics, offered }));
  server.kill();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
