// Robot trên lưới 4 hàng, 5 cột: ghép lệnh, chạy từng bước, xem robot dừng ở ô nào.
"use strict";

const HANG = "ABCD";
const COT = 5;
const CANH = 46;
const LE = 30;
const DI = [[0, 1], [1, 0], [0, -1], [-1, 0]];
const HUONG = ["sang phải", "xuống dưới", "sang trái", "lên trên"];
const TEN = { tien: "Tiến", phai: "Rẽ phải", trai: "Rẽ trái", neu: "Nếu có cây" };

const tim = (id) => document.getElementById(id);
const o = (hang, cot) => `${HANG[hang]}${cot + 1}`;

let lenh = [];
let robot;
let viec;
let hen;

function ve() {
  const tao = (loai, thuoc, chu) => {
    const nut = document.createElementNS("http://www.w3.org/2000/svg", loai);
    for (const [ten, tri] of Object.entries(thuoc)) nut.setAttribute(ten, tri);
    if (chu) nut.textContent = chu;
    return nut;
  };
  const luoi = tim("luoi");
  luoi.replaceChildren();
  for (let cot = 0; cot < COT; cot += 1) luoi.append(tao("text", { x: LE + cot * CANH + CANH / 2, y: LE / 2 }, `${cot + 1}`));
  for (let hang = 0; hang < HANG.length; hang += 1) {
    luoi.append(tao("text", { x: LE / 2, y: LE + hang * CANH + CANH / 2 }, HANG[hang]));
    for (let cot = 0; cot < COT; cot += 1) {
      const ten = o(hang, cot);
      luoi.append(tao("rect", { x: LE + cot * CANH, y: LE + hang * CANH, width: CANH, height: CANH, class: robot.qua.has(ten) ? "o qua" : "o" }));
      if (tim("cay").value === ten) {
        luoi.append(tao("path", { class: "cay", d: `M${LE + cot * CANH + 23} ${LE + hang * CANH + 8}l12 20h-9v8h-6v-8h-9z` }));
      }
    }
  }
  const x = LE + robot.cot * CANH + CANH / 2;
  const y = LE + robot.hang * CANH + CANH / 2;
  luoi.append(tao("path", { class: "robot", d: "M-14-10 14 0-14 10-8 0z", transform: `translate(${x} ${y}) rotate(${robot.huong * 90})` }));
}

function noi(them) {
  tim("noi").textContent = `${them || ""}Robot ở ô ${o(robot.hang, robot.cot)}, đầu hướng ${HUONG[robot.huong]}.`;
}

function truocMat() {
  const [xuong, sang] = DI[robot.huong];
  const hang = robot.hang + xuong;
  const cot = robot.cot + sang;
  return HANG[hang] && cot >= 0 && cot < COT ? [hang, cot] : null;
}

function tien() {
  const toi = truocMat();
  if (!toi) return "Robot chạm mép lưới, đứng yên. ";
  if (o(...toi) === tim("cay").value) return "Trước mặt có cây, robot đứng yên. ";
  [robot.hang, robot.cot] = toi;
  robot.qua.add(o(...toi));
  return "";
}

function lam(ten) {
  if (ten === "phai") robot.huong = (robot.huong + 1) % 4;
  else if (ten === "trai") robot.huong = (robot.huong + 3) % 4;
  else if (ten === "neu") {
    const toi = truocMat();
    if (toi && o(...toi) === tim("cay").value) robot.huong = (robot.huong + 1) % 4;
    return tien();
  } else return tien();
  return "";
}

function batDau() {
  clearTimeout(hen);
  robot = { hang: 0, cot: 0, huong: 0, qua: new Set(["A1"]) };
  viec = null;
  ve();
  noi("");
  danhDau(-1);
}

function danhDau(thu) {
  [...tim("lenh").children].forEach((muc, so) => muc.toggleAttribute("aria-current", so === thu));
}

function motBuoc() {
  if (!lenh.length) {
    noi("Em hãy ghép ít nhất một lệnh. ");
    return false;
  }
  if (!viec) {
    batDau();
    viec = Array.from({ length: Number(tim("lap").value) }, () => lenh.map((ten, so) => [ten, so])).flat();
  }
  const [ten, so] = viec.shift();
  danhDau(so);
  const tin = lam(ten);
  ve();
  noi(viec.length ? tin : `${tin}Hết lệnh. `);
  if (viec.length) return true;
  viec = null;
  return false;
}

function chay() {
  if (motBuoc()) hen = setTimeout(chay, 600);
}

function ghi() {
  tim("lenh").replaceChildren(...lenh.map((ten) => {
    const muc = document.createElement("li");
    muc.textContent = TEN[ten];
    return muc;
  }));
  batDau();
}

for (let hang = 0; hang < HANG.length; hang += 1) {
  for (let cot = 0; cot < COT; cot += 1) if (hang + cot) tim("cay").append(new Option(`ô ${o(hang, cot)}`, o(hang, cot)));
}
for (const nut of document.querySelectorAll("[data-lenh]")) {
  nut.addEventListener("click", () => {
    if (lenh.length < 20) lenh.push(nut.dataset.lenh);
    ghi();
  });
}
tim("chay").addEventListener("click", () => { clearTimeout(hen); viec = null; chay(); });
tim("buoc").addEventListener("click", () => { clearTimeout(hen); motBuoc(); });
tim("bot").addEventListener("click", () => { lenh.pop(); ghi(); });
tim("lai").addEventListener("click", () => { lenh = []; ghi(); });
tim("lap").addEventListener("change", batDau);
tim("cay").addEventListener("change", batDau);
batDau();
