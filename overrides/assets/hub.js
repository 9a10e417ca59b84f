// Finds in lists while one types, narrows topics to an audience, and passes a card on. Without
// JavaScript the field is not shown, every list is whole, and every link leads somewhere.

// ── Words ───────────────────────────────────────────────────────────────────────────────────────
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
const ENDINGS = /(?:ations?|ments?|ungen|ances?|ings?|iert|ung|ies|ers?|est|ous|ed|en|es|ly|s|e|y|n)$/;
const SHORTEST = 3;

function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[ßæœøłđðþı]/g, (each) => LETTERS[each]);
}

function wordsOf(text) {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// What `insured` and `insurance`, `shipping` and `ship` have in common.
function stem(word) {
  const short = word.replace(ENDINGS, "").replace(/(.)\1$/, "$1");
  return short.length < SHORTEST ? word : short;
}

// Letters to change, add, leave out or swap, until what was typed is the beginning of the word.
function slips(typed, word, most) {
  let before = [];
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
    if (Math.min(...row) > most) return Infinity;
  }
  return Math.min(...row);
}

// How near a word of a row is to what was typed: 5 the word itself, 1 only if slips are forgiven.
function nearness(typed, word) {
  if (word === typed) return 5;
  if (word.startsWith(typed)) return 4;
  if (typed.length < SHORTEST) return 0;
  if (stem(word) === stem(typed) || (word.length > SHORTEST && typed.startsWith(word))) return 3;
  if (word.includes(typed)) return 2;
  const most = typed.length > 6 ? 2 : 1;
  const alike = typed.length > SHORTEST && word[0] === typed[0];
  return alike && slips(typed, word, most) <= most ? 1 : 0;
}

// For each row how near its nearest word is; slips are forgiven where no row has the word itself.
function nearnesses(rows, typed) {
  const found = rows.map((row) =>
    Math.max(
      0,
      ...row.words.map((word) => nearness(typed, word)),
      ...row.title.map((word) => nearness(typed, word) * 1.2),
    ),
  );
  const sure = Math.max(...found) >= 2;
  return found.map((near) => (sure && near < 2 ? 0 : near));
}

// A score for each row, 0 where it is not meant. Words that few rows have weigh most; small words
// and words that no row has are passed over; where no row has all words, the best are shown.
function scores(rows, text, small) {
  const all = wordsOf(text);
  const telling = all.filter((word) => !small.has(word));
  const columns = (telling.length ? telling : all)
    .map((typed) => nearnesses(rows, typed))
    .filter((column) => column.some(Boolean));
  const weights = columns.map((column) => 1 / column.filter(Boolean).length);
  const sums = rows.map((_, row) =>
    columns.reduce((sum, column, index) => sum + column[row] * weights[index], 0),
  );
  const whole = (row) => columns.every((column) => column[row] > 0);
  const complete = rows.some((_, row) => whole(row));
  const best = Math.max(...sums, 0);
  return sums.map((sum, row) => ((complete ? whole(row) : sum >= best / 2) ? sum : 0));
}

// ── Lists ───────────────────────────────────────────────────────────────────────────────────────
// Puts elements in an order within the parent of each, moving only what has to move.
function put(elements) {
  const last = new Map();
  for (const element of elements) {
    const before = last.get(element.parentElement);
    const first = element.parentElement.firstElementChild;
    if (before ? before.nextElementSibling !== element : first !== element) {
      if (before) before.after(element);
      else element.parentElement.prepend(element);
    }
    last.set(element.parentElement, element);
  }
}

function find(box) {
  const input = box.querySelector("input");
  const none = box.querySelector(".hub-find__none");
  const count = box.querySelector(".hub-find__count");
  const small = new Set(wordsOf(box.dataset.small ?? ""));
  const rows = [...document.querySelectorAll(`${box.dataset.hubFinds} > li`)].map((element) => {
    const link = element.querySelector("a");
    const title = wordsOf((element.querySelector("b") ?? link).textContent);
    return { element, link, title, words: wordsOf(element.dataset.words), score: 0 };
  });
  const groups = [...new Set(rows.map((row) => row.element.closest(".hub-group")).filter(Boolean))];

  function show() {
    const asked = wordsOf(input.value).length > 0;
    const found = asked ? scores(rows, input.value, small) : [];
    const seen = new Set();
    rows.forEach((row, index) => {
      row.score = asked && !seen.has(row.link.href) ? found[index] : 0;
      row.element.hidden = asked && row.score === 0;
      if (row.score) seen.add(row.link.href);
    });
    const ordered = asked ? [...rows].sort((one, other) => other.score - one.score) : rows;
    put(ordered.map((row) => row.element));
    put(asked ? [...new Set(ordered.map((row) => row.element.closest(".hub-group")).filter(Boolean))] : groups);
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    none.hidden = !asked || seen.size > 0;
    count.hidden = !asked || seen.size === 0;
    count.textContent = count.hidden ? "" : box.dataset.found.replace("{count}", seen.size);
    return ordered;
  }

  box.hidden = false;
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      input.value = "";
      input.dispatchEvent(new Event("input"));
    } else if (event.key === "Enter" && input.value.trim()) {
      show().find((row) => row.score > 0)?.link.click();
    }
  });
  if (input.value) show(); // the browser keeps what was typed when one comes back
}

