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
export function conflictBar({ words, mine, theirs, keepMine, takeTheirs }) {
  const problem = el("p", { class: "problem", hidden: true });
  const keep = async () => {
    const message = await keepMine();
    problem.hidden = !message;
    problem.textContent = message ?? "";
  };
  const message = words("conflict", theirs.by, when(theirs.at));
  const bar = warningBar(message, [
    [words("conflict.see"), () => compare(words, mine, theirs, words("conflict.theirs", theirs.by))],
    [words("conflict.keep-mine"), keep, "primary"],
    [words("conflict.take-theirs"), takeTheirs],
  ]);
  bar.append(problem);
  return bar;
}

/** This browser kept a text that the server never had. */
export function restoreBar({ words, at, newer, mine, theirs, restore, discard }) {
  return warningBar(`${words("restore", when(at))}${newer ? ` ${words("restore.newer")}` : ""}`, [
    [words("restore.see"), () => compare(words, mine, theirs, words("restore.saved"))],
    [words("restore.restore"), restore, "primary"],
    [words("restore.discard"), discard],
  ]);
}

function compare(words, mine, theirs, label) {
  const side = (title, { title: name, summary, blocks }, number) =>
    el(
      "section",
      { "aria-labelledby": `compare-${number}`, tabindex: "0" },
      el("h2", { id: `compare-${number}` }, title),
      el("p", { class: "name" }, name),
      summary ? el("p", { class: "summary" }, summary) : null,
      el("div", { class: "prose" }, DOMSerializer.fromSchema(schema).serializeFragment(toDoc(blocks).content)),
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
