// Where a detail stands, while one types: what was proven is read from coverage.json as soon as
// somebody asks. Without JavaScript the field is not shown, and the table has all of it.

const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
const NUMBER = /^[\s+()\d./–-]*\d[\s+()\d./–-]*(?:(?:ext|x)\.?\s*\d+)?$/i;
const SHORTEST = 3;
const ASKED = "where";
const MOST = 40;
const OPEN = 2;
const LINKS = 14;
const DAY = { dateStyle: "long", timeZone: "UTC" };

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────
function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[ßæœøłđðþı]/g, (each) => LETTERS[each]);
}

// Of a number what is left whichever country's way it is written in: 0113, +44 (0)113, 0044 113.
function bare(text) {
  const digits = text.replace(/\(0\)/g, "").replace(/\D/g, "");
  return digits.replace(/^0+/, "");
}

// Digits to change, add, leave out or swap until one number is the other; 9 where they are too many.
function slips(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 9;
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[other.length];
}

function indexed(proven, said) {
  const surfaces = new Map(proven.each_surface.map((each) => [each.path, each]));
  const editions = new Map(proven.editions.map((each) => [each.code, each]));
  return proven.facts.map((fact) => {
    const kinds = new Set(fact.surfaces.map((path) => surfaces.get(path)?.kind));
    const stands = [...kinds].flatMap((kind) => [kind, said.kinds[kind] ?? ""]);
    const label = said.labels[fact.label] ?? fact.label;
    return {
      fact, surfaces, editions, label,
      digits: fact.kind === "phone" || fact.kind === "number" ? fact.value.replace(/\D/g, "") : "",
      value: folded(`${fact.value} ${fact.shown}`),
      owner: folded(`${fact.owner} ${fact.place.replace(/\./g, " ")}`),
      about: folded(`${label} ${fact.label}`),
      stands: folded([...stands, ...fact.supplied, ...fact.editions, ...fact.older_editions].join(" ")),
    };
  });
}

// ── Finding ─────────────────────────────────────────────────────────────────────────────────────
// A number counts by its digits, words by what they begin: in the detail itself, in whose it is, in
// what it is, and last in what it stands on. Every word must be somewhere.
function found(rows, text) {
  if (NUMBER.test(text.trim())) {
    const typed = bare(text.replace(/(?:ext|x).*$/i, ""));
    if (typed.length < SHORTEST) return [];
    return scored(rows, (row) => (row.digits.includes(typed) ? 4 : row.fact.kind !== "phone" && row.value.includes(text.trim()) ? 1 : 0));
  }
  const words = folded(text).split(/[^\p{L}\p{N}@.+-]+/u).filter(Boolean);
  if (!words.length) return [];
  const begins = (where, word) => where.startsWith(word) || where.includes(` ${word}`) || (word.length >= SHORTEST && where.includes(word));
  const worth = (row, word) =>
    begins(row.value, word) ? 4 : begins(row.owner, word) ? 3 : begins(row.about, word) ? 2 : begins(row.stands, word) ? 1 : 0;
  return scored(rows, (row) => {
    const each = words.map((word) => worth(row, word));
    return each.includes(0) ? 0 : each.reduce((sum, one) => sum + one, 0);
  });
}

function scored(rows, worth) {
  const told = rows.map((row) => ({ row, score: worth(row) })).filter((each) => each.score);
  return told.sort((one, other) => other.score - one.score || spread(other.row) - spread(one.row)).map((each) => each.row);
}

function spread(row) {
  return row.fact.surfaces.length + (row.fact.every_footer ? 1e6 : 0);
}

// The nearest number, where one was typed that nobody has.
function near(rows, text) {
  const typed = bare(text);
  if (!NUMBER.test(text.trim()) || typed.length < 7) return null;
  const phones = rows.filter((row) => row.fact.kind === "phone");
  const told = phones.map((row) => ({ row, far: Math.min(slips(typed, row.digits), slips(typed, bare(row.fact.shown))) }));
  const best = told.sort((one, other) => one.far - other.far)[0];
  return best && best.far <= 2 ? best.row : null;
}

// ── Telling ─────────────────────────────────────────────────────────────────────────────────────
function element(name, own = {}, ...children) {
  const made = Object.assign(document.createElement(name), own);
  made.append(...children);
  return made;
}

function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function told(row, said, root, proven) {
  const { fact } = row;
  const day = (date) => new Intl.DateTimeFormat(said.language, DAY).format(new Date(`${date}T12:00Z`));
  const list = element("dl");
  const say = (head, ...what) => list.append(element("div", {}, element("dt", { textContent: head }), element("dd", {}, ...what)));
  say(said.written, source(fact, said, proven), element("small", { textContent: ` ${fact.place.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) + 1 : step)).join(" › ")}` }));
  say(said.confirmed, confirmed(fact.confirmed, said, day));
  if (fact.every_footer) say(said.every_page, String(proven.footers));
  for (const [kind, paths] of byKind(row)) say(said.kinds[kind] ?? kind, count(paths.length), links(paths, root));
  const papers = [
    ...fact.editions.map((code) => edition(row, code, said.issued, said, root, day)),
    ...fact.older_editions.map((code) => edition(row, code, said.older, said, root, day)),
  ];
  if (papers.length) say(said.on_record, listed(papers));
  const files = [...fact.supplied.map((path) => [path, ""]), ...fact.missing.map((path) => [path, ` (${said.not_yet})`])];
  if (files.length) say(said.elsewhere, listed(files.map(([path, more]) => element("li", { textContent: path + more }))));
  return list;
}

