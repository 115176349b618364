/* Before the first paint: what the reader chose (colours, text size, grade), so that nothing jumps or flashes. Kept on the device only. */
"use strict";
((root) => {
  root.classList.add("hl-js");
  try {
    for (const name of ["theme", "text", "grade"]) {
      const chosen = localStorage.getItem(`hoclieu.${name}`);
      if (/^[a-z0-9]{1,8}$/.test(chosen || "")) root.setAttribute(`data-hl-${name}`, chosen);
    }
  } catch { /* a browser that keeps nothing: as the device wishes */ }
})(document.documentElement);
