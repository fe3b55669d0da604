// Search, filters and order of the findings on this page, kept in the address so that a link restores them.

const byId = (id) => document.getElementById(id);
const known = JSON.parse(byId("known").textContent);
const isLive = document.body.hasAttribute("data-live");
const cards = [...document.querySelectorAll("article.card")];
const homes = new Map(cards.map((card) => [card, card.parentElement]));
const tools = byId("tools");
const wanted = {};

document.documentElement.classList.add("scripted");

/** Says something to a screen reader that the eye sees elsewhere. */
function say(words) {
  byId("say").textContent = words;
}

/** Letters and digits without case and accents, so that a search finds Shoigu and Shōigu. */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const texts = new Map();

/** What a search looks through: a card without the form of its decision. */
function textOf(card) {
  if (!texts.has(card)) {
    const parts = [...card.children].map((part) =>
      part.matches(".decision") ? part.querySelector(".standing").textContent : part.textContent);
    texts.set(card, plain(parts.join(" ")));
  }
  return texts.get(card);
}

function stateOf(card) {
  return card.querySelector(".decision").dataset.state;
}

function fits(card) {
  const data = card.dataset;
  if (wanted.severity && data.severity !== wanted.severity) return false;
  if (wanted.kind && data.kind !== wanted.kind) return false;
  if (wanted.verdict && data.verdict !== wanted.verdict) return false;
  if (wanted.standing && data.standing !== wanted.standing) return false;
  if (wanted.state && stateOf(card) !== wanted.state) return false;
  if (wanted.source && !JSON.parse(data.outlets).includes(wanted.source)) return false;
  return !wanted.q || plain(wanted.q).split(/\s+/).every((word) => textOf(card).includes(word));
}

const orders = {
  kind: (a, b) => a.dataset.kind.localeCompare(b.dataset.kind),
  score: (a, b) => b.dataset.score - a.dataset.score,
  sources: (a, b) => b.dataset.sources - a.dataset.sources,
};

const places = new Map(cards.map((card, place) => [card, place]));

/** Puts the cards into the chosen order; "worst first" is the one they were written in. */
function arrange() {
  const order = orders[wanted.sort];
  const first = (a, b) => places.get(a) - places.get(b);
  const sorted = [...cards].sort((a, b) => (order ? order(a, b) : 0) || first(a, b));
  const at = byId("sorted").contains(sorted[0]) ? "sorted" : "";
  if (!order && !at) return;
  for (const card of sorted) (order ? byId("sorted") : homes.get(card)).append(card);
  byId("sorted").hidden = !order;
}

function visible() {
  return [...document.querySelectorAll("#list article.card, #sorted article.card")].filter((c) => !c.hidden);
}

/** Shows what fits, says how much that is, and notes it in the address. */
function apply({ keepAddress = false } = {}) {
  for (const card of cards) card.hidden = !fits(card);
  arrange();
  for (const shelf of document.querySelectorAll(".shelf")) {
    shelf.hidden = ![...shelf.querySelectorAll("article.card")].some((card) => !card.hidden);
  }
  const n = cards.filter((card) => !card.hidden).length;
  const all = `${cards.length} finding${cards.length === 1 ? "" : "s"}`;
  const here = document.querySelector(".pager") ? " on this page" : "";
  byId("told").textContent = (n === cards.length ? all : `${n} of ${all} shown`) + here;
  byId("nothing").hidden = n > 0;
  const filters = [...byId("filters").querySelectorAll("select")].filter((field) => field.value).length;
  byId("more").textContent = filters ? `Filters (${filters})` : "Filters";
  if (!keepAddress) address();
}

/** `#?kind=money&q=dam`, which stands beside `#finding-…` of a plain link to one finding. */
function address() {
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
  const now = query ? `#?${query}` : "";
  if (now || location.hash.startsWith("#?")) {
    history.replaceState(null, "", now || location.href.split("#")[0]);
  }
}

/** The fields as the address has them; a value that no field offers is left out. */
function restore() {
  const query = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
  for (const field of tools.querySelectorAll("select, input")) {
    const name = field.name || field.id;
    const value = query.get(name) || "";
    field.value = value;
    wanted[name] = field.value === value ? value : "";
    if (!wanted[name]) field.value = "";
  }
  unfold([...byId("filters").querySelectorAll("select")].some((field) => field.value));
}

function unfold(open) {
  byId("filters").hidden = !open;
  byId("more").setAttribute("aria-expanded", String(open));
}

function clear() {
  for (const field of tools.querySelectorAll("select, input")) {
    field.value = "";
    wanted[field.name || field.id] = "";
  }
  apply();
}

/** A link to a finding shows it, whatever the filters say. */
function follow() {
  if (location.hash.startsWith("#?")) {
    restore();
    apply({ keepAddress: true });
    return;
  }
  const target = byId(location.hash.slice(1));
  if (!target) return;
  const card = target.closest("article.card");
  if (card && card.hidden) {
    clear();
    history.replaceState(null, "", `#${target.id}`);
  }
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.scrollIntoView();
  if (card) choose(card, { scroll: false });
}

if (tools) {
  tools.hidden = false;
  let waiting = 0;
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("input", (event) => {
    wanted[event.target.name || event.target.id] = event.target.value;
    clearTimeout(waiting);
    if (event.target.id === "q") waiting = setTimeout(apply, 120);
    else apply();
  });
  byId("more").addEventListener("click", () => unfold(byId("filters").hidden));
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-clear]")) {
      clear();
      byId("q").focus();
    }
  });
  addEventListener("hashchange", follow);
}
