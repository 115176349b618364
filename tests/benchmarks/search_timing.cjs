// How long the search page's script computes, the same sums in Node and in a browser: `timing(search, read, queries)`, in milliseconds.
async function timing(search, read, queries) {
  const text = JSON.stringify(await read("search/titles.json"));
  let start = performance.now();
  const titles = search.readTitles(JSON.parse(text));
  const reading = performance.now() - start, answers = [];
  let first = 0;
  for (const query of queries) {
    const shards = new Map();
    for (const number of search.shardsFor(search.termsOf(query, titles.vocabulary), titles.sizes))
      shards.set(number, await read(`search/${String(number).padStart(3, "0")}.json`));
    const times = [];
    for (let turn = 0; turn < 3; turn += 1) {
      start = performance.now();
      search.find(titles, search.termsOf(query, titles.vocabulary), { shards, cells: new Map() }, {});
      times.push(performance.now() - start);
    }
    first ||= times[0];
    answers.push(Math.min(...times));
  }
  return { reading, first, slowest: Math.max(...answers) };
}

if (typeof process !== "undefined" && process.argv[1] === __filename) {
  const fs = require("fs");
  const [script, site] = process.argv.slice(2), queries = JSON.parse(fs.readFileSync(0, "utf8"));
  timing(require(script), async (path) => JSON.parse(fs.readFileSync(`${site}/${path}`, "utf8")), queries).then((found) => console.log(JSON.stringify(found)));
}
