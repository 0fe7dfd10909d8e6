import { find } from "./find.js";
import { order } from "./order.js";

// The pages on which Summary Pages, topics, books and issues are composed: <form data-compose>
for (const form of document.querySelectorAll("form[data-compose]")) {
  order(form);
  keep(form);
}

for (const field of document.querySelectorAll("input[data-finds]")) {
  find(field);
}

// Says that something is not saved, and asks before it is left.
function keep(form) {
  const mark = form.querySelector("[data-unsaved]");
  let unsaved = false;
  const changed = () => {
    unsaved = true;
    mark.hidden = false;
  };
  form.addEventListener("input", changed);
  form.addEventListener("compose:changed", changed);
  form.addEventListener("submit", () => (unsaved = false));
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
}
