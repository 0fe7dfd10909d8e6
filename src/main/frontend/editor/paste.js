// What comes in from the clipboard or is dropped: cleaned, made blocks, and put where the cursor is.
import { Fragment, Slice } from "prosemirror-model";
import { Plugin, TextSelection } from "prosemirror-state";
import { handlePaste as pasteIntoTable } from "prosemirror-tables";
import { toNode } from "./blocks.js";
import { clean, withoutStyle } from "./clean.js";
import { newId } from "./identity.js";
import { waitFor } from "./notes.js";
import { isLink, schema } from "./schema.js";
import { isHeaded, toggleHeader } from "./tables.js";

const { nodes, marks } = schema;

/** More than this is no passage but a whole archive: the browser would stand still over it. */
const MOST_CHARACTERS = 2_000_000;

/** HTML that an editor of this kind put on the clipboard itself. */
const OWN = /\bdata-pm-slice=/;

/**
 * @param words the words of the editor
 * @param tell shows a message to whoever writes
 * @param upload stores a picture, or null where none can be
 * @param figure opens the dialog of a picture for a file
 * @param single whether the editor holds one passage, which takes text alone
 */
export function pasting({ words, tell, upload, figure, single }) {
  function receive(view, event, data) {
    if (!data) {
      return false;
    }
    const html = data.getData("text/html");
    const plain = data.getData("text/plain");
    if (Math.max(html.length, plain.length) > MOST_CHARACTERS) {
      event.preventDefault();
      tell(words("paste.too-long"), true);
      return true;
    }
    const file = [...data.files].find(({ type }) => type.startsWith("image/"));
    if (file && !html) {
      event.preventDefault();
      if (upload && !single) {
        figure(file);
      } else {
        tell(words("paste.no-picture"), true);
      }
      return true;
    }
    if (html && OWN.test(html)) {
      return false;
    }
    event.preventDefault();
    if (!html || view.input?.shiftKey) {
      insertPlain(view, plain, single);
    } else {
      insertHtml(view, html);
    }
    return true;
  }

  function insertHtml(view, html) {
    const { blocks, pictures, lost } = clean(html);
    const kept = upload && !single ? blocks : blocks.filter(({ type }) => type !== "picture");
    lost.pictures += blocks.length - kept.length;
    insertBlocks(
      view,
      kept.filter(({ type }) => type !== "picture"),
      single,
    );
    if (kept.some(({ type }) => type === "picture")) {
      fetchPictures(view, kept, pictures);
    }
    if (lost.pictures > 0) {
      tell(words("paste.pictures", lost.pictures), true);
    }
  }

  /** Stores the pictures that came with a text, and puts each after the block that it followed. */
  async function fetchPictures(view, blocks, pictures) {
    let failed = 0;
    for (const [i, data] of pictures.entries()) {
      const at = blocks.findIndex((block) => block.type === "picture");
      const [block] = blocks.splice(at, 1);
      const answer = await upload(fileOf(data, `${i + 1}`));
      if (answer.source) {
        const { alternative, caption } = block;
        const node = toNode({ id: newId(), type: "figure", source: answer.source, alternative, caption });
        view.dispatch(view.state.tr.insert(placeAfter(view.state.doc, blocks[at - 1]?.id), node));
      } else {
        failed++;
      }
    }
    if (failed > 0) {
      tell(words("paste.pictures", failed), true);
    } else {
      tell(words("paste.describe"), false);
    }
  }

  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) => receive(view, event, event.clipboardData),
        drop(view, event) {
          if (view.dragging || OWN.test(event.dataTransfer?.getData("text/html") ?? "")) {
            return false;
          }
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (at) {
            view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
          }
          return receive(view, event, event.dataTransfer);
        },
      },
      transformPastedHTML: withoutStyle,
      transformPasted: (slice) => (single ? new Slice(flat(slice.content), 0, 0) : withoutNotes(slice)),
    },
  });
}

