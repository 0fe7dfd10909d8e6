// Finds the footnotes of a foreign text: a link to a place further on that leads back, as Word, LibreOffice, Google Docs
// and encyclopaedias make them.
import { newId } from "./identity.js";

const MARKER = /^[\s\[(（［]*([0-9０-９]{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶※]+|注\s*[0-9０-９]*)[\s\])）］.]*$/i;

/**
 * The notes of a text.
 *
 * @returns {{all: {id: string, element: Element}[], references: Map<Element, string>, dropped: Set<Element>}} the notes in
 *     order; the element of each reference; what is not to be read where it stands
 */
export function foreignNotes(body) {
  const found = { all: [], references: new Map(), dropped: new Set() };
  const byName = new Map();
  for (const element of body.querySelectorAll("[id], a[name]")) {
    for (const name of [element.id, element.getAttribute("name")]) {
      if (name && !byName.has(name)) {
        byName.set(name, element);
      }
    }
  }
  const notes = new Map();
  for (const anchor of body.querySelectorAll("a[href*='#']")) {
    const target = byName.get(fragment(anchor));
    if (!target || !MARKER.test(anchor.textContent) || !(anchor.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      continue;
    }
    const note = holder(target);
    if (!note || note.contains(anchor) || !leadsBack(note, anchor)) {
      continue;
    }
    const id = notes.get(note) ?? newId();
    if (!notes.has(note)) {
      notes.set(note, id);
      found.all.push({ id, element: note });
    }
    found.references.set(raised(anchor), id);
  }
  for (const { element } of found.all) {
    for (const back of element.querySelectorAll("a[href*='#']")) {
      const to = byName.get(fragment(back));
      if (to && back.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING) {
        found.dropped.add(raised(back));
      }
    }
    found.dropped.add(element);
  }
  return found;
}

function fragment(anchor) {
  const href = anchor.getAttribute("href");
  try {
    return decodeURIComponent(href.slice(href.indexOf("#") + 1));
  } catch {
    return "";
  }
}

/** The element that holds the text of a note: Word's division, an item of a list, or a paragraph. */
function holder(target) {
  const division = target.closest("div[id^='ftn'], div[id^='edn'], div[id^='sdfootnote'], div[id^='sdendnote']");
  return division ?? target.closest("li, dd") ?? target.closest("p, div, aside");
}

function leadsBack(note, anchor) {
  const names = [anchor.id, anchor.getAttribute("name"), anchor.parentElement?.id].filter(Boolean);
  return [...note.querySelectorAll("a[href*='#']")].some((back) => names.includes(fragment(back))) || note.nodeName === "LI";
}

/** The anchor, or the raised element that holds nothing else. */
function raised(anchor) {
  let element = anchor;
  while (element.parentElement?.nodeName === "SUP" && element.parentElement.textContent.trim() === element.textContent.trim()) {
    element = element.parentElement;
  }
  return element;
}
