// What the elements of foreign HTML look like and mean: which marks, which links, what is hidden, what spans what.
import { isLink } from "./schema.js";

export const INLINE = new Set(
  "EM I STRONG B SUB SUP A SPAN FONT U S STRIKE CITE CODE KBD SAMP VAR ABBR ACRONYM BDI BDO DFN INS LABEL MARK Q SMALL BIG TIME TT DATA RUBY RB WBR NOBR".split(" "),
);
const MARKS = { EM: "em", I: "em", CITE: "em", DFN: "em", VAR: "em", STRONG: "strong", B: "strong", SUB: "sub", SUP: "sup" };
const MOST_COLUMNS = 30;

export const styleOf = (element) => element.dataset?.style ?? "";

export const isHidden = (element, style) =>
  /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(comment-list|field-code)|mso-list\s*:\s*ignore/i.test(style) ||
  element.hidden === true ||
  /\b(MsoCommentReference|msocomanchor|msocomtxt|msoDel)\b/.test(element.className);

export function looksOf(element, name, style, looks) {
  const own = { ...looks };
  if (MARKS[name]) {
    own[MARKS[name]] = true;
  }
  if (name === "A") {
    own.link = linkOf(element) ?? own.link;
  }
  const weight = /(?<![\w-])font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  if (weight && INLINE.has(name)) {
    own.strong = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  }
  const slant = /(?<![\w-])font-style\s*:\s*(\w+)/i.exec(style)?.[1];
  if (slant && INLINE.has(name)) {
    own.em = slant === "italic" || slant === "oblique";
  }
  const raised = /(?<![\w-])vertical-align\s*:\s*(super|sub|baseline)/i.exec(style)?.[1];
  if (raised) {
    own.sup = raised === "super";
    own.sub = raised === "sub";
  }
  return own;
}

function linkOf(anchor) {
  const href = (anchor.getAttribute("href") ?? "").trim();
  if (href.startsWith("/") || !isLink(href)) {
    return null;
  }
  try {
    return new URL(href).href;
  } catch {
    return null;
  }
}

/** What Word wrote before an item: a bullet or a number. */
export function wordMarker(element) {
  const marker = [...element.querySelectorAll("[data-style]")].find((span) => /mso-list\s*:\s*ignore/i.test(styleOf(span)));
  return marker ? marker.textContent.replace(/\s+/g, "") : "";
}

export const level = (element) => /level(\d)/i.exec(styleOf(element))?.[1] ?? "1";

/** Rows whose cells that span others are repeated as empty ones, so that all columns stand where they stood. */
export function spread(rows) {
  const below = [];
  return rows.map((row) => {
    const cells = [];
    const place = () => {
      while (below[cells.length] > 0) {
        below[cells.length]--;
        cells.push(null);
      }
    };
    for (const cell of row.cells) {
      place();
      const wide = Math.min(MOST_COLUMNS - cells.length, Math.max(1, cell.colSpan));
      for (let i = 0; i < wide; i++) {
        below[cells.length] = Math.max(0, Math.min(1000, cell.rowSpan) - 1);
        cells.push(i === 0 ? cell : null);
      }
    }
    place();
    return cells.slice(0, MOST_COLUMNS);
  });
}
