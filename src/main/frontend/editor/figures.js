// Pictures in the text: shown with their caption, described in a dialog.
import { askFigure } from "./dialogs.js";
import { enclosing, insertBlock } from "./commands.js";
import { schema } from "./schema.js";
import { el } from "./words.js";

const { nodes } = schema;

/** Where the pictures of drafts are: at the desk, by data-media='/en/desk' on the editor or around it. */
export function mediaOf(element) {
  const base = element.closest("[data-media]")?.dataset.media ?? "";
  return (source) => base + source;
}

/** The node view of a figure: the picture, how it is described, its caption. */
export const figureView = ({ words, edit, media }) => (node, view, getPos) => {
  let current = node;
  const image = el("img", { alt: "", draggable: "false" });
  const description = el("button", { type: "button", class: "alternative", click: () => edit(view, getPos()) });
  const caption = el("figcaption", { "data-placeholder": words("figure.caption") });
  const plate = el("div", { class: "plate", contenteditable: "false" }, image, description);
  const dom = el("figure", {}, plate, caption);
  const show = () => {
    image.src = media(current.attrs.source);
    image.alt = current.attrs.alternative;
    description.textContent = current.attrs.alternative
      ? words("figure.described", current.attrs.alternative)
      : words("figure.undescribed");
    caption.classList.toggle("empty", current.content.size === 0);
  };
  show();
  return {
    dom,
    contentDOM: caption,
    update(next) {
      if (next.type !== nodes.figure) {
        return false;
      }
      current = next;
      show();
      return true;
    },
    stopEvent: (event) => description.contains(event.target) && !event.type.startsWith("drag"),
    ignoreMutation: (mutation) => mutation.type !== "selection" && !caption.contains(mutation.target),
  };
};

/**
 * What opens the dialog of a picture.
 *
 * @returns {{command: Function, insert: Function, edit: Function}} the toolbar's command, and the same for a file that
 *     was dropped and for the figure at a position
 */
export function figures({ words, upload, fixed, media }) {
  const change = (view, pos) => {
    const current = view.state.doc.nodeAt(pos).attrs;
    const done = (attributes) => {
      const tr = view.state.tr;
      for (const [name, value] of Object.entries(attributes)) {
        tr.setNodeAttribute(pos, name, value);
      }
      view.dispatch(tr);
    };
    askFigure({ current, upload: fixed ? null : upload, media, words, done }).then(() => view.focus());
  };
  const insert = (view, file) => {
    const done = (attributes) => {
      const figure = nodes.figure.create(attributes);
      if (!insertBlock(figure, 1)(view.state, view.dispatch)) {
        view.dispatch(view.state.tr.insert(endOfText(view.state.doc), figure));
      }
    };
    askFigure({ current: null, file, upload, media, words, done }).then(() => view.focus());
  };
  const command = (state, dispatch, view) => {
    const figure = enclosing(state, nodes.figure);
    if (!figure && (!upload || fixed || enclosing(state, nodes.footnote))) {
      return false;
    }
    if (dispatch) {
      if (figure) {
        change(view, figure.pos);
      } else {
        insert(view, null);
      }
    }
    return true;
  };
  return { command, insert, edit: change };
}

function endOfText(doc) {
  let end = 0;
  doc.forEach((node, pos) => (end = node.type === nodes.footnote ? end : pos + node.nodeSize));
  return end;
}
