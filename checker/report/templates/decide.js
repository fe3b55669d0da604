// Decisions. A live page sends them to its server. A page from a file keeps them in this browser at once,
// and writes them to a file of decisions when asked to.

const KEEP = "checker:decision:";
const NAME = "checker:name";
const sections = new Map(cards.map((card) => [card.dataset.finding, card]));

/** The browser's storage, or memory for this visit where a browser refuses it. */
const store = (() => {
  const memory = new Map();
  try {
    localStorage.setItem("checker:try", "1");
    localStorage.removeItem("checker:try");
    return {
      lasts: true,
      get: (key) => localStorage.getItem(key),
      set: (key, value) => {
        try {
          localStorage.setItem(key, value);
          memory.delete(key);
        } catch {
          memory.set(key, value);
        }
      },
      drop: (key) => localStorage.removeItem(key),
      keys: () => Object.keys(localStorage),
    };
  } catch {
    return {
      lasts: false,
      get: (key) => memory.get(key) ?? null,
      set: (key, value) => memory.set(key, value),
      drop: (key) => memory.delete(key),
      keys: () => [...memory.keys()],
    };
  }
})();

/** What is kept in a browser may be anything: only what a file of decisions takes is used. */
function isDecision(line) {
  const texts = ["fingerprint", "answer", "by", "at", "note", "rule", "about"];
  return Boolean(line) && texts.every((key) => typeof line[key] === "string") && Array.isArray(line.values)
    && line.values.every((pair) => Array.isArray(pair)) && !Number.isNaN(Date.parse(line.at))
    && (line.answer === known.reopen || Object.hasOwn(known.answers, line.answer));
}

/** Decisions of one finding made here, the oldest first: `{line, saved, story}` each. */
function entries(fingerprint) {
  try {
    const kept = JSON.parse(store.get(KEEP + fingerprint) || "[]");
    return Array.isArray(kept) ? kept.filter((one) => isDecision(one?.line)) : [];
  } catch {
    return [];
  }
}

function keep(fingerprint, list) {
  if (list.length) store.set(KEEP + fingerprint, JSON.stringify(list));
  else store.drop(KEEP + fingerprint);
}

/** The decision that the page came with, as far as it is known. */
function written(fingerprint) {
  const found = known.findings[fingerprint];
  const at = sections.get(fingerprint)?.querySelector(".decision").dataset.writtenAt || "";
  return found?.decision || (at ? { at } : null);
}

/** Takes out what the file has by now. */
function prune(fingerprint) {
  const there = written(fingerprint);
  const list = entries(fingerprint).filter(({ line, saved }) => {
    if (!there) return line.answer !== known.reopen;
    const same = ["answer", "by", "at", "note"].every((name) => line[name] === there[name]);
    return !same && !(saved && line.at <= there.at);
  });
  keep(fingerprint, list);
  return list;
}

/** The entries of this report, also those on its other pages. */
function all() {
  const names = store.keys().filter((key) => key.startsWith(KEEP)).map((key) => key.slice(KEEP.length));
  return names.flatMap(entries).filter((one) => one.story === known.story || known.findings[one.line.fingerprint]);
}

function name() {
  return byId("editor").value || store.get(NAME) || "";
}

function rename(given) {
  byId("editor").value = given.trim();
  store.set(NAME, given.trim());
}

/** Asks for the editor's name, once; resolves to whether to go on. */
function introduced() {
  if (name()) {
    byId("editor").value = name();
    return Promise.resolve(true);
  }
  const dialog = byId("who");
  dialog.returnValue = "cancel";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const given = byId("who-name").value.trim();
      if (dialog.returnValue === "go" && given) rename(given);
      resolve(dialog.returnValue === "go" && Boolean(given));
    }, { once: true });
  });
}

function complain(section, words) {
  const place = section.querySelector(".problem");
  place.textContent = words;
  place.hidden = !words;
}

