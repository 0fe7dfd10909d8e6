// The editor's schema: exactly the blocks, inlines and marks of a body (org.parley.publishing.text), and nothing else.
import { Schema } from "prosemirror-model";

const LINKS = /^(https?:\/\/[^\s/?#]+|mailto:[^\s]+$|\/(?![/\\]))/i;
const PICTURES = /^\/media\/[\w.-]+$/;

export const isLink = (address) => LINKS.test(address);
export const isPicture = (source) => PICTURES.test(source);

const identified = { id: { default: null } };
const IDENTITY = /^[a-z][a-z0-9]{0,15}$/;
const identity = (dom) => ({ id: IDENTITY.test(dom.getAttribute("data-id")) ? dom.getAttribute("data-id") : null });
const withId = (node, attributes = {}) => (node.attrs.id ? { "data-id": node.attrs.id, ...attributes } : attributes);

const referred = (dom) =>
  IDENTITY.test(dom.getAttribute("data-note")) && { note: dom.getAttribute("data-note") };

const heading = (level) => ({ tag: `h${level}`, getAttrs: (dom) => ({ ...identity(dom), level }) });
const cell = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } };

export const schema = new Schema({
  nodes: {
    // Notes come last. That is kept by notes.js and not said here: where a note may stand, ProseMirror would take it for
    // what Enter makes.
    doc: { content: "(paragraph | heading | quotation | list | table | figure | footnote)+" },
    // The whole text of an editor that holds one block only, to be translated.
    passage: { content: "paragraph | heading | quotation | list | table | figure | footnote" },
    paragraph: {
      content: "inline*",
      attrs: identified,
      parseDOM: [{ tag: "p", getAttrs: identity }],
      toDOM: (node) => ["p", withId(node), 0],
    },
    heading: {
      content: "inline*",
      attrs: { ...identified, level: { default: 2 } },
      defining: true,
      parseDOM: [2, 3, 4].map(heading),
      toDOM: (node) => [`h${node.attrs.level}`, withId(node), 0],
    },
    quotation: {
      content: "quoted+",
      attrs: identified,
      defining: true,
      parseDOM: [{ tag: "blockquote", getAttrs: identity }],
      toDOM: (node) => ["blockquote", withId(node), 0],
    },
    quoted: { content: "inline*", parseDOM: [{ tag: "p", context: "quotation/" }], toDOM: () => ["p", 0] },
    list: {
      content: "item+",
      attrs: { ...identified, ordered: { default: false } },
      defining: true,
      parseDOM: [
        { tag: "ul", getAttrs: (dom) => ({ ...identity(dom), ordered: false }) },
        { tag: "ol", getAttrs: (dom) => ({ ...identity(dom), ordered: true }) },
      ],
      toDOM: (node) => [node.attrs.ordered ? "ol" : "ul", withId(node), 0],
    },
    item: { content: "inline*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    table: {
      content: "caption grid",
      attrs: identified,
      isolating: true,
      parseDOM: [{ tag: "div.table-block", getAttrs: identity }],
      toDOM: (node) => ["div", withId(node, { class: "table-block" }), 0],
    },
    caption: {
      content: "inline*",
      isolating: true,
      parseDOM: [{ tag: "div.caption" }],
      toDOM: () => ["div", { class: "caption" }, 0],
    },
    grid: {
      content: "row+",
      tableRole: "table",
      isolating: true,
      parseDOM: [{ tag: "table" }],
      toDOM: () => ["div", { class: "scrolls" }, ["table", ["tbody", 0]]],
    },
    row: { content: "(cell | header_cell)+", tableRole: "row", parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },
    cell: {
      content: "inline*",
      attrs: cell,
      tableRole: "cell",
      isolating: true,
      parseDOM: [{ tag: "td" }],
      toDOM: () => ["td", 0],
    },
    header_cell: {
      content: "inline*",
      attrs: cell,
      tableRole: "header_cell",
      isolating: true,
      parseDOM: [{ tag: "th" }],
      toDOM: () => ["th", 0],
    },
    figure: {
      content: "inline*",
      attrs: { ...identified, source: {}, alternative: { default: "" } },
      isolating: true,
      draggable: true,
      parseDOM: [
        {
          tag: "figure",
          contentElement: "figcaption",
          getAttrs: (dom) => {
            const image = dom.querySelector("img");
            const source = image?.getAttribute("src") ?? "";
            return isPicture(source) && { ...identity(dom), source, alternative: image.getAttribute("alt") ?? "" };
          },
        },
      ],
      toDOM: (node) => [
        "figure",
        withId(node),
        ["img", { src: node.attrs.source, alt: node.attrs.alternative }],
        ["figcaption", 0],
      ],
    },
    footnote: {
      content: "inline*",
      attrs: identified,
      isolating: true,
      parseDOM: [{ tag: "div.footnote", getAttrs: identity }],
      toDOM: (node) => ["div", withId(node, { class: "footnote" }), 0],
    },
    text: { group: "inline" },
    line_break: {
      group: "inline",
      inline: true,
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
    note_reference: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { note: {} },
      parseDOM: [
        { tag: "sup[data-note]", priority: 60, getAttrs: referred },
      ],
      toDOM: (node) => ["sup", { class: "noteref", "data-note": node.attrs.note }],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (dom) => isLink(dom.getAttribute("href")) && { href: dom.getAttribute("href") },
        },
      ],
      toDOM: (mark) => ["a", { href: mark.attrs.href, rel: "noopener" }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    sub: { parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
    sup: { parseDOM: [{ tag: "sup:not([data-note])" }], toDOM: () => ["sup", 0] },
  },
});
