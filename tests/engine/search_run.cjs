// Runs the search page's script on an index and queries given on standard input; prints what it finds, a line a query.
const fs = require("fs");
const search = require(process.argv[2]);
const { files, queries } = JSON.parse(fs.readFileSync(0, "utf8"));
const titles = search.readTitles(JSON.parse(files["titles.json"]));
for (const query of queries) {
  const terms = search.termsOf(query, titles.vocabulary);
  const shards = new Map(search.shardsFor(terms, titles.sizes).map((number) => [number, JSON.parse(files[`${String(number).padStart(3, "0")}.json`])]));
  const found = search.rank(titles, terms, shards, {}).map(({ number, score }) => [titles.documents[number].address, score]);
  console.log(JSON.stringify({ query, words: search.syllablesOf(query).map((one) => one.folded), found }));
}
