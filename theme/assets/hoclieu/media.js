// Simulations open in their place when pressed; one player at a time. Without this file each simulation opens on its own page.
"use strict";

(() => {
  const open = (link) => {
    const stage = link.parentElement;
    const before = [...stage.childNodes];
    const frame = document.createElement("iframe");
    // sandbox before src: the frame's rights are those of the moment it begins to load
    frame.setAttribute("sandbox", "allow-scripts");
    frame.referrerPolicy = "no-referrer";
    frame.title = link.dataset.title;
    frame.width = 1200;
    frame.height = 480;
    frame.src = link.dataset.src;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "hl-stage__close";
    close.textContent = link.dataset.close;
    close.addEventListener("click", () => {
      stage.replaceChildren(...before);
      stage.classList.remove("hl-stage--open");
      link.focus();
    });
    stage.classList.add("hl-stage--open");
    // not before it has loaded: its first document takes the focus away with it, and Tab would pass the simulation by
    frame.addEventListener("load", () => {
      if (document.activeElement === document.body) frame.focus();
    }, { once: true });
    stage.replaceChildren(frame, close);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.hl-stage__open");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  });

  document.addEventListener("play", (event) => {
    for (const other of document.querySelectorAll(".hl-media video, .hl-media audio")) {
      if (other !== event.target) other.pause();
    }
  }, true);
})();
