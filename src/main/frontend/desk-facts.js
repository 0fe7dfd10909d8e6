// Fields that suggest as one types, and forms whose buttons change the form without leaving the page. Without this script,
// the same forms work by their buttons.
import { suggest } from "./facts/suggest.js";
import { swap } from "./facts/swap.js";

function enhance(root) {
  root.querySelectorAll("input[data-suggests]").forEach(suggest);
  for (const select of root.querySelectorAll("select[data-then]")) {
    select.addEventListener("change", () => document.getElementById(select.dataset.then)?.click());
  }
}

document.documentElement.classList.add("scripted");
enhance(document);
document.querySelectorAll("form[data-swaps]").forEach((form) => swap(form, enhance));
