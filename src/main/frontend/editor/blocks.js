// Between the blocks of a body, as JSON, and the editor's document.
import { Fragment } from "prosemirror-model";
import { newId } from "./identity.js";
import { schema } from "./schema.js";

const { nodes, marks } = schema;
const MARKS = ["link", "strong", "em", "sub", "sup"];

/** The document of these blocks: footnotes last, and a paragraph to write in where there is no other text. */
export function toDoc(blocks) {
  const all = blocks.map(toNode);
  const text = all.filter((node) => node.type !== nodes.footnote);
  const notes = all.filter((node) => node.type === nodes.footnote);
  if (text.at(-1)?.type !== nodes.paragraph) {
    text.push(nodes.paragraph.create({ id: newId() }));
  }
  return nodes.doc.create(null, [...text, ...notes]);
}

export function toNode(block) {
  const id = block.id ?? newId();
  switch (block.type) {
    case "paragraph":
      return nodes.paragraph.create({ id }, toInline(block.text));
    case "heading":
      return nodes.heading.create({ id, level: block.level }, toInline(block.text));
    case "quotation":
      return nodes.quotation.create({ id }, lines(nodes.quoted, block.paragraphs));
    case "list":
      return nodes.list.create({ id, ordered: block.ordered }, lines(nodes.item, block.items));
    case "table":
      return nodes.table.create({ id }, [nodes.caption.create(null, toInline(block.caption)), grid(block)]);
    case "figure":
      return nodes.figure.create(
        { id, source: block.source, alternative: block.alternative },
        toInline(block.caption),
      );
    case "footnote":
      return nodes.footnote.create({ id }, toInline(block.text));
    default:
      throw new Error(`no block is of type ${block.type}`);
  }
}

const lines = (type, all) =>
  all.length > 0 ? all.map((line) => type.create(null, toInline(line))) : [type.create()];

function grid({ header, rows }) {
  const row = (type, cells) => nodes.row.create(null, cells.length > 0 ? lines(type, cells) : [type.create()]);
  const all = rows.map((cells) => row(nodes.cell, cells));
  if (header.length > 0) {
    all.unshift(row(nodes.header_cell, header));
  }
  return nodes.grid.create(null, all.length > 0 ? all : [row(nodes.cell, [])]);
}

/** The content of a line. */
export function toInline(line) {
  const content = [];
  for (const run of line) {
    if (run.note) {
      content.push(nodes.note_reference.create({ note: run.note }));
      continue;
    }
    const set = typeof run === "string" ? [] : runMarks(run);
    (typeof run === "string" ? run : run.text).split("\n").forEach((part, i) => {
      if (i > 0) {
        content.push(nodes.line_break.create(null, null, set));
      }
      if (part !== "") {
        content.push(schema.text(part, set));
      }
    });
  }
  return Fragment.from(content);
}

const runMarks = (run) =>
  MARKS.filter((name) => run[name]).map((name) => marks[name].create(name === "link" ? { href: run.link } : null));

/** The blocks of a document; those without any text are left out. */
export function toBlocks(doc) {
  const blocks = [];
  doc.forEach((node) => {
    const block = toBlock(node);
    if (!isBlank(block)) {
      blocks.push(block);
    }
  });
  return blocks;
}

function isBlank(block) {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return isBlankLine(block.text);
    case "quotation":
      return block.paragraphs.every(isBlankLine);
    case "list":
      return block.items.every(isBlankLine);
    default:
      return false;
  }
}

const isBlankLine = (line) => line.every((run) => !run.note && !(run.text ?? run).trim());

/** The block of a node, with its empty lines. */
export function toBlock(node) {
  const { id } = node.attrs;
  const type = node.type.name;
  switch (node.type) {
    case nodes.heading:
      return { id, type, level: node.attrs.level, text: fromInline(node) };
    case nodes.quotation:
      return { id, type, paragraphs: children(node).map(fromInline) };
    case nodes.list:
      return { id, type, ordered: node.attrs.ordered, items: children(node).map(fromInline) };
    case nodes.table: {
      const rows = children(node.child(1));
      const headed = rows.length > 0 && children(rows[0]).every((cell) => cell.type === nodes.header_cell);
      const [header, ...body] = headed ? rows : [null, ...rows];
      return {
        id,
        type,
        caption: fromInline(node.child(0)),
        header: header ? children(header).map(fromInline) : [],
        rows: body.map((row) => children(row).map(fromInline)),
      };
    }
    case nodes.figure:
      return { id, type, source: node.attrs.source, alternative: node.attrs.alternative, caption: fromInline(node) };
    default:
      return { id, type, text: fromInline(node) };
  }
}

const children = (node) => node.children;

function fromInline(node) {
  const line = [];
  let last = null;
  node.forEach((inline) => {
    if (inline.type === nodes.note_reference) {
      line.push({ note: inline.attrs.note });
      last = null;
      return;
    }
    const text = inline.isText ? inline.text : "\n";
    // A break between two runs is of the first one's looks, whatever it was made with.
    if (last && (last.marks === inline.marks || sameMarks(last.marks, inline.marks) || !inline.isText)) {
      last.text += text;
    } else {
      last = { text, marks: inline.marks };
      line.push(last);
    }
  });
  return line.map((run) => (run.note ? run : toRun(run)));
}

const sameMarks = (one, other) => one.length === other.length && one.every((mark, i) => mark.eq(other[i]));

function toRun({ text, marks: set }) {
  if (set.length === 0) {
    return text;
  }
  const run = { text };
  for (const mark of set) {
    run[mark.type.name] = mark.type === marks.link ? mark.attrs.href : true;
  }
  return run;
}
