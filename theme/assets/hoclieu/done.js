/* What a pupil has done: address of a material (from the site's root) → day, in ISO form. It is kept on the device and sent nowhere. */
"use strict";

const HocLieuDone = {
  MOST: 5000,
  /* A day as it is written on paper. */
  onPaper: (iso) => iso.split("-").reverse().join("/"),
  isoOf: (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-"),
  /* Only addresses of the library and days; whatever else a file or another page has written is left out. */
  clean(value) {
    const own = Object.create(null);
    if (value === null || typeof value !== "object" || Array.isArray(value)) return own;
    for (const [address, day] of Object.entries(value).slice(0, HocLieuDone.MOST)) {
      if (/^(?:[a-z0-9][a-z0-9-]*\/){1,8}$/.test(address) && typeof day === "string" && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day)) own[address] = day;
    }
    return own;
  },
  /* The titles of what is done, as they were when it was marked. */
  cleanTitles(value, done) {
    const own = Object.create(null);
    if (value === null || typeof value !== "object") return own;
    for (const [address, title] of Object.entries(value)) if (Object.hasOwn(done, address) && typeof title === "string") own[address] = title.slice(0, 300);
    return own;
  },
  /* Two lists as one; what stands in both was done on the earlier day. */
  joined(one, other) {
    const all = Object.assign(Object.create(null), one);
    for (const [address, day] of Object.entries(other)) if (!(all[address] <= day)) all[address] = day;
    return all;
  },
  /* The latest first; of one day by address. */
  listed: (done, titles) => Object.entries(done).map(([address, day]) => ({ address, day, title: titles[address] || address }))
    .sort((one, other) => (one.day === other.day ? (one.address < other.address ? -1 : 1) : one.day < other.day ? 1 : -1)),
  /* A file that can be loaded again. */
  written: (done, titles) => `${JSON.stringify({ kind: "hoclieu-done", done, titles }, null, 1)}\n`,
  /* What a file holds; null when it is not one of ours. */
  read(text) {
    let value;
    try { value = JSON.parse(text); } catch { return null; }
    if (value === null || typeof value !== "object" || value.kind !== "hoclieu-done") return null;
    const done = HocLieuDone.clean(value.done);
    return { done, titles: HocLieuDone.cleanTitles(value.titles, done) };
  },
  /* What the device holds; storage may be blocked, full, or hold what is not ours. */
  load(storage) {
    const parsed = (name) => { try { return JSON.parse(storage().getItem(name)); } catch { return null; } };
    const done = HocLieuDone.clean(parsed("hoclieu.done"));
    return { done, titles: HocLieuDone.cleanTitles(parsed("hoclieu.done-titles"), done) };
  },
  /* Whether the device kept it. */
  save(storage, { done, titles }) {
    try {
      if (Object.keys(done).length) {
        storage().setItem("hoclieu.done", JSON.stringify(done));
        storage().setItem("hoclieu.done-titles", JSON.stringify(HocLieuDone.cleanTitles(titles, done)));
      } else {
        storage().removeItem("hoclieu.done");
        storage().removeItem("hoclieu.done-titles");
      }
      return true;
    } catch { return false; }
  },
};

if (typeof module !== "undefined") module.exports = HocLieuDone;
