/* What a value has against a JSON Schema (2020-12): the part of it that our own schemas use, read as it says. A keyword that it does not know
   is an error and not overlooked. Nothing is compiled, because the policy allows no code made of text. */
"use strict";

const HocLieuSchema = (() => {
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const TYPES = {
    string: (value) => typeof value === "string", number: (value) => typeof value === "number", integer: Number.isInteger,
    boolean: (value) => typeof value === "boolean", null: (value) => value === null, array: Array.isArray, object: isObject,
  };
  const length = (text) => [...text].length; // characters, not halves of them
  const same = (one, other) => one === other || (typeof one === "object" && typeof other === "object" && one !== null && other !== null
    && Array.isArray(one) === Array.isArray(other) && Object.keys(one).length === Object.keys(other).length
    && Object.keys(one).every((key) => Object.hasOwn(other, key) && same(one[key], other[key])));
  const of = (kind, check) => (limit, value, ...rest) => (TYPES[kind](value) ? check(limit, value, ...rest) : true);

  /* Each answers true, or false for an error of its own, or a list of errors found deeper. */
  const RULES = {
    type: (kinds, value) => [].concat(kinds).some((kind) => TYPES[kind](value)),
    const: (wanted, value) => same(wanted, value),
    enum: (wanted, value) => wanted.some((one) => same(one, value)),
    minLength: of("string", (least, text) => length(text) >= least),
    maxLength: of("string", (most, text) => length(text) <= most),
    pattern: of("string", (pattern, text) => new RegExp(pattern, "u").test(text)),
    minimum: of("number", (least, value) => value >= least),
    maximum: of("number", (most, value) => value <= most),
    multipleOf: of("number", (step, value) => Number.isInteger(value / step)),
    minItems: of("array", (least, list) => list.length >= least),
    maxItems: of("array", (most, list) => list.length <= most),
    uniqueItems: of("array", (isAsked, list) => !isAsked || list.every((one, place) => !list.slice(0, place).some((other) => same(one, other)))),
    contains: of("array", (schema, list, deeper) => list.some((one) => !deeper(schema, one).length)),
    items: of("array", (schema, list, deeper) => list.flatMap((one, place) => deeper(schema, one, place))),
    minProperties: of("object", (least, value) => Object.keys(value).length >= least),
    maxProperties: of("object", (most, value) => Object.keys(value).length <= most),
    propertyNames: of("object", (schema, value, deeper) => Object.keys(value).flatMap((key) => deeper(schema, key))),
    required: of("object", (names, value, deeper, whole, fail) => names.filter((name) => !Object.hasOwn(value, name)).map((name) => fail(name))),
    properties: of("object", (known, value, deeper) => Object.keys(known).flatMap((name) => (Object.hasOwn(value, name) ? deeper(known[name], value[name], name) : []))),
    patternProperties: of("object", (known, value, deeper) => Object.entries(known).flatMap(([pattern, schema]) =>
      Object.keys(value).filter((name) => new RegExp(pattern, "u").test(name)).flatMap((name) => deeper(schema, value[name], name)))),
    additionalProperties: of("object", (schema, value, deeper, whole) => {
      const isKnown = (name) => Object.hasOwn(whole.properties || {}, name) || Object.keys(whole.patternProperties || {}).some((one) => new RegExp(one, "u").test(name));
      return Object.keys(value).filter((name) => !isKnown(name)).flatMap((name) => deeper(schema, value[name], name));
    }),
    allOf: (all, value, deeper) => all.flatMap((schema) => deeper(schema, value)),
    anyOf: (any, value, deeper) => any.some((schema) => !deeper(schema, value).length),
    oneOf: (several, value, deeper) => several.filter((schema) => !deeper(schema, value).length).length === 1,
    not: (schema, value, deeper) => deeper(schema, value).length > 0,
    if: (schema, value, deeper, whole) => {
      const branch = deeper(schema, value).length ? whole.else : whole.then;
      return branch === undefined ? true : deeper(branch, value);
    },
    dependentRequired: of("object", (names, value, deeper, whole, fail) => Object.entries(names)
      .flatMap(([name, others]) => (Object.hasOwn(value, name) ? others.filter((other) => !Object.hasOwn(value, other)).map((other) => fail(other)) : []))),
    $ref: (way, value, deeper, whole, fail, root) => deeper(found(root, way), value),
  };
  const WORDS = new Set(["$schema", "$id", "$defs", "definitions", "$comment", "title", "description", "default", "examples", "deprecated", "format", "errorMessage", "then", "else"]);

  function found(root, way) {
    if (!way.startsWith("#")) throw new Error(`a schema elsewhere: ${way}`);
    return way.slice(1).split("/").slice(1).map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce((place, part) => place[part], root);
  }

  /* Every error: where it is (the path of keys), the keyword that is not kept and what it asks for; and what the nearest schema around it
     says of its rule: its code, its weight, and the sentence for people. */
  function errors(schema, value, root = schema, path = [], about = {}) {
    if (schema === true) return [];
    if (schema === false) return [{ path, keyword: "false", limit: false, ...about }];
    const told = { ...about };
    for (const [name, key] of [["code", "x-code"], ["severity", "x-severity"], ["says", "errorMessage"]]) if (key in schema) told[name] = schema[key];
    return Object.entries(schema).flatMap(([keyword, limit]) => {
      if (WORDS.has(keyword) || keyword.startsWith("x-")) return [];
      if (!Object.hasOwn(RULES, keyword)) throw new Error(`a keyword that is not known: ${keyword}`);
      const fail = (name) => ({ path: name === undefined ? path : [...path, name], keyword, limit, ...told });
      const deeper = (below, one, name) => errors(below, one, root, name === undefined ? path : [...path, name], told);
      const outcome = RULES[keyword](limit, value, deeper, schema, fail, root);
      return outcome === true ? [] : outcome === false ? [fail()] : outcome;
    });
  }

  /* What a key may be, wherever in its schema that stands: tokens with their names, and the bounds of numbers and lengths. */
  function facts(schema, name) {
    const choices = new Map(), own = {};
    const look = (one) => {
      if (!isObject(one)) return;
      for (const key of ["minimum", "maximum", "minLength", "maxLength"]) if (key in one) own[key] = one[key];
      if (Object.hasOwn(one, "const")) choices.set(one.const, one.title ?? String(one.const));
      for (const token of one.enum || []) choices.set(token, String(token));
      for (const below of [one.$ref && found(schema, one.$ref), one.items, ...(one.oneOf || []), ...(one.anyOf || [])]) look(below);
    };
    look((schema.properties || {})[name]);
    return { choices: [...choices], ...own };
  }

  return { errors: (schema, value) => errors(schema, value), facts };
})();

if (typeof module !== "undefined") module.exports = HocLieuSchema;
