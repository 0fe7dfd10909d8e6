// Puts chosen pieces in order without leaving the page, by the buttons of each or by dragging it. The order of the fields is
// the order that is saved, so there is nothing to tell the server before the form is. Without this script the same buttons
// submit the form.

export function order(form) {
  const list = form.querySelector("[data-chosen]");
  if (!list) return;
  const told = form.querySelector("[data-moved]");
  const items = () => [...list.children];

  function settle() {
    const all = items();
    all.forEach((item, at) => {
      item.querySelector('[data-move="-1"]').disabled = at === 0;
      item.querySelector('[data-move="1"]').disabled = at === all.length - 1;
    });
  }

  function moved(item) {
    settle();
    const all = items();
    const words = [item.dataset.title, all.indexOf(item) + 1, all.length];
    told.textContent = told.dataset.moved.replace(/\{(\d)\}/g, (_, n) => words[n]);
    form.dispatchEvent(new CustomEvent("compose:changed"));
  }

  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    event.preventDefault();
    const item = button.closest("li");
    const to = items().indexOf(item) + Number(button.dataset.move);
    const other = items()[to];
    if (!other) return;
    list.insertBefore(item, button.dataset.move === "1" ? other.nextSibling : other);
    moved(item);
    // At an end the button is of no more use: the other one takes the focus.
    (button.disabled ? item.querySelector("[data-move]:not(:disabled)") : button)?.focus();
    item.scrollIntoView({ block: "nearest" });
  });

  drag(list, moved);
}

function drag(list, moved) {
  let dragged = null;
  for (const item of list.children) {
    const grip = item.querySelector("[data-grip]");
    grip.hidden = false;
    // Only the grip begins a drag: elsewhere text can be selected as usual.
    grip.addEventListener("pointerdown", () => (item.draggable = true));
    item.addEventListener("pointerup", () => (item.draggable = false));
    item.addEventListener("dragstart", (event) => {
      dragged = item;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", item.dataset.title);
      item.classList.add("dragged");
    });
    item.addEventListener("dragend", () => {
      item.draggable = false;
      item.classList.remove("dragged");
      if (dragged) moved(item);
      dragged = null;
    });
  }
  list.addEventListener("dragover", (event) => {
    const over = event.target.closest("li");
    if (!dragged || !over || over.parentElement !== list) return;
    event.preventDefault();
    if (over === dragged) return;
    // They change places once the pointer is where the dragged one will then lie, so that they do not change back at once.
    const { top, bottom } = over.getBoundingClientRect();
    const { height } = dragged.getBoundingClientRect();
    const down = dragged.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (down && event.clientY > bottom - height) {
      list.insertBefore(dragged, over.nextSibling);
    } else if (!down && event.clientY < top + height) {
      list.insertBefore(dragged, over);
    }
  });
  list.addEventListener("drop", (event) => dragged && event.preventDefault());
}
