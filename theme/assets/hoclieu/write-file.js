/* A material's file from the fields of the form, the e-mail with it, and what its Markdown roughly looks like: sums only, no page. */
"use strict";

const HocLieuFile = {
  KEYS: ["title", "subject", "grade", "school_year", "week", "phase", "lesson", "type", "assessment", "level", "minutes", "status", "license", "sources", "summary"],
  TEXTS: ["title", "summary"],
  NUMBERS: ["grade", "week", "minutes"],
  LISTS: ["sources"],
  MAIL: 1900, // characters of an address that mail programs on all systems take

  /* One line in the form of Unicode that the check asks for. */
  line: (text) => text.normalize("NFC").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu, " ").replace(/\s+/gu, " ").trim(),
  lines: (text) => text.normalize("NFC").replace(/\r\n?/gu, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/gu, "").replace(/[ \t]+$/gmu, "").replace(/^\n+|\n+$/gu, ""),
  /* As generator/engine/quoting.py writes text in a header. */
  quoted: (text) => (/["\\]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`),

  /* The header as values, of what is filled in only: what the schema is asked about. */
  values(fields) {
    const own = {};
    for (const key of HocLieuFile.KEYS) {
      const text = HocLieuFile.line(fields[key] || "");
      if (text === "") continue;
      if (HocLieuFile.NUMBERS.includes(key)) own[key] = /^-?\d+$/u.test(text) ? Number(text) : text;
      else own[key] = HocLieuFile.LISTS.includes(key) ? [text] : text;
    }
    return own;
  },
  header(values) {
    const written = (key) => {
      const value = values[key];
      if (Array.isArray(value)) return `[${value.map(HocLieuFile.quoted).join(", ")}]`;
      return HocLieuFile.TEXTS.includes(key) ? HocLieuFile.quoted(value) : String(value);
    };
    return ["---", ...HocLieuFile.KEYS.filter((key) => key in values).map((key) => `${key}: ${written(key)}`), "---"].join("\n");
  },
  /* Sections that begin the body, as [heading, text], then the rest. */
  body(openings, rest) {
    const parts = openings.map(([heading, text]) => [heading, HocLieuFile.lines(text)]).filter(([, text]) => text)
      .map(([heading, text]) => `## ${heading}\n\n${text}`);
    return [...parts, HocLieuFile.lines(rest)].filter(Boolean).join("\n\n");
  },
  file: (values, body) => `${HocLieuFile.header(values)}\n\n${body}\n`,

  /* The address of the e-mail; when the whole file does not fit into it, a letter that asks for the file to be attached. */
  mail(to, subject, whole, letter) {
    const address = (text) => `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
    const long = address(whole);
    return long.length <= HocLieuFile.MAIL ? { address: long, isWhole: true } : { address: address(letter), isWhole: false };
  },

  /* A line as pieces: text, or [element, pieces]. Links and pictures are named and not followed. */
  pieces(text) {
    const own = [];
    const marks = /(`+)([^`]+)\1|\*\*(?=\S)([^]*?\S)\*\*|\*(?=\S)([^*]*?\S)\*|!\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)/gu;
    let end = 0;
    for (const match of text.matchAll(marks)) {
      if (match.index > end) own.push(text.slice(end, match.index));
      end = match.index + match[0].length;
      if (match[2] !== undefined) own.push(["code", [match[2]]]);
      else if (match[3] !== undefined) own.push(["strong", HocLieuFile.pieces(match[3])]);
      else if (match[4] !== undefined) own.push(["em", HocLieuFile.pieces(match[4])]);
      else if (match[5] !== undefined) own.push(["em", [`[${match[5]}]`]]);
      else own.push(["u", HocLieuFile.pieces(match[6])]);
    }
    if (end < text.length) own.push(text.slice(end));
    return own;
  },
  /* Markdown as blocks [element, pieces or blocks]: headings, lists, quotations, tables, code, paragraphs. */
  blocks(markdown) {
    const lines = markdown.split("\n"), own = [], item = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/u;
    const cells = (row) => row.trim().replace(/^\||\|$/gu, "").split("|").map((one) => one.trim());
    const take = (wanted) => { const taken = []; while (lines.length && wanted(lines[0])) taken.push(lines.shift()); return taken; };
    while (lines.length) {
      const line = lines[0], heading = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(line), fence = /^(```+|~~~+)/u.exec(line), first = item.exec(line);
      if (!line.trim()) lines.shift();
      else if (heading) { lines.shift(); own.push([`h${Math.max(4, Math.min(6, heading[1].length + 2))}`, HocLieuFile.pieces(heading[2])]); }
      else if (fence) { lines.shift(); own.push(["pre", [take((one) => !one.startsWith(fence[1])).join("\n")]]); lines.shift(); }
      else if (/^ {0,3}(?:-\s*){3,}$|^ {0,3}(?:\*\s*){3,}$/u.test(line)) { lines.shift(); own.push(["hr", []]); }
      else if (line.startsWith(">")) own.push(["blockquote", HocLieuFile.blocks(take((one) => one.startsWith(">")).map((one) => one.replace(/^> ?/u, "")).join("\n"))]);
      else if (line.includes("|") && /^[\s|:-]*-[\s|:-]*$/u.test(lines[1] || "")) {
        const [head, , ...rows] = take((one) => one.includes("|"));
        own.push(["table", [["tr", cells(head).map((one) => ["th", HocLieuFile.pieces(one)])], ...rows.map((row) => ["tr", cells(row).map((one) => ["td", HocLieuFile.pieces(one)])])]]);
      } else if (first) {
        const kind = first[1] ? "ol" : "ul", items = [];
        while (lines.length && item.exec(lines[0]) && Boolean(item.exec(lines[0])[1]) === Boolean(first[1])) {
          const text = [item.exec(lines.shift())[2], ...take((one) => /^\s+\S/u.test(one) && !item.test(one)).map((one) => one.trim())];
          items.push(["li", HocLieuFile.pieces(text.join(" "))]);
        }
        own.push([kind, items]);
      } else {
        const text = [lines.shift(), ...take((one) => one.trim() && !/^(?:#{1,6}\s|>|```|~~~)/u.test(one) && !item.test(one))];
        own.push(["p", HocLieuFile.pieces(text.join(" "))]);
      }
    }
    return own;
  },
};

if (typeof module !== "undefined") module.exports = HocLieuFile;
