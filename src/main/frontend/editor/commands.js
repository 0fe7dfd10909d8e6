// What keys and the toolbar do to blocks. A list's items and a quotation's paragraphs are lines, as paragraphs and headings
// are; whatever changes the kind of a block takes the lines that are selected and puts blocks around them anew.
import { Fragment } from "prosemirror-model";
import { NodeSelection, TextSelection } from "prosemirror-state";
import { schema } from "./schema.js";

const { nodes } = schema;
const SINGLE = new Set([nodes.paragraph, nodes.heading]);
const LINES = new Map([
  [nodes.list, nodes.item],
  [nodes.quotation, nodes.quoted],
]);

/** The lines of the blocks that the selection touches, or null where one of those is no text. */
function selectedLines(state) {
  const { $from, $to } = state.selection;
  const between = $from.depth === 0 && state.selection.empty;
  if ($from.node(0).type !== nodes.doc || state.selection instanceof NodeSelection || between) {
    return null;
  }
  const first = $from.index(0);
  const last = Math.max(first, $to.pos > $from.pos && $to.depth === 0 ? $to.indexAfter(0) - 1 : $to.index(0));
  const lines = [];
  let pos = $from.posAtIndex(first, 0);
  const start = pos;
  for (let index = first; index <= last; index++) {
    const block = state.doc.child(index);
    if (SINGLE.has(block.type)) {
      lines.push({ block, content: block.content, pos: pos + 1, selected: true });
    } else if (LINES.has(block.type)) {
      block.forEach((line, offset) => {
        const at = pos + 1 + offset;
        const selected = at < $to.pos && at + line.nodeSize > $from.pos;
        lines.push({ block, content: line.content, pos: at + 1, selected });
      });
    } else {
      return null;
    }
    pos += block.nodeSize;
  }
  return lines.some((line) => line.selected) ? { lines, start, end: pos } : null;
}

/** Whether everything selected is of a type already. */
export function isActive(state, type, attrs = {}) {
  const { $from, $to } = state.selection;
  if ($from.depth === 0 || state.doc.type !== nodes.doc) {
    return false;
  }
  let all = true;
  state.doc.nodesBetween($from.pos, $to.pos, (node, _, parent) => {
    if (parent === state.doc) {
      all &&= node.type === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value);
    }
    return false;
  });
  return all;
}

/** Makes the selected lines blocks of a type: a paragraph or heading each, or one list or quotation of all. */
export const makeBlocks = (type, attrs = {}) => (state, dispatch) => {
  const found = selectedLines(state);
  if (!found) {
    return false;
  }
  if (dispatch) {
    const blocks = around(found.lines, type, attrs);
    const tr = state.tr.replaceWith(
      found.start,
      found.end,
      blocks.map(({ node }) => node),
    );
    const moved = positions(found.lines, blocks, found.start);
    const { anchor, head } = state.selection;
    tr.setSelection(TextSelection.create(tr.doc, follow(anchor, moved), follow(head, moved)));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** A list or a quotation, or paragraphs again where it is one already. */
export const toggleBlocks = (type, attrs = {}) => (state, dispatch) =>
  isActive(state, type, attrs) ? makeBlocks(nodes.paragraph)(state, dispatch) : makeBlocks(type, attrs)(state, dispatch);

function around(lines, type, attrs) {
  const groups = [];
  for (const line of lines) {
    const target = line.selected ? type : line.block.type;
    const wanted = line.selected ? attrs : line.block.attrs;
    const last = groups.at(-1);
    const joins = LINES.has(target) && last?.type === target && last.from === (line.selected || line.block);
    if (joins) {
      last.lines.push(line);
    } else {
      groups.push({ type: target, attrs: wanted, from: line.selected || line.block, lines: [line] });
    }
  }
  const taken = new Set();
  return groups.map((group) => {
    const id = group.lines[0].block.attrs.id;
    const own = taken.has(id) ? null : id;
    taken.add(id);
    const all = { ...group.attrs, id: own };
    const inner = LINES.get(group.type);
    const content = inner
      ? group.lines.map((line) => inner.create(null, line.content))
      : group.lines[0].content;
    return { node: group.type.create(all, content), lines: group.lines, inner };
  });
}

/** Where each line's text begins now, and where it will. */
function positions(lines, blocks, start) {
  const moved = new Map(lines.map((line) => [line, { from: line.pos, size: line.content.size, to: 0 }]));
  let pos = start;
  for (const { node, lines: own, inner } of blocks) {
    let at = pos + 1;
    for (const line of own) {
      moved.get(line).to = inner ? at + 1 : at;
      at += line.content.size + 2;
    }
    pos += node.nodeSize;
  }
  return [...moved.values()];
}

function follow(pos, moved) {
  const line = moved.find(({ from, size }) => pos <= from + size) ?? moved.at(-1);
  return line.to + Math.min(Math.max(pos - line.from, 0), line.size);
}

/** Enter in an empty item or an empty paragraph of a quotation leaves the list or quotation. */
export function leaveEmptyLine(state, dispatch) {
  const { $from, empty } = state.selection;
  const container = $from.depth > 1 ? $from.node(1).type : null;
  if (!empty || !LINES.has(container) || $from.parent.content.size > 0) {
    return false;
  }
  return makeBlocks(nodes.paragraph)(state, dispatch);
}

/** Backspace at the start of a heading or of a list makes it a paragraph before it joins what stands above. */
export function unwrapAtStart(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth === 0) {
    return false;
  }
  const block = $from.node(1);
  const unwraps = LINES.has(block.type) ? $from.index(1) === 0 : block.type === nodes.heading;
  return unwraps && makeBlocks(nodes.paragraph)(state, dispatch);
}

/** Backspace at the start of a note, or Delete at the end of what stands before one: notes do not join. */
export const keepNotesApart = (direction) => (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0) {
    return false;
  }
  const atEdge = direction < 0 ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size;
  const block = $from.node(1);
  if (!atEdge) {
    return false;
  }
  if (block.type === nodes.footnote) {
    if (block.content.size === 0 && direction < 0 && dispatch) {
      const pos = $from.before(1);
      const tr = state.tr.delete(pos, pos + block.nodeSize);
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos), -1)).scrollIntoView());
    }
    return true;
  }
  const next = $from.index(0) + 1;
  return direction > 0 && next < state.doc.childCount && state.doc.child(next).type === nodes.footnote;
};

