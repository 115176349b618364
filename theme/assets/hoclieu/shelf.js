/* The shelf: what a device keeps of the library. Files lie there by the digest of their content, and lists say which file of which
   address each kept subject is made of. A list is put down only when all its files are there, so that a kept subject is always of one
   piece: the new one whole, or the old one whole. Used by the page of downloads and, joined to it by the build, by sw.js. */
"use strict";

const HocLieuShelf = (root) => {
  const AT_ONCE = 4, MOST_SEEN = 120, PLACE = ".kho/";
  const name = `hoclieu ${new URL(root).pathname}`;
  const key = (kind, id) => new URL(`${PLACE}${kind}/${id}`, root).href;
  const open = () => caches.open(name);

  class Trouble extends Error { constructor(kind) { super(kind); this.kind = kind; } }

  const kept = async () => new Set((await (await open()).keys()).map((request) => request.url));
  async function lists(kind) {
    const cache = await open(), start = key(kind, ""), urls = [...await kept()].filter((url) => url.startsWith(start)).sort();
    const found = await Promise.all(urls.map((url) => cache.match(url)));
    return Promise.all(found.filter(Boolean).map((answer) => answer.json()));  // one may be erased meanwhile, in another tab
  }
  const write = async (kind, list) => (await open()).put(key(kind, list.id), new Response(JSON.stringify(list), { headers: { "content-type": "application/json" } }));
  const erase = async (kind, id) => (await open()).delete(key(kind, id));

  async function digestOf(bytes) {
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 16);
    return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  /* One file of a list, as the list says it must be; never another version of it. */
  async function take([path, , digest], signal) {
    let answer, bytes;
    try {
      const address = new URL(path.split("/").map(encodeURIComponent).join("/"), root);
      answer = await fetch(`${address.href}?${digest.slice(0, 8)}`, { cache: "reload", signal });
      bytes = await answer.arrayBuffer();
    } catch (error) { throw error.name === "AbortError" ? new Trouble("stopped") : new Trouble("network"); }
    if (!answer.ok || answer.redirected) throw new Trouble(answer.status < 500 ? "changed" : "network");
    if (await digestOf(bytes) !== digest) throw new Trouble("changed");
    try {
      const headers = { "content-type": answer.headers.get("content-type") || "application/octet-stream", "content-length": bytes.byteLength };
      await (await open()).put(key("file", digest), new Response(bytes, { headers }));
    } catch (error) { throw new Trouble(error.name === "QuotaExceededError" ? "full" : "network"); }
  }

  /* What of a list is not on the shelf yet. */
  async function lacking(list) {
    const there = await kept(), asked = new Set();
    return list.files.filter(([, , digest]) => !there.has(key("file", digest)) && !asked.has(digest) && asked.add(digest));
  }
  /* Fetches what lacks. What has arrived stays when this is stopped, so that it goes on where it was. */
  async function gather(list, told = () => {}, signal = undefined) {
    try { await write("want", list); } catch { throw new Trouble("full"); }
    const todo = await lacking(list), all = todo.reduce((sum, [, size]) => sum + size, 0);
    let done = 0, failed;
    told(0, all);
    const stop = new AbortController(), end = () => stop.abort();
    if (signal?.aborted) end();
    signal?.addEventListener("abort", end);
    const hand = async () => {
      while (todo.length && !failed) {
        const file = todo.shift();
        try { await take(file, stop.signal); } catch (error) { failed ||= error; end(); return; }
        told(done += file[1], all);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    signal?.removeEventListener("abort", end);
    if (failed) throw failed;
  }
  /* From now on this list stands in the place of the one before it; what only that one needed goes. */
  async function keep(list) {
    await write("list", list);
    await erase("want", list.id);
    await sweep();
  }
  async function drop(id) {
    await erase("list", id);
    await erase("want", id);
    await sweep();
  }
  async function sweep() {
    const needed = new Set();
    for (const kind of ["list", "want"]) for (const list of await lists(kind)) for (const [, , digest] of list.files) needed.add(key("file", digest));
    const cache = await open(), start = key("file", "");
    for (const url of await kept()) if (url.startsWith(start) && !needed.has(url)) await cache.delete(url);
  }

  /* What a list of the network says now. */
  async function latest(id) {
    let answer;
    try { answer = await fetch(new URL(`tai-ve/${id}.json`, root), { cache: "reload" }); } catch { throw new Trouble("network"); }
    if (answer.status === 404) throw new Trouble("gone");
    if (!answer.ok) throw new Trouble("network");
    try { return await answer.json(); } catch { throw new Trouble("network"); }
  }
  /* A page seen last opens again without a network. */
  const seen = `hoclieu-da-xem ${new URL(root).pathname}`;
  async function remember(request, given) {
    const cache = await caches.open(seen);
    await cache.put(request, given);
    const others = (await cache.keys()).filter(({ url }) => !url.startsWith(new URL("tai-ve/", root).href));
    await Promise.all(others.slice(0, Math.max(0, others.length - MOST_SEEN)).map((one) => cache.delete(one)));
  }
  const recall = async (request, options) => (await caches.open(seen)).match(request, options);
  return { lists, lacking, gather, keep, drop, latest, remember, recall, open, key };
};

if (typeof module !== "undefined") module.exports = HocLieuShelf;
