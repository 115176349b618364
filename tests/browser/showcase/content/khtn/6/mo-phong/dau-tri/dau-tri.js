"use strict";
// What the check would refuse by name is put together from pieces: the frame must hold without the check.
const ghi = (ten, ra) => {
  const muc = document.createElement("li");
  muc.id = ten;
  muc.textContent = ra;
  document.getElementById("ket-qua").append(muc);
};
const thu = (ten, viec) => {
  try {
    ghi(ten, `reached ${viec()}`);
  } catch (loi) {
    ghi(ten, `kept out ${loi.name}`);
  }
};
const ra = ["par", "ent"].join("");
const tren = ["to", "p"].join("");
thu("storage", () => window[["local", "Storage"].join("")].setItem("a", "b"));
thu("session", () => window[["session", "Storage"].join("")].length);
thu("cookie", () => (document[["coo", "kie"].join("")] = "a=b"));
thu("outer-page", () => window[ra].document.title);
thu("outer-address", () => window[tren].location.href);
thu("outer-navigation", () => (window[tren].location.href = "about:blank"));
thu("window", () => { if (!window[["op", "en"].join("")]("about:blank")) throw new TypeError("none"); return "a window"; });
const hoi = (ten, lay) => lay().then(() => ghi(ten, "reached"), (loi) => ghi(ten, `kept out ${loi.name}`));
const goi = window[["fe", "tch"].join("")];
hoi("own-host", () => goi("index.html"));
hoi("other-host", () => goi(["https:", "", "elsewhere.example", "x"].join("/")));
const anh = new Image();
anh.onload = () => ghi("other-picture", "reached");
anh.onerror = () => ghi("other-picture", "kept out");
anh.src = ["https:", "", "elsewhere.example", "x.png"].join("/");
