/* Search without marks, in the reader's browser. The same sums as generator/engine/search; tests/engine/search_golden.json holds
   both to the same answers. Nothing leaves the device: the index lies beside the pages. */
"use strict";

const HocLieu = (() => {
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const STEP = DIGITS.length - 1, LEVELS = 15, MOST_BYTES = 160000, MOST_SYLLABLES = 24;
  const TITLE = 3.0, TEXT = 1.0, CELL = 0.5, MENDED = 0.5, NO_MARKS = 0.875, OTHER_MARKS = 0.5, LEAST = 0.1;
  const SATURATION = 1.2, LENGTH_SHARE = 0.5, USUAL_LENGTH = 10;
  const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g, MARKS = /[\u0300-\u036f]/g;

  /* Words. */
  const fold = (text) => text.replace(/[đĐðÐ]/g, "d").normalize("NFD").replace(MARKS, "").toLowerCase();
  const sameI = (syllable) => (/^(?:[hklmst]|qu)[iy]$/.test(syllable) ? syllable.slice(0, -1) + "i" : syllable);
  const remembered = (make) => { const known = new Map(); return (key) => known.get(key) ?? (known.set(key, make(key)), known.get(key)); };
  const plain = remembered((letter) => { const one = fold(letter); return /^[0-9a-z]$/.test(one) ? one : " "; });
  function syllablesOf(text) {
    const composed = [...text.normalize("NFKC").replace(MARKS, "")];
    const folded = composed.map(plain).join("");
    return [...folded.matchAll(/[0-9a-z]+/g)].map((match) => ({
      folded: sameI(match[0]),
      written: composed.slice(match.index, match.index + match[0].length).join("").toLowerCase(),
    }));
  }
  const spelling = remembered((written) => {
    const decomposed = written.normalize("NFD");
    return sameI(decomposed.replace(TONES, "")) + (decomposed.match(TONES) || []).join("");
  });
  function groupOf(term) {
    const [first, second] = term.split(" ");
    return second ? `${first} ${second[0]}` : first;
  }
  function shardOf(group, shards) {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(group)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return value % shards;
  }
  function oneSlip(typed, meant) {
    const [shorter, longer] = typed.length <= meant.length ? [typed, meant] : [meant, typed];
    if (typed === meant || longer.length - shorter.length > 1) return false;
    let start = 0;
    while (start < shorter.length && shorter[start] === longer[start]) start += 1;
    const rest = shorter.slice(start), other = longer.slice(start);
    if (rest.length !== other.length) return rest === other.slice(1);
    return rest.slice(1) === other.slice(1) || (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2));
  }
  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  function mended(typed, known) {
    if (typed.length < 3 || /^\d+$/.test(typed)) return [];
    const found = [...known.keys()].filter((one) => one.startsWith(typed) || oneSlip(typed, one));
    const far = (one) => (one[0] === typed[0] ? 0 : 1);
    return found.sort((a, b) => far(a) - far(b) || known.get(b) - known.get(a) || order(a, b)).slice(0, 3);
  }

  /* The titles: read once. */
  function readTitles(value) {
    const documents = [], cells = [], mentions = new Map();
    for (const cell of value.cells) {
      const key = `${cell.subject}/${cell.grade}`;
      cells.push({ key, start: documents.length, names: new Set(syllablesOf(key).map((one) => one.folded)) });
      cell.pages.forEach((page, place) => documents.push({
        address: page.startsWith("/") ? page.slice(1) : `${key}/${page}`, title: cell.titles[place], subject: cell.subject,
        grade: cell.grade, week: cell.weeks[place], phase: cell.phases[place], type: cell.types[place],
      }));
    }
    const words = documents.map((one) => syllablesOf(one.title));
    const count = (term, number) => {
      if (!mentions.has(term)) mentions.set(term, new Map());
      mentions.get(term).set(number, (mentions.get(term).get(number) || 0) + 1);
    };
    words.forEach((title, number) => title.forEach((one, place) => {
      count(one.folded, number);
      if (place + 1 < title.length) count(`${one.folded} ${title[place + 1].folded}`, number);
    }));
    const vocabulary = new Map();
    for (const [term, having] of mentions) if (!term.includes(" ")) vocabulary.set(term, having.size);
    return { documents, words, mentions, cells, vocabulary, sizes: value.sizes, version: value.version };
  }

  /* The query. */
  function termsOf(query, vocabulary) {
    const typed = syllablesOf(query).slice(0, MOST_SYLLABLES);
    const meant = typed.map((one) => [[one.folded, 1.0], ...(vocabulary.has(one.folded) ? [] : mended(one.folded, vocabulary).map((key) => [key, MENDED]))]);
    const terms = new Map();
    const add = (key, weight, words) => { if (!terms.has(key)) terms.set(key, { key, weight, typed: words }); };
    typed.forEach((one, place) => meant[place].forEach(([key, weight]) => add(key, weight, [one])));
    for (let place = 0; place + 1 < typed.length; place += 1)
      for (const [first, weight] of meant[place])
        for (const [second, other] of meant[place + 1]) add(`${first} ${second}`, weight * other, [typed[place], typed[place + 1]]);
    return [...terms.values()];
  }
  function shardsFor(terms, sizes) {
    const wanted = [...new Set(terms.map((term) => shardOf(groupOf(term.key), sizes.length)))];
    const chosen = [];
    let total = 0;
    for (const number of wanted.sort((a, b) => sizes[a] - sizes[b] || a - b)) {
      total += sizes[number];
      if (chosen.length && total > MOST_BYTES) break;
      chosen.push(number);
    }
    return chosen;
  }

  /* The order. */
  function unpacked(text) {
    const found = [];
    let document = -1, place = 0;
    while (place < text.length) {
      while (text[place] === DIGITS[STEP]) { document += STEP; place += 1; }
      document += DIGITS.indexOf(text[place]) + 1;
      found.push([document, DIGITS.indexOf(text[place + 1])]);
      place += 2;
    }
    return found;
  }
  function levelsOf(titles, shards, key) {
    const group = groupOf(key), second = key.split(" ")[1];
    const shard = shards.get(shardOf(group, titles.sizes.length));
    if (!shard) return [];
    const found = [];
    for (const cell of titles.cells) {
      const parts = ((shard[cell.key] || {})[group] || "").split(" ");
      let packed = second ? "" : parts[0];
      if (second) for (let place = 0; place + 1 < parts.length; place += 2) if (parts[place] === second) packed = parts[place + 1];
      for (const [document, level] of unpacked(packed)) found.push([cell.start + document, level]);
    }
    return found;
  }
  const rarity = (documents, having) => Math.floor(64 * Math.log(1 + (documents - having + 0.5) / (having + 0.5)) + 0.5) / 64;
  function alike(typed, there) {
    if (spelling(typed.written) === spelling(there.written)) return 1.0;
    return /^[\x00-\x7f]*$/.test(typed.written) || typed.folded !== there.folded ? NO_MARKS : OTHER_MARKS;
  }
  function likeness(term, title) {
    const keys = term.key.split(" ");
    let best = 0;
    for (let place = 0; place + keys.length <= title.length; place += 1)
      if (keys.every((key, step) => title[place + step].folded === key))
        best = Math.max(best, Math.min(...keys.map((_, step) => alike(term.typed[step], title[place + step]))));
    return best;
  }
  function scoresOf(titles, terms, shards) {
    const scores = new Float64Array(titles.documents.length), byTitle = scores.slice(), answered = new Map();
    const levels = new Map(terms.map((term) => [term.key, levelsOf(titles, shards, term.key)]));
    for (const term of terms) {
      const keys = term.key.split(" ");
      if (term.typed.some((one, step) => one.folded !== keys[step] && (levels.get(one.folded) || []).length)) continue;
      const mentions = titles.mentions.get(term.key) || new Map();
      const inTitle = term.weight * TITLE * rarity(scores.length, mentions.size);
      for (const [number, count] of mentions) {
        const norm = 1 - LENGTH_SHARE + LENGTH_SHARE * titles.words[number].length / USUAL_LENGTH;
        byTitle[number] += inTitle * count / (count + SATURATION * norm) * likeness(term, titles.words[number]);
        if (!answered.has(number)) answered.set(number, new Set());
        for (const one of term.typed) answered.get(number).add(one.folded);
      }
      const inText = term.weight * TEXT * rarity(scores.length, levels.get(term.key).length) / LEVELS;
      for (const [number, level] of levels.get(term.key)) scores[number] += inText * level;
      titles.cells.forEach((cell, place) => {
        if (!cell.names.has(term.key)) return;
        const end = place + 1 < titles.cells.length ? titles.cells[place + 1].start : scores.length;
        for (let number = cell.start; number < end; number += 1) scores[number] += CELL * term.weight;
      });
    }
    /* A title counts as far as it answers the whole query. */
    const asked = new Set(terms.flatMap((term) => term.typed.map((one) => one.folded))).size;
    for (const [number, has] of answered) scores[number] += byTitle[number] * (has.size / asked) * (has.size / asked);
    return scores;
  }
  function rank(titles, terms, shards, facets) {
    const left = titles.documents.map((_, number) => number).filter((number) => {
      const one = titles.documents[number];
      return (!facets.subject || one.subject === facets.subject) && (!facets.grade || one.grade === facets.grade) && (!facets.phase || one.phase === facets.phase);
    });
    if (!terms.length) return facets.subject || facets.grade || facets.phase ? left.map((number) => ({ number, score: 0 })) : [];
    const scores = scoresOf(titles, terms, shards);
    const least = left.reduce((best, number) => Math.max(best, scores[number]), 0) * LEAST;
    return left.filter((number) => scores[number] && scores[number] >= least).sort((a, b) => scores[b] - scores[a] || a - b)
      .map((number) => ({ number, score: scores[number] }));
  }
  return { fold, syllablesOf, mended, readTitles, termsOf, shardsFor, rank };
})();

