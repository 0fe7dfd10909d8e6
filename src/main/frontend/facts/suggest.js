// A field that suggests as one types, after the ARIA Authoring Practices' editable combobox with a list:
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
//
//   <input data-suggests="people" data-into="translator">   suggests people; the key of the one chosen goes into a hidden
//                                                           field named translator, beside the input
//   data-then="id"   the button to press when one is chosen     data-new="id"   the button that adds somebody new
//   data-found, data-none, data-add                             words, with {0} for the number found, for what was typed
const PAUSE = 150;

export function suggest(input) {
  const language = document.documentElement.lang;
  const { suggests, into, then: next, new: add } = input.dataset;
  const words = (text, argument) => (text ?? "").replace("{0}", argument);
  const list = document.createElement("ul");
  const status = document.createElement("p");
  const hidden = hiddenField();
  let options = [];
  let active = -1;
  let asked = 0;
  let timer;

  list.id = `${input.id}-list`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  list.hidden = true;
  status.className = "unseen";
  status.setAttribute("role", "status");
  // The list that the page offers without this script.
  input.removeAttribute("list");
  input.after(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }

  input.addEventListener("input", (event) => {
    if (hidden) hidden.value = "";
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) move(event.key === "ArrowDown" ? 1 : -1);
      else ask();
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === "Enter" && next) {
      event.preventDefault();
      ask();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  });

  function hiddenField() {
    if (!into) return null;
    const there = input.form?.querySelector(`input[type="hidden"][name="${CSS.escape(into)}"]`);
    if (there) return there;
    const made = document.createElement("input");
    made.type = "hidden";
    made.name = into;
    input.after(made);
    return made;
  }

  async function ask() {
    const typed = input.value.trim();
    const number = ++asked;
    if (!typed) return close();
    let found;
    try {
      const answer = await fetch(`/${language}/desk/suggest/${suggests}?q=${encodeURIComponent(typed)}`, {
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) return close();
      found = await answer.json();
    } catch {
      return close();
    }
    if (number === asked && document.activeElement === input) show(found, typed);
  }

  function show(found, typed) {
    const entries = found.map((suggestion) => ({ suggestion }));
    if (add) entries.push({ typed });
    options = entries;
    active = -1;
    list.replaceChildren(...entries.map(option));
    list.hidden = entries.length === 0;
    list.style.insetBlockStart = `${input.offsetTop + input.offsetHeight + 2}px`;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    status.textContent = found.length ? words(input.dataset.found, found.length) : (input.dataset.none ?? "");
  }

  function option(entry, index) {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    if (entry.suggestion) {
      const { name, language: of, also, about } = entry.suggestion;
      const strong = document.createElement("strong");
      strong.textContent = name;
      strong.lang = of;
      item.append(strong);
      for (const text of [also, about]) {
        if (!text) continue;
        const small = document.createElement("span");
        small.textContent = text;
        item.append(" ", small);
      }
    } else {
      item.className = "add";
      item.textContent = words(input.dataset.add, entry.typed);
    }
    // The press would take the focus from the field, and so close the list before the click.
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => choose(entry));
    return item;
  }

  function move(by) {
    active = (active + by + options.length + (active < 0 && by < 0 ? 1 : 0)) % options.length;
    [...list.children].forEach((item, index) => {
      item.setAttribute("aria-selected", String(index === active));
      if (index === active) item.scrollIntoView({ block: "nearest" });
    });
    input.setAttribute("aria-activedescendant", list.children[active].id);
  }

  function choose(entry) {
    close();
    if (!entry.suggestion) {
      document.getElementById(add)?.click();
      return;
    }
    input.value = entry.suggestion.name;
    if (hidden) hidden.value = entry.suggestion.id;
    input.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: entry.suggestion }));
    if (next) document.getElementById(next)?.click();
  }

  function close() {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
