// Đun đều 100 g nước đá từ -30 độ C: nhiệt độ và thể của nước theo số liệu thật ở áp suất thường.
"use strict";

// Mỗi phút, 200 W đưa cho 1 kg (100 g nhận 12 kJ) là 120 kJ.
const MOI_PHUT = 120;
const DAU = -30;
// kJ/kg: nước đá 2,0 mỗi độ; nóng chảy 334; nước 4,19 mỗi độ; hoá hơi 2 257; hơi nước 2,0 mỗi độ.
const DA = 2;
const CHAY = 334;
const NUOC = 4.19;
const HOI = 2257;
const KHI = 2;

const COT = 10;
const TONG = 50;
const COT_NUOC = 17;
const DAY = 104;
const NHIP = { ran: 90, long: 420, khi: 260 };
const tim = (id) => document.getElementById(id);
const so = (gia, le) => gia.toFixed(le).replace(".", ",").replace("-", "−");
const tenPhut = (phut) => `${String(phut).replace(".", ",")} phút`;

let xaNhat = 0;
let hat = [];

/** Nhiệt độ, phần đã nóng chảy và phần đã hoá hơi sau một số phút đun. */
function nuocSau(phut) {
  let con = phut * MOI_PHUT;
  const lamNong = -DAU * DA;
  if (con < lamNong) return { do: DAU + con / DA, chay: 0, hoi: 0 };
  con -= lamNong;
  if (con < CHAY) return { do: 0, chay: con / CHAY, hoi: 0 };
  con -= CHAY;
  if (con < 100 * NUOC) return { do: con / NUOC, chay: 1, hoi: 0 };
  con -= 100 * NUOC;
  if (con < HOI) return { do: 100, chay: 1, hoi: con / HOI };
  return { do: 100 + (con - HOI) / KHI, chay: 1, hoi: 1 };
}

function ke(nuoc) {
  const phanTram = (phan) => `${Math.round(phan * 100)}%`;
  if (nuoc.chay === 0) return ["Thể rắn.", "Các hạt xếp sát nhau, có trật tự, chỉ dao động tại chỗ."];
  if (nuoc.chay < 1) return [`Đang nóng chảy: ${phanTram(nuoc.chay)} đã thành nước.`, "Hạt ở phần đá xếp trật tự; hạt ở phần nước trượt lên nhau."];
  if (nuoc.hoi === 0) return ["Thể lỏng.", "Các hạt vẫn gần nhau nhưng không còn trật tự, trượt lên nhau."];
  if (nuoc.hoi < 1) return [`Đang sôi: ${phanTram(nuoc.hoi)} đã thành hơi.`, "Hạt ở phần nước gần nhau; hạt ở phần hơi rất xa nhau, bay khắp bình."];
  return ["Thể khí (hơi nước).", "Các hạt rất xa nhau, chuyển động nhanh và hỗn loạn khắp bình."];
}

function tao(loai, thuoc, chu) {
  const nut = document.createElementNS("http://www.w3.org/2000/svg", loai);
  for (const [ten, gia] of Object.entries(thuoc)) nut.setAttribute(ten, gia);
  if (chu) nut.textContent = chu;
  return nut;
}

const sangX = (phut) => 42 + phut * 9.6;
const sangY = (nhiet) => 101 - nhiet * 0.66;

function veTruc() {
  const khung = tim("do-thi");
  for (const nhiet of [0, 50, 100]) {
    khung.append(tao("path", { class: "luoi", d: `M42 ${sangY(nhiet)}H292` }));
    khung.append(tao("text", { x: 36, y: sangY(nhiet) + 5, "text-anchor": "end" }, `${nhiet}`));
  }
  for (const phut of [0, 5, 10, 15, 20, 25]) khung.append(tao("text", { x: sangX(phut), y: 142, "text-anchor": "middle" }, `${phut}`));
  khung.append(tao("path", { class: "binh", d: "M42 6V124H292" }));
  khung.append(tao("text", { x: 48, y: 16 }, "°C"), tao("text", { x: 292, y: 119, "text-anchor": "end" }, "phút"));
  khung.append(tao("path", { id: "duong", class: "duong" }), tao("circle", { id: "cham", class: "cham", r: 6 }));
}

