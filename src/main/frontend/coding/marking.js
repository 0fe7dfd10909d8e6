// Marking a sentence of a text that is read to be coded: by selecting words with mouse or keyboard, or by a sentence's number.
//   <article data-marking="id of the form"> <a class="pick"> <span class="part" data-start="first code point">
const text = document.querySelector("[data-marking]");
const form = text && document.getElementById(text.dataset.marking);

if (form) {
  const { sentence, start, position } = form.elements;
  const fields = form.querySelector(".new-position");
  const length = (words) => [...words].length;

  const mark = (words, at) => {
    const before = words.length - words.trimStart().length;
    sentence.value = words.trim();
    start.value = at + length(words.slice(0, before));
    const end = +start.value + length(sentence.value);
    for (const part of text.querySelectorAll(".part")) {
      const first = +part.dataset.start;
      part.classList.toggle("chosen", first < end && +start.value < first + length(part.textContent));
    }
  };

  const offsetIn = (part, node, offset) => {
    const range = document.createRange();
    range.setStart(part, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  };

  // The words that are selected, as far as they are within the paragraph in which the selection begins.
  const selected = () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    let words = "";
    let at = null;
    let paragraph = null;
    for (const part of text.querySelectorAll(".part")) {
      if (!range.intersectsNode(part)) continue;
      paragraph ??= part.parentElement;
      if (part.parentElement !== paragraph) break;
      const from = part.contains(range.startContainer) ? offsetIn(part, range.startContainer, range.startOffset) : 0;
      const to = part.contains(range.endContainer)
        ? offsetIn(part, range.endContainer, range.endOffset)
        : part.textContent.length;
      at ??= +part.dataset.start + length(part.textContent.slice(0, from));
      words += part.textContent.slice(from, to);
    }
    return words.trim() ? { words, at } : null;
  };

  const take = () => {
    const found = selected();
    if (found) mark(found.words, found.at);
  };
  text.addEventListener("mouseup", () => setTimeout(take));
  text.addEventListener("touchend", () => setTimeout(take));
  text.addEventListener("keyup", (event) => {
    if (event.shiftKey || event.key === "Shift") take();
  });

  // The number of a sentence marks all of it; without this script it is a link that does the same.
  text.addEventListener("click", (event) => {
    const pick = event.target.closest("a.pick");
    if (!pick) return;
    event.preventDefault();
    const part = pick.nextElementSibling;
    mark(part.textContent, +part.dataset.start);
    sentence.focus();
  });

  // Words that are typed stand where the journal finds them.
  sentence.addEventListener("input", () => {
    start.value = "";
  });

  // What a position that is on the map says is not asked again.
  const ask = () => {
    fields.hidden = position.value !== "";
  };
  position.addEventListener("change", ask);
  ask();
}
