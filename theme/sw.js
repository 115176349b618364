/* The worker at the site's root: answers when there is no network. The build writes before it shelf.js and SHELL, the list of the
   files that every page needs; SHELL's version is the digest of that list, so that this file changes when one of them does, and only then.
   What lies at APART, the editor of whole libraries, is megabytes for teachers who are on line: the worker has nothing to do with it.
   Pages come from the network when it answers in time, else from the shelf, else from those seen last, else it says that there is none. */
/* global HocLieuShelf, SHELL */
"use strict";

const ROOT = self.registration.scope, PATIENCE = 3000, TITLES = "search/titles.json", APART = `${ROOT}soan-bai/cms/mo/`, shelf = HocLieuShelf(ROOT);
let lists;

self.addEventListener("install", (event) => event.waitUntil(shelf.gather(SHELL).then(() => self.skipWaiting())));

/* The shell before this one stays a while: pages that are open still ask for its files. */
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const before = (await shelf.lists("list")).find((list) => list.id === SHELL.id);
  if (before && before.version !== SHELL.version) await shelf.keep({ ...before, id: `${SHELL.id}-truoc` });
  await shelf.keep(SHELL);
  await self.clients.claim();
})()));

self.addEventListener("message", (event) => {
  lists = undefined;
  if (event.data === "look") event.waitUntil(renew());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const ours = request.method === "GET" && request.url.startsWith(ROOT) && !request.url.startsWith(APART) && request.cache !== "reload";
  if (ours && (request.cache !== "only-if-cached" || request.mode === "same-origin")) event.respondWith(answer(event, request));
});

async function answer(event, request) {
  const url = new URL(request.url), stamp = /^\?[0-9a-f]{8}$/.test(url.search) ? url.search.slice(1) : "";
  const path = decodeURIComponent(url.pathname.slice(new URL(ROOT).pathname.length)).replace(/(^|\/)index\.html$/, "$1");
  const exact = stamp && await onShelf(path, stamp);
  if (exact) return part(request, exact);
  const network = fetch(request).then((given) => { if (given.ok) event.waitUntil(see(request, given.clone())); return given; });
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const first = await Promise.race([network.catch(() => undefined), late]);
  if (first && first.status < 500) return first;
  const stored = (path === TITLES ? await titles() : await onShelf(path)) || await shelf.recall(request, { ignoreSearch: request.mode === "navigate" });
  if (stored) return part(request, stored);
  try { return await network; } catch {
    return (request.mode === "navigate" && await withoutNetwork()) || Response.error();
  }
}

/* The newest list that has the address; of an exact version only when one has it so. */
async function onShelf(path, stamp = "") {
  lists ||= shelf.lists("list").then((all) => all.sort((a, b) => (b.day > a.day ? 1 : b.day < a.day ? -1 : 0))
    .map((list) => new Map(list.files.map(([where, , digest]) => [where, digest]))));
  for (const files of await lists) {
    const digest = files.get(path);
    if (digest && digest.startsWith(stamp)) return (await shelf.open()).match(shelf.key("file", digest));
  }
  return undefined;
}

/* The titles of the kept subjects, each of the same day as its index; see generator/engine/search/edition.py. */
async function titles() {
  const own = [];
  for (const list of await shelf.lists("list")) {
    const file = list.files.find(([where]) => where.startsWith("search/titles/"));
    const kept = file && await (await shelf.open()).match(shelf.key("file", file[2]));
    if (kept) own.push(await kept.json());
  }
  const cells = own.flatMap((one) => one.cells), documents = own.reduce((all, one) => all + one.documents, 0);
  return own.length ? Response.json({ ...own[0], documents, cells }) : undefined;
}

/* Players ask for films piece by piece. */
async function part(request, whole) {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") || "");
  if (!asked || whole.status === 206) return whole;
  const bytes = await whole.arrayBuffer(), start = Number(asked[1]);
  const end = Math.min(asked[2] ? Number(asked[2]) : Infinity, bytes.byteLength - 1);
  const type = whole.headers.get("content-type");
  if (start > end) return new Response("", { status: 416, headers: { "content-range": `bytes */${bytes.byteLength}` } });
  return new Response(bytes.slice(start, end + 1), {
    status: 206, headers: { "content-type": type, "content-length": end - start + 1, "content-range": `bytes ${start}-${end}/${bytes.byteLength}` },
  });
}

/* Pages seen last open again without a network, with the pictures and scripts that came with them. */
async function see(request, given) {
  if (given.status !== 200 || given.redirected || !["document", "image", "script"].includes(request.destination)) return;
  try { await shelf.remember(request, given); } catch { /* the device is full: what was asked for was given all the same */ }
}

/* The page that says so, with the address that was asked for left in place, so that loading again tries again. */
async function withoutNetwork() {
  const page = await onShelf("khong-mang/");
  if (!page) return undefined;
  const html = (await page.text()).replaceAll('="../', `="${ROOT}`);
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/* The first page and the weeks change day by day; that is no news. */
function hasNewLessons(list, now) {
  const before = new Map(list.files.map(([path, , digest]) => [path, digest])), folder = now.id.replace(/-(\d+)$/, "/$1/");
  return now.files.some(([path, , digest]) => path.startsWith(folder) && before.get(path) !== digest);
}

/* Kept subjects are brought up to date: what has changed is fetched, the rest stays. */
async function renew() {
  const renewed = [];
  for (const list of await shelf.lists("list")) {
    if (list.id.startsWith(SHELL.id)) continue;
    try {
      const now = await shelf.latest(list.id);
      if (now.version === list.version) continue;
      await shelf.gather(now);
      await shelf.keep(now);
      if (hasNewLessons(list, now)) renewed.push(now.name);
    } catch { /* what is there stays; next time */ }
  }
  lists = undefined;
  if (renewed.length) for (const client of await self.clients.matchAll()) client.postMessage({ renewed });
}