// Shows one audience's topics; the links lead to the same places without JavaScript.
function narrow(chips) {
  const links = [...chips.querySelectorAll("a")];
  const places = links.map((link) => link.getAttribute("href").slice(1));
  const groups = places.slice(1).map((place) => document.getElementById(place));

  function choose(place) {
    const chosen = Math.max(0, places.indexOf(place));
    links.forEach((link, index) => {
      if (index === chosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    groups.forEach((group, index) => group.toggleAttribute("data-hub-aside", chosen !== 0 && index + 1 !== chosen));
  }

  chips.addEventListener("click", (event) => {
    const place = places[links.indexOf(event.target.closest("a"))];
    if (place === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", `#${place}`);
    choose(place);
  });
  for (const input of document.querySelectorAll("[data-hub-finds] input")) {
    input.addEventListener("input", () => choose(places[0]));
  }
  addEventListener("hashchange", () => choose(decodeURIComponent(location.hash.slice(1))));
  choose(decodeURIComponent(location.hash.slice(1)));
}

// ── Passing on ──────────────────────────────────────────────────────────────────────────────────
async function shared(link) {
  const here = { title: link.dataset.title, url: location.href.split("#")[0] };
  const answer = await fetch(link.dataset.hubPasses);
  const name = link.dataset.hubPasses.split("/").pop();
  const files = [new File([await answer.blob()], name, { type: "text/vcard" })];
  const card = answer.ok && navigator.canShare?.({ files });
  await navigator.share(card ? { ...here, files } : here);
}

// The telephone's own way to share; else the page's address is copied; else the link is a mail.
async function passOn(link) {
  try {
    if (navigator.share) await shared(link);
    else {
      await navigator.clipboard.writeText(location.href.split("#")[0]);
      told(link);
    }
  } catch (error) {
    if (error.name !== "AbortError") location.href = link.href;
  }
}

function told(link) {
  const next = link.nextElementSibling;
  const said = next?.matches(".hub-done") ? next : link.insertAdjacentElement("afterend", document.createElement("span"));
  said.className = "hub-done";
  said.setAttribute("role", "status");
  said.textContent = "";
  setTimeout(() => (said.textContent = link.dataset.done), 50);
}

document.querySelectorAll("[data-hub-finds]").forEach(find);
document.querySelectorAll("[data-hub-narrows]").forEach(narrow);
document.querySelectorAll("[data-hub-passes]").forEach((link) => {
  if (!navigator.share && !navigator.clipboard) return;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    passOn(link);
  });
});

// ── Copying what somebody says ──────────────────────────────────────────────────────────────────
// Browsers give the clipboard to safe addresses alone; elsewhere the text is marked and copied.
async function copied(button) {
  const text = document.getElementById(button.dataset.hubCopies);
  getSelection().selectAllChildren(text);
  try {
    await navigator.clipboard.writeText(text.textContent);
  } catch {
    if (!document.execCommand("copy")) return;
  }
  told(button);
}

document.querySelectorAll("[data-hub-copies]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => copied(button));
});

// ── Copying what is pasted elsewhere ────────────────────────────────────────────────────────────
const KINDS = { html: "text/html", txt: "text/plain" };

// Of a page only what is on it: programs for mail want a piece of HTML.
async function formOf(file, form) {
  const answer = await fetch(`${file}.${form}`);
  if (!answer.ok) throw new Error(answer.statusText);
  const text = await answer.text();
  const piece = form === "html" ? new DOMParser().parseFromString(text, "text/html").body.innerHTML.trim() : text;
  return new Blob([piece], { type: KINDS[form] });
}

// Some browsers take only what is handed over within the click, so that the files follow as promises.
async function copiedFile(button) {
  const file = button.dataset.hubCopiesFile;
  const forms = button.dataset.forms.split(" ");
  try {
    const parts = forms.map((form) => [KINDS[form], formOf(file, form)]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    told(button);
  } catch {
    location.href = `${file}.${forms[0]}`;
  }
}

document.querySelectorAll("[data-hub-copies-file]").forEach((button) => {
  if (!navigator.clipboard?.write || !window.ClipboardItem) return;
  button.hidden = false;
  button.addEventListener("click", () => copiedFile(button));
});

// As high as what is in it.
document.querySelectorAll("[data-hub-fits]").forEach((frame) => {
  const fit = () => {
    const page = frame.contentDocument?.documentElement;
    if (page?.scrollHeight) frame.style.height = `${page.scrollHeight}px`;
  };
  frame.addEventListener("load", fit);
  addEventListener("resize", fit);
  fit();
});
