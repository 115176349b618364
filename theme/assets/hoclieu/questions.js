// Questions that answer back. Comparing and scoring are the sums of generator/engine/questions; tests/engine/questions_golden.json holds both.
(() => {
  "use strict";

  const SIGNS = { "×": "*", "·": "*", "⋅": "*", "−": "-", "–": "-", "—": "-", "²": "^2", "³": "^3", "\u00a0": " ", "“": '"', "”": '"', "’": "'" };
  const NUMBER = /^(-?)((?:[1-9][0-9]{0,2}(?:[. ][0-9]{3}){1,4}(?![0-9])|[0-9]{1,15}))(?:[.,]([0-9]{1,15}))?(?:\/([0-9]{1,15}))?/;
  const UNIT = /^[^0-9\s][^\s]{0,11}(?: [^\s]{1,11})?$/;

  const fold = (text) => text.replace(/[đĐ]/g, "d").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const plain = (text) => {
    const one = text.slice(0, 200).replace(/[×·⋅−–—²³\u00a0“”’]/g, (sign) => SIGNS[sign]).normalize("NFC").toLowerCase();
    return one.trim().replace(/\s+/g, " ").replace(/\.$/, "").trim();
  };

  const valueOf = (text) => {
    const match = NUMBER.exec(text);
    if (!match) return null;
    const unit = text.slice(match[0].length).trim();
    if (unit && !UNIT.test(unit)) return null;
    const decimals = match[3] || "";
    const over = BigInt(match[4] || 1) * 10n ** BigInt(decimals.length);
    if (!over) return null;
    return { up: BigInt(match[2].replace(/[. ]/g, "") + decimals) * (match[1] ? -1n : 1n), over, unit: unit.replace(/[ ^]/g, "") };
  };

  const same = (given, right) => {
    const one = plain(given), other = plain(right);
    if (!one) return false;
    if (one === other) return true;
    const mine = valueOf(one), theirs = valueOf(other);
    if (mine && theirs) return mine.up * theirs.over === theirs.up * mine.over && (!theirs.unit || mine.unit === theirs.unit);
    return fold(one) === one && fold(other) === one;
  };

  const trueFalseShare = (right, statements) => (statements === 4 ? [0, 0.1, 0.25, 0.5, 1][right] : statements ? right / statements : 0);

  // A result as text: two base-36 digits a question, the share in hundredths, or "--"; then four of a sum over them and the title.
  const sum = (text) => {
    let hash = 0x811c9dc5;
    for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193) >>> 0;
    return hash.toString(36).padStart(7, "0").slice(-4);
  };
  const encode = (shares, title) => {
    const text = "1" + shares.map((one) => (one === null ? "--" : Math.round(one * 100).toString(36).padStart(2, "0"))).join("");
    return text + sum(title + text);
  };
  const decode = (code, title, count) => {
    if (!/^1(?:--|[0-9a-z]{2}){0,400}[0-9a-z]{4}$/.test(code) || code.length !== 5 + 2 * count) return null;
    const text = code.slice(0, -4);
    if (sum(title + text) !== code.slice(-4)) return null;
    const shares = (text.slice(1).match(/../g) || []).map((one) => (one === "--" ? null : parseInt(one, 36) / 100));
    return shares.every((one) => one === null || one <= 1) ? shares : null;
  };

  // The share of a question's points for what was given: letters, or a map from what is asked to what was answered.
  const shareOf = (key, given) => {
    if (key.k === "one" || key.k === "several") {
      const wanted = key.a.map((one) => one[0]).sort().join();
      return [...given].sort().join() === wanted ? 1 : 0;
    }
    const right = key.a.filter(([to, ...forms]) => forms.some((form) => same(given[to] || "", form))).length;
    return key.k === "true-false" ? trueFalseShare(right, key.a.length) : key.a.length ? right / key.a.length : 0;
  };

  if (typeof module !== "undefined") module.exports = { same, trueFalseShare, encode, decode, shareOf, plain };
  if (typeof document === "undefined") return;

  const result = document.querySelector(".hl-result");
  if (!result) return;
  const words = globalThis.hoclieuQuestions;
  const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const title = document.querySelector("h1")?.textContent.trim() || "";
  const make = (tag, attributes = {}, ...inside) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...inside);
    return node;
  };
  const button = (text, act, quiet = true) => {
    const node = make("button", { type: "button", class: quiet ? "hl-button hl-button--quiet" : "hl-button" }, text);
    node.addEventListener("click", act);
    return node;
  };
  const letterOf = (node) => /^\s*([A-Za-z])[.)]/.exec(node.textContent)?.[1] || "";
  const number = (value) => String(Math.round(value * 100) / 100).replace(".", ",");

  // Controls of each kind: put into the question, they return how to read them.
  const controls = {
    choice(question, name, type) {
      const items = [...(question.querySelector(".hl-choices")?.children || [])];
      const inputs = items.map((item, index) => {
        const input = make("input", { type, name, value: letterOf(item), id: `${name}-${index}` });
        const label = make("label", { for: input.id, class: "hl-choice" });
        label.append(make("span", {}, ...item.childNodes));
        label.prepend(input);
        item.append(label);
        return input;
      });
      return () => inputs.filter((input) => input.checked).map((input) => input.value);
    },
    statements(question, name) {
      const items = [...(question.querySelector(".hl-choices")?.children || [])];
      return this.read(items.map((item, index) => {
        const letter = letterOf(item).toLowerCase();
        const group = make("span", { class: "hl-tf", role: "radiogroup", "aria-label": `${letter})` });
        const inputs = ["true", "false"].map((value) => {
          const input = make("input", { type: "radio", name: `${name}-${index}`, value });
          group.append(make("label", { class: "hl-choice" }, input, make("span", {}, words[value])));
          return input;
        });
        item.append(group);
        return [letter, () => inputs.find((input) => input.checked)?.value || ""];
      }));
    },
    texts(place, asked) {
      return this.read(asked.map(([to, text]) => {
        const input = make("input", { type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
        place.append(make("label", { class: "hl-field" }, make("span", {}, text), input));
        return [to, () => input.value];
      }));
    },
    matches(question, place, key) {
      const rows = [...question.querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
      return this.read(key.a.map(([to]) => {
        const left = rows.find((row) => row[0].startsWith(to))?.[0] || to;
        const select = make("select", {}, make("option", { value: "" }, words.choose));
        for (const [, right] of rows) select.append(make("option", { value: right[0].toLowerCase() }, right));
        place.append(make("label", { class: "hl-field" }, make("span", {}, left), select));
        return [to, () => select.value];
      }));
    },
    read: (fields) => () => Object.fromEntries(fields.map(([to, value]) => [to, value()])),
  };

  const store = { key: `hl-questions:${location.pathname}`, get: () => { try { return sessionStorage.getItem(store.key) || ""; } catch { return ""; } },
    set: (value) => { try { sessionStorage.setItem(store.key, value); } catch { /* a private window: the page works, it only forgets */ } } };

  const shown = location.hash.startsWith("#kq=") ? location.hash.slice(4) : "";
  const groups = [...document.querySelectorAll(".hl-q")];
  const read = (node) => {
    const [k, p, ...a] = JSON.parse(`[${new TextDecoder().decode(Uint8Array.from(atob(node.dataset.key), (char) => char.charCodeAt(0)))}]`);
    return { k, p, a };
  };
  const shared = shown ? decode(shown, title, groups.length) : null;
  const kept = shown ? shared : decode(store.get(), title, groups.length);

  const questions = groups.map((node, index) => {
    const one = { node, key: read(node), share: kept ? kept[index] : null, number: node.dataset.n || node.id.split("-").pop() };
    const stem = node.querySelector(".hl-question");
    stem.id ||= `${node.id}-hoi`;
    const form = make("form", { class: "hl-q__form", novalidate: "" });
    const answer = node.querySelector(".hl-answer");
    const status = make("div", { class: "hl-q__status", role: "status" });
    one.status = status;
    if (shown) { status.dataset.state = stateOf(one.share); status.textContent = stateText(one.share); node.insertBefore(status, answer); return one; }
    const { k } = one.key;
    const name = node.id;
    const kind = k === "one" ? "radiogroup" : "group";
    node.setAttribute("role", kind);
    node.setAttribute("aria-labelledby", stem.id);
    const given = k === "one" ? controls.choice(node, name, "radio") : k === "several" ? controls.choice(node, name, "checkbox")
      : k === "true-false" ? controls.statements(node, name) : k === "matching" ? controls.matches(node, form, one.key)
      : k === "blanks" ? controls.texts(form, one.key.a.map(([to]) => [to, say("blank", { n: to })]))
      : k === "short" ? controls.texts(form, [["", words.answer]]) : null;
    if (!given) form.append(make("label", { class: "hl-field" }, make("span", {}, words.answer), make("textarea", { rows: "4" })));
    const submit = make("button", { type: "submit", class: "hl-button" }, given ? words.check : words.show);
    const reveal = button(words.show, () => { unfold(); status.focus(); });
    const again = button(words.again, () => { reset(); node.querySelector("input,select,textarea").focus(); });
    reveal.hidden = again.hidden = true;
    form.append(make("div", { class: "hl-q__buttons" }, submit, reveal, again));
    status.tabIndex = -1;
    node.insertBefore(form, answer);
    node.insertBefore(status, answer);
    answer.hidden = true;
    const unfold = () => { answer.hidden = false; answer.open = true; reveal.hidden = true; submit.hidden = true; again.hidden = false; };
    const reset = () => {
      answer.hidden = true; answer.open = false; again.hidden = reveal.hidden = true; submit.hidden = false; status.textContent = ""; delete status.dataset.state;
      for (const input of node.querySelectorAll("input,select,textarea")) input.type === "radio" || input.type === "checkbox" ? (input.checked = false) : (input.value = "");
    };
    one.reset = reset;
    const whys = (letters) => [...answer.querySelectorAll("li")].filter((item) => letters.includes(letterOf(item)));
    const check = () => {
      if (!given) { one.share = 1; unfold(); status.textContent = words.ready; update(); return; }
      const values = given();
      if (Array.isArray(values) ? !values.length : !Object.values(values).some((value) => value.trim())) { status.textContent = words.first; return; }
      one.share = shareOf(one.key, values);
      status.dataset.state = stateOf(one.share);
      status.replaceChildren(make("strong", {}, stateText(one.share)));
      if (one.share === 1) unfold();
      else {
        const chosen = Array.isArray(values) ? whys(values) : [];
        if (chosen.length) status.append(make("ul", {}, ...chosen.map((item) => item.cloneNode(true))));
        status.append(make("p", {}, words.way));
        const hint = node.querySelector(".hl-hint");
        if (hint) hint.open = true;
        reveal.hidden = false;
      }
      update();
    };
    form.addEventListener("submit", (event) => { event.preventDefault(); check(); });
    // Choices stand outside the form, in the lesson's own list: Enter on them checks too.
    node.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches(".hl-choice input") && !submit.hidden) { event.preventDefault(); check(); }
    });
    if (one.share !== null) { status.dataset.state = stateOf(one.share); status.textContent = stateText(one.share); }
    return one;
  });

  function stateOf(share) { return share === null ? "todo" : share === 1 ? "right" : share ? "partly" : "wrong"; }
  function stateText(share) { return { todo: "○ ", right: "✓ ", partly: "◐ ", wrong: "✗ " }[stateOf(share)] + words[stateOf(share)]; }

  const score = make("p", { class: "hl-result__score", role: "status" });
  const states = make("ol", { class: "hl-result__states" });
  function update() {
    const counted = questions.filter((one) => one.key.k !== "essay");
    const got = counted.reduce((total, one) => total + (one.share || 0) * one.key.p, 0);
    const most = counted.reduce((total, one) => total + one.key.p, 0);
    const done = questions.filter((one) => one.share !== null).length;
    score.textContent = say("score", { score: number(got), most: number(most), done, all: questions.length });
    states.replaceChildren(...questions.map((one) =>
      make("li", { "data-state": stateOf(one.share) }, make("a", { href: `#${one.node.id}` }, say("question", { n: one.number })), ` ${stateText(one.share)}`)));
    if (!shown) store.set(encode(questions.map((one) => one.share), title));
  }

  const note = make("p", { class: "hl-result__note", role: "status" });
  const link = make("input", { type: "text", readonly: "", class: "hl-result__link", "aria-label": words.link });
  link.hidden = true;
  const share = async () => {
    const url = `${location.href.split("#")[0]}#kq=${encode(questions.map((one) => one.share), title)}`;
    link.value = url;
    link.hidden = false;
    try {
      if (navigator.share && matchMedia("(pointer: coarse)").matches) { await navigator.share({ title, url }); return; }
      await navigator.clipboard.writeText(url);
      note.textContent = words.copied;
    } catch { link.focus(); link.select(); }
  };
  const head = make("h2", { id: "ket-qua-cua-em" }, shown ? words.shared : words.result);
  const bar = make("div", { class: "hl-q__buttons" });
  if (shown) bar.append(button(words.own, () => { location.hash = ""; }, false), button(words.print, () => print()));
  else bar.append(button(words.share, share, false), button(words.print, () => print()),
    button(words.again, () => { for (const one of questions) { one.share = null; one.reset(); } update(); groups[0].scrollIntoView(); }));
  if (shown && !shared) result.append(head, make("p", { role: "alert" }, words.unread), bar);
  else { result.append(head, score, states, make("p", { class: "hl-quiet" }, words.proof), bar, link, note); update(); }
  result.hidden = false;
  if (shown) result.scrollIntoView();
  addEventListener("hashchange", () => { if (location.hash.startsWith("#kq=") || shown) location.reload(); });

  const lists = groups.filter((node, index) => ["one", "several"].includes(questions[index].key.k)).map((node) => node.querySelector(".hl-choices"));
  // Letters stay with their choices: explanations name them.
  if (!shown && lists.some(Boolean)) groups[0].before(make("p", { class: "hl-q__tools" }, button(words.shuffle, () => {
    for (const list of lists.filter(Boolean)) {
      const items = [...list.children];
      for (let last = items.length - 1; last > 0; last--) {
        const other = Math.floor(Math.random() * (last + 1));
        [items[last], items[other]] = [items[other], items[last]];
      }
      list.append(...items);
    }
  })));

  // On paper the answers stand on a page of their own; moved, not doubled, and put back.
  const paper = matchMedia("print");
  let moved = null;
  const toPaper = () => {
    if (moved || shown) return;
    moved = questions.map(({ node, number: n }) => {
      const answer = node.querySelector(".hl-answer");
      const before = { answer, next: answer.nextSibling, node, open: answer.open, hidden: answer.hidden };
      answer.open = true;
      answer.hidden = false;
      before.item = make("div", {}, make("strong", {}, say("question", { n })), answer);
      return before;
    });
    result.after(make("section", { class: "hl-answers" }, make("h2", {}, words.answers), ...moved.map((one) => one.item)));
  };
  const fromPaper = () => {
    if (!moved) return;
    for (const { answer, next, node, open, hidden } of moved) { node.insertBefore(answer, next); answer.open = open; answer.hidden = hidden; }
    document.querySelector(".hl-answers").remove();
    moved = null;
  };
  paper.addEventListener("change", () => (paper.matches ? toPaper() : fromPaper()));
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", fromPaper);
})();
