/* Reads a lesson aloud with a Vietnamese voice of the device; nothing leaves the device: voices of the network are not used. */
"use strict";

const HocLieuAloud = {
  PACES: [0.8, 1, 1.2],
  LONGEST: 180,
  /* The device's own Vietnamese voice, or null. */
  voiceOf(voices) {
    const own = voices.filter((one) => /^vi(?:[-_]|$)/i.test(one.lang) && one.localService);
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
  function textOf(node) {
    const copy = node.cloneNode(true);
    copy.querySelectorAll("ul, ol, table, pre, img, details, .hl-anchor, .hl-hidden, button, script, annotation").forEach((one) => one.remove());
    copy.querySelectorAll("math").forEach((one) => one.replaceWith(` ${one.getAttribute("aria-label") || one.textContent} `));
    return copy.textContent.replace(/\s+/g, " ").replace(/ ([.,;:!?)])/g, "$1").trim();
  }
  function said(node) {
    if (node.matches("table")) return words.hlTable;
    if (node.matches("pre")) return words.hlCode;
    if (node.matches("img")) return node.alt ? `${words.hlFigure} ${node.alt}` : "";
    if (node.matches("li") && node.querySelector(":scope > p")) return "";
    return textOf(node);
  }
  function lesson() {
    const nodes = [document.querySelector("h1"), ...document.querySelectorAll(`.hl-summary, .hl-body :is(${READ})`)];
    return nodes.filter((node) => node && !node.closest("details:not([open]), .hl-answer, table *, pre *, [hidden], button, video, audio") && node.checkVisibility?.() !== false)
      .map((node) => ({ node, pieces: HocLieuAloud.pieces(said(node)) })).filter((one) => one.pieces.length);
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
    const utterance = new SpeechSynthesisUtterance(one.pieces[piece]);
    utterance.voice = voice;
    utterance.lang = voice.lang;
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
