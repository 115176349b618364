/* A hub's filters: phase, type, what is there, what is new; kept in the address, so that a filtered path can be shared. */
"use strict";

const HocLieuHub = {
  /* What an address asks for. */
  read(search) {
    const given = new URLSearchParams(search);
    return {
      phases: (given.get("giai-doan") || "").split(",").filter((one) => ["before", "in", "after"].includes(one)),
      type: given.get("loai") || "",
      present: given.get("co") === "1",
      fresh: given.get("moi") === "1",
    };
  },
  /* The same as an address: only what narrows is written. */
  write({ phases, type, present, fresh }, search = "") {
    const given = new URLSearchParams(search);
    for (const [name, value] of [["giai-doan", phases.join(",")], ["loai", type], ["co", present ? "1" : ""], ["moi", fresh ? "1" : ""]]) value ? given.set(name, value) : given.delete(name);
    const text = given.toString().replace(/%2C/g, ",");
    return text ? `?${text}` : "";
  },
  shows: (wanted, card) =>
    (!wanted.phases.length || wanted.phases.includes(card.phase)) && (!wanted.type || wanted.type === card.type) && (!wanted.fresh || card.fresh),
  /* Whether lessons without a shown material go too. */
  narrows: (wanted) => Boolean(wanted.present || wanted.fresh || wanted.type),
};

if (typeof module !== "undefined") module.exports = HocLieuHub;

if (typeof document !== "undefined") (() => {
  const form = document.querySelector("[data-hl-filters]"), type = form?.querySelector('[name="loai"]');
  if (!form) return;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const boxes = (name) => all(`[name="${name}"]`, form), fold = form.closest("details"), count = fold.querySelector('[role="status"]');
  const cards = all(".hl-chapter .hl-card");

  function wanted() {
    return {
      phases: boxes("giai-doan").filter((box) => box.checked).map((box) => box.value),
      type: type.value,
      present: boxes("co").some((box) => box.checked),
      fresh: boxes("moi").some((box) => box.checked),
    };
  }
  function choose(given) {
    boxes("giai-doan").forEach((box) => { box.checked = given.phases.includes(box.value); });
    type.value = given.type;
    if (type.selectedIndex < 0) type.value = "";
    boxes("co").forEach((box) => { box.checked = given.present; });
    boxes("moi").forEach((box) => { box.checked = given.fresh; });
  }
  function show() {
    const now = wanted(), narrow = HocLieuHub.narrows(now), isAny = narrow || now.phases.length > 0;
    const shown = new Set();
    for (const card of cards) {
      card.hidden = !HocLieuHub.shows(now, { phase: /hl-card--(\w+)/.exec(card.className)[1], type: card.dataset.hlType, fresh: "hlNew" in card.dataset });
      if (!card.hidden) shown.add(card.dataset.hlAddress);
    }
    const has = (place) => all(".hl-card", place).some((card) => !card.hidden);
    for (const slot of all("[data-hl-slot]")) slot.hidden = (now.phases.length > 0 && !now.phases.includes(slot.dataset.hlSlot)) || (narrow && !has(slot));
    for (const row of all(".hl-lesson")) row.hidden = narrow && !has(row);
    for (const chapter of all(".hl-chapter")) chapter.hidden = narrow && !has(chapter);
    const words = form.dataset.hlFilters.replace("{shown}", shown.size).replace("{all}", new Set(cards.map((card) => card.dataset.hlAddress)).size);
    count.textContent = isAny ? words : "";
  }

  const given = HocLieuHub.read(location.search);
  choose(given);
  fold.open = HocLieuHub.write(given) !== "";
  show();
  function changed() {
    show();
    history.replaceState(null, "", location.pathname + HocLieuHub.write(wanted(), location.search) + location.hash);
  }
  form.addEventListener("change", changed);
  form.querySelector("[data-hl-everything]").addEventListener("click", () => { choose(HocLieuHub.read("")); changed(); });
})();
