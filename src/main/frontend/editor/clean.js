// Makes blocks of HTML from anywhere: word processors, web mail, web pages. It keeps what a body can hold and drops the rest;
// what a reader would miss is told. The HTML is parsed apart from the page: nothing in it runs or is fetched.
import { newId } from "./identity.js";
import { INLINE, isHidden, level, looksOf, spread, styleOf, wordMarker } from "./foreign-looks.js";
import { foreignNotes } from "./foreign-notes.js";
import { captioned, joined, linesOf, trimmed, withoutMarks } from "./lines.js";
import { isPicture } from "./schema.js";

const DROPPED = new Set(
  "SCRIPT STYLE TITLE NOSCRIPT IFRAME OBJECT EMBED SELECT TEXTAREA BUTTON INPUT TEMPLATE HEAD META LINK SVG MATH VIDEO AUDIO CANVAS MAP DEL".split(" "),
);

/**
 * Cleans HTML.
 *
 * @returns {{blocks: object[], pictures: string[], lost: {pictures: number}}} the blocks; the data of pictures that came
 *     with the text, in the order of the blocks {type: "picture"} that stand for them; how much was left behind
 */
export function clean(html) {
  const { body } = new DOMParser().parseFromString(withoutStyle(html), "text/html");
  return new Cleaner(foreignNotes(body)).run(body);
}

/**
 * HTML whose style sheets are gone and whose styles and handlers bear names that mean nothing. The page's policy refuses
 * them anyway, even in a document apart, and complains of each.
 */
export const withoutStyle = (html) =>
  html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(\s*=)/gi, "$1data-$2$3"));

class Cleaner {
  blocks = [];
  pictures = [];
  lost = { pictures: 0 };
  line = [];
  item = null;

  constructor(notes) {
    this.notes = notes;
  }

  run(body) {
    this.flow(body, {});
    this.flush();
    for (const { id, element } of this.notes.all) {
      const inner = this.inner(element, true);
      this.blocks.push({ id, type: "footnote", text: joined(inner) });
    }
    const { blocks, pictures, lost } = this;
    return { blocks: captioned(blocks).map(withoutMarks), pictures, lost };
  }

