// Marks the blocks that somebody remarked on, each with a sign in the margin that leads to the remark:
//   <div data-editor data-remarked="id id">, and elsewhere on the page <li id="remark-…" data-about="id">
//
// The signs stand beside the text and not in it: what is written, copied and counted never has them.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { icon } from "./icons.js";
import { el } from "./words.js";

const LONGEST = 60;
const key = new PluginKey("remarks");

export function remarks({ remarked, words }) {
  const ids = new Set((remarked ?? "").split(" ").filter(Boolean));
  const decorate = (doc) => {
    const all = [];
    doc.forEach((node, pos) => {
      if (ids.has(node.attrs.id)) {
        all.push(Decoration.node(pos, pos + node.nodeSize, { class: "remarked" }));
      }
    });
    return DecorationSet.create(doc, all);
  };
  return new Plugin({
    key,
    state: {
      init: (_, state) => decorate(state.doc),
      apply: (transaction, marks) => (transaction.docChanged ? decorate(transaction.doc) : marks),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => new Signs(view, ids, words),
  });
}

/** The signs, kept beside their blocks. */
class Signs {
  constructor(view, ids, words) {
    this.words = words;
    this.signs = new Map();
    this.place = el("div", { class: "remark-signs" });
    for (const id of ids) {
      const about = document.querySelector(`[data-about="${CSS.escape(id)}"]`);
      if (about?.id) {
        const sign = el("a", { href: `#${about.id}`, class: "remark-sign" }, icon("remark"));
        this.signs.set(id, sign);
      }
    }
    view.dom.before(this.place);
    this.resizes = new ResizeObserver(() => this.update(view));
    this.resizes.observe(view.dom);
    this.update(view);
  }

  update(view) {
    const shown = [];
    view.state.doc.forEach((node, pos) => {
      const sign = this.signs.get(node.attrs.id);
      const block = sign && view.nodeDOM(pos);
      if (block) {
        const label = this.words("remarked", node.textContent.slice(0, LONGEST));
        sign.setAttribute("aria-label", label);
        sign.title = label;
        sign.style.insetBlockStart = `${view.dom.offsetTop + block.offsetTop}px`;
        sign.style.insetInlineStart = `max(0.1rem, ${view.dom.offsetLeft}px - 2.75rem)`;
        shown.push(sign);
      }
    });
    if (shown.length !== this.place.childElementCount || shown.some((sign, i) => sign !== this.place.children[i])) {
      this.place.replaceChildren(...shown);
    }
  }

  destroy() {
    this.resizes.disconnect();
    this.place.remove();
  }
}