/** A line break: in a cell, a caption or a note, which are one line each, Enter makes one too. */
export function breakLine(state, dispatch) {
  if (!state.selection.$from.parent.inlineContent) {
    return false;
  }
  dispatch?.(state.tr.replaceSelectionWith(nodes.line_break.create()).scrollIntoView());
  return true;
}

const ONE_LINE = new Set([nodes.cell, nodes.header_cell, nodes.caption, nodes.footnote]);

export const breakWithinOneLine = (state, dispatch) =>
  ONE_LINE.has(state.selection.$from.parent.type) && breakLine(state, dispatch);

/** Enter in the caption of a picture, or on a block that is selected as a whole, goes on below it. */
export function goOnBelow(state, dispatch) {
  const { $from, node } = state.selection;
  if ((!node?.isBlock && $from.parent.type !== nodes.figure) || state.doc.type !== nodes.doc) {
    return false;
  }
  if (dispatch) {
    const end = $from.depth === 0 ? $from.pos + node.nodeSize : $from.after(1);
    const tr = state.tr.insert(end, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  }
  return true;
}

/** The block at the top that the cursor is in, if it is of a type: its node and position. */
export function enclosing(state, type) {
  const { $from, node } = state.selection;
  if (node?.type === type && $from.depth === 0) {
    return { node, pos: $from.pos };
  }
  return $from.depth > 0 && $from.node(1).type === type ? { node: $from.node(1), pos: $from.before(1) } : null;
}

/** Inserts a block after the one that the cursor is in, in its place if that is an empty paragraph. */
export const insertBlock = (block, into) => (state, dispatch) => {
  if (state.doc.type !== nodes.doc || enclosing(state, nodes.footnote)) {
    return false;
  }
  if (dispatch) {
    const { $to } = state.selection;
    const around = $to.depth > 0 ? $to.node(1) : null;
    const replaces = around?.type === nodes.paragraph && around.content.size === 0;
    const from = $to.depth === 0 ? $to.pos : replaces ? $to.before(1) : $to.after(1);
    const tr = state.tr.replaceWith(from, replaces ? $to.after(1) : from, Fragment.from(block));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, from + into)).scrollIntoView());
  }
  return true;
};

/** Deletes the block that the cursor is in, if it is of a type. */
export const deleteBlock = (type) => (state, dispatch) => {
  const found = enclosing(state, type);
  if (!found) {
    return false;
  }
  dispatch?.(state.tr.delete(found.pos, found.pos + found.node.nodeSize).scrollIntoView());
  return true;
};