function source(fact, said, proven) {
  const text = filled(said.line, { file: proven.contacts.file, line: fact.line });
  const home = document.querySelector('meta[name="hub-repository"]')?.content.replace(/\/$/, "");
  if (!home) return text;
  const edition = proven.contacts.commit ?? "HEAD";
  return element("a", { href: `${home}/blob/${edition}/${proven.contacts.file}#L${fact.line}`, textContent: text });
}

function confirmed(by, said, day) {
  if (!by) return said.never_confirmed;
  const values = { date: day(by.on), name: by.by, until: day(by.until) };
  return filled(by.by ? said.confirmed_by : said.confirmed_on, values);
}

function byKind(row) {
  const kinds = new Map();
  for (const path of row.fact.surfaces) {
    const kind = row.surfaces.get(path)?.kind ?? "";
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  return kinds;
}

function count(number) {
  return element("b", { textContent: number });
}

function links(paths, root) {
  return listed(paths.map((path) => {
    const place = path.replace(/(^|\/)index\.html$/, "$1");
    return element("li", {}, element("a", { href: `${root}/${place}`, textContent: place || "/" }));
  }));
}

// The first of them; all where somebody asks.
function listed(items) {
  const list = element("ul", {}, ...items.slice(0, LINKS));
  if (items.length > LINKS) {
    const more = element("button", { type: "button", textContent: `+ ${items.length - LINKS}` });
    more.addEventListener("click", () => more.parentElement.replaceWith(...items.slice(LINKS)));
    list.append(element("li", {}, more));
  }
  return list;
}

function edition(row, code, sentence, said, root, day) {
  const of = row.editions.get(code);
  const text = filled(sentence, { piece: said.pieces[of.piece] ?? of.piece, code, date: day(of.issued_on) });
  const whole = of.whose ? `${text} (${of.whose})` : text;
  return element("li", {}, of.page ? element("a", { href: `${root}/${of.page}/#${code}`, textContent: whole }) : whole);
}

// ── Asking ──────────────────────────────────────────────────────────────────────────────────────
function where(box) {
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const list = box.querySelector("ol");
  const rest = document.querySelector("[data-hub-where-else]");
  const said = JSON.parse(box.querySelector("script").textContent);
  const root = box.dataset.hubWhere.replace(/\/coverage\.json$/, "");
  let reading = null;

  const read = () => (reading ??= fetch(box.dataset.hubWhere)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then((proven) => ({ proven, rows: indexed(proven, said) })));

  function item(row, index, proven, open) {
    const { fact } = row;
    const places = fact.surfaces.length + fact.supplied.length + (fact.every_footer ? proven.footers : 0);
    const head = element("summary", {},
      element("b", { textContent: fact.shown }),
      element("small", { textContent: fact.owner === fact.shown ? row.label : `${row.label} · ${fact.owner}` }),
      element("span", { textContent: filled(said.times, { count: places.toLocaleString(said.language) }) }));
    const whole = element("details", { open }, head);
    const tell = () => whole.open && whole.children.length === 1 && whole.append(told(row, said, root, proven));
    whole.addEventListener("toggle", tell);
    tell();
    return element("li", {}, whole);
  }

  function guess(row) {
    const button = element("button", { type: "button", className: "hub-near", textContent: filled(said.near, { value: row.fact.shown }) });
    button.addEventListener("click", () => {
      input.value = row.fact.shown;
      show();
      input.focus();
    });
    return element("li", {}, button);
  }

  async function show() {
    const asked = input.value.trim();
    const place = new URL(location.href);
    if (asked) place.searchParams.set(ASKED, asked);
    else place.searchParams.delete(ASKED);
    history.replaceState(null, "", place);
    rest.hidden = asked.length > 0;
    if (!asked) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    if (!list.children.length) status.textContent = said.reading;
    try {
      const { proven, rows } = await read();
      if (input.value.trim() !== asked) return; // somebody types faster than this
      const answers = found(rows, asked);
      const meant = answers.length ? null : near(rows, asked);
      const items = answers.slice(0, MOST).map((row, index) => item(row, index, proven, answers.length <= OPEN || index === 0));
      list.replaceChildren(...(meant ? [guess(meant)] : items));
      const more = answers.length > MOST ? ` ${filled(said.more, { count: answers.length - MOST })}` : "";
      status.textContent = answers.length ? filled(said.answers, { count: answers.length }) + (more && `.${more}`) : said.no_answer;
    } catch {
      status.textContent = said.unread;
      rest.hidden = false;
    }
  }

  box.hidden = false;
  input.addEventListener("focus", () => read().catch(() => (reading = null)), { once: true });
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    input.value = "";
    show();
  });
  input.value ||= new URLSearchParams(location.search).get(ASKED) ?? "";
  if (input.value) show();
}

document.querySelectorAll("[data-hub-where]").forEach(where);
