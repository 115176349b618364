/* What every page shares: dialogs, text size and colours, this week on the reader's day, the grade they chose, what they have done.
   The sums of the first part are those of generator/engine/moment.py and generator/pages/now.py; tests/theme holds both to the same answers.
   Nothing leaves the device. */
"use strict";

const HocLieuShell = (() => {
  const isoOf = (day) => `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
  const onPaper = (iso) => iso.split("-").reverse().join("/");
  const spanOnPaper = (start, end) => (start.slice(0, 4) === end.slice(0, 4) ? onPaper(start).slice(0, 5) : onPaper(start)) + ` – ${onPaper(end)}`;
  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  /* The last day that belongs to a week: its Sunday, in UTC so that no hour is lost or won. */
  function lastDay([, start, end]) {
    const [year, month, day] = start.split("-").map(Number);
    const sunday = new Date(Date.UTC(year, month - 1, day + 6)).toISOString().slice(0, 10);
    return sunday > end ? sunday : end;
  }
  /* Where a day, written in ISO form, stands in a school year. */
  function momentOf(year, day) {
    const week = year.weeks.find((one) => one[1] <= day && day <= lastDay(one));
    if (week) return { season: "week", week };
    const next = year.weeks.find((one) => one[1] > day);
    if (!next) return { season: "over", week: null };
    if (next === year.weeks[0]) return { season: "soon", week: next };
    return { season: "break", week: next, pause: year.breaks.find((one) => one[0] <= day && day <= one[1]) };
  }
  /* A moment in words. */
  function said(year, { season, week, pause }) {
    const words = year.words;
    if (season === "over") {
      const last = year.weeks[year.weeks.length - 1][2];
      const [name, day, kind] = year.next ? [...year.next, "begins"] : [year.year, last, "ended"];
      return { title: words.over, detail: filled(words[kind], { year: name, day: onPaper(day) }), week: null, action: "", teaching: false };
    }
    const number = week[0], look = filled(words.look, { week: number });
    if (season === "week") return { title: filled(words.week, { week: number }), detail: spanOnPaper(week[1], week[2]), week: number, action: words.do, teaching: true };
    if (season === "soon") return { title: words.soon, detail: filled(words.begins, { year: year.year, day: onPaper(week[1]) }), week: number, action: look, teaching: false };
    const dates = pause ? spanOnPaper(pause[0], pause[1]) : "";
    const detail = filled(words.back, { dates, day: onPaper(week[1]), week: number }).replace(/^[; ]+/, "");
    return { title: pause?.[2] || words.pause, detail, week: number, action: look, teaching: false };
  }
  return { isoOf, momentOf, said, filled };
})();

if (typeof module !== "undefined") module.exports = HocLieuShell;

if (typeof document !== "undefined") (() => {
  const html = document.documentElement, { filled } = HocLieuShell;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const kept = (name) => { try { return localStorage.getItem(`hoclieu.${name}`); } catch { return null; } };
  function keep(name, value) {
    try { value === null ? localStorage.removeItem(`hoclieu.${name}`) : localStorage.setItem(`hoclieu.${name}`, value); } catch { /* for this page only */ }
    value === null ? html.removeAttribute(`data-hl-${name}`) : html.setAttribute(`data-hl-${name}`, value);
  }

  /* Dialogs. What opens one is a button; the links that lead without a script become buttons in the same place. */
  function opener(element) {
    const dialog = document.getElementById(element.dataset.hlOpens);
    if (!dialog?.showModal) return;
    let button = element;
    if (element.localName === "a") {
      button = document.createElement("button");
      button.type = "button";
      button.className = element.className;
      button.append(...element.childNodes);
      button.setAttribute("aria-haspopup", "dialog");
      element.replaceWith(button);
    }
    button.addEventListener("click", () => open(dialog));
  }
  function open(dialog) {
    const place = dialog.querySelector("[data-hl-holds]"), held = place && document.getElementById(place.dataset.hlHolds);
    if (held) {
      const home = document.createComment("");
      held.replaceWith(home);
      place.append(held);
      dialog.addEventListener("close", () => home.replaceWith(held), { once: true });
    }
    dialog.showModal();
  }
  all("[data-hl-opens]").forEach(opener);
  all("dialog.hl-dialog").forEach((dialog) => dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-hl-closes], a")) dialog.close();
  }));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const find = document.getElementById("hl-find");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      const field = [...all("#hl-q"), ...all("#hl-header-q")].find((one) => one.offsetParent);
      field ? field.focus() : open(find);
    }
  });

  /* Text size and colours. */
  const view = document.querySelector(".hl-view");
  for (const name of view ? ["text", "theme"] : []) {
    const chosen = all(`[name="${name}"]`, view).find((one) => one.value === kept(name));
    if (chosen) chosen.checked = true;
  }
  view?.addEventListener("change", ({ target }) => keep(target.name, target.value === "auto" || target.value === "1" ? null : target.value));

  /* The grade that the reader chose. */
  function showGrade() {
    const chosen = html.getAttribute("data-hl-grade");
    for (const link of all("a[data-hl-grade]")) link.dataset.hlGrade === chosen ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    for (const link of all("[data-hl-grade-link]")) if (chosen) link.href = filled(link.dataset.hlGradeLink, { grade: chosen });
    for (const link of all("[data-hl-week-link]")) {
      if (chosen && now?.week) link.href = filled(link.dataset.hlWeekLink, { grade: chosen, week: now.week });
      else if (chosen && !now) link.href = filled(link.dataset.hlWeekLink, { grade: chosen }).replace(/[^/]*\/$/, "#tuan-nay");  // no table here
    }
  }
  /* A reader who comes back is not asked again: the ways of their grade stand first, the other grades after them. */
  const choose = document.querySelector(".hl-choose"), asking = choose?.querySelector("h2"), question = asking?.textContent;
  function arrange(isKnown) {
    choose.classList.toggle("hl-choose--known", isKnown);
    asking.textContent = isKnown ? asking.dataset.hlKnown : question;
    isKnown ? choose.insertBefore(asking.parentElement, choose.lastElementChild) : choose.prepend(asking.parentElement);
  }
  if (choose && document.getElementById(`lop-${html.getAttribute("data-hl-grade")}`)) arrange(true);
  all("a[data-hl-grade]").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    keep("grade", link.dataset.hlGrade);
    showGrade();
    if (choose.classList.contains("hl-choose--known")) document.getElementById(`lop-${link.dataset.hlGrade}-ten`).focus();
  }));
  document.querySelector("[data-hl-forgets]")?.addEventListener("click", () => {
    keep("grade", null);
    showGrade();
    arrange(false);
    document.querySelector("a[data-hl-grade]")?.focus();
  });

  /* This week, on the reader's day. */
  const table = document.getElementById("hl-year"), year = table && JSON.parse(table.textContent);
  const now = year && HocLieuShell.said(year, HocLieuShell.momentOf(year, HocLieuShell.isoOf(new Date())));
  function change(element, text) { if (element.textContent !== text) element.textContent = text; }
  function showNow() {
    all('[data-hl-now="title"]').forEach((one) => change(one, now.title));
    all('[data-hl-now="detail"]').forEach((one) => change(one, now.detail));
    for (const link of all('[data-hl-now="go"]')) {
      link.hidden = !now.week;
      change(link, now.action);
      if (now.week) link.href = filled(link.dataset.hlHref, { week: now.week });
    }
    const is = (week) => now.teaching && String(now.week) === week;
    for (const one of all("[data-hl-week]")) one.classList.toggle("hl-week--now", is(one.dataset.hlWeek));
    const rows = all("[data-hl-weeks]");
    for (const row of rows) row.classList.toggle("hl-lesson--now", row.dataset.hlWeeks.trim().split(" ").some(is));
    const list = document.querySelector('[data-hl-now="rows"]'), current = rows.filter((row) => row.classList.contains("hl-lesson--now"));
    if (list && all("a", list).map((link) => link.hash).join() !== current.map((row) => `#${row.id}`).join()) list.replaceChildren(...current.map((row) => {
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = `#${row.id}`;
      link.textContent = row.querySelector(".hl-lesson__title").textContent;
      item.append(link);
      return item;
    }));
  }
  if (now) showNow();
  showGrade();

  /* What the reader has done: kept by lesson.js under the addresses of materials. */
  function showDone() {
    let done = {};
    try { done = JSON.parse(kept("done")) || {}; } catch { /* not ours: as if nothing were done */ }
    const word = document.getElementById("hl-toast")?.dataset.hlDone || "";
    for (const card of all("[data-hl-address]")) {
      const is = Object.hasOwn(done, card.dataset.hlAddress), mark = card.querySelector(".hl-done");
      if (!is) mark?.remove();
      if (!is || mark) continue;
      const sign = document.createElement("span");
      sign.className = "hl-done";
      sign.textContent = word;
      card.append(sign);
    }
    for (const line of all("[data-hl-progress]")) {
      const own = new Set(all("[data-hl-address]").map((card) => card.dataset.hlAddress));
      const count = [...own].filter((address) => Object.hasOwn(done, address)).length;
      change(line.lastElementChild, filled(line.dataset.hlProgress, { done: count, all: own.size }));
    }
  }
  showDone();
  addEventListener("storage", showDone);
  addEventListener("pageshow", (event) => { if (event.persisted) showDone(); });

  /* Share: the device's own way, or the address into the clipboard. */
  const toast = document.getElementById("hl-toast");
  all("[data-hl-shares]").forEach((button) => button.addEventListener("click", async () => {
    const url = location.href.split("#")[0];
    try {
      if (navigator.share) { await navigator.share({ title: document.title, url }); return; }
      await navigator.clipboard.writeText(url);
      toast.textContent = toast.dataset.hlCopied;
    } catch (error) {
      if (error.name !== "AbortError") toast.textContent = url;
    }
    setTimeout(() => { toast.textContent = ""; }, 4000);
  }));
})();