/** Whether a form can be sent as it is; if not, asks for what is missing and sends it then. */
function ready(form, button) {
  const answer = known.answers[button.value];
  const section = form.closest(".decision");
  complain(section, "");
  delete form.dataset.wanted;
  if (answer && answer.needsNote && !form.elements.note.value.trim()) {
    complain(section, `“${answer.label}” needs a note: say why in a few words, then press Enter.`);
    form.dataset.wanted = button.value;
    form.elements.note.focus();
    return false;
  }
  if (name()) {
    byId("editor").value = name();
    return true;
  }
  introduced().then((goOn) => {
    if (goOn) form.requestSubmit(button);
    else button.focus();
  });
  return false;
}

function buttonFor(form, answer) {
  return [...form.elements.answer].find((button) => button.value === answer);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.closest(".decision")) return;
  if (!event.submitter || !ready(form, event.submitter)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (!isLive) {
    event.preventDefault();
    decide(form.closest("article.card"), event.submitter.value, form.elements.note.value.trim());
  }
}, true);

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".decision form");
  if (event.key !== "Enter" || !form || event.target.name !== "note") return;
  event.preventDefault();
  if (form.dataset.wanted) form.requestSubmit(buttonFor(form, form.dataset.wanted));
  else form.elements.answer[0].focus();
});

