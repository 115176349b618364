/* The page of what one has done: the list, a file of it, the file loaded again, all of it erased. Nothing leaves the device. */
"use strict";

(() => {
  const place = document.querySelector("[data-hl-mine]");
  if (!place) return;
  const at = (name) => place.querySelector(`[data-hl-${name}]`), words = place.dataset;
  const list = at("list"), status = at("status"), sure = document.getElementById("hl-sure");
  const page = location.protocol === "file:" ? "index.html" : "";
  const storage = () => localStorage;
  const tell = (text) => { status.textContent = text; };

  function show() {
    const { done, titles } = HocLieuDone.load(storage), all = HocLieuDone.listed(done, titles);
    list.replaceChildren(...all.map(({ address, day, title }) => {
      const item = document.createElement("li"), link = document.createElement("a"), when = document.createElement("span");
      item.className = "hl-card";
      link.href = `${words.root}${address}${page}`;
      link.textContent = title;
      when.className = "hl-card__facts";
      when.textContent = HocLieuDone.onPaper(day);
      item.append(link, when);
      return item;
    }));
    at("count").textContent = all.length ? words.hlCounted.replace("{count}", all.length) : words.hlNothing;
    at("saves").disabled = at("erases").disabled = !all.length;
  }

  at("saves").addEventListener("click", () => {
    const { done, titles } = HocLieuDone.load(storage), link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([HocLieuDone.written(done, titles)], { type: "application/json" }));
    link.download = words.hlFile;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    tell(words.hlSaved);
  });
  at("loads").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    const given = file && file.size < 4e6 ? HocLieuDone.read(await file.text()) : null;
    target.value = "";
    if (!given) { tell(words.hlStrange); return; }
    const own = HocLieuDone.load(storage), done = HocLieuDone.joined(own.done, given.done);
    const isKept = HocLieuDone.save(storage, { done, titles: { ...given.titles, ...own.titles } });
    show();
    tell(isKept ? words.hlLoaded.replace("{count}", Object.keys(given.done).length) : words.hlBlocked);
  });
  at("erases").addEventListener("click", () => sure.showModal());
  sure.addEventListener("close", () => {
    if (sure.returnValue !== "yes") return;
    sure.returnValue = "";
    const isGone = HocLieuDone.save(storage, { done: {}, titles: {} });
    show();
    tell(isGone ? words.hlErased : words.hlBlocked);
    status.focus();
  });
  show();
  addEventListener("storage", show);
})();
