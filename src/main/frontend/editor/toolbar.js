// The toolbar: one stop of the Tab key, moved through with the arrow keys, each button telling whether it is pressed.
import { toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { Plugin, TextSelection } from "prosemirror-state";
import { enclosing, isActive, makeBlocks, toggleBlocks } from "./commands.js";
import { hasIcon, icon } from "./icons.js";
import { canRefer, insertNote } from "./notes.js";
import { isLink, schema } from "./schema.js";
import { inTable, insertTable, isHeaded, tableCommands, toggleHeader } from "./tables.js";
import { askLink } from "./dialogs.js";
import { el } from "./words.js";

const { nodes, marks } = schema;
const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

const key = (keys) =>
  keys
    .map((one) => (MAC ? { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" }[one] : one) ?? one)
    .join(MAC ? "" : "+");

export const hasMark = ({ doc, storedMarks, selection: { from, to, empty, $from } }, type) =>
  empty ? Boolean(type.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, type);

const marking = (type, other) => (state, dispatch, view) => {
  if (other && dispatch && !hasMark(state, type) && !state.selection.empty) {
    const { from, to } = state.selection;
    return toggleMark(type)(state, (tr) => dispatch(tr.removeMark(from, to, other)), view);
  }
  return toggleMark(type)(state, dispatch, view);
};

/** Asks for the address of a link: of the selected words, or of the link that the cursor is in. */
export const editLink = (words) => (state, dispatch, view) => {
  const range = linkRange(state);
  if (!range) {
    return false;
  }
  if (dispatch) {
    const done = (href) => {
      const tr = view.state.tr.removeMark(range.from, range.to, marks.link);
      if (href && range.from === range.to) {
        tr.insert(range.from, schema.text(href.replace(/^mailto:/, ""), [marks.link.create({ href })]));
      } else if (href) {
        tr.addMark(range.from, range.to, marks.link.create({ href }));
      }
      view.dispatch(tr);
    };
    askLink({ current: range.href, isLink, words, done }).then(() => view.focus());
  }
  return true;
};

function linkRange({ doc, selection: { from, to, empty, $from } }) {
  if (!$from.parent.inlineContent) {
    return null;
  }
  const mark = marks.link.isInSet(empty ? $from.marks() : ($from.nodeAfter?.marks ?? []));
  if (!mark || !empty) {
    return { from, to, href: mark?.attrs.href };
  }
  let [start, end] = [from, from];
  const holds = (pos) => pos >= $from.start() && pos < $from.end() && mark.isInSet(doc.nodeAt(pos)?.marks ?? []);
  while (holds(start - 1)) {
    start--;
  }
  while (holds(end)) {
    end++;
  }
  return { from: start, to: end, href: mark.attrs.href };
}

const button = (name, run, options = {}) => ({ name, run, ...options });

/** The marks and the link: what every editor has. */
const inline = (words) => [
  button("strong", marking(marks.strong), { keys: ["Ctrl", "B"], pressed: (state) => hasMark(state, marks.strong) }),
  button("em", marking(marks.em), { keys: ["Ctrl", "I"], pressed: (state) => hasMark(state, marks.em) }),
  button("sup", marking(marks.sup, marks.sub), { keys: ["Ctrl", "."], pressed: (state) => hasMark(state, marks.sup) }),
  button("sub", marking(marks.sub, marks.sup), { keys: ["Ctrl", ","], pressed: (state) => hasMark(state, marks.sub) }),
  button("link", editLink(words), { keys: ["Ctrl", "K"], pressed: (state) => hasMark(state, marks.link) }),
];

const history = [
  button("undo", undo, { keys: ["Ctrl", "Z"] }),
  button("redo", redo, { keys: ["Ctrl", "Y"] }),
];

const blocks = [
  button("bullets", toggleBlocks(nodes.list, { ordered: false }), {
    keys: ["Ctrl", "Shift", "8"],
    pressed: (state) => isActive(state, nodes.list, { ordered: false }),
  }),
  button("numbers", toggleBlocks(nodes.list, { ordered: true }), {
    keys: ["Ctrl", "Shift", "7"],
    pressed: (state) => isActive(state, nodes.list, { ordered: true }),
  }),
  button("quotation", toggleBlocks(nodes.quotation), {
    keys: ["Ctrl", "Shift", "9"],
    pressed: (state) => isActive(state, nodes.quotation),
  }),
];

const tableTools = [
  button("header", toggleHeader, { pressed: isHeaded }),
  ...["rowAbove", "rowBelow", "columnBefore", "columnAfter", "deleteRow", "deleteColumn", "deleteTable"].map((name) =>
    button(name, tableCommands[name]),
  ),
];

/** The groups of the toolbar of a whole text. */
export const wholeTools = (words, figure) => [
  { tools: history },
  { style: true },
  { tools: inline(words) },
  { tools: blocks },
  {
    tools: [
      button("note", insertNote, { keys: ["Ctrl", "Alt", "F"], enabled: canRefer }),
      button("table", insertTable),
      button("figure", figure, { pressed: (state) => Boolean(enclosing(state, nodes.figure)) }),
    ],
  },
  { tools: tableTools, label: "table.tools", shown: (state) => Boolean(inTable(state)) },
];

/** The groups of the toolbar of one passage that is translated; `references` are the notes that it may refer to. */
export const passageTools = (words, references, figure) => [
  { tools: history },
  { tools: inline(words) },
  {
    tools: [
      ...references.map(({ id, number }) =>
        button(`note-${number}`, insertReference(id), { label: words("note.insert", number), text: `＊${number}` }),
      ),
      ...(figure ? [button("figure", figure)] : []),
    ],
  },
];

const insertReference = (note) => (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) {
    return false;
  }
  const pos = state.selection.to;
  const tr = state.tr.insert(pos, nodes.note_reference.create({ note }));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
  return true;
};

const STYLES = [
  ["paragraph", nodes.paragraph, {}],
  ["heading.2", nodes.heading, { level: 2 }],
  ["heading.3", nodes.heading, { level: 3 }],
  ["heading.4", nodes.heading, { level: 4 }],
];

/** A plugin that puts the toolbar before the text, and the element of the toolbar itself. */
export function toolbar(groups, words, controls) {
  const updates = [];
  let view = null;
  const bar = el("div", { class: "editor-toolbar", role: "toolbar", "aria-label": words("toolbar"), "aria-controls": controls });
  for (const group of groups) {
    if (group.tools?.length === 0) {
      continue;
    }
    const box = el("div", { class: "group", role: "group", "aria-label": group.label ? words(group.label) : null });
    box.append(...(group.style ? [styleChoice()] : group.tools.map(toolButton)));
    if (group.shown) {
      updates.push((state) => (box.hidden = !group.shown(state)));
    }
    bar.append(box);
  }
  const stops = () => [...bar.querySelectorAll("button, select")].filter((stop) => !stop.closest("[hidden]"));
  const rove = (to) => stops().forEach((stop) => (stop.tabIndex = stop === to ? 0 : -1));
  bar.addEventListener("focusin", (event) => rove(event.target));
  bar.addEventListener("keydown", (event) => {
    const all = stops();
    const at = all.indexOf(event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || next === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    all.at(next % all.length).focus();
  });

  function toolButton({ name, run, keys, pressed, enabled, label, text }) {
    const title = (label ?? words(name)) + (keys ? ` (${key(keys)})` : "");
    const tool = el("button", {
      type: "button",
      class: `tool ${name}`,
      title,
      "aria-label": label ?? words(name),
      "aria-pressed": pressed ? "false" : null,
      mousedown: (event) => event.preventDefault(),
      click: () => {
        if (tool.getAttribute("aria-disabled") !== "true") {
          run(view.state, view.dispatch, view);
          if (!document.querySelector("dialog[open]")) {
            view.focus();
          }
        }
      },
    });
    tool.append(hasIcon(name) ? icon(name) : (text ?? { strong: "B", em: "I", sup: "x²", sub: "x₂", note: "＊¹" }[name] ?? name));
    updates.push((state) => {
      const possible = (!enabled || enabled(state)) && run(state, undefined, view);
      tool.setAttribute("aria-disabled", String(!possible));
      if (pressed) {
        tool.setAttribute("aria-pressed", String(Boolean(pressed(state))));
      }
    });
    return tool;
  }

  function styleChoice() {
    const choice = el("select", {
      title: words("style"),
      "aria-label": words("style"),
      change: () => {
        const [, type, attrs] = STYLES[choice.selectedIndex] ?? [];
        if (type) {
          makeBlocks(type, attrs)(view.state, view.dispatch);
        }
        view.focus();
      },
    });
    choice.append(...STYLES.map(([name]) => el("option", {}, words(name))), el("option", { hidden: true }, words("style.other")));
    updates.push((state) => {
      const at = STYLES.findIndex(([, type, attrs]) => isActive(state, type, attrs));
      choice.selectedIndex = at < 0 ? STYLES.length : at;
      choice.disabled = !makeBlocks(nodes.paragraph)(state);
    });
    return choice;
  }

  const plugin = new Plugin({
    view(of) {
      view = of;
      const update = () => {
        updates.forEach((tell) => tell(view.state));
        const all = stops();
        if (!all.some((stop) => stop.getAttribute("tabindex") === "0")) {
          rove(all[0]);
        }
      };
      update();
      return { update };
    },
  });
  return { bar, plugin };
}