/** Keeps a decision in this browser and shows it. */
function decide(card, answer, note) {
  const fingerprint = card.dataset.finding;
  const list = entries(fingerprint);
  const { rule, about, values } = known.findings[fingerprint];
  if (answer === known.reopen && list.length && !list.at(-1).saved) {
    list.pop();
  } else {
    const at = new Date().toISOString().slice(0, 19) + "Z";
    const line = { fingerprint, answer, by: name(), at, note, rule, about, values };
    list.push({ line, saved: false, story: known.story });
  }
  keep(fingerprint, list);
  card.querySelector("input[name=note]").value = "";
  show(card);
  count();
  say(`${card.querySelector(".standing").textContent.trim()}`);
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** `2026-02-11T09:30:00Z` as `11 February 2026, 09:30 UTC`, as the page itself writes it. */
function sayTime(at) {
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return `${day.format(new Date(at))}, ${at.slice(11, 16)} UTC`;
}

/** A card as the last decision on it leaves it: one kept here, or the one the page came with. */
function show(card) {
  const section = card.querySelector(".decision");
  const standing = section.querySelector(".standing");
  standing.original ??= { nodes: [...standing.childNodes], state: section.dataset.state };
  const there = written(card.dataset.finding);
  const last = entries(card.dataset.finding).at(-1);
  const isNewer = last && (!there || last.line.at >= there.at);
  const answer = isNewer ? known.answers[last.line.answer] : null;
  let state = standing.original.state;
  if (!isNewer) {
    standing.replaceChildren(...standing.original.nodes);
  } else {
    const { by, at, note } = last.line;
    const isSet = known.findings[card.dataset.finding].suppressed;
    state = answer ? answer.state : isSet ? "suppressed" : "open";
    const time = element("time", "soft", sayTime(at));
    time.dateTime = at;
    const parts = [element("strong", "answer", answer ? answer.label : "Open again")];
    if (by) parts.push(" ", element("span", "by", `by ${by}`));
    parts.push(" ", time);
    if (note) parts.push(" ", element("q", "note", note));
    const kept = last.saved ? "saved; counts when its file lies beside the articles" : "not saved to a file yet";
    parts.push(" ", element("span", "pending", kept));
    standing.replaceChildren(...parts);
  }
  const current = isNewer ? last.line.answer : there?.answer;
  for (const button of section.querySelector("form").elements.answer) {
    if (button.value === known.reopen) button.hidden = !current || current === known.reopen;
    else if (button.value === current) button.setAttribute("aria-pressed", "true");
    else button.removeAttribute("aria-pressed");
  }
  mark(card, section, state);
}

/** Puts a finding's state where filters, labels and counts look for it. */
function mark(card, section, state) {
  section.classList.remove(...Object.keys(known.states));
  section.classList.add(state);
  section.dataset.state = state;
  const shown = card.querySelector("[data-state-of]");
  shown.textContent = known.states[state];
  shown.hidden = state === "open";
  texts.delete(card);
}

/** The counts at the top, and how many decisions no file has yet. */
function count() {
  const moved = {};
  for (const card of cards.filter((one) => one.dataset.verdict !== "unsure")) {
    const now = stateOf(card);
    const before = (card.dataset.before ??= now);
    moved[before] = (moved[before] || 0) - 1;
    moved[now] = (moved[now] || 0) + 1;
  }
  for (const place of document.querySelectorAll("[data-count]")) {
    place.dataset.all ??= place.textContent.replace(/\D/g, "");
    place.textContent = (Number(place.dataset.all) + (moved[place.dataset.count] || 0)).toLocaleString("en");
  }
  if (isLive) return;
  const n = all().filter((one) => !one.saved).length;
  byId("unsaved").textContent = n === 1 ? "1 decision is in no file yet." : `${n} decisions are in no file yet.`;
  byId("save").dataset.n = n;
  byId("close").hidden = n > 0;
  if (!n) return;
  byId("save").hidden = false;
  byId("unsaved-hint").textContent = byId("unsaved-hint").dataset.hint;
}

/** A decision as a line of the file, in the very form that the program writes. */
function lineOf(one) {
  const text = (value) => JSON.stringify(value);
  const pairs = one.values.map((pair) => `[${pair.map(text).join(", ")}]`).join(", ");
  const names = ["fingerprint", "answer", "by", "at", "note", "rule", "about"];
  return `{${names.map((key) => `"${key}": ${text(one[key] ?? "")}`).join(", ")}, "values": [${pairs}]}`;
}

/** Every decision this page knows, its own and the file's, as a file of a name of its own. */
function save() {
  const there = Object.values(known.findings).map((found) => found.decision).filter(Boolean);
  const mine = all();
  const sorted = [...there, ...mine.map((one) => one.line)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const lines = [...new Set(sorted.map(lineOf))].map((line) => `${line}\n`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(lines, { type: "application/jsonl" }));
  // A name of its own: a file that another editor put there is never replaced.
  link.download = `checker-decisions-${new Date().toISOString().slice(0, 19).replace(/\D/g, "")}.jsonl`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  for (const fingerprint of new Set(mine.map((one) => one.line.fingerprint))) {
    keep(fingerprint, entries(fingerprint).map((one) => ({ ...one, saved: true })));
    if (sections.has(fingerprint)) show(sections.get(fingerprint));
  }
  count();
  const folder = known.file.includes("/") ? known.file.slice(0, known.file.lastIndexOf("/") + 1) : "";
  byId("unsaved").textContent = `Saved as ${link.download}.`;
  byId("unsaved-hint").textContent =
    `Put it beside the articles${folder ? `, in ${folder}` : ""}, and run the check again.`;
  say(byId("unsaved").textContent);
}

if (isLive) {
  byId("editor").value ||= store.get(NAME) || "";
  document.addEventListener("htmx:load", (event) => {
    const section = event.detail.elt;
    const card = section.closest?.("article.card");
    if (!card || !section.matches(".decision")) return;
    mark(card, section, section.dataset.state);
    count();
    section.focus({ preventScroll: true });
    say(section.querySelector(".problem").textContent || section.querySelector(".standing").textContent.trim());
  });
  for (const kind of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(kind, (event) => {
      const section = event.target.closest?.(".decision");
      if (section) complain(section, "The decision was not stored. Load the page again and repeat it.");
    });
  }
} else {
  let isMoving = false;
  for (const card of cards) {
    const section = card.querySelector(".decision");
    section.dataset.writtenAt = section.dataset.at;
    card.dataset.before = section.dataset.state;
    if (prune(card.dataset.finding).length) show(card);
  }
  byId("export").addEventListener("click", save);
  byId("close").addEventListener("click", () => (byId("save").hidden = true));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link && store.lasts && link.closest(".pager, .contents, main")) isMoving = true;
    setTimeout(() => (isMoving = false), 1000);
  });
  addEventListener("beforeunload", (event) => {
    if (Number(byId("save").dataset.n) && !isMoving) event.preventDefault();
  });
  addEventListener("storage", (event) => {
    const card = event.key?.startsWith(KEEP) && sections.get(event.key.slice(KEEP.length));
    if (card) show(card);
    if (event.key?.startsWith(KEEP)) count();
  });
}
count();
