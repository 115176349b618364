// Hai lò xo treo thẳng đứng: độ giãn tỉ lệ với khối lượng vật treo.
"use strict";

// dau: chiều dài tự nhiên (cm); moi: độ giãn thêm khi treo thêm 50 g (cm).
const LO_XO = { A: { dau: 10, moi: 1 }, B: { dau: 8, moi: 0.5 } };
const QUA = 50;
const VAT_X = 130;
const CM = 13;
const TREN = 14;
const GIUA = 92;
const VONG = 12;
const NHIEU_NHAT = 8;

const tim = (id) => document.getElementById(id);
const so = (gia) => gia.toFixed(1).replace(".", ",");

function tao(loai, thuoc, chu) {
  const nut = document.createElementNS("http://www.w3.org/2000/svg", loai);
  for (const [ten, gia] of Object.entries(thuoc)) nut.setAttribute(ten, gia);
  if (chu) nut.textContent = chu;
  return nut;
}

function dangTreo() {
  const laX = tim("an").checked;
  const soQua = Number(tim("qua").value);
  const ten = tim("lo-xo").value;
  const khoiLuong = laX ? VAT_X : soQua * QUA;
  const { dau, moi } = LO_XO[ten];
  return { laX, soQua, ten, dai: dau + (khoiLuong / QUA) * moi, ghi: laX ? "vật X" : `${khoiLuong}` };
}

function veThuoc(gia) {
  gia.append(tao("path", { class: "gia", d: `M0 ${TREN - 3}H130` }));
  gia.append(tao("rect", { class: "thuoc", x: 4, y: TREN, width: 46, height: 18 * CM }));
  for (let nua = 0; nua <= 36; nua += 1) {
    const y = TREN + (nua / 2) * CM;
    const rong = nua % 10 === 0 ? 18 : nua % 2 === 0 ? 12 : 7;
    gia.append(tao("path", { class: "vach", d: `M${50 - rong} ${y}H50` }));
    if (nua % 10 === 0 && nua) gia.append(tao("text", { x: 29, y }, `${nua / 2}`));
  }
  gia.append(tao("text", { x: 29, y: TREN + 9 }, "0"), tao("text", { x: 29, y: TREN + 17 * CM + 6 }, "cm"));
}

function veLoXo(gia, duoi) {
  const tu = TREN + 8;
  const buoc = (duoi - 8 - tu) / VONG;
  const diem = Array.from({ length: VONG }, (_, thu) => `L${GIUA + (thu % 2 ? -16 : 16)} ${(tu + (thu + 0.5) * buoc).toFixed(1)}`);
  gia.append(tao("path", { class: "day", d: `M${GIUA} ${TREN}V${tu}${diem.join("")}L${GIUA} ${duoi - 8}V${duoi}` }));
  gia.append(tao("path", { class: "kim", d: `M50 ${duoi}H${GIUA}` }));
}

function ve(treo) {
  const gia = tim("gia");
  gia.replaceChildren();
  const duoi = TREN + treo.dai * CM;
  veThuoc(gia);
  veLoXo(gia, duoi);
  if (treo.laX) {
    gia.append(tao("rect", { class: "vat", x: GIUA - 20, y: duoi, width: 40, height: 40, rx: 6 }), tao("text", { class: "ten", x: GIUA, y: duoi + 20 }, "X"));
  }
  for (let thu = 0; !treo.laX && thu < treo.soQua; thu += 1) {
    gia.append(tao("rect", { class: "nang", x: GIUA - 18, y: duoi + thu * 14, width: 36, height: 14, rx: 3 }));
  }
}

function hien() {
  const treo = dangTreo();
  tim("dem").textContent = treo.soQua;
  tim("qua").disabled = treo.laX;
  tim("qua").setAttribute("aria-valuetext", `${treo.soQua} quả`);
  const vat = treo.laX ? "treo vật X" : treo.soQua ? `treo ${treo.ghi}\u00a0g` : "chưa treo gì";
  tim("noi").textContent = `Lò xo ${treo.ten}, ${vat}: dài ${so(treo.dai)}\u00a0cm.`;
  ve(treo);
}

function ghi() {
  const treo = dangTreo();
  const hang = document.createElement("tr");
  for (const chu of [treo.ten, treo.ghi, so(treo.dai)]) {
    const o = document.createElement("td");
    o.textContent = chu;
    hang.append(o);
  }
  const bang = tim("lan");
  if (bang.children.length === NHIEU_NHAT) bang.firstElementChild.remove();
  bang.append(hang);
}

for (const ten of ["lo-xo", "an"]) tim(ten).addEventListener("change", hien);
tim("qua").addEventListener("input", hien);
tim("ghi").addEventListener("click", ghi);
tim("xoa").addEventListener("click", () => tim("lan").replaceChildren());
hien();