/** Puts blocks where the cursor is; where only a line can stand, their lines, broken. */
export function insertBlocks(view, blocks, single = false) {
  const all = blocks.map(toNode);
  const notes = all.filter((node) => node.type === nodes.footnote);
  const text = all.filter((node) => node.type !== nodes.footnote);
  if (text.length === 0) {
    return;
  }
  const { $from } = view.state.selection;
  const around = $from.depth > 0 ? $from.node(1).type : null;
  const oneLine = single || around === nodes.table || around === nodes.figure || around === nodes.footnote;
  const tr = view.state.tr;
  if (oneLine && !single && text.length === 1 && text[0].type === nodes.table) {
    const headed = isHeaded(view.state);
    if (pasteIntoTable(view, null, new Slice(Fragment.from(text[0].child(1)), 0, 0))) {
      if (isHeaded(view.state) !== headed) {
        toggleHeader(view.state, view.dispatch);
      }
      return;
    }
  }
  notes.forEach(waitFor);
  tr.replaceSelection(oneLine ? new Slice(flat(Fragment.from(text)), 0, 0) : Slice.maxOpen(Fragment.from(text), false));
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
}

/** Plain text: an empty line between paragraphs; where there is none, each line is one. An address becomes a link. */
function insertPlain(view, plain, single) {
  const text = plain.replace(/\r\n?/g, "\n").replace(/\u0000/g, "").trimEnd();
  if (text === "") {
    return;
  }
  const { empty, from, to } = view.state.selection;
  if (!empty && isLink(text) && !/\s/.test(text) && !text.startsWith("/") && URL.canParse(text)) {
    view.dispatch(view.state.tr.addMark(from, to, marks.link.create({ href: new URL(text).href })));
    return;
  }
  const paragraphs = text.split(/\n[ \t]*\n\s*/).length > 1 ? text.split(/\n[ \t]*\n\s*/) : text.split("\n");
  const blocks = paragraphs
    .map((part) => (paragraphs.length > 1 ? part.replace(/^[\s\u3000]+/, "") : part))
    .filter((part) => part.trim() !== "")
    .map((part) => ({ id: newId(), type: "paragraph", text: [part] }));
  insertBlocks(view, blocks, single);
}

/** The lines of blocks as one, a line break between two. */
function flat(content) {
  let line = [];
  const lines = [];
  content.descendants((node) => {
    if (node.isTextblock) {
      lines.push(node.content);
      return false;
    }
    if (node.isInline) {
      line.push(node);
    }
    return true;
  });
  if (line.length > 0) {
    lines.push(Fragment.from(line));
  }
  return lines.reduce(
    (all, one, i) => (i === 0 ? one : all.addToEnd(nodes.line_break.create()).append(one)),
    Fragment.empty,
  );
}

/** A slice without its notes, which wait for their references to be there. */
function withoutNotes(slice) {
  const kept = [];
  slice.content.forEach((node) => (node.type === nodes.footnote ? waitFor(node) : kept.push(node)));
  if (kept.length === slice.content.childCount) {
    return slice;
  }
  return kept.length === 0
    ? new Slice(flat(slice.content), 0, 0)
    : new Slice(Fragment.from(kept), slice.openStart, kept.at(-1).isTextblock ? Math.min(1, slice.openEnd) : 0);
}

function placeAfter(doc, id) {
  let place = 0;
  let end = 0;
  doc.forEach((node, pos) => {
    if (node.type !== nodes.footnote) {
      end = pos + node.nodeSize;
      place = node.attrs.id === id ? end : place;
    }
  });
  return place || end;
}

function fileOf(data, name) {
  const [, type, base64] = /^data:(image\/\w+);base64,(.*)$/is.exec(data);
  const bytes = Uint8Array.from(atob(base64.replace(/\s/g, "")), (character) => character.charCodeAt(0));
  return new File([bytes], name, { type });
}
