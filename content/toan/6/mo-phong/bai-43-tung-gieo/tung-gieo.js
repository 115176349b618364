// Tung đồng xu, gieo xúc xắc, lấy bóng nhiều lần: đếm từng kết quả và tính xác suất thực nghiệm.
"use strict";

const THI_NGHIEM = {
  "Tung một đồng xu": ["Sấp", "Ngửa"],
  "Gieo một con xúc xắc": ["1 chấm", "2 chấm", "3 chấm", "4 chấm", "5 chấm", "6 chấm"],
  "Lấy một bóng: xanh, đỏ, vàng": ["Xanh", "Đỏ", "Vàng"],
};
const NHIEU_NHAT = 100000;

const tach = (so) => String(so).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
const tim = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

let dem;
let tong;

function thanh(ti) {
  const hinh = document.createElementNS(SVG, "svg");
  hinh.setAttribute("viewBox", "0 0 100 8");
  hinh.setAttribute("preserveAspectRatio", "none");
  hinh.setAttribute("aria-hidden", "true");
  const cot = document.createElementNS(SVG, "rect");
  cot.setAttribute("width", 100 * ti);
  cot.setAttribute("height", 8);
  hinh.append(cot);
  return hinh;
}

function ve() {
  const ten = THI_NGHIEM[tim("chon").value];
  tim("bang").replaceChildren(...ten.map((ket, so) => {
    const hang = document.createElement("tr");
    const dau = document.createElement("th");
    dau.scope = "row";
    dau.textContent = ket;
    const lan = document.createElement("td");
    lan.textContent = tach(dem[so]);
    const ti = document.createElement("td");
    ti.textContent = tong ? `${(100 * dem[so] / tong).toFixed(1).replace(".", ",")}%` : "…";
    ti.append(thanh(tong ? dem[so] / tong : 0));
    hang.append(dau, lan, ti);
    return hang;
  }));
}

function batDau() {
  dem = THI_NGHIEM[tim("chon").value].map(() => 0);
  tong = 0;
  ve();
  tim("noi").textContent = "Chưa thực hiện lần nào.";
}

function thuc(lan) {
  if (tong + lan > NHIEU_NHAT) {
    tim("noi").textContent = "Đã rất nhiều lần rồi. Em bấm Làm lại.";
    return;
  }
  let cuoi = 0;
  for (let so = 0; so < lan; so += 1) {
    cuoi = Math.floor(Math.random() * dem.length);
    dem[cuoi] += 1;
  }
  tong += lan;
  ve();
  tim("noi").textContent = `Tổng số lần: ${tach(tong)}. Lần cuối: ${THI_NGHIEM[tim("chon").value][cuoi]}.`;
}

for (const ten of Object.keys(THI_NGHIEM)) tim("chon").append(new Option(ten, ten));
for (const nut of document.querySelectorAll("[data-lan]")) nut.addEventListener("click", () => thuc(Number(nut.dataset.lan)));
tim("lai").addEventListener("click", batDau);
tim("chon").addEventListener("change", batDau);
batDau();
