// The editor of one block whose shape is given, for a translation beside its original. Until somebody goes to it, it is the
// HTML that the server sent, so that a page may hold hundreds:
//   <div data-editor-block='{"id": …}' data-language="ja" data-label="…" data-notes='[{"id": "k7wq2m9a", "number": 1}]'>HTML</div>
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, Plugin, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { toBlock, toNode } from "./blocks.js";
import { figures, figureView, mediaOf } from "./figures.js";
import { passageKeys } from "./keys.js";
import { numbering } from "./notes.js";
import { pasting } from "./paste.js";
import { schema } from "./schema.js";
import { freshSelection } from "./selection.js";
import { editLink, passageTools, toolbar } from "./toolbar.js";
import { el, wordsOf } from "./words.js";

const { nodes } = schema;

export function preparePassage(element) {
  const words = wordsOf(element);
  const { language, label, name } = element.dataset;
  let block = JSON.parse(element.dataset.editorBlock);
  let mounted = null;
  const hidden = name ? el("input", { type: "hidden", name, value: JSON.stringify(block) }) : null;
  if (hidden) {
    element.after(hidden);
  }
  element.classList.add("passage", "prose");
  element.tabIndex = 0;
  element.setAttribute("role", "textbox");
  element.setAttribute("aria-multiline", "true");
  element.setAttribute("aria-label", label ?? words("text"));
  if (language) {
    element.lang = language;
  }
  element.classList.toggle("empty", isEmpty(block));
  element.dataset.placeholder = words("passage.placeholder");

  function changed(doc) {
    block = toBlock(doc.firstChild);
    element.classList.toggle("empty", isEmpty(block));
    if (hidden) {
      hidden.value = JSON.stringify(block);
    }
    element.dispatchEvent(new CustomEvent("parley:change", { bubbles: true }));
  }

  const mount = (point) => {
    if (!mounted) {
      for (const attribute of ["tabindex", "role", "aria-multiline", "aria-label"]) {
        element.removeAttribute(attribute);
      }
      element.classList.remove("prose");
      mounted = mountPassage({ element, block, words, language, label, changed });
    }
    const at = point && mounted.posAtCoords(point);
    if (at) {
      mounted.dispatch(mounted.state.tr.setSelection(Selection.near(mounted.state.doc.resolve(at.pos))));
    }
    mounted.focus();
  };
  element.addEventListener("focus", () => mount(null));
  element.addEventListener("mousedown", (event) => {
    if (!mounted && event.button === 0) {
      event.preventDefault();
      mount({ left: event.clientX, top: event.clientY });
    }
  });
  element.parleyEditor = {
    block: () => block,
    setBlock(next) {
      block = next;
      if (mounted) {
        mounted.updateState(stateOf(next, mounted.state.plugins));
        changed(mounted.state.doc);
      } else {
        mount(null);
        changed(mounted.state.doc);
      }
    },
    focus: () => mount(null),
  };
}

const stateOf = (block, plugins) =>
  EditorState.create({ doc: nodes.passage.create(null, toNode(block)), plugins });

function mountPassage({ element, block, words, language, label, changed }) {
  const media = mediaOf(element);
  const references = JSON.parse(element.dataset.notes ?? "[]");
  const { command, edit } = figures({ words, upload: null, fixed: true, media });
  const textId = `${block.id}-passage`;
  const { bar, plugin } = toolbar(passageTools(words, references, block.type === "figure" ? command : null), words, textId);
  const notice = el("p", { class: "editor-notice", role: "status" });
  const place = el("div", { class: "editor-text" });
  const plugins = [
    freshSelection(),
    keymap({ "Mod-k": editLink(words) }),
    ...passageKeys(),
    keepShape(),
    pasting({
      words,
      tell: (message) => (notice.textContent = message),
      upload: null,
      figure: () => {},
      single: true,
    }),
    numbering(words, new Map(references.map(({ id, number }) => [id, number]))),
    history(),
    plugin,
  ];
  const view = new EditorView(place, {
    state: stateOf(block, plugins),
    nodeViews: { figure: figureView({ words, edit, media }) },
    attributes: {
      id: textId,
      class: "prose",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": label ?? words("text"),
      ...(language && { lang: language }),
    },
    dispatchTransaction(transaction) {
      const { state, transactions } = view.state.applyTransaction(transaction);
      view.updateState(state);
      if (transactions.some((one) => one.docChanged)) {
        notice.textContent = "";
        changed(state.doc);
      }
    },
  });
  element.replaceChildren(bar, place, notice);
  return view;
}

/** Refuses what would change the number of items, of cells, the picture, or the kind of the block. */
const keepShape = () =>
  new Plugin({
    filterTransaction: (tr, state) => !tr.docChanged || shape(tr.doc) === shape(state.doc),
  });

function shape(doc) {
  const parts = [];
  doc.descendants((node) => {
    if (node.isInline) {
      return false;
    }
    const { alternative, ...rest } = node.attrs;
    parts.push(`${node.type.name}${JSON.stringify(rest)}${node.childCount && !node.inlineContent ? node.childCount : ""}`);
    return !node.inlineContent;
  });
  return parts.join(" ");
}

const isEmpty = (block) => {
  const lines = JSON.stringify([block.text, block.items, block.paragraphs, block.caption, block.header, block.rows]);
  return /^[[\],null]*$/.test(lines) && !block.source;
};
