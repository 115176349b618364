// Lighthouse's mobile preset on each address given, in one browser: node run.mjs '{"categories": […], "flags": […]}' address…
// Writes one JSON object: address → scores by category, what cost points, and the figures of loading.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [given, ...addresses] = process.argv.slice(2);
const { categories, flags } = JSON.parse(given);
// Without figures of speed there is no reason to wait for them.
const haste = categories.includes("performance") ? {} : { throttlingMethod: "provided", pauseAfterFcpMs: 0, pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 250, cpuQuietThresholdMs: 0 };
const browser = await launch({ chromeFlags: flags, logLevel: "silent" });
const told = {};
try {
  for (const address of addresses) {
    const settings = { ...haste, port: browser.port, onlyCategories: categories, disableFullPageScreenshot: true, logLevel: "error" };
    const { lhr } = await lighthouse(address, settings);
    const lost = Object.values(lhr.categories).flatMap(category => category.auditRefs
      .filter(one => one.weight > 0 && lhr.audits[one.id].score !== null && lhr.audits[one.id].score < 1)
      .map(one => `${category.id}: ${one.id}: ${lhr.audits[one.id].title} ${lhr.audits[one.id].displayValue || ""} `
        + JSON.stringify(lhr.audits[one.id].details?.items ?? []).slice(0, 300)));
    told[address] = {
      scores: Object.fromEntries(Object.values(lhr.categories).map(one => [one.id, one.score])),
      figures: Object.fromEntries(["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift",
        "speed-index"].filter(id => lhr.audits[id]).map(id => [id, lhr.audits[id].numericValue])),
      lost,
      error: lhr.runtimeError?.message ?? "",
    };
  }
} finally {
  browser.kill();
}
process.stdout.write(JSON.stringify(told));
