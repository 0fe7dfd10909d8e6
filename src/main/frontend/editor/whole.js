// The editor of a whole text: <div data-editor data-blocks='[…]' data-language="ja" data-words='{…}'></div>
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { toBlocks, toDoc } from "./blocks.js";
import { counter } from "./count.js";
import { figures, figureView, mediaOf } from "./figures.js";
import { identities } from "./identity.js";
import { wholeKeys } from "./keys.js";
import { keepNotes, numbering } from "./notes.js";
import { pasting } from "./paste.js";
import { remarks } from "./remarks.js";
import { freshSelection } from "./selection.js";
import { uploader } from "./pictures.js";
import { regularTables } from "./tables.js";
import { editLink, toolbar, wholeTools } from "./toolbar.js";
import { el, wordsOf } from "./words.js";

const COUNT_AFTER = 300;

export function mountWhole(element) {
  const words = wordsOf(element);
  const language = element.dataset.language ?? document.documentElement.lang;
  const upload = uploader(element, words);
  const media = mediaOf(element);
  const { command: figure, insert, edit } = figures({ words, upload, media });
  const id = element.id || "text";
  const { bar, plugin } = toolbar(wholeTools(words, figure), words, `${id}-text`);
  const notice = el("p", { class: "editor-notice", role: "status" });
  const count = el("p", { class: "editor-count" });
  const hidden = element.dataset.name ? el("input", { type: "hidden", name: element.dataset.name }) : null;
  const tell = (message, wrong) => {
    notice.textContent = message;
    notice.classList.toggle("wrong", wrong);
  };

  const plugins = [
    freshSelection(),
    keymap({ "Mod-k": editLink(words), "Alt-F10": () => focusToolbar() }),
    ...wholeKeys(),
    pasting({ words, tell, upload, figure: (file) => insert(view, file) }),
    tableEditing(),
    regularTables(),
    keepNotes(),
    identities(),
    numbering(words),
    remarks({ remarked: element.dataset.remarked, words }),
    history(),
    dropCursor({ color: false, class: "drop-cursor" }),
    gapCursor(),
    plugin,
  ];
  const stateOf = (blocks) => EditorState.create({ doc: toDoc(blocks), plugins });

  function focusToolbar() {
    bar.querySelector('[tabindex="0"]').focus();
    return true;
  }

  const place = el("div", { class: "editor-text" });
  const view = new EditorView(place, {
    state: stateOf(JSON.parse(element.dataset.blocks || "[]")),
    nodeViews: { figure: figureView({ words, edit, media }) },
    attributes: ({ doc }) => ({
      id: `${id}-text`,
      class: doc.childCount === 1 && doc.content.size === 2 ? "prose empty" : "prose",
      lang: language,
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": element.dataset.label ?? words("text"),
      "data-placeholder": words("placeholder"),
    }),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) {
        changed();
      }
    },
  });

  const measure = counter(words, language);
  let counting = 0;
  const tellCount = () => (count.textContent = measure(view.state.doc));
  const mirror = () => hidden && (hidden.value = JSON.stringify(toBlocks(view.state.doc)));
  function changed() {
    clearTimeout(counting);
    counting = setTimeout(tellCount, COUNT_AFTER);
    tell("", false);
    element.dispatchEvent(new CustomEvent("parley:change", { bubbles: true }));
  }
  element.replaceChildren(bar, place, el("div", { class: "editor-foot" }, notice, count), ...(hidden ? [hidden] : []));
  element.classList.add("editor");
  element.closest("form")?.addEventListener("formdata", (event) => {
    if (hidden) {
      event.formData.set(hidden.name, JSON.stringify(toBlocks(view.state.doc)));
    }
  });
  mirror();
  tellCount();
  element.parleyEditor = {
    blocks: () => toBlocks(view.state.doc),
    setBlocks(blocks) {
      view.updateState(stateOf(blocks));
      tellCount();
      changed();
    },
    focus: () => view.focus(),
    view,
  };
}
