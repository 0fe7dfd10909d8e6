// Footnotes: numbers by order, notes in the order of their references, a note that goes with its last reference.
import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { newId } from "./identity.js";
import { schema } from "./schema.js";

const { nodes } = schema;
const key = new PluginKey("notes");

/**
 * Notes that are on their way: those whose reference was cut or deleted, and those that come with a paste. Where their
 * reference appears again, they do too.
 */
const waiting = new Map();

export const waitFor = (note) => waiting.set(note.attrs.id, note);

function references(doc) {
  const found = new Map();
  doc.descendants((node, pos) => {
    if (node.type === nodes.note_reference) {
      found.set(node.attrs.note, [...(found.get(node.attrs.note) ?? []), pos]);
    }
  });
  return found;
}

function notes(doc) {
  const found = new Map();
  doc.forEach((node, pos) => {
    if (node.type === nodes.footnote) {
      found.set(node.attrs.id, { node, pos });
    }
  });
  return found;
}

/** The numbers that notes bear: of those in the text by their order, else those given. */
function numbered(doc, given) {
  return given ?? new Map([...notes(doc).keys()].map((id, i) => [id, i + 1]));
}

export function numbering(words, given = null) {
  const decorate = (doc) => {
    const numbers = numbered(doc, given);
    const all = [];
    doc.descendants((node, pos) => {
      const id = node.type === nodes.note_reference ? node.attrs.note : node.attrs.id;
      if (node.type === nodes.note_reference || node.type === nodes.footnote) {
        const number = String(numbers.get(id) ?? "?");
        const label = node.type === nodes.note_reference ? { "aria-label": words("note.reference", number) } : {};
        all.push(Decoration.node(pos, pos + node.nodeSize, { "data-number": number, ...label }));
      }
    });
    return DecorationSet.create(doc, all);
  };
  return new Plugin({
    key,
    state: {
      init: (_, state) => decorate(state.doc),
      apply: (tr, old, _, state) => (tr.docChanged ? decorate(state.doc) : old),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

export const keepNotes = () =>
  new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some((transaction) => transaction.docChanged)) {
        return null;
      }
      const tr = after.tr;
      const wasReferred = references(before.doc);
      const was = notes(before.doc);
      const referred = references(after.doc);
      const present = notes(after.doc);
      for (const { node, pos } of [...present.values()].reverse()) {
        if (wasReferred.has(node.attrs.id) && !referred.has(node.attrs.id) && was.has(node.attrs.id)) {
          waitFor(node);
          tr.delete(pos, pos + node.nodeSize);
        }
      }
      const missing = [...referred.keys()].filter((id) => !present.has(id));
      const deleted = missing.filter((id) => was.has(id) && wasReferred.has(id));
      deleted
        .flatMap((id) => referred.get(id))
        .sort((one, other) => other - one)
        .forEach((pos) => tr.delete(pos, pos + 1));
      missing
        .filter((id) => !deleted.includes(id))
        .forEach((id) => tr.insert(tr.doc.content.size, waiting.get(id) ?? nodes.footnote.create({ id })));
      sort(tr);
      return tr.docChanged ? tr : null;
    },
  });

/** Brings the notes to the end, in the order of their first references; those that nothing refers to come last. */
function sort(tr) {
  if (tr.doc.type !== nodes.doc) {
    return;
  }
  const order = [...references(tr.doc).keys()];
  const place = ({ attrs: { id } }) => (order.includes(id) ? order.indexOf(id) : order.length);
  const all = tr.doc.children;
  const text = all.filter((node) => node.type !== nodes.footnote);
  const sorted = all.filter((node) => node.type === nodes.footnote).sort((one, other) => place(one) - place(other));
  const wanted = [...text, ...sorted];
  const first = wanted.findIndex((node, i) => node !== all[i]);
  if (first < 0) {
    return;
  }
  const { $anchor, $head } = tr.selection;
  const start = all.slice(0, first).reduce((size, node) => size + node.nodeSize, 0);
  tr.replaceWith(start, tr.doc.content.size, wanted.slice(first));
  const moved = ($pos) => {
    const at = $pos.depth > 0 ? wanted.indexOf($pos.node(1)) : -1;
    const before = wanted.slice(0, at).reduce((size, node) => size + node.nodeSize, 0);
    return at < 0 ? null : before + $pos.pos - $pos.before(1);
  };
  const [anchor, head] = [moved($anchor), moved($head)];
  if (anchor !== null && head !== null) {
    tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
  }
}

/** Whether a note can be referred to from where the cursor is. */
export const canRefer = (state) => {
  const { $from } = state.selection;
  return $from.parent.inlineContent && $from.parent.type !== nodes.footnote && $from.depth > 0;
};

/** Inserts a reference to a new note, and moves into that note. */
export function insertNote(state, dispatch) {
  if (!canRefer(state)) {
    return false;
  }
  if (dispatch) {
    const id = newId();
    const tr = state.tr.insert(state.selection.to, nodes.note_reference.create({ note: id }));
    const place = [...references(tr.doc).keys()].indexOf(id);
    const all = [...notes(tr.doc).values()];
    const pos = all[place]?.pos ?? tr.doc.content.size;
    tr.insert(pos, nodes.footnote.create({ id }));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
  }
  return true;
}

/** From a reference to its note, or from a note to its first reference. */
export function jump(state, dispatch) {
  const { $from, node } = state.selection;
  const reference = node ?? $from.nodeBefore;
  const target =
    reference?.type === nodes.note_reference
      ? (notes(state.doc).get(reference.attrs.note)?.pos ?? -1) + 1
      : $from.depth > 0 && $from.node(1).type === nodes.footnote
        ? (references(state.doc).get($from.node(1).attrs.id)?.[0] ?? -1) + 1
        : 0;
  if (target > 0 && dispatch) {
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, target)).scrollIntoView());
  }
  return target > 0;
}
