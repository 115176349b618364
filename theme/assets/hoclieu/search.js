/* Search without marks, in the reader's browser: what is asked, where it stands, in what order. No page and no network here; the page's
   own script is search-page.js. The same sums as generator/engine/search; tests/engine/search_golden.json holds both to the same answers. */
"use strict";

const hoclieuSearch = (() => {
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const STEP = DIGITS.length - 1, LEVELS = 15, MOST_BYTES = 130000, MOST_SYLLABLES = 24;
  const TITLE = 3.0, TEXT = 1.0, CELL = 0.5, MENDED = 0.5, NO_MARKS = 0.875, OTHER_MARKS = 0.5, LEAST = 0.1;
  const SATURATION = 1.2, LENGTH_SHARE = 0.5, USUAL_LENGTH = 10;
  const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g, MARKS = /[\u0300-\u036f]/g;
  const FACETS = ["subject", "grade", "week", "phase", "type"];
  const VALUE = new Uint8Array(128);
  for (let place = 0; place <= STEP; place += 1) VALUE[DIGITS.charCodeAt(place)] = place;

  /* Words. */
  const fold = (text) => text.replace(/[đĐðÐ]/g, "d").normalize("NFD").replace(MARKS, "").toLowerCase();
  const sameI = (syllable) => (/^(?:[hklmst]|qu)[iy]$/.test(syllable) ? syllable.slice(0, -1) + "i" : syllable);
  const remembered = (make) => { const known = new Map(); return (key) => known.get(key) ?? (known.set(key, make(key)), known.get(key)); };
  const plain = remembered((letter) => { const one = fold(letter); return /^[0-9a-z]$/.test(one) ? one : " "; });
  const spelling = remembered((written) => {
    const decomposed = written.normalize("NFD");
    return sameI(decomposed.replace(TONES, "")) + (decomposed.match(TONES) || []).join("");
  });
  /* Between two blanks nothing depends on what stands beyond them: a library has few thousand such pieces, each looked at once. */
  const syllablesOfPiece = remembered((piece) => {
    const composed = [...piece.normalize("NFKC").replace(MARKS, "")];
    const folded = composed.map(plain).join("");
    return [...folded.matchAll(/[0-9a-z]+/g)].map((match) => ({
      folded: sameI(match[0]),
      written: composed.slice(match.index, match.index + match[0].length).join("").toLowerCase(),
    }));
  });
  const syllablesOf = (text) => text.split(" ").flatMap(syllablesOfPiece);
  function groupOf(term) {
    const [first, second] = term.split(" ");
    return second ? `${first} ${second[0]}` : first;
  }
  function shardOf(group, shards) {
    let value = 0x811c9dc5;
    for (let place = 0; place < group.length; place += 1) value = Math.imul(value ^ group.charCodeAt(place), 0x01000193) >>> 0;
    return value % shards;
  }
  function oneSlip(typed, meant) {
    if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false;
    const [shorter, longer] = typed.length <= meant.length ? [typed, meant] : [meant, typed];
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
    return found.sort((a, b) => far(a) - far(b) || known.get(b).length - known.get(a).length || order(a, b)).slice(0, 3);
  }

  /* The titles: read once. */
  function readTitles(value) {
    const documents = [], cells = [], words = [], vocabulary = new Map();
    for (const cell of value.cells) {
      const key = `${cell.subject}/${cell.grade}`;
      cells.push({ key, file: `${cell.subject}-${cell.grade}`, start: documents.length, names: new Set(syllablesOf(key).map((one) => one.folded)) });
      cell.pages.forEach((page, place) => {
        const number = documents.length, title = syllablesOf(cell.titles[place]);
        documents.push({
          address: page.startsWith("/") ? page.slice(1) : `${key}/${page}`, title: cell.titles[place], cell: cells.length - 1, subject: cell.subject,
          grade: cell.grade, week: cell.weeks[place], phase: cell.phases[place], type: cell.types[place],
        });
        words.push(title);
        for (const { folded } of title) {
          const having = vocabulary.get(folded);
          if (!having) vocabulary.set(folded, [number]);
          else if (having[having.length - 1] !== number) having.push(number);
        }
      });
    }
    return { documents, words, cells, vocabulary, sizes: value.sizes, version: value.version };
  }

  /* The query. */
  function termsOf(query, vocabulary) {
    const typed = syllablesOf(query.replace(/\s+/g, " ")).slice(0, MOST_SYLLABLES);
    const meant = typed.map((one) => [[one.folded, 1.0], ...(vocabulary.has(one.folded) ? [] : mended(one.folded, vocabulary).map((key) => [key, MENDED]))]);
    const terms = new Map();
    const add = (keys, weight, words) => { const key = keys.join(" "); if (!terms.has(key)) terms.set(key, { key, keys, weight, typed: words }); };
    typed.forEach((one, place) => meant[place].forEach(([key, weight]) => add([key], weight, [one])));
    for (let place = 0; place + 1 < typed.length; place += 1)
      for (const [first, weight] of meant[place])
        for (const [second, other] of meant[place + 1]) add([first, second], weight * other, [typed[place], typed[place + 1]]);
    return [...terms.values()];
  }
  function shardsFor(terms, sizes, most = MOST_BYTES) {
    if (!sizes.length) return [];
    const wanted = [...new Set(terms.map((term) => shardOf(groupOf(term.key), sizes.length)))];
    const chosen = [];
    let total = 0;
    for (const number of wanted.sort((a, b) => sizes[a] - sizes[b] || a - b)) {
      total += sizes[number];
      if (chosen.length && total > most) break;
      chosen.push(number);
    }
    return chosen;
  }

  /* What the index says of a term. An index has shards by number, or whole cells by key, or some of both. */
  const NOTHING = { shards: new Map(), cells: new Map() };
  function partsOf(titles, index) {
    return remembered((group) => {
      const shard = titles.sizes.length ? index.shards.get(shardOf(group, titles.sizes.length)) : undefined, found = [];
      for (const cell of titles.cells) {
        const written = (index.cells.get(cell.key) || shard?.[cell.key])?.[group];
        if (typeof written === "string") found.push([cell.start, written.split(" ")]);
      }
      return found;
    });
  }
  function levelsOf(parts, term) {
    const found = { documents: [], levels: [] };
    for (const [start, words] of parts(groupOf(term.key))) {
      let packed = term.keys.length > 1 ? "" : words[0];
      if (term.keys.length > 1) for (let place = 0; place + 1 < words.length; place += 2) if (words[place] === term.keys[1]) packed = words[place + 1];
      unpack(packed, start, found);
    }
    return found;
  }
  function unpack(packed, start, found) {
    let document = start - 1;
    for (let place = 0; place < packed.length; place += 2) {
      let step = VALUE[packed.charCodeAt(place)];
      while (step === STEP) { document += STEP; place += 1; step = VALUE[packed.charCodeAt(place)]; }
      document += step + 1;
      found.documents.push(document);
      found.levels.push(VALUE[packed.charCodeAt(place + 1)]);
    }
  }

  /* The order. */
  const rarity = (documents, having) => Math.floor(64 * Math.log(1 + (documents - having + 0.5) / (having + 0.5)) + 0.5) / 64;
  function alike(typed, there) {
    if (spelling(typed.written) === spelling(there.written)) return 1.0;
    return /^[\x00-\x7f]*$/.test(typed.written) || typed.folded !== there.folded ? NO_MARKS : OTHER_MARKS;
  }
  /* The titles that have a term: how often, and how like what was typed. */
  function titlesWith(titles, term) {
    const [first, second] = term.keys, found = [], likeness = term.keys.map(() => new Map());
    const like = (step, there) => {
      const known = likeness[step];
      if (!known.has(there.written)) known.set(there.written, alike(term.typed[step], there));
      return known.get(there.written);
    };
    const firsts = titles.vocabulary.get(first) || [], seconds = second ? titles.vocabulary.get(second) || [] : firsts;
    for (const number of firsts.length <= seconds.length ? firsts : seconds) {
      const title = titles.words[number];
      let count = 0, best = 0;
      for (let place = 0; place + (second ? 1 : 0) < title.length; place += 1) {
        if (title[place].folded !== first || (second && title[place + 1].folded !== second)) continue;
        count += 1;
        best = Math.max(best, second ? Math.min(like(0, title[place]), like(1, title[place + 1])) : like(0, title[place]));
      }
      if (count) found.push([number, count, best]);
    }
    return found;
  }
  function scoresOf(titles, terms, index) {
    const scores = new Float64Array(titles.documents.length), byTitle = scores.slice();
    /* Which syllables of the query a title answers: a bit for each, for there are at most 24. */
    const answered = new Uint32Array(scores.length), bits = new Map();
    for (const term of terms) for (const one of term.typed) if (!bits.has(one.folded)) bits.set(one.folded, 1 << bits.size);
    const parts = partsOf(titles, index), levels = new Map(terms.map((term) => [term.key, levelsOf(parts, term)]));
    for (const term of terms) {
      if (term.typed.some((one, step) => one.folded !== term.keys[step] && levels.get(one.folded)?.documents.length)) continue;
      const mentions = titlesWith(titles, term);
      const own = term.typed.reduce((all, one) => all | bits.get(one.folded), 0);
      const inTitle = term.weight * TITLE * rarity(scores.length, mentions.length);
      for (const [number, count, likeness] of mentions) {
        const norm = 1 - LENGTH_SHARE + LENGTH_SHARE * titles.words[number].length / USUAL_LENGTH;
        byTitle[number] += inTitle * count / (count + SATURATION * norm) * likeness;
        answered[number] |= own;
      }
      const text = levels.get(term.key), inText = term.weight * TEXT * rarity(scores.length, text.documents.length) / LEVELS;
      for (let place = 0; place < text.documents.length; place += 1) scores[text.documents[place]] += inText * text.levels[place];
      titles.cells.forEach((cell, place) => {
        if (!cell.names.has(term.key)) return;
        const end = place + 1 < titles.cells.length ? titles.cells[place + 1].start : scores.length;
        for (let number = cell.start; number < end; number += 1) scores[number] += CELL * term.weight;
      });
    }
    /* A title counts as far as it answers the whole query. */
    const asked = bits.size;
    answered.forEach((has, number) => {
      let count = 0;
      for (let left = has; left; left &= left - 1) count += 1;
      if (count) scores[number] += byTitle[number] * (count / asked) * (count / asked);
    });
    return scores;
  }
  function hitsOf(titles, terms, index) {
    if (!terms.length) return titles.documents.map((_, number) => ({ number, score: 0 }));
    const scores = scoresOf(titles, terms, index), least = scores.reduce((best, one) => Math.max(best, one), 0) * LEAST, found = [];
    scores.forEach((score, number) => { if (score && score >= least) found.push({ number, score }); });
    return found.sort((a, b) => b.score - a.score || a.number - b.number);
  }
  /* The results, best first, and for each facet how many results each value would leave, were it alone chosen there. */
  function find(titles, terms, index, chosen) {
    const wanted = FACETS.filter((name) => chosen[name]?.size), counts = Object.fromEntries(FACETS.map((name) => [name, new Map()])), hits = [];
    for (const hit of hitsOf(titles, terms, index)) {
      const one = titles.documents[hit.number], missed = wanted.filter((name) => !chosen[name].has(one[name]));
      if (!missed.length && (terms.length || wanted.length)) hits.push(hit);
      for (const name of missed.length ? (missed.length > 1 ? [] : missed) : FACETS) counts[name].set(one[name], (counts[name].get(one[name]) || 0) + 1);
    }
    return { hits, counts };
  }

  /* What is shown of a text: where most of the words stand together; its beginning when none does. */
  const WORD = /[\p{L}\p{N}\p{M}]+/gu;
  /* Where the terms stand: each word, and the pairs of the query that stand together, which weigh as much again. */
  function hitsIn(text, terms) {
    const found = [];
    let before = "";
    for (const word of text.matchAll(WORD)) for (const { folded } of syllablesOf(word[0])) {
      if (terms.has(folded)) found.push({ at: word.index, key: folded });
      if (terms.has(`${before} ${folded}`)) found.push({ at: word.index, key: `${before} ${folded}` });
      before = folded;
    }
    return found;
  }
  function snippetOf(text, terms, length) {
    const hits = hitsIn(text, terms), seen = new Map();
    let best = { at: 0, worth: 0 }, from = 0;
    hits.forEach((hit) => {
      seen.set(hit.key, (seen.get(hit.key) || 0) + 1);
      for (; hits[from].at < hit.at - length / 2; from += 1) {
        const left = seen.get(hits[from].key) - 1;
        left ? seen.set(hits[from].key, left) : seen.delete(hits[from].key);
      }
      if (seen.size > best.worth) best = { at: hits[from].at, worth: seen.size };
    });
    const start = text.lastIndexOf(" ", Math.max(0, best.at - length / 4)) + 1, end = text.indexOf(" ", start + length);
    return (start ? "…" : "") + (end < 0 ? text.slice(start) : `${text.slice(start, end).replace(/[.,;:…]+$/, "")}…`);
  }
  /* A text in parts, each with whether it is one of the words. */
  const markedParts = (text, keys) => text.split(/([\p{L}\p{N}\p{M}]+)/u).filter(Boolean)
    .map((part) => [part, syllablesOf(part).some((one) => keys.has(one.folded))]);

  return { FACETS, NOTHING, fold, syllablesOf, readTitles, termsOf, shardsFor, find, snippetOf, markedParts };
})();

if (typeof module !== "undefined") module.exports = hoclieuSearch;
