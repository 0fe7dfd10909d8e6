// Conveniences of the desk. Its pages other than the editor work without them.
import "./desk-facts.js";

// A form that cannot be undone asks once more: <form data-confirm="Really?">
for (const form of document.querySelectorAll("form[data-confirm]")) {
  form.addEventListener("submit", (event) => {
    if (!window.confirm(form.dataset.confirm)) event.preventDefault();
  });
}

// A choice that acts at once: <select data-submits>
for (const select of document.querySelectorAll("select[data-submits]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}
