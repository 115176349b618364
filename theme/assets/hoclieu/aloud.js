/* Reads a lesson aloud with voices of the device: a Vietnamese one and, where there is one, one of the language that a passage is in; nothing leaves the device: voices of the network are not used. */
"use strict";

const HocLieuAloud = {
  PACES: [0.8, 1, 1.2],
  LONGEST: 180,
  /* The device's own voice of a language, or null. */
  voiceOf(voices, language = "vi") {
    const own = voices.filter((one) => one.lang.toLowerCase().split(/[-_]/)[0] === language && one.localService);
    return own.find((one) => one.default) || own[0] || null;
  },
  /* A paragraph in pieces that voices do not break off: by sentences, the longest by words. */
  pieces(text, longest = HocLieuAloud.LONGEST) {
    const found = [];
    for (const sentence of text.replace(/\s+/g, " ").trim().replace(/([.!?…;:]["”’)\]]*) /g, "$1\n").split("\n")) {
      let piece = "";
      for (const word of sentence.trim().split(" ")) {
        if (piece && piece.length + word.length + 1 > longest) { found.push(piece); piece = ""; }
        piece = piece ? `${piece} ${word}` : word;
      }
      const last = found[found.length - 1];
      if (!piece) continue;
      if (last !== undefined && last.length + piece.length < 60) found[found.length - 1] = `${last} ${piece}`;
      else found.push(piece);
    }
    return found;
  },
};

if (typeof module !== "undefined") module.exports = HocLieuAloud;

if (typeof document !== "undefined") (() => {
  const button = document.querySelector("[data-hl-reads]"), synth = globalThis.speechSynthesis;
  if (!button || !synth || typeof SpeechSynthesisUtterance === "undefined") return;
  const words = globalThis.hoclieuLesson, calm = matchMedia("(prefers-reduced-motion: reduce)");
  let voice = null, queue = [], at = 0, piece = 0, state = "off", turn = 0, bar = null;

  function look() {
    voice = HocLieuAloud.voiceOf(synth.getVoices());
    button.classList.toggle("hl-tools__aloud--there", Boolean(voice));
  }
  look();
  synth.addEventListener?.("voiceschanged", look);

  /* What is read, in order: headings, paragraphs, items, pictures by their descriptions; tables and code are told of; what is folded is not. */
  const READ = "h1, h2, h3, h4, p, li, dt, dd, figcaption, summary, table, pre, img";
  /* What a node says, parted where another voice goes on; signs that stand alone go with what is before them. */
  function partsOf(node) {
    const copy = node.cloneNode(true);
    copy.querySelectorAll("ul, ol, table, pre, img, details, .hl-anchor, .hl-hidden, button, script, annotation").forEach((one) => one.remove());
    copy.querySelectorAll("math").forEach((one) => one.replaceWith(` ${one.getAttribute("aria-label") || one.textContent} `));
    const parts = [], walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { data, parentElement } = walk.currentNode, last = parts[parts.length - 1];
      const own = HocLieuAloud.voiceOf(synth.getVoices(), parentElement.closest("[lang]")?.lang) || voice;
      if (last && (last.own === own || !/[\p{L}\d]/u.test(data))) last.text += data;
      else parts.push({ own, text: data });
    }
    return parts.map(({ own, text }) => ({ own, text: text.replace(/\s+/g, " ").replace(/ ([.,;:!?)])/g, "$1").trim() }));
  }
  function said(node) {
    const own = voice;
    if (node.matches("table")) return [{ own, text: words.hlTable }];
    if (node.matches("pre")) return [{ own, text: words.hlCode }];
    if (node.matches("img")) return node.alt ? [{ own, text: `${words.hlFigure} ${node.alt}` }] : [];
    return node.matches("li") && node.querySelector(":scope > p") ? [] : partsOf(node);
  }
  function lesson() {
    const nodes = [document.querySelector("h1"), ...document.querySelectorAll(`.hl-summary, .hl-body :is(${READ})`)];
    return nodes.filter((node) => node && !node.closest("details:not([open]), .hl-answer, table *, pre *, [hidden], button, video, audio") && node.checkVisibility?.() !== false)
      .map((node) => ({ node, pieces: said(node).flatMap(({ own, text }) => HocLieuAloud.pieces(text).map((one) => [one, own])) })).filter((one) => one.pieces.length);
  }

  function point(node) {
    document.querySelector(".hl-reading")?.classList.remove("hl-reading");
    if (!node) return;
    node.classList.add("hl-reading");
    node.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  }
  function paceOf() {
    let kept = 1;
    try { kept = Number(localStorage.getItem("hoclieu.pace")); } catch { /* as usual */ }
    return HocLieuAloud.PACES.includes(kept) ? kept : 1;
  }
  let pace = paceOf();

  function speak() {
    const one = queue[at], mine = ++turn;
    if (!one) { stop(); return; }
    if (!piece) point(one.node);
    const [text, own] = one.pieces[piece], utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = own;
    utterance.lang = own.lang;
    utterance.rate = pace;
    const next = () => {
      if (mine !== turn || state !== "on") return;
      piece += 1;
      if (piece >= one.pieces.length) { piece = 0; at += 1; }
      speak();
    };
    utterance.addEventListener("end", next);
    utterance.addEventListener("error", (event) => { if (mine === turn && !["canceled", "interrupted"].includes(event.error)) stop(); });
    synth.speak(utterance);
  }
  function silent() { turn += 1; synth.cancel(); }

  /* Pausing stops the voice and goes on with the same sentence: on phones the voice's own pause does nothing, or ends it. */
  function pause() { state = "pause"; silent(); showPlay(words.hlResume, true); }
  function resume() { state = "on"; showPlay(words.hlPause, false); speak(); }
  function showPlay(text, isPaused) {
    const go = bar.querySelector("button");
    go.textContent = text;
    bar.classList.toggle("hl-aloud--paused", isPaused);
  }
  function stop() {
    const hadFocus = bar?.contains(document.activeElement);
    state = "off";
    silent();
    point(null);
    bar?.remove();
    bar = null;
    document.body.classList.remove("hl-being-read");
    if (hadFocus) button.focus();
  }
  function made(name, text, does) {
    const one = document.createElement("button");
    one.type = "button";
    one.className = name;
    one.textContent = text;
    one.addEventListener("click", does);
    return one;
  }
  function paces() {
    const label = document.createElement("label"), select = document.createElement("select");
    label.append(`${words.hlPace} `, select);
    [words.hlSlow, words.hlUsual, words.hlFast].forEach((name, place) => select.add(new Option(name, HocLieuAloud.PACES[place], false, HocLieuAloud.PACES[place] === pace)));
    select.addEventListener("change", () => {
      pace = Number(select.value);
      try { localStorage.setItem("hoclieu.pace", select.value); } catch { /* for this page only */ }
      if (state === "on") { silent(); speak(); }
    });
    return label;
  }
  function start() {
    if (state !== "off") stop();
    queue = lesson();
    at = piece = 0;
    state = "on";
    bar = document.createElement("div");
    bar.className = "hl-aloud";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", words.hlName);
    bar.append(made("hl-button", words.hlPause, () => (state === "on" ? pause() : resume())), made("hl-button hl-button--quiet", words.hlStop, stop), paces());
    document.body.append(bar);
    document.body.classList.add("hl-being-read");
    bar.querySelector("button").focus();
    synth.cancel();
    speak();
  }
  button.addEventListener("click", start);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state !== "off") stop(); });
  addEventListener("pagehide", stop);
})();