if (typeof module !== "undefined") module.exports = HocLieu;

if (typeof document !== "undefined") (() => {
  const SHOWN = 50, SNIPPET = 160, SNIPPETS = 6;
  const script = document.currentScript, base = script.dataset.base;
  const form = document.getElementById("hl-search"), input = document.getElementById("hl-q");
  const count = document.getElementById("hl-count"), list = document.getElementById("hl-results");
  const shards = new Map();
  let titles, asked = 0;

  const load = (path, kind = "json") => fetch(base + path).then((answer) => (answer.ok ? answer[kind]() : Promise.reject(answer.status)));
  const facets = () => ({ subject: form.mon.value, grade: Number(form.lop.value), phase: form["giai-doan"].value });
  const chosen = (name, value) => [...form[name].options].find((one) => one.value === String(value))?.text || value;

  async function search() {
    const mine = (asked += 1), query = input.value.trim(), wanted = facets();
    remember(query);
    if (!query && !wanted.subject && !wanted.grade && !wanted.phase) { show([], "", []); return; }
    try {
      titles ||= HocLieu.readTitles(await load("search/titles.json"));
      const terms = HocLieu.termsOf(query, titles.vocabulary);
      const numbers = HocLieu.shardsFor(terms, titles.sizes);
      const fetched = new Map();
      await Promise.all(numbers.map(async (number) => {
        if (!shards.has(number)) shards.set(number, await load(`search/${String(number).padStart(3, "0")}.json?${titles.version}`));
        fetched.set(number, shards.get(number));
      }));
      if (mine !== asked) return;
      const found = HocLieu.rank(titles, terms, fetched, wanted);
      show(found, found.length ? count.dataset.some.replace("{n}", found.length) : count.dataset.none, terms);
    } catch { if (mine === asked) show([], count.dataset.error, []); }
  }

  function show(found, words, terms) {
    count.textContent = words;
    const keys = new Set(terms.flatMap((term) => term.key.split(" ")));
    list.replaceChildren(...found.slice(0, SHOWN).map(({ number }, place) => item(titles.documents[number], keys, place < SNIPPETS)));
  }
  function item(one, keys, withSnippet) {
    const row = document.createElement("li"), link = document.createElement("a"), facts = document.createElement("span");
    row.className = `hl-card hl-card--${one.phase}`;
    link.href = base + one.address;
    marked(link, one.title, keys);
    facts.className = "hl-card__facts";
    const phase = document.createElement("span");
    phase.className = `hl-phase hl-phase--${one.phase}`;
    phase.textContent = chosen("giai-doan", one.phase);
    const place = document.createElement("span");
    place.textContent = `${chosen("mon", one.subject)}, ${count.dataset.grade.replace("{n}", one.grade)}, ${count.dataset.week.replace("{n}", one.week)}`;
    facts.append(phase, place);
    row.append(link, facts);
    if (withSnippet && keys.size) load(one.address, "text").then((html) => snippet(row, html, keys)).catch(() => {});
    return row;
  }
  /* Where the words stand, from the page itself: most likely it is opened next. */
  function snippet(row, html, keys) {
    const body = new DOMParser().parseFromString(html, "text/html").querySelector(".hl-body");
    body?.querySelectorAll("details").forEach((answer) => answer.remove());
    body?.querySelectorAll("p, li, td, th, h2, h3, dt, dd").forEach((block) => block.append(" "));
    const text = (body?.textContent || "").replace(/\s+/g, " ").trim();
    const hits = [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((word) => HocLieu.syllablesOf(word[0]).map((one) => ({ at: word.index, key: one.folded })))
      .filter((one) => keys.has(one.key));
    if (!hits.length) return;
    const worth = (from) => new Set(hits.filter((one) => one.at >= from.at && one.at < from.at + SNIPPET / 2).map((one) => one.key)).size;
    const best = hits.reduce((most, one) => { const here = worth(one); return here > most.worth ? { at: one.at, worth: here } : most; }, { at: 0, worth: 0 });
    const start = text.lastIndexOf(" ", Math.max(0, best.at - SNIPPET / 4)) + 1, end = text.indexOf(" ", start + SNIPPET);
    const line = document.createElement("p");
    line.className = "hl-snippet";
    marked(line, (start ? "… " : "") + text.slice(start, end < 0 ? undefined : end) + (end < 0 ? "" : " …"), keys);
    row.append(line);
  }
  function marked(place, text, keys) {
    for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
      const syllables = HocLieu.syllablesOf(part);
      if (!syllables.length || !syllables.some((one) => keys.has(one.folded))) { place.append(part); continue; }
      const mark = document.createElement("mark");
      mark.textContent = part;
      place.append(mark);
    }
  }
  function remember(query) {
    const address = new URL(location.href);
    for (const [name, value] of [["q", query], ["mon", form.mon.value], ["lop", form.lop.value], ["giai-doan", form["giai-doan"].value]])
      value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
    history.replaceState(null, "", address);
  }

  const given = new URLSearchParams(location.search);
  for (const name of ["q", "mon", "lop", "giai-doan"]) if (given.has(name)) form.elements[name].value = given.get(name);
  let waiting;
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); search(); });
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 150); });
  search();
})();
