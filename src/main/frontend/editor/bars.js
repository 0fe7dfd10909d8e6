// The bars above a form that say why its text is not saved, and ask what to do.
import { DOMSerializer } from "prosemirror-model";
import { toDoc } from "./blocks.js";
import { schema } from "./schema.js";
import { el } from "./words.js";

const button = ([label, act, kind]) => el("button", { type: "button", class: kind ?? "quiet", click: act }, label);

export const warningBar = (message, actions) =>
  el("div", { class: "autosave-bar", role: "alert" }, el("p", {}, message), el("div", { class: "buttons" }, ...actions.map(button)));

const when = (iso) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

/** Somebody else saved in the meantime. */
export function conflictBar({ words, language, media, mine, theirs, keepMine, takeTheirs }) {
  const problem = el("p", { class: "problem", hidden: true });
  const keep = async () => {
    const message = await keepMine();
    problem.hidden = !message;
    problem.textContent = message ?? "";
  };
  const message = words("conflict", theirs.by, when(theirs.at));
  const bar = warningBar(message, [
    [words("conflict.see"), () => compare({ words, language, media, mine: mine(), theirs, label: words("conflict.theirs", theirs.by) })],
    [words("conflict.keep-mine"), keep, "primary"],
    [words("conflict.take-theirs"), takeTheirs],
  ]);
  bar.append(problem);
  return bar;
}

/** This browser kept a text that the server never had. */
export function restoreBar({ words, language, media, at, newer, mine, theirs, restore, discard }) {
  return warningBar(`${words("restore", when(at))}${newer ? ` ${words("restore.newer")}` : ""}`, [
    [words("restore.see"), () => compare({ words, language, media, mine, theirs, label: words("restore.saved") })],
    [words("restore.restore"), restore, "primary"],
    [words("restore.discard"), discard],
  ]);
}

/** The text as it reads, the references to its notes numbered. */
function rendered(blocks, media) {
  const text = DOMSerializer.fromSchema(schema).serializeFragment(toDoc(blocks).content);
  const numbers = new Map();
  text.querySelectorAll(".footnote").forEach((note, i) => {
    numbers.set(note.dataset.id, i + 1);
    note.prepend(`${i + 1}. `);
  });
  text.querySelectorAll("[data-note]").forEach((reference) => reference.append(numbers.get(reference.dataset.note) ?? "?"));
  text.querySelectorAll("figure img").forEach((image) => (image.src = media(image.getAttribute("src"))));
  return text;
}

function compare({ words, language, media, mine, theirs, label }) {
  const side = (title, { title: name, summary, blocks }, number) =>
    el(
      "section",
      { "aria-labelledby": `compare-${number}`, tabindex: "0" },
      el("h2", { id: `compare-${number}` }, title),
      el("p", { class: "name" }, name),
      summary ? el("p", { class: "summary" }, summary) : null,
      el("div", { class: "prose", lang: language }, rendered(blocks, media)),
    );
  const close = el("button", { type: "button", class: "primary", click: () => dialog.close() }, words("dialog.close"));
  const dialog = el(
    "dialog",
    { class: "editor-dialog compare", "aria-label": words("compare") },
    el("div", { class: "sides" }, side(words("conflict.mine"), mine, 1), side(label, theirs, 2)),
    el("div", { class: "buttons" }, close),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
