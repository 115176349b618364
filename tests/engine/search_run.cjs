// Runs the search page's script on an index and queries given on standard input; prints what it finds, a line a query.
// With "whole", the index is that of an edition without shards: its cells take their place.
const fs = require("fs");
const search = require(process.argv[2]);
const { files, queries, whole } = JSON.parse(fs.readFileSync(0, "utf8"));
const titles = search.readTitles(JSON.parse(files["titles.json"]));
const cells = new Map(whole ? titles.cells.map((cell) => [cell.key, JSON.parse(files[`${cell.file}.json`])[cell.key]]) : []);
for (const asked of queries) {
  const { query, ...facets } = typeof asked === "string" ? { query: asked } : asked;
  const chosen = Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, new Set(values)]));
  const terms = search.termsOf(query, titles.vocabulary);
  const shards = new Map(search.shardsFor(terms, titles.sizes).map((number) => [number, JSON.parse(files[`${String(number).padStart(3, "0")}.json`])]));
  const { hits, counts } = search.find(titles, terms, { shards, cells }, chosen);
  const found = hits.map(({ number, score }) => [titles.documents[number].address, score]);
  const words = search.syllablesOf(query).map((one) => one.folded);
  console.log(JSON.stringify({ query, words, found, counts: Object.fromEntries(Object.entries(counts).map(([name, one]) => [name, [...one]])) }));
}
