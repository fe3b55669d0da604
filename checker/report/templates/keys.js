// Keys, copying, and the page's dialogs.

const KEYS = "checker:keys";
const answers = Object.entries(known.answers);
let current = null;

/** Makes a card the one that keys speak of. */
function choose(card, { scroll = true } = {}) {
  current?.removeAttribute("aria-current");
  current = card;
  card.setAttribute("aria-current", "true");
  card.focus({ preventScroll: true });
  if (scroll) card.scrollIntoView({ block: "start" });
}

function step(by) {
  const list = visible();
  if (!list.length) return;
  const chosen = document.activeElement?.closest?.("article.card") || current;
  const at = list.indexOf(chosen);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
  choose(list[next]);
  if (!location.hash.startsWith("#?")) history.replaceState(null, "", `#${list[next].id}`);
}

/** The card in which something has the focus, else the one last chosen; without one, the first is shown. */
function chosen() {
  const card = document.activeElement?.closest?.("article.card") || current;
  if (card && !card.hidden) return card;
  step(1);
  return null;
}

function answer(value) {
  const form = chosen()?.querySelector(".decision form");
  const button = form && buttonFor(form, value);
  if (button && !button.hidden) form.requestSubmit(button);
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = element("textarea", "unseen", text);
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    button?.focus();
  }
  say("Copied.");
  if (!button) return;
  button.dataset.label ??= button.textContent;
  button.textContent = "Copied";
  setTimeout(() => (button.textContent = button.dataset.label), 1500);
}

function copyLink(card, button) {
  copy(`${location.href.split("#")[0]}#${card.id}`, button);
}

function help() {
  byId("my-name").value = name();
  byId("help").showModal();
}

const commands = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => tools && byId("q").focus(),
  "?": help,
  x: () => {
    const card = chosen();
    if (card) copyLink(card, card.querySelector("[data-copy=link]"));
  },
  m: () => chosen()?.querySelector("input[name=note]").focus(),
  z: () => answer(known.reopen),
};
for (const [value, { key }] of answers) commands[key] = () => answer(value);

document.addEventListener("keydown", (event) => {
  const field = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (event.key === "Escape" && field && !document.querySelector("dialog[open]")) {
    field.blur();
    field.closest("article.card")?.focus({ preventScroll: true });
    return;
  }
  const isOff = store.get(KEYS) === "off";
  if (isOff || field || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector("dialog[open]") || !Object.hasOwn(commands, event.key)) return;
  event.preventDefault();
  commands[event.key]();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button?.dataset.copy === "link") copyLink(button.closest("article.card"), button);
  if (button?.dataset.copy === "sentence") {
    copy(button.parentElement.querySelector(".suggestion").textContent, button);
  }
});
document.addEventListener("focusin", (event) => {
  const card = event.target.closest?.("article.card");
  if (card && card !== current) {
    current?.removeAttribute("aria-current");
    current = card;
    card.setAttribute("aria-current", "true");
  }
});

byId("keys")?.addEventListener("click", help);
byId("keys-on").checked = store.get(KEYS) !== "off";
byId("keys-on").addEventListener("change", (event) => store.set(KEYS, event.target.checked ? "on" : "off"));
byId("my-name").addEventListener("change", (event) => rename(event.target.value));

if (tools) {
  restore();
  apply({ keepAddress: true });
  if (location.hash && !location.hash.startsWith("#?")) follow();
}
// Whatever is folded is printed too, and folded again behind it.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details:not([open])")) {
    fold.open = true;
    fold.dataset.printed = "";
  }
});
addEventListener("afterprint", () => {
  for (const fold of document.querySelectorAll("details[data-printed]")) {
    fold.open = false;
    delete fold.dataset.printed;
  }
});
