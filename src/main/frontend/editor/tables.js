// Tables: made, headed, and changed row by row and column by column.
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  isInTable,
  selectedRect,
  TableMap,
} from "prosemirror-tables";
import { Plugin, TextSelection } from "prosemirror-state";
import { deleteBlock, enclosing, insertBlock } from "./commands.js";
import { schema } from "./schema.js";

const { nodes } = schema;
const MOST_COLUMNS = 30;

export const inTable = (state) => enclosing(state, nodes.table);
const inGrid = (state) => isInTable(state) && inTable(state);

const row = (type, columns) => nodes.row.create(null, Array.from({ length: columns }, () => type.create()));

/** A table of two columns with a header, where the cursor is. */
export const insertTable = insertBlock(
  nodes.table.create(null, [
    nodes.caption.create(),
    nodes.grid.create(null, [row(nodes.header_cell, 2), row(nodes.cell, 2), row(nodes.cell, 2)]),
  ]),
  2,
);

export const isHeaded = (state) => {
  const table = inTable(state);
  return Boolean(table) && table.node.child(1).child(0).children.every((cell) => cell.type === nodes.header_cell);
};

/** Makes the first row a header, or an ordinary row again. */
export function toggleHeader(state, dispatch) {
  const table = inTable(state);
  if (!table) {
    return false;
  }
  const type = isHeaded(state) ? nodes.cell : nodes.header_cell;
  const tr = state.tr;
  const grid = table.pos + 1 + table.node.child(0).nodeSize;
  table.node
    .child(1)
    .child(0)
    .forEach((cell, offset) => tr.setNodeMarkup(grid + 2 + offset, type, cell.attrs));
  dispatch?.(tr);
  return true;
}

/** A row above the header cannot be: the header is the first row. */
const inHeader = (state) => isHeaded(state) && selectedRect(state).top === 0;

/** Keeps the header what it is: the first row, all of it, and no other. */
export const regularTables = () =>
  new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some((transaction) => transaction.docChanged) || before.doc.eq(after.doc)) {
        return null;
      }
      const tr = after.tr;
      after.doc.descendants((node, pos) => {
        if (node.type === nodes.grid) {
          regular(tr, node, pos);
        }
        return node.type === nodes.table || node === after.doc;
      });
      return tr.docChanged ? tr : null;
    },
  });

function regular(tr, grid, pos) {
  const first = grid.child(0).child(0).type;
  grid.forEach((row, rowOffset, index) =>
    row.forEach((cell, offset) => {
      const type = index === 0 ? first : nodes.cell;
      if (cell.type !== type) {
        tr.setNodeMarkup(pos + 1 + rowOffset + 1 + offset, type, cell.attrs);
      }
    }),
  );
}

const room = (state) => inGrid(state) && selectedRect(state).map.width < MOST_COLUMNS;
const when = (condition, command) => (state, dispatch, view) => Boolean(condition(state)) && command(state, dispatch, view);

/** Deletes, and leaves the cursor in the cell that has taken the place. */
const deleting = (command) => (state, dispatch) => {
  if (!inGrid(state)) {
    return false;
  }
  const { top, left } = selectedRect(state);
  const { pos } = inTable(state);
  return command(
    state,
    dispatch &&
      ((tr) => {
        const table = tr.doc.nodeAt(pos);
        const start = pos + 1 + table.child(0).nodeSize + 1;
        const map = TableMap.get(table.child(1));
        const cell = map.map[Math.min(top, map.height - 1) * map.width + Math.min(left, map.width - 1)];
        dispatch(tr.setSelection(TextSelection.create(tr.doc, start + cell + 1)));
      }),
  );
};

/** From the caption to the first cell, and from the first cell back. */
export const betweenCaptionAndCells = (direction) => (state, dispatch) => {
  const table = inTable(state);
  const { parent } = state.selection.$from;
  const first = table && table.node.child(1).child(0).child(0);
  if (!table || parent !== (direction > 0 ? table.node.child(0) : first)) {
    return false;
  }
  const target = table.pos + 2 + (direction > 0 ? table.node.child(0).nodeSize + 2 : 0);
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, target)).scrollIntoView());
  return true;
};

export const tableCommands = {
  rowAbove: when((state) => inGrid(state) && !inHeader(state), addRowBefore),
  rowBelow: when(inGrid, addRowAfter),
  columnBefore: when(room, addColumnBefore),
  columnAfter: when(room, addColumnAfter),
  deleteRow: deleting(deleteRow),
  deleteColumn: deleting(deleteColumn),
  deleteTable: deleteBlock(nodes.table),
};