  flow(parent, looks) {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = looks.pre ? node.data.replace(/\r\n?/g, "\n") : node.data.replace(/[\t\n\r\f ]+/g, " ");
        this.text(text, looks);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        this.element(node, looks);
      }
    }
  }

  element(element, looks) {
    const name = element.nodeName.toUpperCase();
    const style = styleOf(element);
    if (DROPPED.has(name) || isHidden(element, style) || this.notes.dropped.has(element)) {
      return;
    }
    const note = this.notes.references.get(element);
    if (note) {
      this.line.push({ note });
    } else if (name === "BR") {
      this.lineBreak(element, looks);
    } else if (name === "IMG" || name === "PICTURE" || name === "V:IMAGEDATA") {
      this.picture(name === "PICTURE" ? element.querySelector("img") : element);
    } else if (INLINE.has(name) || name.includes(":")) {
      this.flow(element, looksOf(element, name, style, looks));
    } else if (name === "RT" || name === "RP") {
      this.text(name === "RT" ? `（${element.textContent.trim()}）` : "", looks);
    } else {
      this.flush();
      this.block(element, name, looksOf(element, name, style, looks), style);
      this.flush();
    }
  }

  block(element, name, looks, style) {
    const kind = `${element.className ?? ""}`;
    const item = /mso-list\s*:\s*l\d/i.test(style) && name !== "LI" ? wordMarker(element) : null;
    if (/^H[1-6]$/.test(name) || /\bMso(Title|Subtitle)\b/.test(kind)) {
      const level = Math.min(4, Math.max(2, Number(name[1]) || 2));
      const { strong, ...plain } = looks;
      this.flow(element, plain);
      this.flush({ type: "heading", level });
    } else if (name === "BLOCKQUOTE" || /\bMso(Intense)?Quote\b/.test(kind)) {
      const paragraphs = this.inner(element);
      const last = this.blocks.at(-1);
      if (last?.type === "quotation" && last.word && name !== "BLOCKQUOTE") {
        last.paragraphs.push(...paragraphs);
      } else {
        this.add({ type: "quotation", paragraphs, word: name !== "BLOCKQUOTE" });
      }
    } else if (name === "UL" || name === "OL") {
      this.add({ type: "list", ordered: name === "OL", items: this.items(element) });
    } else if (item !== null) {
      this.wordItem(element, item);
    } else if (name === "TABLE") {
      this.table(element);
    } else if (name === "FIGURE") {
      this.figure(element, looks);
    } else if (/\bMsoCaption\b/.test(kind)) {
      this.flow(element, looks);
      this.flush({ type: "caption" });
    } else {
      this.flow(element, name === "PRE" || /white-space\s*:\s*pre/.test(style) ? { ...looks, pre: true } : looks);
    }
  }

  /** The items of a list; those of a list within it follow the item that holds it. */
  items(list) {
    return [...list.children].flatMap((child) => {
      if (this.notes.dropped.has(child)) {
        return [];
      }
      if (/^(UL|OL)$/.test(child.nodeName)) {
        return this.items(child);
      }
      const nested = [...child.querySelectorAll(":scope ul, :scope ol")].filter(
        (other) => other.parentElement.closest("ul, ol") === list,
      );
      nested.forEach((other) => other.remove());
      const own = joined(this.inner(child));
      return [...(own.length > 0 ? [own] : []), ...nested.flatMap((other) => this.items(other))];
    });
  }

  /** Word's lists are paragraphs that say which list they belong to. */
  wordItem(element, marker) {
    const ordered = /^[（(]?([0-9０-９]+|[a-z]|[ivxl]+|[一二三四五六七八九十]+|[①-⑳])[.)．）、]?$/i.test(marker) && !/^[o]$/.test(marker);
    const text = joined(this.inner(element));
    const last = this.blocks.at(-1);
    if (last?.type === "list" && last.word && (last.ordered === ordered || last.level !== level(element))) {
      last.items.push(text);
    } else {
      this.add({ type: "list", ordered, items: [text], word: true, level: level(element) });
    }
  }

  table(table) {
    const rows = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
    const cells = spread(rows);
    const columns = Math.max(0, ...cells.map((row) => row.length));
    if (columns < 2 || table.querySelector("table")) {
      rows.forEach((row) =>
        [...row.cells].forEach((cell) => {
          this.flow(cell, {});
          this.flush();
        }),
      );
      return;
    }
    const lines = cells.map((row) =>
      Array.from({ length: columns }, (_, i) => (row[i] ? joined(this.inner(row[i])) : [])),
    );
    const headed = rows.length > 1 && (rows[0].closest("thead") || [...rows[0].cells].every((cell) => cell.nodeName === "TH"));
    const caption = table.querySelector(":scope > caption");
    this.add({
      type: "table",
      caption: caption ? joined(this.inner(caption)) : [],
      header: headed ? lines[0] : [],
      rows: headed ? lines.slice(1) : lines,
    });
  }

  figure(element, looks) {
    const caption = element.querySelector("figcaption");
    caption?.remove();
    const before = this.blocks.length;
    this.flow(element, looks);
    this.flush();
    const held = this.blocks.slice(before).find(({ type }) => /^(figure|picture|table)$/.test(type));
    if (caption && held) {
      held.caption = joined(this.inner(caption));
    } else if (caption) {
      this.flow(caption, looks);
    }
  }

  picture(image) {
    const source = image?.getAttribute("src") ?? "";
    if (/^(1|0)$/.test(image?.getAttribute("width") ?? "")) {
      return;
    }
    const alternative = image?.getAttribute("alt") ?? "";
    if (isPicture(source)) {
      this.flush();
      this.add({ type: "figure", source, alternative, caption: [] });
    } else if (/^data:image\/(png|jpeg|gif|webp|tiff);base64,/i.test(source)) {
      this.flush();
      this.pictures.push(source);
      this.add({ type: "picture", alternative, caption: [] });
    } else {
      this.lost.pictures++;
    }
  }

  /** Two line breaks in a row begin a paragraph. */
  lineBreak(element, looks) {
    let next = element.nextSibling;
    while (next && (next.nodeType === Node.COMMENT_NODE || (next.nodeType === Node.TEXT_NODE && !next.data.trim()))) {
      next = next.nextSibling;
    }
    if (next?.nodeName === "BR") {
      this.flush();
    } else {
      this.text("\n", looks);
    }
  }

  text(text, { em, strong, sub, sup, link }) {
    if (text !== "") {
      this.line.push({ text, ...(em && { em }), ...(strong && { strong }), ...(sub && { sub }), ...(sup && { sup }), ...(link && { link }) });
    }
  }

  /** The lines of what an element holds, one for each of its paragraphs. */
  inner(element, whole = false) {
    const inner = new Cleaner(this.notes);
    inner.flow(element, {});
    inner.flush();
    this.lost.pictures += inner.lost.pictures + (whole ? 0 : inner.pictures.length);
    return inner.blocks.flatMap(linesOf).filter((line) => line.length > 0);
  }

  add(block) {
    if (linesOf(block).some((line) => line.length > 0) || /^(figure|picture)$/.test(block.type)) {
      this.blocks.push({ id: newId(), ...block });
    }
  }

  flush(as = { type: "paragraph" }) {
    const text = trimmed(this.line);
    this.line = [];
    if (text.length > 0) {
      this.add({ ...as, text });
    }
  }
}
