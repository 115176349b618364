// Runs the logic of a page's script on what is given on standard input: a list of calls [name, ...arguments]; prints what they answer.
const fs = require("fs");
const script = require(process.argv[2]);
const calls = JSON.parse(fs.readFileSync(0, "utf8"));
const own = { now: (year, day) => script.said(year, script.momentOf(year, day)), today: (time) => script.isoOf(new Date(time)) };
console.log(JSON.stringify(calls.map(([name, ...given]) => (own[name] || script[name].bind(script))(...given))));
