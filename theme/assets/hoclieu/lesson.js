/* A material's buttons: mark as done, print; and the links of headings. */
"use strict";

(() => {
  const storage = () => localStorage;

  /* Mark as done. */
  const mark = document.querySelector("[data-hl-marks]"), words = document.querySelector(".hl-finish__words");
  function show(day, isKept = true) {
    mark.setAttribute("aria-pressed", String(Boolean(day)));
    words.textContent = !isKept ? globalThis.hoclieuLesson.hlBlocked : day ? globalThis.hoclieuLesson.hlOn.replace("{day}", HocLieuDone.onPaper(day)) : globalThis.hoclieuLesson.hlOff;
  }
  const address = mark?.dataset.hlMarks;
  const kept = () => HocLieuDone.load(storage).done[address];
  if (mark) {
    if (kept()) show(kept());
    mark.addEventListener("click", () => {
      const now = HocLieuDone.load(storage), isOn = mark.getAttribute("aria-pressed") !== "true", day = isOn ? HocLieuDone.isoOf(new Date()) : "";
      if (isOn) {
        now.done[address] = day;
        now.titles[address] = document.querySelector("h1").textContent;
      } else {
        delete now.done[address];
      }
      show(day, HocLieuDone.save(storage, now) || !isOn);
    });
    addEventListener("storage", () => show(kept()));
    addEventListener("pageshow", (event) => { if (event.persisted) show(kept()); });
  }

  /* Print. */
  for (const button of document.querySelectorAll("[data-hl-prints]")) button.addEventListener("click", () => print());

  /* Each heading leads to itself, so that its place can be copied. */
  for (const heading of document.querySelectorAll(".hl-body :is(h2, h3)[id]")) {
    const link = document.createElement("a");
    link.className = "hl-anchor";
    link.href = `#${heading.id}`;
    link.setAttribute("aria-labelledby", heading.id);
    link.textContent = "#";
    heading.before(link);
  }
})();
