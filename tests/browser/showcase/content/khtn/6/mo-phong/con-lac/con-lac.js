"use strict";
const dai = document.getElementById("dai");
const doi = () => {
  const chuKi = 2 * Math.PI * Math.sqrt(dai.value / 100 / 9.8);
  document.getElementById("noi").textContent = `Dây ${dai.value} cm, chu kì ${chuKi.toFixed(1).replace(".", ",")} giây.`;
};
dai.addEventListener("input", doi);
const nhip = (luc) => {
  const goc = 0.5 * Math.cos((luc / 1000) * Math.sqrt(980 / dai.value));
  const x = 100 + dai.value * Math.sin(goc);
  const y = dai.value * Math.cos(goc);
  for (const [ten, a, b] of [["day", "x2", "y2"], ["qua", "cx", "cy"]]) {
    document.getElementById(ten).setAttribute(a, x);
    document.getElementById(ten).setAttribute(b, y);
  }
  requestAnimationFrame(nhip);
};
doi();
requestAnimationFrame(nhip);
