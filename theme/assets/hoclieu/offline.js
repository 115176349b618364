/* On every page: asks for the worker that answers without a network, and says when there is something new. Quiet when it may not. */
"use strict";

(() => {
  const script = document.currentScript, { news, reload, close } = script.dataset, SIX_HOURS = 6 * 3600 * 1000;
  if (!("serviceWorker" in navigator) || !isSecureContext || !location.protocol.startsWith("http")) return;
  const home = new URL("../../", script.src), workers = navigator.serviceWorker, hadOne = Boolean(workers.controller);

  addEventListener("load", () => workers.register(new URL("sw.js", home), { scope: home.pathname, updateViaCache: "none" }).catch(() => {}));
  workers.addEventListener("controllerchange", () => { if (hadOne) tell(""); });
  workers.addEventListener("message", ({ data }) => { if (data?.renewed) tell(data.renewed.join(", ")); });
  workers.ready.then(({ active }) => { if (isTime() && !navigator.connection?.saveData) active.postMessage("look"); });

  /* Kept subjects are looked after four times a day at most. */
  function isTime() {
    const key = `hoclieu-xem-moi ${home.pathname}`;
    try {
      if (Date.now() - Number(localStorage.getItem(key)) < SIX_HOURS) return false;
      localStorage.setItem(key, Date.now());
    } catch { /* then at every page */ }
    return true;
  }

  /* A line at the foot of the window; the reader goes on reading, or loads again when they like. */
  function tell(what) {
    document.querySelector(".hl-news")?.remove();
    const box = document.createElement("div"), line = document.createElement("p"), sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("offline.css", script.src);
    box.className = "hl-news";
    line.setAttribute("role", "status");
    box.append(line, button(reload, () => location.reload()), button(close, () => box.remove()));
    document.head.append(sheet);
    document.body.append(box);
    requestAnimationFrame(() => { line.textContent = what ? `${news}: ${what}.` : `${news}.`; });
  }
  function button(words, press) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", press);
    return made;
  }
})();
