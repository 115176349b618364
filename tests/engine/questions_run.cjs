// Runs the questions' script on the golden table given on standard input; prints its answers as one JSON value.
const fs = require("fs");
const script = require(process.argv[2]);
const { same, true_false, shares, title } = JSON.parse(fs.readFileSync(0, "utf8"));
const code = script.encode(shares, title);
const flipped = code.slice(0, 2) + (code[2] === "0" ? "1" : "0") + code.slice(3);
console.log(JSON.stringify({
  same: same.map(([given, right]) => script.same(given, right)),
  true_false: true_false.map(([right, all]) => script.trueFalseShare(right, all)),
  round: script.decode(code, title, shares.length),
  spoilt: [script.decode(flipped, title, shares.length), script.decode(code, "another", shares.length), script.decode("2", title, 0), script.decode("<img>", title, 0)],
  several: [["A", "B"], ["B", "A"], ["A"], ["A", "B", "C"]].map((given) => script.shareOf({ k: "several", a: [["A", ""], ["B", ""]] }, given)),
  blanks: script.shareOf({ k: "blanks", a: [["1", "web", "trang web"], ["2", "3,5"]] }, { 1: "trang web", 2: "4" }),
  states: ["one", "essay"].flatMap((kind) => [null, ...(kind === "one" ? [1, 0.5, 0] : [0, 0.5, 1])].map((share) => script.stateOf(kind, share))),
}));
