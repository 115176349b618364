/* The page of downloads: what may be kept on this device, how much of it is there, and buttons to fetch, stop, renew and delete. */
/* global HocLieuShelf */
"use strict";

(() => {
  const place = document.getElementById("hl-keeping"), rows = [...place.querySelectorAll("[data-hl-keep]")];
  const words = JSON.parse(place.dataset.words), told = document.getElementById("hl-kept"), lang = document.documentElement.lang;
  const root = new URL(place.dataset.root, location.href);
  if (!isSecureContext || !("caches" in window) || !("serviceWorker" in navigator) || !location.protocol.startsWith("http")) {
    document.getElementById("hl-cannot").hidden = false;
    return;
  }
  const shelf = HocLieuShelf(root.href);
  const megabytes = (bytes) => (bytes / 1e6).toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const sum = (files) => files.reduce((all, [, size]) => all + size, 0);
  const say = (name, values = {}) => Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, value), words[name]);
  const day = (iso) => iso.split("-").reverse().join("/");

  rows.forEach((row) => {
    const part = (name) => row.querySelector(`[data-hl-part="${name}"]`);
    const state = part("state"), bar = part("bar"), buttons = { get: part("get"), stop: part("stop"), drop: part("drop") };
    const id = row.dataset.hlKeep, first = state.textContent;
    let stopping;

    function show(text, shown, verb = "get") {
      const focused = Object.keys(buttons).find((name) => buttons[name] === document.activeElement);
      state.textContent = text;
      bar.hidden = !shown.includes("stop");
      for (const [name, button] of Object.entries(buttons)) button.hidden = !shown.includes(name);
      buttons.get.querySelector("span").textContent = words[verb];
      if (focused && !shown.includes(focused)) buttons[shown[0]].focus();
    }
    /* How it stands now; before it, what went wrong. */
    async function stand(trouble = "") {
      const find = (lists) => lists.find((list) => list.id === id);
      const list = find(await shelf.lists("list")), want = find(await shelf.lists("want"));
      row.classList.toggle("hl-keep--here", Boolean(list));
      const before = trouble ? `${say(trouble)} ` : "";
      if (want) {
        const left = megabytes(sum(await shelf.lacking(want)));
        show(before + say(list ? "half_renewed" : "half", { left }), ["get", "drop"], "resume");
      } else if (list) {
        const isOld = list.version !== row.dataset.version;
        show(before + say(isOld ? "old" : "here", { size: megabytes(sum(list.files)), day: day(list.day) }), isOld ? ["get", "drop"] : ["drop"], "renew");
      } else show(before + first, ["get"]);
      await count();
    }
    async function fetchAll() {
      stopping = new AbortController();
      show(say("begins"), ["stop"]);
      bar.removeAttribute("value");
      try {
        navigator.storage?.persist?.().catch(() => {});
        let list = await shelf.latest(id);
        const progress = (done, all) => {
          bar.max = all || 1;
          bar.value = all ? done : 1;
          state.textContent = say("loading", { done: megabytes(done), all: megabytes(all) });
        };
        try { await shelf.gather(list, progress, stopping.signal); } catch (error) {
          if (error.kind !== "changed") throw error;
          list = await shelf.latest(id);  /* the library was published anew meanwhile */
          await shelf.gather(list, progress, stopping.signal);
        }
        await shelf.keep(list);
        row.dataset.version = list.version;
        await shelf.remember(location.pathname, await fetch(location.pathname)).catch(() => {});
        await stand();
      } catch (error) { await stand(error.kind || "network"); }
      navigator.serviceWorker.controller?.postMessage("changed");
    }
    buttons.get.addEventListener("click", fetchAll);
    buttons.stop.addEventListener("click", () => stopping.abort());
    buttons.drop.addEventListener("click", async () => {
      await shelf.drop(id);
      navigator.serviceWorker.controller?.postMessage("changed");
      await stand();
    });
    part("buttons").hidden = false;
    stand();
  });

  /* What is kept altogether, and what the device still has room for. */
  async function count() {
    const here = (await shelf.lists("list")).filter((list) => rows.some((row) => row.dataset.hlKeep === list.id));
    const files = new Map(here.flatMap((list) => list.files).map(([, size, digest]) => [digest, size]));
    const all = [...files.values()].reduce((total, size) => total + size, 0);
    const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.()) || {};
    const left = quota - usage, rest = quota ? ` ${left > 1e9 ? words.much_room : say("room", { room: megabytes(left) })}` : "";
    told.textContent = (here.length ? say("kept", { count: here.length, size: megabytes(all) }) : words.nothing) + rest;
  }
})();