function veHat() {
  const khung = tim("hat");
  khung.append(tao("path", { class: "binh", d: "M10 2V113H290V2" }));
  hat = Array.from({ length: TONG }, (_, thu) => {
    const hinh = tao("circle", { r: 6 });
    khung.append(hinh);
    return { hinh, pha: (thu * 37) % 100, x: 0, y: 0, bien: 0 };
  });
}

/** Đặt mỗi hạt vào chỗ của thể mà nó đang ở: đá tan từ hàng dưới lên (đá nổi), nước hoá hơi từ hàng trên xuống. */
function xep(nuoc) {
  const daChay = Math.round(nuoc.chay * TONG);
  const daHoi = Math.round(nuoc.hoi * TONG);
  const mat = DAY - Math.ceil((daChay - daHoi) / COT_NUOC) * 14.5;
  hat.forEach((mot, thu) => {
    const nuocThu = TONG - 1 - thu;
    if (thu < daHoi) {
      // Phần lẻ của bội hai số vô tỉ: hạt rải khắp bình mà lần nào cũng như nhau.
      Object.assign(mot, { loai: "khi", x: 22 + ((thu * 0.7549) % 1) * 256, y: 10 + ((thu * 0.5698) % 1) * (mat - 16), bien: 8 });
    } else if (nuocThu < daChay) {
      const hang = Math.floor(nuocThu / COT_NUOC);
      const cot = (nuocThu * 7 + hang * 5) % COT_NUOC;
      Object.assign(mot, { loai: "long", x: 26 + cot * 15.5 + ((thu * 5) % 4), y: DAY - hang * 14.5 - ((thu * 3) % 5), bien: 3 });
    } else {
      const hangCon = Math.ceil((TONG - daChay) / COT);
      Object.assign(mot, { loai: "ran", x: 78 + (thu % COT) * 16, y: mat - (hangCon - 1 - Math.floor(thu / COT)) * 16 - (daChay ? 4 : 0), bien: 1.2 });
    }
    mot.hinh.setAttribute("class", mot.loai);
  });
  dat(0);
}

function dat(luc) {
  for (const mot of hat) {
    const nhip = luc / NHIP[mot.loai] + mot.pha;
    const ngang = mot.x + mot.bien * Math.sin(nhip);
    const doc = mot.y + mot.bien * Math.cos(nhip * 1.3);
    mot.hinh.setAttribute("cx", Math.min(281, Math.max(19, ngang)).toFixed(1));
    mot.hinh.setAttribute("cy", Math.min(105, Math.max(8, doc)).toFixed(1));
  }
}

function hien() {
  const phut = Number(tim("phut").value);
  const nuoc = nuocSau(phut);
  const [the, canh] = ke(nuoc);
  xaNhat = Math.max(xaNhat, phut);
  tim("luc").textContent = tenPhut(phut);
  tim("phut").setAttribute("aria-valuetext", tenPhut(phut));
  tim("noi").textContent = `Nhiệt độ ${so(nuoc.do, nuoc.do % 1 ? 1 : 0)} °C. ${the}`;
  tim("noi-hat").textContent = canh;
  const diem = [];
  for (let buoc = 0; buoc <= xaNhat * 24; buoc += 1) diem.push(`${sangX(buoc / 24).toFixed(1)} ${sangY(nuocSau(buoc / 24).do).toFixed(1)}`);
  tim("duong").setAttribute("d", `M${diem.join("L")}`);
  tim("cham").setAttribute("cx", sangX(phut));
  tim("cham").setAttribute("cy", sangY(nuoc.do));
  xep(nuoc);
}

function chay(luc) {
  if (tim("dung").getAttribute("aria-pressed") === "true") return;
  dat(luc);
  requestAnimationFrame(chay);
}

function datDung(dung) {
  tim("dung").setAttribute("aria-pressed", dung);
  if (!dung) requestAnimationFrame(chay);
}

function dich(them) {
  tim("phut").value = Number(tim("phut").value) + them;
  hien();
}

veTruc();
veHat();
tim("phut").addEventListener("input", hien);
tim("them").addEventListener("click", () => dich(0.25));
tim("lui").addEventListener("click", () => dich(-0.25));
tim("lai").addEventListener("click", () => { xaNhat = 0; dich(-26); });
tim("dung").addEventListener("click", () => datDung(tim("dung").getAttribute("aria-pressed") !== "true"));
tim("phut").value = 0;
hien();
datDung(matchMedia("(prefers-reduced-motion: reduce)").matches);
