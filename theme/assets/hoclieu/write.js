/* The page soan-bai/: choices from the schema and the distribution, findings at their fields, the preview, the file, the e-mail. Nothing is sent. */
"use strict";

(() => {
  const form = document.getElementById("hl-write");
  if (!form) return;
  const { root, mail, year } = form.dataset, words = globalThis.hoclieuWrite, fields = form.elements;
  const at = (id) => document.getElementById(id), KEY = "hoclieu.draft";
  const ready = at("hl-ready"), summary = at("hl-wrong"), kept = at("hl-kept"), erases = form.querySelector("[data-hl-erases]"), sure = at("hl-sure");
  const phrase = (word, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), words[word]);
  let schema, begun, plan = null, isChanged = false, isSaved = true, timer = 0, file = "";

  function element(tag, content = [], attributes = {}) {
    const own = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) own.setAttribute(name, value);
    own.append(...[].concat(content).map((one) => (Array.isArray(one) ? element(...one) : one)));
    return own;
  }
  async function fetched(path) {
    const answer = await fetch(root + path);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  /* Choices */
  function offer(name, choices, first = words.choose) {
    const list = fields[name], chosen = list.value;
    list.replaceChildren(new Option(first, ""), ...choices.map(([token, text]) => new Option(text, String(token))));
    if (choices.some(([token]) => String(token) === chosen)) list.value = chosen;
  }
  const named = (name, wanted) => HocLieuSchema.facts(schema, name).choices.filter(([token]) => !wanted || wanted.map(String).includes(String(token)));
  function offerGrades() { offer("grade", named("grade", begun.cells[fields.subject.value] || []), fields.subject.value ? words.choose : words.subjectFirst); }
  function offerLessons() {
    const phase = fields.phase.value, isOpen = Boolean(plan && phase);
    const text = (one) => (one[phase][2] ? phrase("served", { title: one.title }) : one.title);
    offer("lesson", isOpen ? plan.lessons.map((one) => [one.id, text(one)]) : [], isOpen ? words.choose : words.lessonFirst);
  }
  const lesson = () => (plan ? plan.lessons.find((one) => one.id === fields.lesson.value) : undefined);
  async function openPlan() {
    const cell = fields.subject.value && fields.grade.value ? `${fields.subject.value}-${fields.grade.value}` : "";
    plan = null;
    if (cell) {
      try { plan = await fetched(`soan-bai/${cell}.json`); } catch { kept.textContent = words.network; }
      if (cell !== `${fields.subject.value}-${fields.grade.value}`) return;
    }
    offerLessons();
  }
  function showParts() {
    const phase = fields.phase.value, kind = fields.type.value;
    for (const place of form.querySelectorAll("[data-hl-opening]")) place.hidden = place.dataset.hlOpening !== phase;
    at("hl-body").hidden = !(phase && kind);
    at("hl-first").hidden = Boolean(phase && kind);
    if (!phase || !kind) return;
    const untouched = [...Object.values(begun.bodies)].flatMap((one) => Object.values(one));
    if (!fields.body.value.trim() || untouched.includes(fields.body.value)) fields.body.value = begun.bodies[phase][kind];
  }
  /* What goes with a choice, where nothing was chosen yet. */
  function follow(name) {
    const phase = fields.phase.value, usual = begun.usual[phase];
    if (name === "phase" && usual) {
      if (!fields.type.value && named("type", [usual.type]).length) fields.type.value = usual.type;
      fields.level.value = usual.level;
    }
    if ((name === "phase" || name === "type") && phase === "after" && !fields.assessment.value) fields.assessment.value = begun.assessments[fields.type.value] || "";
    if ((name === "phase" || name === "lesson") && phase && lesson()) {
      const [week] = lesson()[phase], titles = plan.lessons.map((one) => one.title);
      fields.week.value = String(week);
      if (name === "lesson" && (!fields.title.value || titles.includes(fields.title.value))) fields.title.value = lesson().title;
    }
  }

  /* Findings */
  const values = () => HocLieuFile.values({ ...given(), school_year: plan ? plan.school_year : year });
  function given() { return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])); }
  const openings = () => [...form.querySelectorAll(`[data-hl-opening="${CSS.escape(fields.phase.value)}"] textarea`)];
  const label = (name) => {
    const place = name === "phase" ? form.querySelector("#f-phase legend") : form.querySelector(`label[for="f-${CSS.escape(name)}"]`);
    return place ? place.firstChild.textContent.trim() : name;
  };
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d").toLowerCase();
  const finding = (field, text, code, severity) => ({ field, text, code, severity });
  const CHOICES = ["subject", "grade", "phase", "lesson", "type", "level", "assessment", "license", "status"];

  function headerFindings() {
    const filled = given(), seen = new Set();
    const found = HocLieuSchema.errors(schema, values()).sort((one, other) => Number(one.severity === "warning") - Number(other.severity === "warning"));
    return found.flatMap(({ path, keyword, limit, code, severity = "error", says }) => {
      const field = String(path[0] ?? "lesson"), name = label(field);
      if (seen.has(field)) return [];
      seen.add(field);
      if (keyword === "required") return [finding(field, phrase(CHOICES.includes(field) ? "unchosen" : "missing", { name }), code || begun.rules.required.code, severity)];
      if (keyword === "type" && filled[field]) return [finding(field, phrase("number", { name }), begun.rules.type.code, severity)];
      if (says) return [finding(field, `${name}: ${says}`, code, severity)];
      const word = { maxLength: "long", minimum: "minimum", maximum: "maximum" }[keyword] || "unfit";
      return [finding(field, phrase(word, { name, limit, most: limit }), code, severity)];
    });
  }
  /* Sections that the schema asks the body for: those that are fields of their own must be filled in; others must have a heading. */
  function sectionFindings() {
    return (schema["x-sections"][fields.phase.value] || []).flatMap(({ code, severity, beginnings, description }) => {
      const begins = (text) => beginnings.some((one) => fold(text).startsWith(one));
      const own = openings().find((one) => begins(label(one.name)));
      if (own) return HocLieuFile.lines(own.value) ? [] : [finding(own.name, phrase("missing", { name: label(own.name) }), code, severity)];
      const heads = fields.body.value.split("\n").flatMap((line) => /^#{1,6}\s+(.*)$/u.exec(line)?.[1] ?? []);
      return heads.some(begins) ? [] : [finding("body", `${label("body")}: ${description}`, code, "warning")];
    });
  }
  function bodyFindings() {
    if (!fields.phase.value || !fields.type.value) return [];
    const { left, body } = begun.rules, name = label("body");
    if (!HocLieuFile.body([], fields.body.value)) return [...sectionFindings(), finding("body", phrase("missing", { name }), body.code, body.severity)];
    const marked = [...openings(), fields.body].filter((one) => one.value.includes(begun.mark));
    const weight = fields.status.value === "draft" ? "warning" : left.severity;
    return [...marked.map((one) => finding(one.name, phrase("left", { mark: begun.mark, name: label(one.name) }), left.code, weight)), ...sectionFindings()];
  }

  function tell(findings) {
    for (const place of form.querySelectorAll(".hl-field__wrong")) { place.hidden = true; place.replaceChildren(); }
    for (const place of form.querySelectorAll("[aria-invalid]")) place.removeAttribute("aria-invalid");
    const code = (one) => (one.code ? [" ", element("a", one.code, { href: `${root}huong-dan/quy-tac/${one.code.toLowerCase()}/`, target: "_blank", rel: "noopener" })] : []);
    for (const one of findings) {
      const place = at(`f-${one.field}-wrong`);
      if (!place || !place.hidden) continue;
      place.replaceChildren(one.text, ...code(one));
      place.hidden = false;
      if (one.severity === "error") for (const control of one.field === "phase" ? fields.phase : [fields[one.field]]) control.setAttribute("aria-invalid", "true");
    }
    const wrong = findings.filter((one) => one.severity === "error");
    const focus = (one) => (one.field === "phase" ? "f-phase" : `f-${one.field}`);
    summary.hidden = !wrong.length;
    summary.firstElementChild.textContent = phrase("wrong", { count: wrong.length });
    summary.lastElementChild.replaceChildren(...wrong.map((one) => element("li", [["a", one.text, { href: `#${focus(one)}` }]])));
    at("hl-advice").replaceChildren(...findings.filter((one) => one.severity !== "error").map((one) => element("li", [one.text, ...code(one)])));
    return wrong.length;
  }
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    const goal = at(link.hash.slice(1));
    (goal.matches("fieldset") ? goal.querySelector("input") : goal).focus();
  });

  /* The file */
  function make() {
    const name = plan && lesson() ? lesson()[fields.phase.value][1] : "";
    const body = HocLieuFile.body(openings().map((one) => [label(one.name), one.value]), fields.body.value);
    file = HocLieuFile.file(values(), body);
    at("hl-name").textContent = `${plan.folder}${name}`;
    at("hl-text").textContent = file;
    const link = at("hl-file");
    if (link.href.startsWith("blob:")) URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([file], { type: "text/markdown" }));
    link.download = name;
    const facts = [...[fields.subject, fields.grade].map((one) => one.selectedOptions[0].textContent), lesson().title].join(" – ");
    const letter = phrase("letter", { name, folder: plan.folder });
    const made = HocLieuFile.mail(mail, phrase("subject", { name: facts }), `${letter}\n\n${file}`, `${letter}\n\n${words.attached}`);
    at("hl-mail").href = made.address;
    at("hl-attach").hidden = made.isWhole;
    at("hl-sent").textContent = "";
    at("hl-preview").replaceChildren(element("h3", fields.title.value), element("p", facts, { class: "hl-quiet" }), ...HocLieuFile.blocks(body).map((one) => element(...one)));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!begun) return;
    const order = [...form.elements].map((one) => one.name);
    const count = tell([...headerFindings(), ...bodyFindings()].sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field)));
    ready.hidden = count > 0;
    if (count) { summary.focus(); return; }
    make();
    at("hl-ready-title").focus();
  });
  at("hl-file").addEventListener("click", () => { isChanged = false; at("hl-sent").textContent = words.downloaded; });

  /* What is kept on the device */
  function keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(given()));
      kept.textContent = words.kept;
      isSaved = true;
    } catch { kept.textContent = words.blocked; isSaved = false; }
  }
  async function restore() {
    let own = null;
    try { own = JSON.parse(localStorage.getItem(KEY)); } catch { /* nothing that can be read */ }
    if (own === null || typeof own !== "object") return;
    const put = (name) => { if (typeof own[name] === "string" && fields[name]) fields[name].value = own[name]; };
    put("subject");
    offerGrades();
    put("grade");
    await openPlan();
    put("phase");
    offerLessons();
    Object.keys(own).forEach(put);
    erases.disabled = false;
    kept.textContent = words.restored;
  }
  form.addEventListener("input", (event) => {
    isChanged = true;
    erases.disabled = false;
    ready.hidden = true;
    isSaved = false;
    clearTimeout(timer);
    timer = setTimeout(keep, 400);
    const control = event.target;
    if (control.getAttribute("aria-invalid")) {
      for (const one of control.name === "phase" ? fields.phase : [control]) one.removeAttribute("aria-invalid");
      at(`f-${control.name}-wrong`).hidden = true;
    }
  });
  form.addEventListener("change", async ({ target: { name } }) => {
    if (!begun) return;
    if (name === "subject") offerGrades();
    if (name === "subject" || name === "grade") await openPlan();
    if (name === "phase") offerLessons();
    follow(name);
    if (name === "phase" || name === "type") showParts();
    keep();
  });
  erases.addEventListener("click", () => sure.showModal());
  sure.addEventListener("close", () => {
    if (sure.returnValue !== "yes") return;
    sure.returnValue = "";
    clearTimeout(timer);
    try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ }
    form.reset();
    plan = null;
    offerGrades();
    offerLessons();
    showParts();
    tell([]);
    ready.hidden = true;
    isChanged = false;
    isSaved = true;
    erases.disabled = true;
    kept.textContent = words.erased;
    fields.subject.focus();
  });
  addEventListener("pagehide", () => { if (!isSaved && isChanged) keep(); });
  addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });

  async function begin() {
    try {
      [schema, begun] = await Promise.all([fetched(form.dataset.schema), fetched("soan-bai/bodies.json")]);
    } catch { kept.textContent = words.network; return; }
    offer("subject", named("subject", Object.keys(begun.cells)));
    for (const name of ["type", "level", "assessment", "license"]) offer(name, named(name));
    offer("status", named("status", begun.statuses));
    for (const choice of fields.status.options) choice.defaultSelected = choice.value === begun.statuses.at(-1);
    fields.status.value = begun.statuses.at(-1);
    offerGrades();
    offerLessons();
    for (const name of ["week", "minutes"]) {
      const { minimum, maximum } = HocLieuSchema.facts(schema, name);
      if (minimum !== undefined) fields[name].min = String(minimum);
      if (maximum !== undefined) fields[name].max = String(maximum);
    }
    await restore();
    showParts();
    form.dataset.ready = "";
  }
  begin();
})();
