// Questions that answer back. Comparing and scoring are the sums of generator/engine/questions; tests/engine/questions_golden.json holds both.
(() => {
  "use strict";

  const SIGNS = { "×": "*", "·": "*", "⋅": "*", "∗": "*", "−": "-", "–": "-", "—": "-", "²": "^2", "³": "^3", "\u00a0": " ", "“": '"', "”": '"', "’": "'" };
  const NUMBER = /^(-?)((?:[1-9][0-9]{0,2}(?:[. ][0-9]{3}){1,4}(?![0-9])|[0-9]{1,15}))(?:[.,]([0-9]{1,15}))?(?:\/([0-9]{1,15}))?/;
  const UNIT = /^[^0-9\s][^\s]{0,11}(?: [^\s]{1,11})?$/;

  const fold = (text) => text.replace(/[đĐ]/g, "d").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const plain = (text) => {
    const one = text.slice(0, 200).replace(/[×·⋅∗−–—²³\u00a0“”’]/g, (sign) => SIGNS[sign]).normalize("NFC").toLowerCase();
    return one.trim().replace(/\s+/g, " ").replace(/\.$/, "").trim().replace(/ ?([-+*/:;=<>≤≥(){}]) ?/g, "$1").replaceAll("<=", "≤").replaceAll(">=", "≥");
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

  const sameWords = (given, right) => given === right || (fold(given) === given && fold(right) === given);

  const same = (given, right) => {
    const written = right[0] === "≡", one = plain(given), other = plain(written ? right.slice(1) : right);
    if (!one) return false;
    if (one === other) return true;
    const mine = valueOf(one), theirs = valueOf(other);
    if (mine && theirs) return (written ? mine.up === theirs.up && mine.over === theirs.over : mine.up * theirs.over === theirs.up * mine.over) && (!theirs.unit || sameWords(mine.unit, theirs.unit));
    return sameWords(one, other);
  };

  const trueFalseShare = (right, statements) => (statements === 4 ? [0, 0.1, 0.25, 0.5, 1][right] : statements ? right / statements : 0);

  // A result as text: two base-36 digits a share in hundredths, or "--"; then four of a sum over them and the title.
  const sum = (text) => {
    let hash = 0x811c9dc5;
    for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193) >>> 0;
    return hash.toString(36).padStart(7, "0").slice(-4);
  };
  const encode = (shares, title) => {
    const text = "2" + shares.map((one) => (one === null ? "--" : Math.round(one * 100).toString(36).padStart(2, "0"))).join("");
    return text + sum(title + text);
  };
  const decode = (code, title, count) => {
    if (!/^2(?:--|[0-9a-z]{2}){0,800}[0-9a-z]{4}$/.test(code) || code.length !== 5 + 2 * count) return null;
    const text = code.slice(0, -4);
    if (sum(title + text) !== code.slice(-4)) return null;
    const shares = (text.slice(1).match(/../g) || []).map((one) => (one === "--" ? null : parseInt(one, 36) / 100));
    return shares.every((one) => one === null || one <= 1) ? shares : null;
  };

  // What is asked and not answered right: statements, items and blanks by their names.
  const wrongOf = (key, given) => key.a.filter(([to, ...forms]) => !forms.some((form) => same(given[to] || "", form))).map(([to]) => to);

  // The share of a question's points for what was given: letters, or a map from what is asked to what was answered.
  const shareOf = (key, given) => {
    if (key.k === "one" || key.k === "several") {
      const wanted = key.a.map((one) => one[0]).sort().join();
      return [...given].sort().join() === wanted ? 1 : 0;
    }
    const right = key.a.length - wrongOf(key, given).length;
    return key.k === "true-false" ? trueFalseShare(right, key.a.length) : key.a.length ? right / key.a.length : 0;
  };

  // A question's mark: the share of the first check, which counts, and that of the last check after it, which is practice.
  // An essay's is what its writer said of it: 0 when only the model answer was seen, 1 for “I could do it”, 0.5 for “I look at it again”.
  const stateOf = (kind, share) => (share === null ? "todo" : kind === "essay" ? (share === 1 ? "could" : share ? "review" : "seen")
    : share === 1 ? "right" : share ? "partly" : "wrong");

  if (typeof module !== "undefined") module.exports = { same, trueFalseShare, encode, decode, shareOf, wrongOf, stateOf, plain };
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
  const copyOf = (node) => {
    const copy = node ? node.cloneNode(true) : make("span");
    for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
    return copy.childNodes;
  };
  const letterOf = (node) => /^\s*([A-Za-z])[.)]/.exec(node.textContent)?.[1] || "";
  const number = (value) => String(Math.round(value * 100) / 100).replace(".", ",");

  // Controls of each kind: put into the question, they return how to read them, and for each part where a mark is put and what it describes.
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
        return [letter, () => inputs.find((input) => input.checked)?.value || "", group, group];
      }));
    },
    texts(place, asked) {
      return this.read(asked.map(([to, text]) => {
        const input = make("input", { type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
        const label = make("label", { class: "hl-field" }, make("span", {}, text), input);
        place.append(label);
        return [to, () => input.value, label, input];
      }));
    },
    // The sides stand in a table's columns or in two lists. An option holds plain text only: with a formula or picture it is its letter.
    matches(question, place, key) {
      const cells = [...question.querySelectorAll("tbody td"), ...question.querySelectorAll(":scope > ul > li")];
      const rights = cells.filter((cell) => /^[a-z]$/i.test(letterOf(cell)));
      const bare = rights.some((right) => right.querySelector("math, img, code"));
      const list = question.querySelector(":scope > ol");
      return this.read(key.a.map(([to]) => {
        const item = list?.children[to - list.start];
        const left = item || cells.find((cell) => cell.textContent.trim().match(/^\d+(?=[.)])/)?.[0] === to);
        const select = make("select", {}, make("option", { value: "" }, words.choose));
        for (const right of rights) {
          select.append(make("option", { value: letterOf(right).toLowerCase() }, bare ? `${letterOf(right)})` : right.textContent.trim()));
        }
        const label = make("label", { class: "hl-field" }, make("span", {}, item ? `${to}) ` : "", ...copyOf(left)), select);
        place.append(label);
        return [to, () => select.value, label, select];
      }));
    },
    read: (fields) => Object.assign(() => Object.fromEntries(fields.map(([to, value]) => [to, value()])), { fields }),
  };

  const store = { key: `hl-questions:${location.pathname}`, get: () => { try { return sessionStorage.getItem(store.key) || ""; } catch { return ""; } },
    set: (value) => { try { sessionStorage.setItem(store.key, value); } catch { /* a private window: the page works, it only forgets */ } } };

  const shown = location.hash.startsWith("#kq=") ? location.hash.slice(4) : "";
  const groups = [...document.querySelectorAll(".hl-q")];
  const read = (node) => {
    const [k, p, ...a] = JSON.parse(`[${new TextDecoder().decode(Uint8Array.from(atob(node.dataset.key), (char) => char.charCodeAt(0)))}]`);
    return { k, p, a };
  };
  const kept = decode(shown || store.get(), title, 2 * groups.length);

  const questions = groups.map((node, index) => {
    const answer = node.querySelector(".hl-answer");
    const one = { node, key: read(node), mark: kept ? kept.slice(2 * index, 2 * index + 2) : [null, null], number: answer.dataset.n };
    const stem = node.querySelector(".hl-question");
    stem.id ||= `${node.id}-hoi`;
    const form = make("form", { class: "hl-q__form", novalidate: "" });
    const status = make("div", { class: "hl-q__status", role: "status" });
    one.status = status;
    if (shown) {
      status.dataset.state = stateOf(one.key.k, one.mark[0]);
      status.textContent = markText(one);
      delete answer.dataset.n; // a result is printed without the answers
      node.insertBefore(status, answer);
      return one;
    }
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
      one.warned = false;
      unmark();
      answer.hidden = true; answer.open = false; again.hidden = reveal.hidden = true; submit.hidden = false; status.textContent = ""; delete status.dataset.state;
      for (const input of node.querySelectorAll("input,select,textarea")) input.type === "radio" || input.type === "checkbox" ? (input.checked = false) : (input.value = "");
    };
    one.reset = reset;
    // Which statement, item or blank is right and which is not yet: beside each, until it is answered anew.
    const fields = given?.fields?.length > 1 ? given.fields : [];
    const unmark = (place = node) => {
      for (const mark of place.querySelectorAll(".hl-q__mark")) mark.remove();
      for (const control of place.querySelectorAll("[aria-describedby]")) control.removeAttribute("aria-describedby");
    };
    const markParts = (wrong) => {
      unmark();
      fields.forEach(([to, , place, control], part) => {
        const state = wrong.includes(to) ? "wrong" : "right";
        const mark = make("span", { class: "hl-q__mark", id: `${name}-y-${part}`, "data-state": state }, stateText(k, Number(state === "right")));
        place.after(mark);
        control.setAttribute("aria-describedby", mark.id);
        place.addEventListener("input", () => { mark.remove(); control.removeAttribute("aria-describedby"); }, { once: true });
      });
    };
    const partName = (to) => (k === "true-false" || k === "matching" ? `${to})` : `(${to})`);
    const whys = (letters) => [...answer.querySelectorAll("li")].filter((item) => letters.includes(letterOf(item)));
    const judge = () => {
      unfold();
      one.mark[0] ??= 0;
      status.dataset.state = "seen";
      status.replaceChildren(words.judge, make("span", { class: "hl-q__buttons" }, ...[["could", 1], ["review", 0.5]].map(([said, share]) => button(words[said][0].toUpperCase() + words[said].slice(1), () => {
        one.mark[0] = share;
        status.textContent = markText(one);
        update();
        status.focus();
      }))));
      update();
    };
    const check = () => {
      if (!given) { judge(); return; }
      const values = given();
      const empty = Array.isArray(values) ? 0 : Object.values(values).filter((value) => !value.trim()).length;
      if (Array.isArray(values) ? !values.length : empty === Object.keys(values).length) { status.textContent = words.first; return; }
      if (empty && !one.warned) { one.warned = true; status.textContent = say("left", { n: empty }); return; }
      const share = shareOf(one.key, values);
      const again = one.mark[0] !== null;
      one.mark[again ? 1 : 0] = share;
      status.dataset.state = stateOf(k, share);
      status.replaceChildren(make("strong", {}, stateText(k, share)), again ? make("p", {}, words.practice) : "");
      const wrong = Array.isArray(values) ? [] : wrongOf(one.key, values);
      markParts(wrong);
      if (share === 1) unfold();
      else {
        if (fields.length) status.append(make("p", {}, say("parts", { parts: wrong.map(partName).join(", ") })));
        const chosen = whys(Array.isArray(values) ? values : k === "true-false" ? wrong : []);
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
    if (one.mark[0] !== null) { status.dataset.state = stateOf(k, one.mark[1] ?? one.mark[0]); status.textContent = markText(one); }
    return one;
  });

  function stateText(kind, share) {
    const state = stateOf(kind, share);
    return ({ todo: "○ ", right: "✓ ", partly: "◐ ", wrong: "✗ " }[state] || "✎ ") + (kind === "essay" && share ? say("judged", { said: words[state] }) : words[state]);
  }
  function markText({ key: { k }, mark: [first, later] }) {
    return stateText(k, first) + (later === null ? "" : `; ${say("later", { state: stateText(k, later) })}`);
  }

  const score = make("p", { class: "hl-result__score", role: "status" });
  const states = make("ol", { class: "hl-result__states" });
  function update() {
    const counted = questions.filter((one) => one.key.k !== "essay");
    const got = counted.reduce((total, one) => total + (one.mark[0] || 0) * one.key.p, 0);
    const most = counted.reduce((total, one) => total + one.key.p, 0);
    const done = questions.filter((one) => one.mark[0] !== null).length;
    score.textContent = say(most ? "score" : "done", { score: number(got), most: number(most), done, all: questions.length });
    result.toggleAttribute("data-begun", done > 0 || Boolean(shown));
    states.replaceChildren(...questions.map((one) =>
      make("li", { "data-state": stateOf(one.key.k, one.mark[0]) },
        make("a", { href: `#${one.node.id}` }, say("question", { n: one.number })), make("span", {}, markText(one)))));
    if (!shown) store.set(encode(questions.flatMap((one) => one.mark), title));
  }

  const note = make("p", { class: "hl-result__note", role: "status" });
  const link = make("input", { type: "text", readonly: "", class: "hl-result__link", "aria-label": words.link });
  link.hidden = true;
  const share = async () => {
    const url = `${location.href.split("#")[0]}#kq=${encode(questions.flatMap((one) => one.mark), title)}`;
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
    button(words.all, () => { for (const one of questions) one.reset(); groups[0].scrollIntoView(); }));
  if (shown && !kept) result.append(head, make("p", { role: "alert" }, words.unread), bar);
  else { result.append(head, score, states, make("p", { class: "hl-quiet" }, `${words.rule} ${words.proof}`), bar, link, note); update(); }
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

  // The styles put the answers at the end of the paper. A browser that prints a fold as it lies needs it open.
  const folds = groups.map((node) => node.querySelector(".hl-answer"));
  let lying = null;
  addEventListener("beforeprint", () => { lying ??= folds.map((fold) => fold.open); for (const fold of folds) fold.open = true; });
  addEventListener("afterprint", () => { folds.forEach((fold, index) => { fold.open = lying?.[index]; }); lying = null; });
})();
