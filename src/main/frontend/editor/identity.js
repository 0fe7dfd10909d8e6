// Keeps the identities of blocks: each block at the top has one, no two have the same, and a block keeps its own however
// the text around it changes.
import { Plugin } from "prosemirror-state";
import { schema } from "./schema.js";

const FIRST = "abcdefghjkmnpqrstuvwxyz";
const ALPHABET = FIRST + "23456789";
const FORM = /^[a-z][a-z0-9]{0,15}$/;

/** A new identity, of the same letters and length as those that the server draws. */
export function newId() {
  const random = crypto.getRandomValues(new Uint32Array(8));
  return Array.from(random, (number, i) => {
    const letters = i === 0 ? FIRST : ALPHABET;
    return letters[number % letters.length];
  }).join("");
}

export const identities = () =>
  new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some((transaction) => transaction.docChanged)) {
        return null;
      }
      const tr = after.tr;
      for (const holders of byIdentity(after.doc).values()) {
        const keeper = holders.length > 1 ? keeps(holders, transactions, before) : holders[0];
        for (const holder of holders) {
          if (holder !== keeper || !FORM.test(holder.node.attrs.id ?? "")) {
            tr.setNodeAttribute(holder.pos, "id", newId());
          }
        }
      }
      closeWithParagraph(tr);
      return tr.docChanged ? tr : null;
    },
  });

function byIdentity(doc) {
  const found = new Map();
  doc.forEach((node, pos) => {
    const key = node.attrs.id ?? Symbol("none");
    found.set(key, [...(found.get(key) ?? []), { node, pos }]);
  });
  return found;
}

/** Of several blocks with one identity, the one that has it by right: unchanged, else where it was, else with a text. */
function keeps(holders, transactions, before) {
  let old = null;
  before.doc.forEach((node, pos) => {
    if (node.attrs.id === holders[0].node.attrs.id) {
      old = { node, pos };
    }
  });
  if (old) {
    const same = holders.filter(({ node }) => node.content.eq(old.node.content));
    const pos = transactions.reduce((at, transaction) => transaction.mapping.map(at, -1), old.pos);
    const candidates = same.length > 0 ? same : holders.filter(({ node }) => node.content.size > 0);
    return candidates.find((holder) => holder.pos === pos) ?? candidates[0] ?? holders[0];
  }
  return holders.find(({ node }) => node.content.size > 0) ?? holders[0];
}

/** After a table, a picture or a list there is always a paragraph to go on writing in. */
function closeWithParagraph(tr) {
  const { doc } = tr;
  if (doc.type !== schema.nodes.doc) {
    return;
  }
  let end = 0;
  let last = null;
  doc.forEach((node, pos) => {
    if (node.type !== schema.nodes.footnote) {
      last = node;
      end = pos + node.nodeSize;
    }
  });
  if (last?.type !== schema.nodes.paragraph) {
    tr.insert(end, schema.nodes.paragraph.create({ id: newId() }));
  }
}
