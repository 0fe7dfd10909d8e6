// Keys: as in the word processors that editors come from.
import { baseKeymap, chainCommands, splitBlock, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { InputRule, inputRules } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { goToNextCell } from "prosemirror-tables";
import {
  breakLine,
  breakWithinOneLine,
  goOnBelow,
  keepNotesApart,
  leaveEmptyLine,
  makeBlocks,
  toggleBlocks,
  unwrapAtStart,
} from "./commands.js";
import { insertNote, jump } from "./notes.js";
import { schema } from "./schema.js";
import { betweenCaptionAndCells, tableCommands } from "./tables.js";

const { nodes, marks } = schema;

/** What keys mean wherever there is text. */
const everywhere = {
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
  "Mod-b": toggleMark(marks.strong),
  "Mod-i": toggleMark(marks.em),
  "Mod-.": toggleMark(marks.sup),
  "Mod-,": toggleMark(marks.sub),
  "Shift-Enter": breakLine,
};

/** Goes to the next cell, and makes a row after the last one. */
const nextCell = (state, dispatch, view) =>
  goToNextCell(1)(state, dispatch) ||
  (tableCommands.rowBelow(state, dispatch, view) && (!dispatch || goToNextCell(1)(view.state, view.dispatch)));

const whole = {
  ...everywhere,
  Enter: chainCommands(breakWithinOneLine, goOnBelow, leaveEmptyLine, splitAndContinue),
  Backspace: chainCommands(keepNotesApart(-1), unwrapAtStart),
  Delete: keepNotesApart(1),
  Tab: chainCommands(betweenCaptionAndCells(1), nextCell),
  "Shift-Tab": chainCommands(betweenCaptionAndCells(-1), goToNextCell(-1)),
  "Mod-Alt-0": makeBlocks(nodes.paragraph),
  "Mod-Alt-2": makeBlocks(nodes.heading, { level: 2 }),
  "Mod-Alt-3": makeBlocks(nodes.heading, { level: 3 }),
  "Mod-Alt-4": makeBlocks(nodes.heading, { level: 4 }),
  "Mod-Shift-7": toggleBlocks(nodes.list, { ordered: true }),
  "Mod-Shift-8": toggleBlocks(nodes.list, { ordered: false }),
  "Mod-Shift-9": toggleBlocks(nodes.quotation),
  "Mod-Alt-f": insertNote,
  "Mod-Alt-j": jump,
};

function splitAndContinue(state, dispatch) {
  return state.selection.$from.parent.inlineContent && splitBlock(state, dispatch);
}

/** In a passage nothing changes its shape: Enter breaks the line. */
const passage = {
  ...everywhere,
  Enter: breakLine,
  Tab: chainCommands(betweenCaptionAndCells(1), goToNextCell(1)),
  "Shift-Tab": chainCommands(betweenCaptionAndCells(-1), goToNextCell(-1)),
  Backspace: atEdge(-1),
  Delete: atEdge(1),
};

function atEdge(direction) {
  return ({ selection: { $from, empty } }) =>
    empty && $from.parentOffset === (direction < 0 ? 0 : $from.parent.content.size);
}

/** Typed at the start of a paragraph: two to four #, a > or a - or a 1. and a space. */
const typed = (pattern, type, attrs) =>
  new InputRule(pattern, (state, match, start, end) => {
    if (state.selection.$from.parent.type !== nodes.paragraph) {
      return null;
    }
    const deleted = state.apply(state.tr.delete(start, end));
    let result = null;
    makeBlocks(type, attrs(match))(deleted, (tr) => (result = tr));
    if (!result) {
      return null;
    }
    const all = state.tr.delete(start, end);
    result.steps.forEach((step) => all.step(step));
    return all.setSelection(result.selection.map(all.doc, { map: (pos) => pos }));
  });

export const wholeKeys = () => [
  inputRules({
    rules: [
      typed(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
      typed(/^>\s$/, nodes.quotation, () => ({})),
      typed(/^[-*・]\s$/, nodes.list, () => ({ ordered: false })),
      typed(/^1[.)]\s$/, nodes.list, () => ({ ordered: true })),
    ],
  }),
  keymap(whole),
  keymap(baseKeymap),
];

export const passageKeys = () => [keymap(passage), keymap(baseKeymap)];
