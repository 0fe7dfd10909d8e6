// The map of a debate is complete without this. It lets a reader single out a side or an actor, and shows where else the actor
// stands on whose mark the pointer or the focus is.

const article = document.querySelector(".debate-map");
const chooser = article.querySelector(".chooser");
const byActor = grouped(article.querySelectorAll("[data-actor]"));

function grouped(marks) {
  const groups = new Map();
  for (const mark of marks) {
    const group = groups.get(mark.dataset.actor) ?? [];
    group.push(mark);
    groups.set(mark.dataset.actor, group);
  }
  return groups;
}

let lit = [];

function light(event) {
  const actor = event.target.closest?.("[data-actor]")?.dataset.actor;
  const next = event.type === "focusout" ? [] : (byActor.get(actor) ?? []);
  if (next !== lit) {
    lit.forEach((mark) => mark.classList.remove("lit"));
    next.forEach((mark) => mark.classList.add("lit"));
    lit = next;
  }
}

for (const type of ["pointerover", "focusin", "focusout"]) {
  article.addEventListener(type, light);
}

if (chooser) {
  const select = chooser.querySelector("select");
  const choose = () => {
    for (const [actor, marks] of byActor) {
      for (const mark of marks) {
        mark.classList.toggle("dim", select.value !== "" && select.value !== actor && !mark.classList.contains(select.value));
      }
    }
  };
  chooser.hidden = false;
  select.addEventListener("change", choose);
  choose(); // A browser that comes back to the page has kept what was chosen.
}
