/* The search page: what is typed and ticked, in the address and in the list. Nothing leaves the device: the index lies beside the pages.

   Over http(s) the index is fetched: titles once, then the shards of the words, then for the results in view their own pages, which
   snippets are cut from, for one of them is likely to be opened next: at most SNIPPETS for a search, the others when one scrolls to them and stays. Without a network those cells are searched whole that
   the device has stored (search/cells/<subject>-<grade>.json in any of its caches); failing that, titles only, and the page says so.
   From a file nothing can be fetched: for every search/X.json there is search/X.js, which calls
   hoclieuGiven("search/X.json", …). Such an edition names no shards in its titles, has its cells whole, and the texts for snippets in
   search/texts/<subject>-<grade>.js; see generator/engine/search/edition.py. */
"use strict";

(() => {
  const SHOWN = 20, SNIPPETS = 6, SNIPPET = 160, TYPING = 120, RESTING = 250, DONE = 500, FEW_BYTES = 40000;
  /* As many characters as its two lines hold, of half an em each, less what is lost where words break. */
  const lengthFor = (line) => Math.min(SNIPPET, Math.floor(line.clientWidth / parseFloat(getComputedStyle(line).fontSize) * 3.8) - 12);
  const form = document.getElementById("hl-search");
  if (!form) return;
  const { base } = form.dataset, isFile = location.protocol === "file:";
  const at = (id) => document.getElementById(id);
  const input = at("hl-q"), status = at("hl-count"), list = at("hl-results"), more = at("hl-more"), words = status.dataset;
  const boxes = [...form.querySelectorAll(".hl-facet input")];
  const columnOf = (box) => box.closest("fieldset").dataset.facet;
  const nameOf = (box) => box.parentElement.querySelector(".hl-facet__name").textContent;
  const names = new Map(boxes.map((box) => [`${columnOf(box)} ${box.value}`, nameOf(box)]));
  const looks = new Map(boxes.filter((box) => columnOf(box) === "subject").map((box) => [box.value, box.nextElementSibling.className.replace("hl-facet__name", "")]));
  const named = (column, value) => names.get(`${column} ${value}`) ?? String(value);
  const pause = (time) => new Promise((done) => { setTimeout(done, time); });

  /* Files of the index, each loaded once. */
  const loaded = new Map(), awaited = new Map();
  globalThis.hoclieuGiven = (path, value) => awaited.get(path)?.(value);
  const fetched = (path, kind) => fetch(base + path).then((answer) => (answer.ok ? answer[kind]() : Promise.reject(new Error(`${answer.status} ${path}`))));
  const given = (path) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    awaited.set(path, resolve);
    script.src = `${base}${path.replace(/\.json$/, ".js")}`;
    script.addEventListener("error", () => reject(new Error(path)));
    document.head.append(script);
  });
  function load(path, { version = "", kind = "json" } = {}) {
    if (!loaded.has(path)) {
      const promise = isFile ? given(path) : fetched(version ? `${path}?${version}` : path, kind);
      promise.catch(() => loaded.delete(path));
      loaded.set(path, promise);
    }
    return loaded.get(path);
  }
  let titles, shards = new Map(), cells = new Map();
  async function titlesOf() {
    titles ??= hoclieuSearch.readTitles(await load("search/titles.json"));
    return titles;
  }
  const file = (cell) => `search/cells/${cell.file}.json`;
  const put = (cell, value) => { if (value?.[cell.key]) cells.set(cell.key, value[cell.key]); };
  const isLoaded = (numbers) => (titles.sizes.length ? numbers.every((number) => shards.has(number)) : cells.size === titles.cells.length);
  /* Whether texts can be searched, after all that is needed for it has been loaded as far as it can be. */
  async function loadTexts(numbers) {
    if (!titles.sizes.length) {
      await Promise.all(titles.cells.map(async (cell) => put(cell, await load(file(cell)).catch(() => null))));
      return cells.size > 0;
    }
    const { version } = titles;
    try {
      await Promise.all(numbers.map(async (number) => shards.set(number, await load(`search/${String(number).padStart(3, "0")}.json`, { version }))));
      return true;
    } catch {
      if (globalThis.caches) await Promise.all(titles.cells.map(async (cell) => {
        const stored = cells.has(cell.key) ? null : await caches.match(new URL(base + file(cell), location.href), { ignoreSearch: true });
        if (stored) put(cell, await stored.json());
      })).catch(() => {});
      return cells.size > 0;
    }
  }

  /* What is asked. Only the latest question is answered. */
  let asked = 0, shown = SHOWN, hits = [], keys = new Set();
  function chosen() {
    const found = Object.fromEntries(hoclieuSearch.FACETS.map((name) => [name, new Set()]));
    for (const box of boxes) if (box.checked) found[columnOf(box)].add(["grade", "week"].includes(columnOf(box)) ? Number(box.value) : box.value);
    return found;
  }
  /* Titles answer at once; when the fingers rest, the texts of the rarest words; when they are done, or at once when that is said, the others. */
  async function search({ push = false, isDone = false } = {}) {
    const mine = (asked += 1), query = input.value.trim(), facets = chosen(), isChosen = boxes.some((box) => box.checked);
    remember(push);
    showChosen();
    if (!query && !isChosen) { clear(); return; }
    form.classList.add("hl-search--asked");
    try {
      if (!titles) busy();
      await titlesOf();
      if (mine !== asked) return;
      const terms = hoclieuSearch.termsOf(query, titles.vocabulary);
      const find = (numbers) => hoclieuSearch.find(titles, terms, { shards: new Map(numbers.map((number) => [number, shards.get(number)])), cells }, facets);
      const all = hoclieuSearch.shardsFor(terms, titles.sizes), few = hoclieuSearch.shardsFor(terms, titles.sizes, FEW_BYTES);
      let hasTexts = true;
      if (terms.length && !isLoaded(all)) {
        show(hoclieuSearch.find(titles, terms, hoclieuSearch.NOTHING, facets), terms);
        for (const numbers of isDone || few.length === all.length ? [all] : [few, all]) {
          busy();
          if (!isDone) await pause(numbers.length === few.length ? RESTING : DONE);
          if (mine !== asked) return;
          hasTexts = await loadTexts(numbers);
          if (mine !== asked) return;
          if (numbers === few) show(find(few), terms);
        }
      }
      const found = find(all.filter((number) => shards.has(number)));
      show(found, terms);
      status.textContent = !found.hits.length && hasTexts ? words.none : (hasTexts ? words.some : words.titles).replace("{n}", found.hits.length);
      at("hl-none").hidden = found.hits.length > 0;
      at("hl-none-facets").hidden = !isChosen;
      await pause(isDone ? 0 : RESTING);
      if (mine === asked && terms.length) snippets(mine, new Set(terms.map((term) => term.key)));
    } catch {
      if (mine !== asked) return;
      clear();
      form.classList.add("hl-search--asked");
      status.textContent = words.error;
      at("hl-error").hidden = false;
    }
  }

  /* What is shown. */
  function busy() { status.textContent = words.busy; list.setAttribute("aria-busy", "true"); }
  function clear() {
    show({ hits: [], counts: {} }, []);
    form.classList.remove("hl-search--asked");
  }
  function show(found, terms) {
    unwatch();
    const focused = list.contains(document.activeElement) ? document.activeElement.href : "";
    hits = found.hits;
    shown = SHOWN;
    keys = new Set(terms.flatMap((term) => term.keys));
    status.textContent = "";
    list.removeAttribute("aria-busy");
    at("hl-none").hidden = at("hl-error").hidden = true;
    list.replaceChildren(...hits.slice(0, shown).map(item));
    /* Facets that would leave nothing, whatever is chosen, help nobody. */
    at("hl-facets").hidden = !hits.length && terms.length > 0 && Object.values(found.counts).every((column) => !column.size);
    if (focused) ([...list.querySelectorAll("a")].find((link) => link.href === focused) || input).focus();
    more.hidden = hits.length <= shown;
    for (const box of boxes) {
      const column = found.counts[columnOf(box)], count = column?.get(["grade", "week"].includes(columnOf(box)) ? Number(box.value) : box.value) || 0;
      box.parentElement.querySelector(".hl-facet__count").textContent = column ? `(${count})` : "";
      box.parentElement.classList.toggle("hl-facet__choice--none", Boolean(column) && !count);
    }
  }
  const made = (tag, className, text = "") => Object.assign(document.createElement(tag), { className, textContent: text });
  function item({ number }) {
    const one = titles.documents[number], row = made("li", `hl-card hl-card--${one.phase}`), facts = made("span", "hl-card__facts");
    const link = made("a", "");
    link.href = `${base}${one.address}${isFile ? "index.html" : ""}`;
    mark(link, one.title);
    const where = words.place.replace("{subject}", named("subject", one.subject)).replace("{grade}", one.grade).replace("{week}", one.week);
    facts.append(made("span", `hl-phase hl-phase--${one.phase}`, named("phase", one.phase)), made("span", looks.get(one.subject) ?? "", where), made("span", "", named("type", one.type)));
    row.append(link, facts);
    /* The snippet's place is kept free from the start: what one is about to tap does not move away. */
    if (keys.size) lines.set(row.appendChild(made("p", "hl-snippet")), one);
    return row;
  }
  function mark(place, text) {
    for (const [part, isHit] of hoclieuSearch.markedParts(text, keys)) place.append(isHit ? made("mark", "", part) : part);
  }
  /* The places of snippets, each with its material; those in view; and how the latest search fills one. */
  const lines = new Map(), inView = new Set();
  let watcher = null, fill = () => {};
  function unwatch() {
    watcher?.disconnect();
    watcher = null;
    lines.clear();
    inView.clear();
  }
  function watch(rows) { for (const row of rows) if (watcher && row.lastChild.className === "hl-snippet") watcher.observe(row.lastChild); }
  function snippets(mine, terms) {
    fill = async (line) => {
      const one = lines.get(line);
      lines.delete(line);
      const text = one ? await textOf(one).catch(() => "") : "";
      if (mine === asked && text) mark(line, hoclieuSearch.snippetOf(text, terms, lengthFor(line)));
    };
    let left = SNIPPETS;
    watcher = new IntersectionObserver((seen) => {
      for (const { target, isIntersecting } of seen) isIntersecting ? inView.add(target) : inView.delete(target);
      for (const line of inView) if (left > 0 && lines.has(line)) { left -= 1; fill(line); }
    });
    watch(list.children);
  }
  /* Whoever scrolls on reads on; what flies past is not fetched. */
  let resting;
  addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(() => inView.forEach(fill), TYPING);
  }, { passive: true });
  async function textOf(one) {
    if (isFile) return (await load(`search/texts/${titles.cells[one.cell].file}.json`))[one.address] || "";
    const page = new DOMParser().parseFromString(await load(one.address, { kind: "text" }), "text/html"), body = page.createElement("div");
    body.append(...page.querySelectorAll(".hl-body"));
    body.querySelectorAll("details, script, style, template, annotation").forEach((hidden) => hidden.remove());
    inOneLine(body);
    body.querySelectorAll("p, li, td, th, h2, h3, h4, dt, dd, tr, br, div, pre, figcaption, math, mfrac").forEach((block) => { block.before(" "); block.after(" "); });
    return body.textContent.replace(/\s+/g, " ").replace(/ ([,.;:!?])/g, "$1").trim();
  }
  /* Formulas as they are typed: 3/4, √2, x². */
  function inOneLine(body) {
    body.querySelectorAll("mfrac > mrow, msqrt:has(> :nth-child(2))").forEach((group) => { group.prepend("("); group.append(")"); });
    body.querySelectorAll("mfrac").forEach((fraction) => fraction.firstElementChild.after("/"));
    body.querySelectorAll("msqrt").forEach((root) => root.before("√"));
    body.querySelectorAll("msup > mn:last-child").forEach((power) => { power.textContent = power.textContent.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]); });
  }
  function showChosen() {
    const ticked = boxes.filter((box) => box.checked);
    at("hl-chosen-count").textContent = ticked.length ? ` (${ticked.length})` : "";
    at("hl-chosen").hidden = !ticked.length;
    at("hl-chosen").replaceChildren(...ticked.map((box) => {
      const column = columnOf(box), row = document.createElement("li"), button = made("button", "hl-chosen__one");
      const name = ["grade", "week"].includes(column) ? `${box.closest("fieldset").querySelector("legend").textContent} ${nameOf(box)}` : nameOf(box);
      const sign = made("span", "", " ✕");
      button.type = "button";
      button.append(name, sign);
      sign.setAttribute("aria-hidden", "true");
      button.setAttribute("aria-label", words.remove.replace("{name}", name));
      button.addEventListener("click", () => { box.checked = false; input.focus(); search({ push: true }); });
      row.append(button);
      return row;
    }));
  }

  /* The address: it can be shared, and the way back leads through what was asked. */
  function remember(push) {
    const address = new URL(location.href);
    for (const name of new Set(["q", ...boxes.map((box) => box.name)])) address.searchParams.delete(name);
    if (input.value.trim()) address.searchParams.set("q", input.value.trim());
    for (const box of boxes) if (box.checked) address.searchParams.append(box.name, box.value);
    if (address.href === location.href) return;
    try { history[push ? "pushState" : "replaceState"](null, "", address); } catch { /* Some browsers refuse it for files: then the address stays. */ }
  }
  function restore() {
    const given = new URLSearchParams(location.search);
    input.value = given.get("q") || "";
    for (const box of boxes) box.checked = given.getAll(box.name).includes(box.value);
  }

  /* Fingers and keys. */
  let waiting;
  const now = (how) => { clearTimeout(waiting); search(how); };
  form.addEventListener("submit", (event) => { event.preventDefault(); now({ push: true, isDone: true }); });
  input.addEventListener("focus", () => titlesOf().catch(() => {}), { once: true });
  input.addEventListener("input", () => { clearTimeout(waiting); asked += 1; waiting = setTimeout(search, TYPING); });
  boxes.forEach((box) => box.addEventListener("change", () => now({ push: true, isDone: true })));
  at("hl-clear").addEventListener("click", () => { boxes.forEach((box) => { box.checked = false; }); input.focus(); now({ push: true }); });
  at("hl-retry").addEventListener("click", () => { input.focus(); now({ isDone: true }); });
  more.addEventListener("click", () => {
    const first = shown;
    shown += SHOWN;
    const rows = hits.slice(first, shown).map(item);
    list.append(...rows);
    watch(rows);
    more.hidden = hits.length <= shown;
    list.children[first]?.querySelector("a").focus();
  });
  form.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")], place = links.indexOf(document.activeElement);
    if (event.key === "Escape" && (event.target === input || place >= 0)) {
      event.preventDefault();
      if (event.target === input) { input.value = ""; now(); }
      input.focus();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && (event.target === input || place >= 0)) {
      const goal = event.key === "ArrowDown" ? links[place + 1] : place > 0 ? links[place - 1] : input;
      if (!goal || (event.target === input && event.key === "ArrowUp")) return;
      event.preventDefault();
      goal.focus();
    }
  });
  /* “/” leads to the field from anywhere: shell.js. */
  addEventListener("popstate", () => { restore(); now({ isDone: true }); });
  /* Beside the results there is room for the facets on a wide screen only. */
  at("hl-facets").open = matchMedia("(min-width: 60em)").matches;
  restore();
  search({ isDone: true });
})();
