// The words of the editor, which the page supplies in the reader's language: data-words='{"bold": "Bold", …}'.

/** A function from a key and arguments to words. A key without words is a mistake that shows itself. */
export function wordsOf(element) {
  const all = JSON.parse(element.closest("[data-words]")?.dataset.words ?? "{}");
  return (key, ...args) => (all[key] ?? `[${key}]`).replace(/\{(\d)\}/g, (_, index) => args[index]);
}

/** A function that makes an element: el("button", { type: "button" }, "Text", child). */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
